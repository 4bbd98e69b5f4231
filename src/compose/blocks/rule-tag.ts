// `<rule role="agency-rule" ratio="0.45"/>`: a line whose length is a share of the longest line of the paragraph before it,
// measured from the font. NĐ 30/2020/NĐ-CP, Phụ lục I: the whole length under the motto (mục II.1), 1/3 to 1/2 under the agency and the
// title (mục II.2.b, II.5.b). With `mm` the length is given.

import type { Block, Mm, Paragraph, Pt, Rule } from '../../document/document.js';
import { PT_PER_MM } from '../../document/lengths.js';
import { type StyleSheet, styleOf } from '../../document/style-sheet.js';
import type { FontSet } from '../../fonts/font-set.js';
import type { ComposeContext } from '../compose-context.js';
import { lineWidths } from '../measure-lines.js';
import type { Tag } from '../template/parse-markup.js';
import { originOf } from './paragraph-tag.js';

interface Measured {
  readonly styles: StyleSheet;
  readonly fonts: FontSet;
  readonly width: Mm;
  readonly longest: Pt;
}

/** The documents of a batch share most paragraphs that have a rule below them. */
const measured = new WeakMap<Paragraph, Measured>();

/** Width of the longest line of a paragraph where it stands. */
function longestLine(paragraph: Paragraph, { library: { styles }, fonts, width }: ComposeContext): Pt {
  const before = measured.get(paragraph);
  if (before?.styles === styles && before.fonts === fonts && before.width === width) return before.longest;
  const longest = Math.max(0, ...lineWidths(paragraph.inlines, styleOf(styles, paragraph.role), fonts, width));
  measured.set(paragraph, { styles, fonts, width, longest });
  return longest;
}

export function ruleTag(tag: Tag, before: readonly Block[], context: ComposeContext): Rule {
  const role = tag.attributes.role ?? 'title-rule';
  const above = before.findLast((block) => block.kind === 'paragraph');
  const length = tag.attributes.mm
    ? Number(tag.attributes.mm) * PT_PER_MM
    : (above?.kind === 'paragraph' ? longestLine(above, context) : 0) * Number(tag.attributes.ratio ?? 1);
  return {
    kind: 'rule',
    role,
    length: Math.round(Math.min(length, context.width * PT_PER_MM) * 100) / 100,
    origin: originOf(tag),
  };
}
