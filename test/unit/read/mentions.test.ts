// Years by role, the unit's own name, words that look misread: found in a plan's texts, changed only on request.

import { expect, test } from 'vitest';
import { jsonReport, markdownReport } from '../../../src/read/extract/import-report.js';
import { parametrize } from '../../../src/read/extract/parametrize.js';
import { findSlips } from '../../../src/read/extract/slips.js';
import { importData, importText } from '../../support/import.js';

test.each([
  ['Kế hoạch năm 2026', 'Kế hoạch năm {{year}}'],
  ['Tháng 3 năm 2026; Tháng 8/2026', 'Tháng 3 năm {{year}}; Tháng 8/{{year}}'],
  ['theo kết quả thực hiện trong năm 2025', 'theo kết quả thực hiện trong năm {{previousYear}}'],
  ['tăng 2% so với năm 2025 (năm 2025 là 83,9%)', undefined],
  ['Nghị định số 61/2018/NĐ-CP ngày 23/4/2018', undefined],
  ['theo Kế hoạch số 61/KH-UBND ngày 05/01/2026 về công tác năm 2026', undefined],
  ['ngày 05 tháng 3 năm 2026', undefined],
  ['giai đoạn 2021 - 2026, tầm nhìn đến năm 2030', undefined],
  ['còn ghi năm 2023', undefined],
  ['mã 20260', undefined],
])('%s', async (text, named) => {
  const data = await importData();
  const { plan: made } = parametrize(
    { year: 2026, unit: { kind: 'xã', name: 'An Hòa' }, plan: { content: [text] } },
    data.years,
  );
  expect(made.plan).toEqual({ content: [named ?? text] });
});

const plan = {
  year: 2026,
  unit: { kind: 'xã', name: 'An Hòa' },
  decision: {
    subject: 'Ban hành Kế hoạch năm 2026 trên địa bàn xã An Hòa',
    date: '2026-01-20',
    citations: [{ kind: 'Kế hoạch', number: '2/KH-UBND', subject: 'về nhiệm vụ năm 2026 của xã An Hòa' }],
  },
  annexes: [
    { title: 'CHỈ TIÊU NĂM 2026 CỦA XÃ AN HÒA', content: ['Kết quả đạt được trong năm 2025 tại Trạm y tế An Hòa.'] },
  ],
};

test('own year and unit become names; citations, dates and the unit itself stay', async () => {
  const data = await importData();
  const { plan: named, mentions } = parametrize(plan, data.years);
  expect(named).toEqual({
    ...plan,
    decision: { ...plan.decision, subject: 'Ban hành Kế hoạch năm {{year}} trên địa bàn {{unit}}' },
    annexes: [
      {
        title: 'CHỈ TIÊU NĂM {{year}} CỦA {{unit}}',
        content: ['Kết quả đạt được trong năm {{previousYear}} tại Trạm y tế {{unit.name}}.'],
      },
    ],
  });
  expect(mentions.filter(({ becomes }) => becomes === undefined)).toMatchObject([
    { role: 'citation', path: 'decision.citations.0.subject' },
  ]);
});

test('slips: whole words, in their own case, only before the words that make them one', async () => {
  const data = await importData();
  const proposals = findSlips(
    { plan: { content: ['Phần đấu đạt 95%; TRỰC TUYỂN; phần đầu của văn bản; phần đầu tăng 10%; phần đấuu.'] } },
    data.slips,
  );
  expect(proposals.map(({ found, proposed }) => [found, proposed]).sort()).toEqual([
    ['Phần đấu', 'Phấn đấu'],
    ['TRỰC TUYỂN', 'TRỰC TUYẾN'],
    ['phần đầu', 'phấn đấu'],
  ]);
});

test('the report tells counts, places, mentions and slips, for people and for programs', async () => {
  const text = 'Phụ lục\nCHỈ TIÊU NĂM 2026 CỦA XÃ AN HÒA\n\nSTT\tNội dung\tThời gian\n1\tPhần đấu đạt 95%\t\n';
  const { imported, diagnostics } = await importText(text, 'nguon.txt');
  if (!imported) throw new Error('nothing was imported');
  const input = {
    file: 'nguon.txt',
    counts: imported.counts,
    diagnostics,
    mentions: imported.mentions,
    slips: imported.slips,
  };
  const markdown = markdownReport(input);
  expect(markdown).toContain('- Bảng `tasks`: 1 dòng, 0 nhóm');
  expect(markdown).toMatch(/- \*\*warning\*\* :5 .*để trống ô "Thời gian".* \(`tasks\.items\.0`\)/);
  expect(markdown).toContain('- plan → `{{year}}`: CHỈ TIÊU NĂM 2026 CỦA XÃ AN HÒA');
  expect(markdown).toContain('- Phần đấu → Phấn đấu: Phần đấu đạt 95%');
  const parsed = JSON.parse(jsonReport(input)) as {
    version: number;
    slips: unknown[];
    diagnostics: { confidence?: number }[];
  };
  expect([parsed.version, parsed.slips.length]).toEqual([1, 1]);
  expect(parsed.diagnostics.some(({ confidence }) => confidence !== undefined)).toBe(true);
});
