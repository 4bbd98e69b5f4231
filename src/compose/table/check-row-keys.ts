// Every fact of a row must have a column, or be one that the table keeps without printing it; else it would be lost without a word.

import type { Diagnostic } from '../../diagnostics/index.js';
import { keptFacts, type PlanTable, type Row, type RowGroup, rowKeys } from '../../plan/table.js';
import { closest } from '../../text/closest.js';

export function checkRowKeys(
  table: PlanTable,
  path: string,
  roles: readonly string[],
  unprinted: readonly string[],
): Diagnostic[] {
  const known = new Set([...rowKeys, ...keptFacts, ...roles, ...unprinted]);
  const found: Diagnostic[] = [];
  const rows = (list: readonly Row[] | undefined, at: string): void => {
    list?.forEach((row, index) => {
      const here = `${at}.${index}`;
      for (const key of Object.keys(row)) {
        if (known.has(key)) continue;
        const near = closest(key, roles);
        found.push({
          code: 'table/no-column',
          severity: 'error',
          place: { path: `${here}.${key}` },
          message: { vi: `Bảng không có cột "${key}".`, en: `The table has no column "${key}".` },
          remedy: near
            ? { vi: `Ý bạn là "${near}"?`, en: `Did you mean "${near}"?` }
            : { vi: `Các cột: ${roles.join(', ')}.`, en: `Columns: ${roles.join(', ')}.` },
        });
      }
      rows(row.items, `${here}.items`);
    });
  };
  const groups = (list: readonly RowGroup[] | undefined, at: string): void => {
    list?.forEach((group, index) => {
      rows(group.items, `${at}.${index}.items`);
      groups(group.groups, `${at}.${index}.groups`);
    });
  };
  rows(table.items, `${path}.items`);
  groups(table.groups, `${path}.groups`);
  return found;
}
