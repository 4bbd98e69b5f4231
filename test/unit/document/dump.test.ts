import { describe, expect, it } from 'vitest';
import type { Document } from '../../../src/document/document.js';
import { dumpDocument, dumpInlines } from '../../../src/document/dump.js';
import { cell, columns, headCell, paragraph, row, rule, text } from '../../support/block-builders.js';
import { documentOf, landscape, portrait, sampleDocument } from '../../support/sample-document.js';

const small: Document = documentOf([
  {
    id: 'quyet-dinh',
    title: 'Quyết định',
    sections: [
      {
        page: portrait,
        blocks: [
          columns('letterhead', [66, 99], [[paragraph('agency', 'UBND PHƯỜNG'), rule('agency-rule', 52.126)], []]),
          paragraph(
            'number-line',
            'Số: ',
            { kind: 'blank', width: 8, control: { tag: 'number', title: 'Số văn bản' } },
            '/QĐ-UBND',
          ),
          { ...paragraph('article', text('Điều 1.', { bold: true }), ' Ban hành.'), keepWithNext: true },
          { kind: 'spacer', role: 'signature-gap', height: 85 },
          { kind: 'page-break' },
          {
            kind: 'box',
            role: 'urgency',
            width: 20,
            height: 8,
            colour: '#c00000',
            align: 'center',
            paragraphs: [paragraph('urgency', 'KHẨN')],
          },
          { kind: 'group', role: 'title', blocks: [paragraph('title-kind', 'QUYẾT ĐỊNH')] },
        ],
        firstPageFoot: [paragraph('contact', 'Địa chỉ: số 1')],
      },
      {
        page: landscape,
        blocks: [
          {
            kind: 'table',
            role: 'tasks',
            columns: [
              { role: 'number', width: 12 },
              { role: 'task', width: 100.5 },
              { role: 'lead', width: 40 },
            ],
            head: [
              row('head', 0, headCell('STT', { rowSpan: 2 }), headCell('Việc', { columnSpan: 2 })),
              row('head', 0, headCell('Tên'), headCell('Chủ trì')),
            ],
            body: [
              row('group', 1, cell('A. Nhóm', { role: 'cell-group', columnSpan: 3 })),
              row('item', 0, cell('1', { align: 'center' }), cell(['- Một;', '- Hai.']), cell('')),
            ],
          },
        ],
      },
    ],
  },
]);

describe('dumpDocument', () => {
  it('writes one block a line, with everything a writer may draw', () => {
    expect(dumpDocument(small)).toBe(`document quyet-dinh, vi-VN, draft
  title: Quyết định ban hành Kế hoạch kiểm soát thủ tục hành chính năm 2026
  subject: Ban hành Kế hoạch kiểm soát thủ tục hành chính năm 2026 trên địa bàn phường Sao Mai
  author: Ủy ban nhân dân phường Sao Mai
  keywords: kế hoạch, thủ tục hành chính
  number: 12/QĐ-UBND
  date: 2026-01-20

=== quyet-dinh: Quyết định ===

section portrait 210 × 297 mm, margins 20 top, 15 right, 20 bottom, 30 left, page number at 10

columns letterhead 66 | 99 mm
  row 1 column 1
    agency: UBND PHƯỜNG
    rule agency-rule 52.13pt
  row 1 column 2
number-line: Số: [number: blank 8mm]/QĐ-UBND
article +keep: **Điều 1.** Ban hành.
spacer signature-gap 85pt
page break
box urgency 20 × 8 mm #c00000 center
  urgency: KHẨN
group title
  title-kind: QUYẾT ĐỊNH
first page foot
  contact: Địa chỉ: số 1

section landscape 297 × 210 mm, margins 20 top, 15 right, 20 bottom, 30 left, page number at 10

table tasks
  columns number 12 | task 100.5 | lead 40 mm
  head
    number (↓2 center middle) cell-head: STT
    task (→2 center middle) cell-head: Việc
  head
    task (center middle) cell-head: Tên
    lead (center middle) cell-head: Chủ trì
  group 1
    number (→3) cell-group: A. Nhóm
  item
    number (center): 1
    task: - Một;
      +: - Hai.
    lead:
`);
  });

  it('is the same on every run and ends with one line end', () => {
    expect(dumpDocument(sampleDocument())).toBe(dumpDocument(sampleDocument()));
    expect(dumpDocument(sampleDocument())).toMatch(/[^\n]\n$/);
  });

  it('says so where number and date are blank', () => {
    const { number: _, date: __, ...properties } = small.properties;
    const dumped = dumpDocument({ ...small, properties });
    expect(dumped).toContain('  number: (blank)\n  date: (blank)\n');
  });
});

describe('dumpInlines', () => {
  it('marks faces that differ from the role, gaps, breaks and controls', () => {
    expect(dumpInlines([text('a', { bold: true, italic: true }), text('b', { bold: false }), { kind: 'break' }])).toBe(
      '***a***!**b**↵',
    );
    expect(
      dumpInlines([
        { kind: 'blank', width: 7.5 },
        { kind: 'blank', width: 8, control: { tag: 'day', title: 'Ngày' } },
      ]),
    ).toBe('[blank 7.5mm][day: blank 8mm]');
  });

  it('shows what would not be seen and escapes its own marks', () => {
    expect(dumpInlines([text('Điều\u00a01 *\u200b[a]\u2060')])).toBe('Điều⍽1 \\*[U+200B]\\[a\\][U+2060]');
  });
});
