// The tables of a PDF: cells as the rules around them say, each with its words, so that it makes no difference how a cell is aligned, where
// its lines wrap and on how many pages it stands.

import type { Stroke } from './read-contents.js';
import type { PdfText, PdfWord } from './read-pdf.js';

export interface GridCell {
  readonly left: number;
  readonly right: number;
  readonly words: readonly PdfWord[];
}

/** Cells from left to right, the empty ones as well. */
export interface GridRow {
  readonly page: number;
  readonly cells: readonly GridCell[];
  /** The last of its table on its page: it may go on on the next one. */
  readonly last: boolean;
}

/** How far rules that meet may miss each other, in pt. */
const NEAR = 1.2;

/** Whether two places across the page are one. */
export const isNear = (a: number, b: number): boolean => Math.abs(a - b) <= NEAR;

interface Rules {
  readonly upright: readonly Stroke[];
  readonly level: readonly Stroke[];
}

const sorted = ({ x1, y1, x2, y2 }: Stroke): Stroke => ({
  x1: Math.min(x1, x2),
  y1: Math.min(y1, y2),
  x2: Math.max(x1, x2),
  y2: Math.max(y1, y2),
});

function rulesOf(strokes: readonly Stroke[]): Rules {
  const all = strokes.map(sorted);
  return {
    upright: all.filter(({ x1, x2, y1, y2 }) => x2 - x1 < NEAR && y2 - y1 >= NEAR),
    level: all.filter(({ x1, x2, y1, y2 }) => y2 - y1 < NEAR && x2 - x1 >= NEAR),
  };
}

const distinct = (values: readonly number[]): number[] =>
  [...values].sort((a, b) => a - b).filter((value, index, all) => index === 0 || value - (all[index - 1] ?? 0) > NEAR);

/** Bands between the level rules that are crossed by upright ones: the rows of one page. */
function rowsOfPage(page: number, strokes: readonly Stroke[], words: readonly PdfWord[]): GridRow[] {
  const { upright, level } = rulesOf(strokes);
  if (upright.length < 2) return [];
  const tops = distinct([...level.map(({ y1 }) => y1), ...upright.flatMap(({ y1, y2 }) => [y1, y2])]);
  const bands = tops.slice(1).flatMap((bottom, index) => {
    const top = tops[index] as number;
    const middle = (top + bottom) / 2;
    const crossed = distinct(upright.filter(({ y1, y2 }) => y1 < middle && y2 > middle).map(({ x1 }) => x1));
    return crossed.length < 2 ? [] : [{ top, bottom, crossed }];
  });
  return bands.map(({ top, bottom, crossed }, index): GridRow => {
    const cells = crossed.slice(1).map((right, at): GridCell => {
      const left = crossed[at] as number;
      const inside = words.filter((word) => {
        const [x, y] = [(word.left + word.right) / 2, word.y - word.size / 4];
        return x > left && x < right && y > top && y < bottom;
      });
      return { left, right, words: inside };
    });
    const below = bands[index + 1];
    return { page, cells, last: !below || below.top - bottom > NEAR };
  });
}

const edges = (row: GridRow): string =>
  [row.cells[0]?.left ?? 0, row.cells.at(-1)?.right ?? 0].map((x) => Math.round(x)).join();

/** Tables with their rows from top to bottom; one that ends its page goes on in one as wide that begins the next. */
export function tablesOf(pdf: PdfText): GridRow[][] {
  const byPage = new Map<number, PdfWord[]>();
  for (const word of pdf.words) {
    const own = byPage.get(word.page);
    if (own) own.push(word);
    else byPage.set(word.page, [word]);
  }
  const tables: GridRow[][] = [];
  let before: GridRow | undefined;
  for (const row of pdf.rules.flatMap((strokes, index) =>
    rowsOfPage(index + 1, strokes, byPage.get(index + 1) ?? []),
  )) {
    const goesOn = before && (before.page === row.page ? !before.last : edges(before) === edges(row));
    if (goesOn) tables.at(-1)?.push(row);
    else tables.push([row]);
    before = row;
  }
  return tables;
}

/** A row that a page ends within, and its rest on the next page. */
export const joined = (row: GridRow, rest: GridRow): GridRow => ({
  ...rest,
  cells: row.cells.map((cell, index) => ({ ...cell, words: [...cell.words, ...(rest.cells[index]?.words ?? [])] })),
});
