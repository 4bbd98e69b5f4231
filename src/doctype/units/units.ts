// The units of the country as they are on a day: provinces, communes, and what those of before 1/7/2025 became. Facts lie in
// templates/units (a project may carry its own); they are read when asked for, so a command that asks nothing pays nothing.

import { type Diagnostic, failed, type Result } from '../../diagnostics/index.js';
import type { Workspace } from '../../workspace/workspace.js';
import { type CommuneTable, loadCommunes } from './commune-table.js';
import {
  findProvinceEntry,
  type KnownProvince,
  type NamedUnit,
  type ProvinceFinding,
  provinceOn,
} from './find-province.js';
import { communeOn, judgeUnit, type KnownCommune, provinceNamed, type UnitFinding } from './find-unit.js';
import { loadProvinces, type ProvinceEntry, type ProvinceTable } from './province-table.js';
import { unitOf } from './unit-lines.js';

export type { KnownProvince, NamedUnit, ProvinceFinding } from './find-province.js';
export type { FormerUnit, KnownCommune, UnitFinding } from './find-unit.js';
export { TWO_LEVELS } from './province-table.js';

/**
 * Pure: everything it needs was read by `loadUnits`. Days are written `2026-01-15`. Names may be in capitals, with either place of a tone
 * mark and any dash; what is given back is written officially.
 */
export class Units {
  readonly #provinces: ProvinceTable;
  readonly #communes: readonly CommuneTable[];

  constructor(provinces: ProvinceTable, communes: readonly CommuneTable[]) {
    this.#provinces = provinces;
    this.#communes = communes;
  }

  /** Last day of which the changes are known, to be said wherever a finding is told. */
  get asOf(): string {
    return this.#provinces.asOf;
  }

  /** @param named `{ kind: 'tỉnh', name: 'Bình Thuận' }`, or all of it as one text: `tỉnh Bình Thuận`, `Bình Thuận` */
  findProvince(named: NamedUnit | string, day: string): ProvinceFinding {
    return findProvinceEntry(this.#provinces, asNamed(named), day).finding;
  }

  /**
   * @param named a commune, or a district of before 1/7/2025, with the province as its topmost parent; between them may stand its
   * district. A `Unit` of a plan is one. Without a province, or below one whose communes were not loaded, nothing is judged.
   */
  findUnit(named: NamedUnit, day: string): UnitFinding {
    const province = provinceNamed(named);
    const found = province && findProvinceEntry(this.#provinces, province, day);
    return judgeUnit(this.#communes, named, found, day);
  }

  /** All of the day, by code. Before 1/7/2025 those of 1/7/2025. */
  provinces(day: string): readonly KnownProvince[] {
    return this.#provinces.provinces.map((entry) => provinceOn(entry, day));
  }

  /** The communes of a province on the day, by code; none where it is unknown or was not loaded. */
  communes(province: NamedUnit | string, day: string): readonly KnownCommune[] {
    const { entry } = findProvinceEntry(this.#provinces, asNamed(province), day);
    const table = this.#communes.find((each) => each.province === entry);
    return (table?.communes ?? [])
      .map((each) => communeOn(each, day))
      .sort((a, b) => (a.code < b.code ? -1 : a.code > b.code ? 1 : 0));
  }
}

function asNamed(named: NamedUnit | string): NamedUnit {
  if (typeof named !== 'string') return named;
  const text = named.normalize('NFC').trim();
  return unitOf(text.toLowerCase()) ?? { name: text };
}

/**
 * Reads the provinces, and the communes of those that are named: by today's or former names, as a unit names them above itself. Names that
 * are no province are passed over. @param provinces absent: the whole country (some 260 KB)
 */
export async function loadUnits(
  workspace: Workspace,
  provinces?: readonly (NamedUnit | string)[],
): Promise<Result<Units>> {
  const table = await loadProvinces(workspace);
  if (!table.value) return failed(...table.diagnostics);
  const known = table.value;
  const diagnostics: Diagnostic[] = [...table.diagnostics];
  const wanted = provinces
    ? new Set(provinces.map((named) => findProvinceEntry(known, asNamed(named), '9999').entry))
    : new Set<ProvinceEntry | undefined>(known.provinces);
  const communes: CommuneTable[] = [];
  for (const entry of wanted) {
    if (!entry) continue;
    const read = await loadCommunes(workspace, entry);
    diagnostics.push(...read.diagnostics);
    if (read.value) communes.push(read.value);
  }
  return { value: new Units(known, communes), diagnostics };
}
