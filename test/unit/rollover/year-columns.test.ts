// Columns of a plan's own tables that print figures of a year: results come from what is given or are open, last year's target from the old
// plan; a figure never stands under the head of another year.

import { describe, expect, test } from 'vitest';
import { buildDocument } from '../../../src/flows/build.js';
import { checkBuilt, loadRuleBook } from '../../../src/flows/judge-plan.js';
import { createProject } from '../../../src/flows/project.js';
import { workspaceWith } from '../../support/compose.js';
import { dataOf, decided, given, roll } from '../../support/roll.js';

const planWith = (columns: string, rows: string): string => `type: quyet-dinh
year: 2026
unit: { kind: xã, name: Nậm Cắn, parent: { kind: tỉnh, name: Trung Lào } }
signatory: { name: Vừ Bá Xổng }
decision:
  subject: Ban hành {{plan.title}}
  articles: ["Ban hành kèm theo Quyết định này {{plan.title}}."]
  recipients: [Như Điều 1]
plan:
  subject: Vệ sinh môi trường năm {{year}}
  content: [{ table: indicators }]
indicators:
  rule: bang-muc-giao
  columns:
    - { role: number, title: STT }
    - { role: name, title: Chỉ tiêu }
    - { role: unit, title: Đơn vị tính }
${columns}
  items:
${rows}
`;

const target = '    - { role: target, title: Chỉ tiêu năm 2026 }\n';
const row = (cells: string): string =>
  `    - { id: rac, name: Tỷ lệ hộ phân loại rác, unit: "%", target: "60", ${cells} }`;

const results = given('kq.yaml', 'rac: 57,5\n');
const assigned = given('giao.yaml', 'rac: 70\n');

interface Rolled {
  readonly titles: string[];
  // biome-ignore lint/suspicious/noExplicitAny: cells of any role
  readonly row: any;
  readonly told: string[];
}

async function rolled(columns: string, cells: string, options: object = { results, assigned }): Promise<Rolled> {
  const made = await roll(planWith(columns, row(cells)), { year: 2027, ...options });
  expect(made.value, JSON.stringify(made.diagnostics)).toBeDefined();
  const { indicators } = dataOf(made.yaml);
  const titles = (list: { title: string; columns?: [] }[]): string[] =>
    list.flatMap(({ title, columns: inner }) => [title, ...titles(inner ?? [])]);
  return {
    titles: titles(indicators.columns).slice(3),
    row: indicators.items[0],
    told: decided(made).filter((each) => /figure|day-to-check/u.test(each)),
  };
}

describe('columns of results', () => {
  test.each([
    ['result', 'Kết quả năm 2025', 'Kết quả năm 2026'],
    ['result', 'KQ 2025', 'KQ 2026'],
    ['last', 'Ước thực hiện 2025', 'Ước thực hiện 2026'],
    ['column4', 'TH năm 2025', 'TH năm 2026'],
    ['last', 'Kết quả năm trước', 'Kết quả năm trước'],
    ['result', 'Kết quả năm {{previousYear}}', 'Kết quả năm {{previousYear}}'],
  ])('role %s, head "%s"', async (role, title, now) => {
    const column = `    - { role: ${role}, title: "${title}" }\n${target}`;
    const filled = await rolled(column, `${role}: "48,2"`);
    expect(filled.titles[0]).toBe(now);
    expect([filled.row[role], filled.row.target, filled.told]).toEqual(['57,5', '70', []]);
    const open = await rolled(column, `${role}: "48,2"`, { assigned });
    expect([open.row[role], open.told.map((each) => each.split(' ').slice(0, 2).join(' '))]).toEqual([
      '…',
      ['warning figure-open'],
    ]);
  });

  test('the year may stand in the head above', async () => {
    const columns =
      '    - title: Năm 2025\n      columns: [{ role: column4, title: Kế hoạch }, { role: result, title: Thực hiện }]\n' +
      '    - title: Năm 2026\n      columns: [{ role: target, title: Kế hoạch }]\n';
    const { titles, row: cells, told } = await rolled(columns, 'column4: "50", result: "48,2"');
    expect(titles).toEqual(['Năm 2026', 'Kế hoạch', 'Thực hiện', 'Năm 2027', 'Kế hoạch']);
    // last year's target is the one that the old plan set
    expect([cells.column4, cells.result, cells.target, told]).toEqual(['60', '57,5', '70', []]);
  });

  test('the form of the cell is kept', async () => {
    const column = `    - { role: result, title: Kết quả năm 2025 }\n${target}`;
    const many = { results: given('kq.csv', 'Mã,Kết quả\nrac,14250\n'), assigned };
    const plan = planWith(
      column,
      row('result: "12.540"').replace('unit: "%", target: "60"', 'unit: hộ, target: "12.000"'),
    );
    const made = await roll(plan, { year: 2027, ...many });
    expect(dataOf(made.yaml).indicators.items[0].result).toBe('14.250');
    expect((await rolled(column, 'result: "48,2%"')).row.result).toBe('57,5%');
  });

  test('a figure that is refused fills nothing', async () => {
    const column = `    - { role: result, title: Kết quả năm 2025 }\n${target}`;
    const { row: cells } = await rolled(column, 'result: "48,2"', {
      results: given('kq.yaml', 'rac: 570\n'),
      assigned,
    });
    expect(cells.result).toBe('…');
  });

  test('results of another year than the given ones are open', async () => {
    const columns = `    - { role: result, title: Kết quả năm 2026 }\n${target}`;
    const { titles, row: cells } = await rolled(columns, 'result: "48,2"');
    expect([titles[0], cells.result]).toEqual(['Kết quả năm 2027', '…']);
  });

  test('an older year stays with its figures', async () => {
    const columns = `    - { role: result, title: Kết quả năm 2022 }\n    - { role: column5, title: Giai đoạn 2021 - 2025 }\n${target}`;
    const { titles, row: cells, told } = await rolled(columns, 'result: "30", column5: "45"');
    expect([titles.slice(0, 2), cells.result, cells.column5, told]).toEqual([
      ['Kết quả năm 2022', 'Giai đoạn 2021 - 2025'],
      '30',
      '45',
      [],
    ]);
  });

  test('a day in the head moves with it and is told', async () => {
    const columns = `    - { role: result, title: Kết quả đến 30/11/2025 }\n${target}`;
    const { titles, row: cells, told } = await rolled(columns, 'result: "48,2"');
    expect([titles[0], cells.result]).toEqual(['Kết quả đến 30/11/2026', '57,5']);
    expect(told.map((each) => each.split(' ').slice(0, 2).join(' '))).toEqual(['warning day-to-check']);
  });
});

describe('other columns', () => {
  test('a comparison is open, an assigned figure is the new one', async () => {
    const columns = `    - { role: assigned, title: Tỉnh giao năm 2026 }\n    - { role: column5, title: So sánh với năm 2025 (%) }\n${target}`;
    const { row: cells, told } = await rolled(columns, 'assigned: "55", column5: "112"');
    expect([cells.assigned, cells.column5]).toEqual(['70', '…']);
    expect(told.length).toBe(1);
  });

  test('money of a year is told once a cell, words are left alone', async () => {
    const columns = `    - { role: budget, title: Kinh phí năm 2026 (triệu đồng) }\n    - { role: agency, title: Cơ quan thực hiện }\n${target}`;
    const { titles, row: cells, told } = await rolled(columns, 'budget: "45", agency: Tổ 5');
    expect([titles[0], cells.budget, cells.agency]).toEqual(['Kinh phí năm 2027 (triệu đồng)', '45', 'Tổ 5']);
    expect(told.map((each) => each.split(' ').slice(0, 2).join(' '))).toEqual(['warning figure-to-decide']);
  });

  test.each([
    ['column5', 'Số lượng'],
    ['column5', 'Thành tiền (đồng)'],
    ['size', 'Quy mô'],
  ])('figures under a head without a year are told, role %s, head "%s"', async (role, title) => {
    const columns = `    - { role: ${role}, title: ${title} }\n${target}`;
    const { row: cells, told } = await rolled(columns, `${role}: "1.250"`);
    expect(cells[role]).toBe('1.250');
    expect(told.map((each) => each.split(' ').slice(0, 2).join(' '))).toEqual(['warning figure-to-decide']);
    expect((await rolled(columns, `${role}: Cả xã`)).told).toEqual([]);
  });

  test('the same in a table of tasks, its row of totals, too', async () => {
    const plan = planWith(target, row(''))
      .replace('content: [', 'content: [{ table: tasks }, ')
      .concat(`tasks:
  columns:
    - { role: number, title: STT }
    - { role: task, title: Nội dung chi }
    - { role: column3, title: Thành tiền (đồng) }
  items:
    - { task: In tờ rơi, column3: 6.250.000 }
    - { isTotal: true, task: Tổng cộng, column3: 6.250.000 }
`);
    const made = await roll(plan, { year: 2027, results, assigned });
    expect(decided(made).filter((each) => each.includes('figure-to-decide'))).toHaveLength(2);
  });

  test('a year in a head of words that is not the plan’s is told and stays', async () => {
    const columns = `    - { role: deadline, title: Thời hạn năm 2025 }\n${target}`;
    const { titles } = await rolled(columns, 'deadline: Quý IV');
    expect(titles[0]).toBe('Thời hạn năm 2025');
  });
});

test('an open cell is refused where the document goes out', async () => {
  const made = await roll(
    planWith(`    - { role: result, title: Kết quả năm 2025 }\n${target}`, row('result: "48,2"')),
    { year: 2027, assigned },
  );
  const ready = made.yaml.replace(
    '  recipients: [Như Điều 1]\n',
    '  recipients: [Như Điều 1]\n  number: "3"\n  date: 2027-01-12\n  archive: VT\n' +
      '  citations: [{ kind: Luật, name: Tổ chức chính quyền địa phương, date: 2025-06-16 }]\n',
  );
  const workspace = workspaceWith({ 'plan.yaml': ready });
  const built = await buildDocument(createProject(workspace), 'plan.yaml', { issue: true });
  const rules = (await loadRuleBook(createProject(workspace))).value;
  if (!built.value || !rules) throw new Error(JSON.stringify(built.diagnostics));
  const refused = checkBuilt(built.value, rules, { issue: true }).findings.filter(
    ({ code }) => code === 'check/open-places',
  );
  const line = ready.split('\n').findIndex((each) => each.includes('…')) + 1;
  expect(refused.map(({ severity, place }) => [severity, place?.line])).toContainEqual(['error', line]);
});

test('a table that prints no target is given none', async () => {
  const columns = '    - { role: assigned, title: Mức giao năm 2026 }\n';
  const rows = `    - { id: rac, name: Tỷ lệ hộ phân loại rác, unit: "%", assigned: "60" }
    - { name: Số tổ tự quản, unit: tổ, assigned: "5" }`;
  const made = await roll(planWith(columns, rows), { year: 2027, assigned });
  const { indicators } = dataOf(made.yaml);
  expect(indicators.items.map((each: object) => 'target' in each)).toEqual([false, false]);
  expect(indicators.items.map((each: { assigned: string }) => each.assigned)).toEqual(['70', '…']);
  expect(made.value?.rolled.targets).toEqual([]);
});
