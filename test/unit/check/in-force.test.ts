// What a citation that is out of force is to become: what is in force on the day, though what replaced it first is gone as well.

import { expect, test } from 'vitest';
import { inForce } from '../../../src/check/rules/law/in-force.js';
import { findingsOf } from './check-text.js';

const told = (day: string): readonly (string | undefined)[] =>
  findingsOf(
    inForce,
    `Mai Lâm, ngày ${day}\nKẾ HOẠCH\nSố hóa hồ sơ trên địa bàn xã Mai Lâm\nCăn cứ Luật Tổ chức chính quyền địa phương ngày 19/6/2015;`,
  ).map(({ remedy }) => /65\/2025\/QH15|72\/2025\/QH15/.exec(remedy?.vi ?? '')?.[0]);

test.each([
  ['10 tháng 02 năm 2025', []],
  ['10 tháng 3 năm 2025', ['65/2025/QH15']],
  ['10 tháng 8 năm 2025', ['72/2025/QH15']],
  ['20 tháng 01 năm 2027', ['72/2025/QH15']],
] as const)('the law on local government of 2015, on %s', (day, laws) => {
  expect(told(day)).toEqual(laws);
});
