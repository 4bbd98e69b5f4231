// `<columns role="letterhead" widths="38 62"><row><column>…</column>…</row></columns>`: blocks side by side. Widths are percent of the width
// where it stands; a column that lacks room for a line which has to be one ("…, ngày 20 tháng 01 năm 2026") takes it from the other.

import type { Block, Columns, Mm, Paragraph, Pt } from '../../document/document.js';
import { PT_PER_MM } from '../../document/lengths.js';
import { styleOf } from '../../document/style-sheet.js';
import { plainText, walkBlocks } from '../../document/walk.js';
import { faceName } from '../../fonts/font-set.js';
import type { ComposeContext } from '../compose-context.js';
import { lineWidths, widestWord } from '../measure-lines.js';
import type { Tag } from '../template/parse-markup.js';
import { originOf } from './paragraph-tag.js';

type Build = (children: readonly (Tag | string)[], context: ComposeContext) => Block[];

const tagsOf = (tag: Tag, name: string): Tag[] =>
  tag.children.filter((child): child is Tag => typeof child !== 'string' && child.name === name);

/** Between what stands side by side, and for rounding. */
const GAP: Mm = 2;
const ENDLESS: Mm = 1e6;

/** Its text on one line, breaks that were put in left out. */
const wholeLine = ({ inlines }: Paragraph): Paragraph['inlines'] =>
  inlines.map((inline) => (inline.kind === 'break' && inline.soft ? { kind: 'text', text: ' ' } : inline));

const isBroken = ({ inlines }: Paragraph): boolean => inlines.some((each) => each.kind === 'break' && each.soft);

const isOneLine = ({ role }: Paragraph, context: ComposeContext): boolean =>
  styleOf(context.library.styles, role).lines === 'one';

/** The least width at which no word of the paragraph is torn, and no line that has to be one is broken. */
function leastWidth(paragraph: Paragraph, context: ComposeContext): Mm {
  const style = styleOf(context.library.styles, paragraph.role);
  const inlines = wholeLine(paragraph);
  const widest = isOneLine(paragraph, context)
    ? Math.max(0, ...lineWidths(inlines, style, context.fonts, ENDLESS))
    : widestWord(inlines, style, context.fonts);
  return widest / PT_PER_MM + style.left + GAP;
}

/** What each column of a row needs. */
function leastWidths(row: Columns['rows'][number], columns: number, context: ComposeContext): Mm[] {
  return Array.from({ length: columns }, (_, column) =>
    Math.max(
      0,
      ...[...walkBlocks(row[column] ?? [])].map((block) =>
        block.kind === 'paragraph' ? leastWidth(block, context) : block.kind === 'box' ? block.width : 0,
      ),
    ),
  );
}

const tooLong = (paragraph: Paragraph, context: ComposeContext): void =>
  context.report({
    code: 'document/line-too-long',
    severity: 'warning',
    ...(paragraph.origin?.plan === undefined ? {} : { place: { path: paragraph.origin.plan } }),
    message: {
      vi: `"${plainText(paragraph.inlines).trim()}" không vừa một dòng.`,
      en: `"${plainText(paragraph.inlines).trim()}" does not fit on one line.`,
    },
    remedy: {
      vi: 'Rút gọn, hoặc giảm cỡ chữ trong bảng kiểu.',
      en: 'Shorten it, or take a smaller size in the style sheet.',
    },
  });

/** Widths in which each column has what it needs, as far as the others can spare it. */
function fitting(asked: readonly Mm[], least: readonly Mm[]): readonly Mm[] {
  const missing = asked.map((width, index) => Math.max(0, (least[index] as Mm) - width));
  const spare = asked.map((width, index) => Math.max(0, width - (least[index] as Mm)));
  const [lacking, given] = [missing, spare].map((each) => each.reduce((sum, width) => sum + width, 0)) as [Mm, Mm];
  if (lacking === 0 || given === 0) return asked;
  const moved = Math.min(lacking, given);
  return asked.map(
    (width, index) =>
      Math.round((width + ((missing[index] as Mm) * moved) / lacking - ((spare[index] as Mm) * moved) / given) * 100) /
      100,
  );
}

// What stands beside a long list is not moved over the page by it: with `runs-on`, as much of the first column as is no taller than the others
// stays beside them, and the rest goes into a row of its own.

function heightOf(block: Block, width: Mm, { library: { styles }, fonts }: ComposeContext): Pt {
  if (block.kind === 'spacer') return block.height;
  if (block.kind === 'box') return block.height * PT_PER_MM;
  if (block.kind !== 'paragraph') return Number.POSITIVE_INFINITY;
  const style = styleOf(styles, block.role);
  const { ascent, descent, lineGap } = fonts.faces[faceName(style.bold, style.italic)];
  const lines = Math.max(1, lineWidths(block.inlines, style, fonts, width).length);
  return style.before + style.after + lines * style.size * (ascent + descent + lineGap) * style.line;
}

/** Two or three lines more move no signature over the page that matters. */
const WORTH_RUNNING: Pt = 40;

function runOn(block: Columns, context: ComposeContext): Columns {
  const [first = [], ...others] = block.rows.at(-1) ?? [];
  const [width = 0, ...widths] = block.widths;
  const heights = others.map((cell, index) =>
    cell.reduce((sum, each) => sum + heightOf(each, widths[index] ?? 0, context), 0),
  );
  const room = Math.max(0, ...heights);
  const whole = first.reduce((sum, each) => sum + heightOf(each, width, context), 0);
  if (whole - room < WORTH_RUNNING) return block;
  let height = 0;
  const over = first.findIndex((each) => {
    height += heightOf(each, width, context);
    return height > room;
  });
  // a label does not stand alone
  if (over < 2) return block;
  const empty = others.map((): readonly Block[] => []);
  return {
    ...block,
    rows: [...block.rows.slice(0, -1), [first.slice(0, over), ...others], [first.slice(over), ...empty]],
    runsOn: true,
  };
}

/** Rows of equal widths are one block; what only one row needs narrows no other. */
export function columnsTag(tag: Tag, context: ComposeContext, build: Build): Columns[] {
  const shares = (tag.attributes.widths ?? '50 50').split(/\s+/).map(Number);
  const asked = shares.map((share) => Math.round(context.width * share) / 100);
  const rowAt = (row: Tag, widths: readonly Mm[]): Columns['rows'][number] =>
    tagsOf(row, 'column').map((column, index) =>
      build(column.children, { ...context, width: widths[index] ?? context.width }),
    );
  const made: Columns[] = [];
  for (const tagOfRow of tagsOf(tag, 'row')) {
    let row = rowAt(tagOfRow, asked);
    const widths = fitting(asked, leastWidths(row, asked.length, context));
    if (widths !== asked) {
      row = rowAt(tagOfRow, widths);
      for (const block of row.flat())
        if (block.kind === 'paragraph' && isBroken(block) && isOneLine(block, context)) tooLong(block, context);
    }
    const last = made.at(-1);
    if (last?.widths.join() === widths.join()) made[made.length - 1] = { ...last, rows: [...last.rows, row] };
    else
      made.push({
        kind: 'columns',
        role: tag.attributes.role ?? 'columns',
        widths,
        rows: [row],
        origin: originOf(tag),
      });
  }
  const runs = 'runs-on' in tag.attributes;
  return made.map((block, index) => (runs && index === made.length - 1 ? runOn(block, context) : block));
}
