// A table with heads → figures: which column is which is told by its head; every figure knows its cell (`Sheet1!D7`).

import type { FigureColumns, FigureRole } from '../../doctype/figure-columns.js';
import type { Table, TableCell, TableRow } from '../../document/document.js';
import type { FigureRow } from '../../plan/figures.js';

export const textOf = (cell: TableCell | undefined): string =>
  (cell?.paragraphs ?? [])
    .map(({ inlines }) => inlines.map((inline) => (inline.kind === 'text' ? inline.text : ' ')).join(''))
    .join('\n')
    .trim();

/** A head without its year, brackets and marks. */
export const bareHead = (text: string): string =>
  text
    .toLowerCase()
    .replace(/(?:19|20)\d{2}/g, ' ')
    .replace(/\(.*?\)|[.,:;*]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();

function roleOf(head: string, columns: FigureColumns): FigureRole | undefined {
  const bare = bareHead(head);
  if (bare === '') return undefined;
  const exact = columns.find(({ is }) => is.includes(bare));
  return (exact ?? columns.find(({ has }) => has.some((word) => bare.includes(word))))?.role;
}

/** `Sheet1!A7` with the column so many to the right. */
export function cellSpot(row: TableRow, column: number): string | undefined {
  const spot = row.origin?.source?.spot;
  const match = spot === undefined ? null : /^(.*!)([A-Z]+)(\d+)$/.exec(spot);
  if (!match) return spot;
  const [, sheet = '', letters = '', line = ''] = match;
  let number = [...letters].reduce((value, letter) => value * 26 + letter.charCodeAt(0) - 64, 0) + column;
  let name = '';
  for (; number > 0; number = Math.floor((number - 1) / 26))
    name = String.fromCharCode(65 + ((number - 1) % 26)) + name;
  return `${sheet}${name}${line}`;
}

export interface TableFigures {
  readonly heads: readonly string[];
  /** Absent: the table has no column of names, or none of values. */
  readonly rows?: readonly FigureRow[];
}

/** @param wanted the column that holds the figures: results, or assigned targets */
export function figuresOfTable(
  table: Table,
  wanted: 'result' | 'assigned',
  columns: FigureColumns,
  file: string,
): TableFigures {
  const [head, ...body] = [...table.head, ...table.body];
  const heads = (head?.cells ?? []).map(textOf);
  const roles = heads.map((each) => roleOf(each, columns));
  const find = (role: FigureRole): number => roles.indexOf(role);
  const value = find(wanted) >= 0 ? find(wanted) : find('value');
  if (value < 0 || (find('name') < 0 && find('id') < 0)) return { heads };
  const rows = body.flatMap((row): FigureRow[] => {
    const cell = (role: FigureRole): string | undefined => {
      const index = find(role);
      const text = index < 0 ? '' : textOf(row.cells[index]);
      return text === '' ? undefined : text;
    };
    const [id, name] = [cell('id'), cell('name')?.replace(/\s+/g, ' ')];
    const figure = textOf(row.cells[value]);
    if (row.cells.length < heads.length || (id === undefined && name === undefined)) return [];
    const spot = cellSpot(row, value);
    return [
      {
        id,
        name,
        unit: cell('unit'),
        value: figure === '' ? undefined : figure,
        from: cell('from'),
        weight: cell('weight'),
        place: { file, ...(spot === undefined ? {} : { spot }) },
      },
    ];
  });
  return { heads, rows };
}
