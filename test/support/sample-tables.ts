// Tables of the sample document: tasks in two levels of groups under a head of two rows and a row of column numbers; indicators
// across the page.

import type { Table, TableRow } from '../../src/document/document.js';
import { cell, headCell, row } from './block-builders.js';

const TASKS_PER_GROUP = 5;
const GROUPS_PER_FIELD = 2;

const fields = [
  'Công khai thủ tục hành chính',
  'Rà soát, đơn giản hóa',
  'Giải quyết thủ tục hành chính',
  'Tiếp nhận phản ánh, kiến nghị',
  'Kiểm tra và báo cáo',
];
const romans = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII'];

const actions = [
  'Niêm yết danh mục thủ tục thuộc thẩm quyền giải quyết của phường tại nơi tiếp nhận hồ sơ',
  'Thay bản in đã hết hiệu lực theo quyết định công bố mới của Chủ tịch Ủy ban nhân dân tỉnh Bình Minh, ghi rõ ngày thay vào sổ theo dõi',
  'Đối chiếu thời gian giải quyết thực tế với thời gian quy định, lập danh sách hồ sơ chậm',
  'Lấy ý kiến người nộp hồ sơ bằng phiếu ngắn',
  'Tổng hợp kết quả, đề xuất cắt giảm giấy tờ phải nộp',
];

const columnNumbers = (count: number): TableRow =>
  row(
    'column-numbers',
    0,
    ...Array.from({ length: count }, (_, index) =>
      cell(`(${index + 1})`, { role: 'cell-column-number', align: 'center' }),
    ),
  );

const groupRow = (level: number, label: string, title: string, span: number): TableRow =>
  row(
    'group',
    level,
    cell(label, { role: 'cell-group', align: 'center' }),
    cell(title, { role: 'cell-group', columnSpan: span }),
  );

/** @param tasks number of task rows; a new group every 5, a new field every 10 */
export function sampleTaskTable(tasks: number): Table {
  const body: TableRow[] = [];
  for (let index = 0; index < tasks; index += 1) {
    const group = Math.floor(index / TASKS_PER_GROUP);
    const field = Math.floor(group / GROUPS_PER_FIELD);
    if (index % (TASKS_PER_GROUP * GROUPS_PER_FIELD) === 0) {
      body.push(groupRow(0, romans[field] ?? `${field + 1}`, (fields[field % fields.length] ?? '').toUpperCase(), 5));
    }
    if (index % TASKS_PER_GROUP === 0) {
      body.push(
        groupRow(
          1,
          `${(group % GROUPS_PER_FIELD) + 1}`,
          group % 2 === 0 ? 'Tại bộ phận một cửa' : 'Tại các phòng chuyên môn',
          5,
        ),
      );
    }
    body.push(
      row(
        'item',
        0,
        cell(`${index + 1}`, { align: 'center' }),
        cell(`${actions[index % actions.length]} (việc ${index + 1})`, { align: 'justify' }),
        cell('Văn phòng HĐND và UBND', { align: 'center' }),
        cell(index % 3 === 0 ? 'Các phòng chuyên môn' : '', { align: 'center' }),
        cell(index % 4 === 1 ? ['- Danh mục đã niêm yết;', '- Biên bản kiểm tra.'] : 'Báo cáo'),
        cell(index % 2 === 0 ? 'Thường xuyên' : `Trước 15/${(index % 11) + 2}/2026`, { align: 'center' }),
      ),
    );
  }
  return {
    kind: 'table',
    role: 'task-table',
    columns: [
      { role: 'number', width: 12 },
      { role: 'task', width: 55 },
      { role: 'lead', width: 25 },
      { role: 'support', width: 23 },
      { role: 'product', width: 27 },
      { role: 'deadline', width: 23 },
    ],
    head: [
      row(
        'head',
        0,
        headCell('STT', { rowSpan: 2 }),
        headCell('Nội dung nhiệm vụ', { rowSpan: 2 }),
        headCell('Cơ quan thực hiện', { columnSpan: 2 }),
        headCell('Sản phẩm', { rowSpan: 2 }),
        headCell('Thời hạn', { rowSpan: 2 }),
      ),
      row('head', 0, headCell('Chủ trì'), headCell('Phối hợp')),
      columnNumbers(6),
    ],
    body,
  };
}

export function sampleIndicatorTable(indicators: number): Table {
  return {
    kind: 'table',
    role: 'indicator-table',
    columns: [
      { role: 'number', width: 14 },
      { role: 'indicator', width: 118 },
      { role: 'last', width: 35 },
      { role: 'target', width: 35 },
      { role: 'lead', width: 50 },
    ],
    head: [
      row(
        'head',
        0,
        headCell('STT'),
        headCell('Chỉ tiêu'),
        headCell('Năm 2025'),
        headCell('Năm 2026'),
        headCell('Cơ quan theo dõi'),
      ),
    ],
    body: Array.from({ length: indicators }, (_, index) =>
      row(
        'item',
        0,
        cell(`${index + 1}`, { align: 'center' }),
        cell(
          `Tỷ lệ hồ sơ thuộc lĩnh vực thứ ${index + 1} được trả kết quả đúng hạn hoặc trước hạn cho tổ chức, cá nhân`,
          { align: 'justify' },
        ),
        cell(`${90 + (index % 9)},5`, { align: 'center' }),
        cell(`Tối thiểu ${91 + (index % 9)}`, { align: 'center' }),
        cell('Văn phòng HĐND và UBND', { align: 'center' }),
      ),
    ),
  };
}
