// Documents that strain one rule of pages each, by name. Texts are words at random, the same each time.

import type { Block, Document, TableRow } from '../../../src/document/document.js';
import {
  cell,
  closing,
  documentOf,
  landscape,
  letterhead,
  paragraph,
  part,
  portrait,
  row,
  samplePlan,
  section,
  table,
  taskTable,
  taskWidths,
  text,
  words,
} from './sample-documents.js';

const one = (...blocks: readonly Block[]): Document => documentOf([part('a', [section(blocks)])]);
const times = <T>(count: number, make: (index: number) => T): T[] =>
  Array.from({ length: count }, (_, index) => make(index));

const longWord = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789'.repeat(4);
const threeRowHead = taskTable(1, 1).head;
const names = (...titles: readonly string[]): TableRow =>
  row(
    'head',
    titles.map((title) => cell(title, 'cell-head')),
  );

/** A row whose second cell has so many paragraphs of 60 words. */
const longRow = (paragraphs: number): TableRow =>
  row('item', [
    cell('1'),
    cell(
      times(paragraphs, (index) => words(60, index + 1)),
      'cell',
      { align: 'justify' },
    ),
    cell(words(30, 3)),
    cell(['một', 'hai']),
    cell('ba'),
  ]);
const groupRow = row('group', [cell('I', 'cell-group'), cell('Nhóm', 'cell-group', { columnSpan: 4 })]);

const spanning = (count: number, own: number, reaching: number): Block =>
  table(
    [15, 60, 50, 40],
    [names('A', 'B', 'C', 'D')],
    times(count, (k) => [
      row('item', [
        cell(String(k), 'cell', { rowSpan: 3 }),
        cell(words(own + k, k)),
        cell(words(reaching, k + 1), 'cell', { rowSpan: 2 }),
        cell('x'),
      ]),
      row('item', [cell(words(Math.ceil(own * 0.7), k + 5)), cell(words(12, k))]),
      row('item', [cell(words(9, k + 2), 'cell', { columnSpan: 2 }), cell('z')]),
    ]).flat(),
  );

const framed = (align: 'left' | 'center', content: string): Block => ({
  kind: 'box',
  role: 'urgency',
  width: 30,
  height: 8,
  colour: '#c00000',
  align,
  paragraphs: [paragraph('urgency', content)],
});

/** @param chapters 60 make a plan of 170 pages */
export function longPlan(chapters: number): Document {
  return one(
    ...times(chapters, (index) => [
      paragraph('heading-1', `Mục ${index + 1}`),
      paragraph('body', words(200, index)),
      taskTable(3, 5, index),
      paragraph('body', words(120, index + 9)),
    ]).flat(),
  );
}

export const stressDocuments: Readonly<Record<string, () => Document>> = {
  'a whole plan': samplePlan,
  'words wider than their column': () =>
    one(
      paragraph('body', `${words(20, 1)} ${longWord} ${words(20, 2)}`),
      paragraph('body', longWord + longWord),
      table(
        [20, 145],
        [names('STT', 'Tên')],
        [row('item', [cell(longWord), cell(`${longWord} ${words(10, 2)}`)]), row('item', [cell('x'), cell('y')])],
      ),
    ),
  'dashes and codes at line ends': () =>
    one(
      ...times(25, (index) =>
        paragraph(
          'body',
          `${words(6 + index, index)} theo Công văn 123/UBND-VX và Wi-Fi hai-chiều Bắc–Nam 2021-2025 giai đoạn 2021–2025 trực-tuyến ${words(30, index + 3)}`,
        ),
      ),
    ),
  'faces that change inside words and lines': () =>
    one(
      ...times(20, (index) =>
        paragraph('body', [
          text(words(5 + index, index), { bold: true }),
          text(words(12, index + 1)),
          text(' nghiêng', { italic: true }),
          text('đậm ', { bold: true, italic: true }),
          text(words(20, index + 2)),
          { kind: 'break' },
          text(words(20, index + 2)),
        ]),
      ),
    ),
  'a row of ten pages': () =>
    one(
      paragraph('body', words(50, 1)),
      table(taskWidths, threeRowHead, [longRow(1), longRow(70), longRow(2)]),
      paragraph('body', words(50, 1)),
    ),
  'long rows below group rows': () =>
    one(
      paragraph('body', words(50, 1)),
      table(taskWidths, threeRowHead, [groupRow, longRow(70), groupRow, longRow(40)]),
    ),
  'cells over rows and columns': () => one(paragraph('body', words(150, 1)), spanning(12, 30, 60)),
  'cells over rows longer than a page': () => one(paragraph('body', words(150, 1)), spanning(4, 90, 460)),
  'headings at page ends': () =>
    one(
      ...times(60, (index) => [
        paragraph('heading-1', `${index}. ${words(4 + (index % 20), index)}`),
        paragraph('heading-2', words(6, index)),
        paragraph('body', words(10 + ((index * 37) % 200), index)),
      ]).flat(),
    ),
  'captions and heads of three rows at page ends': () =>
    one(
      ...times(14, (index) => [
        paragraph('body', words(30 + ((index * 53) % 130), index)),
        paragraph('table-caption', 'Bảng'),
        paragraph('attachment-line', 'Đơn vị: %', true),
        taskTable(1 + (index % 2), 1 + (index % 3), index),
      ]).flat(),
    ),
  'pages across, parts and sections': () =>
    documentOf([
      part('a', [
        section([paragraph('body', words(300, 1))]),
        section(
          [paragraph('annex-number', 'PHỤ LỤC'), taskTable(2, 6, 5), paragraph('body', words(300, 2))],
          landscape,
        ),
        section([paragraph('body', words(200, 4))]),
      ]),
      part('b', [section([paragraph('heading-1', 'Đầu'), paragraph('body', words(700, 3))], landscape)]),
    ]),
  'groups with a signature': () =>
    one(
      ...times(20, (index): Block[] => [
        paragraph('body', words(80 + ((index * 31) % 90), index)),
        {
          kind: 'group',
          role: 'closing-group',
          blocks: [paragraph('body', words(40, index)), paragraph('body', words(60, index)), closing()],
        },
      ]).flat(),
    ),
  'frames, breaks, tables in a row': () =>
    one(
      letterhead(),
      framed('left', 'HỎA TỐC'),
      paragraph('body', words(30, 1)),
      framed('center', 'HỎA TỐC HẸN GIỜ MỘT HAI'),
      { kind: 'page-break' },
      taskTable(1, 2),
      taskTable(1, 2),
      { kind: 'page-break' },
      paragraph('body', words(3, 1)),
    ),
  'narrow justified cells': () =>
    one(
      table(
        [25, 60, 40, 40],
        [names('A', 'B', 'C', 'D')],
        times(60, (k) =>
          row(
            'item',
            [
              words(3 + (k % 9), k),
              words(20 + (k % 33), k),
              words(12 + (k % 17), k + 1),
              words(14 + (k % 13), k + 2),
            ].map((content) => cell(content, 'cell', { align: 'justify' })),
          ),
        ),
      ),
    ),
  'a foot on the first page': () =>
    documentOf([
      part('a', [
        {
          page: portrait,
          blocks: [letterhead(), ...times(20, (index) => paragraph('body', words(60, index)))],
          firstPageFoot: [
            { kind: 'rule', role: 'contact-rule', length: 400 },
            ...['Địa chỉ: thôn Mây, xã Đồi Gió', 'Điện thoại: 000', 'Thư: 000', 'Trang: 000'].map((line) =>
              paragraph('contact', line),
            ),
          ],
        },
      ]),
    ]),
};
