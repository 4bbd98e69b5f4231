// Warnings and errors of drafts in a run, each told once with the number of units that have it: what is wrong with the common plan is wrong in all of them; what
// is wrong with one figure or another of many units is told as one kind, by the first of them.

import type { Finding, Manifest } from '../../batch/manifest.js';
import { say, type Terminal } from '../terminal.js';

const MOST = 8;

interface Common {
  readonly finding: Finding;
  readonly units: number;
  /** It stands for others of its kind. */
  readonly kind: boolean;
}

/** How many units have a warning, by what it says and where; warnings of equal key within a unit count once. */
function count(manifest: Manifest, keyOf: (finding: Finding) => string | undefined): Map<string, Common> {
  const found = new Map<string, Common>();
  for (const unit of manifest.units.filter(({ status }) => status === 'made')) {
    const own = new Set<string>();
    for (const finding of unit.findings.filter(({ severity }) => severity !== 'info')) {
      const key = keyOf(finding);
      if (key === undefined) continue;
      const before = found.get(key);
      if (before && own.has(key)) {
        found.set(key, { ...before, kind: true });
        continue;
      }
      own.add(key);
      found.set(key, {
        finding: before?.finding ?? finding,
        units: (before?.units ?? 0) + 1,
        kind: before !== undefined,
      });
    }
  }
  return found;
}

function warningsOf(manifest: Manifest): Common[] {
  const exactKey = ({ code, message, place }: Finding): string => JSON.stringify([code, message.vi, place]);
  const exact = count(manifest, exactKey);
  const kinds = count(manifest, (finding) =>
    exact.get(exactKey(finding))?.units === 1 ? JSON.stringify([finding.code, finding.remedy?.vi]) : undefined,
  );
  const common = [...exact.values()].filter(({ units }) => units > 1).map((each) => ({ ...each, kind: false }));
  const graver = ({ finding }: Common): number => (finding.severity === 'error' ? 0 : 1);
  return [...common, ...kinds.values()].sort((a, b) => graver(a) - graver(b) || b.units - a.units);
}

/** Lines for the end of the report; errors first, then those of most units. */
export function commonFindings(manifest: Manifest, showPlace: (place: string) => string, terminal: Terminal): string[] {
  const warnings = warningsOf(manifest);
  const total = manifest.units.length;
  const lines = warnings.slice(0, MOST).flatMap(({ finding: { severity, message, remedy, place }, units, kind }) => {
    const at = place === undefined ? '' : `${showPlace(place)}: `;
    return [
      say(terminal, {
        vi: `${severity === 'error' ? 'Lỗi' : 'Cảnh báo'} ở ${units}/${total} đơn vị${kind ? ', chẳng hạn' : ':'} ${at}${message.vi}`,
        en: `${severity === 'error' ? 'Error' : 'Warning'} in ${units} of ${total} units${kind ? ', such as' : ':'} ${at}${message.en}`,
      }),
      ...(remedy ? [`  → ${say(terminal, remedy)}`] : []),
    ];
  });
  const rest = warnings.length - MOST;
  if (rest > 0)
    lines.push(
      say(terminal, {
        vi: `Còn ${rest} điểm khác; xem manifest.json và trang "Văn bản" của tong-hop.xlsx.`,
        en: `${rest} more stand in manifest.json and on the sheet "Văn bản" of tong-hop.xlsx.`,
      }),
    );
  return lines;
}
