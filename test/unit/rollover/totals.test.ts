// Rows of totals in a roll-over: no indicators, and their figures are open, since what they sum up has changed.

import { expect, test } from 'vitest';
import { dataOf, decided, roll } from '../../support/roll.js';

const plan = `type: phu-luc
year: 2025
unit: { kind: xã, name: Mỹ Lộc, parent: { kind: tỉnh, name: Trung Sơn } }
decision: { number: "4", date: 2025-01-15 }
annexes:
  - title: Chỉ tiêu
    content:
      - indicators:
          columns: chi-tieu-5
          items:
            - { id: so-lop, name: Số lớp, unit: lớp, target: "3" }
            - { isTotal: true, name: Tổng cộng, target: 1.250 lớp }
`;

test('the total is open and told; it takes no part in targets', async () => {
  const rolled = await roll(plan, { year: 2026 });
  const rows = dataOf(rolled.yaml).annexes[0].content[0].indicators.items;
  expect(rows[1]).toEqual({ isTotal: 'true', name: 'Tổng cộng', target: '…' });
  expect(decided(rolled, 'total-open')).toHaveLength(1);
  expect(rolled.value?.rolled.targets.map(({ path }) => path)).toEqual(['annexes.0.content.0.indicators.items.0']);
});
