// `<rule role="agency-rule" ratio="0.45"/>`: a line whose length is a share of the longest line of the paragraph before it,
// measured from the font. NĐ 30/2020/NĐ-CP, Phụ lục I: the whole length under the motto (mục II.1), 1/3 to 1/2 under the agency and the
// title (mục II.2.b, II.5.b). With `mm` the length is given.

import type { Block, Rule } from '../../document/document.js';
import { styleOf } from '../../document/style-sheet.js';
import type { ComposeContext } from '../compose-context.js';
import { lineWidths, PT_PER_MM } from '../measure-lines.js';
import type { Tag } from '../template/parse-markup.js';
import { originOf } from './paragraph-tag.js';

export function ruleTag(tag: Tag, before: readonly Block[], context: ComposeContext): Rule {
  const role = tag.attributes.role ?? 'title-rule';
  const above = before.findLast((block) => block.kind === 'paragraph');
  const lines =
    above?.kind === 'paragraph'
      ? lineWidths(above.inlines, styleOf(context.library.styles, above.role), context.fonts, context.width)
      : [];
  const length = tag.attributes.mm
    ? Number(tag.attributes.mm) * PT_PER_MM
    : Math.max(0, ...lines) * Number(tag.attributes.ratio ?? 1);
  return {
    kind: 'rule',
    role,
    length: Math.round(Math.min(length, context.width * PT_PER_MM) * 100) / 100,
    origin: originOf(tag),
  };
}
