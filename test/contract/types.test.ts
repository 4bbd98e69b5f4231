// Every document type × its sample: what `kehoach init` hands out must compose without a warning. A type is a folder in templates/;
// a new one is under this contract as soon as it is there.

import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { listDocumentTypes, loadDocumentType } from '../../src/doctype/document-type.js';
import type { Block, Inline } from '../../src/document/document.js';
import { buildDocument } from '../../src/flows/build.js';
import { createProject } from '../../src/flows/project.js';
import { createDiskWorkspace } from '../../src/workspace/disk.js';
import { linesOf, root, tablesOf } from '../support/compose.js';

const workspace = createDiskWorkspace(root);
const types = await listDocumentTypes(workspace);
const sampleOf = (type: string): string => path.join(root, 'templates', type, 'sample');
const buildSample = (type: string) => buildDocument(createProject(createDiskWorkspace(sampleOf(type))), 'plan.yaml');

/** Parts of the sample of each type, with the symbol after the number. */
const expected: Readonly<Record<string, { parts: readonly string[]; symbol?: string }>> = {
  'quyet-dinh': { parts: ['quyet-dinh', 'ke-hoach', 'phu-luc'], symbol: 'QĐ-UBND' },
  'ke-hoach': { parts: ['ke-hoach'], symbol: 'KH-UBND' },
  'phu-luc': { parts: ['phu-luc-1', 'phu-luc-2'] },
  'cong-van': { parts: ['cong-van'], symbol: 'UBND-VP' },
  'bao-cao': { parts: ['bao-cao'], symbol: 'BC-UBND' },
  'to-trinh': { parts: ['to-trinh'], symbol: 'TTr-VP' },
  'thong-bao': { parts: ['thong-bao'], symbol: 'TB-UBND' },
  'van-ban-khac': { parts: ['van-ban'], symbol: 'HD-UBND' },
  'quyet-dinh-thuong': { parts: ['quyet-dinh'], symbol: 'QĐ-UBND' },
  'quy-che': { parts: ['quyet-dinh', 'quy-che'], symbol: 'QĐ-UBND' },
};

it('knows what each type should give', () => {
  expect([...types].sort()).toEqual(Object.keys(expected).sort());
});

// "phu-luc" is the name of the part that holds an annex, whatever the type
it('has no line in src/ that names a type other than the one a plan has by default', async () => {
  const files = await readdir(path.join(root, 'src'), { recursive: true });
  for (const file of files.filter((name) => name.endsWith('.ts'))) {
    const code = (await readFile(path.join(root, 'src', file), 'utf8')).replace(/\/\/.*$|\/\*[\s\S]*?\*\//gm, '');
    for (const slug of types.filter((type) => !['quyet-dinh', 'phu-luc'].includes(type)))
      expect(code, file).not.toMatch(new RegExp(`['"\`]${slug}['"\`]`));
  }
});

describe.each(types)('%s', (type) => {
  it('has settings and a template', async () => {
    expect((await loadDocumentType(workspace, type)).diagnostics).toEqual([]);
  });

  it('has a sample of its own type that composes without errors or warnings', async () => {
    const { value, diagnostics } = await buildSample(type);
    expect(diagnostics.filter(({ severity }) => severity !== 'info')).toEqual([]);
    expect(value?.document.type).toBe(type);
    expect(value?.plan.year).toBe(2026);
  });

  it('gives the parts and the symbol it should', async () => {
    const document = (await buildSample(type)).value?.document;
    expect(document?.parts.map(({ id }) => id)).toEqual(expected[type]?.parts);
    const [line] = linesOf(document, document?.parts[0]?.id ?? '', 'number-line');
    expect(line?.split('/')[1]).toBe(expected[type]?.symbol);
  });

  it('prints every table of its sample', async () => {
    const { value } = await buildSample(type);
    const named = [value?.plan.tasks, value?.plan.indicators].filter((each) => each !== undefined).length;
    expect(tablesOf(value?.document).length).toBeGreaterThanOrEqual(named);
  });

  it('leaves no braces, tags or empty paragraphs in the text', async () => {
    const { value } = await buildSample(type);
    const problems: string[] = [];
    const look = (inlines: readonly Inline[], role: string): void => {
      const text = inlines.map((inline) => (inline.kind === 'text' ? inline.text : ' ')).join('');
      if (/\{\{|\}\}|<\/?[a-z]|undefined|\[object/.test(text)) problems.push(`${role}: ${text}`);
      if (text.trim() === '') problems.push(`${role} is empty`);
    };
    const visit = (block: Block): void => {
      if (block.kind === 'paragraph') look(block.inlines, block.role);
      else if (block.kind === 'columns') block.rows.flat(2).forEach(visit);
      else if (block.kind === 'group') block.blocks.forEach(visit);
    };
    for (const part of value?.document.parts ?? []) for (const { blocks } of part.sections) blocks.forEach(visit);
    expect(problems).toEqual([]);
  });

  it('points an editor at the schema in the first line of its sample', async () => {
    const [first] = (await readFile(path.join(sampleOf(type), 'plan.yaml'), 'utf8')).split('\n');
    expect(first).toBe('# yaml-language-server: $schema=plan.schema.json');
  });
});

describe('a letter', () => {
  it('has its subject under the number and no title', async () => {
    const document = (await buildSample('cong-van')).value?.document;
    expect(linesOf(document, 'cong-van', 'letter-subject', 'title-kind')).toEqual([
      'letter-subject: V/v báo cáo tiến độ kiểm soát thủ tục hành chính Quý I năm 2026',
    ]);
  });

  it('lists several addressees below the words, ended with semicolons and a full stop', async () => {
    const document = (await buildSample('cong-van')).value?.document;
    expect(linesOf(document, 'cong-van', 'addressee', 'addressee-label', 'addressee-item')).toEqual([
      'addressee-label: Kính gửi:',
      'addressee-item: - Các phòng chuyên môn thuộc UBND phường;',
      'addressee-item: - Trung tâm Phục vụ hành chính công phường.',
    ]);
  });

  it('is signed by order of the chairman', async () => {
    const document = (await buildSample('cong-van')).value?.document;
    expect(linesOf(document, 'cong-van', 'signature-capacity')).toEqual(['TL. CHỦ TỊCH', 'CHÁNH VĂN PHÒNG']);
    expect(linesOf(document, 'cong-van', 'recipient')[0]).toBe('- Như trên;');
  });
});

it('a report to one superior names it on the line of the words', async () => {
  const document = (await buildSample('bao-cao')).value?.document;
  expect(linesOf(document, 'bao-cao', 'addressee')).toEqual(['Kính gửi: Ủy ban nhân dân tỉnh Bình Minh']);
});

describe('regulations that a decision issues', () => {
  it('count articles through chapters and sections, sections within their chapter', async () => {
    const document = (await buildSample('quy-che')).value?.document;
    expect(linesOf(document, 'quy-che', 'division-number', 'division-title', 'article')).toEqual([
      'division-number: Chương I',
      'division-title: QUY ĐỊNH CHUNG',
      'article: **Điều 1. Phạm vi điều chỉnh và đối tượng áp dụng**',
      'article: **Điều 2. Nguyên tắc**',
      'division-number: Chương II',
      'division-title: ĐÓN TIẾP VÀ TRẢ KẾT QUẢ',
      'division-number: Mục 1',
      'division-title: ĐÓN TIẾP',
      'article: **Điều 3. Giờ làm việc**',
      'article: **Điều 4. Hướng dẫn hồ sơ**',
      'division-number: Mục 2',
      'division-title: TRẢ KẾT QUẢ',
      'article: **Điều 5. Thời hạn trả**',
      'division-number: Chương III',
      'division-title: TỔ CHỨC THỰC HIỆN',
      'article: **Điều 6. Trách nhiệm thi hành**',
    ]);
  });

  it('are named in the decision by their own kind', async () => {
    const document = (await buildSample('quy-che')).value?.document;
    expect(linesOf(document, 'quyet-dinh', 'title-subject')).toEqual([
      'Ban hành Quy chế tiếp công dân và trả kết quả tại Trung tâm Phục vụ hành chính công phường Sao Mai',
    ]);
    expect(linesOf(document, 'quy-che', 'title-kind')).toEqual(['QUY CHẾ']);
  });
});

it('a submission of an office below the committee is headed by both and signed by its head', async () => {
  const document = (await buildSample('to-trinh')).value?.document;
  expect(linesOf(document, 'to-trinh', 'agency-superior', 'addressee', 'signature-capacity')).toEqual([
    'agency-superior: UBND PHƯỜNG SAO MAI',
    'addressee: Kính gửi: Chủ tịch Ủy ban nhân dân phường Sao Mai',
    'signature-capacity: CHÁNH VĂN PHÒNG',
  ]);
});
