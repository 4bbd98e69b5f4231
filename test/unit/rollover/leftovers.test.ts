// What of last year no rule can change: told once each with its line, or open; and what only looks like it.

import { describe, expect, test } from 'vitest';
import { loadHeads } from '../../../src/doctype/heads/load-heads.js';
import { loadLeftoverPatterns } from '../../../src/doctype/leftover-patterns.js';
import { loadLibrary } from '../../../src/doctype/library.js';
import { loadPositions } from '../../../src/doctype/positions.js';
import { loadYearPatterns } from '../../../src/doctype/year-patterns.js';
import { leftBetween } from '../../../src/rollover/leftovers/left-between.js';
import { createDiskWorkspace } from '../../../src/workspace/disk.js';
import { root } from '../../support/compose.js';
import { dataOf, decided, linesOf, roll, smallPlan } from '../../support/roll.js';

const planWith = (text: string, more = ''): string => smallPlan({ year: 2026, content: linesOf([text]), more });

/** `warning amount-to-decide "45.000.000 đồng"` for every leftover that is told. */
const told = async (text: string, more?: string): Promise<string[]> => {
  const rolled = await roll(planWith(text, more), { year: 2027 });
  expect(rolled.value, JSON.stringify(rolled.diagnostics)).toBeDefined();
  return (rolled.value?.rolled.decisions ?? [])
    .filter(({ code }) => code !== 'rollover/signatory-to-confirm')
    .map(
      ({ code, severity, message }) =>
        `${severity} ${code.replace('rollover/', '')} ${/"([^"]*)"/u.exec(message.vi)?.[1] ?? ''}`,
    );
};

describe('amounts', () => {
  test.each([
    ['Kinh phí: 32.500.000 đồng.', ['32.500.000 đồng']],
    ['Kinh phí 12 triệu đồng, trong đó in ấn 1,5 triệu đồng.', ['12 triệu đồng', '1,5 triệu đồng']],
    ['Dự toán 800.000đ một buổi.', ['800.000đ']],
    ['Hỗ trợ (Bằng chữ: ba mươi hai triệu năm trăm nghìn đồng chẵn).', ['ba mươi hai triệu năm trăm nghìn đồng']],
    ['Vốn vay 2,5 tỷ.', ['2,5 tỷ']],
    ['Chi từ 2 - 3 triệu đồng.', ['2 - 3 triệu đồng']],
    ['Mỗi thôn 5tr, thôn xa 2tr5.', ['5tr', '2tr5']],
    ['Khoán 5 tr.đ; phụ cấp 15 trđ.', ['5 tr.đ', '15 trđ']],
    ['Bồi dưỡng 500k.', ['500k']],
    ['Cho vay ba triệu rưỡi.', ['ba triệu rưỡi']],
    ['Vốn 1 tỷ rưỡi, đối ứng 1 tỷ 200.', ['1 tỷ rưỡi', '1 tỷ 200']],
    ['Hỗ trợ mười lăm triệu.', ['mười lăm triệu']],
  ])('%s', async (text, words) => {
    expect(await told(text)).toEqual(words.map((each) => `warning amount-to-decide ${each}`));
  });

  test.each([
    'Một đồng bào dân tộc.',
    'Thực hiện đồng bộ 3 giải pháp.',
    'Đơn vị tính: triệu đồng.',
    'ĐVT: 1.000 đồng',
    'Trong năm tỷ lệ hộ nghèo giảm.',
    'Trong năm triệu tập họp.',
    'Dùng mạng 5G, công nghệ 4.0.',
  ])('no amount: %s', async (text) => {
    expect(await told(text)).toEqual([]);
  });

  test('figures of a table that was kept as text', async () => {
    expect(await told('1 | Mua sắm | 155.000.000 | 12')).toEqual([
      'info count-to-check 155.000.000',
      'info count-to-check 12',
    ]);
  });

  test('nor are comrades', async () => {
    expect(await told('Phân công 02 đồng chí trực.')).toEqual(['info count-to-check 02 đồng chí']);
  });
});

describe('shares and counts', () => {
  test.each([
    ['Phấn đấu 65% hộ dân được phổ biến.', ['65%']],
    ['Đạt 70-80% số thôn.', ['70-80%']],
    ['Bảo đảm chín mươi phần trăm hồ sơ đúng hạn.', ['chín mươi phần trăm']],
    ['Tổ chức 04 lớp tập huấn.', ['Tổ chức 04 lớp tập']],
    ['Ít nhất 12 buổi nói chuyện.', ['Ít nhất 12 buổi nói']],
    ['Chỉ số chuyển đổi số xếp thứ 8/96 xã.', ['xếp thứ 8/96']],
    ['Phổ biến tại 05 trường học.', ['tại 05 trường học']],
    ['Từ 20 tin bài trở lên mỗi quý.', ['Từ 20 tin bài trở lên']],
    ['Số vụ giảm một nửa.', ['giảm một nửa']],
    ['Thu hút gấp đôi năm trước, tăng gấp rưỡi ở chợ.', ['gấp đôi', 'tăng gấp rưỡi']],
    ['Hộ nghèo giảm 1/3.', ['1/3']],
    ['Hai phần ba số hộ tham gia.', ['Hai phần ba']],
    ['Quá nửa số hộ tham gia.', ['Quá nửa']],
    ['Bảo đảm 8/8 thôn có loa.', ['8/8']],
    ['Mở hai lớp tập huấn.', ['Mở hai lớp']],
    ['Tuổi thọ bình quân đạt 75 tuổi.', ['đạt 75 tuổi']],
  ])('%s', async (text, words) => {
    expect(await told(text)).toEqual(words.map((each) => `warning target-in-text ${each}`));
  });

  test.each(['Hoàn thành trong 05 ngày làm việc.', 'Báo cáo 6 tháng, năm.', 'Theo Điều 5 và mục 2 Kế hoạch này.'])(
    'neither: %s',
    async (text) => {
      expect(await told(text)).toEqual([]);
    },
  );

  test.each([
    ['Mời 250 đại biểu.', ['250 đại biểu']],
    ['Cử 02 công chức phụ trách.', ['02 công chức']],
    ['Dự kiến 15 lớp.', ['15 lớp']],
    ['Phát 1.200 tờ rơi, treo 30 băng rôn.', ['1.200 tờ rơi', '30 băng rôn']],
    ['Họp 2-3 buổi.', ['2-3 buổi']],
    ['Số lượng: 15.', ['15']],
  ])('a number of things: %s', async (text, words) => {
    expect(await told(text)).toEqual(words.map((each) => `info count-to-check ${each}`));
  });

  test.each([
    ['Trạm trưởng Lê Văn Hùng phụ trách.', ['Trạm trưởng Lê Văn Hùng']],
    ['Giám đốc Trung tâm Y tế khu vực Đỗ Thị Hoa phụ trách.', ['Giám đốc Trung tâm Y tế khu vực Đỗ Thị Hoa']],
    ['Tổ công tác do trưởng thôn Nguyễn Văn Tâm phụ trách.', ['trưởng thôn Nguyễn Văn Tâm']],
    ['Giao Lương Thị Vân Anh, Phó Trưởng phòng phụ trách.', ['Lương Thị Vân Anh, Phó Trưởng phòng']],
    ['Ông Trần Văn Bình làm Trưởng ban.', ['Ông Trần Văn Bình']],
    ['Đầu mối liên hệ, điện thoại: 0912.345.678.', ['điện thoại: 0912.345.678']],
    ['Đường dây nóng 02163.888.999.', ['Đường dây nóng 02163.888.999']],
    ['Số điện thoại trực ban 0987654321.', ['điện thoại trực ban 0987654321']],
    ['Hotline: 1900 1234.', ['Hotline: 1900 1234']],
    ['Bí thư chi bộ thôn 3 Hoàng Văn Sáu phụ trách.', ['Bí thư chi bộ thôn 3 Hoàng Văn Sáu']],
  ])('a person who had the work: %s', async (text, words) => {
    expect(await told(text)).toEqual(words.map((each) => `info person-to-check ${each}`));
  });

  test.each([
    'Hiệu trưởng Trường Tiểu học Lê Văn Tám phối hợp.',
    'Trưởng thôn Tân Lập, Trưởng thôn Hà Đông phối hợp.',
    'Chủ tịch Hội Nông dân xã, Trưởng Công an xã, Giám đốc Trung tâm Phục vụ hành chính công phối hợp.',
    'Học tập tư tưởng, đạo đức của Chủ tịch Hồ Chí Minh.',
    'Cập nhật số điện thoại của người dân.',
  ])('no person: %s', async (text) => {
    expect(await told(text)).toEqual([]);
  });

  test.each([
    'Theo khoản 2 Điều 5 Nghị định này.',
    'Thôn 3 tổ chức họp; tổ dân phố số 5 tham gia.',
    'Lớp 9 trường trung học.',
    'Chính quyền địa phương 02 cấp, phương châm 4 tại chỗ.',
    'Mã thủ tục 1.004964.000.00.00.H50.',
    'Rừng nguy cơ cháy cấp 4; Đề án 06; quốc lộ 1A.',
    'Báo cáo 6 tháng, 01 lần/năm.',
    'Giai đoạn 2026 - 2030, thực hiện hằng năm.',
    'Nghị quyết số 12/2026/NQ-HĐND.',
    'Tài khoản 3751.0.1234567.',
    'Tiêm chủng cho trẻ em dưới 1 tuổi.',
    'Chúc thọ người từ 70 tuổi trở lên; phổ cập cho trẻ 5 tuổi.',
  ])('no number of things: %s', async (text) => {
    expect(await told(text)).toEqual([]);
  });

  test('the same words in one text are told once, in two texts twice, each at its line', async () => {
    const rolled = await roll(
      planWith('Đạt 40% ở thôn; đạt 40% ở bản.').replace('  content:\n', '  content:\n    - "Riêng chợ đạt 40%."\n'),
      { year: 2027 },
    );
    expect(decided(rolled, 'target-in-text')).toEqual(['warning target-in-text 13', 'warning target-in-text 14']);
  });

  const indicators = `indicators:
  columns: chi-tieu-5
  rule: giu-nguyen
  items:
    - { id: tt, name: Tỷ lệ thanh toán không dùng tiền mặt, unit: "%", target: TARGET }
    - { id: hl, name: Mức độ hài lòng của người dân, unit: "%", target: Tối thiểu 90 }
annexes: [{ title: Chỉ tiêu, content: [{ table: indicators }] }]`;

  test.each([
    ['"60"', 'Vận động thanh toán không dùng tiền mặt đạt 55%.', 'warning target-differs 55%'],
    ['"60"', 'Vận động thanh toán không dùng tiền mặt đạt 60%.', 'info target-in-text 60%'],
    ['…', 'Vận động thanh toán không dùng tiền mặt đạt 60%.', 'warning target-differs 60%'],
    ['"60"', 'Thu gom rác đạt 60%.', 'warning target-in-text 60%'],
    ['"100%"', 'Thanh toán không dùng tiền mặt đạt 100 %.', 'info target-in-text 100 %'],
    ['"60"', 'Thanh toán không dùng tiền mặt đạt từ 55 - 60%.', 'info target-in-text 55 - 60%'],
    ['"60"', 'Thanh toán không dùng tiền mặt tăng gấp đôi.', 'warning target-in-text tăng gấp đôi'],
  ])('a target of %s and "%s"', async (target, text, expected) => {
    expect(
      (await told(text, indicators.replace('TARGET', target))).filter(
        (each) => each.includes('-in-text') || each.includes('differs'),
      ),
    ).toEqual([expected]);
  });

  test('two shares in one sentence are each held against their own indicator', async () => {
    const text = 'Thanh toán không dùng tiền mặt đạt 60%, mức độ hài lòng của người dân đạt 85%.';
    expect(await told(text, indicators.replace('TARGET', '"60"'))).toEqual([
      'info target-in-text 60%',
      'warning target-differs 85%',
    ]);
  });
});

describe('days', () => {
  test.each([
    ['Phát thanh sáng thứ Ba, 10/3.', 'warning fixed-weekday thứ Ba|warning dated-schedule 10/3'],
    ['Họp lúc 14h chiều thứ sáu 21/3 tại nhà văn hóa.', 'warning dated-schedule 14h|warning fixed-weekday thứ sáu'],
    ['Họp ngày thứ hai.', 'warning fixed-weekday thứ hai'],
    // every week: no day of the calendar, yet to be confirmed
    ['Phát thanh sáng thứ Ba hằng tuần.', 'info fixed-weekday thứ Ba'],
    ['Tiếp dân vào thứ 5 hằng tuần.', 'info fixed-weekday thứ 5'],
    ['Họp thứ hai hằng tuần.', 'info fixed-weekday thứ hai'],
    ['Trực T2 hằng tuần.', 'info fixed-weekday T2'],
    ['Nghỉ CN.', 'warning fixed-weekday CN'],
    ['Họp T2, T4.', 'warning fixed-weekday T2|warning fixed-weekday T4'],
    ['Thứ 7, CN trực.', 'warning fixed-weekday Thứ 7|warning fixed-weekday CN'],
    ['Trực sáng chủ nhật.', 'warning fixed-weekday chủ nhật'],
    ['Trực tối T7 hằng tuần.', 'info fixed-weekday T7'],
    ['Họp lúc 8 giờ 30 phút ngày 05 tháng 3.', 'warning dated-schedule 8 giờ 30 phút ngày 05 tháng 3'],
    ['Phát sóng ngày 14/8.', 'warning dated-schedule ngày 14/8'],
    ['Tập huấn từ ngày 10/4 đến ngày 12/4.', 'warning dated-schedule ngày 10/4 đến ngày 12/4'],
    ['Báo cáo trước ngày 07/6.', 'info day-to-check ngày 07/6'],
    // a feast, too, where something is due on it
    ['Báo cáo trước 25/11.', 'info day-to-check 25/11'],
    ['Hạn 31/10.', 'info day-to-check 31/10'],
    ['Họp ngày 12/3.', 'warning dated-schedule ngày 12/3'],
    ['Họp ngày 12-3.', 'warning dated-schedule 12-3'],
    ['Tập huấn 10-12/4.', 'warning dated-schedule 10-12/4'],
    ['Tập huấn các ngày 10, 11 và 12/4.', 'warning dated-schedule ngày 10, 11 và 12/4'],
    ['Họp lúc 14:00.', 'warning dated-schedule 14:00'],
    ['Khai hội mùng 6 Tết.', 'info lunar-day mùng 6 Tết'],
    ['Vào rằm tháng Giêng.', 'info lunar-day rằm tháng Giêng'],
    ['Giỗ tổ 10/3 âm lịch.', 'info lunar-day 10/3 âm lịch'],
    ['Tiễn 23 tháng Chạp.', 'info lunar-day 23 tháng Chạp'],
    ['Xong trước 28 Tết.', 'info lunar-day 28 Tết'],
    ['Mở lớp trong tháng 8, thời gian 02 ngày.', 'warning dated-schedule tháng 8, thời gian 02 ngày'],
    ['Diễn tập, thời gian 01 buổi, trong tháng 9.', 'warning dated-schedule thời gian 01 buổi, trong tháng 9'],
    ['Rút ngắn thời gian 02 ngày.', ''],
    ['Tặng quà Tết Nguyên đán trước 10/02.', 'warning feast-day 10/02'],
    ['Vui Trung thu vào ngày 20 tháng 9.', 'warning feast-day 20 tháng 9'],
    ['Vui Trung thu trong tháng 9.', 'info feast-day tháng 9'],
    ['Đón Tết Trung thu (15/8); thăm gia đình chính sách dịp Tết, 27/7.', 'warning dated-schedule 15/8'],
    ['Tặng quà Tết Bính Ngọ trước ngày 10/02/2026.', 'info day-moved 10/02/2026|warning feast-day 10/02'],
    ['Phát động Tết trồng cây trước 10/02.', 'info day-to-check 10/02'],
    ['Trực Tết đầy đủ; báo cáo trước 10/02.', 'info day-to-check 10/02'],
  ])('%s', async (text, expected) => {
    expect((await told(text)).join('|')).toBe(expected);
  });

  test.each([
    'Họp tuần thứ tư hằng tháng.',
    'Sinh hoạt lần thứ hai hằng tháng.',
    'Hưởng ứng Ngày Pháp luật 09/11.',
    'Nghỉ lễ 30/4 - 1/5.',
    'Nhà văn hóa ở đường 3 tháng 2.',
    'Đêm hội trăng rằm dịp Tết Trung thu.',
    'Nộp trước ngày 20 hằng tháng.',
    'Trả lời trong 24 giờ, kể từ khi nhận.',
    'Xem trang 3/4 của biểu.',
  ])('none: %s', async (text) => {
    expect((await told(text)).filter((each) => !each.includes('3/4'))).toEqual([]);
  });

  test('a weekday beside a date is held against the calendar of the new year', async () => {
    const rolled = await roll(planWith('Thứ Sáu, ngày 20/3/2026 khai mạc.'), { year: 2027 });
    const messages = rolled.value?.rolled.decisions.map(({ code, message }) => `${code} ${message.vi}`);
    expect(messages).toContain(
      'rollover/fixed-weekday "Thứ Sáu": thứ trong tuần được giữ nguyên; ngày 20/3/2026 là thứ Sáu.',
    );
    expect(messages?.some((each) => each.startsWith('rollover/fixed-date'))).toBe(true);
  });
});

describe('events', () => {
  test.each([
    ['Chào mừng Đại hội Đảng bộ xã lần thứ III.', 'warning event-to-check Đại hội Đảng bộ xã lần thứ III'],
    ['Kỷ niệm 80 năm Ngày thành lập ngành.', 'warning event-to-check Kỷ niệm 80 năm Ngày thành lập ngành'],
    ['Mít tinh 51 năm ngày 30/4.', 'warning event-to-check 51 năm ngày 30/4'],
    ['Văn nghệ 81 năm Cách mạng tháng Tám.', 'warning event-to-check 81 năm Cách mạng tháng Tám'],
    ['Dâng hương lần thứ 12.', 'warning event-to-check lần thứ 12'],
    ['Hội thi lần 5.', 'warning event-to-check Hội thi lần 5'],
    ['Sơ kết 3 năm thực hiện Đề án.', 'warning event-to-check Sơ kết 3 năm thực hiện Đề án'],
    ['Đại biểu khóa XV.', 'warning event-to-check khóa XV'],
    ['Nhiệm kỳ 2021 - 2026.', 'warning period-ended Nhiệm kỳ 2021 - 2026.'],
    ['Chào mừng Đại hội Đảng bộ xã.', 'warning event-to-check Chào mừng Đại hội Đảng bộ xã'],
    ['Tổ chức Đại hội Đảng các cấp.', 'warning event-to-check Tổ chức Đại hội Đảng các cấp'],
  ])('%s', async (text, expected) => {
    expect(await told(text)).toEqual([expected]);
  });
});

describe('papers of the year', () => {
  test.each([
    ['Thực hiện Công văn số 45/SNV-TTr ngày 12/01/2026 của Sở Nội vụ.', ['warning document-of-the-year 45/SNV-TTr']],
    [
      'Thực hiện Kế hoạch số 9/KH-UBND ngày 29/12/2025 của UBND tỉnh về truyền thông năm 2026.',
      ['warning document-of-the-year 9/KH-UBND'],
    ],
    // of years before: a plan is of its year, whatever its name says; other papers are where their name says so
    ['Theo Kế hoạch số 12/KH-UBND ngày 05/01/2024 của UBND xã.', ['warning document-of-the-year 12/KH-UBND']],
    [
      'Theo Kế hoạch số 12/KH-UBND ngày 05/01/2021 của UBND tỉnh về truyền thông giai đoạn 2021 - 2025.',
      ['warning period-ended …truyền thông giai đoạn 2021 - 2025.'],
    ],
    ['Theo Kế hoạch số 12/KH-UBND ngày 05/01/2022 của UBND tỉnh về truyền thông đến năm 2030.', []],
    ['Theo Nghị định số 5/2026/NĐ-CP ngày 10/01/2026 của Chính phủ.', []],
    ['Theo Quyết định số 8/QĐ-UBND ngày 03/5/2019 của UBND tỉnh.', []],
    // dated at the end of the year before: what was assigned for the year, not what holds for several
    [
      'Theo Quyết định số 31/QĐ-UBND ngày 20/12/2025 của UBND tỉnh về giao chỉ tiêu.',
      ['warning document-of-the-year 31/QĐ-UBND'],
    ],
    [
      'Theo Nghị quyết số 15/NQ-HĐND ngày 25/12/2025 của HĐND xã về dự toán ngân sách.',
      ['warning document-of-the-year 15/NQ-HĐND'],
    ],
    [
      'Dự toán được giao tại Quyết định số 45/QĐ-UBND ngày 10/12/2025 của UBND xã.',
      ['warning document-of-the-year 45/QĐ-UBND'],
    ],
    [
      'Thực hiện Công văn số 12/SNV-CCHC ngày 15 tháng 12 năm 2025 của Sở Nội vụ.',
      ['warning document-of-the-year 12/SNV-CCHC'],
    ],
    ['Theo Quyết định số 31/QĐ-UBND ngày 20/12/2025 của UBND tỉnh ban hành Quy chế làm việc.', []],
    ['Theo Quyết định số 31/QĐ-UBND ngày 20/12/2025 của UBND tỉnh về Chương trình chuyển đổi số đến năm 2030.', []],
    ['Theo Quyết định số 31/QĐ-UBND ngày 20/12/2024 của UBND tỉnh về giao chỉ tiêu.', []],
    ['Theo Quyết định số 31/QĐ-UBND ngày 20/5/2025 của UBND tỉnh về công tác dân vận.', []],
    ['Theo Quyết định số 31/2025/QĐ-UBND ngày 20/12/2025 của UBND tỉnh về phân cấp.', []],
    ['Theo Nghị quyết số 15/2025/NQ-HĐND ngày 10/12/2025 của HĐND tỉnh về mức chi.', []],
    ['Theo Luật Đầu tư số 143/2025/QH15 ngày 11/12/2025.', []],
    ['Theo Nghị định số 335/2025/NĐ-CP ngày 21/12/2025 của Chính phủ.', []],
    ['Theo Thông tư số 24/2025/TT-BNV ngày 04/12/2025 của Bộ Nội vụ.', []],
    ['Theo Quyết định số 2629/QĐ-TTg ngày 01/12/2025 của Thủ tướng Chính phủ.', []],
    ['Theo Nghị quyết số 57-NQ/TW ngày 22/12/2025 của Bộ Chính trị.', []],
  ])('%s', async (text, expected) => {
    expect(await told(text)).toEqual(expected);
  });

  test.each([
    [
      'Thực hiện Kế hoạch số 11/KH-UBND ngày 10/01/2026 của UBND tỉnh, UBND xã ban hành Kế hoạch truyền thông năm 2026 như sau.',
      'UBND xã ban hành Kế hoạch truyền thông năm 2027 như sau.',
    ],
    [
      'Rà soát việc được giao tại Kế hoạch số 182/KH-UBND ngày 27/12/2025 của tỉnh về truyền thông năm 2026, đồng thời hoàn thành kế hoạch năm 2026.',
      'về truyền thông năm 2026, đồng thời hoàn thành kế hoạch năm 2027.',
    ],
    [
      'Theo Quyết định số 6/QĐ-UBND ngày 05/01/2026 ban hành Kế hoạch truyền thông năm 2026.',
      'Kế hoạch truyền thông năm 2026.',
    ],
  ])('the plan’s own year after the name of another document moves: %s', async (text, end) => {
    const { yaml } = await roll(planWith(text), { year: 2027 });
    expect(dataOf(yaml).plan.content[0].endsWith(end), dataOf(yaml).plan.content[0]).toBe(true);
  });
});

test('a paper of a year that is over is told among the citations, one of the State or one that holds on is not', async () => {
  const rolled = await roll(
    planWith(
      'Không.',
      `  citations:
    - { kind: Luật, name: Tổ chức chính quyền địa phương, date: 2025-06-16 }
    - { kind: Nghị định, number: 4/2026/NĐ-CP, date: 2026-01-04, issuer: Chính phủ }
    - { kind: Công văn, number: 31/SNV-TTr, date: 2026-01-05, issuer: Sở Nội vụ, subject: về việc xây dựng kế hoạch }
    - { kind: Quyết định, number: 5/QĐ-UBND, date: 2024-01-05, issuer: UBND tỉnh }
    - { kind: Kế hoạch, number: 8/KH-UBND, date: 2024-01-05, issuer: UBND xã, subject: về truyền thông năm 2024 }
    - { kind: Nghị quyết, number: 9/NQ-HĐND, date: 2023-12-20, issuer: HĐND xã, subject: về dự toán ngân sách năm 2024 }
    - { kind: Kế hoạch, number: 15/KH-UBND, date: 2021-01-05, issuer: UBND tỉnh, subject: về truyền thông giai đoạn 2021 - 2025 }
    - { kind: Kế hoạch, number: 3/KH-UBND, date: 2022-01-05, issuer: UBND tỉnh, subject: về chuyển đổi số đến năm 2030 }
    - Kế hoạch số 14/KH-UBND ngày 05 tháng 01 năm 2024 của UBND xã về truyền thông năm 2024
    - { kind: Kế hoạch, number: 2/KH-UBND, date: 2026-01-03, issuer: UBND tỉnh, subject: truyền thông năm 2026 }`,
    ),
    { year: 2027 },
  );
  const papers = (rolled.value?.rolled.decisions ?? []).filter(({ code }) => /document-of|successor/u.test(code));
  expect(papers.map(({ code, message }) => `${code} ${/\d+\/[\p{Lu}-]+/u.exec(message.vi)?.[0]}`).sort()).toEqual([
    'rollover/document-of-the-year 14/KH-UBND',
    'rollover/document-of-the-year 15/KH-UBND',
    'rollover/document-of-the-year 31/SNV-TT',
    'rollover/document-of-the-year 8/KH-UBND',
    'rollover/document-of-the-year 9/NQ-HĐND',
    'rollover/successor-to-name 2/KH-UBND',
  ]);
});

describe('the proposal', () => {
  const proposed = async (proposal: string): Promise<[string, string[]]> => {
    const rolled = await roll(planWith('Không.', `  proposal: { text: ${JSON.stringify(proposal)} }`), { year: 2027 });
    return [dataOf(rolled.yaml).decision.proposal.text, decided(rolled, 'proposal-to-fill')];
  };

  test.each([
    [
      'Theo đề nghị của Văn phòng tại Tờ trình số 12/TTr-VP ngày 26/01/2026',
      'Theo đề nghị của Văn phòng tại Tờ trình số …/TTr-VP ngày …',
    ],
    [
      'Xét Tờ trình số: 03/2026/TTr-TP, ngày 05 tháng 01 năm 2026 của Phòng Tư pháp',
      'Xét Tờ trình số: …/…/TTr-TP, ngày … của Phòng Tư pháp',
    ],
    [
      'Theo đề nghị của Trưởng phòng Kinh tế tại Báo cáo số 40/BC-KT ngày 08/01/2026',
      'Theo đề nghị của Trưởng phòng Kinh tế tại Báo cáo số …/BC-KT ngày …',
    ],
    [
      'Xét đề nghị của Văn phòng Đảng ủy tại Tờ trình số 9-TTr/VP ngày 02/01/2026',
      'Xét đề nghị của Văn phòng Đảng ủy tại Tờ trình số …-TTr/VP ngày …',
    ],
    ['Xét đề nghị tại cuộc họp ngày 20/01/2026', 'Xét đề nghị tại cuộc họp ngày …'],
    ['Theo đề nghị tại Tờ trình số …/TTr-VP ngày …/01/2026', 'Theo đề nghị tại Tờ trình số …/TTr-VP ngày …'],
  ])('%s', async (proposal, expected) => {
    expect(await proposed(proposal)).toEqual([expected, ['warning proposal-to-fill 9']]);
  });

  test('one without number or date stays', async () => {
    const text = 'Theo đề nghị của Chánh Văn phòng Hội đồng nhân dân và Ủy ban nhân dân xã';
    expect(await proposed(text)).toEqual([text, []]);
  });

  test('among the citations it is known by its kind, or by how the line begins', async () => {
    const rolled = await roll(
      planWith(
        'Không.',
        `  citations:
    - { kind: Tờ trình, number: 15/TTr-VP, date: 2026-01-08, issuer: Văn phòng }
    - text: Theo đề nghị của Công an xã tại Công văn số 77/CAX-TH ngày 11/01/2026
    - { kind: Nghị định, number: 63/2010/NĐ-CP, date: 2010-06-08, issuer: Chính phủ }`,
      ),
      { year: 2027 },
    );
    const [first, second, third] = dataOf(rolled.yaml).decision.citations;
    expect([first.number, first.date, second.text, third.number, third.date]).toEqual([
      '…/TTr-VP',
      undefined,
      'Theo đề nghị của Công an xã tại Công văn số …/CAX-TH ngày …',
      '63/2010/NĐ-CP',
      '2010-06-08',
    ]);
    expect(decided(rolled, 'proposal-to-fill').length).toBe(2);
  });
});

describe('plans for several years', () => {
  const subject = (text: string): string => planWith('Không.').replace('Tuyên truyền pháp luật năm {{year}}', text);

  test.each([
    'Giảm nghèo bền vững đến năm 2030',
    'Chuyển đổi số giai đoạn 2026 - 2030',
    'Phát triển du lịch 5 năm 2026-2030',
    'Xây dựng đô thị từ năm 2026 đến năm 2028',
  ])('%s is known and does not roll', async (text) => {
    const { value, diagnostics } = await roll(subject(text), { year: 2027 });
    expect(value).toBeUndefined();
    expect(diagnostics.map(({ code, severity, place }) => [code, severity, place?.line])).toEqual([
      ['rollover/several-years', 'error', 13],
    ]);
  });

  test.each([
    'Giảm nghèo năm 2026',
    'Giảm nghèo năm 2026 thuộc Chương trình giai đoạn 2026 - 2030',
    'Hoạt động hè năm {{year}}, định hướng đến năm 2030',
  ])('%s is one of a year', async (text) => {
    const { value, yaml } = await roll(subject(text), { year: 2027 });
    expect(value).toBeDefined();
    expect(dataOf(yaml).plan.subject).toBe(text.replace('năm 2026', 'năm 2027'));
  });
});

describe('years that stand without the word for year', () => {
  test.each([
    ['Xong trong T7/2026, báo cáo Q4/2026.', 'Xong trong T7/2027, báo cáo Q4/2027.'],
    ['Xong trong T7/26, báo cáo quý IV/26.', 'Xong trong T7/27, báo cáo quý IV/27.'],
    ['Tháng 6-7/2026; quý III, IV/2026.', 'Tháng 6-7/2027; quý III, IV/2027.'],
    ['Từ T3 đến T6/2026; T.8/26.', 'Từ T3 đến T6/2027; T.8/27.'],
    ['Mùa hè 2026, cuối 2026.', 'Mùa hè 2027, cuối 2027.'],
    ['Mừng xuân Bính Ngọ 2026, tổng kết năm Ất Tỵ.', 'Mừng xuân Đinh Mùi 2027, tổng kết năm Bính Ngọ.'],
    ['Xong 6/2026.', 'Xong 6/2027.'],
  ])('%s', async (text, now) => {
    const { yaml } = await roll(planWith(text), { year: 2027 });
    expect(dataOf(yaml).plan.content[0]).toBe(now);
  });

  test.each([
    ['Báo cáo quý IV/25.', 'warning stale-year'],
    ['Năm học 2025-2026.', 'warning school-year'],
    ['Năm học 25-26.', 'warning school-year'],
    ['Đội bóng 2025 - 2026.', 'warning school-year'],
    ['Trong năm 2026, 2027.', 'warning several-years-named'],
    ['Từ năm 2026.', 'info since-year'],
    ['Ngày 05 tháng 6/2026.', 'warning fixed-date'],
  ])('%s stays and is asked for', async (text, code) => {
    const rolled = await roll(planWith(text), { year: 2027 });
    expect(dataOf(rolled.yaml).plan.content[0]).toBe(text);
    expect((await told(text)).map((each) => each.split(' ').slice(0, 2).join(' '))).toEqual([code]);
  });

  test.each(['năm {{year}} và các năm tiếp theo', 'năm 2026 và những năm tới', 'năm 2026 và 03 năm tiếp theo'])(
    'a plan for "%s" is told to be one of several years',
    async (words) => {
      const rolled = await roll(planWith('Không.').replace('năm {{year}}', words), { year: 2027 });
      expect(decided(rolled, 'several-years-named')).toEqual(['warning several-years-named 11']);
    },
  );

  test('cells, titles and heads move alike; a short number that is no year stays', async () => {
    const tasks = `tasks:
  columns: [{ role: task, title: Việc }, { role: deadline, title: Thời gian }, { role: product, title: "Số lớp T12/26" }]
  items:
    - { task: Hoạt động hè 2026, deadline: 12/26, product: 12/26 thôn }
    - { task: Trại hè, deadline: 30/6/26, product: "Mã 26" }
annexes: [{ title: Biểu phân bổ 2026, content: [Không.] }]`;
    const { yaml } = await roll(planWith('Không.', tasks), { year: 2027 });
    const { columns, items } = dataOf(yaml).tasks;
    expect([columns[2].title, ...items.map(({ deadline }: { deadline: string }) => deadline)]).toEqual([
      'Số lớp T12/27',
      '12/27',
      '30/6/27',
    ]);
    expect([items[0].task, items[0].product, items[1].product]).toEqual(['Hoạt động hè 2027', '12/26 thôn', 'Mã 26']);
    expect(dataOf(yaml).annexes[0].title).toBe('Biểu phân bổ 2027');
  });
});

test('facts that texts name are looked at like texts', async () => {
  const facts = `facts: { kinhPhi: 45.000.000, ngayHop: 12/3, hop: quý II/2026, dienThoai: 0912 345 678, vp: Văn phòng }`;
  const rolled = await roll(planWith('Kinh phí {{facts.kinhPhi}} đồng.', facts), { year: 2027 });
  expect(decided(rolled).filter((each) => !each.includes('signatory'))).toEqual([
    'info day-moved 9',
    'warning figure-to-decide 9',
    'warning dated-schedule 9',
    // the telephone
    'info person-to-check 9',
  ]);
  expect(dataOf(rolled.yaml).facts.hop).toBe('quý II/2027');
});

test('the unit of money in a head is no amount', async () => {
  const table = `tasks:
  columns: [{ role: task, title: Việc }, { role: budget, title: Kinh phí 2027 (triệu đồng) }]
  items: [{ task: Viết tin }]`;
  expect(await told('Không.', table)).toEqual([]);
});

describe('what is still left later', async () => {
  const disk = createDiskWorkspace(root);
  const positions = (await loadPositions(disk)).value;
  const patterns = positions && (await loadLeftoverPatterns(disk, positions)).value;
  const years = (await loadYearPatterns(disk)).value;
  const heads = (await loadHeads(disk)).value;
  const tables = (await loadLibrary(disk)).value?.tables;
  if (!patterns || !years || !heads || !tables) throw new Error('no patterns');
  const leftIn = (before: string, after: string) =>
    leftBetween(dataOf(before), dataOf(after), patterns, years, { heads, tables });
  const left = (before: string, after: string): string[] =>
    leftIn(before, after).map(({ code, place }) => `${code} ${place?.path}`);
  const old = planWith('Năm 2026 chi 9.000.000 đồng, đạt 50% so với năm 2025 (năm 2025 đạt 48%).');

  test('the same words, years aside, are found in a plan that was gone over', () => {
    const fresh = old.replaceAll('2026', '2027').replaceAll('2025', '2026').replace('48%', '55%');
    expect(left(old, fresh)).toEqual([
      'rollover/amount-to-decide plan.content.0',
      'rollover/target-in-text plan.content.0',
    ]);
  });

  test('the solar day of a lunar feast is found again until it is another one', () => {
    const was = planWith('Tặng quà Tết Bính Ngọ trước ngày 10/02/2026.');
    const now = was.replaceAll('2026', '2027').replace('Bính Ngọ', 'Đinh Mùi');
    expect(left(was, now)).toEqual(['rollover/feast-day plan.content.0']);
    expect(left(was, now.replace('10/02', '30/01'))).toEqual([]);
  });

  test('years that no rule moves are found again', () => {
    const was = planWith('Năm học 2025-2026; họp ngày 05/3/2026; Chỉ số PAR INDEX 2025; nhiệm kỳ 2021 - 2026.');
    const asked = left(was, was.replace('year: 2026', 'year: 2027'));
    expect(asked.map((each) => each.split(' ')[0]).sort()).toEqual([
      'rollover/bare-year',
      'rollover/fixed-date',
      'rollover/period-ended',
      'rollover/school-year',
    ]);
    const moved = planWith('Năm học 2026-2027; họp ngày 05/3/2027; Chỉ số PAR INDEX 2026; nhiệm kỳ 2026 - 2031.');
    expect(left(was, moved.replace('year: 2026', 'year: 2027'))).toEqual([]);
  });

  test('what has been written anew is not', () => {
    const fresh = planWith('Năm 2027 chi 9.500.000 đồng, đạt 52% so với năm 2026 (năm 2026 đạt 55%).').replace(
      'year: 2026',
      'year: 2027',
    );
    expect(left(old, fresh)).toEqual([]);
  });

  test('a proposal that was not filled in anew is', () => {
    const with_ = (year: number): string =>
      planWith('Không.', '  proposal: { text: Xét Tờ trình số 5/TTr-VP ngày 05/01/2026 }').replace(
        'year: 2026',
        `year: ${year}`,
      );
    expect(left(with_(2026), with_(2027))).toEqual(['rollover/proposal-to-fill decision.proposal.text']);
    expect(left(with_(2026), with_(2026))).toEqual([]);
  });

  const indicators = (year: number, rows: string, columns = 'Kết quả năm {{previousYear}}'): string =>
    `${planWith('Không.')}annexes:
  - title: Chỉ tiêu
    content:
      - indicators:
          columns:
            - { role: name, title: Tên chỉ tiêu }
            - { role: result, title: "${columns}" }
            - { role: target, title: "Chỉ tiêu năm {{year}}" }
          items:
${rows}`.replace('year: 2026', `year: ${year}`);
  const row = (name: string, result: string, target: string, more = ''): string =>
    `            - { name: ${name}, result: "${result}", target: "${target}"${more} }\n`;
  const cell = (index: number, role: string): string =>
    `rollover/figure-to-decide annexes.0.content.0.indicators.items.${index}.${role}`;

  test('a result that stayed under a head that has moved on is found, one that is new or open is not', () => {
    const rows = (a: string, b: string, c: string): string =>
      row('Hồ sơ nộp trực tuyến', a, '70') + row('Hồ sơ đúng hạn', b, '98') + row('Số lớp năm 2026', c, '4');
    const was = indicators(2026, rows('62,4', '97', '3'));
    expect(left(was, indicators(2027, rows('62,4', '98,5', '…')))).toEqual([cell(0, 'result')]);
    expect(left(was, indicators(2027, rows('71', '98,5', '4')))).toEqual([]);
    // rows in another order, a year in a name
    const turned = row('Số lớp năm 2027', '3', '5') + row('Hồ sơ nộp trực tuyến', '71', '75');
    expect(left(was, indicators(2027, turned))).toEqual([cell(0, 'result')]);
  });

  test('one figure that is the same in a column that is filled in anew may be right: a note', () => {
    const plan = (year: number, [a, b, c]: readonly string[]) =>
      indicators(
        year,
        row('Hồ sơ', a ?? '', '70') + row('Hồ sơ đúng hạn', b ?? '', '98') + row('Số lớp', c ?? '', '4'),
      );
    const told = (now: readonly string[]) =>
      leftIn(plan(2026, ['62,4', '97', '5']), plan(2027, now)).map(({ severity, place }) => [
        severity,
        place?.path?.replace(/\D*(\d+)\.result$/u, ' $1').split(' ')[1],
      ]);
    expect(told(['71', '98,5', '5'])).toEqual([['info', '2']]);
    expect(told(['71', '97', '5'])).toEqual([
      ['warning', '1'],
      ['warning', '2'],
    ]);
  });

  test('a number within words of a task is no figure of a year, an amount in a column of its own is', () => {
    const tasks = (year: number, budget: string): string =>
      `${planWith('Không.')}tasks:
  columns:
    - { role: task, title: Nhiệm vụ }
    - { role: product, title: Kết quả công việc }
    - { role: budget, title: Kinh phí }
  groups:
    - title: Tuyên truyền
      items: [{ task: Viết tin, product: Tài liệu và 02 tin, budget: "${budget}" }]
`.replace('year: 2026', `year: ${year}`);
    const figures = (budget: string): string[] =>
      left(tasks(2026, '5,5'), tasks(2027, budget)).filter((each) => each.includes('figure'));
    expect(figures('6')).toEqual([]);
    expect(figures('5,5')).toEqual(['rollover/figure-to-decide tasks.groups.0.items.0.budget']);
  });

  test('years written out in heads count as they are read', () => {
    const was = indicators(2026, row('Hồ sơ', '62,4', '70'), 'Kết quả năm 2025');
    const now = (head: string): string[] => left(was, indicators(2027, row('Hồ sơ', '62,4', '75'), head));
    expect(now('Kết quả năm 2026')).toEqual([cell(0, 'result')]);
    // the head stayed: the figure is as true as it was
    expect(now('Kết quả năm 2025')).toEqual([]);
    expect(left(was, was)).toEqual([]);
  });

  test('a total that stayed although its rows have changed is found, once', () => {
    const rows = (a: string, target: string, result: string, total: string): string =>
      row('Xã A', a, target) + row('Xã B', '5', '6') + row('Tổng cộng', result, total, ', isTotal: "true"');
    const was = indicators(2026, rows('4', '5', '9', '11'), 'Kết quả năm 2025');
    const now = (...args: Parameters<typeof rows>): string[] =>
      left(was, indicators(2027, rows(...args), 'Kết quả năm 2025'));
    expect(now('4', '7', '9', '11')).toEqual([cell(2, 'target')]);
    expect(now('4', '7', '9', '13')).toEqual([]);
    expect(now('4', '5', '9', '11')).toEqual([]);
    const moved = left(was, indicators(2027, rows('6', '7', '9', '13'), 'Kết quả năm 2026'));
    expect(moved).toEqual([cell(1, 'result'), cell(2, 'result')].reverse());
  });
});

describe('days of the calendar that move with the year', () => {
  const effect = 'warning effect-day-open';
  test.each([
    [
      'Quy định có hiệu lực kể từ ngày 21 tháng 7 năm 2026.',
      'kể từ ngày … tháng … năm 2027.',
      effect,
      '21 tháng 7 năm 2026',
    ],
    ['Quy định có hiệu lực thi hành ngày 21/7/2026.', 'thi hành ngày …/…/2027.', effect, '21/7/2026'],
    ['Biểu mẫu mới áp dụng từ 01/8/{{year}}.', 'từ …/…/{{year}}.', effect, '01/8/2026'],
    ['Bãi bỏ các quy chế cũ kể từ ngày 01-8-2026.', 'từ ngày …-…-2027.', effect, '01-8-2026'],
    ['Hoàn thành trước ngày 15/11/2026.', 'trước ngày 15/11/2027.', 'info day-moved', '15/11/2026'],
    ['Hoàn thành trước ngày 15/11/{{year}}.', 'trước ngày 15/11/{{year}}.', 'info day-moved', '15/11/2026'],
  ])('%s', async (text, now, code, words) => {
    const rolled = await roll(planWith(text), { year: 2027 });
    expect(dataOf(rolled.yaml).plan.content[0]).toContain(now);
    expect(await told(text)).toEqual([`${code} ${words}`]);
  });

  test('the day on which another document takes effect stays', async () => {
    const text = 'Luật Đất đai có hiệu lực từ ngày 01/8/2026.';
    const rolled = await roll(planWith(text), { year: 2027 });
    expect(dataOf(rolled.yaml).plan.content[0]).toBe(text);
    expect((await told(text)).join()).toContain('fixed-date');
  });
});

describe('what is told without a figure', () => {
  test.each([
    ['Mười hai tổ dân phố đã đạt chuẩn.', 'info count-to-check Mười hai tổ|warning outcome-claim đã đạt chuẩn'],
    ['Cứ mười hộ thì bảy hộ có mạng.', 'info count-to-check mười hộ|info count-to-check bảy hộ'],
    ['Đây là năm thứ hai xã vận hành mô hình.', 'warning event-to-check năm thứ hai'],
    ['Kế thừa kết quả năm đầu thực hiện đề án.', 'warning event-to-check năm đầu'],
    ['Xã được UBND tỉnh tặng Bằng khen.', 'warning outcome-claim được UBND tỉnh tặng Bằng khen'],
    ['Xã đứng đầu toàn tỉnh.', 'warning outcome-claim đứng đầu toàn tỉnh'],
    ['Toàn xã không còn hộ nghèo.', 'warning outcome-claim không còn hộ nghèo'],
    ['Trên địa bàn không xảy ra vụ cháy nào.', 'warning outcome-claim không xảy ra vụ cháy nào'],
    ['Xã hoàn thành vượt chỉ tiêu.', 'warning outcome-claim hoàn thành vượt chỉ tiêu'],
    ['Đến nay xã đã phủ sóng toàn bộ.', 'warning outcome-claim Đến nay xã đã phủ sóng toàn bộ'],
    ['Xây dựng kế hoạch cho giai đoạn 2027 - 2030.', 'info period-begun …'],
    ['Thực hiện Kết luận số 14-KL/ĐU của Đảng ủy về năm 2026.', 'warning document-of-the-year 14-KL/ĐU'],
  ])('%s', async (text, expected) => {
    const found = await told(text);
    if (expected.endsWith('…')) expect(found.join('|')).toContain('period-begun');
    else expect(found).toEqual(expected.split('|'));
  });

  test.each([
    'Phấn đấu không còn hộ nghèo, đứng đầu toàn tỉnh.',
    'Không để xảy ra cháy nổ; người đứng đầu chịu trách nhiệm.',
    'Bãi bỏ quy định không còn phù hợp.',
    'Những năm đầu, đầu năm, cuối năm.',
    'Kết quả thực hiện được kiểm đếm.',
  ])('no outcome: %s', async (text) => {
    expect(await told(text)).toEqual([]);
  });
});

describe('a solar deadline of what goes by a lunar feast is told at its row', () => {
  const tasks = `tasks:
  columns: nhiem-vu-5
  items:
    - { task: Thăm hỏi người cao tuổi dịp Tết Bính Ngọ, lead: Văn phòng, deadline: Trước 10/02/2026 }
    - { task: Dọn vệ sinh các tuyến đường, lead: Văn phòng, deadline: Trước 10/02/2026 }
    - { task: Trực Tết, lead: Văn phòng, deadline: Theo lịch }
    - { task: Gặp mặt đầu xuân, lead: Văn phòng, deadline: 20/02/2026 }`;

  test('not the day of a document on the feast', async () => {
    const rolled = await roll(planWith('Theo Công văn số 12/UBND-VP ngày 05/01/2026 về Tết Nguyên đán.'), {
      year: 2027,
    });
    expect(decided(rolled, 'feast-day')).toEqual([]);
  });

  test('with the day of the new year', async () => {
    const { value } = await roll(planWith('Phân công như sau.', tasks), { year: 2027 });
    const told = (value?.rolled.decisions ?? []).filter(({ code }) => code === 'rollover/feast-day');
    expect(told.map(({ place, severity }) => `${severity} ${place?.path}`)).toEqual([
      'warning tasks.items.0.deadline',
      'warning tasks.items.3.deadline',
    ]);
    expect(told[0]?.message.vi).toMatch(/^"10\/02": .*"Tết Đinh Mùi".*mùng 1 Tết là 06\/02\/2027/u);
  });
});

test('each line of a text of several is told where it stands in the draft', async () => {
  const content = `    - |
      - Kinh phí: 32.500.000 đồng.
      - Vận động người dân tham gia.
      - Năm 2026 hỗ trợ hộ nghèo 12 triệu đồng.`;
  const rolled = await roll(smallPlan({ year: 2026, content }), { year: 2027 });
  const lines = rolled.yaml.split('\n');
  const lineOf = (words: string): number => lines.findIndex((line) => line.includes(words)) + 1;
  expect(decided(rolled, 'amount-to-decide')).toEqual([
    `warning amount-to-decide ${lineOf('32.500.000')}`,
    `warning amount-to-decide ${lineOf('12 triệu')}`,
  ]);
  expect(lineOf('12 triệu') - lineOf('32.500.000')).toBe(2);
});

describe('persons, telephones, papers, spans of days in the words of an office', () => {
  test.each([
    ['Liên hệ: 0229.3871.234.', ['info person-to-check 0229.3871.234']],
    ['Công an xã trực số máy 113 và 02293.871.234.', ['info person-to-check 02293.871.234']],
    ['Người trực: Hà Văn Út.', ['info person-to-check Người trực: Hà Văn Út']],
    ['Giao bà Mận phụ trách.', ['info person-to-check bà Mận']],
    ['Cô Lan và anh Tuấn trực.', ['info person-to-check Cô Lan', 'info person-to-check anh Tuấn']],
    ['Theo Công văn số 123/SVHTT-NV ngày 05/01/2026.', ['warning document-of-the-year 123/SVHTT-NV']],
    ['Tổ chức trong tuần lễ từ ngày 23 đến ngày 29.', ['warning dated-schedule từ ngày 23 đến ngày 29']],
    ['Nộp báo cáo hằng tháng từ ngày 23 đến ngày 29.', []],
    ['Giao bà con trong thôn tự quản; ông bà, cô chú tham gia.', []],
  ])('%s', async (text, expected) => {
    expect((await told(text)).filter((each) => !each.includes('target-in-text'))).toEqual(expected);
  });

  test('a telephone is no figure of what was reached, a cell "Trước 30/4/…" is a deadline', async () => {
    const text = 'Báo cáo kết quả về UBND xã trước ngày 30/11/2026 (qua Văn phòng, số điện thoại 02293.640.123).';
    const tasks = `tasks:
  columns: nhiem-vu-5
  items:
    - { task: Kiện toàn Ban Chỉ huy, lead: Văn phòng, deadline: Trước 30/4/2026 }`;
    const rolled = await roll(planWith(text, tasks), { year: 2027 });
    const data = dataOf(rolled.yaml);
    expect(data.plan.content[0]).toContain('trước ngày 30/11/2027 (qua');
    expect(data.tasks.items[0].deadline).toBe('Trước 30/4/2027');
  });
});
