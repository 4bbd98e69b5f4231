// One paragraph against an older one: the words that are new are marked as put in, the words that are gone stand between them as taken out.
// Faces and gaps are those of the new paragraph.

import type { Inline, Paragraph, Revision, TextRun } from '../../document/document.js';
import { diffWords } from '../../text/word-diff.js';

/** Stand for a gap and a line break while words are compared. */
const GAP = '\ufffc';
const BREAK = '\n';

export const paragraphText = (paragraph: Paragraph): string =>
  paragraph.inlines
    .map((inline) => (inline.kind === 'text' ? inline.text : inline.kind === 'blank' ? GAP : BREAK))
    .join('');

const textOnly = (text: string): string => text.replaceAll(GAP, '…').replaceAll(BREAK, ' ');

/** All of it put in, or taken out. */
export const revisedWhole = (paragraph: Paragraph, revision: Revision): Paragraph => ({
  ...paragraph,
  revision,
  inlines: paragraph.inlines.map((inline): Inline => {
    if (inline.kind === 'text') return { ...inline, revision };
    return inline.kind === 'blank' && revision === 'deleted' ? { kind: 'text', text: '…', revision } : inline;
  }),
});

/** The inlines of the new paragraph, handed out letter by letter. */
function handOut(inlines: readonly Inline[]): (count: number, revision?: Revision) => Inline[] {
  const rest = [...inlines];
  return (count, revision) => {
    const out: Inline[] = [];
    let left = count;
    while (left > 0) {
      const first = rest.shift();
      if (!first) break;
      if (first.kind !== 'text') {
        out.push(first);
        left -= 1;
        continue;
      }
      const text = first.text.slice(0, left);
      if (text.length < first.text.length) rest.unshift({ ...first, text: first.text.slice(left) });
      left -= text.length;
      out.push(revision ? { ...first, text, revision } : { ...first, text });
    }
    return out;
  };
}

export function reviseParagraph(before: Paragraph, after: Paragraph): Paragraph {
  const [old, fresh] = [paragraphText(before), paragraphText(after)];
  if (old === fresh) return after;
  const take = handOut(after.inlines);
  const inlines = diffWords(old, fresh).flatMap((piece): Inline[] => {
    if (piece.kind !== 'removed') return take(piece.text.length, piece.kind === 'added' ? 'inserted' : undefined);
    const gone: TextRun = { kind: 'text', text: textOnly(piece.text), revision: 'deleted' };
    return [gone];
  });
  return { ...after, inlines: [...inlines, ...take(fresh.length)] };
}
