// Rows below a head that carry no data, in tables with and without a column of numbers; rows of data that only begin like them.

import { describe, expect, test } from 'vitest';
import { idleRowsOf } from '../../../src/doctype/heads/row-kinds.js';
import { importBytes } from '../../support/import.js';
import { figuresFrom, tableHeads, told, unitsFrom } from '../../support/read-tables.js';
import { smallWorkbook } from '../../support/small-workbook.js';

const kindsOf = (rows: readonly (readonly string[])[], numbered: boolean) =>
  idleRowsOf(rows, numbered ? 0 : undefined, numbered ? 1 : 0, tableHeads);

const data = [
  ['Tỷ lệ hồ sơ đúng hạn', '%', '97,2', '98'],
  ['Số hồ sơ', 'hồ sơ', '1.250', '1.400'],
];
const numbered = data.map((row, at) => [String(at + 1), ...row]);

/** Rows below the data, as they stand in a table without numbers. */
const tails: Readonly<Record<string, readonly (readonly string[])[]>> = {
  'a place and a day, offices, names': [
    ['', '', '', 'An Hòa, ngày 05 tháng 12 năm 2026'],
    ['Người lập biểu', '', '', 'TM. ỦY BAN NHÂN DÂN'],
    ['', '', '', 'CHỦ TỊCH'],
    ['(Ký, ghi rõ họ tên)', '', '', '(Ký tên, đóng dấu)'],
    ['Nguyễn Văn A', '', '', 'Trần Văn B'],
  ],
  'an open day': [
    ['Ngày … tháng … năm 2026'],
    ['Kế toán', '', '', 'Thủ trưởng đơn vị'],
    ['Lê Thị C', '', '', 'Phạm D'],
  ],
  'a day with strokes': [['Ngày ..../..../2026'], ['LẬP BẢNG'], ['Lê Thị C']],
  'three offices': [
    ['NGƯỜI LẬP BIỂU', 'KẾ TOÁN TRƯỞNG', 'KT. CHỦ TỊCH'],
    ['', '', 'PHÓ CHỦ TỊCH'],
    ['Lê A', 'Lê B', 'Lê C'],
  ],
  'offices that may begin data': [['Công chức Văn phòng - Thống kê'], ['Phụ trách kế toán'], ['Lê Thị C']],
};

describe('signatures', () => {
  test.each(Object.entries(tails))('%s', (_, rows) => {
    const [bare, own] = [
      kindsOf([...data, ...rows], false),
      kindsOf([...numbered, ...rows.map((row) => ['', ...row])], true),
    ];
    expect(bare).toEqual([undefined, undefined, ...rows.map(() => 'signature')]);
    expect(own).toEqual([undefined, undefined, ...rows.map(() => 'signature')]);
    expect(kindsOf([...data, ['', '', '', ''], ...rows], false).slice(3)).toEqual(rows.map(() => 'signature'));
  });
});

describe('totals and notes', () => {
  test.each([
    'Tổng cộng',
    'TỔNG CỘNG:',
    'Cộng',
    'Cộng chung',
    'Tổng số',
    'Tổng cộng (2 chỉ tiêu)',
    'Tổng cộng: 24 đơn vị',
    'Cộng toàn xã',
    'Tổng toàn tỉnh',
    'Bình quân',
    'Bình quân chung toàn xã',
    'Trung bình cộng',
  ])('"%s" is a total', (name) => {
    expect(kindsOf([...data, [name, '', '1.250', '1.400']], false)[2]).toBe('total');
    expect(kindsOf([...numbered, ['', name, '', '1.250', '1.400']], true)[2]).toBe('total');
    expect(kindsOf([...numbered, [name, '', '', '1.250', '1.400']], true)[2]).toBe('total');
  });

  test.each([
    'Ghi chú',
    'Ghi chú: số liệu tạm tính',
    'Nguồn: Văn phòng HĐND và UBND',
    'Nguồn số liệu: Công an xã',
    '(*) Chưa gồm thôn mới',
    '(1) Theo Quyết định số 5',
    '- Số liệu đến 15/11/2026',
    'Số liệu do Công an xã cung cấp',
    'Lưu ý: đơn vị chưa báo cáo ghi số 0',
  ])('"%s" is a note', (name) => {
    expect(kindsOf([...data, [name], ['- Biểu này lập hai bản']], false).slice(2)).toEqual(['note', 'note']);
    expect(kindsOf([...numbered, [name]], true)[2]).toBe('note');
  });
});

describe('data that begins like them', () => {
  test.each([
    ['Tổng số hồ sơ tiếp nhận', 'hồ sơ', '10', '12'],
    ['Tổng cộng số hồ sơ trực tuyến', 'hồ sơ', '10', '12'],
    ['Bình quân thu nhập đầu người', 'triệu đồng', '60', '65'],
    ['Trung bình ngày giải quyết', 'ngày', '5', '4'],
    ['Cộng đồng tham gia giám sát', 'cuộc', '3', '4'],
    ['Chủ tịch UBND xã tiếp công dân', 'buổi', '24', '24'],
    ['Cán bộ, công chức được đào tạo', 'người', '10', '12'],
    ['Kế toán viên được tập huấn', 'người', '2', '3'],
    ['Người lập hồ sơ đúng quy định', '%', '90', '95'],
    ['Nguồn vốn huy động', 'triệu đồng', '90', '95'],
    ['Ghi chú hồ sơ đầy đủ', '%', '90', '95'],
    ['Số liệu dân cư được làm sạch', '%', '90', '95'],
    ['TỔNG SỐ HỒ SƠ', 'hồ sơ', '90', '95'],
    ['CHỦ TỊCH UBND TIẾP DÂN', 'buổi', '90', '95'],
  ])('%s', (...row) => {
    expect(kindsOf([...data, row, ...data], false)[2]).toBeUndefined();
    expect(kindsOf([...data, row], false)[2]).toBeUndefined();
    expect(kindsOf([...numbered, ['3', ...row]], true)[2]).toBeUndefined();
  });

  test('tasks without numbers and figures', () => {
    const tasks = [
      ['Kiểm tra nguồn nước', 'Văn phòng'],
      ['Tổ chức hội nghị ngày 15 tháng 3 năm 2026', 'Văn phòng'],
      ['Xác nhận hồ sơ của công dân', 'Công an xã'],
      ['Kế toán trưởng lập dự toán', 'Phòng Kinh tế'],
      ['- Rà soát thủ tục', ''],
      ['Công chức tham gia tập huấn', ''],
    ];
    expect(kindsOf(tasks, false).filter((each) => each !== undefined)).toEqual([]);
  });

  test('a commune called "Trung Bình", committees in capitals', () => {
    const { units } = unitsFrom({
      'u.csv': 'Loại;Tên đơn vị\nxã;An Hòa\nxã;Trung Bình\nxã;Cộng Hòa\n',
    });
    expect(units?.map(({ name }) => name)).toEqual(['An Hòa', 'Trung Bình', 'Cộng Hòa']);
    const capitals = unitsFrom({
      'u.csv': 'Tên đơn vị\nỦY BAN NHÂN DÂN XÃ AN HÒA\nỦY BAN NHÂN DÂN XÃ BẾN ĐÁ\nUBND XÃ CÂY ME\n',
    });
    expect(capitals.units?.map(({ name }) => name)).toEqual(['An Hòa', 'Bến Đá', 'Cây Me']);
  });
});

describe('what is left out is told at its cell, in every reader', () => {
  const below = [
    ['Tổng cộng', undefined, undefined, 1_347],
    [undefined, undefined, undefined, 'An Hòa, ngày … tháng … năm 2026'],
    ['Kế toán', undefined, undefined, 'TM. UBND XÃ'],
    ['Lê Thị C', undefined, undefined, 'Trần Văn B'],
    ['Nguồn: Văn phòng'],
  ] as const;
  const idle = (code: string, sheet: string, from: number, first = 'A') => [
    `info ${code} ${sheet}!A${from}`,
    `info ${code} ${sheet}!${first}${from + 1}`,
    `info ${code} ${sheet}!A${from + 2}`,
    `info ${code} ${sheet}!A${from + 3}`,
    `info ${code} ${sheet}!A${from + 4}`,
  ];

  test.each([
    ['with an empty row before', [[], ...below], []],
    ['without', [...below], []],
    ['in merged cells', [...below], ['A4:C4', 'A5:C5']],
  ] as const)('%s', (_, rows, merges) => {
    const from = rows.length === below.length ? 4 : 5;
    const results = figuresFrom(
      smallWorkbook([
        {
          name: 'KQ',
          rows: [
            ['Tên chỉ tiêu', 'Đơn vị tính', 'Giao 2027', 'KQ 2026'],
            ['Tỷ lệ A', '%', 98, 97],
            ['Số B', 'hồ sơ', 5, 6],
            ...rows,
          ],
          merges,
        },
      ]),
      { file: 'k.xlsx' },
    );
    expect(results.rows).toEqual([
      ['Tỷ lệ A', '97'],
      ['Số B', '6'],
    ]);
    expect(told(results.diagnostics)).toEqual(idle('figures/idle-row', 'KQ', from));

    const units = unitsFrom({
      'u.xlsx': smallWorkbook([
        {
          name: 'DV',
          rows: [
            ['Tên đơn vị', 'Loại', 'Cấp trên', 'Kết quả: Số B'],
            ['An Hòa', 'xã', 'tỉnh X', 7],
            ['Bến Đá', 'xã', 'tỉnh X', 8],
            ...rows,
          ],
          merges,
        },
      ]),
    });
    expect(units.units?.map(({ name, results }) => [name, results])).toEqual([
      ['An Hòa', { 'Số B': '7' }],
      ['Bến Đá', { 'Số B': '8' }],
    ]);
    expect(told(units.diagnostics)).toEqual(idle('units/idle-row', 'DV', from, 'D'));
  });
});

describe('a head among the rows', () => {
  const heads = ['STT', 'Tên chỉ tiêu', 'KQ 2026'];
  const table = (second: string): string => `${heads.join(';')}\n1;Tỷ lệ A;97\n${second}\n1;Tỷ lệ B;50\n`;

  test.each([
    ['STT;Tên chỉ tiêu;KQ 2025'],
    ['TT;Nội dung;Giao 2027'],
    ['BẢNG 2: NĂM 2025;;\nSTT;Tên chỉ tiêu;Kết quả'],
    [';Chỉ tiêu;Thực hiện năm 2025'],
  ])('of another table: its rows are not taken (%s)', (second) => {
    const { rows, diagnostics } = figuresFrom(table(second));
    expect(rows).toBeUndefined();
    expect(told(diagnostics)).toContainEqual(expect.stringMatching(/^error figures\/second-table f\.csv!A[34]$/));
  });

  test('the same once more is left out and told', () => {
    const { rows, diagnostics } = figuresFrom(table(heads.join(';').toUpperCase()));
    expect(rows).toEqual([
      ['Tỷ lệ A', '97'],
      ['Tỷ lệ B', '50'],
    ]);
    expect(told(diagnostics)).toEqual(['info figures/idle-row f.csv!A3']);
  });

  test('in tables of units and of their results', () => {
    const units = 'STT;Tên đơn vị;Loại\n1;An Hòa;xã\n';
    expect(told(unitsFrom({ 'u.csv': `${units}STT;Tên đơn vị;Người ký\n1;Bến Đá;Lê A\n` }).diagnostics)).toContain(
      'error units/second-table u!A3',
    );
    const results = 'Đơn vị;Chỉ tiêu;KQ 2026\nxã An Hòa;Tỷ lệ A;97\nĐơn vị;Chỉ tiêu;KQ 2025\nxã An Hòa;Số B;50\n';
    expect(told(unitsFrom({ 'u.csv': units, 'k.csv': results }).diagnostics)).toContain(
      'error units/second-table k!A3',
    );
  });

  test('in an imported table it stays and is told', async () => {
    const { diagnostics } = await importBytes(
      new TextEncoder().encode(
        'CHỈ TIÊU NĂM 2027\nSTT;Tên chỉ tiêu;ĐVT;Kết quả năm 2026\n1;Tỷ lệ A;%;97\nSTT;Tên chỉ tiêu;ĐVT;Kết quả năm 2025\n1;Tỷ lệ B;%;50\n',
      ),
      'a.csv',
    );
    expect(told(diagnostics)).toContain('warning import/second-head a.csv!A4');
  });

  test('data with words of heads in it is none', () => {
    for (const row of ['2;Kết quả;5', '2;Chỉ tiêu chung;5', 'I;Chỉ tiêu;', '2;Sản phẩm;%'])
      expect(figuresFrom(table(row)).rows?.length, row).toBe(3);
  });
});
