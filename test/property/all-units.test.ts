// Every commune of the country: its letterhead and place line are built from the table as they stand, and an old unit is never chosen for
// somebody where its land was divided.

import { describe, expect, test } from 'vitest';
import { readCommunes } from '../../src/doctype/units/commune-table.js';
import { pickUnits, writtenInFull } from '../../src/doctype/units/pick-units.js';
import { loadProvinces } from '../../src/doctype/units/province-table.js';
import type { Units } from '../../src/doctype/units/units.js';
import type { Unit } from '../../src/plan/unit.js';
import { capitalize, upper } from '../../src/text/case.js';
import { composeText, linesOf, projectWith } from '../support/compose.js';
import { randomFrom } from '../support/random.js';

const project = projectWith({});
const { value } = await project.load('units');
const units = value?.units as Units;
const DAY = '2027-01-20';
const communes = units.provinces(DAY).flatMap(({ unit }) => units.communes(unit, DAY).map((each) => each.unit));

/** Units tried; `KEHOACH_RUNS=4000` for all of them. */
const runs = Number(process.env.KEHOACH_RUNS ?? 150);
const step = Math.max(1, Math.floor(communes.length / runs));

const plan = ({ kind, name, parent }: Unit): string => `type: ke-hoach
year: 2027
unit: { kind: ${kind}, name: ${JSON.stringify(name)}, parent: { kind: ${parent?.kind}, name: ${JSON.stringify(parent?.name)} } }
authority: committee
plan:
  date: ${DAY}
  subject: Trồng cây năm {{year}}
  content: Trồng cây.
  recipients: ['UBND {{unit.parent}}']
  archive: VT
signatory: { name: Lò Thị Hoa }
`;

describe('communes of today', () => {
  test('all there are', () => {
    expect(communes.length).toBe(3321);
  });

  test('letterhead, place and recipients', async () => {
    const wrong: string[] = [];
    for (let index = 0; index < communes.length; index += step) {
      const unit = communes[index] as Unit;
      const { document, diagnostics } = await composeText(plan(unit));
      const full = `${unit.kind} ${unit.name}`;
      const place = /^(?:\d|[IVX]+$)/u.test(unit.name) ? capitalize(full) : unit.name;
      const [agency, dated] = [linesOf(document, 'ke-hoach', 'agency'), linesOf(document, 'ke-hoach', 'place-date')];
      const fits =
        diagnostics.every(({ severity }) => severity !== 'error') &&
        agency.join(' ').replaceAll('*', '') === `ỦY BAN NHÂN DÂN ${upper(full)}` &&
        dated.join('').replaceAll('_', '').startsWith(`${place}, ngày 20 tháng 01 năm 2027`) &&
        linesOf(document, 'ke-hoach', 'recipient').join(' ').includes(`UBND ${unit.parent?.kind} `);
      if (!fits)
        wrong.push(
          `${writtenInFull(unit)}: ${agency.join(' ')} | ${dated.join(' ')} | ${diagnostics.map(({ code }) => code).join()}`,
        );
    }
    expect(wrong).toEqual([]);
  }, 600_000);
});

/** Communes of 30/6/2025 with their district and province, and how many have their land now. */
async function formerCommunes(): Promise<{ unit: Unit; parts: number }[]> {
  const { workspace } = project;
  const table = (await loadProvinces(workspace)).value;
  const all: { unit: Unit; parts: number }[] = [];
  for (const province of table?.provinces ?? []) {
    const bytes = (await workspace.resource(`templates/units/${province.code}.tsv`)) as Uint8Array;
    for (const { unit, district, province: code, by } of readCommunes(bytes, province).table.formerCommunes) {
      const top = province.former.get(code)?.unit as Unit;
      all.push({ unit: { ...unit, parent: { ...(district as Unit), parent: top } }, parts: by.length });
    }
  }
  return all;
}

test('an old commune is answered with what it has become; one that was divided is asked about', async () => {
  const all = await formerCommunes();
  expect(all.length).toBe(10_035);
  expect(all.filter(({ parts }) => parts > 1).length).toBeGreaterThan(400);
  const next = randomFrom(20_270_120);
  const wrong: string[] = [];
  for (let count = 0; count < 200; count++) {
    const { unit, parts } = all[Math.floor(next() * all.length)] as { unit: Unit; parts: number };
    const { value: picked, diagnostics } = pickUnits(units, writtenInFull(unit), DAY);
    const said = diagnostics.map(({ remedy }) => remedy?.vi ?? '').join(' ');
    const fits = parts > 1 ? !picked && /^Chọn một: /u.test(said) : picked?.length === 1 || /^Ghi "/u.test(said);
    if (!fits) wrong.push(`${writtenInFull(unit)} (${parts}): ${said}`);
  }
  expect(wrong).toEqual([]);
});
