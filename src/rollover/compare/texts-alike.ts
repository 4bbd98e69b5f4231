// What a pair of texts is worth when two lists are laid side by side.

import type { Paragraph } from '../../document/document.js';
import { likeness } from '../match-names.js';
import { align } from './align.js';
import { paragraphText, revisedWhole, reviseParagraph } from './revise-paragraph.js';

/** What is the same in both outweighs two pairs that are only alike. */
const SAME = 3;

/** Below this two texts are two different ones. */
const LEAST = 0.45;

export function textsAlike(before: string, after: string): number {
  if (before === after) return SAME;
  const score = likeness(before, after);
  return score >= LEAST ? score * score : 0;
}

export const paragraphsAlike = (a: Paragraph, b: Paragraph): number =>
  a.role === b.role ? textsAlike(paragraphText(a), paragraphText(b)) : 0;

export function reviseParagraphs(before: readonly Paragraph[], after: readonly Paragraph[]): Paragraph[] {
  const [old, fresh] = [before[0], after[0]];
  // one against one is the same cell, however much it says anew
  if (before.length === 1 && after.length === 1 && old && fresh) return [reviseParagraph(old, fresh)];
  return align(before, after, paragraphsAlike).map(({ before: a, after: b }) =>
    a && b ? reviseParagraph(a, b) : revisedWhole((b ?? a) as Paragraph, b ? 'inserted' : 'deleted'),
  );
}
