// Heads and feet of a page that are set side by side with tabs: each side becomes a line of its own, every other tab a space.

import { type Gap, sideBySide } from '../../doctype/side-by-side.js';
import type { Inline } from '../../document/document.js';
import { plainText } from '../../document/walk.js';

/** A tab as the reader of runs leaves it. */
export const TAB = '\t';

/** The inlines of a paragraph, each tab a line break or a space. Paragraphs must come in their order. */
export type TabbedLines = (inlines: readonly Inline[]) => Inline[];

/** The pieces of one run between the gaps that lie in it, wholly or in part. @param from where the run begins in the line */
function brokenAt(inline: Inline & { kind: 'text' }, from: number, gaps: readonly Gap[]): Inline[] {
  const out: Inline[] = [];
  let at = 0;
  const push = (to: number): void => {
    const text = inline.text.slice(at, to).replaceAll(TAB, ' ');
    if (text !== '') out.push({ ...inline, text });
  };
  for (const { start, end } of gaps) {
    const [first, last] = [start - from, end - from];
    if (last <= 0 || first >= inline.text.length) continue;
    push(Math.max(first, at));
    // a gap over several runs breaks the line once, where it begins
    if (first >= 0) out.push({ kind: 'break' });
    at = Math.min(last, inline.text.length);
  }
  push(inline.text.length);
  return out;
}

/** @returns one that remembers whether recipients and signature stand side by side. @param ends as for {@link sideBySide} */
export function tabbedLines(ends: (line: string) => boolean): TabbedLines {
  const gapsOf = sideBySide(ends);
  return (inlines) => {
    const gaps = gapsOf(plainText(inlines));
    let from = 0;
    return inlines.flatMap((inline): Inline[] => {
      const start = from;
      from += plainText([inline]).length;
      return inline.kind === 'text' ? brokenAt(inline, start, gaps) : [inline];
    });
  };
}
