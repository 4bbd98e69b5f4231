// The pages that the package's model of Word makes of our files: what must stay together does, what must be repeated is.

import { layoutDocument, type PageLayout, type TableLayout } from 'docx/layout';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Document, Spacer } from '../../../../src/document/document.js';
import { buildDocxDocument } from '../../../../src/render/docx/stamp/frame.js';
import { columns, paragraph, tied } from '../../../support/block-builders.js';
import { sampleDocument } from '../../../support/sample-document.js';
import { sampleTaskTable } from '../../../support/sample-tables.js';
import { writeContext } from '../../../support/write-context.js';
import { documentWith } from './write-blocks.js';

async function pagesOf(document: Document): Promise<readonly PageLayout[]> {
  const { pages, stoppedAt } = layoutDocument(buildDocxDocument(document, await writeContext()), { guess: true });
  expect(stoppedAt).toBeUndefined();
  return pages;
}

const tablesOf = (page: PageLayout): TableLayout[] => page.body.filter((block) => block.type === 'table');
const rowsOn = (page: PageLayout): number[] => tablesOf(page).flatMap(({ rows }) => rows.map(({ index }) => index));

describe('the sample document in Word', () => {
  let pages: readonly PageLayout[];
  beforeAll(async () => {
    pages = await pagesOf(sampleDocument());
  });

  it('numbers each part from 1, on through its sections, and shows no number on the first page', () => {
    const sections = [0, 1, 2, 3].map((section) => pages.filter((page) => page.section === section));
    for (const part of sections.slice(0, 3)) {
      expect(part.map((page) => page.pageNumber)).toEqual(part.map((_, index) => `${index + 1}`));
      expect(part.map((page) => page.header)).toEqual(part.map((_, index) => (index === 0 ? 'first' : 'default')));
    }
    const [annex, calculation] = sections.slice(2) as [PageLayout[], PageLayout[]];
    expect(calculation[0]?.pageNumber).toBe(`${annex.length + 1}`);
    expect(calculation[0]?.header).toBe('default');
  });

  it('repeats the three head rows on every page of the task table and shows every other row once', () => {
    const table = pages
      .filter((page) => page.section === 1)
      .map(
        (page) =>
          tablesOf(page)
            .at(-1)
            ?.rows.map(({ index }) => index) ?? [],
      );
    expect(table.length).toBeGreaterThan(3);
    for (const rows of table) expect(rows.slice(0, 3)).toEqual([0, 1, 2]);
    const body = table.flatMap((rows) => rows.slice(3));
    const rowCount = 3 + sampleTaskTable(40).body.length;
    expect([...new Set(body)]).toEqual(Array.from({ length: rowCount - 3 }, (_, index) => index + 3));
  });

  it('has the landscape pages in the annex only', () => {
    expect([...new Set(pages.filter((page) => page.width > page.height).map((page) => page.section))]).toEqual([2]);
  });
});

/** Lines of one point size that push what follows down the page bit by bit. */
const filler = (lines: number) =>
  Array.from({ length: lines }, (_, index) => paragraph('recipient', `dòng ${index + 1}`));

describe('wherever the page ends', () => {
  it('no group row and no head stands last on it', async () => {
    const table = sampleTaskTable(12);
    const groups = new Set(table.body.flatMap((row, index) => (row.kind === 'group' ? [index + 3] : [])));
    let broken = 0;
    for (let lines = 20; lines <= 56; lines += 3) {
      const pages = await pagesOf(documentWith(...filler(lines), table, paragraph('body', 'sau')));
      const withTable = pages.map(rowsOn).filter((rows) => rows.length > 0);
      for (const rows of withTable.slice(0, -1)) {
        const last = rows.at(-1) as number;
        expect(last).toBeGreaterThan(2);
        expect(groups.has(last)).toBe(false);
        broken += 1;
      }
    }
    expect(broken).toBeGreaterThan(10);
  });

  it('the signature has a line of the text above it, and is never parted', async () => {
    const closing = columns(
      'closing',
      [75, 90],
      [
        [paragraph('recipients-label', 'Nơi nhận:'), paragraph('recipient', '- Lưu: VT.')],
        [
          paragraph('signature-capacity', 'CHỦ TỊCH'),
          { kind: 'spacer', role: 'signature-gap', height: 80 },
          paragraph('signature-name', 'Lê Thị Ánh Dương'),
        ],
      ],
    );
    const last = tied(
      paragraph(
        'article',
        'Điều cuối cùng của quyết định này, đủ dài để chiếm ba dòng trên trang giấy, vì thế khi sang trang phải còn hai dòng đi cùng với chữ ký của người có thẩm quyền ban hành văn bản; các cơ quan có liên quan chịu trách nhiệm thi hành./.',
      ),
    );
    let moved = 0;
    for (let lines = 38; lines <= 58; lines += 1) {
      const pages = await pagesOf(documentWith(...filler(lines), last, closing));
      const signaturePages = pages.filter((page) => tablesOf(page).length > 0);
      expect(signaturePages).toHaveLength(1);
      expect(pages.at(-1)).toBe(signaturePages[0]);
      const above = signaturePages[0]?.body[0];
      expect(above?.type).toBe('paragraph');
      if (pages.length > 1) moved += 1;
    }
    expect(moved).toBeGreaterThan(5);
  });

  it('a table that fills its page to the last line makes no empty page', async () => {
    const table = { ...sampleTaskTable(1), head: [] };
    for (let height = 620; height < 640; height += 0.5) {
      const top: Spacer = { kind: 'spacer', role: 'signature-gap', height };
      const pages = await pagesOf(documentWith(top, table));
      expect(rowsOn(pages.at(-1) as PageLayout)).not.toEqual([]);
    }
  });
});
