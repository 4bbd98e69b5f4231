// Which other commune a title, the name of a sheet or a note says that figures are of.

import { expect, test } from 'vitest';
import { otherUnitOfTitle } from '../../../src/doctype/heads/title-unit.js';
import type { Unit } from '../../../src/plan/unit.js';

const own: Unit[] = [{ kind: 'phường', name: 'Hoà An', parent: { kind: 'thành phố', name: 'Đông Hải' } }];

test.each([
  [['BẢNG KẾT QUẢ NĂM 2025 CỦA PHƯỜNG CỬA NAM'], 'PHƯỜNG CỬA NAM'],
  [['UBND PHƯỜNG CỬA NAM', 'KẾT QUẢ THỰC HIỆN NĂM 2025'], 'PHƯỜNG CỬA NAM'],
  [['KẾT QUẢ TRÊN ĐỊA BÀN XÃ MAI LÂM NĂM 2025'], 'XÃ MAI LÂM'],
  [['Kết quả năm 2025 - phường Cửa Nam'], 'phường Cửa Nam'],
  [['Kết quả năm 2025 của phường Hòa An và phường Cửa Nam'], undefined],
  [['KẾT QUẢ NĂM 2025 CỦA PHƯỜNG HÒA AN'], undefined],
  [['KẾT QUẢ PHÁT TRIỂN KINH TẾ - XÃ HỘI NĂM 2025'], undefined],
  [['CHỈ TIÊU GIAO CÁC XÃ, PHƯỜNG NĂM 2025'], undefined],
  [['KẾT QUẢ CỦA PHƯỜNG NĂM 2025'], undefined],
  [['UBND THÀNH PHỐ ĐÔNG HẢI', 'KẾT QUẢ CẤP XÃ THỰC HIỆN NĂM 2025'], undefined],
  [['KẾT QUẢ XÃ MAI LÂM NĂM 2025'], 'XÃ MAI LÂM'],
  [['CHỈ TIÊU GIAO PHƯỜNG CỬA NAM NĂM 2026'], 'PHƯỜNG CỬA NAM'],
  [['BIỂU SỐ LIỆU PHƯỜNG CỬA NAM'], 'PHƯỜNG CỬA NAM'],
  [['KẾT QUẢ XÃ BÌNH LỢI TRUNG 9 THÁNG NĂM 2025'], 'XÃ BÌNH LỢI TRUNG'],
  [['KẾT QUẢ XÃ EA H’LEO, TỈNH ĐÔNG SƠN'], 'XÃ EA H’LEO'],
  [['KẾT QUẢ PHƯỜNG HÒA AN NĂM 2025'], undefined],
  [['KẾT QUẢ PHƯỜNG NĂM 2025'], undefined],
  [['KẾT QUẢ XÂY DỰNG XÃ NÔNG THÔN MỚI NĂM 2025'], undefined],
  [['KẾT QUẢ XÃ ĐẠT CHUẨN NĂM 2025'], undefined],
  [['CHỈ TIÊU PHƯỜNG VĂN MINH ĐÔ THỊ NĂM 2026'], undefined],
  [['CHỈ TIÊU XÃ PHẤN ĐẤU NĂM 2026'], undefined],
  [['KẾT QUẢ KINH TẾ, XÃ HỘI NĂM 2025'], undefined],
  [['KẾT QUẢ HỢP TÁC XÃ NÔNG NGHIỆP NĂM 2025'], undefined],
  [['Kết quả toàn thành phố Đông Hải năm 2025'], 'toàn thành phố Đông Hải'],
  [['KẾT QUẢ TOÀN TỈNH NĂM 2025'], 'TOÀN TỈNH'],
  [['Chỉ tiêu giao các xã, phường toàn tỉnh năm 2026'], undefined],
  [['Hưởng ứng phong trào toàn tỉnh chung sức'], undefined],
  [['Kết quả của hợp tác xã Cửa Nam, thị xã Mai Lâm'], undefined],
] as const)('%s', (lines, words) => {
  expect(otherUnitOfTitle(own, lines)?.words).toBe(words);
});

test('the name of the sheet and notes count, too', () => {
  expect(otherUnitOfTitle(own, [], 'Xã Mai Lâm')?.words).toBe('Xã Mai Lâm');
  expect(otherUnitOfTitle(own, [], '', ['Số liệu bình quân toàn tỉnh là 95%'])).toBeUndefined();
  expect(otherUnitOfTitle(own, [], '', ['Nguồn: Văn phòng UBND xã Mai Lâm'])?.words).toBe('xã Mai Lâm');
});

test('nothing is judged where the own unit is not known, or is no commune', () => {
  expect(otherUnitOfTitle([], ['CỦA PHƯỜNG CỬA NAM'])).toBeUndefined();
  expect(otherUnitOfTitle([{ kind: 'tỉnh', name: 'Đông Hải' }], ['CỦA PHƯỜNG CỬA NAM'])).toBeUndefined();
});

test.each([
  ['DANH SÁCH ĐƠN VỊ CỦA TỈNH MAI LÂM', 'TỈNH MAI LÂM'],
  ['Danh sách đơn vị của tỉnh Mai Lâm năm 2026', 'tỉnh Mai Lâm'],
  ['Kết quả của phường Cửa Nam', 'phường Cửa Nam'],
  ['DANH SÁCH ĐƠN VỊ CỦA THÀNH PHỐ ĐÔNG HẢI', undefined],
  ['TỔNG HỢP KẾT QUẢ TOÀN TỈNH NĂM 2025', undefined],
  ['DANH SÁCH XÃ, PHƯỜNG TRÊN ĐỊA BÀN TỈNH NĂM 2026', undefined],
])('a list of units: %s', (line, words) => {
  expect(otherUnitOfTitle(own, [line], '', [], true)?.words).toBe(words);
});
