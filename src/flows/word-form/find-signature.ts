// The signature block in the words of a finished PDF: its lines from the authority down to the name, as the document composed from the
// same plan has them.

import type { Document } from '../../document/document.js';
import { aroundGap, type SignaturePlace } from '../../document/signature-places.js';
import { paragraphsOf, plainText } from '../../document/walk.js';
import { fold } from '../../verify/fold.js';
import type { PdfText, PdfWord } from '../../verify/pdf/read-pdf.js';

export interface FoundLine {
  readonly role: 'signature-capacity' | 'signature-name';
  readonly words: readonly PdfWord[];
}

/** Where these words last stand together before a place of the text, reading each line from left to right; -1 if nowhere. */
export function lastPlace(words: readonly PdfWord[], text: string, before: number): number {
  const wanted = fold(text).split(' ');
  for (let start = before - wanted.length; start >= 0; start--) {
    if (wanted.every((word, index) => words[start + index]?.text === word)) return start;
  }
  return -1;
}

/** @returns its lines from above; `undefined` where the document has none, `not found` where the PDF does not show all of them */
export function findSignature(document: Document, { words }: PdfText): readonly FoundLine[] | 'not found' | undefined {
  const wanted = [...paragraphsOf(document)].flatMap(({ role, inlines }) => {
    const text = plainText(inlines);
    if (role !== 'signature-capacity' && role !== 'signature-name') return [];
    return text.trim() === '' ? [] : [{ role, text } as const];
  });
  if (wanted.length === 0) return undefined;
  let before = words.length;
  const lines: FoundLine[] = [];
  for (const { role, text } of [...wanted].reverse()) {
    before = lastPlace(words, text, before);
    if (before < 0) return 'not found';
    lines.unshift({ role, words: words.slice(before, before + fold(text).split(' ').length) });
  }
  return lines;
}

/** Parts of the size that letters with marks take above their line, and that tails take below it. */
const ABOVE = 0.95;
const BELOW = 0.25;

/** Fields over the gap between the last line above it and the name; none where the block is torn. */
export function placesAround(lines: readonly FoundLine[]): SignaturePlace[] {
  const above = lines.filter(({ role }) => role === 'signature-capacity').at(-1)?.words;
  const name = lines.find(({ role }) => role === 'signature-name')?.words;
  const last = above?.at(-1);
  const [first, end] = [(name ?? above)?.[0], (name ?? above)?.at(-1)];
  if (!last || !first || !end || first.page !== last.page) return [];
  const top = last.y + BELOW * last.size;
  const room = name ? first.y - ABOVE * first.size - top : undefined;
  if (room !== undefined && room <= 0) return [];
  return aroundGap({ page: last.page - 1, centre: (first.left + end.right) / 2, top, room });
}
