// Finds every fact again in the words of a PDF. Rows come first: their cells must start on one line, from left to right, each row below
// the one before. What they take is gone for the rest, so that a fact the plan has twice must stand there twice.

import { type Facts, longestFirst, type RowFact, rowCount } from '../fact.js';
import { missingRow, missingText, type Unproven } from '../unproven.js';
import type { PdfText, PdfWord } from './read-pdf.js';
import { Stream } from './stream.js';
import { Tracer } from './trace.js';

/** First lines of the cells of one row, in pt. */
const SAME_LINE = 2;

const isBelow = (word: PdfWord, top: PdfWord | undefined): boolean =>
  top === undefined || word.page > top.page || (word.page === top.page && word.y > top.y + SAME_LINE);

interface Row {
  readonly top: PdfWord;
  readonly words: readonly PdfWord[];
}

/** The remaining cells of a row whose longest cell is placed. */
function restOfRow(
  tracer: Tracer,
  cells: readonly { readonly text: string; readonly column: number }[],
  placed: ReadonlyMap<number, readonly PdfWord[]>,
  top: PdfWord,
): readonly PdfWord[] | undefined {
  const [cell, ...rest] = cells;
  if (!cell) return [...placed.values()].flat();
  const startOf = (column: number): number => placed.get(column)?.[0]?.left ?? 0;
  const from = (word: PdfWord): boolean =>
    word.page === top.page &&
    Math.abs(word.y - top.y) <= SAME_LINE &&
    [...placed.keys()].every((column) =>
      column < cell.column ? word.left > startOf(column) : word.left < startOf(column),
    );
  for (const words of tracer.places([[cell.text]], { from, exact: true })) {
    if (!tracer.endsColumn(words.at(-1) as PdfWord)) continue;
    tracer.take(words);
    const found = restOfRow(tracer, rest, new Map([...placed, [cell.column, words]]), top);
    if (found) return found;
    tracer.release(words);
  }
  return undefined;
}

/** The number that a row states stands left of its cells, somewhere in its height. */
function findNumber(
  tracer: Tracer,
  { number }: RowFact,
  top: PdfWord,
  row: readonly PdfWord[],
): readonly PdfWord[] | undefined {
  if (!number) return [];
  const left = Math.min(...row.map((word) => word.left));
  const bottom = row.reduce(
    (low, word) => (word.page > low.page || (word.page === low.page && word.y > low.y) ? word : low),
    top,
  );
  const from = (word: PdfWord): boolean =>
    word.left < left &&
    (word.page > top.page || (word.page === top.page && word.y >= top.y - SAME_LINE)) &&
    (word.page < bottom.page || (word.page === bottom.page && word.y <= bottom.y + SAME_LINE));
  const [words] = tracer.places([[number.text]], { from });
  if (words) tracer.take(words);
  return words;
}

function findRow(tracer: Tracer, row: RowFact, above: PdfWord | undefined): Row | undefined {
  const cells = row.cells
    .map((text, column) => ({ text: text ?? '', column }))
    .filter(({ text }) => text !== '')
    .sort((a, b) => b.text.length - a.text.length);
  const [longest, ...rest] = cells;
  if (!longest) return undefined;
  for (const words of tracer.places([[longest.text]], { from: (word) => isBelow(word, above), exact: true })) {
    const top = words[0] as PdfWord;
    if (!tracer.endsColumn(words.at(-1) as PdfWord)) continue;
    tracer.take(words);
    const found = restOfRow(tracer, rest, new Map([[longest.column, words]]), top);
    const number = found && findNumber(tracer, row, top, found);
    if (number) return { top, words: [...found, ...number] };
    if (found) tracer.release(found);
    tracer.release(words);
  }
  return undefined;
}

/** @returns what is not there */
export function provePdf(facts: Facts, pdf: PdfText): Unproven[] {
  const tracer = new Tracer(pdf);
  const unproven: Unproven[] = [];
  for (const { rows } of facts.tables) {
    let above: PdfWord | undefined;
    for (const row of rows) {
      if (rowCount(row) === 0) continue;
      const found = findRow(tracer, row, above);
      if (found) above = found.top;
      else unproven.push(missingRow(row));
    }
  }
  const stream = new Stream(pdf);
  for (const { parts, anyCase, ...fact } of longestFirst(facts.texts)) {
    const words =
      stream.find(parts, anyCase, (word) => tracer.isFree(word)) ?? tracer.places(parts, { anyCase }).next().value;
    if (words) {
      tracer.take(words);
      continue;
    }
    unproven.push(missingText({ ...fact, parts, anyCase }));
  }
  return unproven;
}
