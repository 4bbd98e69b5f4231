// Proper names as they are printed: letters, digits, spaces, hyphens and apostrophes, beginning with a capital. Marks of footnotes, quotes and
// of bold or italic that came along with a copied name are none of it. NĐ 30/2020/NĐ-CP, Phụ lục II, mục III.

import { upper } from './case.js';
import { patternOf } from './pattern.js';

const MARKS = /[^\p{L}\p{M}\p{Nd}\s'’ʼ–-]/u;

/** Open places: a name that is still to come is reported as such. */
const OPEN = /…|\.{2,}|_{2,}|[[\]{}<>]/u;

/** `Sóc Sơn (1)`, `Sóc Sơn 1)`, `Sóc Sơn*`: what stands behind a name as the sign of a footnote. */
const FOOTNOTE =
  /(?:(?<!\s)\s+)?(?:\(\s{0,9}[\p{N}*]{1,9}\s{0,9}\)|\p{Nd}{1,2}\s{0,9}\)|(?<![*†‡\p{No}])[*†‡\p{No}]+)\s*$/u;

// "Cư M'gar" and "Ea h'leo" are as the office writes them
const SMALL = /(?<![\p{L}\p{M}\p{Nd}'’ʼ])\p{Ll}(?![\p{L}\p{M}]*['’ʼ])/u;

const withCapitals = (words: string): string => words.replace(new RegExp(SMALL.source, 'gu'), (each) => upper(each));

interface NameFault {
  readonly why: 'marks' | 'capitals';
  /** The name without them; absent where nothing fit is left. */
  readonly proposed?: string;
}

/** What keeps a text from being a proper name; undefined where it is one, or where a part of it is still open. */
export function faultOfName(name: string): NameFault | undefined {
  const text = name.normalize('NFC').trim();
  if (OPEN.test(text) || !/[\p{L}\p{Nd}]/u.test(text)) return undefined;
  // small words within a name may be its own ("Ba tháng Hai")
  const isSmall = (words: string): boolean => words.search(SMALL) === 0;
  const isMarked = MARKS.test(text) || /^['’ʼ–-]|['’ʼ–-]$/u.test(text);
  if (!isMarked && !isSmall(text)) return undefined;
  const bare = text
    .replace(FOOTNOTE, '')
    .replace(patternOf(`^(?:${MARKS.source}|['’ʼ\\s–-])+|(?:${MARKS.source}|['’ʼ\\s–-])+$`, 'gu'), '');
  const proposed = isSmall(bare) ? withCapitals(bare) : bare;
  const fits = proposed !== '' && !MARKS.test(proposed);
  return { why: isMarked ? 'marks' : 'capitals', ...(fits ? { proposed } : {}) };
}
