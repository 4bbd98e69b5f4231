// Compares the words of a document with those of a text made from it.

import type { Document } from '../../src/document/document.js';
import { paragraphsOf, plainText } from '../../src/document/walk.js';

const wordsIn = (text: string): string[] => text.split(/[\s\u00a0]+/).filter((word) => word !== '');

/** Words of the document, one entry for each time, that stand in the text less often; repeated heads may stand there more often. */
export function lostWords(document: Document, text: string): string[] {
  const counts = new Map<string, number>();
  for (const word of wordsIn(text)) counts.set(word, (counts.get(word) ?? 0) + 1);
  return [...paragraphsOf(document)]
    .flatMap(({ inlines }) => wordsIn(plainText(inlines)))
    .filter((word) => {
      const left = (counts.get(word) ?? 0) - 1;
      counts.set(word, left);
      return left < 0;
    });
}
