// A paragraph of the Document into lines for one column width.

import type { HorizontalAlign, Paragraph, Pt } from '../document/document.js';
import type { PageNode } from '../document/pages.js';
import { breakLines } from './break-lines.js';
import { measureWords } from './measure-words.js';
import { cachedLines } from './paragraph-cache.js';
import type { SetParagraph, TextLine } from './set-line.js';
import type { Setting } from './setting.js';
import { shapeLine } from './shape-line.js';

/** What is around a block: the node that holds it, its place in the Document, the width of its column, what it is kept with. */
export interface Around {
  readonly parent: number;
  readonly path: string;
  readonly width: Pt;
  readonly keepNext: boolean;
  readonly keepLines: boolean;
  readonly align?: HorizontalAlign;
}

function setLines(paragraph: Paragraph, around: Around, setting: Setting): readonly TextLine[] {
  const { fonts, squeeze } = setting;
  const format = setting.format(paragraph.role, around.align);
  const { width } = around;
  return cachedLines(paragraph.inlines, format, width, squeeze, fonts, () => {
    const room = {
      first: format.left + format.firstLine,
      rest: format.left,
      limit: width,
      squeeze: squeeze && format.align === 'justify',
    };
    const lines = breakLines(measureWords(paragraph.inlines, format, fonts), room, fonts);
    return lines.map((line) => shapeLine(line, format, width, fonts));
  });
}

export function setParagraph(paragraph: Paragraph, around: Around, setting: Setting): SetParagraph {
  const format = setting.format(paragraph.role, around.align);
  const outline = setting.styles.roles[paragraph.role]?.outline ?? 0;
  const node: PageNode = {
    kind: 'paragraph',
    parent: around.parent,
    path: around.path,
    role: paragraph.role,
    ...(paragraph.origin && { origin: paragraph.origin }),
    ...(outline > 0 && { outline }),
  };
  return {
    node: setting.addNode(node),
    lines: setLines(paragraph, around, setting),
    before: format.before,
    after: format.after,
    keepNext: around.keepNext || (paragraph.keepWithNext ?? format.keepNext),
    keepLines: around.keepLines || format.keepLines,
  };
}
