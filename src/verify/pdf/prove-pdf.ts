// Finds every fact again in the words of a PDF. Rows come first, each cell of them word for word as the rules show it; where a file shows
// no rules, cells must start on one line, from left to right, each row below the one before. What they take is gone for the rest, so that
// a fact the plan has twice must stand there twice.

import {
  type Facts,
  isOtherYear,
  isOwnHead,
  missingHead,
  missingRow,
  missingText,
  otherHead,
  type RowFact,
  referenceBeginning,
  rowCount,
  type TableFact,
  type TextFact,
  toldReferences,
  type Unproven,
} from '../fact.js';
import { anywhere, type Bounds, type FreePlace, type Position, placeTexts } from '../order.js';
import { type GridCell, type GridRow, isNear, joined, tablesOf } from './grid.js';
import type { PdfText, PdfWord } from './read-pdf.js';
import { isText, runningWords, Stream, textOf } from './stream.js';
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

const bareNumber = (text: string): string => text.replace(/[.)]$/, '');

/** The number of a row, with a mark behind it or none. */
const isNumber = (words: readonly PdfWord[], text: string): boolean =>
  ['', '.', ')'].some((mark) => isText(words, `${text}${mark}`));

/** Words that the number of a group may have before its title in one cell: none, "I", "Phần I". */
const leads = [0, 1, 2];

function rowFits(fact: RowFact, row: GridRow): boolean {
  if (fact.kind === 'group') {
    const title = fact.cells[0] ?? '';
    return row.cells.some(({ words }) => leads.some((count) => isText(words.slice(count), title)));
  }
  if (row.cells.length !== fact.cells.length) return false;
  const { number } = fact;
  if (number && !isNumber(row.cells[number.column]?.words ?? [], bareNumber(number.text))) return false;
  return fact.cells.every((text, column) => text === undefined || isText(row.cells[column]?.words ?? [], text));
}

/** Rows that may stand between the end of a page and the rest of a row: the heads, set again. */
const MOST_HEADS = 6;

/** A row of the table from `from` on that holds the fact, put together where pages part it, and the place behind it. */
function rowFrom(fact: RowFact, rows: readonly GridRow[], from: number): { row: GridRow; next: number } | undefined {
  const whole = (row: GridRow, index: number): { row: GridRow; next: number } | undefined => {
    if (rowFits(fact, row)) return { row, next: index + 1 };
    if (!row.last) return undefined;
    for (let rest = index + 1; rest < rows.length && rest <= index + MOST_HEADS; rest++) {
      const found = whole(joined(row, rows[rest] as GridRow), rest);
      if (found) return found;
    }
    return undefined;
  };
  for (let index = from; index < rows.length; index++) {
    const found = whole(rows[index] as GridRow, index);
    if (found) return found;
  }
  return undefined;
}

const alignRows = (fact: TableFact, rows: readonly GridRow[]): (GridRow | undefined)[] => {
  let from = 0;
  return fact.rows.map((each) => {
    const found = rowFrom(each, rows, from);
    if (found) from = found.next;
    return found?.row;
  });
};

const foundCount = (rows: readonly (GridRow | undefined)[]): number => rows.filter((row) => row !== undefined).length;

/** Heads that stand over another column than theirs: columns are where the cells of a found row are. */
function misplacedHeads(
  fact: TableFact,
  rows: readonly GridRow[],
  found: readonly (GridRow | undefined)[],
): Unproven[] {
  const like = found.find((row) => row?.cells.length === fact.heads.length);
  if (!like) return [];
  // a table that begins a page may follow another one without a break
  const first = rows.findIndex((row) => found.includes(row));
  const top = rows.slice(Math.max(0, first - MOST_HEADS), Math.max(0, first));
  // a cell over several rows has its words in one of them or in more
  const over = like.cells.map(({ left, right }) =>
    top.flatMap(({ cells }) => cells.filter((cell) => isNear(cell.left, left) && isNear(cell.right, right))),
  );
  const says = (cells: readonly GridCell[], head: string): boolean =>
    cells.some((_, from) =>
      cells.some(
        (_, to) =>
          to >= from &&
          isText(
            cells.slice(from, to + 1).flatMap(({ words }) => words),
            head,
          ),
      ),
    );
  return fact.heads.flatMap((head, column) => {
    const elsewhere = head !== '' && [...over, ...top.map(({ cells }) => cells)].some((cells) => says(cells, head));
    return elsewhere && !says(over[column] ?? [], head) ? [otherHead(`${fact.path}.columns`, head)] : [];
  });
}

/** Rows of the facts in ruled tables; what a row takes is gone for all others. @param own of our own writers */
function proveInGrid(facts: Facts, tables: readonly (readonly GridRow[])[], tracer: Tracer, own: boolean): Unproven[] {
  const isFree = (row: GridRow): boolean => row.cells.every(({ words }) => words.every((word) => tracer.isFree(word)));
  return facts.tables.flatMap((fact) => {
    const best = tables
      .map((rows) => ({ rows, found: alignRows(fact, rows.filter(isFree)) }))
      .reduce((most, each) => (foundCount(each.found) > foundCount(most.found) ? each : most), {
        rows: [] as readonly GridRow[],
        found: [] as (GridRow | undefined)[],
      });
    for (const row of best.found) for (const { words } of row?.cells ?? []) tracer.take(words);
    const heads = own ? misplacedHeads(fact, best.rows, best.found) : [];
    const lost = fact.rows.flatMap((row, index) => (best.found[index] || rowCount(row) === 0 ? [] : [missingRow(row)]));
    return [...heads, ...lost];
  });
}

/** The same by places alone, where a file shows no rules. */
function proveByPlaces(facts: Facts, tracer: Tracer): Unproven[] {
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
  return unproven;
}

/**
 * Takes the cells that say what a head of a named table says; one alone where a table of the plan has such a head itself.
 * @returns heads that are there with other figures alone
 */
function takeHeads({ heads, texts }: Facts, tables: readonly (readonly GridRow[])[], tracer: Tracer): Unproven[] {
  const cells = tables
    .flat()
    .flatMap((row) => row.cells)
    .filter(({ words }) => words.every((word) => tracer.isFree(word)));
  return heads.flatMap((head) => {
    const own = cells.filter(({ words }) => isText(words, head.text));
    for (const { words } of isOwnHead(head.text, texts) ? own.slice(0, 1) : own) tracer.take(words);
    return own.length === 0 && cells.some(({ words }) => isOtherYear(textOf(words), head.text))
      ? [missingHead(head)]
      : [];
  });
}

/** No line has more words. */
const LINE = 2 ** 16;

const positionOf = ({ line, position }: PdfWord): Position => line * LINE + position;

/** @param own of our own writers: of other files the order of words says less @returns what is not there */
export function provePdf(facts: Facts, pdf: PdfText, own: boolean): Unproven[] {
  const tracer = new Tracer(pdf);
  const tables = tablesOf(pdf);
  const unproven = tables.length > 0 ? proveInGrid(facts, tables, tracer, own) : proveByPlaces(facts, tracer);
  const cells = tables.flat().flatMap((row) => row.cells.map(({ words }) => words));
  const stream = new Stream([runningWords(pdf, new Set(cells.flat())), ...cells]);
  const inStream = new Set<PdfWord>();
  const isFree = (word: PdfWord): boolean => tracer.isFree(word) || inStream.has(word);
  unproven.push(...takeHeads(facts, tables, tracer));
  const take = (words: readonly PdfWord[]): void => {
    for (const word of words) inStream.add(word);
    tracer.take(words);
  };
  const find = ({ parts, anyCase, gap }: TextFact, { after, before }: Bounds = anywhere): Position | undefined => {
    const mayBegin = (word: PdfWord): boolean => positionOf(word) > after && positionOf(word) < before;
    const found = stream.find(parts, { anyCase, free: isFree, gap, mayBegin });
    if (found) take(found);
    return found && positionOf(found[0] as PdfWord);
  };
  const trace = ({ parts, anyCase }: TextFact): Position | undefined => {
    const words = tracer.places(parts, { anyCase }).next().value;
    if (!words) return undefined;
    tracer.take(words);
    return positionOf(words[0] as PdfWord);
  };
  const places = ({ parts, anyCase }: TextFact): FreePlace[] =>
    stream.places(parts[0]?.[0] ?? '', anyCase, isFree).map(({ words, use }) => ({
      position: positionOf(words[0] as PdfWord),
      take: () => {
        use();
        take(words);
      },
    }));
  const otherwise = facts.references.filter((fact) => find(fact) === undefined);
  const [missing, disordered] = placeTexts(
    facts.texts,
    { find: (fact, within) => find(fact, within) ?? (within === anywhere ? trace(fact) : undefined), places },
    own,
    own,
  );
  unproven.push(...missing);
  for (const fact of toldReferences(otherwise, unproven))
    if (find(referenceBeginning(fact)) !== undefined) unproven.push(missingText(fact));
  return [...unproven, ...disordered];
}
