// Recognised words as a page would draw them: on base lines, in sizes, with the blanks between them.

import type { Glyph, RecognisedWord } from '../../pdf/drawing.js';

const POINTS = 72;

/** Letters of these reach below the line; those of the others stand on it. */
const BELOW = /[gjpqyQ,;()[\]{}|_ạặậẹệịọộợụựỵẠẶẬẸỆỊỌỘỢỤỰỴ/]/u;
/** The height of a capital, a figure or an ascender without a mark above, in parts of the size of Times New Roman. */
const CAPITAL = 0.665;
const TALL = /[bdfhkl0-9A-ZĐđ]/u;
const MARKED_CAPITAL = /(?=\p{Lu})[^A-ZĐ]/u;
/** In pt, where nothing tells. */
const USUAL_SIZE = 13;
/** Sizes this near to the commonest are it. */
const SAME_SIZE = 0.18;

const median = (values: readonly number[]): number | undefined => values.toSorted((a, b) => a - b)[values.length >> 1];

interface SeenLine {
  readonly words: readonly RecognisedWord[];
  readonly baseline: number;
  /** In dots; undefined where no letter tells. */
  readonly size: number | undefined;
}

/** What the program takes for one line may be two, side by side in cells of a table: words of one overlap in height. */
function apart(words: readonly RecognisedWord[]): RecognisedWord[][] {
  const lines: RecognisedWord[][] = [];
  for (const word of words.toSorted((a, b) => a.y0 + a.y1 - b.y0 - b.y1)) {
    const middle = (word.y0 + word.y1) / 2;
    const line = lines.at(-1);
    const bottom = line && median(line.map(({ y1 }) => y1));
    if (line && bottom !== undefined && middle < bottom) line.push(word);
    else lines.push([word]);
  }
  return lines;
}

function linesOf(words: readonly RecognisedWord[]): SeenLine[] {
  const byLine = new Map<string, RecognisedWord[]>();
  for (const word of words) byLine.set(word.line, [...(byLine.get(word.line) ?? []), word]);
  return [...byLine.values()].flatMap(apart).map((own) => {
    const standing = own.filter(({ text }) => !BELOW.test(text) && /[\p{L}\p{N}]/u.test(text));
    const lowest = Math.max(...own.map(({ y1 }) => y1));
    const highest = Math.min(...own.map(({ y0 }) => y0));
    const baseline = median(standing.map(({ y1 }) => y1)) ?? lowest - 0.2 * (lowest - highest);
    const tall = own.filter(({ text }) => TALL.test(text) && !MARKED_CAPITAL.test(text));
    const height = median(tall.map(({ y0 }) => baseline - y0));
    return { words: own, baseline, size: height === undefined || height <= 0 ? undefined : height / CAPITAL };
  });
}

/** @param dpi of the picture @returns words as letters that one draws at once, with the blanks between them */
export function glyphsOf(words: readonly RecognisedWord[], dpi: number): Glyph[] {
  const scale = POINTS / dpi;
  const lines = linesOf(words);
  const common = median(lines.flatMap(({ size, words: own }) => (size === undefined ? [] : own.map(() => size))));
  return lines.flatMap(({ words: own, baseline, size }) => {
    const near = size !== undefined && common !== undefined && Math.abs(size - common) > SAME_SIZE * common;
    const high = (near ? (size as number) : (common ?? USUAL_SIZE / scale)) * scale;
    const sorted = own.toSorted((a, b) => a.x0 - b.x0);
    return sorted.flatMap((word, at): Glyph[] => {
      const glyph = (text: string, x0: number, x1: number): Glyph => ({
        text,
        x0: x0 * scale,
        x1: x1 * scale,
        y: baseline * scale,
        size: high,
        font: 0,
      });
      const next = sorted[at + 1];
      const gap = next && (next.x0 - word.x1) * scale;
      const blank = next && gap !== undefined && gap > 0 && gap < high ? [glyph(' ', word.x1, next.x0)] : [];
      return [glyph(word.text, word.x0, word.x1), ...blank];
    });
  });
}
