// Files of figures as offices send them: values separated by commas with torn figures, other encodings, sheets of other programs, too large.

import { describe, expect, test } from 'vitest';
import { importBytes } from '../../support/import.js';
import { figuresFrom, told, unitsFrom } from '../../support/read-tables.js';
import { smallWorkbook } from '../../support/small-workbook.js';

const units = 'STT,Tên đơn vị\n1,xã An Hòa\n2,xã Bến Đá\n';

describe('a decimal comma that tears a figure', () => {
  test.each([
    ['pushes cells beyond the last head', 'STT,Tên chỉ tiêu,KQ 2026\n1,Tỷ lệ A,97,3', 'D2'],
    ['fills a column whose head is empty', 'STT,Tên chỉ tiêu,KQ 2026,\n1,Tỷ lệ A,97,3\n2,Tỷ lệ B,98,', 'D2'],
    ['fills a column of notes', 'STT,Tên chỉ tiêu,KQ 2026,Ghi chú\n1,Tỷ lệ A,97,3\n2,Tỷ lệ B,98,', 'D2'],
    ['moves the next figure among notes', 'STT,Tên chỉ tiêu,KQ 2025,KQ 2026,Ghi chú\n1,Tỷ lệ A,97,3,98', 'E2'],
    ['before open cells', 'STT,Tên chỉ tiêu,KQ 2026,Giao 2027,Lý do\n1,Tỷ lệ A,97,3,,\n2,Tỷ lệ B,98,99,', 'D2'],
    ['with its sign', 'STT,Tên chỉ tiêu,KQ 2026,Ghi chú\n1,Tỷ lệ A,97,3 %', 'D2'],
  ])('%s', (_, text, cell) => {
    const read = figuresFrom(text);
    expect([read.rows, told(read.diagnostics)]).toEqual([undefined, [`error import/row-too-long f.csv!${cell}`]]);
  });

  test('a second row of heads is called one', () => {
    const { diagnostics } = unitsFrom({ 'u.csv': 'STT,Tên đơn vị,Văn bản,\n,,Số,Ngày\n1,xã An Hòa,5,05/01/2026' });
    expect(told(diagnostics).filter((each) => each.startsWith('error'))).toEqual(['error import/second-head u!D2']);
  });

  test('in tables of units and of their results', () => {
    const results = unitsFrom({
      'u.csv': units,
      'k.csv': 'STT,Đơn vị,Chỉ tiêu,KQ 2026,Ghi chú\n1,xã An Hòa,Tỷ lệ A,97,3',
    });
    expect(told(results.diagnostics)).toEqual(['error import/row-too-long k!E2']);
    const wide = unitsFrom({ 'u.csv': 'STT,Tên đơn vị,Kết quả: Tỷ lệ A,Ghi chú\n1,xã An Hòa,97,3' });
    expect(told(wide.diagnostics)).toEqual(['error import/row-too-long u!D2']);
  });

  test('figures side by side, quoted ones, and other marks between cells are fine', () => {
    for (const [text, figure] of [
      ['STT,Tên chỉ tiêu,KQ 2026,Giao 2027\n1,Tỷ lệ A,97,98', '97'],
      ['STT,Tên chỉ tiêu,KQ 2026,Ghi chú\n1,Tỷ lệ A,"97,3",5 xã chưa báo', '97,3'],
      ['STT,Tên chỉ tiêu,KQ 2026,Ghi chú\n1,Tỷ lệ A,"97","3"', '97'],
      ['STT;Tên chỉ tiêu;KQ 2026;Ghi chú\n1;Tỷ lệ A;97,3;5', '97,3'],
      ['STT\tTên chỉ tiêu\tKQ 2026\tGhi chú\n1\tTỷ lệ A\t97,3\t5', '97,3'],
    ] as const)
      expect(figuresFrom(text)).toEqual({ rows: [['Tỷ lệ A', figure]], diagnostics: [] });
  });
});

describe('encodings', () => {
  const utf16 = (text: string, mark: readonly number[]): Uint8Array =>
    Uint8Array.from([
      ...mark,
      ...Array.from(text).flatMap((char) => [char.charCodeAt(0) & 255, char.charCodeAt(0) >> 8]),
    ]);

  test('UTF-8 with its mark, and UTF-16 as Excel writes "Unicode text"', () => {
    const text = 'STT\tTên chỉ tiêu\tKQ 2026\r\n1\tTỷ lệ A\t97,3\r\n';
    for (const bytes of [`\uFEFF${text}`, utf16(text, [255, 254])])
      expect(figuresFrom(bytes).rows).toEqual([['Tỷ lệ A', '97,3']]);
  });

  test.each([
    ['UTF-16 without a mark', utf16('STT;Tên đơn vị\n1;xã An Hòa', []), 'not-text'],
    [
      'Windows-1258',
      Uint8Array.from('STT;T\u00ean \u00f0\u00f5n v\u00f2i\n1;x\u00e3 An', (char) => char.charCodeAt(0)),
      'not-text',
    ],
    ['TCVN3 saved as Unicode', 'STT;Tªn ®¬n vÞ\n1;x· An Hßa', 'legacy-encoding'],
  ])('%s is told', (_, bytes, code) => {
    for (const { diagnostics } of [figuresFrom(bytes), unitsFrom({ 'u.csv': bytes })])
      expect(told(diagnostics)).toContain(`error import/${code}`);
  });
});

describe('sheets of other programs', () => {
  const ole = Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  const zip = smallWorkbook([{ rows: [['STT', 'Tên đơn vị']] }]);

  test.each([
    ['cu.xls', ole],
    ['cu.XLS', new TextEncoder().encode('<html><table></table></html>')],
    ['so.xlsb', zip],
    ['so.ods', zip],
    ['so.et', ole],
    ['so.numbers', zip],
    ['so.gsheet', new TextEncoder().encode('{"url":""}')],
  ])('%s: how to save it is told', async (file, bytes) => {
    for (const { diagnostics } of [
      figuresFrom(bytes, { file }),
      unitsFrom({ [file]: bytes }),
      await importBytes(bytes, file),
    ]) {
      expect(told(diagnostics).slice(0, 1)).toEqual(['error import/other-sheet']);
      expect(diagnostics[0]?.remedy?.vi).toMatch(/\.xlsx/);
    }
  });

  test('a workbook with a password is one of another program', () => {
    expect(told(figuresFrom(ole, { file: 'k.xlsx' }).diagnostics)).toEqual(['error import/old-office']);
    expect(told(unitsFrom({ 'k.xlsx': ole }).diagnostics).slice(0, 1)).toEqual(['error import/old-office']);
  });
});

describe('a sheet that is cut', () => {
  const rows = [
    ['STT', 'Tên chỉ tiêu', 'KQ 2026'],
    ...Array.from({ length: 5_100 }, (_, at) => [at + 1, `Tỷ lệ ${at}`, 5]),
  ];

  test('gives no figures, and says how much is read', () => {
    for (const [file, content] of [
      ['k.xlsx', smallWorkbook([{ rows }])],
      ['k.csv', rows.map((row) => row.join(';')).join('\n')],
    ] as const) {
      const read = figuresFrom(content, { file });
      expect([read.rows, told(read.diagnostics)]).toEqual([undefined, ['error import/cut-sheet']]);
      expect(read.diagnostics[0]?.remedy?.vi).toContain('5000 dòng');
    }
  });

  test('rows that are only formatted lose nothing', () => {
    const formatted = [...rows.slice(0, 3), ...Array.from({ length: 5_100 }, () => [{ format: '0.0' }])];
    const read = figuresFrom(smallWorkbook([{ rows: formatted }]), { file: 'k.xlsx' });
    expect([read.rows?.length, told(read.diagnostics)]).toEqual([2, []]);
  });
});
