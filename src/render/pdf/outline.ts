// Bookmarks of the PDF: one for each part, the headings of the part below it.

import type { Paragraph, Part } from '../../document/document.js';
import { type StyleSheet, styleOf } from '../../document/style-sheet.js';
import { plainText } from '../../document/walk.js';
import type { PdfNode } from './pdf-node.js';

/** Gives the paragraphs of one part, asked in reading order, their bookmarks; the first one carries that of the part. */
export function createOutline(part: Part, styles: StyleSheet): (paragraph: Paragraph) => PdfNode {
  const open = [{ level: 0, id: part.id }];
  const known = new Map<Paragraph, PdfNode>();
  let count = 0;
  const entry = (paragraph: Paragraph): PdfNode => {
    if (known.size === 0) return { id: part.id, outline: true, outlineText: part.title, outlineExpanded: true };
    const level = styleOf(styles, paragraph.role).outline;
    const text = plainText(paragraph.inlines).trim();
    if (level === 0 || text === '') return {};
    while ((open.at(-1)?.level ?? 0) >= level) open.pop();
    const parent = open.at(-1)?.id ?? part.id;
    const id = `${part.id}-${++count}`;
    open.push({ level, id });
    return { id, outline: true, outlineText: text, outlineParentId: parent };
  };
  return (paragraph) => {
    const props = known.get(paragraph) ?? entry(paragraph);
    known.set(paragraph, props);
    return props;
  };
}
