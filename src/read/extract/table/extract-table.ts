// A table of a document → a table of a plan: columns by role, groups, rows, numbers stated only where they differ from the computed
// ones. A table that has no head stays text, row by row.

import type { Heads } from '../../../doctype/heads/heads.js';
import type { TableDefinition } from '../../../doctype/table-definition.js';
import type { NumeralToken } from '../../../plan/table.js';
import type { Report } from '../notes.js';
import type { TablePiece } from '../pieces.js';
import { columnShapes } from './column-shapes.js';
import { readColumns } from './columns.js';
import { findHead } from './find-head.js';
import { type FoundGroup, type FoundRow, readRows } from './read-rows.js';
import { type Counting, countingOf, groupNumber, RowCounter } from './state-numbers.js';

export interface TableContext {
  readonly heads: Heads;
  readonly numberHeads: readonly string[];
  readonly definitions: ReadonlyMap<string, TableDefinition>;
  readonly expand: (title: string) => string;
  readonly report: Report;
}

export interface DraftTable {
  readonly kind: 'tasks' | 'indicators';
  readonly data: Record<string, unknown>;
  readonly rowCount: number;
  readonly groupCount: number;
}

const same = (a: readonly string[], b: readonly string[]): boolean =>
  a.every((each, index) => each === (b[index] ?? b.at(-1)));

/** @param pathOf path that a table of this kind gets in the plan */
export function extractTable(
  piece: TablePiece,
  pathOf: (kind: 'tasks' | 'indicators') => string,
  context: TableContext,
): DraftTable | undefined {
  const { head, body, columnNumbers } = findHead(piece.table, context.numberHeads);
  if (head.length === 0 || piece.table.columns.length < 2) return undefined;
  const found = readColumns(
    head,
    piece.table.columns.length,
    context.heads,
    context.definitions,
    context.expand,
    columnShapes(piece.table, body),
  );
  const path = pathOf(found.kind);
  found.roles.forEach((role, index) => {
    if (!/^column\d+$/.test(role)) return;
    context.report({
      code: 'unknown-column',
      severity: 'warning',
      confidence: 0.3,
      at: piece.at,
      planPath: `${path}.columns`,
      message: {
        vi: `Chưa rõ vai trò của cột "${found.titles[index]}"; đặt tạm là ${role}. Có thể thêm tên cột vào templates/heads.yaml.`,
        en: `The role of column "${found.titles[index]}" is not known; it is called ${role}. Its title can be added to templates/heads.yaml.`,
      },
    });
  });
  const rows = readRows(body, found.roles);
  const usual: Counting = {
    numbering: found.definition?.numbering ?? 'continuous',
    mark: found.definition?.numberMark ?? '',
  };
  const counting = countingOf(rows, usual);
  const usualGroups: readonly NumeralToken[] = found.definition?.groupNumbering ?? ['I', '1', 'a'];
  const groupNumbering = same(rows.tokens, usualGroups) ? usualGroups : rows.tokens;
  let rowCount = 0;
  let groupCount = 0;

  const emptyCells = (row: FoundRow, at: string): void => {
    const empty = found.roles.filter(
      (role, index) => role !== 'number' && row.values[role] === undefined && found.titles[index] !== '',
    );
    if (empty.length === 0 || row.rows.length > 0) return;
    const names = empty.map((role) => `"${found.titles[found.roles.indexOf(role)]}"`).join(', ');
    context.report({
      code: 'empty-cell',
      rule: 'empty-cell',
      severity: 'warning',
      at: row.at,
      planPath: at,
      message: {
        vi: `Dòng ${row.number ?? ''} để trống ô ${names}; giữ nguyên như văn bản.`,
        en: `Row ${row.number ?? ''} leaves ${names} empty; kept as it is.`,
      },
    });
  };

  const draftRow = (
    row: FoundRow,
    counter: RowCounter | undefined,
    above: string,
    index: number,
    at: string,
  ): Record<string, unknown> => {
    rowCount += 1;
    const out: Record<string, unknown> = {};
    if (counter) {
      const { stated, computed } = counter.next(row);
      if (stated !== undefined && row.number !== undefined) {
        out.number = stated;
        if (computed !== '' && row.number !== '') {
          context.report({
            code: 'numbering-gap',
            severity: 'warning',
            at: row.at,
            planPath: at,
            message: {
              vi: `Số thứ tự "${row.number}" đáng lẽ là "${computed}"; giữ nguyên như văn bản.`,
              en: `Row number "${row.number}" should be "${computed}"; kept as it is.`,
            },
          });
        }
      }
    } else if (row.number !== `${above}.${index + 1}${counting.mark}`) out.number = row.number ?? '';
    for (const role of found.roles) if (row.values[role] !== undefined) out[role] = row.values[role];
    emptyCells(row, at);
    if (row.rows.length > 0) {
      const bare = (row.number ?? '').replace(/\.$/, '');
      out.items = row.rows.map((each, below) => draftRow(each, undefined, bare, below, `${at}.items.${below}`));
    }
    return out;
  };

  const draftRows = (list: readonly FoundRow[], counter: RowCounter, at: string): Record<string, unknown> =>
    list.length === 0
      ? {}
      : { items: list.map((row, index) => draftRow(row, counter, '', index, `${at}.items.${index}`)) };

  const draftGroups = (
    list: readonly FoundGroup[],
    level: number,
    counter: RowCounter,
    at: string,
  ): Record<string, unknown> => {
    if (list.length === 0) return {};
    const token = groupNumbering[Math.min(level, groupNumbering.length - 1)] ?? 'none';
    let order = 0;
    const groups = list.map((group, index) => {
      groupCount += 1;
      const here = `${at}.groups.${index}`;
      const { stated, order: next } = groupNumber(group, token, order);
      if (stated !== undefined && group.token === token) {
        context.report({
          code: 'numbering-gap',
          severity: 'warning',
          at: group.at,
          planPath: here,
          message: {
            vi: `Số của nhóm "${stated}" không nối tiếp nhóm trước; giữ nguyên như văn bản.`,
            en: `Group number "${stated}" does not follow the one before; kept as it is.`,
          },
        });
      }
      order = next;
      const own = counting.numbering === 'restart' ? new RowCounter(counting) : counter;
      return {
        ...(stated === undefined ? {} : { number: stated }),
        title: group.title,
        ...draftRows(group.rows, own, here),
        ...draftGroups(group.groups, level + 1, own, here),
      };
    });
    return { groups };
  };

  const counter = new RowCounter(counting);
  const data: Record<string, unknown> = {
    columns: found.columns,
    ...(counting.numbering === usual.numbering ? {} : { numbering: counting.numbering }),
    ...(groupNumbering === usualGroups ? {} : { groupNumbering: [...groupNumbering] }),
    ...(counting.mark === usual.mark ? {} : { numberMark: counting.mark }),
    ...(columnNumbers === (found.definition?.columnNumbers ?? false) ? {} : { columnNumbers }),
    ...draftRows(rows.rows, counter, path),
    ...draftGroups(rows.groups, 0, counter, path),
  };
  for (const at of rows.merged) {
    context.report({
      code: 'merged-cells',
      severity: 'warning',
      at,
      planPath: path,
      message: {
        vi: 'Ô gộp qua nhiều dòng: chữ được ghi ở dòng đầu, các dòng sau để trống ô này.',
        en: 'A cell reaches over several rows: its text stands in the first, the others leave it empty.',
      },
    });
  }
  for (const at of rows.spread) {
    context.report({
      code: 'merged-cells',
      severity: 'warning',
      at,
      planPath: path,
      message: {
        vi: 'Ô gộp qua nhiều cột: chữ được ghi ở cột đầu.',
        en: 'A cell reaches over several columns: its text stands in the first.',
      },
    });
  }
  return { kind: found.kind, data, rowCount, groupCount };
}
