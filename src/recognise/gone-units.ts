// Units and levels of units that a text gives work to, reports to or counts on, and that are gone on a day (templates/reorganisation,
// templates/units). Agencies: `changed-names.ts`. Check, import and roll-over tell what it finds, so that a unit has one answer.

import type { Letterheads } from '../doctype/letterheads.js';
import type { Reorganisation } from '../doctype/reorganisation.js';
import { type Standing, standingWithin } from '../doctype/unit-standing.js';
import type { NamedUnit, Units } from '../doctype/units/units.js';
import { isTopKind, unitKindWords } from '../plan/unit.js';
import { foldWords } from '../text/fold-words.js';
import { nameFromCapitals } from '../text/name-capitals.js';
import { patternOf } from '../text/pattern.js';
import { speaksOfThen } from './speaks-of-then.js';
import { type UnitMention, unitsNamed } from './units-named.js';

/** What a text is judged by. */
export interface UnitGround {
  /** Days between which the text has to be right, `2026-01-15`. */
  readonly first: string;
  readonly last: string;
  readonly changes: readonly Reorganisation[];
  readonly units: Units | undefined;
  readonly letterheads: Letterheads;
  /** That the text belongs to; absent where the list of units does not know it. */
  readonly province: NamedUnit | undefined;
  /** The unit that issues the text: of it and of what is above it others tell. */
  readonly own: NamedUnit | undefined;
}

/** Columns that name who does the work of a row. */
export const agencyColumns: ReadonlySet<string> = new Set(['lead', 'agency', 'support']);

export interface GoneUnit {
  readonly start: number;
  readonly end: number;
  /** Without a name: a level of units. */
  readonly unit: NamedUnit;
  readonly standing: Standing;
}

/** The province, where the list of units knows it. */
export const knownProvince = (
  province: NamedUnit | undefined,
  units: Units | undefined,
  day: string,
): NamedUnit | undefined =>
  province && units && units.findProvince(province, day).state !== 'unknown' ? province : undefined;

/**
 * A unit below the province, as one of the text's own: nothing where its line names another province, or where another province has
 * one of the name and the own never had.
 *
 * @param rest what follows the name, where it goes on with what is above
 */
export function withinProvince(
  { kind, name }: NamedUnit,
  rest: string,
  { province, units, own, last }: Pick<UnitGround, 'province' | 'units' | 'own' | 'last'>,
): NamedUnit | undefined {
  if (!province || name === '' || isTopKind(kind)) return { kind, name };
  const above = unitsNamed(rest).filter((each) => each.name !== '');
  const other = above.find((each) => isTopKind(each.kind));
  if (other && foldWords(other.name) !== foldWords(province.name)) return undefined;
  const unit = { kind, name: nameFromCapitals(name), parent: province };
  const found = units?.findUnit(unit, last);
  const elsewhere = found?.state === 'unknown' && (found.elsewhere.length > 0 || own === undefined);
  return elsewhere ? { kind, name } : unit;
}

/** "các huyện", "các xã, thị trấn": units of the kind, all of them. */
const listed = patternOf(`(?<!\\p{L})các\\s+(?:(?:${unitKindWords})\\s*(?:,|/|và|hoặc)\\s*)*$`, 'iu');

/** "cấp huyện", "ngân sách huyện", "địa bàn huyện": a level that is gone, outside the name of an agency that the data know. */
function isLevel(
  text: string,
  { kind, start, end }: UnitMention,
  { changes, letterheads, first }: UnitGround,
): boolean {
  const before = text.slice(0, start);
  const { endsSuperior, endsOwn } = letterheads.unitKinds;
  const level = /(?<!\p{L})cấp\s*$/iu.test(before) && kind !== 'thị trấn';
  return (
    changes.some(({ effective, levels }) => effective <= first && levels.includes(kind)) &&
    (level || endsSuperior(before) || endsOwn(before) || listed.test(before)) &&
    !/^\s*(?:đã|cũ|trước đây|đoàn)(?!\p{L})/iu.test(text.slice(end))
  );
}

/** It is given work, sent a paper, does something or is worked in, as words around it or its column say: elsewhere it is as often a place. */
function isDoer(text: string, { start, end }: UnitMention, { letterheads }: UnitGround, ofAgencies: boolean): boolean {
  const before = text.slice(0, start);
  if (letterheads.unitKinds.endsOwn(before) || letterheads.isActor(before, text.slice(end))) return true;
  return ofAgencies && /(?:^|[;,:\n–+•-]|\svà)\s{0,9}$/u.test(before);
}

const isOwn = (mention: UnitMention, own: NamedUnit | undefined): boolean =>
  own !== undefined &&
  (foldWords(`${own.kind} ${own.name}`) === foldWords(`${mention.kind} ${mention.name}`) || isOwn(mention, own.parent));

function standingOf(text: string, mention: UnitMention, ground: UnitGround, ofAgencies: boolean): GoneUnit | undefined {
  const { kind, name, start, end } = mention;
  const after = text.slice(end);
  if (ground.letterheads.unitKinds.isFormer(text.slice(0, start), after)) return undefined;
  const judge = (unit: NamedUnit) =>
    standingWithin(unit, ground.first, ground.last, { changes: ground.changes, units: ground.units });
  if (name === '') {
    const unit = { kind, name: '' };
    const standing = isLevel(text, mention, ground) ? judge(unit) : undefined;
    return standing?.state === 'gone' ? { start, end, unit, standing } : undefined;
  }
  const doer = isDoer(text, mention, ground, ofAgencies);
  if (!isTopKind(kind) && !doer) return undefined;
  const rest = /^\s*[,-]/u.test(after) ? after : '';
  const unit = withinProvince({ kind, name: nameFromCapitals(name) }, rest, ground);
  const standing = unit && judge(unit);
  if (!unit || standing?.state !== 'gone' || (isTopKind(kind) && standing.kind && !doer)) return undefined;
  return isOwn(mention, ground.own) ? undefined : { start, end, unit, standing };
}

/** @param ofAgencies the text is a cell of a column that names agencies */
export const goneUnits = (text: string, ground: UnitGround, ofAgencies: boolean): readonly GoneUnit[] =>
  unitsNamed(text).flatMap((mention): GoneUnit[] => {
    const gone = standingOf(text, mention, ground, ofAgencies);
    const since = gone?.standing.since;
    return gone && !speaksOfThen(text, mention.start, mention.end, since, ground.changes) ? [gone] : [];
  });
