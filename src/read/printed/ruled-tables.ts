// A grid and the letters in it → rows of cells with their paragraphs; grids of following pages that go on with one table made one.

import type { HorizontalAlign } from '../../document/document.js';
import type { Glyph, PdfFont } from '../../pdf/drawing.js';
import type { RawCell, RawRow } from '../text/raw-table.js';
import type { Grid, GridCell } from './grids.js';
import { inlinesOf, isCentred, paragraphLines, type Room } from './paragraphs.js';
import { type Line, linesOf } from './words.js';

export interface RuledRows {
  /** Edges of its columns, in pt. */
  readonly xs: readonly number[];
  readonly rows: readonly RawRow[];
}

/** In pt: edges of one table on two pages; room between a rule and words. */
const SAME_EDGE = 6;
const LEAST_ROOM = 1;
const MOST_ROOM = 8;
/** A baseline stands that far below the middle of its letters, in parts of the size. */
const HALF_LETTER = 0.3;

/** Which part of sorted edges a place is in; -1 outside. */
function partOf(edges: readonly number[], at: number): number {
  let [low, high] = [0, edges.length - 1];
  if (at < (edges[low] as number) || at > (edges[high] as number)) return -1;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (at < (edges[middle] as number)) high = middle;
    else low = middle;
  }
  return low;
}

/** Letters of each cell, and those outside of the grid. */
function share(grid: Grid, glyphs: readonly Glyph[]): { cells: Map<GridCell, Glyph[]>; others: Glyph[] } {
  const columns = grid.xs.length - 1;
  const owner: GridCell[] = [];
  for (const cell of grid.cells)
    for (let row = cell.row; row < cell.row + cell.rowSpan; row++)
      for (let column = cell.column; column < cell.column + cell.columnSpan; column++)
        owner[row * columns + column] = cell;
  const cells = new Map<GridCell, Glyph[]>(grid.cells.map((cell) => [cell, []]));
  const others: Glyph[] = [];
  for (const glyph of glyphs) {
    const column = partOf(grid.xs, (glyph.x0 + glyph.x1) / 2);
    const row = partOf(grid.ys, glyph.y - HALF_LETTER * glyph.size);
    const cell = column < 0 || row < 0 ? undefined : owner[row * columns + column];
    if (cell) cells.get(cell)?.push(glyph);
    else others.push(glyph);
  }
  return { cells, others };
}

/** Words stand as far from the rules of a table as the nearest of them. */
const roomAround = (grid: Grid, lines: ReadonlyMap<GridCell, readonly Line[]>): number => {
  const rooms = [...lines].flatMap(([{ column }, own]) => own.map(({ x0 }) => x0 - (grid.xs[column] as number)));
  return Math.min(MOST_ROOM, Math.max(LEAST_ROOM, ...(rooms.length === 0 ? [0] : [Math.min(...rooms)])));
};

interface CellText {
  readonly cell: GridCell;
  readonly room: Room;
  readonly paragraphs: readonly (readonly Line[])[];
}

/** A grid with the lines of its cells. */
export interface GridText {
  readonly grid: Grid;
  readonly page: number;
  readonly cells: readonly CellText[];
  /** Lines that go on in another. */
  readonly broken: readonly Line[];
}

interface ReadGrid {
  /** Absent where it holds too little for a table. */
  readonly table?: GridText;
  readonly others: readonly Glyph[];
}

/** As its lines stand in it; one that fills it tells nothing. */
function alignOf({ paragraphs, room }: CellText): HorizontalAlign {
  const lines = paragraphs.flat();
  const spare = ({ x0, x1 }: Line): number => x0 - room.left + room.right - x1;
  if (
    lines.some((line) => isCentred(line, room)) &&
    lines.every((line) => isCentred(line, room) || spare(line) < line.size)
  )
    return 'center';
  const wrapped = paragraphs.flatMap((each) => each.slice(0, -1));
  return wrapped.length > 0 && wrapped.every(({ x1 }) => room.right - x1 < 1) ? 'justify' : 'left';
}

/** @param page its number, from 0 */
export function readGrid(grid: Grid, glyphs: readonly Glyph[], fonts: readonly PdfFont[], page: number): ReadGrid {
  const { cells, others } = share(grid, glyphs);
  const lines = new Map([...cells].map(([cell, own]) => [cell, linesOf(own, fonts, page)]));
  const filled = [...lines].filter(([, own]) => own.length > 0).map(([cell]) => cell);
  if (filled.length < 2 || new Set(grid.cells.map(({ column }) => column)).size < 2) return { others: glyphs };
  const around = roomAround(grid, lines);
  const texts = grid.cells.map((cell): CellText => {
    const [left, right] = [grid.xs[cell.column], grid.xs[cell.column + cell.columnSpan]] as [number, number];
    const room: Room = { left: left + around, right: right - around, cell: true };
    return { cell, room, paragraphs: paragraphLines(lines.get(cell) ?? [], () => room) };
  });
  const broken = texts.flatMap(({ paragraphs }) => paragraphs.flatMap((each) => each.slice(0, -1)));
  return { table: { grid, page, cells: texts, broken }, others };
}

/** @param drawsBlanks the file's lines end in the blank at which they were broken */
export function rowsOf({ grid, page, cells }: GridText, drawsBlanks: boolean): RuledRows {
  const rows = grid.ys.slice(1).map((_, at): RawRow => {
    const own = cells.filter(({ cell }) => cell.row === at).sort((a, b) => a.cell.column - b.cell.column);
    return {
      cells: own.map(
        (each): RawCell => ({
          lines: each.paragraphs.map((lines) => inlinesOf(lines, drawsBlanks)).filter((line) => line.length > 0),
          align: alignOf(each),
          span: each.cell.columnSpan,
          rows: each.cell.rowSpan,
        }),
      ),
      place: { spot: `trang ${page + 1}, dòng bảng ${at + 1}` },
      afterGap: at === 0,
    };
  });
  return { xs: grid.xs, rows };
}

/** The same rows on other edges, of which theirs are some; undefined where they are not. */
function onEdges(rows: readonly RawRow[], own: readonly number[], edges: readonly number[]): RawRow[] | undefined {
  const places = own.map((x) => edges.findIndex((edge) => Math.abs(edge - x) <= SAME_EDGE));
  if (places.includes(-1) || new Set(places).size < places.length) return undefined;
  if (places[0] !== 0 || places.at(-1) !== edges.length - 1) return undefined;
  if (own.length === edges.length) return [...rows];
  const covered = Array.from({ length: own.length - 1 }, () => 0);
  return rows.map((row) => {
    let at = 0;
    const cells = row.cells.map((cell): RawCell => {
      while ((covered[at] ?? 0) > 0) {
        covered[at] = (covered[at] as number) - 1;
        at += 1;
      }
      const from = at;
      for (let column = from; column < from + (cell.span ?? 1); column++) covered[column] = (cell.rows ?? 1) - 1;
      at += cell.span ?? 1;
      return { ...cell, span: (places[at] as number) - (places[from] as number) };
    });
    for (; at < covered.length; at++) covered[at] = Math.max(0, (covered[at] as number) - 1);
    return { ...row, cells };
  });
}

/** @returns both as one table; undefined where `next` is another */
export function joinTables(table: RuledRows, next: RuledRows): RuledRows | undefined {
  const wider = next.xs.length > table.xs.length;
  const xs = wider ? next.xs : table.xs;
  const [above, below] = [onEdges(table.rows, table.xs, xs), onEdges(next.rows, next.xs, xs)];
  return above && below ? { xs, rows: [...above, ...below] } : undefined;
}
