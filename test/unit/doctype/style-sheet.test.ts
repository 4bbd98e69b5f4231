// The style sheet against the decree: every size and length it sets lies within what NĐ 30/2020/NĐ-CP, Phụ lục I allows.

import { describe, expect, test } from 'vitest';
import { loadStyleSheet } from '../../../src/doctype/style-sheet.js';
import { createDiskWorkspace } from '../../../src/workspace/disk.js';
import { createMemoryWorkspace } from '../../../src/workspace/workspace.js';
import { root, told } from '../../support/compose.js';

const { value: sheet } = await loadStyleSheet(createDiskWorkspace(root), 'nghi-dinh-30');
if (!sheet) throw new Error('no style sheet');

const within = (value: number, [least, most]: readonly [number, number]): boolean => value >= least && value <= most;

describe('page', () => {
  test('A4 with lawful margins (mục I.1–I.3)', () => {
    expect([sheet.page.width, sheet.page.height]).toEqual([210, 297]);
    const { top, bottom, left, right } = sheet.page.margins;
    expect([within(top, [20, 25]), within(bottom, [20, 25]), within(left, [30, 35]), within(right, [15, 20])]).toEqual([
      true,
      true,
      true,
      true,
    ]);
    expect(sheet.font).toBe('Times New Roman');
  });
});

describe('roles', () => {
  const bold = { bold: true, italic: false };
  const italic = { bold: false, italic: true };
  const plain = { bold: false, italic: false };
  test.each([
    ['national-name', [12, 13], bold, 'center'],
    ['national-motto', [13, 14], bold, 'center'],
    ['agency-superior', [12, 13], plain, 'center'],
    ['agency', [12, 13], bold, 'center'],
    ['number-line', [13, 13], plain, 'center'],
    ['place-date', [13, 14], italic, 'center'],
    ['title-kind', [13, 14], bold, 'center'],
    ['title-subject', [13, 14], bold, 'center'],
    ['letter-subject', [12, 13], plain, 'center'],
    ['citation', [13, 14], italic, 'justify'],
    ['body', [13, 14], plain, 'justify'],
    ['article', [13, 14], plain, 'justify'],
    ['signature-capacity', [13, 14], bold, 'center'],
    ['signature-name', [13, 14], bold, 'center'],
    ['recipients-label', [12, 12], { bold: true, italic: true }, 'left'],
    ['recipient', [11, 11], plain, 'left'],
    ['annex-number', [14, 14], bold, 'center'],
    ['annex-title', [13, 14], bold, 'center'],
    ['attachment-line', [13, 14], italic, 'center'],
    ['urgency', [13, 14], bold, 'center'],
    ['circulation', [13, 14], bold, 'center'],
    ['drafter', [11, 11], plain, 'left'],
    ['contact', [11, 12], plain, 'center'],
    ['page-number', [13, 14], plain, 'center'],
  ] as const)('%s', (role, sizes, face, align) => {
    const style = sheet.roles[role];
    expect(style).toMatchObject({ ...face, align });
    expect(within(style?.size ?? 0, sizes)).toBe(true);
  });

  test('the motto is one point larger than the name above it (mục V)', () => {
    expect((sheet.roles['national-motto']?.size ?? 0) - (sheet.roles['national-name']?.size ?? 0)).toBe(1);
  });

  test('text: first line 10 or 12,7 mm, at least 6 pt between paragraphs, single to 1,5 lines (mục II.6.e)', () => {
    for (const role of ['body', 'article', 'citation', 'bullet']) {
      const style = sheet.roles[role];
      expect([10, 12.7]).toContain(style?.firstLine);
      expect((style?.before ?? 0) + (style?.after ?? 0)).toBeGreaterThanOrEqual(6);
      expect(within(style?.line ?? 0, [1, 1.5])).toBe(true);
    }
  });

  test('everything but the red frame is black', () => {
    const coloured = Object.entries(sheet.roles).filter(([, style]) => style.colour !== '#000000');
    expect(coloured.map(([role]) => role)).toEqual(['urgency']);
  });
});

describe('faults of a sheet', () => {
  const load = async (roles: string) => {
    const text = `name: x\nfont: y\npage: { width: 210, height: 297, margins: { top: 20, bottom: 20, left: 30, right: 15 }, headerDistance: 10 }
ruleWeight: 1\ntable: { border: 1, cellMargin: { top: 1, bottom: 1, left: 1, right: 1 } }\nroles:\n${roles}`;
    const { diagnostics } = await loadStyleSheet(
      createMemoryWorkspace({ files: { 'templates/styles/x.yaml': text } }),
      'x',
    );
    return told(diagnostics);
  };
  test.each([
    ['  a: { name: A, basedOn: b }', 'templates/styles/x.yaml:7:26 style/bad-base'],
    ['  a: { name: A, basedOn: b }\n  b: { name: B, basedOn: a }', 'templates/styles/x.yaml:7:26 style/bad-base'],
    ['  a: { name: A, sise: 12 }', 'templates/styles/x.yaml:7:17 data/unknown-key'],
    ['  a: { name: A, size: 400 }', 'templates/styles/x.yaml:7:23 data/out-of-range'],
  ])('%j', async (roles, wanted) => {
    expect((await load(roles))[0]).toBe(wanted);
  });

  test('a sheet that is not there', async () => {
    expect((await loadStyleSheet(createMemoryWorkspace(), 'y')).diagnostics[0]?.code).toBe('data/no-file');
  });
});
