// PDFs as input: what is read from our own is what was written; others are answered, not guessed at.

import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { lookText } from '../../../src/document/look.js';
import { paragraphsOf, plainText } from '../../../src/document/walk.js';
import { type Built, buildDocument } from '../../../src/flows/build.js';
import { checkFile } from '../../../src/flows/check.js';
import { createProject } from '../../../src/flows/project.js';
import { renderFiles } from '../../../src/flows/render.js';
import { type ReadPdf, readPdf } from '../../../src/read/pdf/read-pdf.js';
import { createDiskWorkspace } from '../../../src/workspace/disk.js';
import { projectWith, root } from '../../support/compose.js';

const project = createProject(createDiskWorkspace(path.join(root, 'examples/sao-mai-2026')));

async function pdfOf(built: Built): Promise<Uint8Array> {
  const { files } = await renderFiles(built, { formats: ['pdf'] });
  return (files[0] as (typeof files)[number]).bytes;
}

const built = (await buildDocument(project, 'plan.yaml')).value as Built;
const bytes = await pdfOf(built);
const read = readPdf(bytes, 'plan.pdf')?.value as ReadPdf;

const codes = async (file: Uint8Array): Promise<string[]> =>
  (await checkFile(project, 'van-ban.pdf', file)).diagnostics.map(({ code }) => code);

describe('our own PDF', () => {
  test('has the texts of the document, paragraph for paragraph', () => {
    const texts: string[] = [];
    for (const { look } of paragraphsOf(read.document)) if (look) texts.push(lookText(look).trimEnd());
    expect(texts).toContain('Độc lập - Tự do - Hạnh phúc');
    expect(texts).toContain('Số: 12/QĐ-UBND');
    expect(texts.filter((text) => text === 'QUYẾT ĐỊNH:')).toHaveLength(1);
    // the title of the plan and of the decision: each a part of its own
    expect(read.document.parts).toHaveLength(built.document.parts.length);
  });

  test('tables come back with all their rows', () => {
    const tables = (document: typeof built.document) =>
      document.parts.flatMap(({ sections }) =>
        sections.flatMap(({ blocks }) => blocks.flatMap((block) => (block.kind === 'table' ? [block] : []))),
      );
    const [made, found] = [tables(built.document), tables(read.document)];
    expect(found.map(({ body }) => body.length)).toEqual(made.map(({ body }) => body.length));
    const cells = (table: (typeof made)[number] | undefined): string[] =>
      (table?.body ?? []).flatMap((row) =>
        row.cells.map(({ paragraphs }) => paragraphs.map(({ inlines }) => plainText(inlines)).join('|')),
      );
    expect(cells(found[0])).toEqual(cells(made[0]));
  });

  test('its pages, margins and page numbers are those of the style', () => {
    const looks = read.document.parts.flatMap(({ sections }) => sections.map(({ look }) => look));
    const [first] = looks;
    expect(first).toMatchObject({
      width: 210,
      height: 297,
      orientation: 'portrait',
      margins: { left: 30, right: 15 },
      pageNumber: { place: 'header', align: 'center', size: 13 },
      firstPageNumber: false,
    });
    expect(looks.map((look) => look?.orientation)).toContain('landscape');
  });

  test('has nothing to find but what its plan has, and every rule that a page can answer judges', async () => {
    const found = (await checkFile(project, 'van-ban.pdf', bytes)).value;
    const plan = (await checkFile(project, 'plan.yaml', new Uint8Array())).value;
    expect(found?.findings.map(({ rule }) => rule)).toEqual(plan?.findings.map(({ rule }) => rule));
    // how far paragraphs are set apart is nowhere in a PDF
    expect(found?.notJudged.map(({ rule }) => rule)).toEqual(['body-spacing']);
  });

  test('faults are found on their page', async () => {
    const plan = `type: ke-hoach
year: 2026
unit: { kind: xã, name: Mai Lâm, parent: { kind: tỉnh, name: Đông Hà } }
authority: committee
signatory: { name: Trần Văn An }
plan:
  number: "7"
  date: 2026-02-03
  subject: Trồng cây năm {{year}} trên địa bàn xã Mai Lâm
  opening: Ủy ban nhân dân xã Mai Lâm ban hành Kế hoạch trồng cây năm 2026 như sau
  content:
    - title: Nội dung
      text: Vận động nhân dân dân trồng cây ở các trục đường chính và trường học.
  recipients: [Đảng ủy xã]
  archive: VT
`;
    const own = (await buildDocument(projectWith({ 'plan.yaml': plan }), 'plan.yaml')).value as Built;
    const found = (await checkFile(project, 'van-ban.pdf', await pdfOf(own))).value;
    expect(found?.findings.map(({ rule, quote, place }) => `${rule} ${quote} ${place?.spot?.split(',')[0]}`)).toEqual([
      'doubled-word dân dân trang 1',
    ]);
  });
});

describe('other PDFs', () => {
  const text = (body: string): Uint8Array => new TextEncoder().encode(body);
  const page = '1 0 obj\n<< /Type /Page /MediaBox [0 0 595 842] >>\nendobj\n';

  test('a page with nothing on it', async () => {
    const catalog =
      '2 0 obj\n<< /Type /Pages /Kids [1 0 R] /Count 1 >>\nendobj\n3 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n';
    const file = `%PDF-1.4\n${page}${catalog}trailer\n<< /Root 3 0 R >>\n`;
    expect(await codes(text(file))).toEqual(['import/pdf-scan']);
  });

  test.each([
    ['empty', new Uint8Array()],
    ['no PDF', text('KẾ HOẠCH')],
    ['cut off', bytes.subarray(0, 3000)],
  ])('%s', async (_, file) => {
    expect(await codes(file)).toEqual(['import/pdf-broken']);
  });
});
