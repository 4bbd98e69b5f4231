// Widths of columns follow what stands in their cells, within bounds of the shares that the definition gives them.

import { describe, expect, test } from 'vitest';
import { composeText, tablesOf } from '../../support/compose.js';

const long = 'Rà soát toàn bộ hồ sơ còn tồn tại các tổ dân phố và báo cáo kết quả từng tháng về phường';

async function widthsOf(columns: string, items: readonly string[]): Promise<number[]> {
  const { document } = await composeText(`type: ke-hoach
year: 2026
unit: { kind: phường, name: Sao Mai }
signatory: { name: Trần Văn Bình }
plan:
  number: 3
  date: 2026-03-16
  subject: Kiểm tra
  opening: Ủy ban nhân dân ban hành Kế hoạch như sau.
  content: [{ title: Việc, content: [{ table: tasks }] }]
  recipients: [UBND tỉnh]
  archive: VT
tasks:
  columns: ${columns}
  items: [${items.join(', ')}]
`);
  return tablesOf(document, 'ke-hoach')[0]?.columns.map(({ width }) => width) ?? [];
}

const three =
  '[{ role: number, title: TT, minimum: 12 }, { role: task, title: Việc, width: 5 }, { role: lead, title: Ai, width: 5 }]';
const sum = (widths: readonly number[]): number => widths.reduce((all, width) => all + width, 0);

describe('columns with equal shares', () => {
  test('share alike where they say as much', async () => {
    const [number, task, lead] = await widthsOf(three, [`{ task: ${long}, lead: ${long} }`]);
    expect(number).toBeCloseTo(12, 0);
    expect(task).toBeCloseTo(lead as number, 1);
  });

  test('the one with long cells gets more, the other no less than its bound', async () => {
    const widths = await widthsOf(three, [
      `{ task: ${long}, lead: Phòng Kinh tế và Phòng Văn hóa }`,
      `{ task: ${long}, lead: Văn phòng }`,
    ]);
    const [, task = 0, lead = 0] = widths;
    expect(sum(widths)).toBeCloseTo(165, 1);
    expect(task).toBeGreaterThan(lead * 1.3);
    // at the bounds their shares count 0.6 and 1.6 times: 0.6 / 2.2 of the 153 mm beside the number
    expect(lead).toBeGreaterThanOrEqual((153 * 0.6) / 2.2 - 0.1);
    expect(task).toBeLessThanOrEqual((153 * 1.6) / 2.2 + 0.1);
  });

  test('one long cell among short ones counts', async () => {
    const short = Array.from({ length: 9 }, () => '{ task: Việc, lead: Văn phòng }');
    const [, task = 0, lead = 0] = await widthsOf(three, [...short, `{ task: ${long}, lead: Văn phòng }`]);
    expect(task).toBeGreaterThan(lead);
  });
});

test('no word of a cell is broken where the table has room', async () => {
  const [, , lead = 0] = await widthsOf(
    '[{ role: number, title: TT, minimum: 12 }, { role: task, title: Việc, width: 12 }, { role: lead, title: Ai, width: 1 }]',
    [`{ task: ${long}, lead: Nghiêng }`],
  );
  // "Nghiêng" at 12 pt in Times: 3 capital or wide letters and 4 others take some 14 mm
  expect(lead).toBeGreaterThan(14);
});

test('cells of a row stand alike', async () => {
  const { document } = await composeText(`type: ke-hoach
year: 2026
unit: { kind: phường, name: Sao Mai }
signatory: { name: Trần Văn Bình }
plan: { number: 3, date: 2026-03-16, subject: Kiểm tra, opening: Như sau., content: [{ title: Việc, content: [{ table: tasks }] }], recipients: [UBND tỉnh], archive: VT }
tasks: { columns: nhiem-vu-5, items: [{ task: a, deadline: Quý I }] }
`);
  const [row] = tablesOf(document, 'ke-hoach')[0]?.body ?? [];
  expect(new Set(row?.cells.map(({ verticalAlign }) => verticalAlign))).toEqual(new Set(['top']));
});
