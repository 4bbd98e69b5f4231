// No text of a plan is read as a number on its way to paper; what comes as a number is spelled the Vietnamese way.

import { describe, expect, test } from 'vitest';
import { buildDocument } from '../../../src/flows/build.js';
import { composeText, linesOf, projectWith, rowsOf, tablesOf } from '../../support/compose.js';

const spellings = [
  '5.000',
  '13.000',
  '12.540',
  '30.10',
  '1.00',
  '007',
  '1e5',
  '0x10',
  '+5',
  '-3',
  '−3',
  '1,234.50',
  '1.300.000',
  '84.5',
  '.5',
  '0.10',
  '1_000',
  '≥ 80.50',
  '2026.0',
];

const plan = (spelling: string): string => `year: 2026
unit: { kind: xã, name: Tân Phú }
signatory: { name: Trần Quốc Đạt }
facts:
  kinhPhi: ${spelling}
decision:
  citations: [{ kind: Luật, name: Tổ chức chính quyền địa phương }]
  recipients: [Như Điều 1]
  archive: VT
  subject: Ban hành Kế hoạch {{facts.kinhPhi}}
  articles: [Một.]
plan:
  subject: Trồng cây
  content:
    - title: Mục
      facts:
        deadline: ${spelling}
    - table: tasks
tasks:
  columns:
    - { role: number, title: TT }
    - { role: task, title: Việc }
    - { role: budget, title: Kinh phí }
    - { role: deadline, title: Thời gian }
  items:
    - task: Một
      budget: ${spelling}
      deadline: "${spelling}"
      number: "${spelling}"
`;

describe.each(spellings)('%s', (spelling) => {
  test('stands in cells, facts and numbers as it is written', async () => {
    const { document, diagnostics } = await composeText(plan(spelling));
    expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(rowsOf(tablesOf(document)[0])[1]).toBe(`item 0 | ${spelling} | Một | ${spelling} | ${spelling}`);
    expect(linesOf(document, 'quyet-dinh', 'title-subject')).toEqual([`Ban hành Kế hoạch ${spelling}`]);
    expect(linesOf(document, 'ke-hoach').join('\n')).toContain(`Thời gian thực hiện: ${spelling}`);
  });
});

test('numbers of JSON are spelled the Vietnamese way, texts of JSON stay', async () => {
  const data = {
    year: 2026,
    unit: { kind: 'xã', name: 'Tân Phú' },
    signatory: { name: 'Trần Quốc Đạt' },
    decision: {
      number: 1200,
      citations: [{ kind: 'Luật', name: 'Tổ chức chính quyền địa phương' }],
      subject: 'Ban hành Kế hoạch',
      articles: ['Một.'],
      recipients: ['Như Điều 1'],
      archive: 'VT',
    },
    plan: { subject: 'Trồng cây', content: [{ table: 'tasks' }] },
    tasks: {
      columns: ['a', 'b', 'c', 'd', 'e'].map((role) => ({ role, title: role.toUpperCase(), width: 1.5 })),
      items: [{ a: 13_000, b: 84.5, c: 2026, d: '84.5', e: null }],
    },
  };
  const built = await buildDocument(projectWith({ 'plan.json': JSON.stringify(data) }), 'plan.json');
  expect(built.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  expect(rowsOf(tablesOf(built.value?.document)[0])[1]).toBe('item 0 | 13.000 | 84,5 | 2026 | 84.5 | ');
  expect(linesOf(built.value?.document, 'quyet-dinh', 'number-line')).toEqual(['Số: 1200/QĐ-UBND']);
});

test.each([
  ['7', '07'],
  ['12', '12'],
  ['007', '007'],
  ['120', '120'],
])('the number %s of a document reads %s', async (number, printed) => {
  const text = plan('5').replace('decision:', `decision:\n  number: ${number}`);
  const { document } = await composeText(text);
  expect(linesOf(document, 'quyet-dinh', 'number-line')).toEqual([`Số: ${printed}/QĐ-UBND`]);
});
