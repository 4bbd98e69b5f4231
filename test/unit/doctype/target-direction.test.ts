// Whether more is better, by the name of an indicator alone.

import { expect, test } from 'vitest';
import { directionOf } from '../../../src/doctype/target-direction.js';
import { words } from '../../support/indicator-words.js';

test.each([
  'Số lần người dân phải đi lại để hoàn thành một thủ tục',
  'Số lần người dân đi lại bình quân',
  'Tỷ số giới tính khi sinh',
  'Tỷ lệ trẻ em dưới 5 tuổi thấp còi',
  'Số hộ tái nghèo',
  'Số vụ cháy rừng',
  'Tỷ lệ tổn thất điện năng',
  'Số vụ lấn chiếm hành lang đường bộ',
  'Số hộ chưa có nhà tiêu hợp vệ sinh',
  'Tỷ lệ rác thải chưa thu gom',
  'Tỷ lệ cán bộ chưa đạt chuẩn',
  'Tỷ lệ hồ sơ không đúng hạn',
  'Số hộ không có nhà ở',
  'Tỷ lệ hộ chưa được dùng nước sạch',
  'Tỷ trọng lao động nông, lâm nghiệp trong tổng số lao động',
])('of "%s" less is better', (name) => {
  expect(directionOf({ name }, words)).toBe('falling');
});

test.each([
  'Tỷ lệ thủ tục người dân không phải đi lại',
  'Tỷ lệ xã không có hộ tái nghèo',
  'Số lớp dạy bơi, phòng đuối nước cho trẻ em',
  'Tỷ lệ vụ trộm cắp được điều tra làm rõ',
  'Số buổi tuyên truyền phòng, chống buôn lậu',
  'Số lao động nông nghiệp qua đào tạo',
  'Tỷ lệ xử lý điểm ùn tắc giao thông',
  'Số di tích được xếp hạng',
  'Tỷ lệ thôn không có tội phạm',
])('of "%s" more is better', (name) => {
  expect(directionOf({ name }, words)).toBe('rising');
});

test.each(['Xếp hạng chuyển đổi số', 'Thứ hạng chỉ số cải cách hành chính'])(
  'of "%s" nobody can tell by its name',
  (name) => {
    expect(directionOf({ name }, words)).toBe('unclear');
  },
);
