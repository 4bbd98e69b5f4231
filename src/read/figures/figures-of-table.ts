// A table with heads → figures: which column is which is told by its heads and their year; every figure knows its cell (`Sheet1!D7`).

import type { Diagnostic, Place } from '../../diagnostics/index.js';
import { type Choice, type HeadColumn, readHeads } from '../../doctype/heads/head-columns.js';
import type { Heads } from '../../doctype/heads/heads.js';
import { columnOption } from '../../doctype/heads/named-columns.js';
import { idleRowsOf, leftOutRow, notesUnder, numberIn } from '../../doctype/heads/row-kinds.js';
import { unitsOfRows } from '../../doctype/heads/row-unit.js';
import { otherUnit, otherUnitOfTitle } from '../../doctype/heads/title-unit.js';
import { datedByTitle, titleOfOtherRole, titlePeriod } from '../../doctype/heads/title-year.js';
import { unnamedColumns } from '../../doctype/heads/unnamed-columns.js';
import { measuresOver, otherMeasureOf } from '../../doctype/table-measure.js';
import type { Table } from '../../document/document.js';
import type { FigureRow } from '../../plan/figures.js';
import { secondTable, unnamedColumn } from '../xlsx/beyond-head.js';
import { type Asked, chooseFigureColumns } from './figure-columns.js';
import { doubtedByName, doubtedByNote, doubtedTable, tellStrangeRows } from './strange-rows.js';
import { cellSpot, type GridRow, gridRows, headOf } from './table-grid.js';

export interface TableFigures {
  readonly heads: readonly string[];
  /** Its figures are of other years than the asked one, or of another unit. */
  readonly other?: true;
  /** Absent: the table is none of figures, or its columns cannot be told apart. */
  readonly rows?: readonly FigureRow[];
  /** The head of the column that they come from. */
  readonly column?: string;
  readonly diagnostics: readonly Diagnostic[];
}

/** Lines that still belong to a table below them. */
const MOST_ABOVE = 6;

const spotOfRow = ({ row, cells }: GridRow): { readonly spot?: string } => {
  const spot = cellSpot(row, cells[0]?.cell);
  return spot === undefined ? {} : { spot };
};

function otherRole(line: string, { wanted, year }: Asked, { head }: HeadColumn, place: Place): Diagnostic {
  const usual = wanted === 'result' ? `Kết quả năm ${year}` : `Mức giao năm ${year}`;
  return {
    code: 'figures/other-role',
    severity: 'error',
    place,
    message: {
      vi: `Cột "${head.title}" không nói là "${usual}", còn tên bảng ghi "${line}": không dùng.`,
      en: `The column "${head.title}" does not say "${usual}", and the title says "${line}"; it is not used.`,
    },
    remedy: {
      vi: `Nếu đúng là số liệu cần dùng thì đặt tên cột là "${usual}", hoặc chạy lại với ${columnOption(usual, head.title)}.`,
      en: `If it is meant, name the column "${usual}", or run again with ${columnOption(usual, head.title)}.`,
    },
  };
}

/** @param above lines over the table, from the top */
export function figuresOfTable(
  table: Table,
  above: readonly string[],
  asked: Asked,
  heads: Heads,
  file: string,
): TableFigures {
  const grid = gridRows(table);
  const { depth, paths } = headOf(table, grid, heads);
  const head = grid.slice(0, depth);
  const sheet = (grid[0] && cellSpot(grid[0].row, grid[0].cells[0]?.cell))?.split('!').slice(0, -1).join('!');
  const read = readHeads(paths, 'figures', heads);
  const body = grid.slice(depth);
  const bodyTexts = body.map(({ cells }) => cells.map(({ text, starts }) => (starts ? text : '')));
  const indexOf = (role: string): number | undefined => read.find((each) => each.name?.role === role)?.index;
  const numberAt = indexOf('number');
  const notes = notesUnder(bodyTexts, numberAt, indexOf('name') ?? -1, heads);
  const columns = datedByTitle(read, titlePeriod(above, sheet, notes), asked.planned);
  const titles = columns.map((each) => each.head.title);
  const spotOf = (column: HeadColumn): string | undefined => {
    const at = head.findLastIndex(({ cells }) => cells[column.index]?.starts && cells[column.index]?.text !== '');
    const { row } = (head[at] ?? head[0]) as GridRow;
    return cellSpot(row, (head[at] ?? head[0])?.cells[column.index]?.cell);
  };
  const { chosen, otherYear, diagnostics } = chooseFigureColumns({ columns, file, spotOf }, asked, heads);
  const stranger = chosen && otherUnitOfTitle(asked.units ?? [], above, sheet, notes);
  if (stranger) {
    const [own] = asked.units ?? [];
    const mine = own ? `${own.kind} ${own.name}` : '';
    const place = { file, ...(grid[0] ? spotOfRow(grid[0]) : {}) };
    const reported = { ...otherUnit(stranger, { vi: mine, en: mine }), severity: 'error', place } as const;
    return { heads: titles, diagnostics: [...diagnostics, reported], other: true };
  }
  const titled = chosen?.figures.name?.role === 'value' ? titleOfOtherRole(asked.wanted, above, sheet) : undefined;
  if (chosen && titled !== undefined) {
    const spot = spotOf(chosen.figures);
    const place = { file, ...(spot === undefined ? {} : { spot }) };
    return { heads: titles, diagnostics: [...diagnostics, otherRole(titled, asked, chosen.figures, place)] };
  }
  if (!chosen) return { heads: titles, diagnostics, ...(otherYear ? { other: true } : {}) };
  const { figures: taken, name, id, unit, from, weight } = chosen;
  const headSpot = spotOf(taken);
  diagnostics.push(...doubtedByName(taken, { file, ...(headSpot === undefined ? {} : { spot: headSpot }) }));
  const at = (choice: Choice): number => choice.column?.index ?? -1;
  const kinds = idleRowsOf(bodyTexts, numberAt, at(name), heads, { titles, kind: 'figures' });
  const whose = unitsOfRows(
    titles,
    body.map(({ cells }) => cells.map(({ text }) => text)),
    asked.units ?? [],
    {
      number: numberAt ?? -1,
      taken: [taken.index, at(name), at(id), at(from), at(weight)],
    },
  );
  const over = measuresOver([
    ...above.slice(-MOST_ABOVE).reverse(),
    sheet ?? '',
    titles[at(name)] ?? '',
    taken.head.title,
  ]);
  const headUnits = measuresOver([taken.head.title]);
  const data = bodyTexts.map((row, index) => (kinds[index] === undefined ? row : []));
  for (const { index, rows, figures } of unnamedColumns(titles, data)) {
    const line = figures[0] ?? (rows[0] as number);
    const { row, cells } = body[line] as GridRow;
    const spot = cellSpot(row, cells[index]?.cell);
    const figure = { text: cells[index]?.text ?? '', figure: figures.length > 0 };
    diagnostics.push(unnamedColumn('figures/unnamed-column', file, index, spot, figure));
  }
  diagnostics.push(...doubtedTable(notes, asked, heads, { file, ...(grid[0] ? spotOfRow(grid[0]) : {}) }));
  const lastNumbered = bodyTexts.findLastIndex((row) => numberIn(row[numberAt ?? -1] ?? '') !== '');
  const rows = body.flatMap((line, index): FigureRow[] => {
    const { row, cells } = line;
    const texts = cells.flatMap(({ text, starts }) => (starts ? [text] : []));
    if (texts.every((text) => text === '')) return [];
    const idle = kinds[index];
    if (idle === 'other-head') {
      diagnostics.push(secondTable('figures/second-table', file, cellSpot(row, row.cells[0]), texts));
      return [];
    }
    if (idle !== undefined && (idle !== 'unnumbered' || index > lastNumbered)) {
      const spot = cellSpot(row, row.cells[0]);
      diagnostics.push(leftOutRow('figures/idle-row', idle, { file, ...(spot === undefined ? {} : { spot }) }, texts));
      return [];
    }
    const cell = (choice: Choice): string | undefined => {
      const found = cells[at(choice)];
      return found === undefined || found.text === '' || found.span > 1 ? undefined : found.text;
    };
    const [ownId, ownName] = [cell(id), cell(name)];
    const { other, mark } = whose.rows[index] ?? {};
    if ((ownId === undefined && ownName === undefined) || other !== undefined || mark) return [];
    const figure = cells[taken.index];
    const spot = cellSpot(row, figure?.cell);
    const remarks = figure?.text
      ? { figure: figure.text, note: cells[indexOf('note') ?? -1]?.text ?? '', remark: figure.cell?.remark }
      : {};
    const rowUnit = at(unit) === whose.column ? undefined : cell(unit);
    // "Thực hiện năm 2026 (%)" over a row counted in "lớp": the head says in what its figures come
    const ownUnit = rowUnit === undefined ? undefined : (otherMeasureOf(headUnits, rowUnit) ?? rowUnit);
    const doubt = doubtedByNote(remarks, asked, heads, { file, ...(spot === undefined ? {} : { spot }) });
    if (doubt) diagnostics.push(doubt);
    return [
      {
        id: ownId,
        name: ownName,
        unit: ownUnit,
        ...(ownUnit === undefined && over.length > 0 ? { over } : {}),
        value:
          figure === undefined || figure.text === '' || figure.span > 1
            ? undefined
            : (figure.cell?.number ?? figure.text),
        from: cell(from),
        weight: cell(weight),
        place: { file, ...(spot === undefined ? {} : { spot }) },
      },
    ];
  });
  const none = rows.every(({ value }) => value === undefined);
  const strange = tellStrangeRows(whose, asked, file, (index) => spotOfRow(body[index] as GridRow), none);
  diagnostics.push(...strange);
  return strange.length > 0 && none
    ? { heads: titles, diagnostics, other: true }
    : { heads: titles, rows, column: taken.head.title, diagnostics };
}
