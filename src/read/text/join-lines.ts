// Lines that belong together: a sentence broken at the end of a line or of a page goes on in the next one. Bullets and numbered points
// begin lines of their own.

import type { Inline } from '../../document/document.js';
import { plainText } from '../../document/walk.js';
import { tidyRuns } from './clean-markup.js';

const bullet = /^[-–+•*] ?\S/;
const point = /^(?:\p{Ll}\)|\p{Ll}\.\s|\d+[.)])/u;
const ended = /[.;:!?…]["”’)]?$/;
const capitals = (text: string): boolean => /\p{Lu}/u.test(text) && !/\p{Ll}/u.test(text);

export const startsPoint = (text: string): boolean => bullet.test(text) || point.test(text);

/** Longer than any sentence: what grows beyond is no broken line. */
const MAX_JOINED = 4000;

/** The sentence of `before` goes on in `after`: it has no end, and `after` begins with a small letter. */
export function goesOn(before: readonly Inline[], after: readonly Inline[]): boolean {
  const below = plainText(after).trim();
  if (!/^\p{Ll}/u.test(below) || startsPoint(below)) return false;
  const above = plainText(before).trim();
  return above !== '' && above.length < MAX_JOINED && !ended.test(above.slice(-3)) && !capitals(above);
}

export const joinRuns = (before: readonly Inline[], after: readonly Inline[]): Inline[] => {
  const sameFace = (inline: Inline | undefined): { bold?: boolean; italic?: boolean } =>
    inline?.kind === 'text'
      ? { ...(inline.bold ? { bold: true } : {}), ...(inline.italic ? { italic: true } : {}) }
      : {};
  return tidyRuns([...before, { kind: 'text', text: ' ', ...sameFace(before.at(-1)) }, ...after]);
};

/** Lines inside a cell that are one paragraph become one; a bullet, or a new sentence after an end, keeps its line. */
export function joinCellLines(lines: readonly (readonly Inline[])[]): Inline[][] {
  const out: Inline[][] = [];
  for (const line of lines) {
    if (line.length === 0) continue;
    const last = out.at(-1);
    const text = plainText(line).trim();
    const own = !last || bullet.test(text) || (ended.test(plainText(last).trim()) && !/^\p{Ll}/u.test(text));
    if (own) out.push([...line]);
    else out[out.length - 1] = joinRuns(last, line);
  }
  return out;
}
