// "Căn cứ xác định chỉ tiêu": for each indicator last year's target and result, what is assigned, what comes out and by what rule. As a
// section of the report, as an annex of the plan, or as a sheet.

import { type Edit, valueAt } from '../../data/edits/edit.js';
import { OPEN } from '../../doctype/target-text.js';
import type { CitationFate } from '../citations/roll-citations.js';
import type { Change, Decision } from '../draft.js';
import type { ActorFate } from '../reorganisation/rename-in-text.js';
import type { BaseFate } from '../targets/bases.js';
import type { TargetFate } from '../targets/roll-targets.js';
import type { TaskFate } from '../tasks/tasks-under-way.js';
import type { YearFate } from '../years/shift-years.js';
import type { Cell, ReportTable } from './report.js';

export interface RolledOver {
  readonly from: number;
  readonly to: number;
  /** The day that citations and actors were judged for. */
  readonly day: string;
  readonly edits: readonly Edit[];
  readonly changes: readonly Change[];
  readonly decisions: readonly Decision[];
  readonly years: readonly YearFate[];
  readonly citations: readonly CitationFate[];
  readonly targets: readonly TargetFate[];
  readonly bases: readonly BaseFate[];
  readonly tasks: readonly TaskFate[];
  readonly actors: readonly ActorFate[];
}

export const EXPLAIN_TITLE = 'Căn cứ xác định chỉ tiêu';

/** As it was given, and that it is not used where it is refused. */
const told = (fate: TargetFate, side: 'result' | 'assigned'): Cell =>
  fate.refused?.includes(side) ? { vi: `${fate[side]} (không dùng)`, en: `${fate[side]} (not used)` } : fate[side];

export function explainTable(rolled: RolledOver): ReportTable {
  return {
    kind: 'table',
    title: { vi: `${EXPLAIN_TITLE} năm ${rolled.to}`, en: `How the targets of ${rolled.to} were set` },
    heads: [
      { vi: 'Chỉ tiêu', en: 'Indicator' },
      { vi: 'Đơn vị', en: 'Unit' },
      { vi: `Chỉ tiêu ${rolled.from}`, en: `Target ${rolled.from}` },
      { vi: `Kết quả ${rolled.from}`, en: `Result ${rolled.from}` },
      { vi: `Giao ${rolled.to}`, en: `Assigned ${rolled.to}` },
      { vi: `Chỉ tiêu ${rolled.to}`, en: `Target ${rolled.to}` },
      { vi: 'Tương đối / điểm %', en: 'Relative / points' },
      { vi: 'Lý do', en: 'Reason' },
      { vi: 'Quy tắc', en: 'Rule' },
    ],
    rows: rolled.targets.map((each) => [
      each.name,
      each.unit,
      each.before,
      told(each, 'result'),
      told(each, 'assigned'),
      each.now,
      each.readings ? `${each.readings.relative} / ${each.readings.points}` : '',
      each.reason,
      each.rule,
    ]),
  };
}

const columns = [
  { role: 'number', title: 'STT', minimum: '12', align: 'center' },
  { role: 'name', title: 'Chỉ tiêu', width: '6' },
  { role: 'measure', title: 'Đơn vị tính', width: '1.6', align: 'center' },
  { role: 'before', title: 'Chỉ tiêu năm trước', width: '2', align: 'center' },
  { role: 'result', title: 'Kết quả năm trước', width: '2', align: 'center' },
  { role: 'demanded', title: 'Mức giao', width: '2', align: 'center' },
  { role: 'figure', title: 'Chỉ tiêu', width: '2', align: 'center' },
  { role: 'reason', title: 'Căn cứ xác định', width: '7' },
];

/** A figure that is refused explains nothing: its place is open. */
const shown = (fate: TargetFate, side: 'result' | 'assigned'): string =>
  fate.refused?.includes(side) ? OPEN : fate[side];

/** Edits that put the table into the plan as its last annex. */
export function explainAnnex(data: unknown, rolled: RolledOver): Edit[] {
  if (rolled.targets.length === 0) return [];
  const annex = {
    title: `${EXPLAIN_TITLE} năm ${rolled.to}`,
    orientation: 'landscape',
    content: [
      {
        tasks: {
          columns,
          numbering: 'continuous',
          items: rolled.targets
            .map((each) => ({
              name: each.name,
              measure: each.unit,
              before: each.before,
              result: shown(each, 'result'),
              demanded: shown(each, 'assigned'),
              figure: each.now,
              reason: each.reason.vi,
            }))
            .map((row) => Object.fromEntries(Object.entries(row).filter(([, value]) => value !== ''))),
        },
      },
    ],
  };
  const annexes = valueAt(data, ['annexes']);
  return Array.isArray(annexes)
    ? [{ kind: 'insert', list: ['annexes'], index: annexes.length, value: annex }]
    : [{ kind: 'set', path: ['annexes'], value: [annex] }];
}

/** Last year's annex of the same kind goes: it explains figures that are no longer there. */
export function staleExplanations(data: unknown): number[] {
  const annexes = valueAt(data, ['annexes']);
  if (!Array.isArray(annexes)) return [];
  return annexes.flatMap((annex: unknown, index) => {
    const title = valueAt(annex, ['title']);
    return typeof title === 'string' && title.startsWith(EXPLAIN_TITLE) ? [index] : [];
  });
}
