// The last guard against loss: words of the source that the composed draft does not have, counted, with the line they stood on.

import type { Document, SourcePlace } from '../../document/document.js';
import { plainText, walkParagraphs } from '../../document/walk.js';
import { sameWords } from '../../text/fold-words.js';
import type { Piece } from './pieces.js';
import { allRows, plainCell } from './table/cell-grid.js';

export interface LostWords {
  readonly words: readonly string[];
  readonly at?: SourcePlace | undefined;
}

const wordsOf = (text: string): string[] => sameWords(text).match(/[\p{L}\p{N}]+/gu) ?? [];

const sourceTexts = (pieces: readonly Piece[]): { text: string; at?: SourcePlace | undefined }[] =>
  pieces.flatMap((piece) => {
    if (piece.kind === 'line') return [{ text: piece.text, at: piece.at }];
    if (piece.kind === 'section') return [];
    return allRows(piece.table).map((row) => ({ text: row.cells.map(plainCell).join(' '), at: row.origin?.source }));
  });

/** Lines of the source with words that the document has fewer times. */
export function lostWords(pieces: readonly Piece[], document: Document): LostWords[] {
  const have = new Map<string, number>();
  for (const part of document.parts) {
    for (const section of part.sections) {
      for (const paragraph of walkParagraphs([...section.blocks, ...(section.firstPageFoot ?? [])])) {
        for (const word of wordsOf(plainText(paragraph.inlines))) have.set(word, (have.get(word) ?? 0) + 1);
      }
    }
  }
  return sourceTexts(pieces).flatMap(({ text, at }): LostWords[] => {
    const words = wordsOf(text).filter((word) => {
      const left = have.get(word) ?? 0;
      have.set(word, left - 1);
      return left <= 0;
    });
    return words.length === 0 ? [] : [{ words, at }];
  });
}
