// Figures beside each unit in its row: the role, the year and the indicator that a head names, in one row or two.

import { describe, expect, test } from 'vitest';
import { told, unitsFrom } from '../../support/read-tables.js';
import { smallWorkbook } from '../../support/small-workbook.js';

/** Of a plan of 2027 with the indicators "Tỷ lệ A" and "Số B". */
const wide = (head: string, title = '') =>
  unitsFrom({ 'u.csv': `${title}\nSTT;Tên đơn vị;${head}\n1;xã An Hòa;97,3\n2;xã Bến Đá;95\n` });

describe('one head', () => {
  test.each([
    ['Kết quả: Tỷ lệ A', 'results', 'Tỷ lệ A'],
    ['KQ 2026: Tỷ lệ A', 'results', 'Tỷ lệ A'],
    ['KẾT QUẢ NĂM 2026 | Tỷ lệ A', 'results', 'Tỷ lệ A'],
    ['KQ Tỷ lệ A 2026', 'results', 'Tỷ lệ A'],
    ['Kết quả thực hiện Số B (năm 2026)', 'results', 'Số B'],
    ['Ước TH: Số B năm 2026', 'results', 'Số B'],
    ['Số B: KQ 2026', 'results', 'Số B'],
    ['Tỉnh giao Tỷ lệ A năm 2027', 'assigned', 'Tỷ lệ A'],
    ['Chỉ tiêu: Tỷ lệ A', 'targets', 'Tỷ lệ A'],
  ])('%s', (head, key, indicator) => {
    const { units, diagnostics } = wide(head);
    expect(units?.map((each) => each[key as 'results'])).toEqual([{ [indicator]: '97,3' }, { [indicator]: '95' }]);
    // estimates are told
    expect(told(diagnostics)).toEqual(head.startsWith('Ước') ? ['info figures/estimated-column u!C2'] : []);
  });

  test.each([
    ['KQ 2025: Tỷ lệ A', '', 'other-year'],
    ['KQ Tỷ lệ A 2025', '', 'other-year'],
    ['Kết quả: Tỷ lệ A (2027)', '', 'other-year'],
    ['Mức giao Tỷ lệ A năm 2026', '', 'other-year'],
    ['So sánh: Tỷ lệ A', '', 'other-year'],
    ['Kết quả: Tỷ lệ A', 'KẾT QUẢ THỰC HIỆN NĂM 2025', 'other-year'],
    ['KQ Tỷ lệ A', 'BIỂU SỐ LIỆU NĂM 2024', 'other-year'],
    ['Chỉ tiêu: Tỷ lệ A', 'CHỈ TIÊU NĂM 2026', 'other-year'],
    ['Kết quả năm 2026', '', 'no-indicator'],
    ['Tỷ lệ A', '', 'no-role'],
    ['Tỷ lệ A 2026', '', 'no-role'],
  ])('%s, under "%s": %s', (head, title, code) => {
    const { units, diagnostics } = wide(head, title);
    expect([units, told(diagnostics)]).toEqual([undefined, [`error units/${code} u!C2`]]);
    expect(diagnostics[0]?.remedy?.vi).toMatch(/"(Kết quả năm 2026|Mức giao năm 2027)/);
    if (title !== '' && code === 'other-year') expect(diagnostics[0]?.message.vi).toContain('tên bảng');
  });

  test.each([
    ['KQ 2026: Tỷ lệ A', 'KẾT QUẢ NĂM 2025'],
    ['Kết quả: Tỷ lệ A', 'KẾT QUẢ NĂM 2026'],
    ['Kết quả: Tỷ lệ A', 'KẾ HOẠCH NĂM 2027'],
  ])('%s is of its own year under "%s"', (head, title) => {
    expect(wide(head, title).units?.[0]?.results).toEqual({ 'Tỷ lệ A': '97,3' });
  });

  test('the name of the sheet counts like a title', () => {
    const read = (name: string) =>
      unitsFrom({
        'u.xlsx': smallWorkbook([
          {
            name,
            rows: [
              ['STT', 'Tên đơn vị', 'KQ: Tỷ lệ A'],
              [1, 'xã An Hòa', 97],
            ],
          },
        ]),
      });
    expect(read('Năm 2026').units?.[0]?.results).toEqual({ 'Tỷ lệ A': '97' });
    expect(told(read('Năm 2025').diagnostics)).toEqual(['error units/other-year Năm 2025!C1']);
  });
});

describe('two rows of heads', () => {
  const read = (upper: readonly string[], lower: readonly string[]) =>
    unitsFrom({
      'u.xlsx': smallWorkbook([
        {
          name: 'DV',
          rows: [
            ['STT', 'Tên đơn vị', upper[0], undefined, upper[1], undefined],
            [undefined, undefined, ...lower],
            [1, 'xã An Hòa', 1, 2, 3, 4],
          ],
          merges: ['A1:A2', 'B1:B2', 'C1:D1', 'E1:F1'],
        },
      ]),
    });

  test('roles over indicators, indicators over roles', () => {
    const lower = ['Tỷ lệ A', 'Số B', 'Tỷ lệ A', 'Số B'];
    expect(read(['Kết quả năm 2026', 'Giao 2027'], lower).units?.[0]).toMatchObject({
      results: { 'Tỷ lệ A': '1', 'Số B': '2' },
      assigned: { 'Tỷ lệ A': '3', 'Số B': '4' },
    });
    expect(read(['Tỷ lệ A', 'Số B'], ['KQ 2026', 'Giao 2027', 'KQ 2026', 'Giao 2027']).units?.[0]).toMatchObject({
      results: { 'Tỷ lệ A': '1', 'Số B': '3' },
      assigned: { 'Tỷ lệ A': '2', 'Số B': '4' },
    });
    expect(told(read(['Kết quả năm 2025', 'Kết quả năm 2026'], lower).diagnostics)).toEqual([
      'error units/other-year DV!C2',
      'error units/other-year DV!D2',
    ]);
  });
});
