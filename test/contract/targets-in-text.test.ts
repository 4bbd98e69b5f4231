// A target that a table sets and the text says otherwise: what checks a document and what rolls a plan over tell the same figures.

import { expect, test } from 'vitest';
import { targetConflict } from '../../src/check/rules/facts/target-conflict.js';
import { targetAssigned } from '../../src/check/rules/tables/targets.js';
import { directionOf } from '../../src/doctype/target-direction.js';
import { leftBetween } from '../../src/rollover/leftovers/left-between.js';
import { projectWith } from '../support/compose.js';
import { words } from '../support/indicator-words.js';
import { findingsOf, quoteOf } from '../unit/check/check-text.js';

const { value: loaded } = await projectWith({}).load('leftovers', 'years', 'heads', 'library');
if (!loaded) throw new Error('the data does not load');
const { leftovers, years, heads, library } = loaded;

const rows = [
  { name: 'Tỷ lệ hộ dùng nước hợp vệ sinh', unit: '%', target: '90' },
  { name: 'Số nhà tạm, nhà dột nát được xóa', unit: 'nhà', target: '12' },
  { name: 'Tỷ lệ hộ nghèo', unit: '%', target: '2,5' },
];

function byCheck(sentence: string): string[] {
  const table = rows.map(({ name, unit, target }, index) => `${index + 1}\t${name}\t${unit}\t${target}`).join('\n');
  const text = `KẾ HOẠCH\nPhát triển kinh tế năm 2026\n- ${sentence}\nBảng chỉ tiêu\nSTT\tNội dung chỉ tiêu\tĐơn vị\tChỉ tiêu năm 2026\n${table}`;
  return findingsOf(targetConflict, text).map(quoteOf);
}

function byRollOver(sentence: string): string[] {
  const plan = (year: number) => ({
    year,
    plan: { content: sentence, indicators: { columns: 'chi-tieu-5', groups: [{ title: 'Chung', items: rows }] } },
  });
  return leftBetween(plan(2025), plan(2026), leftovers, years, { heads, tables: library.tables })
    .filter(({ code }) => code === 'rollover/target-differs')
    .map(({ message }) => /^"([^"]+)"/u.exec(message.vi)?.[1] ?? '');
}

test.each([
  ['Phấn đấu tỷ lệ hộ dùng nước hợp vệ sinh đạt 95%.', ['95%']],
  ['Phấn đấu 90% hộ dùng nước hợp vệ sinh.', []],
  ['Xóa 15 nhà tạm, nhà dột nát.', ['15 nhà']],
  ['Xóa 12 nhà tạm, nhà dột nát.', []],
  ['Phấn đấu chín mươi lăm phần trăm hộ dùng nước hợp vệ sinh.', ['chín mươi lăm phần trăm']],
  ['Phấn đấu chín mươi phần trăm hộ dùng nước hợp vệ sinh.', []],
  ['Tỷ lệ hộ dùng nước hợp vệ sinh trong các lĩnh vực, ngành nghề đạt 95%.', ['95%']],
  ['Tỷ lệ hộ dùng nước hợp vệ sinh của nhóm hộ nghèo đạt 70%.', []],
  ['Thôn Đông đạt 95% hộ dùng nước hợp vệ sinh.', []],
  ['Các thôn đạt 95% hộ dùng nước hợp vệ sinh.', ['95%']],
  ['Năm 2024, tỷ lệ hộ dùng nước hợp vệ sinh chiếm 71%.', []],
  ['Tỷ lệ hộ dùng nước hợp vệ sinh năm trước đạt 71%.', []],
  ['Tỷ lệ hộ dùng nước hợp vệ sinh đã đạt được 71%.', []],
  ['Đến năm 2030, phấn đấu tỷ lệ hộ dùng nước hợp vệ sinh đạt 99%.', []],
  ['Từ kết quả năm 2024, phấn đấu tỷ lệ hộ dùng nước hợp vệ sinh đạt 95%.', ['95%']],
  ['Đầu năm 2025, có 71% hộ dùng nước hợp vệ sinh.', []],
  ['Hiện nay tỷ lệ hộ dùng nước hợp vệ sinh là 71%.', []],
  ['Hết năm 2026, 95% hộ dùng nước hợp vệ sinh.', ['95%']],
  ['Phấn đấu tỷ lệ hộ nghèo còn 3,5%.', ['3,5%']],
  ['Phấn đấu tỷ lệ hộ cận nghèo còn 3,5%.', []],
  ['Phấn đấu tỷ lệ hộ nghèo và hộ cận nghèo còn 3,5%.', ['3,5%']],
  ['Phấn đấu đạt được 95% hộ dùng nước hợp vệ sinh.', ['95%']],
  ['Có 95% học sinh đến trường đúng độ tuổi.', []],
])('%s', (sentence, expected) => {
  expect(byCheck(sentence)).toEqual(expected);
  expect(byRollOver(sentence).map((each) => expected.find((one) => each.includes(one) || one.includes(each)))).toEqual(
    expected,
  );
});

test('of whom a part of an indicator is does not say what is better, in the check as in a roll-over', () => {
  const name = 'Tỷ lệ hộ dùng nước sạch: Trong đó: hộ nghèo';
  expect(directionOf({ name }, words)).toBe('rising');
  expect(directionOf({ name: 'Tỷ lệ hộ nghèo' }, words)).toBe('falling');
  const table = (target: string): string =>
    `STT\tTên chỉ tiêu\tĐơn vị tính\tChỉ tiêu được giao\tChỉ tiêu năm 2026\n1\tTỷ lệ hộ dùng nước sạch\t%\t90\t95\n\tTrong đó: hộ nghèo\t%\t80\t${target}\n2\tHồ sơ số hóa\thồ sơ\t400\t500`;
  expect(findingsOf(targetAssigned, table('85'))).toEqual([]);
  expect(findingsOf(targetAssigned, table('75')).map(quoteOf)).toEqual(['75']);
});
