// The units of the country as they are on a day: provinces, communes, and what those of before 1/7/2025 became. Facts lie in
// templates/units (a project may carry its own); a command that does not load them pays nothing, and a province is taken apart when it
// is first asked for.

import { type Diagnostic, failed, type Result } from '../../diagnostics/index.js';
import { readWrittenUnit, type Unit } from '../../plan/unit.js';
import type { Workspace } from '../../workspace/workspace.js';
import { type CommuneEntry, type CommuneTable, communesFile, readCommunes } from './commune-table.js';
import {
  findProvinceEntry,
  type KnownProvince,
  type NamedUnit,
  officialProvince,
  type ProvinceFinding,
  provinceOn,
} from './find-province.js';
import {
  type CommuneTables,
  communeOn,
  isThereOn,
  judgeUnit,
  type KnownCommune,
  officialUnit,
  provinceNamed,
  type UnitFinding,
} from './find-unit.js';
import { loadChanges } from './later-changes.js';
import { sameName } from './name-key.js';
import { loadProvinces, type ProvinceEntry, type ProvinceTable } from './province-table.js';
import { readUnitFile, type UnitLine } from './unit-lines.js';

export type { KnownProvince, NamedUnit, ProvinceFinding } from './find-province.js';
export type { FormerUnit, KnownCommune, UnitFinding } from './find-unit.js';
export { TWO_LEVELS } from './province-table.js';
export { writtenName } from './unit-lines.js';

/**
 * Pure: everything it needs was read by `loadUnits`. Days are written `2026-01-15`. Names may be in capitals, with either place of a tone
 * mark and any dash; what is given back is written officially.
 */
export class Units {
  readonly #provinces: ProvinceTable;
  readonly #tables: CommuneTables;

  constructor(provinces: ProvinceTable, tables: CommuneTables) {
    this.#provinces = provinces;
    this.#tables = tables;
  }

  /** Last day of which the changes are known, to be said wherever a finding is reported. */
  get asOf(): string {
    return this.#provinces.asOf;
  }

  /** @param named `{ kind: 'tỉnh', name: 'Bình Thuận' }`, or all of it as one text: `tỉnh Bình Thuận`, `Bình Thuận` */
  findProvince(named: NamedUnit | string, day: string): ProvinceFinding {
    return findProvinceEntry(this.#provinces, asNamed(named), day).finding;
  }

  /**
   * @param named a commune, or a district of before 1/7/2025, with the province as its topmost parent; between them may stand its
   * district. A `Unit` of a plan is one. Without a province that is known nothing is judged.
   * @param from the day on which it was called so: many communes of 1/7/2025 bear the name of one that went into others on that day
   */
  findUnit(named: NamedUnit, day: string, from = day): UnitFinding {
    const province = provinceNamed(named);
    const found = province && findProvinceEntry(this.#provinces, province, day);
    return judgeUnit(this.#tables, named, found, [from, day]);
  }

  /**
   * Kind and name as they are written officially, on whatever day they held: for what stands in capitals. `XÃ EA H'LEO` → `xã Ea H'Leo`.
   * Absent where it is not known. A unit below a province that is not named is looked for in all of them; absent, too, where they write it
   * in several ways.
   */
  official(named: NamedUnit): Unit | undefined {
    const province = provinceNamed(named);
    const { entry } = province ? findProvinceEntry(this.#provinces, province, this.asOf) : {};
    if (entry) return officialUnit(this.#tables.of(entry), named);
    if (province) return undefined;
    const own = officialProvince(this.#provinces, named);
    if (own) return own;
    const found = this.#tables.all().flatMap((table) => officialUnit(table, named) ?? []);
    return found.every(({ name }) => name === found[0]?.name) ? found[0] : undefined;
  }

  /** Whether a commune of today has land of the province or district of before: `{ kind: 'huyện', …, parent: { … } }`. */
  isMadeOf(commune: Unit, before: NamedUnit): boolean {
    const province = provinceNamed(before) ?? before;
    const { entry, part } = findProvinceEntry(this.#provinces, province, this.asOf);
    if (!entry) return false;
    const { formerCommunes, formerDistricts } = this.#tables.of(entry);
    const isOf = ({ by }: { readonly by: readonly CommuneEntry[] }): boolean =>
      by.some(({ names }) => names.some(({ unit }) => sameName(unit.name, commune.name) && unit.kind === commune.kind));
    return before.parent
      ? formerDistricts.some((each) => sameName(each.unit.name, before.name) && isOf(each))
      : formerCommunes.some((each) => each.province === part && isOf(each));
  }

  /** The provinces that have a commune of the kind and name on the day. */
  provincesOf({ kind, name }: NamedUnit, day: string): readonly Unit[] {
    return this.provinces(day).flatMap(({ unit }) =>
      this.findUnit({ kind, name, parent: unit }, day).state === 'exists' ? [unit] : [],
    );
  }

  /** All of the day, by code. Before 1/7/2025 those of 1/7/2025 under their names of then. */
  provinces(day: string): readonly KnownProvince[] {
    return this.#provinces.provinces.map((entry) => provinceOn(entry, day));
  }

  /** The communes of a province on the day, by code; none where it is unknown. Before 1/7/2025 those of that day. */
  communes(province: NamedUnit | string, day: string): readonly KnownCommune[] {
    const { entry } = findProvinceEntry(this.#provinces, asNamed(province), day);
    return (entry ? this.#tables.of(entry).communes : [])
      .filter((each) => isThereOn(each, day))
      .map((each) => communeOn(each, day))
      .sort((a, b) => (a.code < b.code ? -1 : a.code > b.code ? 1 : 0));
  }
}

function asNamed(named: NamedUnit | string): NamedUnit {
  if (typeof named !== 'string') return named;
  return readWrittenUnit(named) ?? { name: named.normalize('NFC').trim() };
}

/** Tables of communes, taken apart at the first question; a project's own at once, and those it changes, so that their faults are reported. */
export async function loadUnits(workspace: Workspace): Promise<Result<Units>> {
  const loaded = await loadProvinces(workspace);
  if (!loaded.value) return failed(...loaded.diagnostics);
  const { value: known } = loaded;
  const changed = await loadChanges(workspace);
  const diagnostics: Diagnostic[] = [...loaded.diagnostics];
  const changesOf = ({ code }: ProvinceEntry): readonly UnitLine[] => changed.communes.get(code) ?? [];
  for (const [code, lines] of changed.communes)
    if (!known.provinces.some((entry) => entry.code === code)) diagnostics.push(...lines.map((line) => line.fault()));
  const tables = new Map<ProvinceEntry, CommuneTable>();
  const unread = new Map<ProvinceEntry, Uint8Array>();
  await Promise.all(
    known.provinces.map(async (entry) => {
      const file = communesFile(entry);
      const bytes = await readUnitFile(workspace, file);
      diagnostics.push(...bytes.diagnostics);
      unread.set(entry, bytes.value ?? new Uint8Array());
      const own = (await workspace.read(file)) !== undefined || changesOf(entry).length > 0;
      if (!own || !bytes.value) return;
      const read = readCommunes(bytes.value, entry, changesOf(entry));
      diagnostics.push(...read.diagnostics);
      tables.set(entry, read.table);
    }),
  );
  const of = (entry: ProvinceEntry): CommuneTable => {
    const table = tables.get(entry) ?? readCommunes(unread.get(entry) as Uint8Array, entry).table;
    tables.set(entry, table);
    return table;
  };
  return { value: new Units(known, { of, all: () => known.provinces.map(of) }), diagnostics };
}
