// Tags → blocks: the vocabulary of templates. A tag is either the name of a role of the style sheet (a paragraph of that role) or one
// of the names below.

import type { Block, Box, Mm, Paragraph, Pt, Rule } from '../../document/document.js';
import { PT_PER_MM } from '../../document/lengths.js';
import { type StyleSheet, styleOf } from '../../document/style-sheet.js';
import type { FontSet } from '../../fonts/font-set.js';
import { closest } from '../../text/closest.js';
import type { ComposeContext } from '../compose-context.js';
import { contentTag } from '../content/compose-content.js';
import { balanceLines } from '../lines/balance-lines.js';
import { lineWidths } from '../measure-lines.js';
import { type Tag, templatePlace } from '../template/parse-markup.js';
import { columnsTag } from './columns-tag.js';
import { markEnd, markSeries } from './end-marks.js';
import { originOf, paragraphTag } from './paragraph-tag.js';

// `<frame role="urgency" width="30" height="8" align="left">…</frame>`: a text in a single frame of given size in mm, as urgency and
// circulation marks have it. NĐ 30/2020/NĐ-CP, Phụ lục I, mục III.2.

function frameTag(tag: Tag, context: ComposeContext): Box {
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

// `<rule role="agency-rule" ratio="0.45"/>`: a line whose length is a share of the paragraph before it, measured from the font. NĐ 30/2020/NĐ-CP,
// Phụ lục I: the whole length under the motto (mục II.1), 1/3 to 1/2 under the agency and the title (mục II.2.b, II.5.b). With `mm` the length
// is given.

interface Measured {
  readonly styles: StyleSheet;
  readonly fonts: FontSet;
  readonly width: Mm;
  readonly lines: readonly Pt[];
}

/** The documents of a batch share most paragraphs that have a rule below them. */
const measured = new WeakMap<Paragraph, Measured>();

/** Widths of the lines of a paragraph where it stands. */
function linesOf(paragraph: Paragraph, { library: { styles }, fonts, width }: ComposeContext): readonly Pt[] {
  const before = measured.get(paragraph);
  if (before?.styles === styles && before.fonts === fonts && before.width === width) return before.lines;
  const lines = lineWidths(paragraph.inlines, styleOf(styles, paragraph.role), fonts, width);
  measured.set(paragraph, { styles, fonts, width, lines });
  return lines;
}

const LEAST = 1 / 3;
const MOST = 1 / 2;

/** Of the longest line; under a last line much shorter than that no longer than it looks right, as far as the decree leaves room. */
function shareOf(lines: readonly Pt[], ratio: number): Pt {
  const longest = Math.max(0, ...lines);
  if (ratio > MOST) return longest * ratio;
  return Math.max(longest * Math.min(LEAST, ratio), Math.min(longest * ratio, (lines.at(-1) ?? 0) * MOST));
}

function ruleTag(tag: Tag, before: readonly Block[], context: ComposeContext): Rule {
  const role = tag.attributes.role ?? 'title-rule';
  const above = before.findLast((block) => block.kind === 'paragraph');
  const length = tag.attributes.mm
    ? Number(tag.attributes.mm) * PT_PER_MM
    : above?.kind === 'paragraph'
      ? shareOf(linesOf(above, context), Number(tag.attributes.ratio ?? 1))
      : 0;
  return {
    kind: 'rule',
    role,
    length: Math.round(Math.min(length, context.width * PT_PER_MM) * 100) / 100,
    origin: originOf(tag),
  };
}

type Build = (tag: Tag, context: ComposeContext, before: readonly Block[]) => Block[];

const inside = (tag: Tag, context: ComposeContext): Block[] => buildBlocks(tag.children, context);

const builders: Readonly<Record<string, Build>> = {
  columns: (tag, context) => columnsTag(tag, context, buildBlocks),
  content: contentTag,
  ended: (tag, context) => markEnd(inside(tag, context), tag.attributes.by ?? './.'),
  frame: (tag, context) => [frameTag(tag, context)],
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
export function buildBlocks(children: readonly (Tag | string)[], around: ComposeContext): Block[] {
  let context = around;
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
    if (build) {
      const built = build(child, context, blocks);
      blocks.push(...built);
      // what stands behind a text that ends on a turned page stands on that page
      const turn = built.findLast((block) => block.kind === 'page-break' && block.turn);
      if (turn?.kind === 'page-break' && turn.turn === 'landscape')
        context = { ...around, width: around.turnedWidth ?? around.width };
    } else if (child.name in context.library.styles.roles)
      for (const block of paragraphTag(child, context)) blocks.push(balanceLines(block, context.width, context));
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
