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
  [['Kết quả của hợp tác xã Cửa Nam, thị xã Mai Lâm'], undefined],
] as const)('%s', (lines, words) => {
  expect(otherUnitOfTitle(own, lines)?.words).toBe(words);
});

test('the name of the sheet and notes count, too', () => {
  expect(otherUnitOfTitle(own, [], 'Xã Mai Lâm')?.words).toBe('Xã Mai Lâm');
  expect(otherUnitOfTitle(own, [], '', ['Nguồn: Văn phòng UBND xã Mai Lâm'])?.words).toBe('xã Mai Lâm');
});

test('nothing is judged where the own unit is not known, or is no commune', () => {
  expect(otherUnitOfTitle([], ['CỦA PHƯỜNG CỬA NAM'])).toBeUndefined();
  expect(otherUnitOfTitle([{ kind: 'tỉnh', name: 'Đông Hải' }], ['CỦA PHƯỜNG CỬA NAM'])).toBeUndefined();
});
