// What a year means in a text, and so whether it moves with the plan. All for a plan of 2025.

import { expect, test } from 'vitest';
import { loadYearPatterns, type YearPatterns } from '../../../src/doctype/year-patterns.js';
import { yearsIn } from '../../../src/doctype/years-in.js';
import type { WordKind } from '../../../src/plan/statement.js';
import { createDiskWorkspace } from '../../../src/workspace/disk.js';
import { root } from '../../support/compose.js';

const patterns = (await loadYearPatterns(createDiskWorkspace(root))).value as YearPatterns;

const rolesOf = (text: string, context: WordKind = 'prose', role?: string): string[] =>
  yearsIn(text, 2025, patterns, context, role).map((each) => `${each.year} ${each.role}`);

test.each([
  ['Kế hoạch kiểm soát thủ tục hành chính năm 2025 của phường', ['2025 plan']],
  ['CHỈ TIÊU GIAO TRONG NĂM 2025', ['2025 plan']],
  ['Tháng 8/2025', ['2025 plan']],
  ['Quý I năm 2025', ['2025 plan']],
  ['Quý IV/2025', ['2025 plan']],
  ['dựa vào kết quả thực hiện năm 2024', ['2024 previous']],
  ['khắc phục tồn tại, hạn chế năm 2024', ['2024 previous']],
  ['tăng 2% so với năm 2024 (năm 2024 là 80,5%)', ['2024 base', '2024 base']],
  ['tăng so với năm 2020', ['2020 other']],
  ['xây dựng dự toán năm 2026', ['2026 next']],
  ['Đạt chuẩn nông thôn mới nâng cao vào năm 2026', ['2026 goal']],
  ['hoàn thành số hóa hồ sơ lưu trữ trong năm 2026', ['2026 goal']],
  ['Xóa xong nhà dột nát đến hết năm 2026', ['2026 goal']],
  ['bảo đảm 100% hộ có nước sạch trước năm 2026', ['2026 goal']],
  ['Xã về đích nông thôn mới năm 2026', ['2026 goal']],
  ['Năm 2026, xã đạt chuẩn đô thị loại V', ['2026 goal']],
  ['Phấn đấu năm 2026 hoàn thành tuyến đường liên thôn', ['2026 goal']],
  ['xây dựng kế hoạch đạt chuẩn y tế vào cuối năm 2026', ['2026 goal']],
  ['hoàn thành dự toán năm 2026', ['2026 next']],
  ['hoàn thành việc xây dựng dự toán để giao trong năm 2026', ['2026 next']],
  ['lập xong danh mục đầu tư trước năm 2026', ['2026 next']],
  ['chuẩn bị kế hoạch năm 2026', ['2026 next']],
  ['Đạt chuẩn vào năm 2025; xây dựng phương hướng năm 2026', ['2025 plan', '2026 next']],
  ['Năm 2026 là năm đầu nhiệm kỳ mới', ['2026 next']],
  ['Đạt chuẩn vào năm 2027', ['2027 other']],
  ['Năm 2025 đạt 60%, năm 2026 hoàn thành', ['2025 series', '2026 series']],
  ['giai đoạn 2021 - 2025', ['2021 period-start', '2025 period']],
  ['tầm nhìn đến năm 2030', ['2030 period']],
  ['áp dụng từ năm 2025', ['2025 period-start']],
  ['năm học 2025 - 2026', ['2025 school', '2026 school']],
  ['Nghị định số 107/2021/NĐ-CP ngày 06/12/2021', ['2021 citation', '2021 citation']],
  ['theo Quyết định số 12/QĐ-UBND ngày 03/01/2025 của UBND tỉnh', ['2025 citation']],
  ['theo Quyết định số 12/QĐ-UBND ngày 03 tháng 01 năm 2025', ['2025 citation']],
  ['Luật Lưu trữ ngày 21/6/2024', ['2024 citation']],
  ['NGHỊ QUYẾT SỐ 01/NQ-CP NGÀY 08/01/2025', ['2025 citation']],
  ['hoàn thành trước ngày 15/11/2025', ['2025 deadline']],
  ['báo cáo trước ngày 15 tháng 11 năm 2025', ['2025 deadline']],
  ['có hiệu lực kể từ ngày 21 tháng 7 năm 2025', ['2025 deadline']],
  ['có hiệu lực thi hành ngày 21/7/2025', ['2025 deadline']],
  ['bãi bỏ Quyết định số 12/QĐ-UBND ngày 03/01/2025, kể từ ngày 21/7/2025', ['2025 citation', '2025 deadline']],
  ['Nghị định số 107/2025/NĐ-CP có hiệu lực từ ngày 01/7/2025', ['2025 citation', '2025 statutory']],
  ['chậm nhất ngày 31 tháng 01 năm 2026', ['2026 statutory']],
  ['theo quy định của Luật Đất đai, xong trước ngày 01/7/2025', ['2025 statutory']],
  [
    'Kế hoạch số 5/KH-UBND ngày 02/01/2025 của UBND tỉnh về chuyển đổi số năm 2025',
    ['2025 citation', '2025 document-name'],
  ],
  ['Thực hiện Kế hoạch số 5/KH-UBND; trong năm 2025 hoàn thành 3 lớp', ['2025 plan']],
  ['Kế hoạch tuyên truyền năm 2024', ['2024 stale']],
  ['đã giải quyết 2025 hồ sơ', ['2025 bare']],
  ['trong T7/2025 và T8/25', ['2025 plan', '2025 plan']],
  ['quý IV/24', ['2024 stale']],
  ['Q.IV/2025, QIV/25', ['2025 plan', '2025 plan']],
  ['tháng 6-7/2025', ['2025 plan']],
  ['mùa hè 2025', ['2025 plan']],
  ['trước 12/2025', ['2025 plan']],
  ['nghiệm thu 12.2025', ['2025 plan']],
  ['trong 10 ngày kể từ 01-8-25; công bố vào 5.9.25', ['2025 deadline', '2025 deadline']],
  ['phiên bản 5.9.25', []],
  ['số 3 chuyển sang 2026', ['2026 bare']],
  ['Công văn số 12/2025', []],
  ['12/25 thôn, mã 25, điểm 8/25', []],
  ['họp ngày 5/3/25', ['2025 statutory']],
  ['năm học 2025/2026', ['2025 school', '2026 school']],
  ['2025 - 2026', ['2025 pair', '2026 pair']],
  ['giai đoạn 2025 - 2026', ['2025 period-start', '2026 period']],
  ['năm 2025, 2026 và 2027', ['2025 series', '2026 series', '2027 series']],
  ['Tết Ất Tỵ, xuân Giáp Thìn', ['2025 plan', '2024 stale']],
  ['Tổng kết năm Giáp Thìn', ['2024 previous']],
  ['FY2025, FY25, niên độ 2025', ['2025 school', '2025 school', '2025 school']],
  ['ông Trần Ất Tỵ, năm Mậu Tuất', []],
  ['giải quyết 2000 hồ sơ, điện thoại 0235.2025.111', []],
])('"%s"', (text, roles) => {
  expect(rolesOf(text)).toEqual(roles);
});

test('a date without words is a deadline in a column of deadlines, and none elsewhere', () => {
  expect(rolesOf('15/11/2025', 'cell', 'deadline')).toEqual(['2025 deadline']);
  expect(rolesOf('15/11/2025', 'cell', 'task')).toEqual(['2025 statutory']);
});

test('the head of a column has no goal', () => {
  expect(rolesOf('Đạt chuẩn vào năm 2026', 'column')).toEqual(['2026 next']);
});

test('no year of a citation moves, whatever it says', () => {
  expect(rolesOf('Kế hoạch hoạt động năm 2025; kết quả thực hiện trong năm 2024', 'citation')).toEqual([
    '2025 document-name',
    '2024 document-name',
  ]);
});
