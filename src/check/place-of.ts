// Where a line stands, for people: the path in the plan, the line of a text, or the table, row and column.

import type { Place } from '../diagnostics/index.js';
import type { Line, TextView } from './view/text-view.js';

function cellSpot(line: Line, view: TextView): string | undefined {
  const { cell } = line;
  const table = cell && view.tables[cell.table];
  if (!cell || !table) return undefined;
  const row = table.rows[cell.row];
  const column = table.columns[cell.column]?.title || `cột ${cell.column + 1}`;
  const number = row
    ? row.number === ''
      ? `dòng ${cell.row + 1}`
      : row.kind === 'group'
        ? `nhóm ${row.number}`
        : `STT ${row.number}`
    : 'đầu bảng';
  return `bảng ${cell.table + 1}, ${number}, cột "${column}"`;
}

const partSpot = (line: Line, view: TextView): string => {
  const part = view.texts[line.part];
  const inPart = part ? part.lines.filter(({ cell }) => cell === undefined).indexOf(line) + 1 : 0;
  return `${part?.title ? `${part.title}, ` : ''}đoạn ${inPart}`;
};

/** @param column where the fault begins in the line, from 0 */
export function placeOf(line: Line, column: number, file: string, view: TextView): Place {
  const read = line.origin?.source?.spot;
  const cell = cellSpot(line, view);
  // A printed page says where to look even for a cell.
  const page = /^trang \d+/.exec(read ?? '')?.[0];
  const spot = page && cell ? `${page}, ${cell}` : (cell ?? read ?? partSpot(line, view));
  if (line.origin?.plan !== undefined) return { path: line.origin.plan, spot };
  const source = line.origin?.source;
  return {
    file,
    ...(source?.line === undefined
      ? {}
      : { line: source.line, ...(line.cell ? {} : { column: line.offset + column + 1 }) }),
    spot,
  };
}
