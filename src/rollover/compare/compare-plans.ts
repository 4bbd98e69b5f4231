// Two plans side by side: indicators raised, lowered, new, dropped; tasks carried, reworded, moved, new, dropped; citations; texts. Works
// on the data of the files, so any two plans can be compared, whatever made them.

import { valueAt } from '../../data/edits/edit.js';
import type { Diagnostic, Place } from '../../diagnostics/index.js';
import type { NumberingOf } from '../../doctype/table-definition.js';
import { parseTargetText } from '../../doctype/target-text.js';
import { type PlanValue, planValues } from '../../plan/plan-texts.js';
import type { TextKind } from '../../plan/statement.js';
import { keptFacts, rowKeys } from '../../plan/table.js';
import { compareDecimals } from '../../text/decimal.js';
import { nameKey } from '../match-names.js';
import { indicatorRows } from '../targets/indicator-rows.js';
import { taskTables } from '../tasks/task-rows.js';
import { citedNumbers } from './cited-numbers.js';
import { type Pair, pairRows } from './pair-rows.js';

export type IndicatorVerdict = 'same' | 'raised' | 'lowered' | 'changed' | 'new' | 'dropped';
export type TaskVerdictBetween = 'same' | 'reworded' | 'changed' | 'moved' | 'new' | 'dropped';

interface Side {
  readonly id?: string | undefined;
  readonly name: string;
  readonly number: string;
  readonly group: string;
  readonly path: string;
  readonly cells: Readonly<Record<string, string>>;
  readonly more?: string | undefined;
}

export interface IndicatorBetween {
  readonly verdict: IndicatorVerdict;
  readonly reworded: boolean;
  readonly before?: Side;
  readonly after?: Side;
}

export interface TaskBetween {
  readonly verdict: TaskVerdictBetween;
  readonly before?: Side;
  readonly after?: Side;
  /** Roles of the cells that differ. */
  readonly cells: readonly string[];
}

export interface TextBetween {
  /** In the new plan; in the old one where it is gone. */
  readonly path: string;
  readonly side: 'before' | 'after';
  readonly place?: Place;
  readonly before: string;
  readonly after: string;
}

export interface PlansCompared {
  readonly years: { readonly before: string; readonly after: string };
  readonly indicators: readonly IndicatorBetween[];
  readonly tasks: readonly TaskBetween[];
  readonly citations: {
    readonly kept: readonly string[];
    readonly added: readonly string[];
    readonly dropped: readonly string[];
  };
  readonly texts: readonly TextBetween[];
  /** What of the old year is still in the new plan, where that was looked for. */
  readonly leftovers?: readonly Diagnostic[];
}

const ownKeys = new Set([...rowKeys, ...keptFacts]);

const cellsOf = (row: Readonly<Record<string, unknown>>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(row).flatMap(([key, value]) =>
      ownKeys.has(key) || typeof value !== 'string' ? [] : [[key, value.trim()]],
    ),
  );

const stringOf = (value: unknown): string => (value === undefined || value === null ? '' : String(value));

/** `{{year}}` reads as the year, so that a file with it compares with one that spells it out. */
function filled(text: string, data: unknown): string {
  const year = Number(stringOf(valueAt(data, ['year'])));
  return text
    .replace(/\{\{\s*year\s*\}\}/g, String(year))
    .replace(/\{\{\s*previousYear\s*\}\}/g, String(year - 1))
    .replace(/\{\{\s*nextYear\s*\}\}/g, String(year + 1));
}

function indicatorSides(data: unknown): Side[] {
  return indicatorRows(data).map(({ path, row, name, fullName }) => ({
    id: typeof row.id === 'string' ? row.id : undefined,
    name: filled(fullName === '' ? name : fullName, data),
    number: '',
    group: '',
    path: path.join('.'),
    cells: cellsOf(row),
  }));
}

function taskSides(data: unknown, numberingOf: NumberingOf): Side[] {
  return taskTables(data, numberingOf).flatMap((table) =>
    table.rows.map(({ path, row, name, number, group }) => ({
      id: typeof row.id === 'string' ? row.id : undefined,
      name: filled(name, data),
      number,
      group,
      path: path.join('.'),
      cells: cellsOf(row),
      more: cellsOf(row).result ?? cellsOf(row).product,
    })),
  );
}

/** "100%", "100 %" and "100" are one target where the unit has a column of its own; without one, "50%" and "50" are two. */
const plain = (target: string, { before, after }: Partial<Pick<IndicatorBetween, 'before' | 'after'>>): string =>
  target
    .replace(
      /%|phần trăm/i.test(`${before?.cells.unit ?? ''}${after?.cells.unit ?? ''}`)
        ? /(?:(?<!\s)\s+)?(?:%|phần trăm)/giu
        : /\s(?=%)/gu,
      '',
    )
    .replace(/\s+/gu, ' ')
    .trim();

function indicatorBetween({ before, after, likeness }: Pair<Side>): IndicatorBetween {
  const sides = {
    ...(before ? { before } : {}),
    ...(after ? { after } : {}),
    reworded: before !== undefined && after !== undefined && likeness < 1,
  };
  if (!before) return { verdict: 'new', ...sides };
  if (!after) return { verdict: 'dropped', ...sides };
  const [old, fresh] = [before.cells.target ?? '', after.cells.target ?? ''];
  const [a, b] = [parseTargetText(old)?.figure, parseTargetText(fresh)?.figure];
  const order = a && b ? compareDecimals(b, a) : undefined;
  if (order === 1) return { verdict: 'raised', ...sides };
  if (order === -1) return { verdict: 'lowered', ...sides };
  return { verdict: plain(old, sides) === plain(fresh, sides) ? 'same' : 'changed', ...sides };
}

function taskBetween({ before, after, likeness }: Pair<Side>): TaskBetween {
  if (!before || !after)
    return {
      verdict: before ? 'dropped' : 'new',
      cells: [],
      ...(before ? { before } : {}),
      ...(after ? { after } : {}),
    };
  const keys = [...new Set([...Object.keys(before.cells), ...Object.keys(after.cells)])];
  const cells = keys.filter((key) => nameKey(before.cells[key] ?? '') !== nameKey(after.cells[key] ?? ''));
  const words = cells.includes('task') || likeness < 1;
  const verdict = words
    ? 'reworded'
    : cells.length > 0
      ? 'changed'
      : nameKey(before.group) !== nameKey(after.group)
        ? 'moved'
        : 'same';
  return { verdict, before, after, cells };
}

/** Texts that are compared in other ways, or are each plan's own. */
const comparedElsewhere: ReadonlySet<TextKind> = new Set(['citation', 'number', 'date', 'figure']);

const isCompared = ({ path, kind, printed }: PlanValue): boolean =>
  printed !== 'never' && !comparedElsewhere.has(kind) && (kind !== 'cell' || path.at(-2) === 'facts');

/** Of these there is one at its place, so that two are one text however they differ. */
const isNamed = ({ path, kind }: PlanValue): boolean =>
  ['fact', 'name', 'reference'].includes(kind) && path.every((key) => typeof key === 'string');

/** Texts outside rows and citations, in their order; those of one name or alike are paired. */
function textsBetween(before: unknown, after: unknown): TextBetween[] {
  const side = (data: unknown) =>
    planValues(data).flatMap((each) => {
      const path = each.path.join('.');
      return isCompared(each) && typeof each.value === 'string' && each.value.trim() !== ''
        ? [{ id: isNamed(each) ? path : undefined, name: filled(each.value, data), path }]
        : [];
    });
  return pairRows(side(before), side(after), 0.5)
    .filter(({ before: a, after: b }) => nameKey(a?.name ?? '') !== nameKey(b?.name ?? ''))
    .map(({ before: a, after: b }) => ({
      path: b?.path ?? a?.path ?? '',
      side: b ? ('after' as const) : ('before' as const),
      before: a?.name ?? '',
      after: b?.name ?? '',
    }));
}

/** @param before,after data of two plan files, as read */
export function comparePlans(before: unknown, after: unknown, numberingOf: NumberingOf): PlansCompared {
  const [old, fresh] = [citedNumbers(before), citedNumbers(after)];
  return {
    years: { before: stringOf(valueAt(before, ['year'])), after: stringOf(valueAt(after, ['year'])) },
    indicators: pairRows(indicatorSides(before), indicatorSides(after), 0.55).map(indicatorBetween),
    tasks: pairRows(taskSides(before, numberingOf), taskSides(after, numberingOf)).map(taskBetween),
    citations: {
      kept: [...fresh].filter(([key]) => old.has(key)).map(([, words]) => words),
      added: [...fresh].filter(([key]) => !old.has(key)).map(([, words]) => words),
      dropped: [...old].filter(([key]) => !fresh.has(key)).map(([, words]) => words),
    },
    texts: textsBetween(before, after),
  };
}
