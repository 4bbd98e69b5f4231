// Citations stand by legal force, then by date. A line whose first document has been replaced goes to the place that its new document
// has in this order, if the list was in order before.

import type { DataPath } from '../../data/yaml-source.js';
import { isOut, type Judged } from '../../doctype/law-standing.js';
import { type LegalRegister, type RegisterEntry, rankOf } from '../../doctype/legal-register.js';
import { parseDate } from '../../text/date.js';
import type { Draft } from '../draft.js';
import type { CitedLine } from './cited-lines.js';
import { findEntry } from './find-entry.js';

interface Line {
  readonly line: CitedLine;
  readonly judged: readonly Judged[];
}

interface Place {
  readonly rank: number;
  readonly date: string;
}

const dateKey = (text: string | undefined): string => {
  const date = text === undefined ? undefined : parseDate(text);
  if (!date) return '9999';
  return `${date.year}-${String(date.month ?? 12).padStart(2, '0')}-${String(date.day ?? 31).padStart(2, '0')}`;
};

function placeOf({ line }: Line, register: LegalRegister): Place {
  const first = line.documents[0];
  const issuer = first?.facts?.issuer;
  const entry = first && findEntry(register, first);
  return {
    rank: rankOf(register, first?.kind ?? entry?.kind, typeof issuer === 'string' ? issuer : entry?.issuer),
    date: dateKey(first?.date),
  };
}

const before = (a: Place, b: Place): boolean => a.rank < b.rank || (a.rank === b.rank && a.date <= b.date);

export function placeInOrder(
  draft: Draft,
  path: DataPath,
  lines: readonly Line[],
  changed: Line,
  fresh: readonly RegisterEntry[],
  register: LegalRegister,
): void {
  const own = lines.indexOf(changed);
  const entry = fresh[0];
  const first = changed.judged[0];
  if (!entry || !first || !isOut(first.standing)) return;
  const places = lines.map((line) => placeOf(line, register));
  const rank = rankOf(register, entry.kind, entry.issuer);
  const peers = places.flatMap((place, index) => (place.rank === rank ? [index] : []));
  const inOrder = peers.every(
    (index, at) => at === 0 || before(places[peers[at - 1] as number] as Place, places[index] as Place),
  );
  if (!inOrder) return;
  const later = peers.filter((index) => index > own && before(places[index] as Place, { rank, date: entry.date }));
  const last = later.at(-1);
  if (last !== undefined) draft.edit({ kind: 'move', from: [...path, own], list: path, index: last + 1 });
}
