// Cells that say when something is due.

import type { Line, TableView, TextView } from './text-view.js';

/** A head that may be one of times, and as well of something else: "Hoàn thành" may be a share. */
const timeHead = /hoàn thành|thời (?:gian|hạn|điểm)|hạn|tiến độ|(?<!\p{L})(?:xong|kết thúc|khi nào|lịch)(?!\p{L})/iu;
const time =
  /^(?:(?:trước|trong|từ|đến|hết|cuối|đầu|giữa|chậm nhất|xong|ngày|năm|hằng|hàng)\s+)*(?:\d{1,2}\s*[/.-]\s*\d{1,4}|(?:tháng|quý|tuần|năm|học kỳ|[TQ]|HK)[\s.]*[\dIVX]|20\d\d|(?:tháng|quý|năm|thường xuyên))/iu;

const times = new WeakMap<TableView, ReadonlySet<number>>();

/** Columns of deadlines by their role, and those whose head allows it and whose every cell is a time. */
function timeColumns(table: TableView): ReadonlySet<number> {
  const known = times.get(table);
  if (known) return known;
  const found = table.columns.flatMap(({ role, title }, column): number[] => {
    if (role === 'deadline') return [column];
    if (!timeHead.test(title)) return [];
    const texts = table.rows.flatMap(({ kind, cells }) =>
      kind === 'note' ? [] : cells.filter((cell) => cell.column === column && cell.text.trim() !== ''),
    );
    return texts.length > 0 && texts.every(({ text }) => time.test(text.trim())) ? [column] : [];
  });
  const columns = new Set(found);
  times.set(table, columns);
  return columns;
}

export const isDeadline = (line: Line, view: TextView): boolean => {
  const table = line.role === 'cell' && line.cell && view.tables[line.cell.table];
  return table ? timeColumns(table).has(line.cell?.column ?? -1) : false;
};
