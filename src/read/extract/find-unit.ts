// Which unit issues a document: looked for in the letterhead, in lines of capitals, in "trên địa bàn …", in the place of the date; the
// further down, the less sure.

import type { Letterheads } from '../../doctype/letterheads.js';
import type { Letterhead } from './letterhead.js';
import { type Line, linesOf, type Piece } from './pieces.js';
import type { SplitTexts } from './split-texts.js';
import type { Title } from './title.js';
import { type FoundUnit, unitInCapitals, unitsInText } from './unit.js';

/** Where the name of the unit is looked for, surest first. */
export function findUnit(
  letterhead: Letterhead,
  split: SplitTexts,
  title: Title,
  pieces: readonly Piece[],
  letterheads: Letterheads,
): { unit: FoundUnit; confidence: number; at?: Line['at'] } {
  const all = linesOf(pieces)
    .map((line) => line.text)
    .join('\n');
  const committee = letterhead.agency.filter(
    ({ text }) => letterheads.isCommittee(text) || letterheads.startsUnit(text),
  );
  const heads: (readonly [string, number, Line['at']])[] = [
    [committee.map((line) => line.text).join(' '), 0.98, committee[0]?.at],
    ...letterhead.agency.toReversed().map((line) => [line.text, 0.95, line.at] as const),
    ...linesOf(split.parts[0]?.body ?? [])
      .slice(0, 8)
      .filter((line) => line.capitals)
      .map((line) => [line.text, 0.9, line.at] as const),
  ];
  for (const [text, confidence, at] of heads) {
    const unit = unitInCapitals(text, all);
    if (unit) return { unit, confidence, at };
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
