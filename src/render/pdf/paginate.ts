// Chooses the page breaks of a section before pdfmake lays it out, on the heights that pdfmake will find: no heading, group row or
// single line ends a page, and the closing stands with the end of the text. pdfmake itself knows no keep-with-next; a forced break
// before a node is all it needs. Where nothing fits, nothing is forced: pdfmake then flows on, and no text is lost.

import type { Pt } from '../../document/document.js';
import type { PdfNode } from './pdf-node.js';
import { heightOf, type Piece, type RowPiece, roomNode, type Step } from './piece.js';

/** Longer paragraphs are not moved as a whole for the sake of what follows them. */
const MAX_KEPT_SHARE = 0.4;

/** What must stand together at the start of a cell or paragraph: all of three lines, else two. */
function firstSteps(steps: readonly Step[]): readonly Step[] {
  const lines = steps.filter(({ kind }) => kind === 'line').length;
  if (lines <= 3) return steps;
  let seen = 0;
  const end = steps.findIndex(({ kind }) => kind === 'line' && ++seen === 2);
  return steps.slice(0, end + 1);
}

interface Cursor {
  readonly pages: number;
  readonly used: Pt;
}

/** Lays steps as pdfmake does: a line that does not fit goes to the next page, room that does not fit ends the page. */
function flow(steps: readonly Step[], used: Pt, pageStart: Pt, limit: Pt): Cursor {
  let cursor: Cursor = { pages: 0, used };
  for (const { kind, height } of steps) {
    const fits = cursor.used + height <= limit;
    if (fits) cursor = { ...cursor, used: cursor.used + height };
    else cursor = { pages: cursor.pages + 1, used: kind === 'line' ? pageStart + height : pageStart };
  }
  return cursor;
}

const firstOfRow = (row: RowPiece): Pt =>
  row.paddingTop + Math.max(0, ...row.cells.map((steps) => heightOf(firstSteps(steps)))) + row.foot;

const wholeRow = (row: RowPiece): Pt => row.paddingTop + Math.max(0, ...row.cells.map(heightOf)) + row.spare + row.foot;

/** Height that must fit where the given row starts: the row with all that it may not be parted from. */
function needOfRows(rows: readonly RowPiece[], start: number, needAfter: Pt): Pt {
  let need = 0;
  for (let i = start; i < rows.length; i++) {
    const row = rows[i] as RowPiece;
    const last = i === rows.length - 1;
    if (last && needAfter > 0) return need + wholeRow(row) + needAfter;
    if (!row.keepWithNext || last) return need + firstOfRow(row);
    need += wholeRow(row);
  }
  return need;
}

/** The nodes of the pieces, with the room between them and the page breaks chosen. */
export function paginate(pieces: readonly Piece[], pageHeight: Pt): PdfNode[] {
  const nodes: PdfNode[] = [];
  let used = 0;
  let carried = 0;
  let forced = false;

  const gapAfter = (index: number): Pt => (pieces[index]?.after ?? 0) + (pieces[index + 1]?.before ?? 0);
  /** What follows piece `index` without being parted from it, with the room between. */
  const needAfter = (index: number): Pt => {
    const piece = pieces[index] as Piece;
    const next = pieces[index + 1];
    if (!next || next.pageBreak || !piece.keepWithNext) return 0;
    return gapAfter(index) + needOf(index + 1);
  };
  const needOf = (index: number): Pt => {
    const piece = pieces[index] as Piece;
    const after = needAfter(index);
    if (piece.table) {
      const { headHeight, rows } = piece.table;
      const all = headHeight + rows.reduce((sum, row) => sum + wholeRow(row), after);
      return piece.keepLines && all <= pageHeight
        ? all
        : headHeight + needOfRows(rows, 0, rows.length === 1 ? after : 0);
    }
    const whole = heightOf(piece.steps);
    const first = piece.keepLines ? whole : heightOf(firstSteps(piece.steps));
    return after > 0 && whole <= pageHeight * MAX_KEPT_SHARE ? whole + after : first;
  };

  const layTable = (piece: Piece, index: number): PdfNode[] => {
    const { headHeight, rows, parts } = piece.table as NonNullable<Piece['table']>;
    const cuts: number[] = [];
    used += headHeight;
    rows.forEach((row, i) => {
      const free = i > 0 && !rows[i - 1]?.keepWithNext;
      const need = free ? needOfRows(rows, i, needAfter(index)) : 0;
      if (used + need > pageHeight && headHeight + need <= pageHeight && used > headHeight) {
        cuts.push(i);
        used = headHeight;
      }
      const ends = row.cells.map((steps) =>
        flow(steps, used + row.paddingTop, headHeight + row.paddingTop, pageHeight - row.foot),
      );
      const pages = Math.max(0, ...ends.map((end) => end.pages));
      const bottom = Math.max(0, ...ends.filter((end) => end.pages === pages).map((end) => end.used));
      used = (ends.length > 0 ? bottom : used + row.paddingTop) + row.spare + row.foot;
    });
    return parts(cuts);
  };

  pieces.forEach((piece, index) => {
    if (piece.pageBreak) {
      forced = used > 0;
      carried = 0;
      return;
    }
    const gap = carried + piece.before;
    const need = needOf(index);
    const crowded = used > 0 && used + gap + need > pageHeight && need <= pageHeight;
    const breaks = forced || crowded;
    if (breaks) used = 0;
    else if (gap > 0) {
      nodes.push(roomNode(gap));
      used = used + gap > pageHeight ? 0 : used + gap;
    }
    if (piece.table) {
      const [first, ...rest] = layTable(piece, index);
      nodes.push(breaks ? { ...first, pageBreak: 'before' } : (first as PdfNode), ...rest);
    } else {
      nodes.push(breaks ? { ...piece.node(), pageBreak: 'before' } : piece.node());
      used = flow(piece.steps, used, 0, pageHeight).used;
    }
    carried = piece.after;
    forced = false;
  });
  return nodes;
}
