// What a document says about itself: its year, its unit and that unit's level, when it was signed, whether it is still a draft.

import { levelOfKind, type UnitKind, type UnitLevel } from '../../plan/unit.js';
import { dateIn, decidesWhole, readReference } from '../../recognise/facts.js';
import { unitsNamed } from '../../recognise/units-named.js';
import type { PartialDate } from '../../text/date.js';
import { nameFromCapitals } from '../../text/name-capitals.js';
import type { Line, TextView } from './text-view.js';

export interface OwnUnit {
  readonly kind: UnitKind;
  readonly level: UnitLevel;
  /** As first written, without the kind. */
  readonly name: string;
}

export interface DocumentFacts {
  readonly year?: number;
  readonly unit?: OwnUnit;
  readonly signed?: PartialDate;
  /** Number and date of signing are filled in. */
  readonly issued: boolean;
  /** Who decides, as the authority line or the lines of the signature say. */
  readonly authority?: 'committee' | 'chairman';
}

const committee = /(?:ủy ban nhân dân|uỷ ban nhân dân|ubnd|hội đồng nhân dân)\s+$/iu;
/** Where a plan holds is surer than what else its title names. */
const inArea = /địa bàn\s+$/iu;
const named = /(?:)/u;
const openCommittee = /(?:ủy ban nhân dân|uỷ ban nhân dân|ubnd|hội đồng nhân dân)$/iu;

/** Words that end a name in a line of capitals. */
const stops = /(?<!\s)\s+(?:NĂM|TẠI|VỀ|GIAI|CỦA|VÀ|TRÊN|ĐẾN)(?:\s|$).*/iu;

/** Of a name, or of each side of "Lâm Viên - Đà Lạt". */
const MOST_WORDS = 4;

/** @param before what must stand before the unit */
function unitIn(text: string, before: RegExp): OwnUnit | undefined {
  const found = unitsNamed(text).find(({ name, start }) => name !== '' && before.test(text.slice(0, start)));
  const name = found?.name
    .replace(stops, '')
    .split(/ [-–] /)
    .map((side) => side.split(' ').slice(0, MOST_WORDS).join(' '))
    .join(' - ')
    .trim();
  return found && name ? { kind: found.kind, level: levelOfKind(found.kind), name } : undefined;
}

function findUnit(lines: readonly Line[]): OwnUnit | undefined {
  const joined = (...roles: string[]): string =>
    lines
      .filter(({ role }) => roles.includes(role))
      .map(({ text }) => text.trim())
      .join(' ');
  // "ỦY BAN NHÂN DÂN" goes on in the line below it; the name of any other agency is one of its own
  const agencies = lines
    .filter(({ role }) => role === 'agency')
    .reduce<string[]>((names, { text }) => {
      const last = names.at(-1);
      if (last !== undefined && openCommittee.test(last)) names[names.length - 1] = `${last} ${text.trim()}`;
      else names.push(text.trim());
      return names;
    }, []);
  // a head may name the agency above, too: the lowest is the one that issues
  const level = (name: string): number => unitIn(name, committee)?.level ?? Number.POSITIVE_INFINITY;
  const own = [...agencies].sort((a, b) => level(a) - level(b));
  const tries: [string, RegExp][] = [
    [joined('authority'), committee],
    ...own.map((name): [string, RegExp] => [name, committee]),
    [joined('signature-capacity'), committee],
    [joined('reference-line'), committee],
    ...['subject', 'annex-title'].map((role): [string, RegExp] => [joined(role), inArea]),
    [joined('subject'), named],
    [joined('annex-title'), named],
    ...agencies.map((name): [string, RegExp] => [name, named]),
  ];
  for (const [text, pattern] of tries) {
    const unit = unitIn(text, pattern);
    if (unit) return { ...unit, name: nameFromCapitals(unit.name) };
  }
  return undefined;
}

/** The year that a title names as that of the plan. */
export function titledYear(lines: readonly Line[]): number | undefined {
  const named = ['subject', 'letter-subject', 'annex-title'].flatMap((role) =>
    lines.filter((line) => line.role === role),
  );
  for (const { text } of named) {
    const year = /(?<!đến\s|từ\s|tầm nhìn\s)năm\s+(20\d\d)(?!\s*[-–])/iu.exec(text)?.[1];
    if (year) return Number(year);
  }
  return undefined;
}

/** @param planned the year that a plan file states: a plan made from it is of that year, whatever its title says */
export function documentFacts(view: TextView, planned?: number): DocumentFacts {
  const { lines } = view;
  const first = (role: string): Line[] => lines.filter((line) => line.role === role);
  const place = first('place-date')[0]?.text;
  const reference = readReference(
    first('reference-line')
      .map(({ text }) => text)
      .join(' '),
  );
  const signed = (place === undefined ? undefined : dateIn(place)) ?? reference.date;
  const number = first('number-line')[0]?.text ?? '';
  const numbered = /số\s*:\s*\d+/iu.test(number) || reference.number !== undefined;
  const unit = findUnit(lines);
  const plan = view.texts.some(({ kind }) => kind === 'plan');
  const year = (plan ? planned : undefined) ?? titledYear(lines) ?? signed?.year;
  const authority = first('authority')
    .map(({ text }) => text)
    .join(' ');
  const capacity = first('signature-capacity')
    .map(({ text }) => text)
    .join('\n');
  const decides =
    authority !== ''
      ? decidesWhole(authority)
        ? 'committee'
        : 'chairman'
      : capacity.includes('TM.')
        ? 'committee'
        : undefined;
  return {
    ...(year === undefined ? {} : { year }),
    ...(unit ? { unit } : {}),
    ...(signed ? { signed } : {}),
    issued: numbered && signed?.day !== undefined,
    ...(decides ? { authority: decides } : {}),
  };
}
