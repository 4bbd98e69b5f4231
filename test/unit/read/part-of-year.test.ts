// A title above a table of indicators that names a part of the year is told: no figure of half a year passes for the year's without a word.

import { expect, test } from 'vitest';
import { type CheckInput, checkContext } from '../../../src/check/check-document.js';
import { isNotJudged } from '../../../src/check/rule.js';
import { targetConflict } from '../../../src/check/rules/facts/target-conflict.js';
import { composeText } from '../../support/compose.js';
import { importText } from '../../support/import.js';
import { checkData, register } from '../check/check-text.js';

const table = (title: string, head: string): string =>
  `${title}\nSTT;Tên chỉ tiêu;Đơn vị tính;${head}\n1;Hồ sơ đúng hạn;%;97\n2;Hồ sơ trực tuyến;hồ sơ;1.250\n`;

async function told(title: string, head = 'Kết quả'): Promise<string[]> {
  const { diagnostics } = await importText(table(title, head), 'bang.csv');
  return diagnostics.filter(({ code }) => code === 'import/part-of-year').map(({ message }) => message.vi);
}

test.each([
  ['Kết quả thực hiện chỉ tiêu 6 tháng đầu năm 2026', '6 tháng'],
  ['KẾT QUẢ QUÝ I NĂM 2026', 'QUÝ I'],
  ['Kết quả 9 tháng', '9 tháng'],
])('%s', async (title, words) => {
  const [one = '', ...more] = await told(title);
  expect(more).toEqual([]);
  expect(one).toContain(`"${words}"`);
  expect(one).toContain('"Kết quả"');
});

/** By column its role and title, of the one table that was imported. */
async function columnsOf(title: string, head: string): Promise<string> {
  const { imported } = await importText(table(title, head), 'bang.csv');
  const { columns } = (imported?.plan.indicators ?? {}) as { columns?: { role: string; title: string }[] };
  const last = columns?.at(-1);
  return `${last?.role} ${last?.title}`;
}

test.each([
  ['Kết quả thực hiện chỉ tiêu 6 tháng đầu năm 2026', 'Kết quả', 'column4'],
  ['CHỈ TIÊU QUÝ I NĂM 2026', 'Chỉ tiêu', 'column4'],
  ['CHỈ TIÊU 6 THÁNG ĐẦU NĂM 2026', 'Chỉ tiêu giao', 'column4'],
  ['CHỈ TIÊU NĂM 2026', 'Chỉ tiêu 6 tháng đầu năm', 'column4'],
  ['CHỈ TIÊU NĂM 2026', 'Chỉ tiêu', 'target'],
  // a title of results says nothing of the targets beside them, nor of a head with a year of its own
  ['Kết quả 6 tháng đầu năm 2026', 'Chỉ tiêu', 'target'],
  ['CHỈ TIÊU 6 THÁNG ĐẦU NĂM 2026', 'Chỉ tiêu năm 2026', 'target'],
  ['CHỈ TIÊU 6 THÁNG ĐẦU NĂM 2026', 'Chỉ tiêu cả năm', 'target'],
])('%s over %s: the column is %s', async (title, head, role) => {
  expect(await columnsOf(title, head)).toBe(`${role} ${head}`);
});

test('in a plan, roles that its file gives do not make the figures the year’s for check', async () => {
  const plan = (title: string): string => `type: ke-hoach
year: 2026
unit: { kind: xã, name: Bến Tre }
plan:
  subject: Trồng cây năm 2026
  content:
    - title: MỤC TIÊU
      content: Đến hết năm 2026 đạt 95% cây sống sau trồng.
  recipients: [Các thôn]
  archive: VT
annexes:
  - title: ${title}
    content:
      - indicators:
          columns:
            - { role: number, title: STT }
            - { role: name, title: Nội dung chỉ tiêu }
            - { role: unit, title: Đơn vị }
            - { role: target, title: Chỉ tiêu }
          items: [{ name: Tỷ lệ cây sống sau trồng, unit: "%", target: Tối thiểu 80 }]
`;
  const conflicts = async (title: string): Promise<number> => {
    const { document } = await composeText(plan(title));
    if (!document) throw new Error('the plan does not compose');
    const input: CheckInput = { document, source: 'plan', file: 'a.yaml', register };
    const outcome = targetConflict.check(checkContext(input, checkData));
    return isNotJudged(outcome) ? Number.NaN : outcome.length;
  };
  expect(await conflicts('Chỉ tiêu năm 2026')).toBe(1);
  expect(await conflicts('Chỉ tiêu 6 tháng đầu năm 2026')).toBe(0);
});

test.each([
  ['Kết quả thực hiện năm 2026', 'Kết quả'],
  ['Kết quả 6 tháng đầu năm 2026', 'Kết quả 6 tháng'],
  ['Định kỳ 6 tháng báo cáo kết quả', 'Kết quả'],
])('%s over %s is no matter', async (title, head) => {
  expect(await told(title, head)).toEqual([]);
});
