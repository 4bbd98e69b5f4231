// Finished files on disk against their plan: what a person changed in them is told with its place, what a program only wrote otherwise is not.

import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { beforeAll, describe, expect, test } from 'vitest';
import { makeFiles } from '../../../src/flows/make-files.js';
import { createProject } from '../../../src/flows/project.js';
import { type FileToVerify, verifyPlan } from '../../../src/flows/verify.js';
import { newWordForm } from '../../../src/flows/word-form/new-word-form.js';
import { otherText } from '../../../src/verify/other-text.js';
import type { FileText, SaidText } from '../../../src/verify/said-text.js';
import { workspaceWith } from '../../support/compose.js';
import { smallPlan } from '../../support/small-plan.js';
import { builtPlan, written } from './built-plan.js';

let files: FileToVerify[];

beforeAll(async () => {
  const built = await builtPlan();
  files = [...(await written(built, 'docx')), ...(await written(built, 'pdf'))];
});

const verify = (given: readonly FileToVerify[]) =>
  verifyPlan(createProject(workspaceWith({ 'plan.yaml': smallPlan })), 'plan.yaml', given);

const edited = ({ name, bytes }: FileToVerify, change: (xml: string) => string): FileToVerify => {
  const parts = unzipSync(bytes);
  const xml = strFromU8(parts['word/document.xml'] as Uint8Array);
  expect(change(xml)).not.toBe(xml);
  return { name, bytes: zipSync({ ...parts, 'word/document.xml': strToU8(change(xml)) }) };
};

describe('verifyPlan', () => {
  test('files as they were built agree, for issue and as parts in any order', async () => {
    const { value, diagnostics } = await verify(files);
    expect(diagnostics).toEqual([]);
    expect(value?.map(({ format, facts, proven }) => [format, facts === proven])).toEqual([
      ['docx', true],
      ['pdf', true],
    ]);
    const parts = await written(await builtPlan(), 'docx', undefined, true);
    expect((await verify([...parts].reverse())).diagnostics).toEqual([]);
  });

  test('a word changed in Word is told at its place in the plan, with what the file says', async () => {
    const docx = edited(files[0] as FileToVerify, (xml) => xml.replace('Bảng niêm yết', 'Bảng công khai'));
    const { diagnostics } = await verify([docx]);
    expect(diagnostics.map(({ message }) => message.vi).join()).toContain(
      'Bản này ghi "công khai", đúng ra là "niêm yết"',
    );
    expect(diagnostics[0]?.place?.line).toBeGreaterThan(1);
  });

  test('runs parted and marks of spelling are no change', async () => {
    const docx = edited(files[0] as FileToVerify, (xml) =>
      xml.replace(
        /<w:t xml:space="preserve">([^<]{3})([^<]+)<\/w:t><\/w:r>/g,
        (_, a, b) =>
          `<w:t xml:space="preserve">${a}</w:t></w:r><w:proofErr w:type="spellStart"/><w:r><w:t xml:space="preserve">${b}</w:t></w:r>`,
      ),
    );
    expect((await verify([docx])).diagnostics).toEqual([]);
  });

  test("words of an office's own form are proved as well, where the form is given", async () => {
    const project = createProject(workspaceWith({ 'plan.yaml': smallPlan }));
    const form = { file: 'mau.docx', bytes: (await newWordForm(project, 'quyet-dinh')).value };
    const { files: made } = await makeFiles(project, 'plan.yaml', {
      formats: ['docx'],
      form: { ...form, toPdf: async () => ({ diagnostics: [] }) },
    });
    const docx = made[0] as FileToVerify;
    expect((await verifyPlan(project, 'plan.yaml', [docx], form)).diagnostics).toEqual([]);
    const other = edited(docx, (xml) => xml.replace('QUYẾT ĐỊNH:', 'QUYẾT NGHỊ:'));
    const { diagnostics } = await verifyPlan(project, 'plan.yaml', [other], form);
    expect(diagnostics.map(({ code }) => code)).toEqual(['verify/other-text']);
  });

  test('other files are refused', async () => {
    const bytes = strToU8('không phải');
    expect((await verify([{ name: 'a.xlsx', bytes }])).diagnostics[0]).toMatchObject({
      code: 'verify/no-such-format',
      kind: 'usage',
    });
    expect((await verify([{ name: 'a.docx', bytes }])).diagnostics[0]).toMatchObject({
      code: 'verify/unreadable',
      kind: 'file',
    });
  });
});

describe('tops of later pages', () => {
  const said: SaidText = {
    units: [
      { cells: [[{ text: 'STT' }], [{ text: 'Chỉ tiêu năm 2026' }]] },
      { cells: [[{ text: '1' }], [{ text: 'Một việc' }]] },
      { cells: [[{ text: '2' }], [{ text: 'Hai việc' }]] },
    ],
    feet: [],
    heads: [{ cells: [[{ text: 'STT' }], [{ text: 'Chỉ tiêu năm 2026' }]] }],
  };
  const first = ['STT', 'Chỉ tiêu', 'năm 2026', '1', 'Một việc'];
  const empty = { unseen: [], markup: [], wrapped: true };
  /** As programs write them that mark nothing. */
  const plain = (top: readonly string[]): FileText => {
    const lines = [...first, ...top, '2', 'Hai việc'];
    return { ...empty, lines, beside: [], pages: lines.map((_, at) => (at < first.length ? 1 : 2)) };
  };
  const marked = (top: readonly string[]): FileText => ({
    ...plain([]),
    beside: top,
    besidePages: top.map(() => 2),
  });

  test.each([plain, marked])('number and head are no text', (file) => {
    expect(otherText(said, file(['2', 'STT', 'Chỉ tiêu', 'năm 2026']), [])).toEqual([]);
    expect(otherText(said, file(['2']), [])).toEqual([]);
  });

  test.each([plain, marked])('another head is told', (file) => {
    expect(otherText(said, file(['2', 'STT', 'Chỉ tiêu', 'năm 2027']), [])).not.toEqual([]);
    expect(otherText(said, file(['2', 'STT', 'Chỉ tiêu']), [])).not.toEqual([]);
    expect(otherText(said, file(['7', 'STT', 'Chỉ tiêu', 'năm 2026']), [])).not.toEqual([]);
  });
});
