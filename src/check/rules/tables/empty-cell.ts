// An item without deadline, agency, product or target, in a table that has a column for it.

import { type Finding, onLine, type Rule } from '../../rule.js';
import type { RowView, TableView } from '../../view/text-view.js';

const needed: Readonly<Record<string, string>> = {
  deadline: 'thời gian',
  lead: 'cơ quan chủ trì',
  agency: 'cơ quan thực hiện',
  product: 'sản phẩm',
  result: 'kết quả',
  target: 'chỉ tiêu',
  unit: 'đơn vị tính',
  support: 'cơ quan phối hợp',
};

const isEmpty = (row: RowView, column: number): boolean => {
  const cell = row.cells.find((each) => each.column <= column && column < each.column + each.span);
  return cell === undefined || cell.text.trim() === '';
};

/** `4.1` takes over what stands in the same column of `4`. */
function takenOver(table: TableView, row: RowView, column: number): boolean {
  const above = /^(.+)\.[^.]+\.?$/.exec(row.number)?.[1];
  const parent =
    above === undefined ? undefined : table.rows.find(({ number }) => number === above || number === `${above}.`);
  return parent !== undefined && !isEmpty(parent, column);
}

/** A row whose number the next one continues (`9` before `9.1`), or whose wanted cells are all empty, stands above others. */
function standsAbove(table: TableView, index: number, columns: readonly number[]): boolean {
  const row = table.rows[index] as RowView;
  const next = table.rows[index + 1];
  if (next && row.number !== '' && next.number.startsWith(`${row.number}.`)) return true;
  return columns.length > 1 && columns.every((column) => isEmpty(row, column)) && next !== undefined;
}

export const emptyCell: Rule = {
  id: 'empty-cell',
  group: 'tables',
  severity: 'error',
  strength: 'practice',
  reads: 'text',
  title: {
    vi: 'Mỗi việc có đủ thời gian, cơ quan, sản phẩm, chỉ tiêu',
    en: 'Every item has its deadline, agency, product and target',
  },
  bad: [
    'STT\tNhiệm vụ\tCơ quan thực hiện\tThời gian\n1\tMở lớp học\tVăn phòng\t\n2\tThi cuối khóa\tVăn phòng\tQuý IV',
    'STT\tNội dung chỉ tiêu\tĐơn vị\tChỉ tiêu năm 2025\tCơ quan thực hiện\n1\tTỷ lệ hộ dùng nước sạch\t%\t90\t',
  ],
  good: [
    'STT\tNội dung chỉ tiêu\tĐơn vị\tChỉ tiêu năm 2025\tCơ quan thực hiện\n1\tNước sạch\t\t\t\n1.1\tTỷ lệ hộ dùng nước sạch\t%\t90\tCác thôn',
    'STT\tNhiệm vụ\tCơ quan thực hiện\tThời gian\nI\tĐào tạo\t\t\n1\tMở lớp học\tVăn phòng\tQuý I',
    'STT\tNhiệm vụ\tCơ quan thực hiện\tThời gian\n1\tKiểm tra\tVăn phòng\tQuý III\n1.1\tLần đầu\t\tTháng 7\n1.2\tLần sau\t\tTháng 9',
  ],
  check: ({ view }) =>
    view.tables.flatMap((table) => {
      const columns = table.columns.flatMap(({ role }, index) => (role in needed ? [index] : []));
      return table.rows.flatMap((row, index): Finding[] => {
        if (row.kind !== 'item' || standsAbove(table, index, columns)) return [];
        // A torn piece of a row, or a row of words alone, is no item.
        if (row.number === '' && table.rows.some((each) => each.number !== '')) return [];
        return columns.flatMap((column): Finding[] => {
          const filled = table.rows.filter((each) => each.kind === 'item' && !isEmpty(each, column)).length;
          if (!isEmpty(row, column) || takenOver(table, row, column) || (filled === 0 && table.rows.length > 2))
            return [];
          const line = row.cells.find((each) => each.column === column)?.lines[0] ?? row.cells[0]?.lines[0];
          if (!line) return [];
          const what = needed[(table.columns[column] as { role: string }).role] as string;
          return [
            onLine(
              line,
              {
                vi: `Dòng ${row.number || index + 1} để trống ô ${what}.`,
                en: `Row ${row.number || index + 1} has an empty cell: ${table.columns[column]?.title}.`,
              },
              {
                remedy: { vi: `Điền ${what}.`, en: 'Fill it in.' },
                // A task may well have nobody to co-operate with.
                ...(what === needed.support ? { severity: 'info' as const } : {}),
              },
            ),
          ];
        });
      });
    }),
};
