// One head, one meaning: what import, check, rollover and batch take a head for is the same role, wherever the list does not say that a word
// means another thing in another table ("Đơn vị": a unit of measure, or a commune).

import { expect, test } from 'vitest';
import type { tableKinds } from '../../src/doctype/heads/head-names.js';
import type { Heads } from '../../src/doctype/heads/heads.js';
import { loadHeads } from '../../src/doctype/heads/load-heads.js';
import { createDiskWorkspace } from '../../src/workspace/disk.js';
import { root } from '../support/compose.js';

const heads = (await loadHeads(createDiskWorkspace(root))).value as Heads;
const roleIn = (kind: (typeof tableKinds)[number], ...path: string[]): string | undefined =>
  heads.read(path, kind).names[0]?.role;

test.each([
  ['STT', { plan: 'number', figures: 'number', units: 'stt' }],
  ['ĐVT', { plan: 'unit', figures: 'unit' }],
  ['Chỉ tiêu', { plan: 'name', figures: 'name', 'unit-results': 'indicator' }],
  ['Chỉ tiêu năm 2026', { plan: 'target', figures: 'target', 'unit-results': 'target' }],
  ['KH năm 2026', { plan: 'target', figures: 'target', 'unit-results': 'target' }],
  ['Ước TH cả năm 2026', { plan: 'last', figures: 'result', 'unit-results': 'result' }],
  ['KQ thực hiện đến 15/11/2026', { plan: 'last', figures: 'result', 'unit-results': 'result' }],
  ['Tỉnh giao 2027', { plan: 'assigned', figures: 'assigned', 'unit-results': 'assigned' }],
  ['So sánh kết quả với kế hoạch', { plan: 'comparison', figures: 'comparison', 'unit-results': 'comparison' }],
  ['Tỷ lệ %', { plan: 'comparison', figures: 'comparison', 'unit-results': 'comparison' }],
  ['Cơ quan chủ trì', { plan: 'lead', 'unit-tasks': 'lead' }],
  ['Thời gian hoàn thành', { plan: 'deadline', 'unit-tasks': 'deadline' }],
  ['Sản phẩm', { plan: 'product', 'unit-tasks': 'product' }],
  ['Ghi chú', { plan: 'note', figures: 'note', units: 'note', 'unit-tasks': 'note' }],
  ['Trực thuộc', { units: 'parent' }],
  ['Số QĐ', { units: 'number' }],
  ['Ngày QĐ', { units: 'date' }],
] as const)('%s', (title, roles) => {
  const found = Object.fromEntries(
    Object.keys(roles).map((kind) => [kind, roleIn(kind as (typeof tableKinds)[number], title)]),
  );
  expect(found).toEqual(roles);
});

test('the upper of two heads gives the year, and no figure is that of two roles', () => {
  expect(heads.read(['Năm 2026', 'Thực hiện'], 'figures')).toMatchObject({
    years: [2026],
    names: [{ role: 'result' }],
  });
  expect(roleIn('figures', 'Kết quả', 'Mức giao')).toBeUndefined();
  for (const title of ['Kết quả 6 tháng', 'Thực hiện quý III/2026', 'Mức giao cho các phòng', 'Tháng 6/2026'])
    expect(roleIn('figures', title)).toBeUndefined();
});

test('a head with another place of the tone mark or other case is the same head', () => {
  expect(roleIn('plan', 'KẾT QUẢ  THỰC HIỆN NĂM 2025')).toBe(roleIn('plan', 'Kết quả thực hiện năm 2025'));
});
