// Real and clerk-made papers imported and rolled over: what of last year stays is told, each thing once.

import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { importFile } from '../../../src/flows/import.js';
import { createProject } from '../../../src/flows/project.js';
import { createDiskWorkspace } from '../../../src/workspace/disk.js';
import { root } from '../../support/compose.js';
import { dataOf, given, type RolledText, roll } from '../../support/roll.js';
import { hasShared, readBytes, seedFile, sharedFolder } from '../../support/seeds.js';

const imported = async (file: string): Promise<string> =>
  (await importFile(createProject(createDiskWorkspace(root)), readBytes(file), path.basename(file))).value?.yaml ?? '';

const codes = (rolled: RolledText): string[] => (rolled.value?.rolled.decisions ?? []).map(({ code }) => code);

describe.skipIf(!hasShared('seeds'))('the source documents', () => {
  test.each(['000', '001', '002', '003', '004'])('%s: nothing is told twice', async (number) => {
    const yaml = await imported(seedFile(number));
    const rolled = await roll(yaml, { year: Number(dataOf(yaml).year) + 1, reading: 'relative' });
    const told = (rolled.value?.rolled.decisions ?? []).map(
      ({ code, place, message }) => `${code} ${place?.path ?? place?.line} ${message.vi}`,
    );
    expect(told.length).toBeGreaterThan(0);
    expect(told.filter((each, index) => told.indexOf(each) !== index)).toEqual([]);
    // each of them sets shares or counts in its texts
    expect(codes(rolled)).toContain('rollover/target-in-text');
  });
});

describe.skipIf(!hasShared('cases'))('papers of clerks', () => {
  const word = (name: string): string => path.join(sharedFolder('cases'), name);

  test('results fill their column, the proposal is open, money and a target in the text are told', async () => {
    const figures = given('kq2.xlsx', readBytes(word('figures/kq2.xlsx')));
    const rolled = await roll(await imported(word('word/clerk-2026.docx')), {
      year: 2027,
      results: figures,
      assigned: figures,
      reading: 'relative',
    });
    const { decision, indicators } = dataOf(rolled.yaml);
    const column = indicators.columns.find(({ title }: { title: string }) => title === 'Kết quả năm 2026');
    const [online, paid] = indicators.groups[0].items;
    const [, satisfied, , , received] = indicators.groups[1].items;
    expect([online, paid, satisfied, received].map((row) => row[column.role])).toEqual(['71,4', '58', '…', '14.250']);
    expect(decision.proposal.text).toMatch(/Tờ trình số …\/TTr-VP ngày …$/u);
    expect(codes(rolled).filter((code) => /amount|differs/u.test(code))).toEqual([
      'rollover/amount-to-decide',
      'rollover/amount-to-decide',
      'rollover/target-differs',
    ]);
  });

  test('a plan to 2030 is that of its signing and does not roll', async () => {
    const yaml = await imported(word('word-real/12-ke-hoach-den-2030.docx'));
    expect(dataOf(yaml).year).toBe('2025');
    const { value, diagnostics } = await roll(yaml, { year: 2031 });
    expect([value, diagnostics.map(({ code }) => code)]).toEqual([undefined, ['rollover/several-years']]);
  });

  test('a weekly schedule is told, the own year of the title moves', async () => {
    const rolled = await roll(await imported(word('word-real/13-lich-theo-thu.docx')), { year: 2027 });
    expect(
      codes(rolled)
        .filter((code) => /weekday|schedule|in-text|document/u.test(code))
        .sort(),
    ).toEqual([
      'rollover/dated-schedule',
      'rollover/dated-schedule',
      'rollover/document-of-the-year',
      'rollover/fixed-weekday',
      'rollover/target-in-text',
    ]);
    expect(dataOf(rolled.yaml).plan.opening).toMatch(/năm 2027 như sau/u);
  });
});
