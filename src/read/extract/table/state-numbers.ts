// Numbers of rows and groups: which way of counting explains them best, and which rows must state their own because they differ from it.

import { orderOf, sectionNumeral } from '../../../plan/numbering.js';
import type { NumeralToken } from '../../../plan/table.js';
import type { FoundBody, FoundGroup, FoundRow } from './read-rows.js';

export type Numbering = 'continuous' | 'restart' | 'none';

export interface Counting {
  readonly numbering: Numbering;
  readonly mark: '' | '.';
}

/** Rows of the table in order, with whether a row opens a group; rows below rows and totals are left out. */
function rowsInOrder(body: FoundBody): { row: FoundRow; opens: boolean }[] {
  const out: { row: FoundRow; opens: boolean }[] = [];
  const add = (rows: readonly FoundRow[]): void => {
    rows
      .filter(({ isTotal }) => !isTotal)
      .forEach((row, index) => {
        out.push({ row, opens: index === 0 });
      });
  };
  const visit = (groups: readonly FoundGroup[]): void => {
    for (const group of groups) {
      add(group.rows);
      visit(group.groups);
    }
  };
  add(body.rows);
  visit(body.groups);
  return out;
}

const plainNumber = (text: string | undefined): number | undefined => {
  const digits = /^(\d+)\.?$/.exec(text ?? '')?.[1];
  return digits === undefined ? undefined : Number(digits);
};

function mismatches(body: FoundBody, restart: boolean): number {
  let count = 0;
  let wrong = 0;
  for (const { row, opens } of rowsInOrder(body)) {
    if (opens && restart) count = 0;
    count += 1;
    const own = plainNumber(row.number);
    if (own !== count) wrong += 1;
    if (own !== undefined) count = own;
  }
  return wrong;
}

/** @param usual numbering of the definition, kept where it explains the rows as well */
export function countingOf(body: FoundBody, usual: Counting): Counting {
  const rows = rowsInOrder(body);
  const numbers = rows.map(({ row }) => row.number ?? '').filter((number) => number !== '');
  if (numbers.length === 0) return { numbering: rows.length === 0 ? usual.numbering : 'none', mark: usual.mark };
  const dotted = numbers.filter((number) => /^\d+\.$/.test(number)).length;
  const mark = dotted * 2 > numbers.length ? '.' : '';
  const [continuous, restart] = [mismatches(body, false), mismatches(body, true)];
  const numbering = continuous < restart ? 'continuous' : restart < continuous ? 'restart' : usual.numbering;
  return { numbering: numbering === 'none' ? 'continuous' : numbering, mark };
}

/** Counts on like the table itself will, and says what a row must state. */
export class RowCounter {
  private value = 0;

  constructor(private readonly counting: Counting) {}

  /** The number the row must state, or undefined if the computed one is the same. */
  next(row: FoundRow): { stated: string | undefined; computed: string } {
    if (this.counting.numbering === 'none') return { stated: row.number || undefined, computed: '' };
    const computed = `${this.value + 1}${this.counting.mark}`;
    if (row.number === undefined || row.number === computed) {
      this.value += 1;
      return { stated: undefined, computed };
    }
    const own = plainNumber(row.number);
    if (own !== undefined) this.value = own;
    return { stated: row.number, computed };
  }
}

/** The number a group must state, and its order for the next one. */
export function groupNumber(
  group: FoundGroup,
  token: NumeralToken,
  before: number,
): { stated: string | undefined; order: number } {
  const computed = token === 'none' ? '' : sectionNumeral(token, before + 1, '');
  const stated = computed === group.number ? undefined : group.number;
  return { stated, order: orderOf(token, stated, before) };
}
