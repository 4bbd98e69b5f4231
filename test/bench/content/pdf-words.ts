// The words of a .pdf against those of a Document. Engines place letters in pieces of their own, heads of tables come again on every page,
// and columns are read in an order of their own: so every word must be there, and no letter less often than in the Document.

import type { Document } from '../../../src/document/document.js';
import { paragraphsOf, plainText } from '../../../src/document/walk.js';
import { pdfPages } from '../../support/read-pdf.js';

const squeezed = (text: string): string => text.normalize('NFC').replace(/[^\p{L}\p{N}]/gu, '');

function counted(letters: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const letter of letters) counts.set(letter, (counts.get(letter) ?? 0) + 1);
  return counts;
}

/** @throws with what is missing */
export async function holdsWords(name: string, pdf: Uint8Array, document: Document): Promise<void> {
  const found = squeezed((await pdfPages(pdf)).join(''));
  const text = [...paragraphsOf(document)].map(({ inlines }) => plainText(inlines)).join('\n');
  const words = [...new Set(text.split(/\s+/).map(squeezed))].filter((word) => !found.includes(word));
  const counts = counted(found);
  const letters = [...counted(squeezed(text))].filter(([letter, count]) => (counts.get(letter) ?? 0) < count);
  const missing = [...words, ...letters.map(([letter]) => letter)];
  if (missing.length > 0) throw new Error(`${name} does not hold ${missing.slice(0, 10).join(', ')}`);
}
