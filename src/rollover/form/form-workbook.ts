// The blank workbook for one plan: its indicators to be filled with last year's results and the assigned targets, its tasks with what
// became of them. Staff fill the yellow cells; the file is read back with errors at their cells.

import { isPercent } from '../../doctype/measures.js';
import type { NumberingOf } from '../../doctype/table-definition.js';
import type { ColumnRule, Sheet, SheetCell, Workbook } from '../../document/sheet.js';
import { indicatorRows } from '../targets/indicator-rows.js';
import { taskTables } from '../tasks/task-rows.js';

const head = (text: string): SheetCell => ({ text, kind: 'head' });
const fixed = (text: unknown): SheetCell => ({ text: typeof text === 'string' ? text.trim() : '', kind: 'fixed' });
const input: SheetCell = { text: '', kind: 'input' };

/** What can be said of a task at the end of its year; the words are those that a row's `outcome` takes. */
export const taskOutcomes = ['xong', 'chưa xong', 'một lần', 'bỏ'] as const;

/** Open rows for the figures of former units: the sheet is locked, none can be put in. */
const SPARE_ROWS = 30;

function indicatorSheet(data: unknown, from: number, to: number): Sheet | undefined {
  const indicators = indicatorRows(data).filter(({ row }) => row.target !== undefined || row.items === undefined);
  if (indicators.length === 0) return undefined;
  const rows = indicators.map(({ row, fullName }) => [
    fixed(row.id),
    fixed(fullName),
    fixed(row.unit),
    fixed(row.target),
    input,
    input,
    input,
    input,
    input,
  ]);
  const heads = [
    'Mã',
    'Tên chỉ tiêu',
    'Đơn vị tính',
    `Chỉ tiêu năm ${from}`,
    `Kết quả năm ${from}`,
    `Mức giao năm ${to}`,
    'Đơn vị cũ',
    'Trọng số',
    'Ghi chú',
  ];
  const rules: ColumnRule[] = indicators.flatMap(({ row }, index) => {
    const percent = isPercent(typeof row.unit === 'string' ? row.unit : undefined);
    const accepts = { numbers: percent ? ([0, 100] as const) : ([0, undefined] as const) };
    const range = percent ? 'Số từ 0 đến 100, không ghi dấu %.' : 'Số từ 0 trở lên.';
    const at = [index + 1, index + 1] as const;
    return [
      {
        column: 4,
        rows: at,
        accepts,
        note: { title: `Kết quả năm ${from}`, text: `${range} Chưa có thì để trống, không ước đoán.` },
      },
      {
        column: 5,
        rows: at,
        accepts,
        note: { title: `Mức giao năm ${to}`, text: `${range} Chỉ ghi số cấp trên đã giao; chưa giao thì để trống.` },
      },
      {
        column: 7,
        rows: at,
        accepts: { numbers: [0, undefined] as const },
        note: {
          title: 'Trọng số',
          text: 'Chỉ dùng khi gộp đơn vị cũ: ví dụ tổng số hồ sơ của đơn vị đó. Mỗi đơn vị cũ một dòng.',
        },
      },
    ];
  });
  const spare = Array.from({ length: SPARE_ROWS }, () => heads.map(() => input));
  const after = [indicators.length + 1, indicators.length + SPARE_ROWS] as const;
  const accepts = { numbers: [0, undefined] as const };
  const note = {
    title: 'Dòng thêm',
    text: 'Chỉ dùng khi gộp số liệu của đơn vị cũ: ghi lại mã hoặc tên chỉ tiêu, mỗi đơn vị cũ một dòng, có tên ở cột "Đơn vị cũ".',
  };
  rules.push(...[4, 5, 7].map((column) => ({ column, rows: after, accepts, note })));
  return {
    name: 'Chỉ tiêu',
    rows: [heads.map(head), ...rows, ...spare],
    widths: [14, 60, 12, 16, 14, 14, 18, 12, 24],
    rules,
  };
}

function taskSheet(data: unknown, from: number, numberingOf: NumberingOf): Sheet | undefined {
  const [table] = taskTables(data, numberingOf);
  if (!table || table.rows.length === 0) return undefined;
  const rows = table.rows.map(({ row, number, name }) => [
    fixed(number),
    fixed(row.id),
    fixed(name),
    fixed(row.deadline),
    input,
    input,
  ]);
  return {
    name: 'Nhiệm vụ',
    rows: [['STT', 'Mã', 'Nhiệm vụ', 'Thời gian', `Tình trạng cuối năm ${from}`, 'Ghi chú'].map(head), ...rows],
    widths: [8, 14, 70, 18, 20, 30],
    rules: [
      {
        column: 4,
        rows: [1, table.rows.length],
        accepts: { list: taskOutcomes },
        note: {
          title: 'Tình trạng',
          text: 'xong, một lần, bỏ: không đưa vào năm sau; chưa xong: chuyển tiếp, có ghi chú; để trống: giữ như cũ.',
        },
      },
    ],
  };
}

/** @param data the plan file as read @param from its year @param to the year it is rolled to */
export function formWorkbook(data: unknown, from: number, to: number, numberingOf: NumberingOf): Workbook {
  const sheets = [indicatorSheet(data, from, to), taskSheet(data, from, numberingOf)];
  return { sheets: sheets.filter((sheet) => sheet !== undefined) };
}
