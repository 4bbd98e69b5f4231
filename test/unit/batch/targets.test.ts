// Targets of units through a whole run: what must fall is raised in none of them, what is refused stops its unit, each told at its cell.

import { expect, test } from 'vitest';
import { csv, newFolder, PLAN, run } from './batch-files.js';

const units = csv('Tên đơn vị;Loại\nAn Hòa;phường\nBến Đá;phường\n', 'don-vi.csv');

const runWith = async (row: string, results: string) => {
  const plan = PLAN.replace('    - { name: Số buổi tiếp dân, unit: buổi, target: 24 }', `    - ${row}`).replace(
    '  columns: chi-tieu-5\n',
    '  columns: chi-tieu-5\n  rule: tang-10-tuong-doi\n',
  );
  const { manifest } = await run([units, csv(`Đơn vị;Chỉ tiêu;Kết quả\n${results}`, 'ket-qua.csv')], newFolder(), {
    plan,
  });
  return manifest.units.map(({ unit, status, figures, findings }) => ({
    unit: unit.split(',')[0],
    status,
    target: figures.find(({ key }) => key === 'x')?.target,
    told: findings
      .filter(({ code }) => code.startsWith('rollover/'))
      .map(({ code, severity, place }) => `${severity} ${code} ${place}`),
  }));
};

test.each([
  '{ id: x, name: Chỉ tiêu X, unit: "%", target: "5", better: lower }',
  '{ id: x, name: Tỷ lệ hồ sơ trễ hạn, unit: "%", target: "5" }',
  '{ id: x, name: Chỉ tiêu X, unit: "%", target: Không quá 5 }',
])('%s is raised in no unit', async (row) => {
  const told = await runWith(row, 'Phường An Hòa;x;6\nPhường Bến Đá;x;4\n');
  expect(told.map(({ target }) => target)).toEqual([
    row.includes('quá') ? 'Không quá …' : '…',
    row.includes('quá') ? 'Không quá …' : '…',
  ]);
  expect(told.map((each) => each.told)).toEqual([
    ['warning rollover/rule-does-not-fit ket-qua.csv:ket-qua!C2'],
    ['warning rollover/rule-does-not-fit ket-qua.csv:ket-qua!C3'],
  ]);
});

test('a figure that is refused stops its unit, whether a target rests on it or not', async () => {
  const row = '{ id: x, name: Tỷ lệ X, unit: "%", target: Tối thiểu 90, rule: giu-nguyen }';
  const told = await runWith(row, 'Phường An Hòa;x;1.234,5\nPhường Bến Đá;x;95\n');
  expect(told.map(({ unit, status, target }) => [unit, status, target])).toEqual([
    ['phường An Hòa', 'failed', 'Tối thiểu …'],
    ['phường Bến Đá', 'made', 'Tối thiểu 90'],
  ]);
  expect(told[0]?.told).toEqual(['error rollover/out-of-range ket-qua.csv:ket-qua!C2']);
});
