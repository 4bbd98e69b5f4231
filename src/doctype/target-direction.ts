// Whether more is better, or less: stated in the row, said by the words around its target, or by its name. Where these disagree nobody
// can tell, and it is asked.

import { patternOf } from '../text/pattern.js';
import type { IndicatorWords } from './indicator-words.js';
import { isFloor, isLimit, readTargetText } from './target-text.js';

export type Direction = 'rising' | 'falling' | 'unclear';

interface DirectionFacts {
  /** With the names of the rows above it. */
  readonly name: string;
  /** As the row states it: `lower`, `higher`. */
  readonly better?: string | undefined;
  readonly target?: string | undefined;
  readonly assigned?: string | undefined;
}

const stated: Readonly<Record<string, Direction>> = {
  lower: 'falling',
  thấp: 'falling',
  giảm: 'falling',
  higher: 'rising',
  cao: 'rising',
  tăng: 'rising',
};

/** "không phải đi lại", "không có hộ tái nghèo". */
const SPARED = /không\s+(?:(?:để|bị|còn|có|xảy ra|phát sinh)\s+(?:\p{L}+\s+){0,2})?$/u;
const DEALT_WITH = /(?<!chưa\s+|không\s+)được(?!\p{L})/u;

const compiled = new WeakMap<readonly string[], RegExp>();

function anyWord(list: readonly string[]): RegExp {
  const known = compiled.get(list) ?? patternOf(`(?<!\\p{L})(?:${list.join('|')})(?!\\p{L})`, 'u');
  compiled.set(list, known);
  return known;
}

/** Undefined where the name says nothing. */
function byName(name: string, words: IndicatorWords): Direction | undefined {
  const whole = name.normalize('NFC').toLowerCase().replace(/\s+/g, ' ');
  // "Tỷ lệ hộ dùng nước sạch, trong đó: hộ nghèo": of whom it is does not say what is better
  const lower = whole.split(/[\s:;,(–-]{0,9}(?<!\p{L})trong đó(?!\p{L})/u)[0] || whole;
  const has = (text: string, list: readonly string[]): boolean => anyWord(list).test(text);
  const falls = words.falling.some((word) => {
    for (let at = lower.indexOf(word); at >= 0; at = lower.indexOf(word, at + 1)) {
      const [before, after] = [lower.slice(0, at), lower.slice(at + word.length)];
      if (/\p{L}$/u.test(before) || /^\p{L}/u.test(after) || SPARED.test(before)) continue;
      if (!has(before, words.handling) && !DEALT_WITH.test(lower.slice(at))) return true;
    }
    return false;
  });
  if (has(lower, words.unclear)) return DEALT_WITH.test(lower) ? (falls ? 'unclear' : undefined) : 'unclear';
  return falls ? 'falling' : undefined;
}

/** Of an indicator of which nothing is said more is better, as most are. */
export function directionOf({ name, better, target, assigned }: DirectionFacts, words: IndicatorWords): Direction {
  const own = better?.trim().toLowerCase() ?? '';
  if (own !== '') return stated[own] ?? 'unclear';
  const bounds = [target, assigned].flatMap((text) => {
    const reading = text === undefined ? undefined : readTargetText(text, words);
    return reading?.kind === 'level' && reading.bound ? [reading.bound] : [];
  });
  const named = byName(name, words);
  if (bounds.some(isLimit)) return bounds.some(isFloor) ? 'unclear' : 'falling';
  if (bounds.some(isFloor)) return named === 'falling' ? 'unclear' : 'rising';
  return named ?? 'rising';
}
