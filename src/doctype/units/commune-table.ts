// The communes of one province with their names since 1/7/2025, and the communes and districts before that day they were made of
// (templates/units/<code>.tsv).

import type { Diagnostic } from '../../diagnostics/index.js';
import type { Unit } from '../../plan/unit.js';
import { nameKey } from './name-key.js';
import { type NamePeriod, type ProvinceEntry, TWO_LEVELS } from './province-table.js';
import { isDay, type UnitLine, unitLines, unitOf, unitsFolder } from './unit-lines.js';

export interface CommuneEntry {
  /** Of the statistics office, five digits. */
  readonly code: string;
  readonly province: ProvinceEntry;
  /** The earliest first; none before 1/7/2025. The last has an end where the commune was merged into others. */
  readonly names: readonly NamePeriod[];
  /** What has its land and people since its last name ended; more than one: it was split. */
  readonly by: readonly CommuneEntry[];
}

/** A commune or a district that was until 1/7/2025. */
export interface FormerEntry {
  readonly unit: Unit;
  readonly district?: Unit;
  /** Code of its province before that day. */
  readonly province: string;
  /** The communes that have it now, wholly or in part. */
  readonly by: readonly CommuneEntry[];
}

export interface CommuneTable {
  readonly province: ProvinceEntry;
  readonly communes: readonly CommuneEntry[];
  readonly formerCommunes: readonly FormerEntry[];
  readonly formerDistricts: readonly FormerEntry[];
  /** By each name they have had since 1/7/2025, folded (`nameKey`). */
  readonly communesByName: ReadonlyMap<string, readonly CommuneEntry[]>;
  /** Communes and districts of before, by name, folded. */
  readonly formerByName: ReadonlyMap<string, readonly FormerEntry[]>;
}

/** @param namesOf may give one name twice: the entry then still stands once below it */
function byName<T>(entries: readonly T[], namesOf: (each: T) => readonly string[]): Map<string, T[]> {
  const found = new Map<string, T[]>();
  for (const entry of entries)
    for (const name of new Set(namesOf(entry).map(nameKey))) {
      const same = found.get(name);
      if (same) same.push(entry);
      else found.set(name, [entry]);
    }
  return found;
}

interface District {
  readonly unit: Unit;
  readonly province: string;
  readonly by: Set<CommuneEntry>;
}

class Reader {
  readonly districts = new Map<string, District>();
  readonly former = new Map<string, { unit: Unit; district: District; by: CommuneEntry[] }>();
  readonly communes = new Map<string, CommuneEntry & { names: NamePeriod[]; by: CommuneEntry[] }>();
  readonly #awaited: [CommuneEntry, string, string][] = [];
  readonly #merged: { readonly entry: { by: CommuneEntry[] }; readonly codes: string; readonly day: string }[] = [];
  #section = '';

  constructor(readonly province: ProvinceEntry) {}

  /** False where the line is none. */
  add({ cells }: UnitLine): boolean {
    const [code = '', name = '', third = '', from = '', basis = ''] = cells;
    const unit = unitOf(name);
    const later = isDay(from) && from >= TWO_LEVELS && basis !== '' && third === '';
    const into = /^nhập vào (\d{5}(?:, \d{5})*)$/u.exec(name)?.[1];
    if (into !== undefined) return later && this.#merge(code, into, from, basis);
    if (!unit) return false;
    if (/^\d{3}$/.test(code) && this.province.former.has(third)) {
      this.districts.set(code, { unit, province: third, by: new Set() });
      this.#section = code;
      return true;
    }
    if (!/^\d{5}$/.test(code)) return false;
    const known = this.communes.get(code);
    if (known) {
      if (!later || !this.#end(known, from, basis)) return false;
      known.names.push({ unit, from, basis });
      return true;
    }
    const { communeBasis } = this.province;
    const entry = {
      code,
      province: this.province,
      names: [later ? { unit, from, basis } : { unit, from: TWO_LEVELS, basis: communeBasis }],
      by: [],
    };
    this.communes.set(code, entry);
    if (later) return true;
    this.#awaited.push([entry, third, this.#section]);
    return third !== '' && this.#section !== '';
  }

  /** False where its last name has ended already, or began later. */
  #end({ names }: { names: NamePeriod[] }, day: string, basis: string): boolean {
    const last = names.at(-1);
    if (!last || last.until !== undefined || (last.from ?? '') >= day) return false;
    names[names.length - 1] = { ...last, until: day, endBasis: basis };
    return true;
  }

  #merge(code: string, codes: string, day: string, basis: string): boolean {
    const entry = this.communes.get(code);
    if (!entry || !this.#end(entry, day, basis)) return false;
    this.#merged.push({ entry, codes, day });
    return true;
  }

  /** Districts and successors may stand below the communes that name them. @returns what is named and is none */
  link(): string[] {
    const wrong: string[] = [];
    for (const { entry, codes, day } of this.#merged)
      for (const code of codes.split(', ')) {
        const successor = this.communes.get(code);
        const last = successor?.names.at(-1);
        // one that ended before, or on the same day, has nothing to take over
        if (successor && (last?.until ?? '9999') > day) entry.by.push(successor);
        else wrong.push(code);
      }
    for (const [entry, text, section] of this.#awaited)
      for (const part of text.split('; ')) {
        const [, code = section, names = ''] = /^(?:(\d{3}): )?(.+)$/u.exec(part) ?? [];
        const district = this.districts.get(code);
        if (!district) {
          wrong.push(part);
          continue;
        }
        district.by.add(entry);
        if (names === '*') continue;
        for (const name of names.split(', ')) this.#addFormer(name, code, district, entry);
      }
    return wrong;
  }

  /** A bare name is that of a xã. */
  #addFormer(name: string, code: string, district: District, entry: CommuneEntry): void {
    const found = /^(phường|thị trấn) /u.test(name) ? unitOf(name) : undefined;
    const unit: Unit = found ?? { kind: 'xã', name };
    const key = `${code} ${unit.kind} ${unit.name}`;
    const known = this.former.get(key);
    if (known) known.by.push(entry);
    else this.former.set(key, { unit, district, by: [entry] });
  }
}

export const communesFile = ({ code }: ProvinceEntry): string => `${unitsFolder}/${code}.tsv`;

/** What cannot be read of a table is reported and left out. @param changes lines that go on where the table ends */
export function readCommunes(
  bytes: Uint8Array,
  province: ProvinceEntry,
  changes: readonly UnitLine[] = [],
): { table: CommuneTable; diagnostics: Diagnostic[] } {
  const file = communesFile(province);
  const diagnostics: Diagnostic[] = [];
  const reader = new Reader(province);
  for (const line of [...unitLines(bytes, file), ...changes]) {
    const twice = reader.communes.has(line.cells[0] ?? '');
    if (!reader.add(line)) diagnostics.push(line.fault(twice));
  }
  for (const part of reader.link())
    diagnostics.push({
      code: 'data/bad-unit-line',
      severity: 'error',
      place: { file },
      message: {
        vi: `Bảng không có đơn vị mang mã của "${part}".`,
        en: `No unit of the table has the code of "${part}".`,
      },
    });
  const communes = [...reader.communes.values()];
  const formerCommunes = [...reader.former.values()].map(({ unit, district, by }) => ({
    unit,
    district: district.unit,
    province: district.province,
    by,
  }));
  const formerDistricts = [...reader.districts.values()].map(({ unit, province: of, by }) => ({
    unit,
    province: of,
    by: [...by],
  }));
  const communesByName = byName(communes, ({ names }) => names.map(({ unit }) => unit.name));
  const formerByName = byName<FormerEntry>([...formerCommunes, ...formerDistricts], ({ unit }) => [unit.name]);
  return {
    table: { province, communes, formerCommunes, formerDistricts, communesByName, formerByName },
    diagnostics,
  };
}
