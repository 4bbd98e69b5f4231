// Forms with one fault each: the fault is found, told by its own code, and placed where it stands. Nothing else is said of the form.

import { describe, expect, test } from 'vitest';
import { loadDocumentType } from '../../../../src/doctype/document-type.js';
import { loadLibrary } from '../../../../src/doctype/library.js';
import { judgeWordForm } from '../../../../src/flows/word-form/judge-word-form.js';
import { createDiskWorkspace } from '../../../../src/workspace/disk.js';
import { root } from '../../../support/compose.js';
import { cell, type FormParts, para, row, run, table, textBox, wordForm } from '../../../support/word-form.js';

const workspace = createDiskWorkspace(root);
const type = (await loadDocumentType(workspace, 'quyet-dinh')).value;
const library = (await loadLibrary(workspace)).value;
if (!type || !library) throw new Error('no library');
const use = { type, library };

/** What every document needs, so that only the fault of the case is told. */
const rest = para('{{letterhead}}') + para('{{decision.subject}}') + para('{{closing}}');

interface Broken {
  readonly name: string;
  readonly form: string | FormParts;
  /** `code @ spot` of all that must be told, the advice aside. */
  readonly told: readonly string[];
  readonly remedy?: string;
}

const field = (code: string): string =>
  `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>${code}</w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>`;

const cases: readonly Broken[] = [
  // names
  {
    name: 'a name with a letter wrong',
    form: para('{{decision.subjekt}}'),
    told: ['form/unknown-name @ trang 1, đoạn 1'],
    remedy: 'Ý bạn là {{decision.subject}}?',
  },
  {
    name: 'a name at the top with a letter wrong',
    form: para('{{simbol}}'),
    told: ['form/unknown-name @ trang 1, đoạn 1'],
    remedy: 'Ý bạn là {{symbol}}?',
  },
  {
    name: 'a part of a name that belongs elsewhere',
    form: para('{{subject}}'),
    told: ['form/unknown-name @ trang 1, đoạn 1'],
    remedy: '{{plan.subject}}',
  },
  {
    name: 'a name with Vietnamese marks',
    form: para('{{số văn bản}}'),
    told: ['form/bad-tag @ trang 1, đoạn 1'],
    remedy: 'không dấu',
  },
  {
    name: 'an unknown name in the second paragraph',
    form: para('Kính gửi') + para('{{nobody.here}}'),
    told: ['form/unknown-name @ trang 1, đoạn 2'],
  },
  {
    name: 'an unknown name in a cell',
    form: table(2, row('a', 'b'), row('c', '{{issuer.nome}}')),
    told: ['form/unknown-name @ trang 1, bảng 1, dòng 2, ô 2, đoạn 1'],
    remedy: 'issuer.name',
  },
  {
    name: 'an unknown name in a table in a table',
    form: table(1, `<w:tr>${cell(table(1, row('{{xyzzy}}')) + para(''))}</w:tr>`),
    told: ['form/unknown-name @ trang 1, bảng 1, dòng 1, ô 1, bảng 1, dòng 1, ô 1, đoạn 1'],
  },
  {
    name: 'an unknown name in a header',
    form: { body: rest, header: para('{{yaer}}') },
    told: ['form/unknown-name @ đầu trang, đoạn 1'],
    remedy: '{{year}}',
  },
  {
    name: 'an unknown name in a footer',
    form: { body: rest, footer: para('x') + para('{{unit.nam}}') },
    told: ['form/unknown-name @ chân trang, đoạn 2'],
    remedy: '{{unit.name}}',
  },
  {
    name: 'an unknown name in a text box, told once',
    form: para([textBox(para('{{yeer}}'))]),
    told: ['form/unknown-name @ trang 1, đoạn 1, hộp chữ, đoạn 1'],
  },
  {
    name: 'an unknown name on a later page',
    form: para([run('a'), '<w:r><w:br w:type="page"/></w:r>']) + para('{{qwert}}'),
    told: ['form/unknown-name @ trang 2, đoạn 2'],
  },
  {
    name: 'an unknown name on the page that Word noted',
    form:
      para([run('a'), '<w:r><w:lastRenderedPageBreak/></w:r>']) +
      para(['<w:r><w:lastRenderedPageBreak/></w:r>']) +
      para('{{qwert}}'),
    told: ['form/unknown-name @ trang 3, đoạn 3'],
  },
  {
    name: 'a name split over runs is still wrong',
    form: para([run('{{deci'), run('sion.sub', '<w:b/>'), run('jectt}}')]),
    told: ['form/unknown-name @ trang 1, đoạn 1'],
    remedy: 'decision.subject',
  },
  {
    name: 'what every object has by birth',
    form: para('{{constructor}}'),
    told: ['form/unknown-name @ trang 1, đoạn 1'],
  },
  {
    name: 'a cell of a row outside its loop',
    form: para('{{deadline}}'),
    told: ['form/field-outside-loop @ trang 1, đoạn 1'],
    remedy: '{{#each tasks}}',
  },
  {
    name: 'a cell of a row outside its loop, in a row',
    form: table(2, row('{{task}}', 'x')),
    told: ['form/field-outside-loop @ trang 1, bảng 1, dòng 1, ô 1, đoạn 1'],
  },
  {
    name: 'a name of the top inside a loop',
    form: table(1, row('{{#each tasks}}{{yearr}}{{/each}}')),
    told: ['form/unknown-name @ trang 1, bảng 1, dòng 1, ô 1, đoạn 1'],
    remedy: '{{@root.year}}',
  },
  {
    name: 'a list printed as a text',
    form: para('{{plan.citations}} x'),
    told: ['form/not-a-text @ trang 1, đoạn 1'],
    remedy: '{{#each plan.citations}}',
  },
  {
    name: 'a group printed as a text',
    form: para('{{decision}}'),
    told: ['form/not-a-text @ trang 1, đoạn 1'],
    remedy: '{{decision.kind}}',
  },
  {
    name: 'a flag printed as a text',
    form: para('{{draft}}'),
    told: ['form/not-a-text @ trang 1, đoạn 1'],
    remedy: '{{#if draft}}',
  },
  {
    name: 'a loop over a text',
    form: para('{{#each year}}') + para('x') + para('{{/each}}'),
    told: ['form/not-a-list @ trang 1, đoạn 1'],
  },
  {
    name: 'an agency that not every plan has',
    form: para('{{agency.name}}'),
    told: ['form/may-be-absent @ trang 1, đoạn 1'],
    remedy: '{{#if agency}}',
  },
  { name: '@index outside a loop', form: para('{{@index}}'), told: ['form/unknown-name @ trang 1, đoạn 1'] },
  // helpers, blocks
  {
    name: 'a helper with a letter wrong',
    form: para('{{uper kind}}'),
    told: ['form/unknown-helper @ trang 1, đoạn 1'],
    remedy: '"upper"',
  },
  { name: 'a helper without its value', form: para('{{upper}}'), told: ['form/wrong-arguments @ trang 1, đoạn 1'] },
  {
    name: 'a helper with a wrong name inside',
    form: para('{{upper kindd}}'),
    told: ['form/unknown-name @ trang 1, đoạn 1'],
    remedy: '{{kind}}',
  },
  {
    name: 'a wrong helper inside a condition',
    form: para('{{#if (eqq kind "x")}}a{{/if}}'),
    told: ['form/unknown-helper @ trang 1, đoạn 1'],
    remedy: '"eq"',
  },
  {
    name: 'a block with a letter wrong',
    form: para('{{task-tabel}}'),
    told: ['form/unknown-block @ trang 1, đoạn 1'],
    remedy: '{{task-table}}',
  },
  {
    name: 'a shared block that is not there',
    form: para('{{> letterhed}}'),
    told: ['form/unknown-block @ trang 1, đoạn 1'],
    remedy: '{{> letterhead}}',
  },
  {
    name: 'a shared block that makes pages',
    form: para('{{> annexes}}'),
    told: ['form/block-of-pages @ trang 1, đoạn 1'],
  },
  {
    name: 'a block among other text',
    form: para('Bảng: {{task-table}}'),
    told: ['form/block-in-text @ trang 1, đoạn 1'],
  },
  {
    name: 'a block with its condition in one paragraph',
    form: para('{{#if annexes}}{{indicator-table}}{{/if}}'),
    told: ['form/block-in-text @ trang 1, đoạn 1'],
  },
  {
    name: 'a block beside a picture',
    form: para([run('{{articles}}'), '<w:r><w:br w:type="page"/></w:r>']),
    told: ['form/block-in-text @ trang 1, đoạn 1'],
  },
  {
    name: 'a section without its place',
    form: para('{{section "plan.content"}}'),
    told: ['form/bad-block @ trang 1, đoạn 1'],
    remedy: '{{section "plan.content" 2}}',
  },
  {
    name: 'content of what has none',
    form: para('{{content "plan.subject"}}'),
    told: ['form/bad-block @ trang 1, đoạn 1'],
  },
  // loops and conditions
  {
    name: 'a loop left open',
    form: para('{{#each decision.recipients}}') + para('- {{this}}'),
    told: ['form/unclosed @ trang 1, đoạn 1'],
    remedy: '{{/each}}',
  },
  {
    name: 'a condition left open inside a loop',
    form: para('{{#each annexes}}') + para('{{#if title}}{{title}}') + para('{{/each}}'),
    told: ['form/unclosed @ trang 1, đoạn 2'],
    remedy: '{{/if}}',
  },
  { name: 'a closing tag alone', form: para('a') + para('{{/each}}'), told: ['form/stray-close @ trang 1, đoạn 2'] },
  {
    name: 'a loop closed as a condition',
    form: para('{{#each annexes}}') + para('{{title}}') + para('{{/if}}'),
    told: ['form/wrong-close @ trang 1, đoạn 3'],
    remedy: '{{/each}}',
  },
  {
    name: 'a misspelt closing tag',
    form: para('{{#each annexes}}') + para('{{title}}') + para('{{/eahc}}'),
    told: ['form/wrong-close @ trang 1, đoạn 3'],
    remedy: '{{/each}}',
  },
  { name: '{{else}} alone', form: para('a {{else}} b'), told: ['form/stray-else @ trang 1, đoạn 1'] },
  {
    name: 'a statement there is not',
    form: para('{{#eachh annexes}}a{{/eachh}}'),
    told: ['form/unknown-statement @ trang 1, đoạn 1'],
    remedy: '{{#each}}',
  },
  { name: '{{#if}} of nothing', form: para('{{#if}}a{{/if}}'), told: ['form/wrong-arguments @ trang 1, đoạn 1'] },
  {
    name: 'a loop that opens in a cell and closes outside',
    form: table(1, row('{{#each tasks}}{{task}}')) + para('{{/each}}'),
    told: ['form/loop-crosses-table @ trang 1, bảng 1, dòng 1, ô 1, đoạn 1'],
  },
  {
    name: 'a loop over two tables',
    form: table(1, row('{{#each tasks}}{{task}}')) + para('') + table(1, row('{{/each}}')),
    told: ['form/loop-crosses-table @ trang 1, bảng 1, dòng 1, ô 1, đoạn 1'],
  },
  {
    name: 'a loop into a text box',
    form: para('{{#each annexes}}') + para([textBox(para('{{title}}') + para('{{/each}}'))]),
    told: ['form/loop-crosses @ trang 1, đoạn 1'],
  },
  {
    name: 'a loop that opens in the middle of a paragraph',
    form: para('Gồm: {{#each annexes}}') + para('{{title}}') + para('{{/each}}'),
    told: ['form/loop-in-text @ trang 1, đoạn 1'],
  },
  {
    name: 'a loop that closes in the middle of a paragraph',
    form: para('{{#each annexes}}') + para('{{title}}') + para('{{/each}} hết'),
    told: ['form/loop-in-text @ trang 1, đoạn 3'],
  },
  {
    name: '{{else}} in the row of its {{#if}}',
    form: table(
      2,
      row('{{#each tasks}}', ''),
      row('{{#if group}}{{title}}', '{{else}}{{task}}'),
      row('{{/if}}', ''),
      row('{{/each}}', ''),
    ),
    told: ['form/else-in-row @ trang 1, bảng 1, dòng 2, ô 2, đoạn 1'],
  },
  {
    name: 'two loops that share a row',
    form: table(
      2,
      row('{{#each tasks}}{{task}}', ''),
      row('{{/each}}', '{{#each indicators}}{{name}}'),
      row('x', '{{/each}}'),
    ),
    told: ['form/loops-overlap @ trang 1, bảng 1, dòng 2, ô 1, đoạn 1'],
  },
  // braces
  { name: 'braces left open', form: para('Số {{numberField'), told: ['form/open-braces @ trang 1, đoạn 1'] },
  {
    name: 'one brace too few at the end',
    form: para('{{numberField} x'),
    told: ['form/open-braces @ trang 1, đoạn 1'],
  },
  { name: 'braces closed twice', form: para('numberField}} x'), told: ['form/close-braces @ trang 1, đoạn 1'] },
  {
    name: 'a tag over two paragraphs',
    form: para('{{decision.') + para('subject}}'),
    told: ['form/open-braces @ trang 1, đoạn 1', 'form/close-braces @ trang 1, đoạn 2'],
  },
  {
    name: 'single braces around a name',
    form: para('{year} x'),
    told: ['form/single-brace @ trang 1, đoạn 1'],
    remedy: '{{year}}',
  },
  { name: 'an empty tag', form: para('{{ }}'), told: ['form/bad-tag @ trang 1, đoạn 1'] },
  { name: 'a quote left open', form: para('{{#if (eq kind "x)}}a{{/if}}'), told: ['form/bad-tag @ trang 1, đoạn 1'] },
  {
    name: 'a tag in the code of a field',
    form: para([field(' HYPERLINK "{{contact}}" ')]),
    told: ['form/tag-in-field @ trang 1, đoạn 1'],
  },
  {
    name: 'a tag in a comment',
    form: { body: rest, files: { 'word/comments.xml': '<w:comments xmlns:w="w">{{<w:t/>year}}</w:comments>' } },
    told: ['form/tag-elsewhere @ word/comments.xml'],
  },
  // the form as a whole
  {
    name: 'a style that is not there',
    form: para('{{year}}', '<w:pStyle w:val="KhongCo"/>'),
    told: ['form/missing-style @ word/document.xml'],
  },
  { name: 'no tag at all', form: { body: para('Quyết định') }, told: ['form/no-tags @ undefined'] },
];

const formOf = ({ form }: Broken): Uint8Array => wordForm(typeof form === 'string' ? { body: form + rest } : form);

describe('broken forms', () => {
  test.each(cases)('$name', (broken) => {
    const { faults } = judgeWordForm(formOf(broken), 'mau.docx', use);
    const told = faults.filter(({ severity }) => severity !== 'info');
    expect(told.map(({ code, place }) => `${code} @ ${place?.spot}`)).toEqual(broken.told);
    expect(told.every(({ place }) => place?.file === 'mau.docx')).toBe(true);
    if (broken.remedy) expect(told[0]?.remedy?.vi).toContain(broken.remedy);
  });

  test('all faults of a form are told at once', () => {
    const body = para('{{yeer}}') + para('{{#each tasks}}') + para('{{unitt}} {{/if}}') + para('{{');
    const { faults } = judgeWordForm(wordForm({ body }), 'mau.docx', use);
    const codes = faults.map(({ code }) => code);
    expect(codes).toContain('form/unknown-name');
    expect(codes).toContain('form/wrong-close');
    expect(codes).toContain('form/open-braces');
  });

  test('what every document needs and the form does not print is advice', () => {
    const { faults } = judgeWordForm(
      wordForm({ body: para('{{decision.subject}}') + para('{{signature}}') }),
      'm.docx',
      use,
    );
    expect(faults.every(({ code, severity }) => code === 'form/unused-field' && severity === 'info')).toBe(true);
    expect(faults.map(({ message }) => message.en)).toEqual([
      'The form does not print the number ({{numberField}} or {{letterhead}}).',
      'The form does not print the date ({{dateField}} or {{letterhead}}).',
      'The form does not print the recipients ({{recipients}} or {{closing}}).',
    ]);
  });
});
