// All indicators of a plan: their figures found, their rules run, the new targets written with the facts they rest on.

import type { Diagnostic, Localized, Place } from '../../diagnostics/index.js';
import type { IndicatorWords } from '../../doctype/indicator-words.js';
import type { Reading } from '../../doctype/readings.js';
import type { TableDefinition } from '../../doctype/table-definition.js';
import type { FigureRow, Figures } from '../../plan/figures.js';
import type { Draft } from '../draft.js';
import { planTables, printedColumns, tableRows } from '../plan-tables.js';
import type { Combination } from './combine-units.js';
import { findFigures } from './find-figures.js';
import { type IndicatorRow, indicatorRows } from './indicator-rows.js';
import { isSlip } from './number-slips.js';
import { oneFigure } from './one-figure.js';
import type { TargetCase } from './outcome.js';
import { repeatedIds } from './repeated-ids.js';
import { type RuleSources, ruleFor } from './rule-for.js';
import { setTarget } from './set-target.js';

/** One row of the annex "căn cứ xác định chỉ tiêu". */
export interface TargetFate {
  readonly path: string;
  readonly id?: string;
  readonly name: string;
  readonly unit: string;
  readonly before: string;
  readonly result: string;
  readonly assigned: string;
  readonly now: string;
  readonly stretch?: string;
  readonly rule: string;
  readonly case: TargetCase;
  readonly reason: Localized;
  readonly readings?: Readonly<Record<Reading, string>>;
  /** Which of the two figures are refused, or likely slips: they are no facts of the plan. */
  readonly refused?: readonly ('result' | 'assigned')[];
  /** Where the files have the two figures, each where one row alone gives it. */
  readonly cells: Readonly<Partial<Record<'result' | 'assigned', Place>>>;
  /** The table prints no target and the row has none: its figures alone are carried on. */
  readonly noTarget?: true;
}

export interface TargetSources extends RuleSources {
  readonly results?: Figures | undefined;
  readonly assigned?: Figures | undefined;
  readonly assignedBeside?: Figures | undefined;
  readonly words: IndicatorWords;
  /** The columns of tables that definitions give. */
  readonly tables: ReadonlyMap<string, TableDefinition>;
  /** How figures of merged units become one, by id or name of the indicator. */
  readonly combinations?: ReadonlyMap<string, Combination> | undefined;
}

const text = (value: unknown): string | undefined =>
  typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;

/** Says of an indicator, by its dotted path, that the file of results has what is missing. */
function remedyBeside(beside: Figures | undefined, indicators: readonly IndicatorRow[]) {
  const found = findFigures(beside, indicators).byPath;
  return (key: string): { readonly code?: string; readonly remedy?: Localized } => {
    const value = found.get(key)?.[0]?.value;
    if (!beside || value === undefined) return {};
    const { file, column } = beside;
    return {
      code: 'rollover/no-assigned',
      remedy: {
        vi: `Cột "${column}" của tệp kết quả ghi "${value}": nếu là mức giao thì chạy lại, thêm --assigned ${file} (cùng tệp ấy).`,
        en: `The column "${column}" of the results says "${value}": if it is meant, run again with --assigned ${file} (the same file).`,
      },
    };
  };
}

/** The cell of a figure that one row gives. */
function cellOf(side: 'result' | 'assigned', rows: readonly FigureRow[] | undefined): TargetFate['cells'] {
  const [only, ...others] = rows ?? [];
  return only && others.length === 0 ? { [side]: only.place } : {};
}

export function rollTargets(draft: Draft, sources: TargetSources): TargetFate[] {
  const indicators = indicatorRows(draft.data).filter(({ path }) => !draft.isRemoved(path));
  repeatedIds(indicators, draft);
  const printed = new Set<string>();
  const untargeted = new Set<string>();
  for (const table of planTables(draft.data)) {
    const roles = printedColumns(table, sources.tables).map(({ role }) => role);
    for (const { path, row } of tableRows(table)) {
      for (const role of roles) printed.add([...path, role].join('.'));
      if (roles.length > 0 && !roles.includes('target') && row.target === undefined) untargeted.add(path.join('.'));
    }
  }
  const results = findFigures(sources.results, indicators);
  const assigned = findFigures(sources.assigned, indicators);
  const diagnostics: Diagnostic[] = [...results.diagnostics, ...assigned.diagnostics];
  const from = {
    combinations: sources.combinations,
    words: sources.words,
    years: { lastYear: draft.from, year: draft.to },
  };
  const besideOf = remedyBeside(sources.assignedBeside, indicators);
  const fates: TargetFate[] = [];
  for (const indicator of indicators) {
    const { path, row, name } = indicator;
    if (row.target === undefined && Array.isArray(row.items)) continue;
    const found = ruleFor(indicator, sources, draft);
    if (!found) continue;
    const key = path.join('.');
    const result = oneFigure(results.byPath.get(key), indicator, 'result', from, diagnostics);
    const demand = oneFigure(assigned.byPath.get(key), indicator, 'assigned', from, diagnostics);
    const before = text(draft.valueAt([...path, 'target'])) ?? '';
    const outcome = setTarget(
      {
        name: indicator.fullName,
        unit: text(row.unit),
        target: before === '' ? undefined : before,
        result: result.value,
        assigned: demand.value,
        lastYear: draft.from,
        year: draft.to,
        better: text(row.better),
      },
      found.rule,
      sources.words,
    );
    const reason = result.note
      ? { vi: `${result.note.vi} ${outcome.reason.vi}`, en: `${result.note.en} ${outcome.reason.en}` }
      : outcome.reason;
    const noTarget = untargeted.has(key);
    if (!noTarget) draft.rewrite([...path, 'target'], outcome.text);
    if (!noTarget && outcome.text !== before) {
      draft.change({
        kind: 'target',
        path: [...path, 'target'],
        from: before,
        to: outcome.text,
        reason,
        source: found.name,
      });
    }
    for (const { figure, ...problem } of outcome.problems) {
      const each = problem.code === 'rollover/no-assigned' ? { ...problem, ...besideOf(key) } : problem;
      const given = figure && (figure === 'result' ? results : assigned).byPath.get(key)?.[0];
      if (given) diagnostics.push({ ...each, place: given.place });
      else if (!noTarget) draft.decide([...path, 'target'], each);
    }
    const refused = (['result', 'assigned'] as const).filter((side) =>
      outcome.problems.some((each) => each.figure === side && (each.severity === 'error' || isSlip(each))),
    );
    for (const [fact, value] of [
      ['last', refused.includes('result') ? undefined : result.value],
      ['assigned', refused.includes('assigned') ? undefined : demand.value],
    ] as const) {
      // what a table prints is filled with its column
      if (printed.has(`${key}.${fact}`)) continue;
      if (value !== undefined) draft.edit({ kind: 'set', path: [...path, fact], value, after: 'target' });
      else if (row[fact] !== undefined) {
        draft.edit({ kind: 'remove', path: [...path, fact] });
        const reason = { vi: `số liệu của năm trước, không mang sang`, en: 'a figure of last year, not carried over' };
        draft.change({ kind: 'figure', path: [...path, fact], from: String(row[fact]), to: '', reason });
      }
    }
    fates.push({
      path: key,
      ...(text(row.id) === undefined ? {} : { id: text(row.id) as string }),
      name,
      unit: text(row.unit) ?? '',
      before,
      result: result.value ?? '',
      assigned: demand.value ?? '',
      now: outcome.text,
      ...(outcome.stretch ? { stretch: outcome.text } : {}),
      rule: found.title,
      case: outcome.case,
      reason,
      cells: {
        ...cellOf('result', results.byPath.get(key)),
        ...cellOf('assigned', assigned.byPath.get(key)),
      },
      ...(outcome.readings ? { readings: outcome.readings } : {}),
      ...(refused.length > 0 ? { refused } : {}),
      ...(noTarget ? { noTarget } : {}),
    });
  }
  draft.decisions.push(...diagnostics);
  return fates;
}
