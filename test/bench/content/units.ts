// The units that contenders write documents for: one plan, every unit with a name and a signatory of its own, composed as in a batch.

import path from 'node:path';
import { prepareBatch } from '../../../src/batch/prepare-batch.js';
import { unitPlan } from '../../../src/batch/variant/unit-plan.js';
import type { Document } from '../../../src/document/document.js';
import { buildPlan } from '../../../src/flows/build.js';
import { createProject } from '../../../src/flows/project.js';
import type { WriteContext } from '../../../src/render/writer.js';
import { createDiskWorkspace, packageFolder } from '../../../src/workspace/disk.js';

const syllables = [
  'An Bình Cẩm Đông Gia Hòa Kim Long Mỹ Nghĩa Phú Quảng Sơn Yên',
  'Hải Hưng Khê Lâm Minh Ninh Phong Thanh Tiến Trung Vĩnh Xuân Thịnh Đức',
  'Châu Điền Giang Hà Khánh Lộc Ngọc Phước Tâm Tân Thạnh Thủy Trường Vân',
].map((list) => list.split(' '));

/** No two below 2,744 are equal, and no syllable comes twice in one. */
export const nameOf = (index: number): string =>
  syllables.map((list, place) => list[Math.floor(index / 14 ** place) % 14] as string).join(' ');

export const unitRows = (count: number): string =>
  [
    'Tên đơn vị;Loại;Người ký',
    ...Array.from({ length: count }, (_, index) => `${nameOf(index)};phường;Lê ${nameOf(index + 7)}`),
  ].join('\n');

export interface Units {
  readonly look: WriteContext;
  /** The document of a unit, from its facts on. */
  compose(index: number): Promise<Document>;
}

export async function loadUnits(count: number, example = 'sao-mai-2026'): Promise<Units> {
  const workspace = createDiskWorkspace(path.join(packageFolder, 'examples', example));
  const units = [{ file: 'units.csv', bytes: new TextEncoder().encode(unitRows(count)) }];
  const { value: batch, diagnostics } = await prepareBatch({
    project: createProject(workspace),
    plan: 'plan.yaml',
    units,
    version: '0',
  });
  if (!batch) throw new Error(diagnostics.map(({ message }) => message.en).join('\n'));
  const { kit, source, jobs } = batch;
  return {
    look: { styles: kit.library.styles, fonts: kit.fonts, compressor: workspace.compressor },
    compose: async (index) => {
      const job = jobs[index % jobs.length];
      if (!job) throw new Error('no units');
      const { plan } = unitPlan(source.plan, job.entry, batch);
      const { value } = await buildPlan(kit, { plan, placeOf: source.placeOf });
      if (!value) throw new Error(`${job.name} is not built`);
      return value.document;
    },
  };
}
