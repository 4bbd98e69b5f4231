// Random tables of figures: heads of every role and year, known and unknown, in any order, one or two rows of heads, titles above, totals and
// notes below. A figure comes from the column of its role and year, or there is a fault; never from another.

import path from 'node:path';
import { expect, test } from 'vitest';
import { loadHeads } from '../../src/doctype/heads/load-heads.js';
import { openSheet } from '../../src/document/sheet.js';
import { readFigures } from '../../src/read/figures/read-figures.js';
import { writeXlsx } from '../../src/render/xlsx/write-xlsx.js';
import { createDiskWorkspace } from '../../src/workspace/disk.js';
import { root } from '../support/compose.js';
import { randomFrom } from '../support/random.js';

/** Fewer with KEHOACH_HEADS=100. */
const COUNT = Number(process.env.KEHOACH_HEADS ?? 2000);

interface Made {
  readonly upper: string;
  readonly lower: string;
  readonly role: string;
  readonly year: number | undefined;
}

const words: Readonly<Record<string, readonly string[]>> = {
  result: ['Kết quả', 'KQ', 'Thực hiện', 'TH', 'Ước thực hiện', 'Ước TH', 'UTH', 'KQ thực hiện', 'Đạt được'],
  assigned: ['Giao', 'Mức giao', 'Tỉnh giao', 'Chỉ tiêu giao', 'KH giao', 'UBND tỉnh giao', 'Chỉ tiêu được giao'],
  target: ['Chỉ tiêu', 'Kế hoạch', 'KH', 'Mục tiêu phấn đấu'],
  proposed: ['Đăng ký', 'Đề xuất', 'Chỉ tiêu dự kiến'],
  comparison: ['So sánh kết quả với kế hoạch', 'Tỷ lệ % thực hiện/kế hoạch', 'Tăng, giảm so với năm trước', '% TH/KH'],
  unknown: [
    'Kết quả 6 tháng đầu năm',
    'Thực hiện quý III',
    'Mức giao cho các phòng',
    'Xyz',
    'Số liệu khác',
    'KQ chưa kiểm tra',
  ],
};
const dated: readonly ((word: string, year: number) => string)[] = [
  (word, year) => `${word} năm ${year}`,
  (word, year) => `${word} ${year}`,
  (word, year) => `${word} (${year})`,
  (word, year) => `${word} đến 15/11/${year}`,
  (word, year) => `${word} cả năm ${year}`,
];

test('a figure is that of its role and year, or there is a fault', async () => {
  const heads = (await loadHeads(createDiskWorkspace(path.join(root, 'examples/sao-mai-2026')))).value;
  if (!heads) throw new Error('no heads');
  const random = randomFrom(20261129);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  let taken = 0;
  for (let round = 0; round < COUNT; round++) {
    const twoRows = random() < 0.4;
    const made = Array.from({ length: 1 + Math.floor(random() * 5) }, (): Made => {
      const role = pick(Object.keys(words));
      const word = pick(words[role] as readonly string[]);
      const year = random() < 0.85 ? pick([2024, 2025, 2026, 2027, 2028]) : undefined;
      if (twoRows && year !== undefined && random() < 0.7) return { upper: `Năm ${year}`, lower: word, role, year };
      const title = year === undefined ? word : pick(dated)(word, year);
      return twoRows ? { upper: title, lower: '', role, year } : { upper: '', lower: title, role, year };
    });
    const order = [
      { upper: 'TT', lower: '' },
      { upper: pick(['Tên chỉ tiêu', 'Nội dung chỉ tiêu', 'Chỉ tiêu']), lower: '' },
    ];
    const all: { upper: string; lower: string; made?: Made }[] = [
      ...order.map((each) => (twoRows ? each : { upper: '', lower: each.upper })),
      ...made.map((each) => ({ upper: each.upper, lower: each.lower, made: each })),
    ];
    const shown = all
      .map((each) => ({ each, at: random() }))
      .sort((a, b) => a.at - b.at)
      .map(({ each }) => each);
    const figureAt = (column: number, row: number): string => String(1000 + column * 100 + row);
    const cells = (row: number): string[] =>
      shown.map(({ made: own, upper, lower }, column) =>
        own ? figureAt(column, row) : `${upper}${lower}` === 'TT' ? String(row) : `Chỉ số ${row}`,
      );
    const rows = [
      ...(random() < 0.5 ? [['BẢNG TỔNG HỢP']] : []),
      ...(twoRows ? [shown.map(({ upper }) => upper)] : []),
      shown.map(({ lower }) => lower),
      cells(1),
      cells(2),
      ...(random() < 0.5 ? [shown.map(({ made: own }, column) => (own ? figureAt(column, 9) : 'Tổng cộng'))] : []),
      ...(random() < 0.3 ? [['Ghi chú: số liệu tạm tính']] : []),
    ];
    const bytes = writeXlsx({ sheets: [openSheet('Bảng', rows, [])] });
    for (const [wanted, year] of [
      ['result', 2026],
      ['assigned', 2027],
    ] as const) {
      const read = readFigures(bytes, 'f.xlsx', { wanted, year, planned: 2027 }, heads, {
        numberHeads: ['stt', 'tt'],
      } as unknown as Parameters<typeof readFigures>[4]);
      if (!read.value) {
        expect(read.diagnostics.some(({ severity }) => severity === 'error')).toBe(true);
        continue;
      }
      for (const row of read.value.rows) {
        if (row.value === undefined) continue;
        const column = shown.findIndex((_, at) => [1, 2].some((line) => figureAt(at, line) === row.value));
        const own = shown[column]?.made;
        const what = JSON.stringify({ wanted, rows, row });
        expect(own, what).toBeDefined();
        const roles = wanted === 'assigned' && own?.year === year ? ['assigned', 'target'] : [wanted];
        expect(roles, what).toContain(own?.role);
        expect([year, undefined], what).toContain(own?.year);
        if (own?.year === undefined) expect(made.filter(({ role }) => role === own?.role).length, what).toBe(1);
        taken += 1;
      }
    }
  }
  // the test would say nothing if all were refused
  expect(taken).toBeGreaterThan(COUNT / 4);
});
