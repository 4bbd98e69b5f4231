// Who signs for a unit: what its row says is printed or refused, and what it leaves to the plan fits what it says.

import { expect, test } from 'vitest';
import type { UnitEntry } from '../../../src/batch/units/units-file.js';
import { unitPlan, type VariantContext } from '../../../src/batch/variant/unit-plan.js';
import { csv, newFolder, PLAN, prepare, run, toldOf, yaml } from './batch-files.js';

const planned = (signatory: string): string => PLAN.replace('{ name: Người Ký Mẫu }', signatory);

async function signatories(table: string, plan = PLAN) {
  const { value, diagnostics } = await prepare(csv(table), plan);
  if (!value) throw new Error(toldOf(diagnostics).join('\n'));
  const { source, jobs } = value;
  return jobs.map(
    ({ entry }: { entry: UnitEntry }) => unitPlan(source.plan, entry, value as VariantContext).plan.signatory,
  );
}

test('a position is kept where the row says that nobody is signed for', async () => {
  const head = 'Tên đơn vị;Người ký;Quyền hạn;Chức vụ\n';
  expect(await signatories(`${head}Phường Bến Đá;Mai Lan;không;Phó Chủ tịch\nPhường An Hòa;Lê Hà;không;\n`)).toEqual([
    { name: 'Mai Lan', position: 'Phó Chủ tịch' },
    { name: 'Lê Hà' },
  ]);
  const { done } = await run(csv(`${head}Phường Bến Đá;Mai Lan;không;Phó Chủ tịch\n`), newFolder(), { issue: true });
  const [{ record } = { record: undefined }] = done;
  expect(record?.status).toBe('failed');
  const told = record?.findings.find(({ code }) => code === 'check/signature-authority');
  expect(told?.place).toBe('u.csv:u!D2');
});

test('the deputy of the plan does not sign where the head does', async () => {
  const plan = planned('{ capacity: KT, position: Phó Chủ tịch Thường trực, name: Vũ Kha }');
  const head = 'Tên đơn vị;Người ký;Quyền hạn;Chức vụ\n';
  expect(
    await signatories(
      `${head}Phường Bến Đá;Mai Lan;không;\nPhường An Hòa;Lê Hà;;\nPhường Con;Lý Sơn;TL;Chánh Văn phòng\nPhường Đồng;Hà Mỵ;Q;\n`,
      plan,
    ),
  ).toEqual([
    { name: 'Mai Lan' },
    { name: 'Lê Hà', capacity: ['KT'], position: 'Phó Chủ tịch Thường trực' },
    { name: 'Lý Sơn', capacity: ['TL'], position: 'Chánh Văn phòng' },
    { name: 'Hà Mỵ', capacity: ['Q'] },
  ]);
});

test('the name of the plan stays with its position', async () => {
  const head = 'Tên đơn vị;Quyền hạn;Chức vụ\n';
  expect(await signatories(`${head}Phường Mẫu;KT;Phó Chủ tịch\n`)).toEqual([
    { capacity: ['KT'], position: 'Phó Chủ tịch' },
  ]);
  expect(await signatories(`${head}Phường Mẫu;;\n`)).toEqual([{ name: 'Người Ký Mẫu' }]);
});

test('a head who signs has no capacity', async () => {
  const { value, diagnostics } = await prepare(
    yaml('units:\n  - { kind: phường, name: Bến Đá, headSigns: có, signatory: { name: Mai Lan, capacity: KT } }\n'),
  );
  expect(value).toBeUndefined();
  expect(toldOf(diagnostics)).toEqual(['u.yaml:2 units/head-with-capacity']);
});

test('names that no unit can have are told with the name, before anything is made', async () => {
  const { value, diagnostics } = await prepare(
    csv(
      'Tên đơn vị;Người ký\nPhường Bến Đá*;Mai Lan\nphường An Hòa 1);Lê Hà\nphường đồng tâm;Vũ Kha\nPhường Con;Lý Sơn\n',
    ),
  );
  expect(value).toBeUndefined();
  const told = diagnostics.filter(({ code }) => code === 'plan/unit-name');
  expect(toldOf(told)).toEqual(['u.csv:u!A2 plan/unit-name', 'u.csv:u!A3 plan/unit-name', 'u.csv:u!A4 plan/unit-name']);
  expect(told.map(({ remedy }) => /"([^"]+)"/.exec(remedy?.vi ?? '')?.[1])).toEqual(['Bến Đá', 'An Hòa', 'Đồng Tâm']);
});
