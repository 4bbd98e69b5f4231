// Where pages of the PDF end: headings, group rows and the closing keep their company, and nothing is lost where nothing fits.

import { describe, expect, it } from 'vitest';
import type { Block, Document, Table, TableRow } from '../../../../src/document/document.js';
import { cell, columns, headCell, paragraph, row, rule } from '../../../support/block-builders.js';
import { lostWords } from '../../../support/lost-words.js';
import { pdfPages, pdfTexts } from '../../../support/read-pdf.js';
import { setAndRenderPdf } from '../../../support/render-pdf.js';
import { documentOf, landscape, portrait } from '../../../support/sample-document.js';
import { writeContext } from '../../../support/write-context.js';

const around = (...blocks: Block[]): Document =>
  documentOf([{ id: 'a', title: 'A', sections: [{ page: portrait, blocks }] }]);

/** The pages of the document, after making sure that no word of it is lost. */
async function pagesOf(document: Document): Promise<string[]> {
  const pages = await pdfPages(await setAndRenderPdf(document, await writeContext()));
  expect(lostWords(document, pages.join(' '))).toEqual([]);
  return pages;
}

const sentence = 'Các phòng chuyên môn báo cáo kết quả thực hiện về Văn phòng để tổng hợp, theo dõi. ';
/** Lines of filling: one short paragraph each, 22.1 pt high. */
const filling = (count: number): Block[] =>
  Array.from({ length: count }, (_, i) => paragraph('body', `Dòng đệm ${i}.`));

const columnWidths = [15, 110, 40];
const table = (body: readonly TableRow[], head: readonly TableRow[] = [tableHead]): Table => ({
  kind: 'table',
  role: 'tasks',
  columns: columnWidths.map((width, i) => ({ role: `c${i}`, width })),
  head,
  body,
});
const tableHead = row('head', 0, headCell('STT'), headCell('Nội dung'), headCell('Cơ quan'));
const item = (number: number | string, task = `Việc số ${number}`): TableRow =>
  row('item', 0, cell(String(number)), cell(task), cell('Văn phòng'));
const group = (title: string, level = 0): TableRow =>
  row('group', level, cell(title, { role: 'cell-group', columnSpan: 3 }));

describe('page breaks of the PDF', () => {
  it('never leave headings, one above the other, at the foot of a page', async () => {
    let moved = 0;
    for (let lines = 26; lines <= 34; lines++) {
      const pages = await pagesOf(
        around(
          ...filling(lines),
          paragraph('heading-1', 'I. ĐỀ MỤC'),
          paragraph('heading-2', '1. Tiểu mục'),
          paragraph('body', `Đoạn văn đầu tiên. ${sentence.repeat(4)}`),
        ),
      );
      const page = pages.findIndex((text) => text.includes('I. ĐỀ MỤC'));
      expect(pages[page], `${lines} lines`).toMatch(/1\. Tiểu mục.*Đoạn văn đầu tiên/);
      if (page === 1) moved += 1;
    }
    expect(moved).toBeGreaterThan(0);
  });

  it('never leave a heading above a table that starts on the next page', async () => {
    for (let lines = 26; lines <= 34; lines++) {
      const blocks = [
        ...filling(lines),
        paragraph('table-caption', 'Bảng phân công'),
        table([group('Nhóm A'), item(1)]),
      ];
      const pages = await pagesOf(around(...blocks));
      const page = pages.find((text) => text.includes('Bảng phân công'));
      expect(page, `${lines} lines`).toContain('Việc số 1');
    }
  });

  it('never leave one line of a paragraph at the foot of a page', async () => {
    for (let lines = 28; lines <= 33; lines++) {
      const pages = await pagesOf(around(...filling(lines), paragraph('body', `Mở đầu. ${sentence.repeat(5)}`)));
      const page = pages.find((text) => text.includes('Mở đầu.')) ?? '';
      expect(page.slice(page.indexOf('Mở đầu.')).length, `${lines} lines`).toBeGreaterThan(100);
    }
  });

  it('never leave group rows, one above the other, at the foot of a page', async () => {
    let cut = 0;
    for (let items = 34; items <= 40; items++) {
      const rows = [
        ...Array.from({ length: items }, (_, i) => item(i)),
        group('Nhóm lớn'),
        group('Nhóm nhỏ', 1),
        item('cuối', 'Việc của nhóm'),
      ];
      const pages = await pagesOf(around(table(rows)));
      const page = pages.findIndex((text) => text.includes('Nhóm lớn'));
      expect(pages[page], `${items} rows`).toMatch(/Nhóm nhỏ.*Việc của nhóm/);
      if (page === 1) cut += 1;
    }
    expect(cut).toBeGreaterThan(0);
  });

  it('repeat the head rows on every page of a table', async () => {
    const pages = await pagesOf(around(table(Array.from({ length: 120 }, (_, i) => item(i)))));
    expect(pages.length).toBeGreaterThan(2);
    for (const page of pages) expect(page).toMatch(/STT Nội dung Cơ quan/);
  });

  it('keep the closing on the page of the last lines of the text', async () => {
    const closing = columns(
      'closing',
      [80, 85],
      [
        [paragraph('recipients-label', 'Nơi nhận:'), paragraph('recipient', '- Lưu: VT.')],
        [
          paragraph('signature-capacity', 'CHỦ TỊCH'),
          { kind: 'spacer', role: 'signature-gap', height: 85 },
          paragraph('signature-name', 'Trần Văn Mẫu'),
        ],
      ],
    );
    let moved = 0;
    for (let lines = 20; lines <= 34; lines++) {
      const pages = await pagesOf(around(...filling(lines), paragraph('article', 'Điều cuối cùng./.'), closing));
      const page = pages.findIndex((text) => text.includes('Nơi nhận:'));
      expect(pages[page], `${lines} lines`).toMatch(/Điều cuối cùng.*Trần Văn Mẫu/);
      if (page === 1) moved += 1;
    }
    expect(moved).toBeGreaterThan(0);
  });

  it('keep a group together, and a rule before the closing with the text above it', async () => {
    const closing = columns('closing', [165], [[paragraph('signature-capacity', 'CHỦ TỊCH')]]);
    for (let lines = 26; lines <= 34; lines++) {
      const group: Block = {
        kind: 'group',
        role: 'group',
        blocks: [paragraph('body', 'Câu đầu nhóm.'), paragraph('body', 'Câu cuối nhóm.'), table([item(1), item(2)])],
      };
      const pages = await pagesOf(around(...filling(lines), group, rule('title-rule', 100), closing));
      const page = pages.find((text) => text.includes('Câu đầu nhóm.'));
      expect(page, `${lines} lines`).toMatch(/Câu cuối nhóm.*Việc số 2.*CHỦ TỊCH/);
    }
  });

  it('keep the closing with the last row where a table ends the text', async () => {
    const closing = columns('closing', [165], [[paragraph('signature-capacity', 'CHỦ TỊCH')]]);
    for (let items = 36; items <= 44; items++) {
      const rows = Array.from({ length: items }, (_, i) => item(i, i === items - 1 ? 'Việc sau cùng' : `Việc ${i}`));
      const pages = await pagesOf(around(table(rows), closing));
      const page = pages.find((text) => text.includes('CHỦ TỊCH'));
      expect(page, `${items} rows`).toContain('Việc sau cùng');
    }
  });

  it('lose nothing of a row taller than two pages, and go on after it', async () => {
    const tall = cell(Array.from({ length: 150 }, (_, i) => `- Ý thứ ${i} của việc rất dài;`));
    const pages = await pagesOf(
      around(
        table([group('Nhóm'), item(1), row('item', 0, cell('2'), tall, cell('Văn phòng')), item(3)]),
        ...filling(2),
      ),
    );
    expect(pages.length).toBeGreaterThanOrEqual(3);
    expect(pages.at(-1)).toContain('Việc số 3');
  });

  it('lose nothing of a head taller than a page', async () => {
    const head = row('head', 0, headCell('STT'), headCell(sentence.repeat(60)), headCell('Cơ quan'));
    await pagesOf(around(table([item(1), item(2)], [head])));
  });

  it('lose nothing of a group and of columns taller than a page', async () => {
    const many = Array.from({ length: 80 }, (_, i) => paragraph('recipient', `- Nơi nhận thứ ${i};`));
    await pagesOf(
      around(
        { kind: 'group', role: 'group', blocks: filling(60) },
        columns('closing', [80, 85], [many, [paragraph('signature-capacity', 'CHỦ TỊCH')]]),
        ...filling(1),
      ),
    );
  });

  it('lose nothing where cells span rows over a page end', async () => {
    const rows = Array.from({ length: 30 }, (_, i) => [
      row('item', 0, cell(`A${i}`, { rowSpan: 2 }), cell(sentence.repeat(2)), cell('Văn phòng')),
      row('item', 1, cell(`Phần hai của ${i}`), cell('Công an')),
    ]).flat();
    const pages = await pagesOf(around(table(rows)));
    for (const page of pages.slice(0, -1)) {
      const last = [...page.matchAll(/A(\d+)/g)].at(-1)?.[1];
      expect(page).toContain(`Phần hai của ${last}`);
    }
  });

  it('stand where the document wants them, and at the end of a section make no empty page', async () => {
    const pages = await pagesOf(
      around(paragraph('body', 'Trang một.'), { kind: 'page-break' }, paragraph('body', 'Trang hai.'), {
        kind: 'page-break',
      }),
    );
    expect(pages.map((page) => page.replace(/^2 /, ''))).toEqual(['Trang một.', 'Trang hai.']);
  });

  it('keep the paper of the next section when a section ends at the very foot of its page', async () => {
    for (let lines = 29; lines <= 34; lines++) {
      const document = documentOf([
        {
          id: 'a',
          title: 'A',
          sections: [
            { page: portrait, blocks: filling(lines) },
            { page: landscape, blocks: [paragraph('body', 'Trang ngang.')] },
          ],
        },
      ]);
      const bytes = await setAndRenderPdf(document, await writeContext());
      const pages = await pdfPages(bytes);
      expect(pages.at(-1)).toMatch(/^\d Trang ngang\./);
      const [place] = (await pdfTexts(bytes, pages.length)).filter((each) => each.text.includes('Trang'));
      // 20 mm below the edge of the landscape page
      expect(place?.y).toBeGreaterThan(56);
      expect(place?.y).toBeLessThan(80);
    }
  });
});
