// What is known of one indicator, what comes out for it, and the pieces that every rule uses to say so.

import type { Diagnostic, Localized } from '../../diagnostics/index.js';
import type { Reading, TargetRule } from '../../doctype/target-rule.js';
import {
  compareDecimals,
  type Decimal,
  formatDecimal,
  multiplyDecimals,
  parseDecimal,
  trimDecimal,
  whole,
} from '../../text/decimal.js';
import { isPercent } from './raise.js';
import { openFigure, parseTargetText, writeFigure } from './target-text.js';

export interface TargetInput {
  readonly name: string;
  readonly unit?: string | undefined;
  /** Last year's target as it is written. */
  readonly target?: string | undefined;
  /** As written in the results: `62,4`, `62,4%`. */
  readonly result?: string | undefined;
  readonly assigned?: string | undefined;
  /** The year of the result, and the year the target is for. */
  readonly lastYear: number;
  readonly year: number;
  /** Less is better. */
  readonly falling: boolean;
}

/** How the target came about; `open` and `refused` leave the figure to a person. */
export type TargetCase = 'below' | 'reached' | 'no-result' | 'assigned' | 'kept' | 'open' | 'refused';

export interface TargetOutcome {
  readonly case: TargetCase;
  /** The target as it is printed. */
  readonly text: string;
  readonly figure?: Decimal;
  /** The higher of two figures. */
  readonly stretch?: Decimal;
  readonly reason: Localized;
  /** Both ways to read "tăng thêm N%", where the choice is open or of interest. */
  readonly readings?: Readonly<Record<Reading, string>>;
  readonly problems: readonly Problem[];
}

/** What is wrong; `figure` where a given figure is at fault and not the plan. */
export type Problem = Omit<Diagnostic, 'place'> & { readonly figure?: 'result' | 'assigned' };

export const problem = (
  code: string,
  severity: Problem['severity'],
  message: Localized,
  remedy?: Localized,
): Problem => ({
  code: `rollover/${code}`,
  severity,
  message,
  ...(remedy ? { remedy } : {}),
});

/** What Excel shows in place of a result: `#DIV/0!`, whose digit is no figure. */
const FAILED_FORMULA = /^#[A-Z\d/_]+[!?]?$/;

/** A figure of a results or assigned sheet; its own words and per-cent sign aside. */
export function figureOf(text: string | undefined): Decimal | undefined {
  if (text === undefined || FAILED_FORMULA.test(text.trim())) return undefined;
  return parseDecimal(text) ?? parseTargetText(text)?.figure;
}

export interface Facts extends TargetInput {
  readonly rule: TargetRule;
  /** The figures of `result` and `assigned`, where they are numbers. */
  readonly reached?: Decimal;
  readonly demanded?: Decimal;
}

export const withUnit = (figure: Decimal, facts: TargetInput): string =>
  `${formatDecimal(figure)}${isPercent(facts.unit) ? '%' : facts.unit ? ` ${facts.unit}` : ''}`;

/** The words around the figure: last year's own; the superior's where last year's target had none. */
export function formOf(facts: TargetInput) {
  const own = facts.target === undefined ? undefined : parseTargetText(facts.target);
  if (own && (own.before.trim() !== '' || own.after.replace('%', '').trim() !== '')) return own;
  const theirs = facts.assigned === undefined ? undefined : parseTargetText(facts.assigned);
  if (!theirs || theirs.before.trim() === '') return own;
  return { ...theirs, padded: own?.padded ?? theirs.padded, after: own?.after ?? '' };
}

export const open = (
  facts: TargetInput,
  kind: 'open' | 'refused',
  reason: Localized,
  problems: Problem[],
): TargetOutcome => ({
  case: kind,
  text: openFigure(formOf(facts)),
  reason,
  problems,
});

/** Percentages lie between 0 and 100, counts are not negative; anything else is an error of the sheet. */
export function outOfRange(facts: TargetInput, value: Decimal, what: Localized): Problem | undefined {
  const high = isPercent(facts.unit) && compareDecimals(value, whole(100)) > 0;
  if (!high && compareDecimals(value, whole(0)) >= 0) return undefined;
  const range = isPercent(facts.unit) ? '0–100' : '≥ 0';
  return problem(
    'out-of-range',
    'error',
    {
      vi: `${what.vi} của "${facts.name}" là ${withUnit(value, facts)}, ngoài khoảng ${range}.`,
      en: `${what.en} of "${facts.name}" is ${withUnit(value, facts)}, outside ${range}.`,
    },
    { vi: 'Kiểm tra lại số liệu gốc rồi ghi đúng.', en: 'Check the figure at its source.' },
  );
}

/** From this share on, in per cent, one below 1% beside it is likelier a slip than a fact. */
const PLAIN_SHARE = whole(10);

/** A share as a sheet keeps it, `0,705` for 70,5%: next to nothing beside the other figure. @param other the assigned figure of a result */
export function looksLikeFraction(
  facts: TargetInput,
  value: Decimal,
  other: Decimal | undefined,
  what: Localized,
): Problem | undefined {
  if (!isPercent(facts.unit) || !other || compareDecimals(other, PLAIN_SHARE) < 0) return undefined;
  if (compareDecimals(value, whole(0)) <= 0 || compareDecimals(value, whole(1)) > 0) return undefined;
  const meant = formatDecimal(trimDecimal(multiplyDecimals(value, whole(100))));
  return problem(
    'looks-like-fraction',
    'warning',
    {
      vi: `${what.vi} của "${facts.name}" là ${withUnit(value, facts)}: có lẽ là ${meant}% ghi dưới dạng phân số.`,
      en: `${what.en} of "${facts.name}" is ${withUnit(value, facts)}: probably ${meant}%, written as a fraction.`,
    },
    { vi: `Nếu đúng là ${meant}% thì ghi ${meant}.`, en: `If ${meant}% is meant, write ${meant}.` },
  );
}

export function settle(
  facts: Facts,
  kind: TargetCase,
  figure: Decimal,
  reason: Localized,
  more: Partial<TargetOutcome> = {},
) {
  return { case: kind, text: writeFigure(formOf(facts), figure), figure, reason, problems: [], ...more };
}
