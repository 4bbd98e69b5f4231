// Last year's figures of units that have been merged, as one figure of the new unit: a sum of counts, a weighted mean of rates, the
// largest or smallest. Rates are never averaged without weights.

import type { Diagnostic } from '../../diagnostics/index.js';
import type { FigureRow } from '../../plan/figures.js';
import {
  addDecimals,
  compareDecimals,
  type Decimal,
  divideDecimals,
  formatDecimal,
  multiplyDecimals,
  parseDecimal,
  trimDecimal,
  whole,
} from '../../text/decimal.js';
import { figureOf } from './outcome.js';
import { isPercent } from './raise.js';

export const combinations = ['sum', 'weighted-mean', 'max', 'min'] as const;
export type Combination = (typeof combinations)[number];

export interface Combined {
  readonly value?: string;
  /** `phường A 62,4 (trọng số 1.200); xã B 40 (trọng số 300)` */
  readonly from: string;
  readonly rule: Combination;
  readonly problems: readonly Omit<Diagnostic, 'place'>[];
}

/** @param rule as stated for the indicator; else rates are averaged by weight and counts added up */
export function combineUnits(rows: readonly FigureRow[], unit: string | undefined, rule?: Combination): Combined {
  const how = rule ?? (isPercent(unit) ? 'weighted-mean' : 'sum');
  const from = rows
    .map((row) => `${row.from ?? ''} ${row.value}${row.weight ? ` (trọng số ${row.weight})` : ''}`.trim())
    .join('; ');
  const problem = (code: string, vi: string, en: string): Combined => ({
    from,
    rule: how,
    problems: [{ code: `rollover/${code}`, severity: 'error', message: { vi, en } }],
  });
  const values = rows.map(({ value }) => figureOf(value));
  if (values.some((value) => value === undefined))
    return problem('not-a-number', `Số liệu gộp có ô không phải số: ${from}.`, `Not all figures are numbers: ${from}.`);
  const figures = values as Decimal[];
  const done = (value: Decimal): Combined => ({ value: formatDecimal(value), from, rule: how, problems: [] });
  if (how === 'sum') return done(figures.reduce(addDecimals));
  if (how === 'max') return done(figures.reduce((a, b) => (compareDecimals(a, b) >= 0 ? a : b)));
  if (how === 'min') return done(figures.reduce((a, b) => (compareDecimals(a, b) <= 0 ? a : b)));
  const weights = rows.map(({ weight }) => (weight === undefined ? undefined : parseDecimal(weight)));
  if (weights.some((weight) => weight === undefined || compareDecimals(weight, whole(0)) < 0)) {
    return problem(
      'no-weight',
      `Thiếu trọng số để tính bình quân: ${from}.`,
      `Weights are missing for the mean: ${from}.`,
    );
  }
  const total = (weights as Decimal[]).reduce(addDecimals);
  if (total.digits === 0n)
    return problem('no-weight', `Tổng trọng số bằng 0: ${from}.`, `The weights add up to nothing: ${from}.`);
  const sum = figures.map((value, index) => multiplyDecimals(value, weights[index] as Decimal)).reduce(addDecimals);
  return done(trimDecimal(divideDecimals(sum, total, 2)));
}
