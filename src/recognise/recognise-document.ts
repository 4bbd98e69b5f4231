// Document → what each line of its paragraphs is.

import type { Block, Document, Inline, Paragraph } from '../document/document.js';
import { plainText } from '../document/walk.js';
import { type Item, type LineRole, type RecognitionWords, recogniseLines } from './line-roles.js';

/** The inlines of a paragraph between its line breaks. */
export function brokenLines(inlines: readonly Inline[]): Inline[][] {
  const lines: Inline[][] = [[]];
  for (const inline of inlines) {
    if (inline.kind !== 'break') lines.at(-1)?.push(inline);
    else if (inline.soft) lines.at(-1)?.push({ kind: 'text', text: ' ' });
    else lines.push([]);
  }
  return lines;
}

/** A line that is drawn with signs. */
export const isDrawn = (text: string): boolean => /^[-_–—.\s]{3,}$/u.test(text);

/** The roles of the lines of a paragraph, in order; those of empty and drawn lines and of boxes are `text`. */
export type RolesOf = (paragraph: Paragraph) => readonly LineRole[];

/** What each line of a document is, cells of tables apart. */
export function recogniseDocument({ parts }: Document, words: RecognitionWords): RolesOf {
  const items: Item[] = [];
  const found = new Map<Paragraph, LineRole[]>();
  const walk = (blocks: readonly Block[]): void => {
    for (const block of blocks) {
      if (block.kind === 'paragraph') {
        const texts = brokenLines(block.inlines).map((inlines) => plainText(inlines).replace(/\s+/g, ' ').trim());
        const roles = texts.map((): LineRole => 'text');
        found.set(block, roles);
        texts.forEach((text, line) => {
          if (text !== '' && !isDrawn(text)) items.push({ text, paragraph: block, roles, line });
        });
      } else if (block.kind === 'group') walk(block.blocks);
      else if (block.kind === 'columns') for (const cell of block.rows.flat()) walk(cell);
      else if (block.kind === 'table') items.push('table');
    }
  };
  parts.forEach(({ sections }, index) => {
    if (index > 0) items.push('part');
    for (const { blocks } of sections) walk(blocks);
  });
  recogniseLines(items, words);
  return (paragraph) => found.get(paragraph) ?? [];
}

/** Lines that forms of citizens, contracts and prose do not have. */
const ofOffices: ReadonlySet<LineRole> = new Set([
  'title-kind',
  'annex-number',
  'number-line',
  'article',
  'enacting',
  'recipients-label',
]);

/** Whether a text with such lines is one of an office. */
export const isOffice = (roles: readonly LineRole[]): boolean => roles.some((role) => ofOffices.has(role));
