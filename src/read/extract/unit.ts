// The administrative unit of a document: its kind and name, as they stand in the letterhead, the line of authority or a title; the name
// in small letters is looked for in the text, since a letterhead is all capitals.

import type { Spelling } from '../../doctype/units/spelling.js';
import { levelOfKind, type UnitKind, unitKindWords } from '../../plan/unit.js';
import { upper } from '../../text/case.js';
import { nameFromCapitals } from '../../text/name-capitals.js';

export interface FoundUnit {
  readonly kind: UnitKind;
  readonly name: string;
  /** The text has it in capitals alone. */
  readonly guessed?: boolean;
}

const lower = (text: string): string => text.toLowerCase();

const committee = /(?:ủy ban nhân dân|uỷ ban nhân dân|ubnd)\s+/u;
const nameWord = /[\p{L}\d'’.-]+/u;

export interface FoundName {
  readonly name: string;
  /** Nothing but capitals told how it is written. */
  readonly guessed: boolean;
}

/** How the name is written where not all letters are capital: the most frequent writing, else the official one. */
function properName(kind: string, name: string, text: string, spelling: Spelling | undefined): FoundName {
  const pattern = new RegExp(
    `(?<![\\p{L}])(?:${kind})\\s+(${name.split(' ').map(escapePattern).join('\\s+')})(?![\\p{L}])`,
    'giu',
  );
  const counts = new Map<string, number>();
  for (const match of text.matchAll(pattern)) {
    const found = (match[1] as string).replace(/\s+/g, ' ');
    if (/\p{Ll}/u.test(found)) counts.set(found, (counts.get(found) ?? 0) + 1);
  }
  const best = [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? spelling?.(name);
  if (best !== undefined) return { name: best, guessed: false };
  const made = nameFromCapitals(upper(name));
  return { name: made, guessed: made !== upper(name) };
}

const escapePattern = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** A unit in a line of capitals: `ỦY BAN NHÂN DÂN XÃ AN HÒA`, `… TRÊN ĐỊA BÀN HUYỆN ĐỨC MINH NĂM 2024`. @param all text of the document @param spelling of the official list */
export function unitInCapitals(line: string, all: string, spelling?: Spelling): FoundUnit | undefined {
  const text = lower(line);
  const pattern = new RegExp(`(?<![\\p{L}])(${unitKindWords})(?!\\s+hội(?!\\p{L}))\\s+(.+)$`, 'u');
  const after = committee.exec(text);
  const match = pattern.exec(after ? text.slice(after.index + after[0].length) : text);
  if (!match) return undefined;
  const kind = match[1] as UnitKind;
  const name = (match[2] as string)
    .replace(/\s+(?:năm\s+\d{4}|giai đoạn).*$/u, '')
    .replace(/[.,;:)]+$/, '')
    .trim();
  if (name === '' || name.split(' ').length > 6) return undefined;
  const { name: proper, guessed } = properName(kind, name, all, spelling);
  return { kind, name: proper, ...(guessed ? { guessed } : {}) };
}

/** A unit inside a sentence: the kind in small letters, then words that begin with capitals. */
export function unitsInText(text: string): FoundUnit[] {
  const pattern = new RegExp(
    `(?<![\\p{L}])(${unitKindWords})\\s+((?:\\p{Lu}${nameWord.source})(?:\\s+\\p{Lu}${nameWord.source}){0,4}|\\d{1,2})`,
    'gu',
  );
  return [...text.matchAll(pattern)].flatMap((match) => {
    const name = (match[2] as string).replace(/[.,;:’'-]+$/, '');
    return /^(?:UBND|HĐND|TTHC|CCHC|DVC)$/.test(name.split(' ')[0] as string) || /^\p{Lu}+$/u.test(name)
      ? []
      : [{ kind: match[1] as UnitKind, name }];
  });
}

/** The most mentioned unit of each kind above the given one, nearest first. */
export function unitsAbove(unit: FoundUnit, text: string): FoundUnit[] {
  const counts = new Map<string, { unit: FoundUnit; count: number }>();
  for (const found of unitsInText(text)) {
    const key = `${found.kind} ${found.name}`;
    counts.set(key, { unit: found, count: (counts.get(key)?.count ?? 0) + 1 });
  }
  const above: readonly (readonly UnitKind[])[] =
    levelOfKind(unit.kind) === 1 ? [['quận', 'huyện', 'thị xã'], ['tỉnh']] : unit.kind === 'tỉnh' ? [] : [['tỉnh']];
  return above.flatMap((kinds) => {
    const best = [...counts.values()]
      .filter((each) => kinds.includes(each.unit.kind))
      .sort((a, b) => b.count - a.count)[0];
    return best ? [best.unit] : [];
  });
}
