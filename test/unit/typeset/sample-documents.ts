// Documents to set: a plan with everything a plan has, and documents that strain one rule each. Units and people are invented.

import type {
  Block,
  Columns,
  Document,
  Inline,
  PageSetup,
  Paragraph,
  Part,
  Section,
  Table,
  TableCell,
  TableRow,
} from '../../../src/document/document.js';

export const portrait: PageSetup = {
  width: 210,
  height: 297,
  orientation: 'portrait',
  margins: { top: 20, bottom: 20, left: 30, right: 15 },
  headerDistance: 10,
};

export const landscape: PageSetup = { ...portrait, width: 297, height: 210, orientation: 'landscape' };

export const text = (content: string, face: { bold?: boolean; italic?: boolean } = {}): Inline => ({
  kind: 'text',
  text: content,
  ...face,
});

export const paragraph = (role: string, content: string | readonly Inline[], keepWithNext?: boolean): Paragraph => ({
  kind: 'paragraph',
  role,
  inlines: typeof content === 'string' ? (content === '' ? [] : [text(content)]) : content,
  ...(keepWithNext !== undefined && { keepWithNext }),
});

export const cell = (
  content: string | readonly string[],
  role = 'cell',
  options: Partial<TableCell> = {},
): TableCell => ({
  align: role === 'cell-head' || role === 'cell-column-number' ? 'center' : 'left',
  verticalAlign: role === 'cell-head' ? 'middle' : 'top',
  paragraphs: (typeof content === 'string' ? [content] : content).map((line) => paragraph(role, line)),
  ...options,
});

export const row = (
  kind: TableRow['kind'],
  cells: readonly TableCell[],
  options: Partial<TableRow> = {},
): TableRow => ({
  kind,
  level: 0,
  cells,
  ...options,
});

export const table = (widths: readonly number[], head: readonly TableRow[], body: readonly TableRow[]): Table => ({
  kind: 'table',
  role: 'tasks',
  columns: widths.map((width, index) => ({ role: `column-${index}`, width })),
  head,
  body,
});

export const section = (blocks: readonly Block[], page: PageSetup = portrait): Section => ({ page, blocks });

export const part = (id: string, sections: readonly Section[]): Part => ({ id, title: id, sections });

export const documentOf = (parts: readonly Part[]): Document => ({
  type: 'quyet-dinh',
  language: 'vi-VN',
  properties: {
    title: 'Kế hoạch cải cách hành chính năm 2026',
    subject: 'Kế hoạch',
    author: 'Ủy ban nhân dân xã Đồi Gió',
    keywords: ['kế hoạch', 'cải cách hành chính'],
    number: '12/QĐ-UBND',
    date: '2026-01-20',
    status: 'draft',
  },
  parts,
});

/** Vietnamese-looking words in a fixed order: the same seed gives the same text. */
export function words(count: number, seed: number): string {
  const stock =
    'rà soát thủ tục hành chính công khai niêm yết tại bộ phận một cửa hướng dẫn người dân nộp hồ sơ trực tuyến bảo đảm đúng hạn phối hợp các phòng chuyên môn tổng hợp báo cáo kết quả thực hiện định kỳ hằng quý theo Nghị định số 30/2020/NĐ-CP và Kế hoạch số 15/KH-UBND năm 2026 của đơn vị nâng cao chất lượng phục vụ nghiêng nghiêm trường khuyến khích'.split(
      ' ',
    );
  let state = seed * 2654435761 + 12345;
  const picked: string[] = [];
  for (let index = 0; index < count; index++) {
    state = (Math.imul(state, 1103515245) + 12345) >>> 0;
    picked.push(stock[(state >>> 8) % stock.length] as string);
  }
  const sentence = picked.join(' ');
  return `${sentence.charAt(0).toUpperCase()}${sentence.slice(1)}.`;
}

export const letterhead = (): Columns => ({
  kind: 'columns',
  role: 'letterhead',
  widths: [65, 100],
  rows: [
    [
      [
        paragraph('agency', 'ỦY BAN NHÂN DÂN'),
        paragraph('agency', 'XÃ ĐỒI GIÓ'),
        { kind: 'rule', role: 'agency-rule', length: 45 },
      ],
      [
        paragraph('national-name', 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'),
        paragraph('national-motto', 'Độc lập - Tự do - Hạnh phúc'),
        { kind: 'rule', role: 'national-rule', length: 171.1 },
      ],
    ],
    [
      [
        paragraph('number-line', [
          text('Số: '),
          { kind: 'blank', width: 8, control: { tag: 'number', title: 'Số văn bản' } },
          text('/QĐ-UBND'),
        ]),
      ],
      [
        paragraph('place-date', [
          text('Đồi Gió, ngày '),
          { kind: 'blank', width: 6, control: { tag: 'day', title: 'Ngày' } },
          text(' tháng 01 năm 2026'),
        ]),
      ],
    ],
  ],
});

export const closing = (): Columns => ({
  kind: 'columns',
  role: 'closing',
  widths: [75, 90],
  rows: [
    [
      [
        paragraph('recipients-label', 'Nơi nhận:'),
        paragraph('recipient', '- Như Điều 4;'),
        paragraph('recipient', '- Thường trực Đảng ủy xã;'),
        paragraph('recipient', '- Các phòng chuyên môn thuộc xã;'),
        paragraph('recipient', '- Lưu: VT, VP.'),
      ],
      [
        paragraph('signature-capacity', 'TM. ỦY BAN NHÂN DÂN'),
        paragraph('signature-capacity', 'KT. CHỦ TỊCH'),
        paragraph('signature-capacity', 'PHÓ CHỦ TỊCH'),
        { kind: 'spacer', role: 'signature-gap', height: 60 },
        paragraph('signature-name', 'Trần Thị Mây Khói'),
      ],
    ],
  ],
});

const taskHead = (): TableRow[] => [
  row('head', [
    cell('STT', 'cell-head', { rowSpan: 2 }),
    cell('Nhiệm vụ', 'cell-head', { rowSpan: 2 }),
    cell('Đơn vị', 'cell-head', { columnSpan: 2 }),
    cell('Thời gian', 'cell-head', { rowSpan: 2 }),
  ]),
  row('head', [cell('Chủ trì', 'cell-head'), cell('Phối hợp', 'cell-head')]),
  row(
    'column-numbers',
    ['(1)', '(2)', '(3)', '(4)', '(5)'].map((number) => cell(number, 'cell-column-number')),
  ),
];

export const taskWidths = [12, 73, 28, 28, 24];

export function taskTable(groups: number, itemsEach: number, seed = 1): Table {
  const body: TableRow[] = [];
  for (let group = 0; group < groups; group++) {
    body.push(
      row('group', [
        cell(String(group + 1), 'cell-group', { align: 'center' }),
        cell(`Nhóm nhiệm vụ: ${words(8, seed + group * 31)}`, 'cell-group', { columnSpan: 4 }),
      ]),
    );
    for (let item = 0; item < itemsEach; item++) {
      const key = seed + group * 31 + item * 7;
      body.push(
        row('item', [
          cell(`${group + 1}.${item + 1}`, 'cell', { align: 'center' }),
          cell([words(14 + (key % 30), key), `- ${words(9 + (key % 11), key + 3)}`], 'cell', { align: 'justify' }),
          cell('Văn phòng HĐND và UBND', 'cell', { align: 'center' }),
          cell(['Phòng Kinh tế;', 'Phòng Văn hóa - Xã hội'], 'cell', { align: 'center' }),
          cell('Thường xuyên', 'cell', { align: 'center' }),
        ]),
      );
    }
  }
  return table(taskWidths, taskHead(), body);
}

/** About 4,500 words: decision, plan with its table of tasks, landscape annex. */
export function samplePlan(): Document {
  const citations = Array.from({ length: 12 }, (_, index) => paragraph('citation', `Căn cứ ${words(24, index + 5)}`));
  const articles = Array.from({ length: 5 }, (_, index) =>
    paragraph(
      'article',
      [text(`Điều ${index + 1}.`, { bold: true }), text(` ${words(35 + index * 9, index + 40)}`)],
      index === 4 ? true : undefined,
    ),
  );
  const decision = section([
    letterhead(),
    paragraph('title-kind', 'QUYẾT ĐỊNH'),
    paragraph('title-subject', 'Ban hành Kế hoạch cải cách hành chính năm 2026 trên địa bàn xã Đồi Gió'),
    { kind: 'rule', role: 'title-rule', length: 120 },
    paragraph('authority', 'ỦY BAN NHÂN DÂN XÃ ĐỒI GIÓ'),
    ...citations,
    paragraph('enacting', 'QUYẾT ĐỊNH:'),
    ...articles,
    closing(),
  ]);
  const headings = Array.from({ length: 4 }, (_, index): Block[] => [
    paragraph('heading-1', `${['I', 'II', 'III', 'IV'][index]}. PHẦN THỨ ${index + 1}`),
    paragraph('heading-2', `1. ${words(9, index + 80)}`),
    paragraph('body', words(90 + index * 20, index + 60)),
    paragraph('bullet', `- ${words(45, index + 70)}`),
    paragraph('bullet', `- ${words(30, index + 75)}`),
  ]).flat();
  const plan = section([
    letterhead(),
    paragraph('title-kind', 'KẾ HOẠCH'),
    paragraph('title-subject', 'Cải cách hành chính năm 2026 trên địa bàn xã Đồi Gió'),
    { kind: 'rule', role: 'title-rule', length: 120 },
    paragraph('attachment-line', '(Kèm theo Quyết định số        /QĐ-UBND của Ủy ban nhân dân xã Đồi Gió)'),
    ...headings,
    paragraph('table-caption', 'BẢNG NHIỆM VỤ NĂM 2026'),
    taskTable(9, 4, 3),
    paragraph('body', words(60, 99), true),
    closing(),
  ]);
  const annex = section(
    [
      paragraph('annex-number', 'PHỤ LỤC I'),
      paragraph('annex-title', 'CÁC CHỈ TIÊU CẢI CÁCH HÀNH CHÍNH'),
      { kind: 'rule', role: 'annex-rule', length: 100 },
      table(
        [14, 90, 40, 40, 68],
        [
          row(
            'head',
            ['STT', 'Chỉ tiêu', 'Đơn vị tính', 'Kế hoạch', 'Đơn vị chủ trì'].map((name) => cell(name, 'cell-head')),
          ),
        ],
        Array.from({ length: 18 }, (_, index) =>
          row('item', [
            cell(String(index + 1), 'cell', { align: 'center' }),
            cell(words(12 + index, index + 200)),
            cell('%', 'cell', { align: 'center' }),
            cell(`≥ ${70 + index}`, 'cell', { align: 'center' }),
            cell('Trung tâm Phục vụ hành chính công'),
          ]),
        ),
      ),
    ],
    landscape,
  );
  return documentOf([part('quyet-dinh', [decision]), part('ke-hoach', [plan]), part('phu-luc-1', [annex])]);
}
