// The proof of finished files: whole files pass, and every way a fact can be lost is caught, in DOCX and in PDF.

import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Document, TableRow } from '../../../src/document/document.js';
import { type Built, buildDocument } from '../../../src/flows/build.js';
import { createProject } from '../../../src/flows/project.js';
import { renderFiles, verifyFiles } from '../../../src/flows/render.js';
import { verifyOutputs } from '../../../src/verify/verify-outputs.js';
import { workspaceWith } from '../../support/compose.js';
import { smallPlan } from '../../support/small-plan.js';
import { builtPlan, cellText, mapBlocks, withRows, withText, written } from './built-plan.js';

let built: Built;

beforeAll(async () => {
  built = await builtPlan();
});

async function lost(format: 'docx' | 'pdf' | 'html', document: Document): Promise<string[]> {
  const { diagnostics } = await verifyOutputs(built, await written(built, format, document));
  return diagnostics.map(({ code, place }) => `${code} ${place?.path}`);
}

const isRow = (row: TableRow, text: string): boolean => cellText(row, 1).startsWith(text);

const swap = <T>(list: readonly T[], a: number, b: number): T[] =>
  list.map((each, index) => (index === a ? (list[b] as T) : index === b ? (list[a] as T) : each));

describe.each(['docx', 'pdf', 'html'] as const)('%s', (format) => {
  test('a whole file holds every fact', async () => {
    const { proofs, diagnostics } = await verifyOutputs(built, await written(built, format));
    expect(diagnostics).toEqual([]);
    // 28 cells of the 6 task rows with their 2 group titles, 8 of the indicators; the rest are texts
    const cells = 5 + 5 + 5 + 4 + 2 + 2 + 2 + 8;
    expect(proofs[0]?.facts).toBeGreaterThan(cells + 20);
    expect(proofs).toEqual([{ format, facts: proofs[0]?.facts, proven: proofs[0]?.facts }]);
  });

  test('a document in parts holds them together', async () => {
    const files = await written(built, format, built.document, true);
    expect(files).toHaveLength(3);
    expect((await verifyOutputs(built, files)).diagnostics).toEqual([]);
    const two = await verifyOutputs(built, files.slice(0, 2));
    expect(two.diagnostics.map(({ place }) => place?.path)).toContain('annexes.0.title');
  });

  test('a dropped row', async () => {
    const document = withRows(built.document, (rows) => rows.filter((row) => !isRow(row, 'Niêm yết')));
    expect(await lost(format, document)).toEqual(['verify/missing-fact tasks.groups.0.items.0']);
  });

  test('one of two equal rows', async () => {
    let seen = 0;
    const document = withRows(built.document, (rows) =>
      rows.filter((row) => !isRow(row, 'Rà soát hồ sơ') || seen++ !== 0),
    );
    expect(await lost(format, document)).toEqual(['verify/missing-fact tasks.groups.0.items.2']);
  });

  test('a dropped group', async () => {
    const document = withRows(built.document, (rows) =>
      rows.filter((row) => row.kind !== 'group' || isRow(row, 'Công')),
    );
    expect(await lost(format, document)).toEqual(['verify/missing-fact tasks.groups.1']);
  });

  test('two cells that changed places', async () => {
    const document = withRows(built.document, (rows) =>
      rows.map((row) => (isRow(row, 'Niêm yết') ? { ...row, cells: swap(row.cells, 2, 3) } : row)),
    );
    expect(await lost(format, document)).toEqual(['verify/missing-fact tasks.groups.0.items.0']);
  });

  test('two rows that changed places', async () => {
    const document = withRows(built.document, (rows) => {
      const a = rows.findIndex((row) => isRow(row, 'Kiểm tra lần 1'));
      return a < 0 ? rows : swap(rows, a, a + 1);
    });
    expect(await lost(format, document)).toEqual(['verify/missing-fact tasks.groups.1.items.0.items.1']);
  });

  test.each([
    ['a figure', '84,5', '85,4', 'annexes.0.content.0.indicators.items.0'],
    ['a digit of a citation', '63/2010/NĐ-CP', '63/2011/NĐ-CP', 'decision.citations.1'],
    ['a day of a citation', 'ngày 16 tháng 6 năm 2025', 'ngày 15 tháng 6 năm 2025', 'decision.citations.0'],
    ['the number', '07', '08', 'decision.number'],
    ['the date', 'ngày 05 tháng 02 năm 2026', 'ngày 06 tháng 02 năm 2026', 'decision.date'],
    ['the signatory', 'Lò Thị Mai Hương', 'Lò Thị Mai Hường', 'signatory.name'],
    ['a recipient', 'UBND tỉnh (để báo cáo)', 'UBND tỉnh', 'decision.recipients.1'],
    [
      'an article',
      'Quyết định này có hiệu lực kể từ ngày ký.',
      'Quyết định này có hiệu lực.',
      'decision.articles.1.text',
    ],
    ['the archive', 'VT, VP', 'VT', 'decision.archive'],
    ['the copies', '(12)', '(21)', 'decision.drafter'],
    ['a word of a title in capitals', 'MỤC ĐÍCH', 'MỤC TIÊU', 'plan.content.0.title'],
    ['a line of a cell', '- Biên bản kiểm tra', '- Biên bản', 'tasks.groups.1.items.0'],
  ])('%s', async (_, from, to, path) => {
    const document = withText(built.document, from, to);
    expect(document).not.toEqual(built.document);
    expect(await lost(format, document)).toEqual([`verify/missing-fact ${path}`]);
  });

  test('bytes that are no such file', async () => {
    const { diagnostics } = await verifyOutputs(built, [{ format, bytes: new TextEncoder().encode('không phải') }]);
    expect(diagnostics.map(({ code }) => code)).toEqual(['verify/unreadable']);
  });
});

// number, date and year stand in more than one place; the right one elsewhere proves nothing for a wrong one
describe.each(['docx', 'pdf', 'html'] as const)('a fact that stands right elsewhere, %s', (format) => {
  const inRole = (role: string, from: string, to: string): Document =>
    JSON.parse(JSON.stringify(built.document), (_, value) =>
      value?.role === role && value.kind === 'paragraph'
        ? JSON.parse(JSON.stringify(value).replaceAll(from, to))
        : value,
    );
  const inHeads = (from: string, to: string): Document =>
    mapBlocks(built.document, (block) =>
      block.kind === 'table' ? { ...block, head: JSON.parse(JSON.stringify(block.head).replaceAll(from, to)) } : block,
    );

  test.each([
    ['the number at the head', 'number-line', '07', '08', 'decision.number'],
    ['the day at the head', 'place-date', 'ngày 05', 'ngày 06', 'decision.date'],
    ['the number in the references', 'attachment-line', '07', '17', 'decision.number'],
    ['the year in the references', 'attachment-line', '2026', '2025', 'decision.number'],
    ['the year of a title that a column names too', 'annex-title', '2026', '2027', 'annexes.0.title'],
  ])('%s', async (_, role, from, to, path) => {
    const document = inRole(role, from, to);
    expect(document).not.toEqual(built.document);
    expect(new Set(await lost(format, document))).toEqual(new Set([`verify/missing-fact ${path}`]));
  });

  test('the year in the head of a column', async () => {
    expect(await lost(format, inHeads('2026', '2025'))).toEqual([
      'verify/missing-fact annexes.0.content.0.indicators.columns',
    ]);
  });

  test('heads in other words, as a form may have them, are no loss', async () => {
    const files = await written(built, format, inHeads('Nội dung chỉ tiêu', 'Tên chỉ tiêu'));
    expect((await verifyOutputs({ ...built, document: undefined }, files)).diagnostics).toEqual([]);
    // what our own writers made has the heads of its table
    expect((await verifyOutputs(built, files)).diagnostics.map(({ code }) => code)).toEqual(['verify/other-text']);
  });
});

test('articles that changed places are out of order in the DOCX', async () => {
  const a = 'Quyết định này có hiệu lực kể từ ngày ký.';
  const b = 'Chánh Văn phòng và các bộ phận liên quan chịu trách nhiệm thi hành';
  const document = withText(withText(withText(built.document, a, '@'), b, a), '@', b);
  expect(await lost('docx', document)).toEqual(['verify/wrong-order decision.articles.2.text']);
});

test('a format that cannot be proven is told', async () => {
  const { proofs, diagnostics } = await verifyOutputs(built, await written(built, 'text'));
  expect(proofs).toEqual([]);
  expect(diagnostics.map(({ code, severity }) => [code, severity])).toEqual([['verify/not-proven', 'info']]);
});

describe('the file itself changed', () => {
  async function changed(change: (xml: string) => string): Promise<string[]> {
    const [file] = await written(built, 'docx');
    const parts = unzipSync(file?.bytes ?? new Uint8Array());
    const name = 'word/document.xml';
    const before = strFromU8(parts[name] ?? new Uint8Array());
    const after = change(before);
    expect(after).not.toBe(before);
    const { diagnostics } = await verifyOutputs(built, [
      { format: 'docx', bytes: zipSync({ ...parts, [name]: strToU8(after) }) },
    ]);
    return diagnostics.map(({ code, place }) => `${code} ${place?.path}`);
  }

  const rowOf = (xml: string, text: string): string =>
    [...xml.matchAll(/<w:tr>.*?<\/w:tr>|<w:tr .*?<\/w:tr>/gs)].map(([row]) => row).find((row) => row.includes(text)) ??
    '';

  test('a row taken out', async () => {
    expect(await changed((xml) => xml.replace(rowOf(xml, 'Niêm yết danh mục'), ''))).toEqual([
      'verify/missing-fact tasks.groups.0.items.0',
    ]);
  });

  test('two cells changed over', async () => {
    const exchange = (xml: string): string =>
      xml.replace('Bộ phận Một cửa', '@').replace('Bảng niêm yết', 'Bộ phận Một cửa').replace('@', 'Bảng niêm yết');
    expect(await changed(exchange)).toEqual(['verify/missing-fact tasks.groups.0.items.0']);
  });

  test('a digit changed', async () => {
    expect(await changed((xml) => xml.replace('1.250,5', '1.205,5'))).toEqual([
      'verify/missing-fact annexes.0.content.0.indicators.items.1',
    ]);
  });

  test('a part that unpacks without measure is not read', async () => {
    const bytes = zipSync({ 'word/document.xml': new Uint8Array(65 * 1024 * 1024) });
    expect(bytes.length).toBeLessThan(100_000);
    const { diagnostics } = await verifyOutputs(built, [{ format: 'docx', bytes }]);
    expect(diagnostics.map(({ code }) => code)).toEqual(['verify/unreadable']);
  });
});

test('a template that forgets an entry is found out', async () => {
  const recipients =
    '<recipients-label>Nơi nhận:</recipients-label>{{#each recipients}}<recipient>- {{this}}</recipient>{{/each}}';
  const workspace = workspaceWith({ 'plan.yaml': smallPlan, 'templates/blocks/recipients.hbs': recipients });
  const other = (await buildDocument(createProject(workspace), 'plan.yaml')).value as Built;
  const { files } = await renderFiles(other, { formats: ['docx', 'pdf'] });
  const { proofs, diagnostics } = await verifyFiles(other, files);
  expect(proofs.map(({ format, facts, proven }) => [format, facts - proven])).toEqual([
    ['docx', 2],
    ['pdf', 2],
  ]);
  const archive = smallPlan.split('\n').findIndex((line) => line.startsWith('  archive:')) + 1;
  expect(diagnostics.map(({ place }) => place?.line)).toEqual([archive, archive + 1, archive, archive + 1]);
});
