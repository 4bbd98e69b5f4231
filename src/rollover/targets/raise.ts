// A result raised or lowered by a rule: exact, then rounded half up, then held between floor and cap.

import { isPercent } from '../../doctype/measures.js';
import type { Reading } from '../../doctype/readings.js';
import type { TargetRule } from '../../doctype/target-rule.js';
import {
  addDecimals,
  compareDecimals,
  type Decimal,
  larger,
  multiplyDecimals,
  negative,
  parseDecimal,
  percent,
  roundDecimal,
  smaller,
  trimDecimal,
  whole,
} from '../../text/decimal.js';

export interface Raised {
  readonly figure: Decimal;
  /** Before rounding and cap. */
  readonly exact: Decimal;
  readonly capped: boolean;
}

/** With a comma: `1.234` would be read as a thousand. */
export const decimalOf = (value: number): Decimal =>
  parseDecimal(String(value).replace('.', ',')) ?? whole(Math.round(value));

/** Decimals of a computed figure: those of the result, at least and at most what the rule says. Counts of whole things stay whole. */
const decimalsFor = (result: Decimal, { decimals }: TargetRule, counts: boolean): number =>
  Math.min(Math.max(result.scale, counts ? 0 : decimals.least), decimals.most);

export const capOf = (rule: TargetRule, unit: string | undefined): Decimal | undefined => {
  if (rule.cap === undefined) return undefined;
  const applies = rule.capUnits.some((each) => each === unit?.trim() || (isPercent(each) && isPercent(unit)));
  return applies ? decimalOf(rule.cap) : undefined;
};

/**
 * @param by per cent of the result (relative), or points; negative to lower it
 * @param floor never under this; for a figure that should fall pass `ceiling` instead
 */
export function raise(
  result: Decimal,
  by: Decimal,
  reading: Reading,
  rule: TargetRule,
  bounds: {
    readonly floor?: Decimal | undefined;
    readonly ceiling?: Decimal | undefined;
    readonly cap?: Decimal | undefined;
    /** Whole things are counted. */
    readonly counts?: boolean;
  },
): Raised {
  const step = reading === 'relative' ? multiplyDecimals(result, percent(by)) : by;
  const exact = addDecimals(result, step);
  const decimals = decimalsFor(result, rule, bounds.counts ?? false);
  let figure = trimDecimal(roundDecimal(exact, decimals), Math.min(result.scale, decimals));
  const capped = bounds.cap !== undefined && compareDecimals(figure, bounds.cap) > 0;
  if (bounds.cap) figure = smaller(figure, bounds.cap);
  if (bounds.floor) figure = larger(figure, bounds.floor);
  if (bounds.ceiling) figure = smaller(figure, bounds.ceiling);
  if (compareDecimals(figure, whole(0)) < 0) figure = whole(0);
  return { figure, exact: trimDecimal(exact), capped };
}

export const lowered = negative;
