// The words of a line, made once for all rules that go through them: where each stands, how it is compared, which two follow each other.

import { modernMarks } from '../../text/fold-words.js';
import { lower, type Word, wordsOf } from './letters.js';
import type { Line } from './text-view.js';

interface LineWord extends Word {
  /** In small letters, with marks as they are set today. */
  readonly plain: string;
  /** With the next word, where only a space stands between them: `thống kê`. */
  readonly pair?: string;
}

const MOST_KNOWN = 20_000;
const plainForms = new Map<string, string>();

/** The same few thousand words come again and again. */
function plainOf(text: string): string {
  const known = plainForms.get(text);
  if (known !== undefined) return known;
  if (plainForms.size >= MOST_KNOWN) plainForms.clear();
  const plain = modernMarks(lower(text));
  plainForms.set(text, plain);
  return plain;
}

const made = new WeakMap<Line, readonly LineWord[]>();

export function lineWords(line: Line): readonly LineWord[] {
  const known = made.get(line);
  if (known) return known;
  const words = wordsOf(line.text);
  const plain = words.map(({ text }) => plainOf(text));
  const own = words.map((word, index): LineWord => {
    const next = words[index + 1];
    const together = next !== undefined && /^[ \u00a0]+$/.test(line.text.slice(word.end, next.start));
    return {
      ...word,
      plain: plain[index] as string,
      ...(together ? { pair: `${plain[index]} ${plain[index + 1]}` } : {}),
    };
  });
  made.set(line, own);
  return own;
}
