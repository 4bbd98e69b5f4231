// Figures many times, or a small part of, last year's target: typed in another unit or without a comma. They set no target; what an indicator
// can do in a year is silent.

import { describe, expect, test } from 'vitest';
import { loadTargetRules } from '../../../src/doctype/target-rule.js';
import { setTarget } from '../../../src/rollover/targets/set-target.js';
import { createDiskWorkspace } from '../../../src/workspace/disk.js';
import { root } from '../../support/compose.js';
import { words } from '../../support/indicator-words.js';

const rules = (await loadTargetRules(createDiskWorkspace(root))).value;

/** Which figures are doubted, by which code, and the target that comes out. */
function doubts(row: string, name = 'bang-muc-giao') {
  const [label = '', unit = '', target, result, assigned] = row.split('|').map((each) => each.trim() || undefined);
  const rule = rules?.get(name);
  if (!rule) throw new Error(name);
  const outcome = setTarget({ name: label, unit, target, result, assigned, lastYear: 2025, year: 2026 }, rule, words);
  const told = outcome.problems.filter(({ severity }) => severity === 'warning');
  return { text: outcome.text, told: told.map(({ code, figure }) => `${figure} ${code.replace('rollover/', '')}`) };
}

describe('doubted, and the target is open', () => {
  test.each([
    ['Hồ sơ trực tuyến | % | Tối thiểu 80 | 0,789 | 0,85', 'result looks-like-fraction, assigned looks-like-fraction'],
    ['Hồ sơ trực tuyến | % | Tối thiểu 80 | 78,9 | 8,5', 'assigned out-of-scale'],
    ['Hồ sơ trực tuyến | % | 80 | 7,89 | 85', 'result out-of-scale'],
    ['Thu ngân sách | triệu đồng | 12.500 | 13,200 | 14,000', 'result ambiguous-number, assigned ambiguous-number'],
    ['Thu ngân sách | triệu đồng | 12.500 | 13,2 | 14', 'result out-of-scale, assigned out-of-scale'],
    ['Thu ngân sách | triệu đồng | 12.500 | 13200000 | 14000000', 'result out-of-scale, assigned out-of-scale'],
    ['Thu ngân sách | tỷ đồng | 12,5 | 13.200 | 14.000', 'result ambiguous-number, assigned ambiguous-number'],
    ['Thu nhập bình quân | triệu đồng/người/năm | 75 | 770 | 780', 'result out-of-scale, assigned out-of-scale'],
    ['Thu nhập bình quân | triệu đồng/người/năm | 75 | 77 | 78000', 'assigned out-of-scale'],
    ['Số lớp tập huấn | lớp | 4 | 5 | 40', 'assigned out-of-scale'],
    ['Số hồ sơ số hóa | hồ sơ | Tối thiểu 1.200 | 1,3 | 1.300', 'result out-of-scale'],
    ['Tỷ lệ hộ nghèo | % | Dưới 1,5 | 12 | 10', 'result out-of-scale'],
    ['Tăng trưởng thu | % | 10 | 1150 | 12', 'result out-of-scale'],
    ['Diện tích lúa | ha | 350 | 3550000 | 360', 'result out-of-scale'],
    ['Điểm chuyển đổi số | điểm | 85 | 8,7 | 90', 'result out-of-scale'],
    ['Cây xanh | cây | 2.000 | 2.100 | 210', 'assigned out-of-scale'],
  ])('%s', (row, told) => {
    expect(doubts(row)).toEqual({ text: expect.stringContaining('…'), told: told.split(', ') });
  });
});

test.each([
  'Mô hình | mô hình | 1 | 8 | 2',
  'Mô hình | mô hình | 1 | 1 | 8',
  'Buổi tuyên truyền | buổi | 2 | 16 | 4',
  'Lớp học | lớp | 4 | 5 | 6',
  'Cuộc kiểm tra | cuộc | 12 | 2 | 12',
  'Hồ sơ | hồ sơ | 100 | 0 | 100',
  'Vụ cháy | vụ | 0 | 3 | 0',
  'Hồ sơ trực tuyến | % | Tối thiểu 80 | 12 | 85',
  'Hồ sơ trực tuyến | % | 15 | 98 | 95',
  'Hồ sơ trực tuyến | % | Tối thiểu 80 | 100 | 100',
  'Tỷ lệ hộ nghèo | % | 1,5 | 0,15 | 0,1',
  'Tỷ lệ hộ nghèo | % | 0,5 | 2,1 | 1,5',
  'Hồ sơ quá hạn | % | Dưới 5 | 0,3 | 2',
  'Hồ sơ quá hạn | % | Không quá 8 | 0,5 | 5',
  'Vụ vi phạm | vụ | Không quá 40 | 3 | 30',
  'Tội phạm | vụ | Dưới 25 | 2 | 20',
  'Tốc độ tăng thu ngân sách | % | 5 | 45 | 8',
  'Tốc độ tăng giá trị sản xuất | % | 12 | 1,1 | 10',
  'Thu ngân sách | triệu đồng | 12.500 | 40.000 | 30.000',
  'Thu ngân sách | triệu đồng | 12.500 | 1.700 | 14.000',
  'Thu ngân sách | tỷ đồng | 12,5 | 13,205 | 14,125',
  'Thu ngân sách | triệu đồng | 12.500 | 13200 | 14000',
  'Thu tiền sử dụng đất | tỷ đồng | 2 | 9,5 | 15',
  'Đường bê tông | km | 0,5 | 3,8 | 2',
  'Đường bê tông | km | 0,5 | 5,2 | 4',
  'Người tham gia BHYT | người | 15.000 | 15.420 | 15.800',
  'Sản phẩm OCOP | sản phẩm | 1 | 3 | 10',
  'Điểm hài lòng | điểm | 8,5 | 8,9 | 9',
  'Hạng chuyển đổi số | hạng | Hạng 30 | Hạng 3 | Hạng 2',
  'Tài khoản | tài khoản | Tăng 5% | 640 | 700',
  'Không để phát sinh | vụ | Không để phát sinh | 0 | 40',
  'Tiêm chủng | % | 95 | 96,2 | ≥ 95',
  'Lượt khách | lượt | 300 | 2.100 | 2.300',
  'Lượt khách | lượt | 300 | 2.100 | 2.600',
  'Tỷ lệ thất nghiệp | % | 2,5 | 2,1 | 2',
])('silent: %s', (row) => {
  expect(doubts(row).told.filter((each) => /out-of-scale|fraction|ambiguous/.test(each))).toEqual([]);
});

test('what no figure is taken for stays as it was', () => {
  expect(doubts('Thu ngân sách | triệu đồng | 12.500 | 13,2 | 14', 'giu-nguyen').text).toBe('12.500');
});
