// Figures of last year in the tables of a plan that a person has gone over: a cell that is as it was although its head has moved on by a
// year, a total that is as it was although rows that it sums up are not.

import type { Diagnostic } from '../../diagnostics/index.js';
import type { Heads } from '../../doctype/heads/heads.js';
import type { TableDefinition } from '../../doctype/table-definition.js';
import { nameKey } from '../match-names.js';
import { planTables, printedColumns, type TableAt, type TableRow, tableRows, wordRoles } from '../plan-tables.js';
import { isOfYear, readYearColumn } from '../targets/year-columns.js';
import { isTotalRow, type Tree } from '../tree.js';

export interface TableReading {
  readonly heads: Heads;
  readonly tables: ReadonlyMap<string, TableDefinition>;
}

interface Years {
  readonly from: number;
  readonly to: number;
}

const text = (value: unknown): string => (typeof value === 'string' ? value.trim() : '');

/** What tells a row from others of its table, whatever years its name holds. */
const keyOf = (row: Tree): string =>
  row.id === undefined
    ? nameKey(text(row.name) || text(row.task)).replace(/(?:19|20)\d{2}|\{\{[^{}]*\}\}/gu, '#')
    : `#${text(row.id)}`;

/** Rows of two tables that are the same row; of one name in order. */
function pairs(before: TableAt, after: TableAt): (readonly [TableRow, TableRow])[] {
  const old = new Map<string, TableRow[]>();
  for (const each of tableRows(before)) old.set(keyOf(each.row), [...(old.get(keyOf(each.row)) ?? []), each]);
  return tableRows(after).flatMap((each) => {
    const was = old.get(keyOf(each.row))?.shift();
    return was ? [[was, each] as const] : [];
  });
}

const found = (path: readonly (string | number)[], message: Diagnostic['message'], to: number): Diagnostic => ({
  code: 'rollover/figure-to-decide',
  severity: 'warning',
  place: { path: path.join('.') },
  message,
  remedy: {
    vi: `Ghi số liệu của năm ${to}; giữ nếu đúng là bằng nhau.`,
    en: `Write that of ${to}; keep it if it is the same.`,
  },
});

const sameAgain = (
  path: readonly (string | number)[],
  title: string,
  figure: string,
  { from, to }: Years,
): Diagnostic => ({
  ...found(
    path,
    {
      vi: `Cột "${title}": "${figure}" bằng số của dòng này trong kế hoạch năm ${from}; phần lớn các dòng khác đã đổi.`,
      en: `Column "${title}": "${figure}" is the same as in the plan of ${from}; most other rows have changed.`,
    },
    to,
  ),
  severity: 'info',
});

function staleTotals(
  rows: readonly (readonly [TableRow, TableRow])[],
  roles: readonly string[],
  changed: (role: string) => boolean,
  { from, to }: Years,
): Diagnostic[] {
  return rows.flatMap(([was, { path, row }]) =>
    isTotalRow(row)
      ? roles.flatMap((role): Diagnostic[] => {
          const now = text(row[role]);
          if (!/\d/u.test(now) || now !== text(was.row[role]) || !changed(role)) return [];
          return [
            {
              ...found(
                [...path, role],
                {
                  vi: `Dòng tổng: số "${now}" vẫn là của năm ${from}, dù các dòng đã đổi.`,
                  en: `A row of totals: "${now}" is still that of ${from} although its rows have changed.`,
                },
                to,
              ),
              remedy: { vi: 'Tính lại tổng theo các dòng.', en: 'Sum up the rows anew.' },
            },
          ];
        })
      : [],
  );
}

/** @returns each with its path in the new plan */
export function staleFigures(
  before: unknown,
  after: unknown,
  years: Years,
  { heads, tables }: TableReading,
): Diagnostic[] {
  const fresh = planTables(after);
  return planTables(before).flatMap((old): Diagnostic[] => {
    const now = fresh.find(({ kind, path }) => kind === old.kind && path.join('.') === old.path.join('.'));
    if (!now) return [];
    const columns = printedColumns(old, tables);
    const titles = new Map(printedColumns(now, tables).map((each) => [each.role, each.heads]));
    const hasTarget = columns.some(({ role }) => role === 'target');
    const rows = pairs(old, now);
    const same = rows.length === tableRows(old).length && rows.length === tableRows(now).length;
    const changed = (role: string): boolean =>
      !same || rows.some(([was, is]) => !isTotalRow(is.row) && text(was.row[role]) !== text(is.row[role]));
    const roles = columns.map(({ role }) => role).filter((role) => !wordRoles.has(role) && titles.has(role));
    const totals = staleTotals(rows, roles, changed, years);
    const told = new Set(totals.map(({ place }) => place?.path));
    const cells = columns.flatMap((column) => {
      const moved = titles.get(column.role);
      const read = moved && readYearColumn(column, moved, now, hasTarget, years, heads);
      if (!read) return [];
      const dated = rows.filter(([was]) => isOfYear(text(was.row[column.role]), read.source));
      const renewed = dated.filter(([was, is]) => text(is.row[column.role]) !== text(was.row[column.role])).length;
      // a column whose other figures are new has been filled in: of one that is the same nobody can tell
      const filled = renewed > dated.length - renewed;
      return rows.flatMap(([was, { path, row }]): Diagnostic[] => {
        const figure = text(row[column.role]);
        if (!isOfYear(figure, read.source) || figure !== text(was.row[column.role])) return [];
        if (filled) return [sameAgain([...path, column.role], read.title, figure, years)];
        const message = {
          vi: `Cột "${read.title}": "${figure}" vẫn là số liệu của năm trước (cột "${column.heads.at(-1) ?? ''}" của kế hoạch năm ${years.from}).`,
          en: `Column "${read.title}": "${figure}" is still the figure of the plan of ${years.from}.`,
        };
        return [found([...path, column.role], message, years.to)];
      });
    });
    return [...totals, ...cells.filter(({ place }) => !told.has(place?.path))];
  });
}
