// The blocks that Word keeps as one paragraph: text, rule, spacer, and the hardly visible one that parts tables.

import { BorderStyle, LineRuleType, Paragraph } from 'docx';
import type * as model from '../../document/document.js';
import { type RoleStyle, styleOf } from '../../document/style-sheet.js';
import type { DocxContext, Place } from './docx-context.js';
import { alignmentOf, eighthsOfPt, twipsOfPt } from './lengths.js';
import { SEPARATOR_STYLE } from './paragraph-styles.js';
import { revisionMark, runsOf } from './runs.js';

interface Keeping {
  readonly keepNext?: boolean;
  readonly keepLines?: boolean;
  readonly pageBreakBefore?: boolean;
}

/** Only what differs from the style of the role. */
function keeping(style: RoleStyle, place: Place, ownKeepNext = style.keepWithNext): Keeping {
  const keepNext = place.keepNext || ownKeepNext;
  return {
    ...(keepNext !== style.keepWithNext && { keepNext }),
    ...(place.keepLines && !style.keepLines && { keepLines: true }),
    ...(place.pageBreakBefore && { pageBreakBefore: true }),
  };
}

export function writeParagraph(block: model.Paragraph, place: Place, context: DocxContext): Paragraph {
  const style = styleOf(context.styles, block.role);
  return new Paragraph({
    style: block.role,
    ...keeping(style, place, block.keepWithNext),
    ...(place.align && place.align !== style.align && { alignment: alignmentOf[place.align] }),
    ...(block.revision && { run: revisionMark(block.revision, context) }),
    children: runsOf(block.inlines, style, context),
  });
}

/** An empty paragraph of the role, for a cell without text and for the lower cells of a merged one. */
export function writeEmptyParagraph(role: string, place: Place, context: DocxContext): Paragraph {
  return new Paragraph({ style: role, ...keeping(styleOf(context.styles, role), place) });
}

/**
 * The line is the top border of an empty paragraph whose indents leave just its length: exact in Word and in LibreOffice, and an
 * office moves or deletes it like any paragraph. The height of the paragraph is the size of the role.
 */
export function writeRule(block: model.Rule, place: Place, context: DocxContext): Paragraph {
  const style = styleOf(context.styles, block.role);
  const room = Math.max(0, place.width - twipsOfPt(block.length));
  const left = Math.round(room / 2);
  return new Paragraph({
    style: block.role,
    ...keeping(style, place),
    indent: { left, right: room - left, firstLine: 0 },
    spacing: { line: twipsOfPt(style.size), lineRule: LineRuleType.EXACT },
    border: {
      top: { style: BorderStyle.SINGLE, size: eighthsOfPt(context.styles.ruleWeight), space: 0, color: '000000' },
    },
  });
}

/**
 * Empty height. Where a line of the role fits into it the line is "at least" that high, so that the picture of a signature put there
 * is not cut off; a smaller height can only be exact.
 */
export function writeSpacer(block: model.Spacer, place: Place, context: DocxContext): Paragraph {
  const style = styleOf(context.styles, block.role);
  const face = context.fonts.faces.regular;
  const natural = style.size * (face.ascent + face.descent + face.lineGap);
  return new Paragraph({
    style: block.role,
    ...keeping(style, place),
    spacing: {
      before: 0,
      after: 0,
      line: Math.max(1, twipsOfPt(block.height)),
      lineRule: block.height >= natural ? LineRuleType.AT_LEAST : LineRuleType.EXACT,
    },
  });
}

/** Word joins two tables that touch, and a cell or a text may not end with a table: this stands there, one point high. */
export function writeSeparator(keepNext: boolean, pageBreakBefore: boolean): Paragraph {
  return new Paragraph({
    style: SEPARATOR_STYLE,
    ...(keepNext && { keepNext }),
    ...(pageBreakBefore && { pageBreakBefore }),
  });
}
