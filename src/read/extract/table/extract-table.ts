// A table of a document → a table of a plan: columns by role, groups, rows, numbers stated only where they differ from the computed
// ones. A table that has no head stays text, row by row.

import { tableHead } from '../../../doctype/heads/table-head.js';
import { titlePeriod, titlesAbove } from '../../../doctype/heads/title-year.js';
import type { NumeralToken } from '../../../plan/table.js';
import type { TablePiece } from '../pieces.js';
import { columnShapes } from './column-shapes.js';
import { readColumns } from './columns.js';
import { type FoundGroup, type FoundRow, readRows } from './read-rows.js';
import { type Counting, countingOf, groupNumber, RowCounter } from './state-numbers.js';
import {
  firstWords,
  notesTogether,
  sheetOf,
  type TableContext,
  tellNote,
  tellOtherUnit,
  tellParts,
  tellTotal,
  tellUnknown,
} from './tell-table.js';

export interface DraftTable {
  readonly kind: 'tasks' | 'indicators';
  readonly data: Record<string, unknown>;
  readonly rowCount: number;
  readonly groupCount: number;
  /** Notes and signatures from below its rows, to be printed below the table. */
  readonly below: readonly string[];
}

const same = (a: readonly string[], b: readonly string[]): boolean =>
  a.every((each, index) => each === (b[index] ?? b.at(-1)));

/** @param pathOf path that a table of this kind gets in the plan */
export function extractTable(
  piece: TablePiece,
  pathOf: (kind: 'tasks' | 'indicators') => string,
  context: TableContext,
): DraftTable | undefined {
  const { head, body, columnNumbers } = tableHead(piece.table, context.heads);
  if (head.length === 0 || piece.table.columns.length < 2) return undefined;
  const sheet = sheetOf(piece);
  const found = readColumns(
    head,
    piece.table.columns.length,
    context.heads,
    context.definitions,
    context.expand,
    context.year,
    columnShapes(piece.table, body),
    titlePeriod(titlesAbove(context.above), sheet).part,
  );
  const path = pathOf(found.kind);
  tellUnknown(found, piece, `${path}.columns`, context);
  tellParts(found, piece, path, context);
  if (found.kind === 'indicators')
    tellOtherUnit([...titlesAbove(context.above), sheet ?? ''].slice(-4), piece, path, context);
  const rows = readRows(body, found.roles, context.heads, found.titles);
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
    // one message for all of them: where each stands its place says
    const names = empty.map((role) => `"${found.titles[found.roles.indexOf(role)]}"`).join(', ');
    context.report({
      code: 'empty-cell',
      rule: 'empty-cell',
      severity: 'warning',
      at: row.at,
      planPath: at,
      message: {
        vi: `Dòng này để trống ô ${names}; giữ nguyên như văn bản.`,
        en: `This row leaves ${names} empty; kept as it is.`,
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
    const out: Record<string, unknown> = {};
    if (row.isTotal) {
      tellTotal(row, at, context);
      if (row.number) out.number = row.number;
      out.isTotal = true;
      for (const role of found.roles) if (row.values[role] !== undefined) out[role] = row.values[role];
      return out;
    }
    rowCount += 1;
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
  for (const { text, at } of rows.heads) {
    context.report({
      code: 'second-head',
      severity: 'warning',
      at,
      planPath: path,
      message: {
        vi: `Dòng "${firstWords(text)}" trông như đầu của một bảng khác; được giữ như một dòng của bảng này, các dòng dưới nó có thể thuộc cột khác, năm khác.`,
        en: `The row "${firstWords(text)}" reads like the head of another table; it stays a row of this one, and the rows below it may belong to other columns or years.`,
      },
      remedy: {
        vi: 'Tách thành bảng riêng trong tệp gốc rồi nhập lại; nếu là đầu bảng lặp lại thì xóa dòng này.',
        en: 'Make it a table of its own in the file and import again; delete the row if it only repeats the head.',
      },
    });
  }
  for (const note of notesTogether(rows.notes)) tellNote(note, path, context);
  return { kind: found.kind, data, rowCount, groupCount, below: rows.notes.map(({ text }) => text) };
}
