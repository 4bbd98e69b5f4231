// Tags → blocks: the vocabulary of templates. A tag is either the name of a role of the style sheet (a paragraph of that role) or one
// of the names below.

import type { Block } from '../../document/document.js';
import { closest } from '../../text/closest.js';
import type { ComposeContext } from '../compose-context.js';
import { contentTag } from '../content/content-tag.js';
import { type Tag, templatePlace } from '../template/parse-markup.js';
import { columnsTag } from './columns-tag.js';
import { markEnd, markSeries } from './end-marks.js';
import { frameTag } from './frame-tag.js';
import { originOf, paragraphTag } from './paragraph-tag.js';
import { ruleTag } from './rule-tag.js';

type Build = (tag: Tag, context: ComposeContext, before: readonly Block[]) => Block[];

const inside = (tag: Tag, context: ComposeContext): Block[] => buildBlocks(tag.children, context);

const builders: Readonly<Record<string, Build>> = {
  columns: (tag, context) => [columnsTag(tag, context, buildBlocks)],
  content: contentTag,
  ended: (tag, context) => markEnd(inside(tag, context), tag.attributes.by ?? './.'),
  frame: (tag, context) => [frameTag(tag, context, buildBlocks)],
  group: (tag, context) => [
    { kind: 'group', role: tag.attributes.role ?? 'group', blocks: inside(tag, context), origin: originOf(tag) },
  ],
  'page-break': (tag) => [{ kind: 'page-break', origin: originOf(tag) }],
  rule: (tag, context, before) => [ruleTag(tag, before, context)],
  series: (tag, context) => markSeries(inside(tag, context), tag.attributes.mark ?? ';', tag.attributes.last ?? '.'),
  spacer: (tag) => [
    {
      kind: 'spacer',
      role: tag.attributes.role ?? 'body',
      height: Number(tag.attributes.pt ?? 12),
      origin: originOf(tag),
    },
  ],
};

/** Names of the tags that are not roles. */
export const structuralTags = ['part', 'section', 'foot', 'row', 'column', ...Object.keys(builders)];

/** Blocks of tags that stand in one place; text between tags, and tags nobody knows, are reported. */
export function buildBlocks(children: readonly (Tag | string)[], context: ComposeContext): Block[] {
  const blocks: Block[] = [];
  let last: Tag | undefined;
  for (const child of children) {
    if (typeof child === 'string') {
      if (child.trim() === '') continue;
      context.report({
        code: 'template/stray-text',
        severity: 'error',
        ...(last ? { place: templatePlace(last.at) } : {}),
        message: {
          vi: `Chữ "${child.trim().slice(0, 40)}" đứng ngoài mọi thẻ.`,
          en: `The text "${child.trim().slice(0, 40)}" stands outside all tags.`,
        },
        remedy: {
          vi: 'Đặt chữ trong một thẻ, ví dụ <body>…</body>.',
          en: 'Put it into a tag, such as <body>…</body>.',
        },
      });
      continue;
    }
    last = child;
    const build = builders[child.name];
    if (build) blocks.push(...build(child, context, blocks));
    else if (child.name in context.library.styles.roles) blocks.push(...paragraphTag(child, context));
    else {
      const near = closest(child.name, [...structuralTags, ...Object.keys(context.library.styles.roles)]);
      context.report({
        code: 'template/unknown-tag',
        severity: 'error',
        place: templatePlace(child.at),
        message: { vi: `Không có thẻ <${child.name}>.`, en: `There is no tag <${child.name}>.` },
        ...(near ? { remedy: { vi: `Ý bạn là <${near}>?`, en: `Did you mean <${near}>?` } } : {}),
      });
    }
  }
  return blocks;
}
