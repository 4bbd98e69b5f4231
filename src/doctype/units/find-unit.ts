// Which commune (or, before 1/7/2025, district) a name is on a day, and what it became.

import type { Unit } from '../../plan/unit.js';
import type { CommuneEntry, CommuneTable, FormerEntry } from './commune-table.js';
import {
  type FoundProvince,
  holds,
  type NamedUnit,
  nearest,
  type ProvinceFinding,
  provinceOn,
} from './find-province.js';
import { nameKey, sameName } from './name-key.js';
import { type NamePeriod, type ProvinceEntry, TWO_LEVELS } from './province-table.js';

export interface KnownCommune {
  /** Five digits, of the statistics office. */
  readonly code: string;
  /** Kind and name as they are written officially on the day, with the province as its parent: fit for a plan. */
  readonly unit: Unit;
  /** The day the name holds from, and the document that brought it. */
  readonly since: string;
  readonly basis: string;
}

/** A unit that is no more, with all that was above it. */
export interface FormerUnit {
  readonly unit: Unit;
  /** What has its land and people on the day. More than one: it was split (or was a district), and only the office can say which. */
  readonly by: readonly KnownCommune[];
}

type Judgement =
  | { readonly state: 'exists'; readonly unit: Unit; readonly code?: string }
  /**
   * The name held until `since`, when the document of `basis` took effect. Several `former`: units of one name in several districts, which
   * only the district tells apart.
   */
  | {
      readonly state: 'replaced';
      readonly former: readonly FormerUnit[];
      readonly since: string;
      readonly basis: string;
    }
  /** The name holds from `from` on. `now`: what has its name until then; absent where the table does not go back so far. */
  | {
      readonly state: 'not-yet';
      readonly unit: Unit;
      readonly now?: Unit;
      readonly from: string;
      readonly basis: string;
    }
  /**
   * The province has no such unit on the day and had none of the name on 30/6/2025. `near`: those of the province with the same name of
   * another kind, then with a name like it. `elsewhere`: communes of exactly this name in other provinces.
   */
  | { readonly state: 'unknown'; readonly near: readonly KnownCommune[]; readonly elsewhere: readonly KnownCommune[] }
  /** No province is named or known, or the day lies before 1/7/2025 and the table does not know the name: nothing can be said. */
  | { readonly state: 'not-judged' };

export type UnitFinding = Judgement & {
  /** What the province named above the unit is on the day: it may be gone although the unit exists. */
  readonly province?: ProvinceFinding;
};

export function communeOn({ code, province, names }: CommuneEntry, day: string): KnownCommune {
  const now = (names.find((period) => holds(period, day)) ?? names[0]) as NamePeriod;
  return {
    code,
    unit: { ...now.unit, parent: provinceOn(province, day < TWO_LEVELS ? TWO_LEVELS : day).unit },
    since: now.from ?? TWO_LEVELS,
    basis: now.basis ?? '',
  };
}

/** The communes that have its land and people on the day: itself, or what it was merged into since. */
function communesOn(entry: CommuneEntry, day: string): KnownCommune[] {
  const { until = '9999' } = entry.names.at(-1) ?? {};
  return until <= day && entry.by.length > 0
    ? [...new Set(entry.by)].flatMap((each) => communesOn(each, day))
    : [communeOn(entry, day)];
}

/** Before 1/7/2025 those of that day. */
export const isThereOn = ({ names }: CommuneEntry, day: string): boolean =>
  names.some((period) => holds(period, day < TWO_LEVELS ? TWO_LEVELS : day));

const isNamed = (unit: Unit, { kind, name }: NamedUnit): boolean =>
  sameName(unit.name, name) && (kind === undefined || sameName(unit.kind, kind));

/** Communes of before may have become one since. */
const once = (communes: readonly KnownCommune[]): KnownCommune[] => [
  ...new Map(communes.map((each) => [each.code, each])).values(),
];

function formerUnit(table: CommuneTable, entry: FormerEntry, day: string): FormerUnit {
  const province = table.province.former.get(entry.province)?.unit;
  const parent = entry.district ? { ...entry.district, ...(province && { parent: province }) } : province;
  return {
    unit: { ...entry.unit, ...(parent && { parent }) },
    by: once(entry.by.flatMap((each) => communesOn(each, day))),
  };
}

/** Those of the part of the province that is named, where it has any. */
const ofPart = (entries: readonly FormerEntry[], part: string | undefined): readonly FormerEntry[] => {
  const own = entries.filter(({ province }) => province === part);
  return own.length > 0 ? own : entries;
};

function findFormer(table: CommuneTable, named: NamedUnit, district: NamedUnit | undefined): readonly FormerEntry[] {
  const found = (table.formerByName.get(nameKey(named.name)) ?? []).filter((entry) => isNamed(entry.unit, named));
  const communes = found.filter((entry) => entry.district && (!district || isNamed(entry.district, district)));
  if (communes.length > 0 || district) return communes;
  return named.kind === undefined ? [] : found;
}

/**
 * A commune with a district above it, or named on a day before 1/7/2025, is one of before; else it is today's where there is one of the name.
 */
function judge(
  table: CommuneTable,
  all: () => readonly CommuneTable[],
  named: NamedUnit,
  { part, finding }: FoundProvince,
  [from, day]: readonly [from: string, day: string],
): Judgement {
  const district = named.parent?.parent ? named.parent : undefined;
  const former = ofPart(findFormer(table, named, district), part);
  const units = former.map((entry) => formerUnit(table, entry, day));
  const isOfBefore = district !== undefined || (from < TWO_LEVELS && day >= TWO_LEVELS && units.length > 0);
  const today = isOfBefore
    ? []
    : (table.communesByName.get(nameKey(named.name)) ?? []).flatMap((entry) =>
        entry.names.filter(({ unit }) => isNamed(unit, named)).map((period) => ({ entry, period })),
      );
  const [first] = units;
  if (day < TWO_LEVELS) {
    if (first) return { state: 'exists', unit: first.unit };
    const [ahead] = today;
    return ahead
      ? {
          state: 'not-yet',
          unit: communeOn(ahead.entry, ahead.period.from ?? TWO_LEVELS).unit,
          from: ahead.period.from ?? TWO_LEVELS,
          basis: ahead.period.basis ?? '',
        }
      : { state: 'not-judged' };
  }
  const gone: Judgement | undefined = first && {
    state: 'replaced',
    former: units,
    since: TWO_LEVELS,
    basis: table.province.communeBasis,
  };
  // a province that is gone speaks of the units it had
  if (gone && finding.state === 'replaced' && finding.since === TWO_LEVELS) return gone;
  const now = today.find(({ period }) => holds(period, day));
  if (now) {
    const { unit, code } = communeOn(now.entry, day);
    return { state: 'exists', unit, code };
  }
  const other = today.find(({ period }) => (period.until ?? '9999') <= day) ?? today[0];
  if (other) {
    const { entry, period } = other;
    const { from = TWO_LEVELS, until, basis = '', endBasis = '' } = period;
    if (until !== undefined && until <= day) {
      const unit = { ...period.unit, parent: provinceOn(entry.province, from).unit };
      return { state: 'replaced', former: [{ unit, by: once(communesOn(entry, day)) }], since: until, basis: endBasis };
    }
    const before = isThereOn(entry, day) ? [entry] : table.communes.filter((each) => each.by.includes(entry));
    const now = before.length === 1 && before[0] ? communeOn(before[0], day).unit : undefined;
    return { state: 'not-yet', unit: communeOn(entry, from).unit, ...(now && { now }), from, basis };
  }
  if (gone) return gone;
  const communes = table.communes.filter((entry) => isThereOn(entry, day)).map((entry) => communeOn(entry, day));
  const otherKind = communes.filter(({ unit }) => sameName(unit.name, named.name));
  const near = nearest(named.name, communes, ({ unit }) => unit.name);
  const elsewhere = all()
    .filter((each) => each !== table)
    .flatMap((each) => each.communesByName.get(nameKey(named.name)) ?? [])
    .filter((entry) => isThereOn(entry, day))
    .map((entry) => communeOn(entry, day))
    .filter(({ unit }) => isNamed(unit, named));
  return { state: 'unknown', near: [...new Set([...otherKind, ...near])].slice(0, 3), elsewhere };
}

const top = (named: NamedUnit): NamedUnit => (named.parent ? top(named.parent) : named);

/** The province that a unit names above itself. */
export const provinceNamed = (named: NamedUnit): NamedUnit | undefined => (named.parent ? top(named) : undefined);

export interface CommuneTables {
  of(province: ProvinceEntry): CommuneTable;
  all(): readonly CommuneTable[];
}

export function judgeUnit(
  tables: CommuneTables,
  named: NamedUnit,
  province: FoundProvince | undefined,
  days: readonly [from: string, day: string],
): UnitFinding {
  if (!province) return { state: 'not-judged' };
  const { entry, finding } = province;
  if (!entry) return { state: 'not-judged', province: finding };
  return { ...judge(tables.of(entry), () => tables.all(), named, province, days), province: finding };
}

/** The name as it is written officially, on whatever day it held; absent where the province never had it. */
export function officialUnit({ communesByName, formerByName }: CommuneTable, named: NamedUnit): Unit | undefined {
  const key = nameKey(named.name);
  const units = [
    ...(communesByName.get(key) ?? []).flatMap(({ names }) => names.map(({ unit }) => unit)),
    ...(formerByName.get(key) ?? []).map(({ unit }) => unit),
  ];
  return units.find((unit) => isNamed(unit, named));
}
