// The text of a target: what stands before and after its figure, and what these words make of it. "Tối thiểu 80" and "từ 15% trở lên" keep
// their words when the figure changes; "Giảm 5%", "5 - 7%", "Cấp độ 3" are no level that a rule could raise.

import { capitalize } from '../text/case.js';
import { compareDecimals, type Decimal, formatDecimal, parseDecimal } from '../text/decimal.js';
import { escapePattern } from '../text/escape-pattern.js';
import { patternOf } from '../text/pattern.js';
import type { IndicatorWords } from './indicator-words.js';

/** The mark of a figure that is still to be decided. */
export const OPEN = '…';

export interface TargetText {
  readonly before: string;
  readonly after: string;
  /** Absent: the place of the figure is open (`Tối thiểu …`). */
  readonly figure?: Decimal;
  /** Figures below ten are written `02`. */
  readonly padded: boolean;
}

/** Whether the figure itself is within: `Tối thiểu 80` is reached by 80, `Trên 80` is not. */
export type Bound = 'at-least' | 'above' | 'at-most' | 'below';

/**
 * `level`: one figure that can be reached; `change`: by how much it rises or falls; `rank`: a place, a grade, a day; `several`: figures that
 * no rule tells apart (`từ 90% đến 95%`); `words`: no figure at all; `elsewhere`: no target, but where or when there is one (`xem phụ lục 2`,
 * `giữ như năm 2025`, `chưa giao`).
 */
export type TargetKind = 'level' | 'change' | 'rank' | 'several' | 'words' | 'elsewhere';

export interface TargetReading {
  readonly kind: TargetKind;
  /** Of a text with one figure or one open place. */
  readonly form?: TargetText;
  readonly bound?: Bound;
  /** `Khoảng 80`. */
  readonly about: boolean;
  /** `chưa đạt 80%`. */
  readonly denied: boolean;
}

const FIGURE = /[-\u2212\u2013]?\d{1,3}(?:\.\d{3})+(?:,\d+)?(?![\d])|[-\u2212\u2013]?\d+(?:[.,]\d+)?|…/u;

/** Undefined for a target in words alone, or one with several figures. */
export function parseTargetText(text: string): TargetText | undefined {
  const match = FIGURE.exec(text);
  if (!match) return undefined;
  const before = text.slice(0, match.index);
  const after = text.slice(match.index + match[0].length);
  if (/[\d…]/.test(after)) return undefined;
  const figure = match[0] === OPEN ? undefined : parseDecimal(match[0]);
  return { before, after, ...(figure ? { figure } : {}), padded: /^0\d/.test(match[0]) };
}

/** Longest first; signs apart from words, which are looked for at their beginning alone. */
function anyOf(words: readonly string[]): string {
  const [named, signs] = [true, false].map((letters) =>
    words
      .filter((word) => /^\p{L}/u.test(word) === letters)
      .sort((a, b) => b.length - a.length)
      .map(escapePattern)
      .join('|'),
  );
  return [named && `(?<!\\p{L})(?:${named})(?!\\p{L})`, signs].filter((each) => each).join('|');
}

interface Patterns {
  readonly bounds: RegExp;
  readonly boundOf: ReadonlyMap<string, Bound>;
  readonly after: RegExp;
  readonly fillers: RegExp;
  readonly about: RegExp;
  readonly change: RegExp;
  readonly level: RegExp;
  readonly compared: RegExp;
  readonly rank: RegExp;
  readonly denied: RegExp;
  readonly elsewhere: RegExp;
}

const compiled = new WeakMap<IndicatorWords, Patterns>();

function patternsOf(words: IndicatorWords): Patterns {
  const before = compiled.get(words);
  if (before) return before;
  const { bounds, elsewhere } = words;
  const boundOf = new Map<string, Bound>([
    ...bounds.below.map((word) => [word, 'below'] as const),
    ...bounds.above.map((word) => [word, 'above'] as const),
    ...[...bounds.atMost, ...bounds.atMostAfter].map((word) => [word, 'at-most'] as const),
    ...[...bounds.atLeast, ...bounds.atLeastAfter].map((word) => [word, 'at-least'] as const),
  ]);
  const patterns: Patterns = {
    bounds: patternOf(anyOf([...bounds.atLeast, ...bounds.above, ...bounds.atMost, ...bounds.below]), 'giu'),
    boundOf,
    after: patternOf(anyOf([...bounds.atLeastAfter, ...bounds.atMostAfter]), 'iu'),
    fillers: patternOf(`^(?:[\\s(]|${anyOf(words.fillers)}){0,40}$`, 'iu'),
    about: patternOf(`(?:${anyOf(words.about)})\\s*$`, 'iu'),
    change: patternOf(`(?:${anyOf(words.changes)})(?!\\s*(?:${anyOf(words.levels)}))`, 'iu'),
    level: patternOf(
      `(?:${anyOf(words.levels)})(?:[\\s(]|${anyOf(words.fillers)}|${anyOf([...bounds.atLeast, ...bounds.above, ...bounds.atMost, ...bounds.below])}){0,40}$`,
      'iu',
    ),
    compared: patternOf(anyOf(words.compared), 'iu'),
    rank: patternOf(`(?:${anyOf(words.ranks)})\\s*$`, 'iu'),
    denied: patternOf(anyOf(words.denials), 'iu'),
    elsewhere: patternOf(
      `^[^\\p{L}\\d]*(?:(?:${anyOf(elsewhere.whole)})[^\\p{L}\\d]*$|${anyOf(elsewhere.starts)})|^\\D*?(?:${anyOf(elsewhere.within)})`,
      'iu',
    ),
  };
  compiled.set(words, patterns);
  return patterns;
}

/** The last word before the figure that sets a bound; one of a single syllable ("trên địa bàn …") only beside the figure. */
function boundBefore(
  before: string,
  { bounds, boundOf, fillers }: Patterns,
): { bound: Bound; at: number; length: number } | undefined {
  const found = [...before.matchAll(bounds)].filter(
    (match) => /\s/.test(match[0]) || fillers.test(before.slice(match.index + match[0].length)),
  );
  const last = found.at(-1);
  const bound = last && boundOf.get(last[0].toLowerCase());
  return last && bound ? { bound, at: last.index, length: last[0].length } : undefined;
}

/** What a target, or a figure with words, says. */
export function readTargetText(text: string, words: IndicatorWords): TargetReading {
  const form = parseTargetText(text);
  const patterns = patternsOf(words);
  const plain = { about: false, denied: false };
  const elsewhere = patterns.elsewhere.test(text.normalize('NFC').trim().replace(/\s+/g, ' '));
  if (!form) {
    const figures = patterns.compared.test(text.normalize('NFC').toLowerCase()) ? 'change' : 'several';
    return { kind: elsewhere ? 'elsewhere' : /[\d…]/.test(text) ? figures : 'words', ...plain };
  }
  const own = form.before.normalize('NFC').replace(/\s+/g, ' ');
  const [before, after] = [own.toLowerCase(), form.after.normalize('NFC').replace(/\s+/g, ' ').toLowerCase()];
  const set = boundBefore(before, patterns);
  const behind = patterns.after.exec(after)?.[0];
  const bound = set && set.bound !== 'at-least' ? set.bound : ((behind && patterns.boundOf.get(behind)) ?? set?.bound);
  // what stands before the bound alone may deny: "không quá" does not
  const free = set ? before.slice(0, set.at) : before;
  const kind =
    patterns.compared.test(`${before} ${after}`) || (patterns.change.test(before) && !patterns.level.test(before))
      ? 'change'
      : patterns.rank.test(before)
        ? 'rank'
        : 'level';
  if (elsewhere && kind !== 'change') return { kind: 'elsewhere', ...plain };
  return {
    kind,
    form,
    ...(bound ? { bound } : {}),
    about: patterns.about.test(before),
    denied: patterns.denied.test(free),
  };
}

/** `5.000 - 5.200`, `từ 90% đến 95%`: two ends of one target. */
export const isRange = (text: string): boolean =>
  /^(?!.*[-\u2013÷].*[-\u2013÷])[^\d;,/()]*\d[\d.,]*\s*(?:%\s*)?(?:[-\u2013÷]|đến|tới)\s*\d[\d.,]*[^\d;/]*$/u.test(
    text.trim().normalize('NFC'),
  );

/** A floor: more is better. */
export const isFloor = (bound: Bound | undefined): boolean => bound === 'at-least' || bound === 'above';
/** A limit: less is better. */
export const isLimit = (bound: Bound | undefined): boolean => bound === 'at-most' || bound === 'below';

/** Whether a figure keeps what the words demand of another. */
export function keepsTo(figure: Decimal, demanded: Decimal, bound: Bound | undefined, falling: boolean): boolean {
  const order = compareDecimals(figure, demanded);
  if (bound === 'above') return order > 0;
  if (bound === 'below') return order < 0;
  return falling ? order <= 0 : order >= 0;
}

/** Words that set a bound behind the figure, with the gap before them: " trở lên". */
export function boundBehind({ after }: TargetText, words: IndicatorWords): string {
  const match = patternsOf(words).after.exec(after);
  if (!match) return '';
  const gap = /(?:(?<!\s)\s+)?$/.exec(after.slice(0, match.index))?.[0] ?? '';
  return gap + match[0];
}

/** Without the words that set a floor: above all of something there is nothing ("Từ 95% trở lên" → "100%"). */
export function withoutFloor(form: TargetText, words: IndicatorWords): TargetText {
  const before = form.before.normalize('NFC');
  const set = boundBefore(before.replace(/\s+/g, ' ').toLowerCase(), patternsOf(words));
  const bare = before.replace(/\s+/g, ' ');
  const left =
    set?.bound === 'at-least' ? `${bare.slice(0, set.at)}${bare.slice(set.at + set.length).trimStart()}` : bare;
  const begun = /^\s*\p{Lu}/u.test(form.before) ? capitalize(left) : left;
  const behind = boundBehind(form, words);
  return { ...form, before: begun, after: behind === '' ? form.after : form.after.replace(behind, '') };
}

/** The words of the form about a figure; its padding goes only to a single digit: after `02` come `05`, `2.000` and `2,5`. */
export function writeFigure(form: TargetText | undefined, figure: Decimal): string {
  const text = formatDecimal(figure);
  const padded = form?.padded === true && /^\d$/.test(text) ? `0${text}` : text;
  return `${form?.before ?? ''}${padded}${form?.after ?? ''}`;
}

export const openFigure = (form: TargetText | undefined): string => `${form?.before ?? ''}${OPEN}${form?.after ?? ''}`;
