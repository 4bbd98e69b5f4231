// Workbooks and CSV: a table of tasks or targets becomes a plan with one annex. Numbers, shares and dates as people see them.

import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { parseCsv } from '../../../src/read/xlsx/read-csv.js';
import { at, buildImported, codes, importBytes, importText } from '../../support/import.js';

const S = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';

function workbook(rows: readonly string[], more: { merges?: string; state?: string; name?: string } = {}): Uint8Array {
  const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  return zipSync({
    'xl/workbook.xml': strToU8(
      `<workbook ${S} xmlns:r="${relations}"><sheets><sheet name="${more.name ?? 'Trang 1'}" sheetId="1" ${more.state ?? ''} r:id="rId1"/></sheets></workbook>`,
    ),
    'xl/_rels/workbook.xml.rels': strToU8(
      '<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/></Relationships>',
    ),
    'xl/sharedStrings.xml': strToU8(
      `<sst ${S}><si><t>STT</t></si><si><r><t>Nội dung </t></r><r><t>chỉ tiêu</t></r></si></sst>`,
    ),
    'xl/styles.xml': strToU8(
      `<styleSheet ${S}><numFmts><numFmt numFmtId="170" formatCode="dd/mm/yyyy"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="9"/><xf numFmtId="170"/></cellXfs></styleSheet>`,
    ),
    'xl/worksheets/sheet1.xml': strToU8(
      `<worksheet ${S}><sheetData>${rows.join('')}</sheetData>${more.merges ?? ''}</worksheet>`,
    ),
  });
}

const text = (place: string, value: string) => `<c r="${place}" t="inlineStr"><is><t>${value}</t></is></c>`;

describe('workbooks', () => {
  test('the name of the sheet says of which part of the year the figures are', async () => {
    const rows = [
      `<row r="1">${text('A1', 'Tên chỉ tiêu')}${text('B1', 'Đơn vị tính')}${text('C1', 'Kết quả năm 2025')}</row>`,
      `<row r="2">${text('A2', 'Tỷ lệ đúng hạn')}${text('B2', '%')}<c r="C2"><v>95</v></c></row>`,
      `<row r="3">${text('A3', 'Tỷ lệ số hóa')}${text('B3', '%')}<c r="C3"><v>80</v></c></row>`,
    ];
    const told = await importBytes(workbook(rows, { name: 'Quý I' }), 'a.xlsx');
    const part = told.diagnostics.find(({ code }) => code === 'import/part-of-year');
    expect(part?.message.vi).toMatch(/^Tên trang tính "Quý I" ghi "Quý I"/);
    const plain = await importBytes(workbook(rows, { name: 'Bảng 1' }), 'a.xlsx');
    expect(codes(plain.diagnostics).join(' ')).not.toContain('import/part-of-year');
  });

  test('shared and inline text, shares, dates, decimals; a title above; a merged group row', async () => {
    const bytes = workbook(
      [
        `<row r="1">${text('A1', 'CHỈ TIÊU NĂM 2026 CỦA XÃ AN HÒA')}</row>`,
        `<row r="3"><c r="A3" t="s"><v>0</v></c><c r="B3" t="s"><v>1</v></c>${text('C3', 'Đơn vị tính')}${text('D3', 'Chỉ tiêu năm 2026')}${text('E3', 'Thời hạn')}</row>`,
        `<row r="4">${text('A4', 'I')}${text('B4', 'Nhóm một')}</row>`,
        `<row r="5"><c r="A5"><v>1</v></c>${text('B5', 'Tỷ lệ đúng hạn')}${text('C5', '%')}<c r="D5" s="1"><v>0.955</v></c><c r="E5" s="2"><v>46053</v></c></row>`,
        `<row r="6"><c r="A6"><v>2</v></c>${text('B6', 'Số hồ sơ')}${text('C6', 'hồ sơ')}<c r="D6"><v>84.300000000000001</v></c></row>`,
      ],
      { merges: '<mergeCells><mergeCell ref="B4:E4"/></mergeCells>' },
    );
    const { imported, diagnostics } = await importBytes(bytes, 'bang.xlsx');
    expect(at(imported, 'indicators.groups')).toEqual([
      {
        title: 'Nhóm một',
        items: [
          { name: 'Tỷ lệ đúng hạn', unit: '%', target: '96%', deadline: '31/01/2026' },
          { name: 'Số hồ sơ', unit: 'hồ sơ', target: '84,3' },
        ],
      },
    ]);
    expect(at(imported, 'annexes.0.title')).toBe('CHỈ TIÊU NĂM 2026 CỦA XÃ AN HÒA');
    expect(codes(diagnostics)).toContain('Trang 1!A6 import/empty-cell');
    expect(codes(diagnostics)).toContain('Trang 1!D5 import/rounded-cell');
    await buildImported(imported);
  });

  test('a cell whose formula failed is told, and what it shows is kept', async () => {
    const bytes = workbook([
      `<row r="1">${text('A1', 'STT')}${text('B1', 'Tên chỉ tiêu')}${text('C1', 'Đơn vị tính')}${text('D1', 'Chỉ tiêu năm 2026')}</row>`,
      `<row r="2"><c r="A2"><v>1</v></c>${text('B2', 'Tỷ lệ đúng hạn')}${text('C2', '%')}<c r="D2" t="e"><f>1/0</f><v>#DIV/0!</v></c></row>`,
    ]);
    const { imported, diagnostics } = await importBytes(bytes, 'bang.xlsx');
    expect(codes(diagnostics)).toContain('Trang 1!D2 import/broken-cell');
    expect(JSON.stringify(imported)).toContain('#DIV/0!');
  });

  test('bytes that are no workbook are told as such', async () => {
    for (const bytes of [new Uint8Array([1, 2, 3]), new TextEncoder().encode('STT;Nhiệm vụ\n1;Một\n')]) {
      const { imported, diagnostics } = await importBytes(bytes, 'bang.xlsx');
      expect([imported, diagnostics.map(({ code }) => code)]).toEqual([undefined, ['import/not-workbook']]);
    }
  });

  test('a hidden sheet is passed over and told; nothing else is an error', async () => {
    const { imported, diagnostics } = await importBytes(
      workbook([`<row r="1">${text('A1', 'STT')}</row>`], { state: 'state="hidden"' }),
      'bang.xlsx',
    );
    expect(imported).toBeUndefined();
    expect(diagnostics.map(({ code }) => code)).toEqual(['import/hidden-sheet', 'import/empty']);
  });
});

describe('CSV', () => {
  test('quotes, doubled quotes, line ends in a cell, the mark that parts the cells', () => {
    expect(parseCsv('a;"b;c";"d ""e"""\n"f\ng";h;\n', 'a').rows).toEqual([
      ['a', 'b;c', 'd "e"'],
      ['f\ng', 'h', ''],
      [''],
    ]);
    expect(parseCsv('a,b\n1;2,3', 'a').rows).toEqual([
      ['a', 'b'],
      ['1;2', '3'],
    ]);
    const titled =
      'BIỂU TỔNG HỢP\nKèm theo Kế hoạch số 15, ngày 02/3\nSTT;Tên;Kết quả\n1;Rà soát, công khai;85,5\n2;Tập huấn;90,0\n';
    expect(parseCsv(titled, 'a').rows[3]).toEqual(['1', 'Rà soát, công khai', '85,5']);
  });

  test('heads under other names get their roles', async () => {
    const { imported } = await importText(
      'TT;Nhiệm vụ;Đơn vị phụ trách;Sản phẩm đầu ra;Hạn hoàn thành\n1;Lập danh mục;Văn phòng;Danh mục;Quý I\n',
      'viec.csv',
    );
    expect(at(imported, 'tasks.items')).toEqual([
      { task: 'Lập danh mục', lead: 'Văn phòng', product: 'Danh mục', deadline: 'Quý I' },
    ]);
    expect(at(imported, 'annexes.0.title')).toBe('viec');
  });

  test('a column that no name fits keeps its title and its texts, and is told', async () => {
    const { imported, diagnostics } = await importText('STT;Nội dung;Mức lạ\n1;Một việc;xyz\n', 'viec.csv');
    expect(at(imported, 'tasks.items')).toEqual([{ task: 'Một việc', column3: 'xyz' }]);
    expect(at(imported, 'tasks.columns.2')).toMatchObject({ role: 'column3', title: 'Mức lạ' });
    expect(codes(diagnostics)).toContain('viec.csv!A1 import/unknown-column');
  });
});
