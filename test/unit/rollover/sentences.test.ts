// What one sentence of last year's plan does, and what becomes of it: an outcome, a rank, a theme, an event with a count never goes on in
// silence; work, references and standing words raise no note. All for a plan of 2025 that becomes one of 2026, each sentence a text of it.

import { describe, expect, test } from 'vitest';
import { dataOf, given, roll, rollTexts, smallPlan } from '../../support/roll.js';

const groups: readonly [name: string, code: string, texts: readonly string[]][] = [
  [
    'large counts and ranks beside the year are open',
    'outcome-or-target!',
    [
      'Năm 2025, toàn xã đón 3 triệu lượt khách.',
      'Năm 2025 đạt 12 nghìn tỷ đồng.',
      'Năm 2025, tổng đàn gia cầm ba vạn con.',
      'Năm 2025 xã có ba nghìn năm trăm hộ.',
      'Năm 2025 xếp thứ nhì toàn tỉnh.',
      'Năm 2025 tỉnh đứng thứ hai mươi mốt cả nước.',
    ],
  ],
  [
    'counts and ranks without a year are told',
    'target-in-text!',
    [
      'Có 5 nghìn hộ dùng nước sạch.',
      'Toàn xã có trên hai nghìn hội viên.',
      'Hỗ trợ hơn 3 chục hộ khó khăn.',
      'Xếp thứ nhì toàn tỉnh về chuyển đổi số.',
      'Xếp thứ 5/34 tỉnh, thành phố.',
      'Xếp hạng Nhất cụm thi đua.',
      'Đứng thứ ba trong khối các xã.',
      'Giữ vững ngôi nhất toàn đoàn.',
      'Xã giữ vị trí số 1 của tỉnh về giải ngân.',
      'Phấn đấu xếp thứ nhì toàn tỉnh.',
      'Phấn đấu đón 3 triệu lượt khách.',
      'Phấn đấu lọt vào nhóm 10 xã dẫn đầu.',
    ],
  ],
  [
    'awards and what has happened are told',
    'outcome-claim!',
    [
      'Đoàn xã giành giải Ba toàn đoàn.',
      'Đạt danh hiệu Tập thể lao động xuất sắc.',
      'Đạt huy chương Vàng giải vật.',
      'Xã được xếp loại Hoàn thành tốt nhiệm vụ.',
      'Vừa qua, xã đã bàn giao trụ sở mới.',
      'UBND xã đã ban hành các văn bản chỉ đạo.',
      'Công trình đã hoàn thành và đưa vào sử dụng.',
      'Qua 6 tháng thực hiện, tỷ lệ tăng rõ rệt.',
      'Xã mới được sáp nhập từ ba xã cũ.',
      'Phường hiện chưa có trung tâm phục vụ hành chính công.',
      'Phường được công nhận đạt chuẩn văn minh đô thị.',
    ],
  ],
  [
    'events with a count, and the year of another calendar beside a name, are told',
    'event-to-check!',
    [
      'Tham gia SEA Games 33.',
      'Cổ vũ ASIAD 20, Olympic 34.',
      'Hưởng ứng COP30.',
      'Đại hội Đảng bộ xã lần thứ XIV.',
      'Kỷ niệm 80 năm Cách mạng tháng Tám.',
      'Lễ hội Đền Hùng Ất Tỵ.',
      'Khắc phục hậu quả bão số 3.',
      'Sửa chữa nhà tốc mái do bão Bualoi.',
      'Hỗ trợ hộ bị ảnh hưởng bởi lũ quét tháng 9.',
      'Tái đàn sau đợt dịch tả lợn châu Phi tháng 7.',
    ],
  ],
  [
    'themes and mottoes are told',
    'theme-to-decide!',
    [
      'Chủ đề năm 2025: "Kỷ cương, trách nhiệm, sáng tạo".',
      'Chủ đề công tác năm 2025 là "Tăng tốc, bứt phá".',
      'Với chủ đề "Chuyển đổi số vì dân", tuyên truyền trên loa.',
      'Phương châm hành động năm 2025: "Đoàn kết - Kỷ cương - Đổi mới".',
      'Năm 2025 được chọn là "Năm dữ liệu số".',
      'Lấy năm 2025 làm Năm Doanh nghiệp.',
      'Hưởng ứng Ngày Môi trường thế giới với chủ đề Chống ô nhiễm nhựa.',
    ],
  ],
  [
    'years with a name of their own are told',
    'theme-to-decide!',
    [
      'Tiếp tục thực hiện "Năm dân vận khéo 2025".',
      'Hưởng ứng Năm Chuyển đổi số và xây dựng xã hội số.',
      'Năm Dữ liệu số quốc gia được triển khai đến từng thôn.',
      'Thi đua trong toàn xã mừng năm Đại hội Đảng bộ.',
    ],
  ],
  [
    'what is told of the year before by the lunar calendar stays, and is told',
    'stale-year!',
    ['Dịp Tết Giáp Thìn vừa qua, xã bắn pháo hoa.', 'Hội xuân Giáp Thìn thu hút đông đảo bà con.'],
  ],
  [
    'what has been replaced cannot be replaced again',
    'repeal-to-check!',
    [
      'Quyết định này thay thế Quyết định số 12/QĐ-UBND ngày 02/02/2024 của Ủy ban nhân dân xã.',
      'Bãi bỏ Quy chế ban hành kèm theo Quyết định số 7/2023/QĐ-UBND.',
    ],
  ],
  ['a plan without a day is one of its time', 'document-of-the-year!', ['Kiểm tra theo Kế hoạch số 9/KH-UBND.']],
  [
    'figures in brackets behind an outcome are open',
    'outcome-open!',
    [
      'Phát huy kết quả đạt được trong năm 2024 (tổ chức 35 hội nghị, cấp phát 9.800 tờ gấp), phấn đấu đạt mức cao hơn.',
      'Khắc phục hạn chế năm 2024 (còn 12 hồ sơ trễ hạn).',
    ],
  ],
  ['a person who had the work is told', 'person-to-check', ['Giao ông Trần Văn Bảy theo dõi chung.']],
  [
    'what speaks of the time of writing is told',
    'situation-to-read',
    [
      'Hè này, Đoàn xã tổ chức sinh hoạt.',
      'Phát huy thành công của giải bóng đá vừa qua.',
      'Sau cuộc bầu cử, kiện toàn bộ máy.',
    ],
  ],
  [
    'months and quarters that move are told',
    'day-moved',
    ['12/2025: tổng kết.', 'Quý III và IV/2025.', 'Tổ chức hội nghị trong quý IV/2025.'],
  ],
  [
    'what may be a finished event, a state or an aim is told where it moves',
    'event-moved!',
    [
      'Năm 2025 hoàn thành sắp xếp đơn vị hành chính cấp xã.',
      'Năm 2025 đạt chuẩn nông thôn mới kiểu mẫu.',
      'Năm 2025 không có hộ nào tái nghèo.',
      'Năm 2025, Đảng bộ xã tổ chức thành công Đại hội nhiệm kỳ 2025 - 2030.',
      'Năm 2025, công tác tuyên truyền được đẩy mạnh.',
      'Năm 2025, sản xuất nông nghiệp gặp nhiều khó khăn do thời tiết.',
      'Năm 2025, tình hình thời tiết diễn biến phức tạp.',
      'Nhà văn hóa thôn Đoài hoàn thành trong năm 2025.',
      'Đường trục xã được nâng cấp năm 2025.',
      'Xã không có đơn thư vượt cấp trong năm 2025.',
      'Từ kết quả thực hiện năm 2025, xã rút ra một số bài học kinh nghiệm.',
    ],
  ],
  [
    'days on which the map changed and days up to which figures count stay, and are told',
    'fixed-date!',
    [
      'Bộ máy mới đi vào hoạt động từ ngày 01/7/2025.',
      'Trước ngày 01/7/2025, xã thuộc huyện Yên Mô; từ ngày 01/7/2025 trực thuộc tỉnh.',
      'Từ ngày 01 tháng 7 năm 2025, Trung tâm Phục vụ hành chính công đi vào hoạt động.',
      'Số liệu tính đến ngày 28/02/2025.',
      'Danh sách hộ nghèo chốt đến ngày 30/11/2025.',
      'Dân số tính đến ngày 31 tháng 12 năm 2025 theo số liệu thống kê.',
    ],
  ],
  [
    'a road map stays whole, and is told',
    'several-years-named!',
    [
      'Lộ trình: năm 2025 đạt 20%, năm 2026 đạt 40%, năm 2027 đạt 60%.',
      'Lộ trình nước sạch năm 2026 đạt 60%, năm 2027 đạt 80%.',
      'Lộ trình: năm 2026 đạt 40%, năm 2027 đạt 60%, năm 2028 đạt 80%.',
      'Chia làm 3 năm: năm 2025 khảo sát, năm 2026 thi công, năm 2027 nghiệm thu.',
      'Lộ trình thực hiện: 40% số thôn vào năm 2026, 60% vào năm 2027 và 100% vào năm 2028.',
      'Phân kỳ:\n- Năm 2025: khảo sát;\n- Năm 2026: thi công;\n- Năm 2027: nghiệm thu.',
    ],
  ],
  [
    'a past quarter keeps its year',
    'outcome-kept!',
    ['Quý III và IV/2025 đã mở lớp.', 'Trong quý IV/2025 đã hoàn thành đường liên thôn.'],
  ],
  [
    'any other number is told once a sentence',
    'sentence-to-read',
    ['Toàn xã 1250 hộ.', 'Toàn xã 12 HTX và 13 OCOP.', 'Năng suất 62 tạ/ha.'],
  ],
];

describe.each(groups)('%s', (_, code, texts) => {
  const rolled = rollTexts(texts);
  test.each(texts.map((text, index) => [text, index] as const))('%s', async (text, index) => {
    const each = (await rolled)[index];
    expect(each?.told).toContain(code);
    if (code === 'outcome-or-target!' || code === 'outcome-open!') expect(each?.now).toContain('…');
    if (['outcome-kept!', 'fixed-date!', 'several-years-named!'].includes(code)) expect(each?.now).toBe(text);
    if (code === 'sentence-to-read') expect(each?.told).toEqual([code]);
  });
});

describe('the year after the plan stays where it is a goal, and moves where it is prepared for', () => {
  const cases = [
    ['Xã đạt chuẩn đô thị loại V vào năm 2026.', 'Xã đạt chuẩn đô thị loại V vào năm 2026.', ['goal-year!']],
    [
      'Nghị quyết Đại hội đề ra chỉ tiêu bao phủ bảo hiểm vào năm 2026.',
      'Nghị quyết Đại hội đề ra chỉ tiêu bao phủ bảo hiểm vào năm 2026.',
      ['goal-year!'],
    ],
    ['Năm 2026 xã đạt chuẩn y tế.', 'Năm 2026 xã đạt chuẩn y tế.', ['goal-year!']],
    ['Xây dựng dự toán năm 2026.', 'Xây dựng dự toán năm 2027.', []],
    ['Chuẩn bị kế hoạch hoàn thành trong năm 2026.', 'Chuẩn bị kế hoạch hoàn thành trong năm 2026.', ['goal-year!']],
  ] as const;
  const rolled = rollTexts(cases.map(([text]) => text));
  test.each(cases.map(([text, now, told], index) => [text, now, told, index] as const))(
    '%s',
    async (_, now, told, index) => {
      expect((await rolled)[index]).toEqual({ now, told });
    },
  );
});

describe('years by other names move', () => {
  const cases = [
    ['Tổ chức Trung thu Ất Tỵ cho thiếu nhi.', 'Tổ chức Trung thu Bính Ngọ cho thiếu nhi.'],
    ['Kế hoạch của năm hai nghìn không trăm hai mươi lăm.', 'Kế hoạch của năm hai nghìn không trăm hai mươi sáu.'],
    ['Trong năm hai không hai lăm, mở lớp.', 'Trong năm hai không hai sáu, mở lớp.'],
    ['Trong năm hai ngàn lẻ hai mươi lăm, mở lớp.', 'Trong năm hai ngàn không trăm hai mươi sáu, mở lớp.'],
  ] as const;
  const rolled = rollTexts(cases.map(([text]) => text));
  test.each(cases.map(([text, now], index) => [text, now, index] as const))('%s', async (_, now, index) => {
    expect((await rolled)[index]).toEqual({ now, told: [] });
  });
});

describe('nothing is told of work, references and standing words', () => {
  const texts = [
    'Năm 2025, tiếp tục nâng cao chất lượng phục vụ nhân dân.',
    'Kịp thời tháo gỡ khó khăn, vướng mắc đã được phản ánh.',
    'Các cơ quan chủ trì đã được phân công có trách nhiệm báo cáo.',
    'Rà soát các quy định đã ban hành để sửa đổi.',
    'Công khai thủ tục đã được công bố.',
    'Hồ sơ được giải quyết đúng hạn.',
    'Đưa nội dung này vào tiêu chí thi đua, xếp loại cuối năm.',
    'Lồng ghép chủ đề pháp luật vào sinh hoạt chi bộ.',
    'Nâng cao thứ hạng chỉ số cải cách hành chính.',
    'Xác định nhiệm vụ thứ nhất là tuyên truyền.',
    'Thực hiện mô hình chính quyền địa phương 02 cấp.',
    'Trả lời phản ánh trong thời hạn 5 ngày làm việc.',
    'Gửi báo cáo định kỳ 6 tháng, năm; 01 lần/năm.',
    'Duy trì trực 24/24 giờ.',
    'Thực hiện có hiệu quả các quy định hiện có.',
    'Hộ gia đình được công nhận văn hóa được biểu dương.',
    'Thực hiện theo Điều 5 Luật Phổ biến, giáo dục pháp luật.',
    'Thực hiện Đề án 06 giai đoạn 2022 - 2030.',
    'Đồng chí Chủ tịch xã chủ trì.',
    'Hằng năm Ủy ban nhân dân xã ban hành kế hoạch.',
    'Năm học mới, các trường tổ chức khai giảng.',
    'Thành lập năm Tổ công nghệ số cộng đồng.',
    'Chủ động phòng, chống bão, lũ trong tháng 9.',
    'Thu hoạch lúa trước mùa mưa bão tháng 8.',
    'Sau đợt kiểm tra, đoàn báo cáo kết quả.',
    'Phấn đấu năm 2025 xã đạt chuẩn nông thôn mới kiểu mẫu.',
    'Hoàn thành xây dựng nhà văn hóa thôn trong năm 2025.',
    'Năm 2025, các thôn tổ chức ký cam kết giữ gìn vệ sinh môi trường.',
    'Chủ động nguồn lực để hoàn thành nhiệm vụ năm 2025.',
    'Trong quý IV năm tới, xây dựng kế hoạch năm 2026.',
    'Tổng kết năm 2025, triển khai nhiệm vụ năm 2026.',
    'Tăng cường quản lý đất đai, không để phát sinh vi phạm mới trong năm 2025.',
    'Các nhiệm vụ năm 2025 phải hoàn thành đúng tiến độ.',
  ];
  const rolled = rollTexts(texts);
  test.each(texts.map((text, index) => [text, index] as const))('%s', async (_, index) => {
    expect((await rolled)[index]?.told).toEqual([]);
  });
});

test('what stands above says whether a sentence tells or sets; steps of a road map in a list stay together', async () => {
  const section = (title: string, ...texts: string[]): string =>
    `    - title: ${title}\n      content: ${JSON.stringify(texts)}\n`;
  const content = [
    section('Mục tiêu cụ thể', 'Năm 2025 không có hộ nào tái nghèo.', 'Trong năm 2025, không để xảy ra ngộ độc.'),
    section('Đặc điểm tình hình', 'Hoàn thành sắp xếp đơn vị hành chính cấp xã năm 2025.'),
    section('Tiến độ', 'Năm {{year}}: khảo sát.', 'Năm {{nextYear}}: thi công.', 'Năm 2027: nghiệm thu.'),
  ].join('');
  const rolled = await roll(smallPlan({ year: 2025, day: '09-15', content }), { year: 2026 });
  const told = (rolled.value?.rolled.decisions ?? []).map(({ code, place }) => `${place?.path} ${code}`);
  expect(told.filter((each) => each.startsWith('plan.content'))).toEqual([
    'plan.content.1.content.0 rollover/event-moved',
    'plan.content.2.content.0 rollover/several-years-named',
    'plan.content.2.content.1 rollover/several-years-named',
  ]);
  expect(dataOf(rolled.yaml).plan.content[2].content).toEqual([
    'Năm 2025: khảo sát.',
    'Năm 2026: thi công.',
    'Năm 2027: nghiệm thu.',
  ]);
});

describe('an outcome that moves is filled from the results where they have exactly that indicator', () => {
  const results = given(
    'kq.csv',
    'Tên chỉ tiêu;Đơn vị tính;Kết quả năm 2025\nTỷ lệ hồ sơ trực tuyến;%;82,5\nSố hồ sơ tiếp nhận;hồ sơ;1.310\nTỷ lệ trẻ em đi học;%;999\n',
  );
  const cases = [
    [
      'Kết quả năm 2024: tỷ lệ hồ sơ trực tuyến 71%, số hồ sơ tiếp nhận 1.250 hồ sơ.',
      'Kết quả năm 2025: tỷ lệ hồ sơ trực tuyến 82,5%, số hồ sơ tiếp nhận 1.310 hồ sơ.',
      'outcome-filled',
    ],
    [
      'Năm {{previousYear}}, tỷ lệ hồ sơ trực tuyến đạt 71%.',
      'Năm {{previousYear}}, tỷ lệ hồ sơ trực tuyến đạt 82,5%.',
      'outcome-filled',
    ],
    // another indicator, another measure, a figure that is refused, another year
    [
      'Kết quả năm 2024: tỷ lệ hồ sơ trực tuyến toàn trình đạt 40%.',
      'Kết quả năm 2025: tỷ lệ hồ sơ trực tuyến toàn trình đạt …%.',
      'outcome-open!',
    ],
    [
      'Kết quả năm 2024: số hồ sơ tiếp nhận 12 nghìn hồ sơ.',
      'Kết quả năm 2025: số hồ sơ tiếp nhận … nghìn hồ sơ.',
      'outcome-open!',
    ],
    [
      'Kết quả năm 2024: tỷ lệ trẻ em đi học đạt 99%.',
      'Kết quả năm 2025: tỷ lệ trẻ em đi học đạt …%.',
      'outcome-open!',
    ],
    ['Năm 2025 tỷ lệ hồ sơ trực tuyến đạt 71%.', 'Năm 2026 tỷ lệ hồ sơ trực tuyến đạt …%.', 'outcome-or-target!'],
  ] as const;
  const rolled = rollTexts(
    cases.map(([text]) => text),
    results,
  );
  test.each(cases.map(([text, now, code], index) => [text, now, code, index] as const))(
    '%s',
    async (_, now, code, index) => {
      const each = (await rolled)[index];
      expect(each?.now).toBe(now);
      expect(each?.told).toContain(code);
    },
  );
});
