// One list of the words before a deadline, and of the shapes of its year (templates/years.yaml): what rollover moves, the check tells where it
// has stayed behind.

import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { rulesWith } from '../../src/check/rules.js';
import { yearsIn } from '../../src/doctype/years-in.js';
import { root } from '../support/compose.js';
import { checkData, findingsOf } from '../unit/check/check-text.js';

interface Cues {
  readonly deadlineCues: readonly string[];
  readonly untilCues: readonly string[];
}
const { deadlineCues, untilCues } = parse(readFileSync(path.join(root, 'templates/years.yaml'), 'utf8')) as Cues;
const rule = rulesWith(checkData).find(({ id }) => id === 'stale-year');

const days = ['ngày 15/12/2025', 'ngày 15 tháng 12 năm 2025', '15/12/2025'];
const cases = [...deadlineCues, ...untilCues].flatMap((cue) => days.map((day) => [cue, day] as const));

test.each(cases)('"%s %s" moves with the plan, and is told where it is last year', (cue, day) => {
  const text = `- Phấn đấu số hóa xong hồ sơ, ${cue} ${day}.`;
  expect(yearsIn(text, 2025, checkData.years, 'text').map(({ role }) => role)).toEqual(['deadline']);
  const plan = `KẾ HOẠCH\nSố hóa hồ sơ năm 2026 trên địa bàn xã Mai Lâm\n${text}`;
  expect(rule && findingsOf(rule, plan).length).toBe(1);
});

/** Cells of deadlines, of the year 2025. */
const cells = [
  'T7/25',
  'T7/2025',
  'T1 - T3/25',
  'Q4/2025',
  'QIV/25',
  'Q.IV/2025',
  'Quý IV/25',
  'Quý III, IV năm 2025',
  'Tháng 12/25',
  '12/25',
  'Trước 12/25',
  '12/2025',
  '30/6/25',
  '30/6/2025',
  '30.6.2025',
  'Trước ngày 30-6-25',
  'Năm học 2024 - 2025',
  'Năm học 2024-25',
  'Năm 2025',
  'Cuối 2025',
];

test.each(cells)('a deadline "%s" is known to rollover, and told where it is last year', (cell) => {
  const roles = yearsIn(cell, 2025, checkData.years, 'cell', 'deadline').map(({ role }) => role);
  expect(roles.some((role) => ['plan', 'deadline', 'school'].includes(role))).toBe(true);
  const plan = `KẾ HOẠCH\nSố hóa hồ sơ năm 2026 trên địa bàn xã Mai Lâm\nSTT\tNhiệm vụ\tThời gian\n1\tLập danh mục\t${cell}`;
  expect(rule && findingsOf(rule, plan).length).toBe(1);
});
