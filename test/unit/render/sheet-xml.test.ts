import { describe, expect, test } from 'vitest';
import { openSheet, type Sheet } from '../../../src/document/sheet.js';
import { sheetXml } from '../../../src/render/xlsx/write-xlsx.js';

const rowsOf = (sheet: Sheet): string[] => [...sheetXml(sheet).matchAll(/<row [^>]*>/g)].map(([row]) => row);

describe('a sheet to read', () => {
  const sheet = openSheet(
    'Thử',
    [
      ['Đơn vị', 'Tỷ lệ hồ sơ nộp trực tuyến (%): kết quả'],
      ['phường Sao Mai', 68.5],
    ],
    [20, 14],
  );

  test('a row is as high as the cell with most lines, one of a line says nothing', () => {
    // 40 characters, 12 to a line of a column of 14: four lines of 15,75 pt
    expect(rowsOf(sheet)).toEqual(['<row r="1" ht="63">', '<row r="2">']);
    expect(rowsOf(openSheet('Thử', [['a\nb\nc']], [20]))).toEqual(['<row r="1" ht="47.25">']);
    expect(rowsOf(openSheet('Thử', [['x'.repeat(10_000)]], [20]))).toEqual(['<row r="1" ht="409">']);
  });

  test('numbers stand at the right, the head and the first column stay in sight', () => {
    const xml = sheetXml(sheet);
    expect(xml).toContain('<c r="B2" s="4"><v>68.5</v></c>');
    expect(xml).toContain('<pane xSplit="1" ySplit="1" topLeftCell="B2" activePane="bottomRight" state="frozen"/>');
  });
});

test('of a form only the head stays in sight', () => {
  const { open: _, ...form } = openSheet('Thử', [['Đơn vị']]);
  expect(sheetXml(form)).toContain('<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>');
});
