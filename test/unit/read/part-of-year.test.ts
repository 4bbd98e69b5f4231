// A title above a table of indicators that names a part of the year is told: no figure of half a year passes for the year's without a word.

import { expect, test } from 'vitest';
import { importText } from '../../support/import.js';

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

test.each([
  ['Kết quả thực hiện năm 2026', 'Kết quả'],
  ['Kết quả 6 tháng đầu năm 2026', 'Kết quả 6 tháng'],
  ['Định kỳ 6 tháng báo cáo kết quả', 'Kết quả'],
])('%s over %s is no matter', async (title, head) => {
  expect(await told(title, head)).toEqual([]);
});
