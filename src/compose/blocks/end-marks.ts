// Marks at the ends of paragraphs that follow from their place: ";" and "." in a list, "./." at the end of a text.

import type { Block, Inline, Paragraph } from '../../document/document.js';

const typedMark = /[;.,]?\s*$/;

/** The last mark that a paragraph was given: of the same paragraph the same one is made. */
const marked = new WeakMap<Paragraph, { readonly mark: string; readonly paragraph: Paragraph }>();

/** The paragraph with this mark at its end, in place of the one typed there; "v.v." keeps its stop. */
export function withMark(paragraph: Paragraph, mark: string): Paragraph {
  const before = marked.get(paragraph);
  if (before?.mark === mark) return before.paragraph;
  const made = endedBy(paragraph, mark);
  marked.set(paragraph, { mark, paragraph: made });
  return made;
}

function endedBy(paragraph: Paragraph, mark: string): Paragraph {
  const inlines: Inline[] = [...paragraph.inlines];
  const index = inlines.findLastIndex((inline) => inline.kind === 'text');
  const last = inlines[index];
  if (last?.kind !== 'text' || index !== inlines.length - 1)
    return { ...paragraph, inlines: [...inlines, { kind: 'text', text: mark }] };
  if (last.text.endsWith(mark)) return paragraph;
  const bare = last.text.endsWith('./.') ? last.text.slice(0, -3) : last.text;
  const text = /v\.v\.$|\.\.\.$|…$/.test(bare) ? bare : bare.replace(typedMark, '');
  inlines[index] = { ...last, text: text + mark };
  return { ...paragraph, inlines };
}

/** Every paragraph gets `mark`, the last one `last`. */
export function markSeries(blocks: readonly Block[], mark: string, last: string): Block[] {
  const final = blocks.findLastIndex((block) => block.kind === 'paragraph');
  return blocks.map((block, index) =>
    block.kind === 'paragraph' ? withMark(block, index === final ? last : mark) : block,
  );
}

/** The last block, if it is a paragraph, gets the mark; after a table none stands. */
export function markEnd(blocks: readonly Block[], mark: string): Block[] {
  const last = blocks.at(-1);
  return last?.kind === 'paragraph' ? [...blocks.slice(0, -1), withMark(last, mark)] : [...blocks];
}
