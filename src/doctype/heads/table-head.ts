// Which rows of a table of a document are its head, for importing, checking and reading figures alike: what the file says, else the first
// row where it has a head of numbers, is bold throughout, is understood for the most part, or has words alone above figures; and the rows
// that go on with it.

import type { Table, TableCell, TableRow } from '../../document/document.js';
import { placeCells } from '../../document/place-cells.js';
import { plainText } from '../../document/walk.js';
import { type HeadGrid, headAt, isKnownHead } from './find-heads.js';
import type { TableKind } from './head-names.js';
import type { Heads } from './heads.js';

/** A row of such a table may be an indicator or a task. */
const KINDS: readonly TableKind[] = ['plan', 'figures'];
/** Rows below those that the file calls its head, which may go on with it. */
const MORE_ROWS = 6;
/** Letters of a title of a column that is no known one. */
const MOST_OF_TITLE = 80;

interface TableHead {
  /** Empty where nothing says that the table has one. */
  readonly head: readonly TableRow[];
  readonly body: readonly TableRow[];
  /** There is a row with the numbers of the columns; it is in neither. */
  readonly columnNumbers: boolean;
  /** By column, the heads over it from the top. */
  readonly paths: readonly (readonly string[])[];
}

const textOf = ({ paragraphs }: TableCell): string =>
  paragraphs
    .map(({ inlines }) => plainText(inlines).replace(/\s+/gu, ' ').trim())
    .filter((text) => text !== '')
    .join(' ');

const isBold = ({ cells }: TableRow): boolean =>
  cells.every(({ paragraphs }) =>
    paragraphs.every(({ inlines }) =>
      inlines.every((inline) => inline.kind !== 'text' || inline.bold || inline.text.trim() === ''),
    ),
  );

/** Words alone in each place, and a column below with nothing but figures: "Thôn | Số hộ" above "Thôn Đông | 120". */
function standsOverFigures({ rows: [first = [], ...below] }: HeadGrid): boolean {
  const isTitle = (text: string): boolean => /^\P{Nd}*\p{L}/u.test(text) && text.length <= MOST_OF_TITLE;
  return (
    first.every(isTitle) &&
    first.some((_, at) => {
      const cells = below.map((row) => row[at] ?? '').filter((text) => text !== '');
      return cells.length > 0 && cells.length >= below.length - 1 && cells.every((text) => /^[^\p{L}]*\d/u.test(text));
    })
  );
}

const isColumnNumbers = ({ cells }: TableRow, columns: number): boolean =>
  cells.length === columns &&
  columns > 2 &&
  cells.every((cell, index) => textOf(cell).replace(/[()]/g, '') === String(index + 1));

/** Texts where their cells begin, and the cells that reach over several places. */
function gridOf(rows: readonly TableRow[], columns: number): HeadGrid & { readonly covered: readonly number[] } {
  const placed = placeCells(rows, columns);
  const texts = rows.map(() => new Array<string>(columns).fill(''));
  const merges = placed
    .flat()
    .flatMap(({ row, column, span, down }) =>
      span > 1 || down > 1 ? [{ row, column, rows: down, columns: span }] : [],
    );
  const covered = placed.map((cells, row) =>
    cells.reduce((filled, { cell, column, span }) => {
      const text = textOf(cell);
      (texts[row] as string[])[column] = text;
      return filled + (text === '' ? 0 : span);
    }, 0),
  );
  return { rows: texts, merges, covered };
}

export function tableHead(table: Table, heads: Heads): TableHead {
  const columns = table.columns.length;
  const rows = [...table.head, ...table.body].filter(({ kind }) => kind !== 'column-numbers');
  const stated = table.head.filter(({ kind }) => kind === 'head').length;
  let columnNumbers = table.head.some(({ kind }) => kind === 'column-numbers');
  const grid = gridOf(rows.slice(0, stated + MORE_ROWS), columns);
  const [first] = rows;
  if (!first) return { head: [], body: [], columnNumbers, paths: [] };
  const found = headAt(grid, 0, KINDS, heads, stated);
  const whole = columns > 1 && grid.covered[0] === columns;
  const isHead =
    stated > 0 ||
    heads.isNumberHead(grid.rows[0]?.[0] ?? '') ||
    (whole && isBold(first)) ||
    isKnownHead(found.paths, KINDS, heads) ||
    (whole && standsOverFigures(grid));
  if (!isHead) return { head: [], body: rows, columnNumbers, paths: [] };
  let { depth } = found;
  const last = rows[depth - 1];
  if (depth > 1 && last && isColumnNumbers(last, columns)) depth -= 1;
  const next = rows[depth];
  const numbers = next !== undefined && isColumnNumbers(next, columns);
  columnNumbers ||= numbers;
  return {
    head: rows.slice(0, depth),
    body: rows.slice(numbers ? depth + 1 : depth),
    columnNumbers,
    paths: found.paths.map((path) => path.slice(0, depth)),
  };
}
