// Columns of the plan's own tables that print figures of a year: when their head moves on by a year, so must their cells. Results and
// assigned targets come from what is given, last year's target from the old plan; what nobody gives is open. A figure never stands under
// the head of another year.

import type { Localized } from '../../diagnostics/index.js';
import type { Heads } from '../../doctype/heads/heads.js';
import type { TableDefinition } from '../../doctype/table-definition.js';
import { OPEN, parseTargetText, writeFigure } from '../../doctype/target-text.js';
import { parseDecimal } from '../../text/decimal.js';
import type { Draft } from '../draft.js';
import { planTables, printedColumns, type TableRow, tableRows } from '../plan-tables.js';
import type { TargetFate } from './roll-targets.js';
import { isOfYear, readYearColumn, type YearColumn } from './year-columns.js';

const DATE = /(?<!\d)\d{1,2}\s*[/.-]\s*\d{1,2}\s*[/.-]\s*(?:19|20)\d{2}(?!\d)/u;

const text = (value: unknown): string => (typeof value === 'string' ? value.trim() : '');

/** A given figure in the form of the cell that it takes the place of: "62,4" and "71,4%" give "71,4". */
function inFormOf(before: string, given: string): string {
  const [form, own] = [parseTargetText(before), parseTargetText(given)];
  const bare = own && own.before.trim() === '' && /^\s*(?:(?:%|phần trăm)\s*)?$/iu.test(own.after);
  const figure = bare ? parseDecimal(given.replace(/(?:(?<!\s)\s+)?(?:%|phần trăm)\s*$/iu, '').trim()) : undefined;
  const plain = form && form.before.trim() === '' && /^\s*(?:(?:%|phần trăm)\s*)?$/iu.test(form.after);
  return figure && plain ? writeFigure(form, figure) : figure && before === '' ? writeFigure(undefined, figure) : given;
}

/** @returns dotted paths of the cells that are settled here */
export function rollColumns(
  draft: Draft,
  fates: readonly TargetFate[],
  definitions: ReadonlyMap<string, TableDefinition>,
  heads: Heads,
): ReadonlySet<string> {
  const cells = new Set<string>();
  const fateAt = new Map(fates.map((each) => [each.path, each]));

  const fill = (place: TableRow, { column, source, title, year }: YearColumn): 'kept' | undefined => {
    const path = [...place.path, column.role];
    const before = text(draft.valueAt(path));
    const fate = fateAt.get(place.path.join('.'));
    const given =
      source === 'result' && !fate?.refused?.includes('result')
        ? fate?.result
        : source === 'assigned' && !fate?.refused?.includes('assigned')
          ? fate?.assigned
          : source === 'last-target'
            ? fate?.before
            : undefined;
    const isGiven = given !== undefined && given !== '';
    if (!isGiven && !/[\p{L}\d]/u.test(before)) return undefined;
    const figures = /\d/u.test(before);
    if (source === 'told') return isOfYear(before, source) ? 'kept' : undefined;
    // words may hold for any year, unless the column is one of results
    if (!isGiven && !figures && source !== 'result') return undefined;
    const now = isGiven ? (source === 'last-target' ? given : inFormOf(before, given)) : OPEN;
    if (now === before) return undefined;
    if (before !== '' || draft.valueAt(path) !== undefined) draft.rewrite(path, now);
    else draft.edit({ kind: 'set', path, value: now, after: 'target' });
    const reason: Localized = isGiven
      ? reasonOf(source, draft)
      : { vi: 'số liệu của năm trước, không mang sang', en: 'a figure of last year, not carried over' };
    draft.change({ kind: 'figure', path, from: before, to: now, reason });
    if (isGiven) return undefined;
    const whose = year === undefined ? { vi: '', en: '' } : { vi: ` của năm ${year}`, en: ` of ${year}` };
    draft.decide(path, {
      code: 'rollover/figure-open',
      severity: 'warning',
      message: {
        vi: `Cột "${title}": chưa có số liệu${whose.vi}, ô này để trống ("…").`,
        en: `Column "${title}": no figure${whose.en} is given, the cell is open ("…").`,
      },
      remedy:
        source === 'result' || source === 'assigned'
          ? {
              vi: `Ghi vào ${source === 'result' ? 'bảng kết quả' : 'bảng mức giao'} rồi chạy lại, hoặc điền thay dấu "…".`,
              en: 'Add it to the file of figures and run again, or write it in place of "…".',
            }
          : { vi: 'Điền thay dấu "…".', en: 'Write it in place of "…".' },
    });
    return undefined;
  };

  for (const table of planTables(draft.data)) {
    if (draft.isRemoved(table.path)) continue;
    const columns = printedColumns(table, definitions);
    const hasTarget = columns.some(({ role }) => role === 'target');
    const rows = tableRows(table).filter(({ path }) => !draft.isRemoved(path));
    for (const column of columns) {
      const titles = column.heads.map((each, index) => text(draft.valueAt(column.paths[index] ?? [])) || each);
      const read = readYearColumn(column, titles, table, hasTarget, draft, heads);
      if (!read) continue;
      for (const row of rows) {
        const kept = fill(row, read);
        if (kept === 'kept') tellKept(draft, row, read);
        if (kept === 'kept' || read.source !== 'told') cells.add([...row.path, column.role].join('.'));
      }
      if (read.source === 'result' && column.heads.some((each) => DATE.test(each))) tellDay(draft, read);
    }
  }
  return cells;
}

const reasonOf = (source: YearColumn['source'], { from, to }: Draft): Localized =>
  source === 'result'
    ? { vi: `kết quả năm ${from}`, en: `the result of ${from}` }
    : source === 'assigned'
      ? { vi: `mức giao năm ${to}`, en: `assigned for ${to}` }
      : { vi: `chỉ tiêu năm ${from}`, en: `the target of ${from}` };

function tellKept(draft: Draft, { path }: TableRow, { column, title }: YearColumn): void {
  draft.decide([...path, column.role], {
    code: 'rollover/figure-to-decide',
    severity: 'warning',
    message: {
      vi: `Cột "${title}": số liệu của năm ${draft.from} được giữ nguyên.`,
      en: `Column "${title}": a figure of ${draft.from} stays.`,
    },
    remedy: { vi: `Ghi số liệu của năm ${draft.to}.`, en: `Write that of ${draft.to}.` },
  });
}

/** "Kết quả đến 15/11/2026": whether the given results are those of that day nobody says. */
function tellDay(draft: Draft, { column, title }: YearColumn): void {
  draft.decide(column.paths.at(-1) ?? [], {
    code: 'rollover/day-to-check',
    severity: 'warning',
    message: {
      vi: `Tên cột "${title}" có ngày chốt số liệu.`,
      en: `The head "${title}" names the day of its figures.`,
    },
    remedy: {
      vi: 'Ghi đúng ngày chốt của số liệu đã đưa vào.',
      en: 'Write the day of the figures that have come in.',
    },
  });
}
