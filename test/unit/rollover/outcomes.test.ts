// A figure of a past year never goes out under the next one: an outcome of the old plan's own year keeps its year, any other is opened, and so
// is one of which nothing tells whether it is an outcome or a target. Targets move and are told. All for a plan of 2025 that becomes one of 2026.

import { describe, expect, test } from 'vitest';
import { dataOf, linesOf, roll, rollTexts, smallPlan } from '../../support/roll.js';

const planWith = (content: string, more = ''): string =>
  smallPlan({ year: 2025, day: '09-15', content, articles: ['Năm 2025 đạt 71%.'], more });

/** What became of each text, and what was told of it; all in one plan, each on its own. */
async function rollEach(texts: readonly string[]): Promise<Map<string, { now: string; told: readonly string[] }>> {
  const rolled = await rollTexts(texts);
  return new Map(
    rolled.map(({ now, told }, index) => [
      texts[index] as string,
      { now, told: told.map((code) => code.replace('!', '')) },
    ]),
  );
}

type Case = readonly [text: string, now: string];

function each(cases: readonly Case[], code: string): void {
  const rolled = rollEach(cases.map(([text]) => text));
  test.each(cases)('%s', async (text, now) => {
    const found = (await rolled).get(text);
    expect(found?.now).toBe(now);
    expect(found?.told).toContain(code);
  });
}

describe('an outcome of the year of the old plan keeps year and figure', () => {
  each(
    [
      'Kết quả năm 2025 đạt 71%.',
      'KQ năm 2025: 71%.',
      'Trong năm 2025, xã đã giải quyết được 1.250 hồ sơ.',
      'Đã giải quyết 1.250 hồ sơ trong năm 2025.',
      'Tính đến cuối năm 2025 có 23 hộ thoát nghèo.',
      'Tính đến 31/12/2025 đạt 98%.',
      'Tính đến hết quý III/2025 đạt 71%.',
      'Kết quả 6 tháng đầu năm 2025 đạt 45%.',
      'Trong 9 tháng đầu năm 2025 đã tiếp nhận 812 hồ sơ, giải quyết đúng hạn 99,1%.',
      'Ước thực hiện năm 2025: 71%.',
      'Thu ngân sách năm 2025 ước đạt 12,5 tỷ đồng, bằng 103% dự toán.',
      '71% là kết quả năm 2025.',
      'Thực hiện được 85% kế hoạch năm 2025.',
      'Đã hoàn thành 12/15 chỉ tiêu năm 2025.',
      'Mục tiêu năm 2025 đã đạt 71%.',
      // no figure is needed where it is told as past
      'Năm 2025 xã đã hoàn thành sắp xếp bộ máy.',
      // years that are compared stay with it
      'Năm 2025 đã tăng 5% so với năm 2024.',
      'Số hồ sơ đã tăng 5% so với năm 2024.',
      'Kết quả năm 2025 đạt 71%, kết quả năm 2024 đạt 65%.',
      'Kết quả thực hiện 9 tháng năm 2025 và ước cả năm 2025: 71%.',
    ].map((text) => [text, text] as const),
    'outcome-kept',
  );
  each([['Năm {{year}}, xã đã giải quyết 1.250 hồ sơ.', 'Năm 2025, xã đã giải quyết 1.250 hồ sơ.']], 'outcome-kept');
});

describe('an outcome of the year before moves, its figures are open', () => {
  each(
    [
      ['Kết quả năm 2024 đạt 71%.', 'Kết quả năm 2025 đạt …%.'],
      ['Kết quả năm {{previousYear}} đạt 71%.', 'Kết quả năm {{previousYear}} đạt …%.'],
      ['Năm {{previousYear}} đạt 71%.', 'Năm {{previousYear}} đạt …%.'],
      [
        'Kết quả thực hiện năm 2024: giải quyết 1.250 hồ sơ, đạt 98%.',
        'Kết quả thực hiện năm 2025: giải quyết … hồ sơ, đạt …%.',
      ],
      [
        'Kết quả năm 2024: giải quyết 1.250 hồ sơ. Tỷ lệ đúng hạn đạt 98%. Phấn đấu năm 2025 đạt 99%.',
        'Kết quả năm 2025: giải quyết … hồ sơ. Tỷ lệ đúng hạn đạt …%. Phấn đấu năm 2026 đạt 99%.',
      ],
      [
        'Kết quả năm 2024:\n- Tổ chức 12 lớp;\n- Tỷ lệ đúng hạn: 98%.',
        'Kết quả năm 2025:\n- Tổ chức … lớp;\n- Tỷ lệ đúng hạn: …%.',
      ],
      [
        'Trên cơ sở kết quả năm 2024 (71%), phấn đấu năm 2025 đạt 80%.',
        'Trên cơ sở kết quả năm 2025 (…%), phấn đấu năm 2026 đạt 80%.',
      ],
      ['Chỉ tiêu năm 2025 là 80%, kết quả năm 2024 là 71%.', 'Chỉ tiêu năm 2026 là 80%, kết quả năm 2025 là …%.'],
      [
        'Kết quả năm 2024 đạt 12,5 tỷ đồng (mười hai tỷ năm trăm triệu đồng).',
        'Kết quả năm 2025 đạt … tỷ đồng (… đồng).',
      ],
      ['Kết quả năm 2024 tăng 5% so với năm 2023.', 'Kết quả năm 2025 tăng …% so với năm 2024.'],
      ['Kết quả xếp loại năm 2024: Tốt.', 'Kết quả xếp loại năm 2025: ….'],
      // years without a number move by themselves
      ['Năm trước đạt 71%, năm nay phấn đấu 80%.', 'Năm trước đạt …%, năm nay phấn đấu 80%.'],
      ['Trong năm, đã giải quyết 1.250 hồ sơ.', 'Trong năm, đã giải quyết … hồ sơ.'],
    ],
    'outcome-open',
  );
});

describe('an outcome or a target: the year moves, the figure is open', () => {
  each(
    [
      ['Năm 2025 đạt 71%.', 'Năm 2026 đạt …%.'],
      ['Năm {{year}} đạt 71%.', 'Năm {{year}} đạt …%.'],
      ['Năm 2025, tỷ lệ hồ sơ trực tuyến đạt 71,2%.', 'Năm 2026, tỷ lệ hồ sơ trực tuyến đạt …%.'],
      ['Đạt 71% (năm 2025).', 'Đạt …% (năm 2026).'],
      ['Đến hết năm 2025, toàn xã còn 15 hộ nghèo.', 'Đến hết năm 2026, toàn xã còn … hộ nghèo.'],
      ['Quý III/2025 tiếp nhận mới 320, trả 315 hồ sơ.', 'Quý III/2026 tiếp nhận mới …, trả … hồ sơ.'],
      ['Trong năm 2025 có bốn vụ tai nạn.', 'Trong năm 2026 có … vụ tai nạn.'],
      ['Năm 2025 xếp thứ 5 toàn tỉnh.', 'Năm 2026 xếp thứ … toàn tỉnh.'],
      ['Năm 2025 xếp loại Tốt.', 'Năm 2026 xếp loại ….'],
      ['UBND xã đạt giải nhì năm 2025.', 'UBND xã đạt giải … năm 2026.'],
      ['Năm 2025 tăng 5% so với năm 2024.', 'Năm 2026 tăng …% so với năm 2025.'],
      ['Tỷ lệ hài lòng tăng 5% so với năm 2024.', 'Tỷ lệ hài lòng tăng …% so với năm 2025.'],
      [
        'Năm 2025 đạt 71%, tăng 6% so với năm 2024, vượt 1% chỉ tiêu giao.',
        'Năm 2026 đạt …%, tăng …% so với năm 2025, vượt …% chỉ tiêu giao.',
      ],
      [
        'Hồ sơ đã giải quyết trong năm 2025 được số hóa đạt 100%.',
        'Hồ sơ đã giải quyết trong năm 2026 được số hóa đạt …%.',
      ],
      ['Đầu năm 2025 còn 23 hộ, cuối năm còn 15 hộ.', 'Đầu năm 2026 còn … hộ, cuối năm còn … hộ.'],
      ['Năm 2025: 71%; năm 2024: 68%.', 'Năm 2026: …%; năm 2024: 68%.'],
    ],
    'outcome-or-target',
  );
});

describe('targets and work move with their figures, and are told', () => {
  each(
    [
      ['Phấn đấu năm 2025 đạt 71%.', 'Phấn đấu năm 2026 đạt 71%.'],
      ['Phấn đấu kết quả năm 2025 đạt 71%.', 'Phấn đấu kết quả năm 2026 đạt 71%.'],
      ['Mục tiêu năm 2025: 71%.', 'Mục tiêu năm 2026: 71%.'],
      ['Năm 2025 đạt tối thiểu 71%.', 'Năm 2026 đạt tối thiểu 71%.'],
      ['Năm 2025 đạt từ 71% trở lên.', 'Năm 2026 đạt từ 71% trở lên.'],
      ['Trong năm 2025, 100% hồ sơ được số hóa.', 'Trong năm 2026, 100% hồ sơ được số hóa.'],
      ['Số hóa 100% hồ sơ đã giải quyết trong năm 2025.', 'Số hóa 100% hồ sơ đã giải quyết trong năm 2026.'],
      [
        'Trường hợp kết quả năm 2024 lớn hơn mức giao thì lấy kết quả đạt được năm 2024, tăng thêm 10%.',
        'Trường hợp kết quả năm 2025 lớn hơn mức giao thì lấy kết quả đạt được năm 2025, tăng thêm 10%.',
      ],
      ['Tăng 5% so với năm 2024.', 'Tăng 5% so với năm 2025.'],
      ['Gửi kết quả năm 2025 cho 12 thôn.', 'Gửi kết quả năm 2026 cho 12 thôn.'],
    ],
    'target-in-text',
  );

  test.each([
    ['Báo cáo kết quả năm 2025 trước ngày 15/12/2025.', 'Báo cáo kết quả năm 2026 trước ngày 15/12/2026.', 'day-moved'],
    ['Năm 2025, thực hiện các việc đã được phê duyệt.', 'Năm 2026, thực hiện các việc đã được phê duyệt.'],
    ['Năm 2025, làm rõ vì sao có tỷ lệ hồ sơ chậm.', 'Năm 2026, làm rõ vì sao có tỷ lệ hồ sơ chậm.'],
    ['Năm 2025 là năm đầu của nhiệm kỳ.', 'Năm 2026 là năm đầu của nhiệm kỳ.', 'event-to-check'],
  ])('%s', async (text, now, ...told) => {
    expect((await rollEach([text])).get(text)).toEqual({ now, told });
  });
});

describe('a month, quarter or year that moves beside what happened once is told', () => {
  each(
    [
      ['Trường mới khánh thành tháng 3/2025.', 'Trường mới khánh thành tháng 3/2026.'],
      ['Xã được thành lập tháng 7 năm 2025.', 'Xã được thành lập tháng 7 năm 2026.'],
      ['Cầu treo đưa vào sử dụng từ quý II/2025.', 'Cầu treo đưa vào sử dụng từ quý II/2026.'],
      ['Vụ cháy hồi tháng 5/2025 làm hỏng chợ.', 'Vụ cháy hồi tháng 5/2026 làm hỏng chợ.'],
      ['Quy hoạch được công bố năm 2025.', 'Quy hoạch được công bố năm 2026.'],
      ['Số liệu điều tra năm 2025 làm cơ sở tính toán.', 'Số liệu điều tra năm 2026 làm cơ sở tính toán.'],
    ],
    'event-moved',
  );
  each(
    [
      ['Tổ chức hội nghị trong tháng 6/2025.', 'Tổ chức hội nghị trong tháng 6/2026.'],
      ['Ông Bình làm bí thư chi bộ từ tháng 8/2025.', 'Ông Bình làm bí thư chi bộ từ tháng 8/2026.'],
      ['Xong trong T7/2025.', 'Xong trong T7/2026.'],
      ['Báo cáo trong quý IV năm {{year}}.', 'Báo cáo trong quý IV năm {{year}}.'],
    ],
    'day-moved',
  );
  test.each(['Tổ chức công bố quy hoạch năm 2025.', 'Phấn đấu được công nhận đạt chuẩn năm 2025.'])(
    'work to be done: %s',
    async (text) => expect((await rollEach([text])).get(text)?.told).not.toContain('event-moved'),
  );
});

describe('two years in one sentence move together or are told', () => {
  each([['Năm 2025 cao hơn năm 2023.', 'Năm 2026 cao hơn năm 2023.']], 'year-alone');
  each([['Từ năm 2024 đến năm 2025 giảm 12 vụ.', 'Từ năm 2024 đến năm 2025 giảm 12 vụ.']], 'period-ended');
  each([['Năm học 2025 - 2026 có 99% trẻ ra lớp.', 'Năm học 2025 - 2026 có 99% trẻ ra lớp.']], 'school-year');
  each([['Năm 2024 và năm 2025 đạt 71%.', 'Năm 2024 và năm 2025 đạt 71%.']], 'several-years-named');
});

test('what stands above says what the figures below are', async () => {
  const rolled = await roll(
    planWith(`    - title: Kết quả thực hiện năm 2024
      content: ["Tỷ lệ đúng hạn đạt 98%.", "Tổ chức 12 lớp."]
    - title: Tỷ lệ hồ sơ tiếp nhận trong năm được giải quyết
      content: ["Giải quyết đúng hạn 100%."]
    - title: Mục tiêu năm 2025
      content: ["Năm 2025 đạt 71%."]
    - "Kết quả năm 2024:"
    - "- Trồng 500 cây;"
    - "- Tỷ lệ đúng hạn: 97%."`),
    { year: 2026 },
  );
  const [past, indicator, aims, lead, trees, share] = dataOf(rolled.yaml).plan.content;
  expect(past).toEqual({
    title: 'Kết quả thực hiện năm 2025',
    content: ['Tỷ lệ đúng hạn đạt …%.', 'Tổ chức … lớp.'],
  });
  expect(indicator.content).toEqual(['Giải quyết đúng hạn 100%.']);
  expect(aims).toEqual({ title: 'Mục tiêu năm 2026', content: ['Năm 2026 đạt 71%.'] });
  expect([lead, trees, share]).toEqual(['Kết quả năm 2025:', '- Trồng … cây;', '- Tỷ lệ đúng hạn: …%.']);
});

test('where things are told, and of a part of the year or a change, the year that moves is told whatever the words', async () => {
  const rolled = await roll(
    planWith(`    - title: Tình hình
      content: ["Toàn xã năm 2025 cấp 120 giấy khai sinh.", "Đôn đốc thu 02 khoản quỹ năm 2025 theo quy định."]
    - "Sáu tháng đầu năm 2025, toàn xã cấp 120 giấy khai sinh."
    - "Quý I năm 2025, tổ chức 02 lớp tập huấn."
    - "Tỷ lệ che phủ rừng từ 60,2% năm 2024 lên 61,5% năm 2025."
    - title: Mục tiêu
      content: ["Sáu tháng đầu năm 2025, toàn xã cấp 90 giấy khai sinh."]`),
    { year: 2026 },
  );
  const told = (rolled.value?.rolled.decisions ?? []).filter(({ code }) => code === 'rollover/event-moved');
  expect(told.map(({ message }) => /"([^"]*)"/u.exec(message.vi)?.[1])).toEqual([
    'Toàn xã năm 2025 cấp 120 giấy khai sinh.',
    'Sáu tháng đầu năm 2025, toàn xã cấp 120 giấy khai sinh.',
    'Tỷ lệ che phủ rừng từ 60,2% năm 2024 lên 61,5% năm 2025.',
  ]);
});

test('a road map is its own line; the other lines of a text go on', async () => {
  const text =
    '- Lộ trình: năm 2025 đạt 60%, năm 2026 đạt 80%, năm 2027 đạt 100%.\n- Khởi công nhà văn hóa tháng 3 năm 2025.\n- Nghiệm thu trong quý III/2025.';
  const { yaml } = await roll(planWith(linesOf([text])), { year: 2026 });
  expect(dataOf(yaml).plan.content[0]).toBe(
    '- Lộ trình: năm 2025 đạt 60%, năm 2026 đạt 80%, năm 2027 đạt 100%.\n- Khởi công nhà văn hóa tháng 3 năm 2026.\n- Nghiệm thu trong quý III/2026.',
  );
});

test('a column of notes whose head compares with a year is one of figures', async () => {
  const more = `indicators:
  columns:
    - { role: name, title: Chỉ tiêu }
    - { role: target, title: "Chỉ tiêu năm {{year}}" }
    - { role: note, title: "So với năm {{previousYear}} (%)" }
  items:
    - { name: Tỷ lệ hồ sơ trực tuyến, target: "71%", note: "104,3" }`;
  const { yaml, value } = await roll(planWith('    - Nội dung.', more), { year: 2026 });
  expect(dataOf(yaml).indicators.items[0].note).toBe('…');
  expect((value?.rolled.decisions ?? []).map(({ code }) => code)).toContain('rollover/figure-open');
});

test('in clauses, tasks, notes and annexes alike', async () => {
  const more = `tasks:
  columns:
    - { role: task, title: Nhiệm vụ }
    - { role: deadline, title: Thời hạn }
    - { role: note, title: Ghi chú }
  items:
    - { task: Số hóa hồ sơ, deadline: Quý IV, note: "Năm 2025 đạt 71%" }
    - { task: "Tỷ lệ hồ sơ trực tuyến năm 2025 đạt 71%", deadline: Quý IV }
    - { task: "Khắc phục các lỗi; kết quả năm 2024 đạt 71%", deadline: Quý IV }
annexes:
  - title: Thuyết minh
    content: ["Kết quả năm 2024 đạt 71%."]`;
  const { decision, tasks, annexes } = dataOf((await roll(planWith('    - Nội dung.', more), { year: 2026 })).yaml);
  expect(decision.articles[1]).toBe('Năm 2026 đạt …%.');
  // a task is what is to be done
  expect(tasks.items.map(({ task, note }: { task: string; note?: string }) => note ?? task)).toEqual([
    'Năm 2026 đạt …%',
    'Tỷ lệ hồ sơ trực tuyến năm 2026 đạt 71%',
    'Khắc phục các lỗi; kết quả năm 2025 đạt …%',
  ]);
  expect(annexes[0].content).toEqual(['Kết quả năm 2025 đạt …%.']);
});

test('an outcome in a sentence behind that of last year is not said to be of last year', async () => {
  const text = 'Năm ngoái xã giải quyết 120 hồ sơ. Xã đã trồng 300 cây.';
  const { value } = await roll(planWith(linesOf([text])), { year: 2026 });
  const told = (value?.rolled.decisions ?? []).filter(({ code }) => code === 'rollover/outcome-open');
  expect(told.map(({ message }) => /của năm [^;]*(?= (?:không|;))|không rõ của[^;]*/u.exec(message.vi)?.[0])).toEqual([
    'của năm 2024',
    'không rõ của năm 2024 hay năm 2025',
  ]);
});
