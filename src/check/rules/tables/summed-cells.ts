// Cells whose figures are added up: what is read of them, which columns are summed, how deep the number of a row stands.

import type { Localized } from '../../../diagnostics/index.js';
import { addDecimals, compareDecimals, type Decimal, negative, parseDecimal, whole } from '../../../text/decimal.js';
import { type Finding, onLine } from '../../rule.js';
import { type CellView, type ColumnView, cellOf, type RowView, type TableView } from '../../view/text-view.js';

/** Columns whose figures nobody adds up: numbers of rows, shares, means, marks, days, codes. */
const unsummed =
  /%|t[ỷỉ] lệ|bình quân|trung bình|điểm|xếp|hạng|mức độ|đơn giá|định mức|số thứ tự|^(?:s?tt|stt)$|mã|năm sinh|điện thoại|thời gian|thời hạn|ngày|ghi chú|tăng|giảm|so với|cùng kỳ|lũy kế|luỹ kế/iu;
const apart: ReadonlySet<string> = new Set(['number', 'deadline', 'unit', 'name', 'task', 'lead', 'support']);

export const isSummed = (column: ColumnView | undefined): boolean =>
  column !== undefined && !apart.has(column.role) && !unsummed.test(column.title);

/** A number of a row says how deep it stands: "I", "A", "1", "1.1", "a"; empty where it has none. */
export const depthOf = (number: string): string =>
  /^[IVXLC]+$/u.test(number)
    ? 'roman'
    : /^\p{Lu}$/u.test(number)
      ? 'capital'
      : /^\d+(?:\.\d+)*$/u.test(number)
        ? `digits ${number.split('.').length}`
        : /^\p{Ll}$/u.test(number)
          ? 'letter'
          : '';

const money = /kinh phí|ngân sách|vốn|thành tiền|số tiền|đồng(?!\p{L})|dự toán/iu;
export const isMoney = (text: string): boolean => money.test(text);

/** The unit of a row's figure in a column, in small letters. Beside amounts of money "bộ", "cái" are the unit of the quantity; "Đơn vị" beside no other name is a name. */
export function unitOf(table: TableView, row: RowView, column: number): string {
  if (!table.columns.some(({ role }) => role === 'name' || role === 'task')) return '';
  const unit = cellOf(table, row, 'unit')?.text.trim().toLowerCase() ?? '';
  return isMoney(table.columns[column]?.title ?? '') && !isMoney(unit) ? '' : unit;
}

export const isEmpty = (text: string): boolean => /^[-–—.…\s]*$/u.test(text);

/** The row's cell of a column; undefined where it spans others. */
export const plainCell = (row: RowView, column: number): CellView | undefined =>
  row.cells.find((cell) => cell.column === column && cell.span === 1 && cell.down === 1);

/** The figure of a cell that is nothing else: `10.500`, `10.500 đồng`. */
export const figureOf = (cell: CellView | undefined): Decimal | undefined =>
  cell?.lines.length === 1 ? parseDecimal(cell.text.trim().replace(/(?<=\d)\s*(?:đồng|đ)\.?$/iu, '')) : undefined;

export const distance = (a: Decimal, b: Decimal): Decimal => {
  const difference = addDecimals(a, negative(b));
  return compareDecimals(difference, whole(0)) < 0 ? negative(difference) : difference;
};

export function wrongSum(cell: CellView, message: (written: string) => Localized, remedy: Localized): Finding[] {
  const [line] = cell.lines;
  return line ? [onLine(line, message(line.text.trim()), { remedy })] : [];
}
