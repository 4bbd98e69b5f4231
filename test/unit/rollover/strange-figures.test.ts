// Figures in another unit of measure, of another commune, or doubted by a note beside them: they are not taken in silence.

import { expect, test } from 'vitest';
import { dataOf, given, roll } from '../../support/roll.js';

const plan = `type: phu-luc
year: 2025
unit: { kind: xã, name: Sao Mai, parent: { kind: tỉnh, name: Bình Minh } }
decision: { number: "4", date: 2025-07-15 }
annexes:
  - title: Chỉ tiêu
    content:
      - indicators:
          columns: chi-tieu-5
          rule: bang-muc-giao
          items:
            - { name: Thu ngân sách, unit: triệu đồng, target: "4.500" }
            - { name: Số hộ, unit: hộ, target: "40" }
`;
const H = 'STT;Chỉ tiêu;Kết quả năm 2025';
const U = 'STT;Chỉ tiêu;ĐVT;Kết quả năm 2025';
const both = '1;Thu ngân sách;triệu đồng;4812\n2;Số hộ;hộ;44';
const bare = '1;Thu ngân sách;4812\n2;Số hộ;44';

/** Results that were taken, and what was told. */
async function read(csv: string) {
  const rolled = await roll(plan, { year: 2026, results: given('kq.csv', csv) });
  const items = rolled.yaml === '' ? [] : dataOf(rolled.yaml).annexes[0].content[0].indicators.items;
  const all = [...rolled.diagnostics, ...(rolled.value?.rolled.decisions ?? [])];
  const codes = all.map(({ code }) => code.split('/')[1]);
  const told = ['unit-mismatch', 'other-unit', 'doubted-figure', 'doubted-table', 'not-a-number'].filter((each) =>
    codes.includes(each),
  );
  return [items.map(({ last }: { last?: string }) => last ?? '').join(' '), told.join(' ')];
}

test.each([
  ['no unit', `${H}\n${bare}`, '4812 44', ''],
  ['the same unit', `"Đơn vị tính: tr.đ; hộ"\n${H}\n${bare}`, '4812 44', ''],
  ['another size', `"ĐVT: tỷ đồng; hộ"\n${H}\n${bare}`, ' 44', 'unit-mismatch'],
  ['money over what is counted, too', `(ĐVT: triệu đồng)\n${H}\n${bare}`, '4812 44', ''],
  ['money of another size over all', `(ĐVT: tỷ đồng)\n${H}\n${bare}`, ' 44', 'unit-mismatch'],
  ['shares over what is counted', `(ĐVT: %)\n${H}\n${bare}`, ' ', 'unit-mismatch'],
  ['in a title', `KẾT QUẢ NĂM 2025 (nghìn đồng)\n${H}\n1;Thu ngân sách;4812`, ' ', 'unit-mismatch'],
  ['an office', `Đơn vị: UBND xã Sao Mai\n${H}\n${bare}`, '4812 44', ''],
  ['units of rows', `Đơn vị: nghìn đồng\n${U}\n${both}`, '4812 44', ''],
  ['a foreign currency', `${U}\n1;Thu ngân sách;triệu đồng;65,5 triệu USD`, ' ', 'unit-mismatch'],
  ['a district', `UBND HUYỆN LƯƠNG TÀI\n${U}\n${both}`, '', 'other-unit'],
  ['the own province over the office', `UBND TỈNH BÌNH MINH\n${U}\n${both}`, '4812 44', ''],
  ['a hamlet', `Thôn Đông\n${U}\n${both}`, '', 'other-unit'],
  ['a quarter of the own unit', `Khu phố 3 - xã Sao Mai\n${U}\n${both}`, '', 'other-unit'],
  ['all of a province', `Toàn tỉnh Bình Minh\n${U}\n${both}`, '', 'other-unit'],
  ['hamlets that are not named', `Kết quả các thôn\n${U}\n${both}`, '4812 44', ''],
  ['a group', `${U}\nA;Xã Hoa Lư;;\n${both}`, '', 'other-unit'],
  [
    'a group further down',
    `${U}\n1;Thu ngân sách;triệu đồng;4812\n;Phần của xã Hoa Lư;;\n2;Số hộ;hộ;4`,
    '4812 ',
    'other-unit',
  ],
  ['groups of fields', `${U}\nA;KINH TẾ;;\n1;Thu ngân sách;triệu đồng;4812\nB;XÃ HỘI;;\n2;Số hộ;hộ;44`, '4812 44', ''],
  ['a column', 'STT;Đơn vị;Chỉ tiêu;ĐVT;Kết quả năm 2025\n1;Xã Hoa Lư;Số hộ;hộ;4', '', 'other-unit'],
  [
    'rows of several',
    'STT;Tên xã;Chỉ tiêu;ĐVT;Kết quả năm 2025\n1;Hoa Lư;Số hộ;hộ;4\n2;Sao Mai;Số hộ;hộ;44',
    ' 44',
    'other-unit',
  ],
  ['a note', `${U};Ghi chú\n2;Số hộ;hộ;44;số của thôn Đông`, ' 44', 'doubted-figure'],
  ['an estimate', `${U};Ghi chú\n2;Số hộ;hộ;44;Ước`, ' 44', 'doubted-figure'],
  ['another year', `${U};Ghi chú\n2;Số hộ;hộ;44;số năm 2024`, ' 44', 'doubted-figure'],
  ['figures that are not final', `${U};Ghi chú\n2;Số hộ;hộ;44;Số liệu chưa chốt`, ' 44', 'doubted-figure'],
  ['who has not published', `${U};Ghi chú\n2;Số hộ;hộ;44;Chi cục Thống kê chưa công bố`, ' 44', 'doubted-figure'],
  ['words in the cell', `${U}\n1;Thu ngân sách;triệu đồng;4.812 (tạm tính)`, '4.812 (tạm tính) ', 'doubted-figure'],
  ['a mark in the cell', `${U}\n2;Số hộ;hộ;44*`, ' 44*', 'doubted-figure'],
  ['a note under the table', `${U}\n${both}\n;Ghi chú: Số liệu chưa chốt;;`, '4812 44', 'doubted-table'],
  ['a note on the work', `${U};Ghi chú\n2;Số hộ;hộ;44;Số hộ còn thiếu nước, chờ hướng dẫn`, ' 44', ''],
  [
    'a unit in the cell',
    `${U}\n1;Thu ngân sách;triệu đồng;4812 triệu đồng\n2;Số hộ;hộ;44 hộ`,
    '4812 triệu đồng 44 hộ',
    '',
  ],
  ['a comparison', `${U};Ghi chú\n2;Số hộ;hộ;44;tăng so với năm 2024, theo hương ước`, ' 44', ''],
])('%s', async (_, csv, taken, told) => {
  expect(await read(csv)).toEqual([taken, told]);
});

test('assigned targets beside the results are named where one is missing, and how to use them', async () => {
  const csv = `${U};Mức giao năm 2026\n1;Thu ngân sách;triệu đồng;4812;5000\n2;Số hộ;hộ;44;`;
  const remedies = async (more: object): Promise<(string | undefined)[]> => {
    const rolled = await roll(plan, { year: 2026, results: given('kq.csv', csv), ...more });
    const open = rolled.value?.rolled.decisions.filter(({ code }) => code === 'rollover/no-assigned');
    return (open ?? []).map(({ remedy }) => remedy?.vi);
  };
  const usual = 'Ghi mức giao vào bảng chỉ tiêu giao rồi chạy lại.';
  expect(await remedies({})).toEqual([
    'Cột "Mức giao năm 2026" của tệp kết quả ghi "5000": nếu là mức giao thì chạy lại, thêm --assigned kq.csv (cùng tệp ấy).',
    usual,
  ]);
  expect(await remedies({ assigned: given('kq.csv', csv) })).toEqual([usual]);
});
