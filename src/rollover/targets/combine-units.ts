// Last year's figures of units that have been merged, as one figure of the new unit: a sum of counts, a weighted mean of rates, the
// largest or smallest. Rates are never averaged without weights.

import type { Diagnostic } from '../../diagnostics/index.js';
import type { IndicatorWords } from '../../doctype/indicator-words.js';
import { isAveraged } from '../../doctype/measures.js';
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
import { type FigureSide, judgeFigure } from './given-figure.js';
import type { FigureContext } from './number-slips.js';

export const combinations = ['sum', 'weighted-mean', 'max', 'min'] as const;
export type Combination = (typeof combinations)[number];

export interface Combined {
  readonly value?: string;
  /** `phường A 62,4 (trọng số 1.200); xã B 40 (trọng số 300)` */
  readonly from: string;
  readonly rule: Combination;
  readonly problems: readonly Diagnostic[];
}

/**
 * A figure that is refused or doubted enters no sum and no mean: then there is none.
 * @param rule as stated for the indicator; else rates and marks are averaged by weight and counts added up
 */
export function combineUnits(
  rows: readonly FigureRow[],
  side: FigureSide,
  context: FigureContext,
  words: IndicatorWords,
  rule?: Combination,
): Combined {
  const how = rule ?? (isAveraged(context.unit, context.name) ? 'weighted-mean' : 'sum');
  const from = rows
    .map((row) => `${row.from ?? ''} ${row.value}${row.weight ? ` (trọng số ${row.weight})` : ''}`.trim())
    .join('; ');
  const problem = (code: string, vi: string, en: string): Combined => ({
    from,
    rule: how,
    problems: [
      {
        code: `rollover/${code}`,
        severity: 'error',
        message: { vi: `"${context.name}": ${vi}`, en: `"${context.name}": ${en}` },
        ...(rows[0] ? { place: rows[0].place } : {}),
      },
    ],
  });
  const judged = rows.map((row) => ({ row, ...judgeFigure(side, row.value, context, words) }));
  const faults = judged.flatMap(({ row, problems }) => problems.map((each) => ({ ...each, place: row.place })));
  if (faults.length > 0) return { from, rule: how, problems: faults };
  const values = judged.map(({ value }) => value);
  if (values.some((value) => value === undefined))
    return problem('not-a-number', `Số liệu gộp có ô trống: ${from}.`, `Not all figures are given: ${from}.`);
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
