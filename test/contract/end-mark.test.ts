// "./." ends every text (NĐ 30/2020/NĐ-CP, Phụ lục III), whatever it ends in: once a text, in every format, of every type of document.
// `check` finds nothing to say of it in our own files, and import takes it off again. A type is a folder in templates/.

import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { listDocumentTypes } from '../../src/doctype/document-type.js';
import type { Block, Document } from '../../src/document/document.js';
import { plainText, walkParagraphs } from '../../src/document/walk.js';
import { type Built, buildDocument } from '../../src/flows/build.js';
import { checkFile } from '../../src/flows/check.js';
import { createProject } from '../../src/flows/project.js';
import { renderFiles } from '../../src/flows/render.js';
import { createDiskWorkspace } from '../../src/workspace/disk.js';
import { root, workspaceWith } from '../support/compose.js';
import { buildImported, importBytes } from '../support/import.js';
import { openDocx, textOf } from '../support/read-docx.js';
import { pdfPages } from '../support/read-pdf.js';

type Data = Record<string, unknown>;

const disk = createDiskWorkspace(root);
const types = await listDocumentTypes(disk);
const project = createProject(disk);

const tasks = (deadline: string): Data => ({
  columns: 'nhiem-vu-5',
  items: [
    { task: 'Phát thanh về thủ tục', result: 'Bản tin', agency: 'Văn phòng', deadline: 'Quý I' },
    { task: 'Họp các thôn', result: 'Biên bản', agency: 'Các thôn', deadline },
  ],
});
const indicators: Data = {
  columns: 'chi-tieu-5',
  items: [{ name: 'Tỷ lệ hồ sơ trực tuyến', unit: '%', target: 'Tối thiểu 80', agency: 'Văn phòng' }],
};
const opening = { title: 'Yêu cầu', text: 'Kịp thời, đầy đủ.' };

/** What a text may end in, and how its last line then reads. */
const endings: Readonly<Record<string, { readonly content: unknown[]; readonly last: string }>> = {
  'a paragraph': { content: [opening, 'Văn phòng theo dõi.'], last: 'Văn phòng theo dõi./.' },
  'a list': { content: [opening, '- Họp thôn;\n- Phát thanh;'], last: '- Phát thanh./.' },
  'a list in a section': {
    content: [{ title: 'Việc', content: [{ title: 'Trước mắt', content: '- Họp thôn;\n+ Phát thanh.' }] }],
    last: '+ Phát thanh./.',
  },
  'facts of a task': {
    content: [{ title: 'Việc', content: [{ title: 'Họp', facts: { goal: 'Mọi thôn', deadline: 'Quý I' } }] }],
    last: 'b) Thời gian thực hiện: Quý I./.',
  },
  'a heading': { content: [opening, { title: 'Họp thôn', numbered: false }], last: 'Họp thôn./.' },
  '"v.v."': { content: [opening, 'Loa, bảng tin, v.v.'], last: 'Loa, bảng tin, v.v./.' },
  'a mark that was typed': { content: [opening, 'Văn phòng theo dõi ./.'], last: 'Văn phòng theo dõi./.' },
  'another spelling of the mark': { content: [opening, 'Văn phòng theo dõi/.'], last: 'Văn phòng theo dõi./.' },
  'bold words': { content: [opening, '**Văn phòng theo dõi.**'], last: 'Văn phòng theo dõi./.' },
  'a table of tasks': { content: [opening, { tasks: tasks('Quý II') }], last: './.' },
  'a table of indicators': { content: [opening, { indicators }], last: './.' },
  'a table with a name': { content: [opening, { table: 'tasks' }], last: './.' },
  'a table with a caption': { content: [opening, { tasks: { ...tasks('Quý II'), caption: 'Bảng 1' } }], last: './.' },
  'a table in a section of a section': {
    content: [{ title: 'Việc', content: [{ title: 'Bảng', content: [{ tasks: tasks('Quý II') }] }] }],
    last: './.',
  },
  'a note below a table': { content: [opening, { indicators }, '*Ghi chú:* tạm tính.'], last: 'Ghi chú: tạm tính./.' },
  'a mark typed below a table': { content: [opening, { indicators }, './.'], last: './.' },
  'a table whose last cell has the mark': { content: [opening, { tasks: tasks('Quý II./.') }], last: 'Quý II./.' },
};

/** Those that are written and read back for every type. */
const formatted = ['a list', 'a table of tasks', 'a note below a table', 'a table whose last cell has the mark'];

/** The sample of a type, every text of it with this content: the articles of a decision go on into it. */
function planEndingIn(type: string, content: unknown[]): Data {
  const folder = path.join(root, 'templates', type, 'sample');
  const plan = parse(readFileSync(path.join(folder, 'plan.yaml'), 'utf8')) as Data;
  const own = structuredClone(content);
  for (const key of ['decision', 'plan', 'document']) {
    const text = plan[key] as Data | undefined;
    if (!text) continue;
    if ('content' in text) text.content = own;
    const articles = text.articles as (string | Data)[] | undefined;
    if (articles) text.articles = [...articles, { title: 'Việc phải làm', content: own }];
  }
  const annexes = (plan.annexes as Data[] | undefined) ?? [{ title: 'Một phụ lục' }];
  plan.annexes = annexes.map((annex) => ({ ...annex, content: own }));
  // tables that the sample names stand in what was replaced
  const { tasks: _, indicators: __, ...rest } = plan;
  return JSON.stringify(content).includes('"table":"tasks"') ? { ...rest, tasks: tasks('Quý II') } : rest;
}

async function build(type: string, content: unknown[]): Promise<Built> {
  const unit = path.join(root, 'templates', type, 'sample/unit.yaml');
  const files = { 'plan.json': JSON.stringify(planEndingIn(type, content)) };
  const workspace = workspaceWith(existsSync(unit) ? { ...files, 'unit.yaml': readFileSync(unit, 'utf8') } : files);
  const { value, diagnostics } = await buildDocument(createProject(workspace), 'plan.json');
  if (!value) throw new Error(JSON.stringify(diagnostics.filter(({ severity }) => severity === 'error')));
  return value;
}

/** Lines of each text that stand before its closing. */
const bodies = (document: Document): string[][] =>
  document.parts.map(({ sections }) =>
    sections.flatMap(({ blocks }) => {
      const closing = blocks.findIndex((block: Block) => block.kind === 'columns' && block.role === 'closing');
      const body = closing < 0 ? blocks : blocks.slice(0, closing);
      return [...walkParagraphs(body)].map(({ inlines }) => plainText(inlines));
    }),
  );

const marksIn = (text: string): number => text.split('./.').length - 1;

const htmlText = (bytes: Uint8Array): string =>
  new TextDecoder()
    .decode(bytes)
    .replace(/<style>[\s\S]*?<\/style>/, '')
    .replace(/<[^>]*>/g, '');

describe.each(types)('%s', (type) => {
  test.each(Object.entries(endings))('a text that ends in %s', async (_, { content, last }) => {
    const built = await build(type, content);
    for (const lines of bodies(built.document)) {
      expect(lines.at(-1)).toBe(last);
      expect(lines.filter((line) => line.includes('./.'))).toHaveLength(1);
    }
  });

  test.each(formatted)('files of a text that ends in %s', async (ending) => {
    const built = await build(type, (endings[ending] as { content: unknown[] }).content);
    const count = built.document.parts.length;
    const { files } = await renderFiles(built, { formats: ['docx', 'pdf', 'html'] });
    const [docx, pdf, html] = files.map(({ bytes }) => bytes) as [Uint8Array, Uint8Array, Uint8Array];
    expect(marksIn(openDocx(docx).body.map(textOf).join('\n'))).toBe(count);
    expect(marksIn((await pdfPages(pdf)).join('\n'))).toBe(count);
    expect(marksIn(htmlText(html))).toBe(count);
    for (const [name, bytes] of [
      ['a.docx', docx],
      ['a.pdf', pdf],
    ] as const) {
      const { value } = await checkFile(project, name, bytes);
      expect(value?.findings.filter(({ rule }) => rule === 'end-mark')).toEqual([]);
    }
  });

  test.each(type === 'quyet-dinh' ? Object.keys(endings) : formatted)(
    'import takes the mark off a text that ends in %s',
    async (ending) => {
      const built = await build(type, (endings[ending] as { content: unknown[] }).content);
      const { files } = await renderFiles(built, { formats: ['docx'] });
      const { imported } = await importBytes((files[0] as { bytes: Uint8Array }).bytes, 'cu.docx');
      expect(imported?.yaml.split('\n').filter((line) => /\.\/|\/\.(?!\w)/.test(line))).toEqual([]);
      const again = await buildImported(imported);
      for (const lines of bodies(again)) expect(lines.filter((line) => line.includes('./.'))).toHaveLength(1);
    },
  );
});
