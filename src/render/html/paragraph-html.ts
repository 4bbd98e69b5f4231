// A paragraph as HTML: a heading if its role stands in the outline, else a plain paragraph.

import type { Paragraph } from '../../document/document.js';
import { type StyleSheet, styleOf } from '../../document/style-sheet.js';
import { roleClass } from './escape.js';
import { inlineHtml } from './inline-html.js';

const MAX_HEADING = 6;

/** @param plain never a heading: in cells and boxes */
export function paragraphHtml(paragraph: Paragraph, styles: StyleSheet, plain = false): string {
  const style = styleOf(styles, paragraph.role);
  const tag = style.outline > 0 && !plain ? `h${Math.min(style.outline, MAX_HEADING)}` : 'p';
  const keep = paragraph.keepWithNext ? ' keep' : '';
  // An empty paragraph keeps the height of its line.
  const content = inlineHtml(paragraph.inlines, style) || '<br>';
  return `<${tag} class="${roleClass(paragraph.role)}${keep}">${content}</${tag}>`;
}
