// Tables that are imported: which rows are no data, which columns nobody understands, which are of another year. All of it is kept, printed
// and told in words of an office.

import { describe, expect, test } from 'vitest';
import type { Diagnostic } from '../../../src/diagnostics/index.js';
import { walkBlocks } from '../../../src/document/walk.js';
import { docx, p, table as ruledTable } from '../../support/clerk-files.js';
import { at, buildImported, importBytes, importText } from '../../support/import.js';

const told = (diagnostics: readonly Diagnostic[], code: string): readonly string[] =>
  diagnostics.filter((each) => each.code === `import/${code}`).map(({ message }) => message.vi);

const head = 'STT;Tên chỉ tiêu;Đơn vị tính;Kết quả năm 2025;Kế hoạch năm 2026';
const table = (rows: string, heads = head): string =>
  `CHỈ TIÊU NĂM 2026 CỦA XÃ AN HÒA\n${heads}\n1;Hồ sơ đúng hạn;%;97,2;98\n2;Hồ sơ trực tuyến;hồ sơ;1.250;1.400\n${rows}`;

const importTable = (rows: string, heads?: string) => importText(table(rows, heads), 'bang.csv');

describe('rows that are no data', () => {
  test.each([
    ['Tổng cộng', ';Tổng cộng;;1.250;1.400'],
    ['TỔNG SỐ', ';TỔNG SỐ;;1.250;1.400'],
    ['Cộng', 'Cộng;;;1.250;1.400'],
    ['Tổng cộng (1+2)', ';Tổng cộng (1+2);;1.250;1.400'],
    ['Cộng mục I', ';Cộng mục I;;1.250;1.400'],
    ['Bình quân', ';Bình quân;;1.250;1.400'],
  ])('"%s" is a total: kept as such, no indicator', async (name, row) => {
    const { imported, diagnostics } = await importTable(row);
    expect(at(imported, 'indicators.items.2')).toEqual({ isTotal: true, name, last: '1.250', target: '1.400' });
    expect(told(diagnostics, 'total-row')).toEqual([
      `Dòng "${name}" là dòng tổng: in lại như cũ, không tính là chỉ tiêu hay nhiệm vụ.`,
    ]);
    expect(imported?.counts.tables).toEqual([{ path: 'indicators', rows: 2, groups: 0 }]);
    expect(told(diagnostics, 'empty-cell')).toEqual([]);
  });

  test('what is numbered, or only begins like a total, is an indicator', async () => {
    const { imported } = await importTable('3;Tổng số;hồ sơ;10;12\n4;Tổng số hồ sơ tiếp nhận;hồ sơ;10;12');
    expect((at(imported, 'indicators.items') as { isTotal?: boolean }[]).map(({ isTotal }) => isTotal)).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
  });

  test('a total is printed where it stood, in bold and without a number', async () => {
    const { imported } = await importTable(';Cộng;;1.250;1.400\n3;Hồ sơ số hóa;%;60;70');
    const document = await buildImported(imported);
    const blocks = document.parts.flatMap(({ sections }) => sections.flatMap((each) => [...walkBlocks(each.blocks)]));
    const printed = blocks.flatMap((block) => (block.kind === 'table' ? block.body : []));
    const texts = printed.map(({ cells }) =>
      cells.map(({ paragraphs }) =>
        paragraphs.map(({ inlines }) => inlines.map((each) => (each.kind === 'text' ? each.text : '')).join('')).join(),
      ),
    );
    expect(texts[2]).toEqual(['', 'Cộng', '', '1.250', '1.400']);
    expect(texts[3]?.[0]).toBe('3');
    const bold = printed[2]?.cells.flatMap(({ paragraphs }) => paragraphs.flatMap(({ inlines }) => inlines));
    expect(bold?.every((each) => each.kind === 'text' && each.bold)).toBe(true);
  });

  test('notes and signatures below the rows become paragraphs below the table', async () => {
    const { imported, diagnostics } = await importTable(
      'Ghi chú: số liệu đến 31/12/2025;;;;\n(*) Không tính hồ sơ liên thông;;;;\nNguồn: Văn phòng;;;;\n;;;;An Hòa, ngày 10 tháng 01 năm 2026\n;Người lập biểu;;;TM. ỦY BAN NHÂN DÂN\n;;;;CHỦ TỊCH\n;Lê Văn A;;;Trần Văn B',
    );
    expect(at(imported, 'indicators.items')).toHaveLength(2);
    expect(at(imported, 'annexes.0.content')).toEqual([
      { table: 'indicators' },
      'Ghi chú: số liệu đến 31/12/2025',
      '(\\*) Không tính hồ sơ liên thông',
      'Nguồn: Văn phòng',
      'An Hòa, ngày 10 tháng 01 năm 2026',
      'Người lập biểu | TM. ỦY BAN NHÂN DÂN',
      'CHỦ TỊCH',
      'Lê Văn A | Trần Văn B',
    ]);
    expect(told(diagnostics, 'table-note')).toHaveLength(3);
    expect(told(diagnostics, 'table-signature')).toHaveLength(1);
    await buildImported(imported);
  });

  test('an entry that begins like a note or a signature is data', async () => {
    const { imported } = await importText(
      'KẾ HOẠCH NĂM 2026 CỦA XÃ AN HÒA\nNhiệm vụ;Chủ trì\nNguồn nước sạch: kiểm tra;Văn phòng\nXác nhận hồ sơ của công dân;Công an xã\nKế toán trưởng lập dự toán;Phòng Kinh tế',
      'viec.csv',
    );
    expect(at(imported, 'tasks.items')).toHaveLength(3);
  });
});

test('a row that is one merged cell from the first column on is a group', async () => {
  const across = (text: string) => [{ text, over: 4, look: 'b' }];
  const rows = [
    ['STT', 'Nhiệm vụ', 'Cơ quan chủ trì', 'Thời gian'],
    across('I. Rà soát'),
    ['1', 'Lập danh sách hộ', 'Văn phòng', 'Quý I'],
    ['2', 'Niêm yết danh sách', 'Các thôn', 'Quý II'],
    across('II. Hỗ trợ'),
    ['3', 'Làm nhà mới', 'Các thôn', 'Quý III'],
  ];
  const file = docx([p('KẾ HOẠCH', 'bc'), p('Giảm nghèo năm 2026', 'bc'), p('Các nhiệm vụ:'), ruledTable(rows, 4)]);
  const { imported, diagnostics } = await importBytes(file, 'ke-hoach.docx');
  expect(at(imported, 'tasks.groups')).toMatchObject([
    { title: 'Rà soát', items: [{ task: 'Lập danh sách hộ' }, { task: 'Niêm yết danh sách' }] },
    { title: 'Hỗ trợ', items: [{ task: 'Làm nhà mới' }] },
  ]);
  expect([...told(diagnostics, 'numbering-gap'), ...told(diagnostics, 'empty-cell')]).toEqual([]);
});

describe('columns', () => {
  test('one that nobody understands is kept, and told without names of data and files', async () => {
    const { imported, diagnostics } = await importTable('', `${head};Hệ số K;Phối hợpp`);
    const [first = '', second = ''] = told(diagnostics, 'unknown-column');
    expect(first).toContain('Không hiểu cột "Hệ số K" (cột 6 của bảng dưới dòng "CHỈ TIÊU NĂM 2026 CỦA XÃ AN HÒA")');
    expect(second).toContain('"Phối hợpp" (cột 7');
    const remedies = diagnostics.flatMap(({ remedy }) => (remedy ? [remedy.vi] : []));
    expect(remedies.join()).toContain('Ý bạn là "Phối hợp"?');
    expect(remedies.join()).toContain('"Kết quả năm 2025", "Mức giao năm 2026"');
    expect([first, second, ...remedies].join()).not.toMatch(/column\d|templates|\.yaml|\{\{/u);
    expect(at(imported, 'indicators.columns')).toHaveLength(7);
  });

  test.each([
    ['Kết quả năm 2025', 'last'],
    ['KQ 2025', 'last'],
    ['Ước thực hiện năm 2025', 'last'],
    ['Kết quả năm 2024', undefined],
    ['Kế hoạch năm 2025', undefined],
    ['Kế hoạch năm 2027', undefined],
    ['Tỉnh giao năm 2025', undefined],
    ['Tỉnh giao năm 2026', 'assigned'],
  ])('"%s" in a plan of 2026', async (title, role) => {
    const { imported, diagnostics } = await importText(
      `CHỈ TIÊU NĂM 2026 CỦA XÃ AN HÒA\nSTT;Tên chỉ tiêu;Đơn vị tính;${title};Chỉ tiêu năm 2026\n1;Hồ sơ đúng hạn;%;97,2;98`,
      'bang.csv',
    );
    const columns = at(imported, 'indicators.columns') as { role: string; title: string }[];
    expect(columns.map((each) => each.title)).toContain(title);
    expect(columns.find((each) => each.title === title)?.role).toBe(role ?? 'column4');
    expect(columns.find((each) => each.title === 'Chỉ tiêu năm 2026')?.role).toBe('target');
    expect(told(diagnostics, 'other-year')).toHaveLength(role ? 0 : 1);
  });
});
