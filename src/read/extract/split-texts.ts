// Where each text of a document begins: a kind in capitals on a line of its own (QUYẾT ĐỊNH, KẾ HOẠCH), or "Phụ lục" with or without a
// number. What stands above a kind and belongs to the head of its page goes with it.

import { readAnnexLabel } from '../../doctype/page-lines.js';
import { sameWords } from '../../text/fold-words.js';
import type { Patterns } from './import-data.js';
import { findLetter, type TextPart } from './letter.js';
import { isHeadLine } from './letterhead.js';
import type { Line, Piece } from './pieces.js';

export interface SplitTexts {
  readonly before: readonly Piece[];
  readonly parts: readonly TextPart[];
}

interface Start {
  readonly index: number;
  readonly kind: string;
  readonly number?: string;
  readonly titleRest?: string;
}

function startAt(line: Line, patterns: Patterns): Omit<Start, 'index'> | undefined {
  if (line.is === 'annex-number') return { kind: 'Phụ lục', ...readAnnexLabel(line.text) };
  const text = sameWords(line.text);
  const exact = patterns.kinds.find((kind) => text === sameWords(kind));
  if (exact && line.is === 'title-kind') return { kind: exact };
  if (!line.capitals || line.text.endsWith(':') || line.is === 'enacting') return undefined;
  if (exact) return { kind: exact };
  const longer = patterns.kinds.find((kind) => text.startsWith(`${sameWords(kind)} `));
  // A subject in capitals on the same line is a title only if it is more than a word or two.
  if (longer && text.split(' ').length - longer.split(' ').length > 3)
    return { kind: longer, titleRest: line.text.slice(longer.length).trim() };
  return undefined;
}

export function splitTexts(pieces: readonly Piece[], patterns: Patterns): SplitTexts {
  const starts: Start[] = [];
  let sinceAnnex = Number.POSITIVE_INFINITY;
  pieces.forEach((piece, index) => {
    sinceAnnex += 1;
    if (piece.kind !== 'line') return;
    const start = startAt(piece, patterns);
    if (!start) return;
    // the title of an annex may begin with a kind
    if (sinceAnnex < 4 && start.titleRest !== undefined) return;
    if (start.kind === 'Phụ lục') sinceAnnex = 0;
    starts.push({ index, ...start });
  });
  const headStart = (start: Start, floor: number): number => {
    let first = start.index;
    while (first > floor) {
      const above = pieces[first - 1] as Piece;
      if (above.kind === 'table' || (above.kind === 'line' && !isHeadLine(above))) break;
      first -= 1;
    }
    return first;
  };
  const floors = starts.map((start, at) => headStart(start, at === 0 ? 0 : (starts[at - 1] as Start).index + 1));
  const parts = starts.map(
    ({ index, ...start }, at): TextPart => ({
      ...start,
      title: pieces[index] as Line,
      head: pieces.slice(floors[at], index),
      body: pieces.slice(index + 1, floors[at + 1] ?? pieces.length),
    }),
  );
  const end = floors[0] ?? pieces.length;
  const letter = starts.every(({ kind }) => kind === 'Phụ lục') ? findLetter(pieces, end) : undefined;
  if (letter) return { before: [], parts: [letter, ...parts] };
  return { before: pieces.slice(0, end), parts };
}
