// A whole plan to the next year: what moves, what stays, what is opened, what is asked; and the file around it.

import { describe, expect, test } from 'vitest';
import { reportMarkdown } from '../../../src/rollover/report/markdown.js';
import { rolloverReport } from '../../../src/rollover/report/rollover-report.js';
import { dataOf, decided, given, roll } from '../../support/roll.js';

const plan = `# Kế hoạch mẫu
type: quyet-dinh
year: 2025 # năm kế hoạch
unit: { kind: phường, name: Hoa Ban, parent: { kind: tỉnh, name: Trung Sơn } }
signatory: { name: Lò Văn Tám }
decision:
  number: "12" # số đã cấp
  date: 2025-02-10
  subject: Ban hành {{plan.title}}
  citations:
    - { kind: Nghị định, number: 45/2020/NĐ-CP, date: 2020-04-08, issuer: Chính phủ }
  articles:
    - Ban hành kèm theo Quyết định này {{plan.title}}.
    - Nhiệm vụ số 3 hoàn thành trước ngày 30/6/2025; nhiệm vụ số 4 theo lịch riêng.
    - Văn phòng chịu trách nhiệm thi hành.
  recipients: [Như Điều 3]
plan:
  subject: Kiểm soát thủ tục hành chính năm {{year}}
  reference: Ban hành kèm theo Quyết định số 12/QĐ-UBND ngày 10/02/2025
  content:
    - >-
      Phát huy kết quả đạt được năm 2024, thực hiện tốt
      kế hoạch năm 2025.
    - table: tasks
tasks:
  columns: nhiem-vu-5
  groups:
    # nhóm đầu
    - title: Chuẩn bị
      items:
        - { task: Lập danh sách đầu mối, deadline: Tháng 01/2025, outcome: xong }
        - { id: hop, task: Họp giao ban, deadline: Hằng tháng }
    - title: Thực hiện
      items:
        - task: Rà soát thủ tục # việc chính
          deadline: Quý II/2025
          outcome: chưa xong
        - { task: Tập huấn, deadline: Quý III }
    - title: Làm một lần
      items:
        - { task: Sắp xếp lại kho hồ sơ, deadline: Quý I, outcome: một lần }
indicators:
  columns: chi-tieu-5
  rule: tang-10-tuong-doi
  items:
    - { id: truc-tuyen, name: Hồ sơ nộp trực tuyến, unit: "%", target: Tối thiểu 50, assigned: 50, last: 40 } # theo dõi quý
    - { id: dung-han, name: Hồ sơ đúng hạn, unit: "%", target: Tối thiểu 98 }
    - { id: cuoc, name: Số cuộc đối thoại, unit: cuộc, target: "02", rule: giu-nguyen }
annexes:
  - title: Chỉ tiêu năm {{year}}
    content:
      - table: indicators
`;

const figures = {
  results: given('ket-qua.csv', 'Mã,Tên chỉ tiêu,Kết quả\ntruc-tuyen,,"62,4"\n,hồ sơ  đúng hạn.,97\n'),
  assigned: given('giao.yaml', 'truc-tuyen: 55\ndung-han: "98"\n'),
};

describe('a plan of 2025 for 2026', async () => {
  const rolled = await roll(plan, { year: 2026, ...figures });
  const data = dataOf(rolled.yaml);

  test('years move by their role', () => {
    expect(data.year).toBe('2026');
    expect(data.decision.articles[1]).toContain('trước ngày 30/6/2026');
    expect(data.plan.content[0].trim()).toBe('Phát huy kết quả đạt được năm 2025, thực hiện tốt kế hoạch năm 2026.');
    expect(data.decision.citations[0].date).toBe('2020-04-08');
  });

  test('number, date and the hand-written reference are open again', () => {
    expect([data.decision.number, data.decision.date, data.plan.reference]).toEqual([undefined, undefined, undefined]);
    expect(data.signatory.name).toBe('Lò Văn Tám');
    expect(decided(rolled, 'signatory-to-confirm')).toEqual(['info signatory-to-confirm 5']);
  });

  test('targets follow the rule and carry the facts they rest on', () => {
    const [online, inTime, talks] = data.indicators.items;
    expect(online).toMatchObject({ target: 'Tối thiểu 68,6', last: '62,4', assigned: '55' });
    expect(inTime).toMatchObject({ target: 'Tối thiểu 98', last: '97', assigned: '98' });
    expect(talks.target).toBe('02');
  });

  test('finished tasks go with their empty group, unfinished ones are carried with a note, marks are taken off', () => {
    expect(data.tasks.groups.map((group: { title: string }) => group.title)).toEqual(['Chuẩn bị', 'Thực hiện']);
    expect(data.tasks.groups.flatMap((group: { items: object[] }) => group.items)).toEqual([
      { id: 'hop', task: 'Họp giao ban', deadline: 'Hằng tháng' },
      { task: 'Rà soát thủ tục (tiếp tục từ năm 2025)', deadline: 'Quý II/2026' },
      { task: 'Tập huấn', deadline: 'Quý III' },
    ]);
  });

  test('references to tasks follow their new numbers', () => {
    expect(data.decision.articles[1]).toContain('Nhiệm vụ số 2 hoàn thành');
    expect(data.decision.articles[1]).toContain('nhiệm vụ số 3 theo lịch riêng');
  });

  test('comments and line breaks of the file stay', () => {
    expect(rolled.value?.keptLayout).toBe(true);
    for (const kept of [
      '# Kế hoạch mẫu\n',
      'year: 2026 # năm kế hoạch',
      '# nhóm đầu\n',
      '# việc chính',
      '} # theo dõi quý',
    ])
      expect(rolled.yaml).toContain(kept);
    expect(rolled.yaml).toContain(
      '      Phát huy kết quả đạt được năm 2025, thực hiện tốt\n      kế hoạch năm 2026.\n',
    );
  });

  test('every change has its reason, every decision its place', () => {
    for (const { reason } of rolled.value?.rolled.changes ?? []) expect(reason.vi.length).toBeGreaterThan(1);
    for (const { place } of rolled.value?.rolled.decisions ?? []) expect(place?.line).toBeGreaterThan(0);
  });

  test('the draft builds: no fault but number and date', () => {
    expect(rolled.value?.findings.fresh.map(({ code }) => code)).toEqual(['issue/no-number', 'issue/no-date']);
  });

  test('the same again gives the same bytes', async () => {
    expect((await roll(plan, { year: 2026, ...figures })).yaml).toBe(rolled.yaml);
  });

  test('the annex that explains the targets goes when the next year comes', async () => {
    const explained = await roll(plan, { year: 2026, ...figures, explain: true });
    const { annexes } = dataOf(explained.yaml);
    expect(annexes).toHaveLength(2);
    expect(annexes[1].title).toBe('Căn cứ xác định chỉ tiêu năm 2026');
    expect(annexes[1].content[0].tasks.items[0]).toMatchObject({
      result: '62,4',
      demanded: '55',
      figure: 'Tối thiểu 68,6',
    });
    expect(explained.value?.findings.fresh.map(({ code }) => code)).toEqual(['issue/no-number', 'issue/no-date']);
    expect(dataOf((await roll(explained.yaml, { year: 2027 })).yaml).annexes).toHaveLength(1);
  });
});

describe('other years', () => {
  test('the year it has already: nothing changes', async () => {
    const same = await roll(plan, { year: 2025, ...figures });
    expect(same.yaml).toBe(plan);
    expect(same.value?.rolled.changes).toEqual([]);
  });

  test('an earlier year is refused', async () => {
    const back = await roll(plan, { year: 2024 });
    expect(back.value).toBeUndefined();
    expect(back.diagnostics.map(({ code, place }) => `${code} ${place?.line}`)).toEqual(['rollover/backwards 3']);
  });

  test('twice one year is two years, where nothing new is given', async () => {
    const plain = plan
      .replace(/, outcome: [^}]+(?= })/g, '')
      .replace(/ +outcome: chưa xong\n/, '')
      .replace('đạt được năm 2024', 'đạt được năm {{previousYear}}');
    const once = await roll(plain, { year: 2026 });
    const twice = await roll(once.yaml, { year: 2027 });
    expect(twice.yaml).toBe((await roll(plain, { year: 2027 })).yaml);
  });
});

test('the report proposes a remedy for each fault that has one', async () => {
  const { value } = await roll(plan, { year: 2026 });
  if (!value) throw new Error('not rolled');
  const { findings } = value;
  const remedies = [...findings.fresh, ...findings.carried].flatMap(({ remedy }) => (remedy ? [remedy.vi] : []));
  expect(remedies.length).toBeGreaterThan(0);
  const text = reportMarkdown(rolloverReport(value.rolled, findings, value.compared), 'vi');
  const section = text.split('## Lỗi của kế hoạch năm trước và của bản thảo')[1]?.split('\n## ')[0] ?? '';
  expect(section).toContain('| Tình trạng | Vị trí | Lỗi | Đề nghị |');
  for (const remedy of remedies) expect(section.replaceAll('\\', '')).toContain(remedy);
});
