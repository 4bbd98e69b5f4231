// The examples: each composes without a warning and holds what it is there to show.

import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Document } from '../../src/document/document.js';
import { type Built, buildDocument } from '../../src/flows/build.js';
import { createProject } from '../../src/flows/project.js';
import { planJsonSchema } from '../../src/plan/json-schema.js';
import { createDiskWorkspace } from '../../src/workspace/disk.js';
import { linesOf, root, rowsOf, tablesOf } from '../support/compose.js';

async function build(name: string): Promise<Built> {
  const { value, diagnostics } = await buildDocument(
    createProject(createDiskWorkspace(path.join(root, 'examples', name))),
    'plan.yaml',
  );
  expect(diagnostics.filter(({ severity }) => severity !== 'info')).toEqual([]);
  if (!value) throw new Error('no document');
  return value;
}

const parts = (document: Document): string[] =>
  document.parts.map(({ id, sections }) => `${id} ${sections.map(({ page }) => page.orientation).join(' ')}`);

const numbersOf = (rows: readonly string[], kind: string): string[] =>
  rows.filter((row) => row.startsWith(kind)).map((row) => row.split(' | ')[1] as string);

const upTo = (count: number): string[] => Array.from({ length: count }, (_, index) => String(index + 1));

describe('sao-mai-2026: decision, plan and annex of a ward under two levels of government', () => {
  let document: Document;
  beforeAll(async () => {
    document = (await build('sao-mai-2026')).document;
  });

  it('has a decision, a plan and a landscape annex', () => {
    expect(parts(document)).toEqual(['quyet-dinh portrait', 'ke-hoach portrait', 'phu-luc landscape']);
  });

  it('is numbered and dated, so that it could go out', () => {
    expect(document.properties).toMatchObject({ number: '12/QĐ-UBND', date: '2026-01-20' });
    expect(linesOf(document, 'ke-hoach', 'attachment-line')).toEqual([
      '(Kèm theo Quyết định số 12/QĐ-UBND ngày 20 tháng 01 năm 2026 của Chủ tịch Ủy ban nhân dân phường Sao Mai)',
    ]);
  });

  it('cites at least eight grounds, the last line being the proposal', () => {
    const citations = linesOf(document, 'quyet-dinh', 'citation');
    expect(citations.filter((line) => line.startsWith('Căn cứ ')).length).toBeGreaterThanOrEqual(8);
    expect(citations.at(-1)).toMatch(/^Theo đề nghị của .*\.$/);
    expect(citations.slice(0, -1).every((line) => line.endsWith(';'))).toBe(true);
  });

  it('puts several documents into one ground', () => {
    const line = linesOf(document, 'quyet-dinh', 'citation').find((each) => each.includes('63/2010/NĐ-CP'));
    expect(line?.match(/\d+\/\d{4}\/NĐ-CP/g)).toEqual(['63/2010/NĐ-CP', '48/2013/NĐ-CP', '92/2017/NĐ-CP']);
  });

  it('cites nothing that was not in force on its date', () => {
    const text = linesOf(document, 'quyet-dinh', 'citation').join('\n');
    // replaced on 01/7/2025, and made only later in 2026
    for (const number of ['61/2018/NĐ-CP', '107/2021/NĐ-CP', '01/2018/TT-VPCP', '224/2026/NĐ-CP', '309/2026/NĐ-CP'])
      expect(text).not.toContain(number);
    expect(text).toContain('Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025');
  });

  it('has four articles, and the recipients name the last', () => {
    const articles = linesOf(document, 'quyet-dinh', 'article');
    expect(articles.map((line) => line.slice(0, 11))).toEqual([
      '**Điều 1.**',
      '**Điều 2.**',
      '**Điều 3.**',
      '**Điều 4.**',
    ]);
    expect(articles.at(-1)).toMatch(/Quyết định này\.\/\.$/);
    const recipients = linesOf(document, 'quyet-dinh', 'recipient');
    expect(recipients[0]).toBe('- Như Điều 4;');
    expect(recipients.at(-1)).toBe('- Lưu: VT, VP.');
  });

  it('knows no level between ward and province', () => {
    const words = JSON.stringify(document);
    for (const gone of [' huyện', ' quận', 'thị xã', 'thị trấn', 'Phòng Nội vụ', 'Phòng Tư pháp', 'Bộ phận TN'])
      expect(words).not.toContain(gone);
  });

  it('has 30 tasks, numbered through, under letters and roman numbers', () => {
    const rows = rowsOf(tablesOf(document, 'ke-hoach')[0]);
    expect(numbersOf(rows, 'item 0')).toEqual(upTo(30));
    expect(numbersOf(rows, 'group 0')).toEqual(['A', 'B', 'C', 'D', 'Đ', 'E']);
    expect(numbersOf(rows, 'group 1')).toEqual(['I', 'II', 'I', 'II', 'III']);
  });

  it('leaves no cell of a task empty', () => {
    const [table] = tablesOf(document, 'ke-hoach');
    for (const row of table?.body.filter(({ kind }) => kind === 'item') ?? [])
      for (const cell of row.cells) expect(cell.paragraphs[0]?.inlines.length).toBeGreaterThan(0);
  });

  it('has cells of several bullets', () => {
    const rows = rowsOf(tablesOf(document, 'ke-hoach')[0]);
    expect(rows.filter((row) => row.includes(' ¶ - ')).length).toBeGreaterThanOrEqual(15);
  });

  it('has indicators under a head of two levels, with rows below a row', () => {
    const [table] = tablesOf(document, 'phu-luc');
    expect(table?.head).toHaveLength(2);
    const rows = rowsOf(table);
    expect(numbersOf(rows, 'item 0')).toEqual(upTo(8));
    expect(numbersOf(rows, 'item 1')).toEqual(['6.1', '6.2', '6.3']);
    expect(rows.some((row) => row.includes('| Tối thiểu 80 |'))).toBe(true);
  });

  it('sets its targets by the principle it states: the higher of what is assigned and what was reached', async () => {
    const { plan } = await build('sao-mai-2026');
    const [entry] = plan.annexes?.[0]?.content.slice(-1) ?? [];
    const node = typeof entry === 'string' ? undefined : entry?.content?.find((each) => typeof each !== 'string');
    const groups = typeof node === 'string' ? [] : (node?.indicators?.groups ?? []);
    const rows = groups.flatMap(({ items = [] }) => items.flatMap((row) => row.items ?? [row]));
    const number = (value: unknown): number => Number(String(value).replace('Tối thiểu ', '').replace(',', '.'));
    const ruled = rows.filter(({ assigned }) => assigned !== undefined);
    expect(ruled.length).toBeGreaterThanOrEqual(8);
    for (const { id, target, assigned, last } of ruled)
      expect([id, number(target)]).toEqual([id, Math.max(number(assigned), number(last))]);
  });
});

describe('tan-lap-2025: a draft under three levels of government', () => {
  let document: Document;
  beforeAll(async () => {
    document = (await build('tan-lap-2025')).document;
  });

  it('leaves number and day open', () => {
    expect(document.properties.number).toBeUndefined();
    expect(linesOf(document, 'quyet-dinh', 'number-line')).toEqual(['Số: [12mm]/QĐ-UBND']);
    expect(linesOf(document, 'quyet-dinh', 'place-date')).toEqual(['An Hòa, ngày [8mm] tháng 02 năm 2025']);
    expect(linesOf(document, 'quyet-dinh', 'draft-mark')).toEqual(['DỰ THẢO']);
  });

  it('is signed by a deputy for the chairman', () => {
    expect(linesOf(document, 'quyet-dinh', 'signature-capacity')).toEqual(['KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH']);
  });

  it('cites the laws in force in February 2025, at least eight grounds', () => {
    const grounds = linesOf(document, 'quyet-dinh', 'citation').filter((line) => line.startsWith('Căn cứ '));
    expect(grounds.length).toBeGreaterThanOrEqual(8);
    expect(grounds[0]).toBe(
      'Căn cứ Luật Tổ chức chính quyền địa phương ngày 19/6/2015; Luật sửa đổi, bổ sung một số điều của Luật Tổ chức Chính phủ và Luật Tổ chức chính quyền địa phương ngày 22/11/2019;',
    );
    expect(grounds.join('\n')).toContain('61/2018/NĐ-CP');
    expect(grounds.join('\n')).not.toContain('118/2025/NĐ-CP');
    expect(grounds.at(-1)).toContain('của Chủ tịch Ủy ban nhân dân thị xã Tân Lập');
  });

  it('has tasks with lead, support and product, in groups, and a portrait annex', () => {
    expect(parts(document)).toEqual(['quyet-dinh portrait', 'ke-hoach portrait', 'phu-luc portrait']);
    const [table] = tablesOf(document, 'ke-hoach');
    expect(table?.columns.map(({ role }) => role)).toEqual([
      'number',
      'task',
      'lead',
      'support',
      'product',
      'deadline',
    ]);
    const rows = rowsOf(table);
    expect(numbersOf(rows, 'group 0')).toEqual(['I', 'II', 'III', 'IV', 'V']);
    expect(numbersOf(rows, 'item 0')).toEqual(upTo(16));
  });

  it('has the plain head of an attached plan', () => {
    expect(linesOf(document, 'ke-hoach', 'national-name')).toEqual([]);
    expect(linesOf(document, 'ke-hoach', 'title-kind')).toEqual(['KẾ HOẠCH']);
  });
});

describe('cam-son-2026: a plan on its own', () => {
  let document: Document;
  beforeAll(async () => {
    document = (await build('cam-son-2026')).document;
  });

  it('has sections I to IV, with numbers and letters below', () => {
    expect(linesOf(document, 'ke-hoach', 'heading-1')).toEqual([
      'I. MỤC ĐÍCH, YÊU CẦU',
      'II. NHIỆM VỤ, GIẢI PHÁP',
      'III. KINH PHÍ THỰC HIỆN',
      'IV. TỔ CHỨC THỰC HIỆN',
    ]);
    expect(linesOf(document, 'ke-hoach', 'heading-2').map((line) => line.slice(0, 2))).toEqual([
      '1.',
      '2.',
      '1.',
      '2.',
      '3.',
      '4.',
      '1.',
      '2.',
      '3.',
      '4.',
    ]);
    expect(linesOf(document, 'ke-hoach', 'body').filter((line) => /^[a-d]\) /.test(line)).length).toBeGreaterThan(8);
  });

  it('is issued by the committee', () => {
    expect(linesOf(document, 'ke-hoach', 'signature-capacity')).toEqual(['TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH']);
    expect(linesOf(document, 'ke-hoach', 'number-line')).toEqual(['Số: 34/KH-UBND']);
    expect(linesOf(document, 'ke-hoach', 'recipient')[0]).toBe('- UBND tỉnh Bình Minh (báo cáo);');
  });

  it('has two annexes with roman numbers, one of them landscape', () => {
    expect(parts(document)).toEqual(['ke-hoach portrait', 'phu-luc-1 landscape', 'phu-luc-2 portrait']);
    expect(linesOf(document, 'phu-luc-2', 'annex-number', 'attachment-line')).toEqual([
      'annex-number: Phụ lục II',
      'attachment-line: (Kèm theo Kế hoạch số 34/KH-UBND ngày 16 tháng 3 năm 2026 của Ủy ban nhân dân xã Cẩm Sơn)',
    ]);
  });

  it('starts the numbers of its tasks anew in each group', () => {
    const rows = rowsOf(tablesOf(document, 'phu-luc-1')[0]);
    expect(numbersOf(rows, 'item 0')).toEqual(['1', '2', '3', '1', '2', '3', '1', '2', '3', '1', '2']);
  });

  it('refers to its annexes in its text', () => {
    expect(linesOf(document, 'ke-hoach', 'body').join('\n')).toMatch(/Phụ lục I, .*Phụ lục II/);
  });
});

describe('the folder of examples', () => {
  it('carries the JSON Schema of today (`npx kehoach schema -o examples/plan.schema.json --force` makes it anew)', async () => {
    const file = await readFile(path.join(root, 'examples/plan.schema.json'), 'utf8');
    expect(JSON.parse(file)).toEqual(JSON.parse(JSON.stringify(planJsonSchema())));
  });

  it('points an editor at it from the first line of every plan, and says that all names are invented', async () => {
    const folders = (await readdir(path.join(root, 'examples'), { withFileTypes: true })).filter((each) =>
      each.isDirectory(),
    );
    expect(folders.length).toBeGreaterThanOrEqual(3);
    for (const { name } of folders) {
      const [first, second] = (await readFile(path.join(root, 'examples', name, 'plan.yaml'), 'utf8')).split('\n');
      expect(first).toBe('# yaml-language-server: $schema=../plan.schema.json');
      expect(second).toMatch(/giả định\.$/);
    }
  });
});
