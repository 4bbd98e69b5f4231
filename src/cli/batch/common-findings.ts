// Warnings of a run, each told once with the number of units that have it: what is wrong with the common plan is wrong in all of them.

import type { Finding, Manifest } from '../../batch/manifest.js';
import { say, type Terminal } from '../terminal.js';

const MOST = 8;

interface Common {
  readonly finding: Finding;
  readonly units: number;
}

function warningsOf({ units }: Manifest): Common[] {
  const found = new Map<string, Common>();
  for (const unit of units.filter(({ status }) => status === 'made')) {
    const own = new Set<string>();
    for (const finding of unit.findings.filter(({ severity }) => severity === 'warning')) {
      const key = JSON.stringify([finding.code, finding.message, finding.place]);
      if (own.has(key)) continue;
      own.add(key);
      found.set(key, { finding, units: (found.get(key)?.units ?? 0) + 1 });
    }
  }
  return [...found.values()].sort((a, b) => b.units - a.units);
}

/** Lines for the end of the report; those of most units first. */
export function commonFindings(manifest: Manifest, terminal: Terminal): string[] {
  const warnings = warningsOf(manifest);
  const total = manifest.units.length;
  const lines = warnings.slice(0, MOST).map(({ finding: { message, place }, units }) => {
    const at = place === undefined ? '' : `${place}: `;
    return say(terminal, {
      vi: `Cảnh báo ở ${units}/${total} đơn vị: ${at}${message.vi}`,
      en: `Warning in ${units} of ${total} units: ${at}${message.en}`,
    });
  });
  const rest = warnings.length - lines.length;
  if (rest > 0)
    lines.push(
      say(terminal, {
        vi: `Còn ${rest} cảnh báo khác; xem manifest.json và trang "Văn bản" của tong-hop.xlsx.`,
        en: `${rest} more warnings stand in manifest.json and on the sheet "Văn bản" of tong-hop.xlsx.`,
      }),
    );
  return lines;
}
