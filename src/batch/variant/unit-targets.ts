// The indicators of one unit: its target follows from its own result, the assigned figure and the rule; a target that the unit states goes
// before the rule. The plan's own target is the assigned figure where none other is given.

import type { IndicatorWords } from '../../doctype/indicator-words.js';
import type { Reading } from '../../doctype/readings.js';
import { directionOf } from '../../doctype/target-direction.js';
import type { TargetRule } from '../../doctype/target-rule.js';
import { keepsTo, OPEN, readTargetText } from '../../doctype/target-text.js';
import type { Plan } from '../../plan/plan.js';
import { type PlanTable, type Row, rowKeys } from '../../plan/table.js';
import { type FigureSide, judgeFigure } from '../../rollover/targets/given-figure.js';
import type { TargetCase, TargetInput } from '../../rollover/targets/outcome.js';
import type { Problem } from '../../rollover/targets/problem.js';
import { readAs, statedRule } from '../../rollover/targets/rule-for.js';
import { besideOf, judgeFigures, setTarget } from '../../rollover/targets/set-target.js';
import { formatDecimal } from '../../text/decimal.js';
import { foldWords } from '../../text/fold-words.js';
import type { UnitEntry } from '../units/units-file.js';
import { mapRows, mapTables, rowWords, type TableColumn, withCellOrigins } from './plan-tables.js';

/** One indicator of one unit, for the summary; figures as they are written. */
export interface UnitFigure {
  /** Its id, else its name. */
  readonly key: string;
  readonly name: string;
  readonly unit?: string;
  readonly result?: string;
  readonly assigned?: string;
  /** As printed: `Tối thiểu 68,6`. */
  readonly target: string;
  readonly case: TargetCase | 'stated' | 'plan';
  /** The result lies under what is assigned (over it, where less is better). */
  readonly belowFloor: boolean;
  /** Which of its figures are refused or doubted: they enter no total, no mean and no list of who lies below. */
  readonly uncounted?: readonly FigureSide[];
}

export interface TargetProblem {
  readonly problem: Problem;
  /** Path in the entry: `results.so-hoa`. */
  readonly path: string;
}

export interface UnitTargets {
  readonly plan: Plan;
  readonly figures: readonly UnitFigure[];
  readonly problems: readonly TargetProblem[];
}

/** By which rules targets follow from results. */
export interface TargetRules {
  readonly rules: ReadonlyMap<string, TargetRule>;
  /** For indicators that name no rule, nor their table. */
  readonly rule?: string | undefined;
  readonly reading?: Reading | undefined;
  readonly words: IndicatorWords;
  /** Some unit gives results: a unit or an indicator without one has been left out. */
  readonly withResults?: boolean | undefined;
  /** The same of what is assigned. */
  readonly withAssigned?: boolean | undefined;
  /** The unit is that of the common plan, whose figures are its own. */
  readonly isOwn?: boolean | undefined;
  /** The columns that a table prints. */
  readonly columnsOf?: ((table: PlanTable) => readonly TableColumn[]) | undefined;
}

type Figures = UnitEntry['results'];

const lookUp = (figures: Figures, row: Row): { text: string; name: string } | undefined => {
  if (figures === undefined) return undefined;
  const names = [row.id ?? '', rowWords(row, 'indicators')].filter((name) => name !== '').map(foldWords);
  const found = Object.entries(figures).find(([name]) => names.includes(foldWords(name)));
  return found && { name: found[0], text: found[1] };
};

const textOf = (value: unknown): string | undefined =>
  value === undefined || value === null || String(value).trim() === '' ? undefined : String(value);

const words = new Set([...rowKeys, 'name', 'task', 'unit', 'note']);

const openTotal = (row: Row): Row =>
  Object.fromEntries(
    Object.entries(row).map(([role, cell]) => [
      role,
      !words.has(role) && typeof cell === 'string' && /\d/u.test(cell) ? OPEN : cell,
    ]),
  );

type OwnFigures = Readonly<Record<FigureSide, { readonly name: string } | undefined>>;

const KEYS = { result: 'results', assigned: 'assigned', target: 'targets' } as const;

/** Where the unit's entry has the figure that is at fault; a fault of the plan is reported at what the unit gives. */
function pathOf({ figure }: Problem, own: OwnFigures): string {
  // a target that misses what is assigned is told there
  const sides: readonly FigureSide[] = [...(figure ? [figure] : []), 'assigned', 'result', 'target'];
  const side = sides.find((each) => own[each] !== undefined) ?? 'result';
  return `${KEYS[side]}.${own[side]?.name}`;
}

/** A target of the unit's own may be anything but an impossible figure. */
const ownTarget = (text: string, input: TargetInput, words: IndicatorWords): Problem[] =>
  judgeFigure('target', text, input, words, besideOf(input, words)).problems.filter(
    ({ code }) => code !== 'rollover/not-a-number',
  );

/** Indicators that a rule would raise, without a figure of the unit: as roll-over tells of each, in one for all. */
const keptCommon = (names: readonly string[], lastYear: number): Problem => {
  const list = names.map((name) => `"${name}"`).join('; ');
  return {
    code: 'batch/common-target',
    severity: 'warning',
    message: {
      vi: `Chưa có kết quả năm ${lastYear} của ${names.length} chỉ tiêu: ${list}. Chỉ tiêu giữ mức chung của kế hoạch.`,
      en: `No result of ${lastYear} for ${names.length} indicators: ${list}. Their targets are those of the common plan.`,
    },
    remedy: {
      vi: 'Bổ sung kết quả (hoặc chỉ tiêu riêng) vào bảng đơn vị rồi chạy lại; đúng là lấy mức chung thì không phải sửa.',
      en: 'Add the results (or own targets) to the table of units and run again; nothing is to be done where the common target is meant.',
    },
  };
};

type OfCommon = 'result-open' | 'comparison-open' | 'common-assigned';

interface OtherCells {
  readonly cells: Row;
  /** Of those of the unit, their paths in its entry. */
  readonly given: Readonly<Record<string, string>>;
  readonly told: readonly OfCommon[];
}

/** Result, assigned figure and comparisons of a row, each where it is printed: the unit's own, else those of the common plan are open or told. */
function otherCells(
  row: Row,
  own: OwnFigures & Readonly<Record<FigureSide, { readonly text: string } | undefined>>,
  columns: readonly TableColumn[],
  {
    withResults,
    withAssigned,
    isOwn,
    changed,
  }: Pick<TargetRules, 'withResults' | 'withAssigned' | 'isOwn'> & { readonly changed: boolean },
): OtherCells {
  const prints = (role: string): boolean => role in row || columns.some((column) => column.role === role);
  const isFigure = (role: string): boolean => /\d/u.test(textOf(row[role]) ?? '');
  const result = prints('last') ? own.result : undefined;
  const assigned = prints('assigned') ? own.assigned : undefined;
  const anothers = !isOwn && !own.result && withResults && isFigure('last');
  const compared =
    changed || result || assigned || anothers
      ? columns.filter(({ role, isComparison }) => isComparison && isFigure(role))
      : [];
  return {
    cells: {
      ...(anothers ? { last: OPEN } : result ? { last: result.text } : {}),
      ...(assigned ? { assigned: assigned.text } : {}),
      ...Object.fromEntries(compared.map(({ role }) => [role, OPEN])),
    },
    given: {
      ...(result ? { last: `${KEYS.result}.${result.name}` } : {}),
      ...(assigned ? { assigned: `${KEYS.assigned}.${assigned.name}` } : {}),
    },
    told: [
      ...(anothers ? (['result-open'] as const) : []),
      ...(compared.length > 0 ? (['comparison-open'] as const) : []),
      ...(!isOwn && !own.assigned && withAssigned && isFigure('assigned') ? (['common-assigned'] as const) : []),
    ],
  };
}

/** Figures of the common plan are those of its own unit: which cells of another are open, or print them all the same. */
const ofCommonPlan = (code: OfCommon, names: readonly string[], lastYear: number): Problem => {
  const list = [...new Set(names)].map((name) => `"${name}"`).join('; ');
  const says = {
    'result-open': {
      vi: `Chưa có kết quả năm ${lastYear} của: ${list}. Ô kết quả để trống ("…"), vì số của kế hoạch chung là của đơn vị khác.`,
      en: `No result of ${lastYear} for: ${list}. Their cells are open ("…"): the figures of the common plan are another unit's.`,
    },
    'comparison-open': {
      vi: `Số so sánh của: ${list} để trống ("…"), vì các số được so đã là của đơn vị này.`,
      en: `Figures that compare are open ("…") for: ${list}: what they compare is this unit's now.`,
    },
    'common-assigned': {
      vi: `Chưa có mức giao của: ${list}. Đang in mức giao của kế hoạch chung.`,
      en: `Nothing assigned for: ${list}. What the common plan has is printed.`,
    },
  };
  return {
    code: `batch/${code}`,
    severity: 'warning',
    message: says[code],
    remedy: {
      vi: 'Bổ sung số liệu vào bảng đơn vị rồi chạy lại, hoặc bỏ cột ấy khỏi kế hoạch.',
      en: 'Add the figures to the table of units and run again, or take the column out of the plan.',
    },
  };
};

export function unitTargets(
  plan: Plan,
  entry: UnitEntry,
  { rules, rule: common, reading, words, withResults, withAssigned, isOwn, columnsOf }: TargetRules,
): UnitTargets {
  const figures: UnitFigure[] = [];
  const kept: string[] = [];
  const told: Record<OfCommon, string[]> = { 'result-open': [], 'comparison-open': [], 'common-assigned': [] };
  const problems: TargetProblem[] = [];
  const change = (row: Row, table: PlanTable, above: readonly Row[]): Row => {
    const name = rowWords(row, 'indicators');
    if (name === '' || (row.items !== undefined && row.target === undefined)) return row;
    const own = {
      result: lookUp(entry.results, row),
      assigned: lookUp(entry.assigned, row),
      target: lookUp(entry.targets, row),
    };
    const planned = textOf(row.target);
    // the common target is what is assigned to a unit, unless it has no figure that could be
    const shared =
      planned !== undefined && !['words', 'elsewhere'].includes(readTargetText(planned, words).kind)
        ? planned
        : undefined;
    const input: TargetInput = {
      name: [...above.map((each) => rowWords(each, 'indicators')), name].join(': '),
      unit: textOf(row.unit),
      better: textOf(row.better),
      target: planned,
      result: own.result?.text,
      assigned: own.assigned?.text ?? textOf(row.assigned) ?? shared,
      lastYear: plan.year - 1,
      year: plan.year,
    };
    const judged = judgeFigures(input, words);
    const rule = rules.get(statedRule(row.rule, table.rule) ?? common ?? '');
    const outcome =
      !own.target && rule && (own.result || own.assigned)
        ? setTarget(input, readAs(rule, judged.unit, reading), words)
        : undefined;
    if (!own.target && rule && 'by' in rule && !own.result && !own.assigned && shared !== undefined) kept.push(name);
    const target = own.target?.text ?? outcome?.text ?? planned ?? '';
    const reported = [
      ...(outcome?.problems ?? (own.result || own.assigned ? judged.problems : [])),
      ...(own.target ? ownTarget(own.target.text, { ...input, unit: judged.unit }, words) : []),
    ];
    problems.push(...reported.map((problem) => ({ problem, path: pathOf(problem, own) })));
    // a note on how a figure is written is no doubt about it
    const doubted = reported.filter(({ severity }) => severity !== 'info');
    const uncounted = [...new Set(doubted.flatMap(({ figure }) => figure ?? []))];
    const { reached, demanded } = judged;
    const direction = directionOf(input, words);
    const { bound } = readTargetText(input.assigned ?? '', words);
    const sure = reached && demanded && direction !== 'unclear' && uncounted.length === 0;
    figures.push({
      key: row.id ?? name,
      name,
      ...(input.unit === undefined ? {} : { unit: input.unit }),
      ...(own.result === undefined ? {} : { result: own.result.text }),
      ...(demanded
        ? { assigned: formatDecimal(demanded) }
        : own.assigned === undefined
          ? {}
          : { assigned: own.assigned.text }),
      target,
      case: own.target ? 'stated' : (outcome?.case ?? 'plan'),
      belowFloor: sure ? !keepsTo(reached, demanded, bound, direction === 'falling') : false,
      ...(uncounted.length > 0 ? { uncounted } : {}),
    });
    // printed only where the table has a column for it
    const changed = target !== (planned ?? '');
    const others = otherCells(row, own, columnsOf?.(table) ?? [], { withResults, withAssigned, isOwn, changed });
    for (const kind of others.told) told[kind].push(name);
    // a target that follows from figures of the unit has its words from there, not from the plan
    const side: FigureSide = own.target ? 'target' : outcome?.case !== 'assigned' && own.result ? 'result' : 'assigned';
    const source = own.target || changed ? own[side] : undefined;
    const given = {
      ...(source ? { target: `${KEYS[side]}.${source.name}` } : {}),
      ...others.given,
    };
    if (!changed && Object.keys(given).length === 0 && Object.keys(others.cells).length === 0) return row;
    return withCellOrigins({ ...row, target, ...others.cells }, given);
  };
  const mapped = mapTables(plan, (table, kind, path) => {
    if (kind !== 'indicators') return table;
    const own = mapRows(table, (row, _, above) => change(row, table, above), path);
    // what is summed up has changed: nobody has summed up again
    return own === table ? table : mapRows(own, (row) => row, path, openTotal);
  });
  if (kept.length > 0 && (withResults || common !== undefined))
    problems.push({ problem: keptCommon(kept, plan.year - 1), path: entry.results ? 'results' : 'name' });
  for (const code of ['result-open', 'comparison-open', 'common-assigned'] as const)
    if (told[code].length > 0)
      problems.push({
        problem: ofCommonPlan(code, told[code], plan.year - 1),
        path: entry.results ? 'results' : 'name',
      });
  return { plan: mapped, figures, problems };
}
