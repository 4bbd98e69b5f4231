// The administrative unit of a document: its kind and name, as they stand in the letterhead, the line of authority or a title; the name
// in small letters is looked for in the text, since a letterhead is all capitals.

import {
  kindInText,
  kindOfWritten,
  levelOfKind,
  nameInFull,
  readWrittenUnit,
  type Unit,
  type UnitKind,
  unitKindWords,
} from '../../plan/unit.js';
import { upper } from '../../text/case.js';
import { escapePattern } from '../../text/escape-pattern.js';
import { nameFromCapitals } from '../../text/name-capitals.js';
import { patternOf } from '../../text/pattern.js';

export interface FoundUnit extends Pick<Unit, 'namedAfter'> {
  readonly kind: UnitKind;
  readonly name: string;
  /** The text has it in capitals alone. */
  readonly guessed?: boolean;
}

const lower = (text: string): string => text.toLowerCase();

const committee = /(?:ủy ban nhân dân|uỷ ban nhân dân|ubnd)\s+/u;

export interface FoundName {
  readonly name: string;
  /** Nothing but capitals told how it is written. */
  readonly guessed: boolean;
}

/** How the name is written where not all letters are capital: the most frequent writing. */
function properName(kind: string, name: string, text: string): FoundName {
  const pattern = patternOf(
    `(?<![\\p{L}])(?:${kind})\\s+(${name.split(' ').map(escapePattern).join('\\s+')})(?![\\p{L}])`,
    'giu',
  );
  const counts = new Map<string, number>();
  for (const match of text.matchAll(pattern)) {
    const found = (match[1] as string).replace(/\s+/g, ' ');
    if (/\p{Ll}/u.test(found)) counts.set(found, (counts.get(found) ?? 0) + 1);
  }
  const best = [...counts].sort((a, b) => b[1] - a[1])[0]?.[0];
  if (best !== undefined) return { name: best, guessed: false };
  const made = nameFromCapitals(upper(name));
  return { name: made, guessed: made !== upper(name) };
}

const inLine = patternOf(`${kindInText}.+$`, 'iu');

/** A unit in a line of capitals: `ỦY BAN NHÂN DÂN XÃ AN HÒA`, `… TRÊN ĐỊA BÀN HUYỆN ĐỨC MINH NĂM 2024`. @param all text of the document */
export function unitInCapitals(line: string, all: string): FoundUnit | undefined {
  const text = lower(line);
  const from = committee.exec(text)?.index ?? 0;
  const written = readWrittenUnit(inLine.exec(text.slice(from))?.[0] ?? '');
  if (!written) return undefined;
  const { kind } = written;
  const name = written.name
    .replace(/(?<!\s)\s+(?:năm\s+\d{4}|giai đoạn).*$/u, '')
    .replace(/(?<![.,;:)])[.,;:)]+$/, '')
    .trim();
  if (name === '' || name.split(' ').length > 6) return undefined;
  // a short name in full has its capitals already
  if (name !== lower(name)) return { kind, name };
  const { name: proper, guessed } = properName(kind, name, all);
  return { kind, name: proper, ...(guessed ? { guessed } : {}) };
}

/** In one sentence, on one line. */
const properWord = "\\p{Lu}[\\p{L}\\d'’-]*";
const properWords = `${properWord}(?: +${properWord}){0,4}|\\d{1,2}`;
/** A city under the central government may have its common noun in upper case or short. */
const inSentence = patternOf(
  `(?<![\\p{L}])(?:(${unitKindWords}|Thành phố)\\s+|([Tt](?:\\.\\s?)?[Pp]\\.?)\\s*)(${properWords})`,
  'gu',
);

interface Mention {
  readonly unit: FoundUnit;
  readonly start: number;
}

function mentionsIn(text: string): Mention[] {
  return [...text.matchAll(inSentence)].flatMap(({ 1: whole, 2: short = '', 3: words = '', index: start }) => {
    const kind = kindOfWritten(whole ?? short);
    const found = words.replace(/(?<![.,;:’'-])[.,;:’'-]+$/, '');
    const name = nameInFull(found);
    const isName =
      name !== found ||
      !(/^(?:UBND|HĐND|TTHC|CCHC|DVC)$/.test(name.split(' ')[0] as string) || /^\p{Lu}+$/u.test(name));
    return isName ? [{ unit: { kind, name }, start }] : [];
  });
}

/** A unit inside a sentence: the kind in small letters, then words that begin with capitals. */
export const unitsInText = (text: string): FoundUnit[] => mentionsIn(text).map(({ unit }) => unit);

/** Its committee or council is named, as a text does with those it obeys. */
const authority = /(?:ủy ban nhân dân|uỷ ban nhân dân|ubnd|hội đồng nhân dân|hđnd)\s+$/iu;

/** What the list of units says of a unit below others: there, gone, or nothing. */
export type IsKnown = (unit: FoundUnit, above: readonly FoundUnit[]) => boolean;

/** The kinds of districts that only districts have. */
const districts: readonly UnitKind[] = ['quận', 'huyện', 'thị xã'];

/**
 * The units above the given one that the text names, nearest first. Several provinces: the one that has the unit, else the one whose
 * authorities are mentioned most, else the most mentioned. A
 * city is a province, or until 1/7/2025 a district: where it stands beside a province it is the district unless the list of units knows it.
 *
 * @param twoLevels of a day on which there are no districts: those that are named are past
 */
export function unitsAbove(unit: FoundUnit, text: string, twoLevels: boolean, isKnown: IsKnown): FoundUnit[] {
  const counts = new Map<string, { unit: FoundUnit; count: number; obeyed: number }>();
  for (const { unit: found, start } of mentionsIn(text)) {
    const key = `${found.kind} ${found.name}`;
    const { count, obeyed } = counts.get(key) ?? { count: 0, obeyed: 0 };
    const isObeyed = authority.test(text.slice(Math.max(0, start - 40), start));
    counts.set(key, { unit: found, count: count + 1, obeyed: obeyed + (isObeyed ? 1 : 0) });
  }
  const named = [...counts.values()].sort((a, b) => b.obeyed - a.obeyed || b.count - a.count).map((each) => each.unit);
  if (levelOfKind(unit.kind) === 3 && (unit.kind === 'tỉnh' || isKnown(unit, []))) return [];
  const cities = named.filter(({ kind, name }) => kind === 'thành phố' && name !== unit.name);
  const tops = named.filter((each) => each.kind === 'tỉnh' || (cities.includes(each) && isKnown(each, [])));
  const hasDistrict = levelOfKind(unit.kind) === 1 && !twoLevels;
  const district = hasDistrict ? named.find(({ kind }) => districts.includes(kind)) : undefined;
  const top =
    tops.find((each) => isKnown(unit, [each]) || (district && isKnown(unit, [district, each]))) ??
    tops[0] ??
    // a city that nobody knows, and no province beside it
    (levelOfKind(unit.kind) === 3 ? undefined : cities[0]);
  const city = hasDistrict && !district ? cities.find((each) => !tops.includes(each) && each !== top) : undefined;
  return [district ?? city, top].filter((each) => each !== undefined);
}
