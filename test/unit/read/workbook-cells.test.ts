// Cells of workbooks: what they show is read, what nobody sees is left out, and what differs is told.

import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { readXlsxGrids } from '../../../src/read/xlsx/read-xlsx.js';
import { figureAt, gridSpot, type SheetGrid } from '../../../src/read/xlsx/sheet-grid.js';
import { at, codes, importBytes } from '../../support/import.js';
import { describeWith, readBytes, sharedFolder } from '../../support/seeds.js';
import { type SmallSheet, type SmallWorkbookOptions, smallWorkbook } from '../../support/small-workbook.js';

function grid(sheet: SmallSheet, options?: SmallWorkbookOptions) {
  const { value, diagnostics } = readXlsxGrids(smallWorkbook([sheet], options), 'a.xlsx');
  if (value?.[0] === undefined) throw new Error(JSON.stringify(diagnostics));
  return {
    grid: value[0] as SheetGrid,
    told: codes(diagnostics),
    messages: diagnostics.map(({ message }) => message.vi),
  };
}

test('a cell that is struck out is left out and told; a remark goes with its cell, hidden rows aside', () => {
  const read = grid({
    rows: [['Ẩn'], ['Tên', { value: 82.4, struck: true }, { value: 25, remark: 'Số liệu chưa chốt' }]],
    hiddenRows: [1],
  });
  expect(read.grid.rows).toEqual([['Tên', '', '25']]);
  expect([...(read.grid.remarks ?? [])]).toEqual([['0,2', 'Số liệu chưa chốt']]);
  expect(read.told).toContain('Trang 1!B2 import/struck-cell');
  expect(read.messages).toContain('Ô này có chữ gạch ngang; đã bỏ cả ô.');
});

describe('numbers', () => {
  test('are read as their cells show them; rounding that loses is told', () => {
    const read = grid({
      rows: [
        [
          { value: 12_345, format: '#,##0' },
          { value: 0.7967, format: '0%' },
          { value: 1_500_000, format: '#,##0.0,, "triệu"' },
          { value: 0.5, format: '0%' },
          { value: 1 / 3 },
        ],
      ],
    });
    expect(read.grid.rows).toEqual([['12.345', '80%', '1,5 triệu', '50%', '0,333333333']]);
    expect(read.told).toEqual(['Trang 1!B1 import/rounded-cell']);
    expect(read.messages[0]).toBe('Ô này hiện "80%" nhưng giá trị là "79,67%"; lấy như đang hiện.');
  });

  test('as figures they have no groups, and the sign that only a colour or brackets show', () => {
    const { grid: own } = grid({
      rows: [
        [
          { value: 12_345, format: '#,##0 "hồ sơ"' },
          { value: -5, format: '0;[Red]0' },
          { value: -1234, format: '#,##0;(#,##0)' },
          { value: 98.5, format: '0.0' },
          '12.345',
        ],
      ],
    });
    expect(own.rows[0]).toEqual(['12.345 hồ sơ', '5', '(1.234)', '98,5', '12.345']);
    expect([0, 1, 2, 3, 4].map((column) => figureAt(own, 0, column))).toEqual([
      '12345 hồ sơ',
      '-5',
      '-1234',
      '98,5',
      '12.345',
    ]);
  });

  test('a value that its format hides is left out and told', () => {
    const read = grid({ rows: [['Tên', { value: 5, format: ';;;' }, { value: 'chữ', format: ';;;' }]] });
    expect(read.grid.rows).toEqual([['Tên', '', '']]);
    expect(read.told).toEqual(['Trang 1!B1 import/hidden-cell', 'Trang 1!C1 import/hidden-cell']);
  });

  test('a formula without its result is an open place, a failed one what it shows', () => {
    const read = grid({
      rows: [
        [
          { formula: 'A2*2' },
          { formula: 'A2', error: '#REF!' },
          { formula: '1+1', value: 2 },
          { value: -1, format: 'dd/mm' },
        ],
      ],
    });
    expect(read.grid.rows).toEqual([['…', '#REF!', '2', '####']]);
    expect(read.told.sort()).toEqual(['A1', 'B1', 'D1'].map((cell) => `Trang 1!${cell} import/broken-cell`));
  });
});

describe('what nobody sees', () => {
  test('hidden rows and columns are left out and told; places stay those of the file', () => {
    const read = grid({
      rows: [
        ['STT', 'Ẩn', 'Tên'],
        ['1', 'x', 'Bỏ'],
        ['2', 'x', 'Giữ'],
      ],
      hiddenRows: [2],
      hiddenColumns: [2],
    });
    expect(read.grid.rows).toEqual([
      ['STT', 'Tên'],
      ['2', 'Giữ'],
    ]);
    expect(gridSpot(read.grid, 1, 1)).toBe('Trang 1!C3');
    expect(read.told).toEqual(['Trang 1!A2 import/hidden-rows', 'Trang 1!B1 import/hidden-columns']);
    expect(read.messages[1]).toContain('cột B ("Ẩn")');
  });

  test('a merged cell shows its text where its first row or column is hidden', () => {
    const read = grid({
      rows: [
        ['STT', 'Năm 2026', undefined],
        [undefined, 'Kế hoạch', 'Thực hiện'],
      ],
      merges: ['A1:A2', 'B1:C1'],
      hiddenColumns: [2],
    });
    expect(read.grid.rows).toEqual([
      ['STT', 'Năm 2026'],
      ['', 'Thực hiện'],
    ]);
    expect(read.grid.merges).toEqual([
      { row: 0, column: 0, rows: 2, columns: 1 },
      { row: 0, column: 1, rows: 1, columns: 1 },
    ]);
  });

  test('what lies under a merged cell is not read', () => {
    const read = grid({ rows: [['Nhóm', 'sót lại']], merges: ['A1:B1'] });
    expect(read.grid.rows).toEqual([['Nhóm', '']]);
  });
});

test('a sign of comparison in a format, as programs write it', () => {
  // small workbooks leave ">" as it is
  const read = grid({
    rows: [
      [
        { value: 80, format: '[>=80]"Đạt";"Chưa đạt"' },
        { value: 79, format: '[>=80]"Đạt";0' },
      ],
    ],
  });
  expect(read.grid.rows).toEqual([['Đạt', '79']]);
});

test('names of parts with backslashes', () => {
  expect(grid({ rows: [['a', 'b']] }, { separator: '\\' }).grid.rows).toEqual([['a', 'b']]);
});

describeWith('cases/excel', 'workbooks of offices', () => {
  const cells = async (name: string) => {
    const bytes = readBytes(path.join(sharedFolder('cases/excel'), name));
    const { imported, diagnostics } = await importBytes(bytes, name);
    return { items: at(imported, 'indicators.items') as Record<string, string>[], told: codes(diagnostics) };
  };

  test('custom formats', async () => {
    const { items, told } = await cells('x02-formats.xlsx');
    expect(items.map(({ last, target, deadline }) => [last, target, deadline])).toEqual([
      ['75%', '≥ 80%', '30/06'],
      ['96%', '98,0%', '15/09/2026'],
      ['12.345', '15.000 hồ sơ', '08/2026'],
      ['007', 'TT-08', 'Tháng 12/2026'],
      ['1.234.567 đồng', '1,5 triệu', '12:00'],
      ['95%', '96,00', '2 Tháng Ba 2026'],
    ]);
    expect(told).toContain('Chỉ tiêu!D3 import/rounded-cell');
  });

  test('days from 1904', async () => {
    expect((await cells('x01-1904.xlsx')).items[0]?.deadline).toBe('30/06/2026');
  });

  test('a hidden row and a hidden column', async () => {
    const { items, told } = await cells('x03-hidden.xlsx');
    expect(items.map(({ name }) => name)).toEqual(['Tỷ lệ hồ sơ trực tuyến', 'Tỷ lệ đúng hạn']);
    expect(items.every((each) => !Object.values(each).includes('75') && !Object.values(each).includes('97'))).toBe(
      true,
    );
    expect(told).toEqual(
      expect.arrayContaining(['Chỉ tiêu!A3 import/hidden-rows', 'Chỉ tiêu!D1 import/hidden-columns']),
    );
  });

  test('formulas that were never computed', async () => {
    const { items, told } = await cells('x04-formula.xlsx');
    expect(items.map(({ target }) => target)).toEqual(['…', '…']);
    expect(told).toEqual(expect.arrayContaining(['Chỉ tiêu!E2 import/broken-cell', 'Chỉ tiêu!E3 import/broken-cell']));
  });

  test('escaped line ends, names with backslashes', async () => {
    expect((await cells('x05-x000d.xlsx')).items[0]).toMatchObject({
      name: 'Tỷ lệ hồ sơ trực tuyến\n(toàn trình)',
      lead: 'Văn phòng\nTrung tâm',
    });
    expect((await cells('x06b-backslash.xlsx')).items[0]).toMatchObject({ target: '80' });
  });
});

test('a sheet whose cells repeat one long text is cut and told, however small its file', () => {
  const long = 'Rà soát hồ sơ '.repeat(70_000);
  const read = grid({ rows: Array.from({ length: 40 }, () => [long]) }, { shared: true });
  expect(read.told).toContain('import/cut-sheet');
  expect(read.grid.rows.filter(([text]) => text !== undefined).length).toBeLessThan(40);
});
