// A unit's document and its DOCX are the same whatever was made before it: in any order, often or once, and with nothing kept at all.

import fc from 'fast-check';
import { beforeAll, expect, test, vi } from 'vitest';
import { createProject } from '../../src/flows/project.js';
import { root } from '../support/compose.js';

const UNITS = `
units:
  - { kind: phường, name: Đông Tâm, signatory: { name: Lê An } }
  - { kind: phường, name: Ia K'Sơn, signatory: { name: Phạm Bình } }
  - kind: xã
    name: Hòa Lạc
    signatory: { name: Võ Chi }
    targets: { "Tỷ lệ hồ sơ TTHC được giải quyết trước hạn và đúng hạn": Tối thiểu 99 }
    tasks:
      - { omit: Niêm yết TTHC bằng bảng giấy và mã QR tại nơi tiếp nhận hồ sơ }
      - { change: "Tự kiểm tra việc chấp hành quy định về TTHC tại từng phòng, đơn vị", deadline: Tháng 5 }
  - { kind: phường, name: "4", number: "7", date: 2026-02-10 }
`;

type Make = (unit: number) => Promise<{ readonly document: string; readonly docx: string }>;

/** With all modules loaded anew, so that nothing is kept from before. */
async function fresh(): Promise<Make> {
  vi.resetModules();
  const { prepareBatch } = await import('../../src/batch/prepare-batch.js');
  const { unitPlan } = await import('../../src/batch/variant/unit-plan.js');
  const { buildPlan } = await import('../../src/flows/build.js');
  const { renderDocx } = await import('../../src/render/docx/render-docx.js');
  const { createDiskWorkspace } = await import('../../src/workspace/disk.js');
  const workspace = createDiskWorkspace(`${root}/examples/sao-mai-2026`);
  const units = [{ file: 'units.yaml', bytes: new TextEncoder().encode(UNITS) }];
  const { value: batch, diagnostics } = await prepareBatch({
    project: createProject(workspace),
    plan: 'plan.yaml',
    units,
    version: '1',
  });
  if (!batch) throw new Error(diagnostics.map(({ message }) => message.en).join('\n'));
  const { kit, source, jobs } = batch;
  return async (unit) => {
    const job = jobs[unit];
    if (!job) throw new Error(`no unit ${unit}`);
    const { plan } = unitPlan(source.plan, job.entry, batch);
    const { value } = await buildPlan(kit, { plan, placeOf: source.placeOf });
    if (!value) throw new Error(`${job.name} is not built`);
    const look = { styles: kit.library.styles, fonts: kit.fonts, compressor: workspace.compressor };
    const bytes = await renderDocx(value.document, look);
    return { document: JSON.stringify(value.document), docx: Buffer.from(bytes).toString('base64') };
  };
}

const COUNT = 4;
const alone: Awaited<ReturnType<Make>>[] = [];

beforeAll(async () => {
  for (let unit = 0; unit < COUNT; unit++) alone.push(await (await fresh())(unit));
}, 120_000);

test('no two units are equal', () => {
  expect(new Set(alone.map(({ docx }) => docx)).size).toBe(COUNT);
});

test('any order gives the same documents and bytes', { timeout: 120_000 }, async () => {
  const make = await fresh();
  const orders = fc.array(fc.nat(COUNT - 1), { minLength: 1, maxLength: 8 });
  await fc.assert(
    fc.asyncProperty(orders, async (order) => {
      for (const unit of order) {
        const { document, docx } = await make(unit);
        expect(document === alone[unit]?.document).toBe(true);
        expect(docx === alone[unit]?.docx).toBe(true);
      }
    }),
    { numRuns: 15 },
  );
});
