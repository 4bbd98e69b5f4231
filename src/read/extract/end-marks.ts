// The end mark "./." of a text is computed: it is taken off wherever a text of the source ends in it, also in a line below a table or in
// the last cell, so that it never becomes text of the draft.

import type { Inline, Paragraph, Table, TableCell, TableRow } from '../../document/document.js';
import { plainText } from '../../document/walk.js';
import { endMarkStart } from '../../text/end-mark.js';
import { lineOf, type Piece } from './pieces.js';

/** The first characters of inlines. */
function firstOf(inlines: readonly Inline[], length: number): Inline[] {
  let left = length;
  return inlines.flatMap((inline): Inline[] => {
    if (left <= 0) return [];
    const text = inline.kind === 'text' ? inline.text.slice(0, left) : ' ';
    left -= text.length;
    return [inline.kind === 'text' ? { ...inline, text } : inline];
  });
}

/** Without the mark; the full stop in it stays where `stop` says so. Undefined if there is no mark. */
function withoutMark(inlines: readonly Inline[], stop: (before: string) => boolean): Inline[] | undefined {
  const text = plainText(inlines);
  const start = endMarkStart(text);
  if (start === undefined) return undefined;
  const rest = firstOf(inlines, start);
  const last = rest.at(-1);
  if (last?.kind !== 'text' || !stop(text.slice(0, start))) return rest;
  return [...rest.slice(0, -1), { ...last, text: `${last.text}.` }];
}

const endsOpen = (text: string): boolean => text.trim() !== '' && !/[.…;:!?]$/.test(text);

const textOfCell = ({ paragraphs }: TableCell): string =>
  paragraphs
    .map(({ inlines }) => plainText(inlines))
    .join('\n')
    .trim();

const hasMark = (cell: TableCell): boolean => endMarkStart(textOfCell(cell)) !== undefined;

function cellWithoutMark(cell: TableCell, stop: (before: string) => boolean): TableCell {
  if (!hasMark(cell)) return cell;
  const last = cell.paragraphs.findLastIndex(({ inlines }) => plainText(inlines).trim() !== '');
  const paragraph = cell.paragraphs[last] as Paragraph;
  const inlines = withoutMark(paragraph.inlines, stop) ?? paragraph.inlines;
  const kept = plainText(inlines).trim() === '' && last > 0 ? [] : [{ ...paragraph, inlines }];
  return { ...cell, paragraphs: [...cell.paragraphs.slice(0, last), ...kept] };
}

/** A row that held nothing but the mark, and into which no cell from above reaches. */
const heldMarkAlone = ({ cells }: TableRow, columns: number): boolean =>
  cells.some(hasMark) &&
  cells.every((cell) => textOfCell(cell) === '' || endMarkStart(textOfCell(cell)) === 0) &&
  cells.reduce((sum, { columnSpan = 1 }) => sum + columnSpan, 0) >= columns;

function tableWithoutMark(table: Table): Table {
  const cells = table.body.flatMap((row) => row.cells);
  if (!cells.some(hasMark)) return table;
  // words keep their full stop where other cells end in one; a figure never gets one
  const stopped = cells.some((cell) => /\p{L}\.$/u.test(textOfCell(cell)) && !hasMark(cell));
  const stop = (before: string): boolean => stopped && /\p{L}$/u.test(before);
  const body = table.body
    .filter((row, index) => index < table.body.length - 1 || !heldMarkAlone(row, table.columns.length))
    .map((row) => ({ ...row, cells: row.cells.map((cell) => cellWithoutMark(cell, stop)) }));
  return { ...table, body };
}

export function withoutEndMarks(pieces: readonly Piece[]): Piece[] {
  return pieces.flatMap((piece): Piece[] => {
    if (piece.kind === 'table') return [{ ...piece, table: tableWithoutMark(piece.table) }];
    if (piece.kind !== 'line') return [piece];
    const inlines = withoutMark(piece.inlines, endsOpen);
    if (!inlines) return [piece];
    const line = lineOf(inlines, piece);
    return line.text === '' ? [] : [line];
  });
}
