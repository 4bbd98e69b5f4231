// The end of a batch for people: what was made, kept, failed and how to go on; what is wrong in many units told once, with their number.

import type { Finding, Manifest } from '../../batch/manifest.js';
import type { RunResult, UnitDone } from '../../batch/run/run-batch.js';
import { listed, reportTogether } from '../../batch/run/tell-together.js';
import type { Diagnostic } from '../../diagnostics/index.js';
import { joined } from '../file-names.js';
import { formatDiagnostic } from '../print-diagnostics.js';
import { say, type Terminal } from '../terminal.js';
import type { BatchRequest } from './batch-inputs.js';

const MOST = 8;

interface Common {
  readonly finding: Finding;
  readonly units: number;
  /** Places of the others of its kind that it stands for. */
  readonly others: readonly (string | undefined)[];
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
      found.set(key, {
        finding: before?.finding ?? finding,
        units: (before?.units ?? 0) + (own.has(key) ? 0 : 1),
        others: before ? [...before.others, finding.place] : [],
      });
      own.add(key);
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
  const common = [...exact.values()].filter(({ units }) => units > 1).map((each) => ({ ...each, others: [] }));
  const graver = ({ finding }: Common): number => (finding.severity === 'error' ? 0 : 1);
  return [...common, ...kinds.values()].sort((a, b) => graver(a) - graver(b) || b.units - a.units);
}

/** Lines for the end of the report; errors first, then those of most units. */
export function commonFindings(manifest: Manifest, showPlace: (place: string) => string, terminal: Terminal): string[] {
  const warnings = warningsOf(manifest);
  const total = manifest.units.length;
  const lines = warnings.slice(0, MOST).flatMap(({ finding: { severity, message, remedy, place }, units, others }) => {
    const at = place === undefined ? '' : `${showPlace(place)}: `;
    const kind = others.length > 0;
    const places = [...new Set(others.flatMap((each) => (each === undefined ? [] : [showPlace(each)])))];
    const more = listed(places, { vi: 'chỗ', en: 'places' });
    return [
      say(terminal, {
        vi: `${severity === 'error' ? 'Lỗi' : 'Cảnh báo'} ở ${units}/${total} đơn vị${kind ? ', chẳng hạn' : ':'} ${at}${message.vi}`,
        en: `${severity === 'error' ? 'Error' : 'Warning'} in ${units} of ${total} units${kind ? ', such as' : ':'} ${at}${message.en}`,
      }),
      ...(places.length > 0
        ? [say(terminal, { vi: `  Cùng loại ở ${more.vi}`, en: `  The same kind at ${more.en}` })]
        : []),
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

/** A note of a draft that refuses what is issued. */
export const OPEN = 'check/open-places';

/** What drafts leave open, each place with the units that have it, those of most units first: it is refused only when they are issued. */
export function openPlaces(manifest: Manifest, showPlace: (place: string) => string, terminal: Terminal): string[] {
  const found = new Map<string, { readonly finding: Finding; readonly units: Set<string> }>();
  const made = manifest.units.filter(({ status }) => status === 'made');
  for (const { unit, findings } of made)
    for (const finding of findings.filter(({ code, severity }) => code === OPEN && severity === 'info')) {
      const key = JSON.stringify([finding.message.vi, finding.place]);
      const known = found.get(key) ?? { finding, units: new Set() };
      known.units.add(unit);
      found.set(key, known);
    }
  if (found.size === 0) return [];
  const open = [...found.values()].sort((a, b) => b.units.size - a.units.size);
  const units = new Set(open.flatMap((each) => [...each.units])).size;
  const lines = open.slice(0, MOST).map(({ finding: { message, place }, units: own }) => {
    const at = place === undefined ? '' : `${showPlace(place)}: `;
    const who = own.size === made.length ? all : listed([...own], { vi: 'đơn vị', en: 'units' });
    return `  ${at}${say(terminal, message)} (${say(terminal, who)})`;
  });
  const heading = {
    vi: `Còn ${open.length} chỗ để trống ở ${units}/${manifest.units.length} đơn vị, phải điền trước khi ban hành:`,
    en: `${open.length} places are open in ${units} of ${manifest.units.length} units, to be filled before they are issued:`,
  };
  const rest = open.length - MOST;
  const more = { vi: `  và ${rest} chỗ khác, xem manifest.json.`, en: `  and ${rest} more, see manifest.json.` };
  return [say(terminal, heading), ...lines, ...(rest > 0 ? [say(terminal, more)] : [])];
}

const all = { vi: 'mọi đơn vị', en: 'all units' };

interface BatchOutcome {
  readonly request: BatchRequest;
  readonly result: RunResult;
  readonly kept: number;
  readonly failed: number;
  readonly seconds: number;
  /** Manifest, summary, archive. */
  readonly names: readonly string[];
  /** A place of a manifest as the user sees it. */
  readonly showPlace: (place: string) => string;
}

/** Why units could not be made: what several of them have is reported once. */
export function reportFailed(
  done: readonly UnitDone[],
  shown: (faults: readonly Diagnostic[]) => readonly Diagnostic[],
  terminal: Terminal,
): void {
  if (done.length === 0) return;
  const names = listed(
    done.map(({ record }) => record.unit),
    { vi: 'đơn vị', en: 'units' },
  );
  const heading = {
    vi: `Không tạo được${done.length > 1 ? ` ${done.length} đơn vị` : ''}: ${names.vi}`,
    en: `Failed${done.length > 1 ? ` (${done.length})` : ''}: ${names.en}`,
  };
  const faults = done.flatMap(({ record, diagnostics }) =>
    diagnostics.flatMap((fault) => (fault.severity === 'error' ? [{ fault, unit: record.unit }] : [])),
  );
  const reported = shown(reportTogether(faults, done.length));
  // two places of one paragraph read alike
  const lines = new Set(reported.map((each) => formatDiagnostic(each, terminal).replace(/^/gm, '  ')));
  terminal.err(`${[say(terminal, heading), ...lines].join('\n')}\n`);
}

export function reportBatch(outcome: BatchOutcome, terminal: Terminal): void {
  const { request, result, kept, failed, seconds, names } = outcome;
  if (!request.jsonLines) for (const name of names) terminal.out(`${joined(request.output, name)}\n`);
  const all = result.manifest.units.length;
  const made = all - kept - failed;
  const lines: string[] = [];
  // of a run that was cut off the manifest is not there yet; what goes on tells the rest
  if (!request.quiet && result.finished)
    for (const told of [commonFindings, openPlaces]) lines.push(...told(result.manifest, outcome.showPlace, terminal));
  const shown = seconds.toFixed(1);
  // where it stopped before the first there is nothing to count
  if (all > 0 && (!request.quiet || failed > 0 || !result.finished))
    lines.push(
      say(terminal, {
        vi: `Đã tạo ${made}, giữ nguyên ${kept}, lỗi ${failed} trên ${all} đơn vị, ${shown.replace('.', ',')} giây.`,
        en: `Made ${made}, kept ${kept}, failed ${failed} of ${all} units in ${shown} s.`,
      }),
    );
  if (failed > 0 && result.finished)
    lines.push(
      say(terminal, {
        vi: `Lỗi của từng đơn vị ghi trong ${names[0]}; sửa xong chạy lại cùng lệnh, chỉ đơn vị lỗi được làm lại.`,
        en: `What is wrong with each stands in ${names[0]}; run the same command again, only these are made again.`,
      }),
    );
  if (!result.finished)
    lines.push(
      say(terminal, {
        vi: 'Chưa xong. Chạy lại cùng lệnh để làm tiếp; phần đã có được giữ nguyên.',
        en: 'Not finished. Run the same command again to go on; what is there is kept.',
      }),
    );
  else if (request.shard)
    lines.push(
      say(terminal, {
        vi: `Xong phần ${request.shard.index}/${request.shard.of}. Đủ các phần thì chạy: kehoach batch merge ${request.output} (và thư mục của các phần khác)`,
        en: `Shard ${request.shard.index}/${request.shard.of} is done. When all are: kehoach batch merge ${request.output} (and the folders of the other parts)`,
      }),
    );
  else if (!request.issue && !request.quiet)
    lines.push(
      say(terminal, {
        vi: 'Đây là bản thảo. Khi phát hành, thêm --issue.',
        en: 'These are drafts. Add --issue for those that go out.',
      }),
    );
  for (const line of lines) terminal.err(`${line}\n`);
}
