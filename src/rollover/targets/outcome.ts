// What is known of one indicator, what comes out for it, and the pieces that every rule uses to say so.

import type { Localized } from '../../diagnostics/index.js';
import type { IndicatorWords } from '../../doctype/indicator-words.js';
import { isPercent } from '../../doctype/measures.js';
import type { Reading } from '../../doctype/readings.js';
import type { Direction } from '../../doctype/target-direction.js';
import type { TargetRule } from '../../doctype/target-rule.js';
import {
  boundBehind,
  openFigure,
  readTargetText,
  type TargetReading,
  type TargetText,
  withoutFloor,
  writeFigure,
} from '../../doctype/target-text.js';
import { compareDecimals, type Decimal, whole } from '../../text/decimal.js';
import { type Problem, problem } from './problem.js';

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
  /** Whether more or less is better, as the row states it: `lower`, `higher`. */
  readonly better?: string | undefined;
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

export interface Facts extends TargetInput {
  readonly rule: TargetRule;
  readonly words: IndicatorWords;
  /** `%` where no unit is stated and the texts have it. */
  readonly unit?: string | undefined;
  /** False where `unit` comes from the texts. */
  readonly unitStated: boolean;
  readonly direction: Direction;
  /** The figures of `result` and `assigned`, where they are numbers. */
  readonly reached?: Decimal;
  readonly demanded?: Decimal;
}

export { withUnit } from './number-slips.js';

const hasWords = ({ before, after }: TargetText): boolean =>
  before.trim() !== '' || after.replace(/%|phần trăm/iu, '').trim() !== '';

const formedBy = (text: string | undefined, words: IndicatorWords): TargetReading | undefined => {
  const reading = text === undefined ? undefined : readTargetText(text, words);
  return reading?.form ? reading : undefined;
};

/**
 * The words around the figure: last year's own; the superior's where last year's target has no bound and theirs has one, or where the figure
 * is theirs and theirs is the stricter one ("Trên 80" leaves 80 out).
 */
export function formOf(facts: Facts, figure?: Decimal): TargetText | undefined {
  const own = formedBy(facts.target, facts.words);
  const theirs = formedBy(facts.assigned, facts.words);
  if (!theirs?.form || theirs.kind !== 'level') return own?.form;
  // the sign of a share stands in the column of units, where there is one
  const sign = facts.unitStated && isPercent(facts.unit) ? /^\s*(?:%|phần trăm)/iu : /^$/;
  if (!own?.form) return { ...theirs.form, after: theirs.form.after.replace(sign, '') };
  const strict = theirs.bound === 'above' || theirs.bound === 'below';
  const same = figure !== undefined && facts.demanded !== undefined && compareDecimals(figure, facts.demanded) === 0;
  const keep = own.bound
    ? !(strict && same && own.bound !== theirs.bound)
    : !theirs.bound && (hasWords(own.form) || !hasWords(theirs.form));
  if (keep) return own.form;
  const mine = own.bound ? own.form.after.replace(boundBehind(own.form, facts.words), '') : own.form.after;
  return { ...theirs.form, padded: own.form.padded, after: `${mine}${boundBehind(theirs.form, facts.words)}` };
}

export const open = (
  facts: Facts,
  kind: 'open' | 'refused',
  reason: Localized,
  problems: Problem[],
): TargetOutcome => ({
  case: kind,
  text: openFigure(formOf(facts)),
  reason,
  problems,
});

/** The figure in the words of its form; all of a share needs no floor: "Tối thiểu 95%" → "100%". */
export function writeTarget(facts: Facts, kind: 'set' | 'kept', form: TargetText | undefined, figure: Decimal): string {
  const text = writeFigure(form, figure);
  const isAll = compareDecimals(figure, whole(100)) === 0 && (isPercent(facts.unit) || /%|phần trăm/iu.test(text));
  if (kind === 'kept' || !form || !isAll || readTargetText(text, facts.words).bound !== 'at-least') return text;
  return writeFigure(withoutFloor(form, facts.words), figure);
}

export function settle(
  facts: Facts,
  kind: TargetCase,
  figure: Decimal,
  reason: Localized,
  more: Partial<TargetOutcome> = {},
): TargetOutcome {
  const text = writeTarget(facts, kind === 'kept' ? 'kept' : 'set', formOf(facts, figure), figure);
  const { bound } = readTargetText(text, facts.words);
  // "Trên 100%", "Dưới 0": nothing is left that would keep to it
  const last = bound === 'above' && isPercent(facts.unit) ? whole(100) : bound === 'below' ? whole(0) : undefined;
  if (last !== undefined && compareDecimals(figure, last) === 0) {
    const said: Localized = {
      vi: `"${text}" không có mức nào đạt được`,
      en: `nothing can keep to "${text}"`,
    };
    return open(facts, 'open', { vi: `${reason.vi} ${said.vi}.`, en: `${reason.en} ${said.en}.` }, [
      problem(
        'bound-at-end',
        'warning',
        { vi: `"${facts.name}": ${said.vi}.`, en: `"${facts.name}": ${said.en}.` },
        { vi: 'Ghi chỉ tiêu với lời văn khác ("Đạt", "Từ … trở lên").', en: 'Write the target in other words.' },
      ),
    ]);
  }
  return { case: kind, text, figure, reason, problems: [], ...more };
}
