// Which province or city under the central government a name is on a day.

import type { Unit } from '../../plan/unit.js';
import { slug } from '../../text/case.js';
import { editDistance } from '../../text/closest.js';
import { type BoundedCache, boundedCache } from '../../workspace/bounded-cache.js';
import { sameName } from './name-key.js';
import type { NamePeriod, ProvinceEntry, ProvinceTable } from './province-table.js';

export interface KnownProvince {
  /** Two digits, of the statistics office: today's. */
  readonly code: string;
  /** Kind and name as they are written officially on the day. */
  readonly unit: Unit;
}

export type ProvinceFinding =
  | ({ readonly state: 'exists' } & KnownProvince)
  /** The name held until `since`, when the document of `basis` took effect; now it is `by`. */
  | { readonly state: 'replaced'; readonly by: KnownProvince; readonly since: string; readonly basis: string }
  /** The name holds from `from` on; on the day it is still `now`. */
  | { readonly state: 'not-yet'; readonly now: KnownProvince; readonly from: string; readonly basis: string }
  /** It never was of this kind: `tỉnh Hà Nội`. */
  | { readonly state: 'other-kind'; readonly now: KnownProvince }
  /** No province has had the name since 2008; `near` are those on the day with names like it, the nearest first. */
  | { readonly state: 'unknown'; readonly near: readonly KnownProvince[]; readonly gone?: GoneProvince | undefined };

/** What has the land of a province that was gone before. */
interface GoneProvince {
  readonly by: readonly KnownProvince[];
  readonly since?: string | undefined;
  readonly basis: string;
}

export interface NamedUnit {
  /** Absent where the writer names none. Case, spaces and the place of a tone mark do not count. */
  readonly kind?: string | undefined;
  readonly name: string;
  readonly parent?: NamedUnit | undefined;
}

export const holds = ({ from = '', until = '9999' }: NamePeriod, day: string): boolean => from <= day && day < until;

/** Those with a name like it: same letters first, then by how many differ; at most three. */
export function nearest<T>(name: string, all: readonly T[], nameOf: (each: T) => string): T[] {
  const wanted = slug(name);
  const most = Math.min(2, Math.max(1, Math.floor(wanted.length / 4)));
  return all
    .map((each) => ({ each, far: editDistance(wanted, slug(nameOf(each))) }))
    .filter(({ far }) => far <= most)
    .sort((a, b) => a.far - b.far)
    .slice(0, 3)
    .map(({ each }) => each);
}

/** Where nothing was merged the names of the entry are all there are. */
const periodsOf = ({ names, former }: ProvinceEntry): NamePeriod[] => [
  ...names,
  ...(former.size > 1 ? former.values() : []),
];

/** The name as it is written officially, on whatever day it held. */
export function officialProvince({ provinces }: ProvinceTable, { kind, name }: NamedUnit): Unit | undefined {
  const units = provinces.flatMap((entry) => periodsOf(entry).map(({ unit }) => unit));
  return units.find((unit) => sameName(unit.name, name) && (kind === undefined || sameName(unit.kind, kind)));
}

/** What the people of today's province were under on the day: before a merger, the part that gave it its code. */
export function provinceOn(entry: ProvinceEntry, day: string): KnownProvince {
  const held = periodsOf(entry).filter((period) => holds(period, day));
  const own = held.find(({ unit }) => unit.name === entry.names.at(-1)?.unit.name) ?? held[0] ?? entry.names[0];
  return { code: entry.code, unit: (own as NamePeriod).unit };
}

export interface FoundProvince {
  readonly entry?: ProvinceEntry;
  /** The code before 1/7/2025 of the part that alone had the name. */
  readonly part?: string | undefined;
  readonly finding: ProvinceFinding;
}

function goneBefore({ provinces, bygone }: ProvinceTable, { kind, name }: NamedUnit, day: string) {
  const old = bygone.find(({ unit }) => sameName(unit.name, name) && (kind === undefined || kind === unit.kind));
  if (!old || (old.until ?? '') > day) return undefined;
  const by = provinces.filter(({ code }) => old.codes.includes(code)).map((entry) => provinceOn(entry, day));
  return { by, since: old.until, basis: old.basis };
}

/** Rules ask for the same few over and over, and a name that is nowhere is held against all of them. */
const answered = new WeakMap<ProvinceTable, BoundedCache<string, FoundProvince>>();
const MOST_BYTES = 256 * 1024;

export function findProvinceEntry(table: ProvinceTable, named: NamedUnit, day: string): FoundProvince {
  const answers = answered.get(table) ?? boundedCache<string, FoundProvince>(MOST_BYTES);
  answered.set(table, answers);
  const key = `${named.kind ?? ''}\n${named.name}\n${day}`;
  const found = answers.get(key) ?? lookUpProvince(table, named, day);
  answers.set(key, found, 2 * key.length + 200);
  return found;
}

function lookUpProvince(table: ProvinceTable, named: NamedUnit, day: string): FoundProvince {
  const { provinces } = table;
  const all = provinces.flatMap((entry) => periodsOf(entry).map((period) => ({ entry, period })));
  const ofName = all.filter(({ period }) => sameName(period.unit.name, named.name));
  const ofKind = ofName.filter(({ period }) => named.kind === undefined || sameName(period.unit.kind, named.kind));
  const found =
    ofKind.find(({ period }) => holds(period, day)) ??
    ofKind.find(({ period }) => (period.until ?? '9999') <= day) ??
    ofKind[0];
  if (!found) {
    const [other] = ofName;
    if (other) return { entry: other.entry, finding: { state: 'other-kind', now: provinceOn(other.entry, day) } };
    const near = nearest(
      named.name,
      provinces.map((entry) => provinceOn(entry, day)),
      ({ unit }) => unit.name,
    );
    return { finding: { state: 'unknown', near, gone: goneBefore(table, named, day) } };
  }
  const { entry, period } = found;
  const part = [...entry.former].find(([, { unit }]) => unit.name === period.unit.name)?.[0];
  const now = provinceOn(entry, day);
  const { from = '', until = '9999', basis = '', endBasis = '' } = period;
  if (until <= day) return { entry, part, finding: { state: 'replaced', by: now, since: until, basis: endBasis } };
  if (from > day) return { entry, part, finding: { state: 'not-yet', now, from, basis } };
  return { entry, part, finding: { state: 'exists', code: entry.code, unit: period.unit } };
}
