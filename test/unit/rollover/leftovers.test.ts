// What of last year no rule can change: told once each with its line, or open; and what only looks like it.

import { describe, expect, test } from 'vitest';
import { loadHeads } from '../../../src/doctype/heads/load-heads.js';
import { loadLeftoverPatterns } from '../../../src/doctype/leftover-patterns.js';
import { loadProjectLibrary } from '../../../src/doctype/library.js';
import { loadYearPatterns } from '../../../src/doctype/year-patterns.js';
import { leftBetween } from '../../../src/rollover/leftovers/left-between.js';
import { createDiskWorkspace } from '../../../src/workspace/disk.js';
import { root } from '../../support/compose.js';
import { dataOf, decided, roll } from '../../support/roll.js';

const planWith = (text: string, more = ''): string => `type: quyet-dinh
year: 2026
unit: { kind: xã, name: Mường Lát, parent: { kind: tỉnh, name: Thanh Sơn } }
signatory: { name: Hà Thị Pen }
decision:
  number: "7"
  date: 2026-01-15
  subject: Ban hành {{plan.title}}
  articles: ["Ban hành kèm theo Quyết định này {{plan.title}}."]
  recipients: [Như Điều 1]
${more}
plan:
  subject: Tuyên truyền pháp luật năm {{year}}
  content:
    - ${JSON.stringify(text)}
`;

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
  ])('%s', async (text, words) => {
    expect(await told(text)).toEqual(words.map((each) => `warning amount-to-decide ${each}`));
  });

  test.each(['Phân công 02 đồng chí trực.', 'Một đồng bào dân tộc.', 'Thực hiện đồng bộ 3 giải pháp.'])(
    'no amount: %s',
    async (text) => {
      expect(await told(text)).toEqual([]);
    },
  );
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
  ])('%s', async (text, words) => {
    expect(await told(text)).toEqual(words.map((each) => `warning target-in-text ${each}`));
  });

  test.each(['Hoàn thành trong 05 ngày làm việc.', 'Báo cáo 6 tháng, năm.', 'Theo Điều 5 và mục 2 Kế hoạch này.'])(
    'neither: %s',
    async (text) => {
      expect(await told(text)).toEqual([]);
    },
  );

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
    ['Phát thanh sáng thứ Ba hằng tuần.', 'warning fixed-weekday thứ Ba'],
    ['Tiếp dân vào thứ 5 hằng tuần.', 'warning fixed-weekday thứ 5'],
    ['Trực sáng chủ nhật.', 'warning fixed-weekday chủ nhật'],
    ['Trực tối T7 hằng tuần.', 'warning fixed-weekday T7'],
    ['Họp lúc 8 giờ 30 phút ngày 05 tháng 3.', 'warning dated-schedule 8 giờ 30 phút ngày 05 tháng 3'],
    ['Phát sóng ngày 14/8.', 'warning dated-schedule ngày 14/8'],
    ['Tập huấn từ ngày 10/4 đến ngày 12/4.', 'warning dated-schedule ngày 10/4 đến ngày 12/4'],
    ['Báo cáo trước ngày 07/6.', 'info day-to-check ngày 07/6'],
  ])('%s', async (text, expected) => {
    expect(await told(text)).toEqual([expected].filter((each) => each !== ''));
  });

  test.each([
    'Họp tuần thứ tư hằng tháng.',
    'Sinh hoạt lần thứ hai hằng tháng.',
    'Hưởng ứng Ngày Pháp luật 09/11.',
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
    ['Theo Nghị định số 5/2026/NĐ-CP ngày 10/01/2026 của Chính phủ.', []],
    ['Theo Quyết định số 8/QĐ-UBND ngày 03/5/2019 của UBND tỉnh.', []],
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

test('a paper of the year among the citations is told, one of the State or of another year is not', async () => {
  const rolled = await roll(
    planWith(
      'Không.',
      `  citations:
    - { kind: Luật, name: Tổ chức chính quyền địa phương, date: 2025-06-16 }
    - { kind: Nghị định, number: 4/2026/NĐ-CP, date: 2026-01-04, issuer: Chính phủ }
    - { kind: Công văn, number: 31/SNV-TTr, date: 2026-01-05, issuer: Sở Nội vụ, subject: về việc xây dựng kế hoạch }
    - { kind: Quyết định, number: 5/QĐ-UBND, date: 2024-01-05, issuer: UBND tỉnh }
    - { kind: Kế hoạch, number: 2/KH-UBND, date: 2026-01-03, issuer: UBND tỉnh, subject: truyền thông năm 2026 }`,
    ),
    { year: 2027 },
  );
  const papers = (rolled.value?.rolled.decisions ?? []).filter(({ code }) => /document-of|successor/u.test(code));
  expect(papers.map(({ code, message }) => `${code} ${/\d+\/[\p{Lu}-]+/u.exec(message.vi)?.[0]}`).sort()).toEqual([
    'rollover/document-of-the-year 31/SNV-TT',
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

describe('what is still left later', async () => {
  const disk = createDiskWorkspace(root);
  const patterns = (await loadLeftoverPatterns(disk)).value;
  const years = (await loadYearPatterns(disk)).value;
  const heads = (await loadHeads(disk)).value;
  const tables = (await loadProjectLibrary(disk)).value?.library.tables;
  if (!patterns || !years || !heads || !tables) throw new Error('no patterns');
  const left = (before: string, after: string): string[] =>
    leftBetween(dataOf(before), dataOf(after), patterns, years, { heads, tables }).map(
      ({ code, place }) => `${code} ${place?.path}`,
    );
  const old = planWith('Năm 2026 chi 9.000.000 đồng, đạt 50% so với năm 2025 (năm 2025 đạt 48%).');

  test('the same words, years aside, are found in a plan that was gone over', () => {
    const fresh = old.replaceAll('2026', '2027').replaceAll('2025', '2026').replace('48%', '55%');
    expect(left(old, fresh)).toEqual([
      'rollover/amount-to-decide plan.content.0',
      'rollover/target-in-text plan.content.0',
    ]);
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
    expect(left(tasks(2026, '5,5'), tasks(2027, '6'))).toEqual([]);
    expect(left(tasks(2026, '5,5'), tasks(2027, '5,5'))).toEqual([
      'rollover/figure-to-decide tasks.groups.0.items.0.budget',
    ]);
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
