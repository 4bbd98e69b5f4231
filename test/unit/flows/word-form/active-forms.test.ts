// What of a Word form runs a program or leads outside is named, wherever it stands; a document is made of it only where that is allowed. An
// ordinary form, with links to the web and page numbers, has nothing of the kind.

import { describe, expect, test } from 'vitest';
import { buildDocument } from '../../../../src/flows/build.js';
import { createProject } from '../../../../src/flows/project.js';
import { buildWordForm } from '../../../../src/flows/word-form/make-form-files.js';
import { readForm } from '../../../../src/render/form/read-form.js';
import { workspaceWith } from '../../../support/compose.js';
import { importBytes } from '../../../support/import.js';
import { smallPlan } from '../../../support/small-plan.js';
import { para, run, wordForm } from '../../../support/word-form.js';

const TYPES = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const relations = (...all: readonly (readonly [type: string, target: string, mode?: string])[]): string =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${all
    .map(
      ([type, target, mode], index) =>
        `<Relationship Id="r${index}" Type="${TYPES}/${type}" Target="${target}"${mode === undefined ? '' : ` TargetMode="${mode}"`}/>`,
    )
    .join('')}</Relationships>`;

const fieldChar = (type: string): string => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
const code = (text: string): string => `<w:r><w:instrText xml:space="preserve">${text}</w:instrText></w:r>`;
/** A field of these pieces of code. */
const field = (...pieces: readonly string[]): string =>
  `${fieldChar('begin')}${pieces.join('')}${fieldChar('separate')}${run('x')}${fieldChar('end')}`;

const active = (bytes: Uint8Array): (readonly [kind: string, part: string, what: string])[] =>
  readForm(bytes, 'mau.docx').value?.package.active.map(({ kind, part, what }) => [kind, part, what] as const) ?? [];

const inText = (...runs: readonly string[]): Uint8Array =>
  wordForm({ body: para(['{{year}}', ...runs].map((each) => (each.startsWith('<') ? each : run(each)))) });
const withFile = (name: string, content: string): Uint8Array =>
  wordForm({ body: para('{{year}}'), files: { [name]: content } });

describe('named', () => {
  test.each([
    ['a command', field(code('DDEAUTO c:\\cmd.exe "/k x"')), 'command-field', 'DDEAUTO c:\\cmd.exe "/k x"'],
    ['a command in small letters, cut into runs', field(code(' dd'), code('e a b')), 'command-field', 'dde a b'],
    [
      'a command that inner fields spell',
      field(fieldChar('begin'), code('QUOTE 68'), fieldChar('separate'), run('DDE'), fieldChar('end'), code(' a b')),
      'command-field',
      'DDE a b',
    ],
    ['a field without its end', fieldChar('begin') + code('DDE a b'), 'command-field', 'DDE a b'],
    [
      'a simple field',
      '<w:fldSimple w:instr=" INCLUDEPICTURE &quot;http://a/b.png&quot; "/>',
      'file-field',
      'INCLUDEPICTURE "http://a/b.png"',
    ],
    [
      'a text of another file',
      field(code('INCLUDETEXT "\\\\may\\a.docx"')),
      'file-field',
      'INCLUDETEXT "\\\\may\\a.docx"',
    ],
    ['a link to a file', field(code('HYPERLINK "file:///c:/a.exe"')), 'outside-link', 'HYPERLINK "file:///c:/a.exe"'],
    [
      'a picture of old programs',
      '<w:r><w:pict><v:rect><v:imagedata src="http://a/b.png"/></v:rect></w:pict></w:r>',
      'remote-picture',
      'http://a/b.png',
    ],
  ])('%s', (_, runs, kind, what) => {
    expect(active(inText(runs))).toEqual([[kind, 'word/document.xml', what]]);
  });

  test.each([
    ['image', 'http://a/b.png', 'External', 'remote-picture'],
    ['attachedTemplate', 'http://a/b.dotm', 'External', 'remote-template'],
    ['frame', '\\\\may\\x', 'External', 'outside-link'],
    ['hyperlink', 'file:///c:/a.exe', 'External', 'outside-link'],
    ['mailMergeSource', 'file:///c:/a.xlsx', 'External', 'data-source'],
    ['control', 'activeX/activeX1.xml', undefined, 'control'],
    ['oleObject', 'embeddings/oleObject1.bin', undefined, 'embedded-object'],
    ['package', 'embeddings/a.xlsx', undefined, 'embedded-object'],
    ['aFChunk', 'a.htm', undefined, 'inserted-file'],
  ] as const)('a relation to a %s', (type, target, mode, kind) => {
    // of whatever part: a header has relations of its own
    const name = 'word/_rels/header9.xml.rels';
    expect(active(withFile(name, relations([type, target, mode] as never)))).toEqual([[kind, name, target]]);
  });

  test('macros under another name', () => {
    const { diagnostics } = readForm(
      wordForm({
        body: para('{{year}}'),
        files: {
          'word/_rels/document.xml.rels': relations(['styles', 'styles.xml'], ['vbaProject', 'a.bin']),
          'word/a.bin': new Uint8Array([1]),
        },
      }),
      'mau.docx',
    );
    expect(diagnostics.map((each) => each.code)).toEqual(['form/macros']);
  });
});

test('an ordinary form has nothing active', () => {
  const body =
    para(['{{year}} ', 'x'].map((each) => run(each))) +
    para([
      field(code(' PAGE ')),
      field(code('HYPERLINK "https://a.example.vn/b"')),
      field(code('HYPERLINK \\l "muc1"')),
      field(code('TOC \\o "1-3" \\h')),
    ]);
  const bytes = wordForm({
    body,
    files: {
      'word/_rels/header9.xml.rels': relations(
        ['hyperlink', 'https://a.example.vn', 'External'],
        ['hyperlink', 'mailto:ubnd@a.example.vn', 'External'],
        ['hyperlink', 'mau-so-1.doc', 'External'],
        ['image', 'media/image1.png'],
      ),
      'word/charts/_rels/chart1.xml.rels': relations(['package', '../embeddings/a.xlsx']),
      // packed, but nothing leads to it
      'word/embeddings/b.docx': 'x',
    },
  });
  expect(active(bytes)).toEqual([]);
});

test('a document is made of an active form only where that is allowed; an import carries nothing of it', async () => {
  const project = createProject(workspaceWith({ 'plan.yaml': smallPlan }));
  const { value: built } = await buildDocument(project, 'plan.yaml');
  if (!built) throw new Error('the small plan does not build');
  const form = inText(field(code('DDEAUTO c:\\cmd.exe')));
  const of = ({ value, diagnostics }: Awaited<ReturnType<typeof buildWordForm>>) => ({
    made: value !== undefined,
    told: diagnostics.filter(({ code: each }) => each === 'form/command-field').map(({ severity }) => severity),
  });
  expect(of(await buildWordForm(built, form, 'mau.docx'))).toEqual({ made: false, told: ['error'] });
  expect(of(await buildWordForm(built, form, 'mau.docx', { allowActive: true }))).toEqual({
    made: true,
    told: ['warning'],
  });

  const lines = ['KẾ HOẠCH', 'Trồng cây năm 2026', 'I. MỤC ĐÍCH', 'Trồng 200 cây bóng mát.'];
  const paper = wordForm({
    body: lines.map((line) => para(line)).join('') + para([field(code('DDEAUTO c:\\cmd.exe'))]),
    files: { 'word/_rels/settings.xml.rels': relations(['attachedTemplate', 'http://a/b.dotm', 'External']) },
  });
  const { imported } = await importBytes(paper, 'cu.docx');
  expect(imported?.yaml).toContain('Trồng 200 cây');
  expect(imported?.yaml).not.toMatch(/DDE|cmd\.exe|dotm/);
});
