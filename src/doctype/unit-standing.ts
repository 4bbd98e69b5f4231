// Whether an administrative unit is there on a day: kinds of units that came and went (templates/reorganisation), provinces and communes
// that were merged or renamed (templates/units). Provinces that never were have a question of their own (`misspelled`): those of examples are
// invented.

import { isTopKind, type Unit } from '../plan/unit.js';
import { slug } from '../text/case.js';
import { foldWords } from '../text/fold-words.js';
import type { Reorganisation } from './reorganisation.js';
import { provinceNamed } from './units/find-unit.js';
import { sameName } from './units/name-key.js';
import { writtenName } from './units/unit-lines.js';
import { type KnownCommune, type NamedUnit, TWO_LEVELS, type Units } from './units/units.js';

export interface Standing {
  /** `none`: its province has no unit of the name, as far as the data go. */
  readonly state: 'gone' | 'not-yet' | 'none';
  /** The day it went, or comes; absent of what went long ago. */
  readonly since?: string;
  /** Law or resolution. */
  readonly basis?: string;
  /** The kind of units is gone or not yet there, whatever the name. */
  readonly kind: boolean;
  /** Of `none`: one other province has a unit of exactly the name. */
  readonly elsewhere?: boolean;
  /** What has its land and people, or what was meant: `phường Sài Gòn`. More than one: only the office can say which. */
  readonly now: readonly string[];
}

interface UnitKnowledge {
  /** The earliest first. */
  readonly changes: readonly Reorganisation[];
  /** With the communes of the province that is asked about. */
  readonly units?: Units | undefined;
}

const named = ({ kind, name }: NamedUnit): string => foldWords(`${kind ?? ''} ${name}`);

const withProvince = (unit: Unit): string =>
  unit.parent ? `${writtenName(unit)}, ${writtenName(unit.parent)}` : writtenName(unit);

/** With their province where it is another one than that of the old unit. */
function successors(communes: readonly KnownCommune[], old: NamedUnit): string[] {
  const province = provinceNamed(old);
  const names = communes.map(({ unit }) =>
    province && unit.parent && !sameName(province.name, unit.parent.name) ? withProvince(unit) : writtenName(unit),
  );
  return [...new Set(names)];
}

/** `xã An Hòa`, or with what is above it: `xã An Hòa, tỉnh Bình Minh`. */
function isMeant(from: string, unit: NamedUnit): boolean {
  const [own = '', ...above] = from.split(',');
  if (foldWords(own) !== named(unit)) return false;
  return above.length === 0 || (unit.parent !== undefined && isMeant(above.join(','), unit.parent));
}

/** A kind of units that is gone or not yet there; units that an office or a merger of provinces has under new names. */
function ofChanges(unit: NamedUnit, day: string, changes: readonly Reorganisation[]): Standing | undefined {
  const kind = unit.kind ?? '';
  for (const { effective, basis, levels, topLevels = [], newLevels = [], units } of changes) {
    if (effective > day) {
      if (newLevels.includes(kind)) return { state: 'not-yet', since: effective, basis, kind: true, now: [] };
      continue;
    }
    const renamed = units.find(({ from }) => isMeant(from, unit));
    if (renamed) return { state: 'gone', since: effective, basis, kind: false, now: [renamed.to] };
    if (levels.includes(kind) || (unit.parent && topLevels.includes(kind)))
      return { state: 'gone', since: effective, basis, kind: true, now: [] };
  }
  return undefined;
}

function ofProvinces(unit: NamedUnit, day: string, { changes, units }: UnitKnowledge): Standing | undefined {
  if (!units) return undefined;
  const found = units.findProvince(unit, day);
  if (found.state === 'unknown' && found.gone) {
    const { by, since, basis } = found.gone;
    return {
      state: 'gone',
      ...(since && { since }),
      basis,
      kind: false,
      now: by.map((each) => writtenName(each.unit)),
    };
  }
  // before, a city could be below a province, and nothing says of one without a superior what it was
  const lower = changes.find(({ topLevels = [] }) => topLevels.includes(unit.kind ?? ''));
  if (lower && day < lower.effective && unit.kind !== 'tỉnh') return undefined;
  if (lower && (found.state === 'other-kind' || found.state === 'unknown')) {
    for (const province of units.provinces(day)) {
      const below = units.findUnit({ ...unit, parent: province.unit }, day);
      if (below.state !== 'replaced') continue;
      const now = successors(
        below.former.flatMap(({ by }) => by),
        unit,
      );
      return { state: 'gone', since: lower.effective, basis: lower.basis, kind: true, now };
    }
  }
  if (found.state === 'replaced')
    return { state: 'gone', since: found.since, basis: found.basis, kind: false, now: [writtenName(found.by.unit)] };
  if (found.state === 'not-yet')
    return { state: 'not-yet', since: found.from, basis: found.basis, kind: false, now: [writtenName(found.now.unit)] };
  if (found.state === 'other-kind') return { state: 'none', kind: false, now: [writtenName(found.now.unit)] };
  return undefined;
}

function ofCommunes(unit: NamedUnit, day: string, units: Units | undefined): Standing | undefined {
  const found = units?.findUnit(unit, day);
  if (!found) return undefined;
  if (found.state === 'replaced')
    return {
      state: 'gone',
      since: found.since,
      basis: found.basis,
      kind: false,
      now: successors(
        found.former.flatMap(({ by }) => by),
        unit,
      ),
    };
  if (found.state === 'not-yet')
    return {
      state: 'not-yet',
      since: found.from,
      basis: found.basis,
      kind: false,
      now: found.now ? [writtenName(found.now)] : [],
    };
  // the table does not know what was merged before the two levels
  if (found.state !== 'unknown' || day < TWO_LEVELS) return undefined;
  const now = [
    ...found.near.map((each) => writtenName(each.unit)),
    ...found.elsewhere.map((each) => withProvince(each.unit)),
  ];
  return { state: 'none', kind: false, now, elsewhere: found.elsewhere.length === 1 };
}

/**
 * What is to be said of a unit on a day, undefined if it is there or nobody knows. Units above it are judged by themselves.
 *
 * @param day `2026-01-15`
 */
function standingOf(unit: NamedUnit, day: string, knowledge: UnitKnowledge): Standing | undefined {
  const own = ofChanges(unit, day, knowledge.changes);
  if (unit.parent === undefined) return own ?? ofProvinces(unit, day, knowledge);
  if (!own) return ofCommunes(unit, day, knowledge.units);
  if (own.state !== 'gone' || !own.kind) return own;
  const found = knowledge.units?.findUnit(unit, day);
  return found?.state === 'replaced'
    ? {
        ...own,
        now: successors(
          found.former.flatMap(({ by }) => by),
          unit,
        ),
      }
    : own;
}

/** Whether a slip of the hand makes one name of the other: the words begin with the same letters, marks aside. */
function isSlip(name: string, known: string): boolean {
  const [own, other] = [name, known].map((each) => slug(each).split('-'));
  if (own?.join('') === other?.join('')) return true;
  const common = Math.min(own?.length ?? 0, other?.length ?? 0);
  return Array.from({ length: common }, (_, at) => at).every((at) => own?.[at]?.[0] === other?.[at]?.[0]);
}

/**
 * The provinces of the day that a name which none ever had is most likely meant for, the nearest first; none for a name like no other. A city
 * of before the two levels may have been one below a province.
 *
 * @param day `2026-01-15`
 * @example misspelled({ kind: 'tỉnh', name: 'Bắc Ning' }, '2026-01-15', units) // ['tỉnh Bắc Ninh']
 */
export function misspelled(unit: NamedUnit, day: string, units: Units | undefined): readonly string[] {
  if (!units || unit.parent || !isTopKind(unit.kind)) return [];
  const found = units.findProvince(unit, day);
  if (found.state !== 'unknown') return [];
  return found.near
    .filter((each) => unit.kind === 'tỉnh' || day >= TWO_LEVELS || each.unit.kind === unit.kind)
    .filter((each) => isSlip(unit.name, each.unit.name))
    .map((each) => writtenName(each.unit));
}

/** What holds on every day between the two; a change within them is not judged. */
export function standingWithin(
  unit: NamedUnit,
  first: string,
  last: string,
  knowledge: UnitKnowledge,
): Standing | undefined {
  const before = standingOf(unit, first, knowledge);
  if (!before || first === last) return before;
  return standingOf(unit, last, knowledge)?.state === before.state ? before : undefined;
}
