// Cells of a table of indicators that hold its figures: targets, what is assigned, results of years.

import { readTargetText } from '../../doctype/target-text.js';
import { ofLine } from './known-lines.js';
import { type CellView, cellOf, type Line, type RowView, type TableView, type TextView } from './text-view.js';

export interface FigureCell {
  readonly cell: CellView;
  readonly line: Line;
  readonly row: RowView;
  /** `target`, `assigned`, `last` …; `columnN` where the head is not understood, or is of another year. */
  readonly role: string;
  /** What is measured, as the row says it. */
  readonly name: string;
  /** Name of the row that it is a part of; empty if of none. */
  readonly above: string;
  /** The words of the group over it, empty if there is none. */
  readonly group: string;
  readonly table: TableView;
  /** As written; empty where the table has none. */
  readonly unit: string;
}

const roles: ReadonlySet<string> = new Set(['target', 'assigned', 'proposed', 'last', 'result']);
const unknown = /^column\d+$/;

/** Parts of a row above them: "Trong đó: …", "- Nữ", "1.2", "a)". */
const isPart = (row: RowView, name: string): boolean =>
  row.number === '' || /^(?:\p{Ll}|\d+\.\d.*)$/u.test(row.number) || /^\s*(?:[-–+•*]|trong đó|gồm|riêng)/iu.test(name);

/** Of rows of items; a cell of several lines is left out. */
export const figureCells = ({ tables }: TextView): FigureCell[] =>
  tables.flatMap((table): FigureCell[] => {
    const has = (role: string): boolean => table.columns.some((column) => column.role === role);
    if (!has('unit') && !has('target')) return [];
    let [group, whole] = ['', ''];
    return table.rows.flatMap((row): FigureCell[] => {
      if (row.kind === 'group') [group, whole] = [row.cells.map(({ text }) => text).join(' '), ''];
      if (row.kind === 'group' || row.kind === 'note') return [];
      const name = (cellOf(table, row, 'name') ?? cellOf(table, row, 'task'))?.text ?? '';
      const above = isPart(row, name) ? whole : '';
      if (above === '') whole = name;
      const unit = cellOf(table, row, 'unit')?.text.trim() ?? '';
      return row.cells.flatMap((cell): FigureCell[] => {
        const role = table.columns[cell.column]?.role ?? '';
        const [line, ...more] = cell.lines;
        if (!line || more.length > 0 || cell.text.trim() === '' || !(roles.has(role) || unknown.test(role))) return [];
        return [{ cell, line, row, role, name, above, group, table, unit }];
      });
    });
  });

/** What the figure of a cell says. */
export const targetOf = ofLine(({ text }, { data }) => readTargetText(text.trim(), data.indicators));
