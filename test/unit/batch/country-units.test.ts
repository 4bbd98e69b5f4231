// A batch over the communes of a province without anybody's list, and what a list of nearly all of them leaves out.

import { expect, test } from 'vitest';
import { summarize } from '../../../src/batch/summary/summarize.js';
import { missingUnits, tableOfUnits } from '../../../src/batch/units/country-units.js';
import { loadUnits, type Units } from '../../../src/doctype/units/units.js';
import type { Unit } from '../../../src/plan/unit.js';
import { createDiskWorkspace } from '../../../src/workspace/disk.js';
import { projectWith } from '../../support/compose.js';
import { PLAN, prepare, type UnitBook } from './batch-files.js';

const DAY = '2027-01-20';
const communes = async (province: string): Promise<Unit[]> => {
  const units = (await loadUnits(createDiskWorkspace('.'))).value as Units;
  return units.communes(province, DAY).map(({ unit }) => unit);
};

test('every commune of the province is a unit of the batch, with its superior', async () => {
  const table = await tableOfUnits(projectWith({ 'plan.yaml': PLAN }), 'tinh:Hồ-Chí-Minh', {});
  const { value, diagnostics } = await prepare(table.value as UnitBook);
  expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  const { jobs = [], missing } = value ?? {};
  expect(jobs).toHaveLength((await communes('Thành phố Hồ Chí Minh')).length);
  expect(missing).toEqual([]);
  expect(jobs.find(({ unit }) => unit.name === 'Vũng Tàu')?.name).toBe('phường Vũng Tàu, Thành phố Hồ Chí Minh');
});

test('a list of nearly all of a province names what it lacks; a short list lacks nothing', async () => {
  const all = await communes('tỉnh Lai Châu');
  const units = (await loadUnits(createDiskWorkspace('.'))).value as Units;
  const without = all.filter(({ name }) => name !== 'Bum Tở' && name !== 'Tân Phong');
  expect(missingUnits(without, units, DAY)).toEqual(['phường Tân Phong, tỉnh Lai Châu', 'xã Bum Tở, tỉnh Lai Châu']);
  expect(missingUnits(all.slice(0, 5), units, DAY)).toEqual([]);
  expect(
    missingUnits([{ kind: 'phường', name: 'Sao Mai', parent: { kind: 'tỉnh', name: 'Bình Minh' } }], units, DAY),
  ).toEqual([]);
});

test('the summary lists them', () => {
  const sheets = summarize({ version: 1, batch: '', status: 'draft', total: 0, units: [], missing: ['xã A, tỉnh B'] });
  expect(sheets.at(-1)?.rows.map(([cell]) => cell?.text)).toEqual([
    'Xã, phường, đặc khu của tỉnh chưa có trong bảng',
    'xã A, tỉnh B',
  ]);
});
