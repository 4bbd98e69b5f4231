// Which unit issues a document: looked for in the letterhead, in lines of capitals, in "trên địa bàn …", in the place of the date; the
// further down, the less sure.

import type { Letterheads } from '../../doctype/letterheads.js';
import { upper } from '../../text/case.js';
import type { Letterhead } from './letterhead.js';
import { type Line, linesOf, type Piece } from './pieces.js';
import type { SplitTexts } from './split-texts.js';
import type { Title } from './title.js';
import { type FoundUnit, unitInCapitals, unitsInText } from './unit.js';

const textOf = (lines: readonly Line[]): string => lines.map(({ text }) => text).join(' ');

/** Where the name of the unit is looked for, surest first. */
export function findUnit(
  letterhead: Letterhead,
  split: SplitTexts,
  title: Title,
  pieces: readonly Piece[],
  letterheads: Letterheads,
): { unit: FoundUnit; confidence: number; at?: Line['at']; above?: FoundUnit[] } {
  const all = linesOf(pieces)
    .map((line) => line.text)
    .join('\n');
  // the issuing one stands last, below those above it; the line after "ỦY BAN NHÂN DÂN" belongs to it
  const committees: Line[][] = [];
  for (const line of letterhead.agency) {
    const opens = letterheads.startsCommittee(upper(line.text));
    const goesOn = letterheads.startsUnit(upper(line.text));
    const last = committees.at(-1);
    if (goesOn && last && !unitInCapitals(textOf(last), all)) last.push(line);
    else if (opens || goesOn) committees.push([line]);
  }
  const own = [...committees].reverse();
  const heads: (readonly [string, number, Line['at']])[] = [
    ...own.map((lines) => [textOf(lines), 0.98, lines[0]?.at] as const),
    ...[...letterhead.agency].reverse().map((line) => [line.text, 0.95, line.at] as const),
    ...linesOf(split.parts[0]?.body ?? [])
      .slice(0, 8)
      .filter((line) => line.capitals)
      .map((line) => [line.text, 0.9, line.at] as const),
  ];
  for (const [text, confidence, at] of heads) {
    const unit = unitInCapitals(text, all);
    if (!unit) continue;
    const index = own.findIndex((lines) => textOf(lines) === text);
    const higher = index < 0 ? [] : own.slice(index + 1).map((lines) => unitInCapitals(textOf(lines), all));
    const above = higher.filter((each) => each !== undefined && each.kind !== unit.kind) as FoundUnit[];
    return { unit, confidence, at, above };
  }
  const candidates = [title.subject ?? '', ...linesOf(pieces).map((line) => line.text)];
  for (const text of candidates) {
    const named = /trên địa bàn\s+(.+)$/u.exec(text)?.[1];
    const unit = named ? unitsInText(named)[0] : undefined;
    if (unit) return { unit, confidence: 0.7, at: title.subjectAt };
  }
  const place = letterhead.place;
  const byPlace = place === undefined ? undefined : unitsInText(all).find((unit) => unit.name === place);
  if (byPlace) return { unit: byPlace, confidence: 0.7, at: letterhead.dateLine?.at };
  const any = unitsInText(all)[0];
  return { unit: any ?? { kind: 'xã', name: place ?? '…' }, confidence: any ? 0.4 : 0.1 };
}
