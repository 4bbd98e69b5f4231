// `<frame role="urgency" width="30" height="8" align="left">…</frame>`: a text in a single frame of given size in mm, as urgency and
// circulation marks have it. NĐ 30/2020/NĐ-CP, Phụ lục I, mục III.2.

import type { Block, Box } from '../../document/document.js';
import { styleOf } from '../../document/style-sheet.js';
import type { ComposeContext } from '../compose-context.js';
import type { Tag } from '../template/parse-markup.js';
import { originOf } from './paragraph-tag.js';

type BuildBlocks = (children: readonly (Tag | string)[], context: ComposeContext) => Block[];

export function frameTag(tag: Tag, context: ComposeContext, buildBlocks: BuildBlocks): Box {
  const role = tag.attributes.role ?? 'urgency';
  const width = Number(tag.attributes.width ?? 30);
  const align = tag.attributes.align;
  return {
    kind: 'box',
    role,
    width,
    height: Number(tag.attributes.height ?? 8),
    colour: styleOf(context.library.styles, role).colour,
    align: align === 'left' || align === 'right' ? align : 'center',
    paragraphs: buildBlocks(tag.children, { ...context, width }).filter((block) => block.kind === 'paragraph'),
    origin: originOf(tag),
  };
}
