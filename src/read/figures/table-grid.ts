// A table of a document as a grid: every cell by the column of its place, also where one covers several rows or columns.

import type { HeadRows } from '../../doctype/heads/find-heads.js';
import type { Heads } from '../../doctype/heads/heads.js';
import { tableHead } from '../../doctype/heads/table-head.js';
import type { Table, TableCell, TableRow } from '../../document/document.js';
import { type PlacedCell, placesOf, startsAt } from '../../document/place-cells.js';

const textOf = (cell: TableCell | undefined): string =>
  (cell?.paragraphs ?? [])
    .map(({ inlines }) => inlines.map((inline) => (inline.kind === 'text' ? inline.text : ' ')).join(''))
    .join('\n')
    .trim();

/** `Sheet1!D7`: where the file has the cell; undefined where it has no cells. */
export const cellSpot = (row: TableRow, cell: TableCell | undefined): string | undefined =>
  cell?.paragraphs[0]?.origin?.source?.spot ?? row.origin?.source?.spot;

/** Cells by grid column; `starts` is whether the cell begins there. */
export interface GridRow {
  readonly row: TableRow;
  readonly cells: readonly {
    readonly cell: TableCell | undefined;
    readonly text: string;
    readonly starts: boolean;
    readonly span: number;
  }[];
}

export function gridRows(table: Table): GridRow[] {
  const rows = [...table.head, ...table.body];
  const places = placesOf(rows, table.columns.length);
  const texts = new Map<PlacedCell, string>();
  const textAt = (placed: PlacedCell): string => {
    const text = texts.get(placed) ?? textOf(placed.cell).replace(/\s+/g, ' ');
    texts.set(placed, text);
    return text;
  };
  return rows.map((row, down) => ({
    row,
    cells: (places[down] ?? []).map((placed, at) =>
      placed
        ? {
            cell: placed.cell,
            text: textAt(placed),
            starts: startsAt(placed, down, at),
            span: placed.row === down ? placed.span : 1,
          }
        : { cell: undefined, text: '', starts: true, span: 1 },
    ),
  }));
}

/** The head of the table; its first row where nothing says which. */
export function headOf(table: Table, rows: readonly GridRow[], heads: Heads): Pick<HeadRows, 'depth' | 'paths'> {
  const { head, paths } = tableHead(table, heads);
  return head.length > 0
    ? { depth: head.length, paths }
    : { depth: 1, paths: (rows[0]?.cells ?? []).map(({ text }) => [text]) };
}
