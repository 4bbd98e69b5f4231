// The style sheet as Word's styles: document defaults, and one named paragraph style for each role, so that an office changes a
// look in one place and a paragraph carries nothing but the name of its style.

import type { IParagraphStyleOptions, IStylesOptions } from 'docx';
import { LineRuleType } from 'docx';
import type { RoleStyle, StyleSheet } from '../../document/style-sheet.js';
import { xmlText } from '../../ooxml/xml-tree.js';
import { alignmentOf, twipsOfMm, twipsOfPt } from './lengths.js';

/** Style of the paragraphs that Word asks for between and after tables: as good as invisible. */
export const SEPARATOR_STYLE = 'table-separator';

const LINE = 240;

function styleOfRole(role: string, style: RoleStyle): IParagraphStyleOptions {
  return {
    id: role,
    name: xmlText(style.name),
    basedOn: 'Normal',
    next: style.next,
    quickFormat: true,
    run: {
      size: Math.round(style.size * 2),
      ...(style.bold && { bold: true }),
      ...(style.italic && { italics: true }),
      ...(style.colour !== '#000000' && { color: style.colour.slice(1) }),
    },
    paragraph: {
      alignment: alignmentOf[style.align],
      spacing: {
        before: twipsOfPt(style.before),
        after: twipsOfPt(style.after),
        line: Math.round(style.line * LINE),
        lineRule: LineRuleType.AUTO,
      },
      ...((style.left !== 0 || style.firstLine !== 0) && {
        indent: {
          left: twipsOfMm(style.left),
          ...(style.firstLine < 0
            ? { hanging: twipsOfMm(-style.firstLine) }
            : { firstLine: twipsOfMm(style.firstLine) }),
        },
      }),
      ...(style.keepWithNext && { keepNext: true }),
      ...(style.keepLines && { keepLines: true }),
      ...(style.outline > 0 && { outlineLevel: style.outline - 1 }),
    },
  };
}

const separator: IParagraphStyleOptions = {
  id: SEPARATOR_STYLE,
  name: 'VB Ngăn bảng',
  basedOn: 'Normal',
  next: SEPARATOR_STYLE,
  semiHidden: true,
  run: { size: 2 },
  paragraph: { spacing: { before: 0, after: 0, line: 20, lineRule: LineRuleType.EXACT } },
};

export function wordStyles(sheet: StyleSheet): IStylesOptions {
  return {
    default: {
      document: {
        run: {
          font: xmlText(sheet.font),
          size: Math.round((sheet.roles.body?.size ?? 14) * 2),
          language: { value: 'vi-VN', eastAsia: 'vi-VN' },
        },
        paragraph: { spacing: { before: 0, after: 0, line: LINE, lineRule: LineRuleType.AUTO } },
      },
    },
    paragraphStyles: [...Object.entries(sheet.roles).map(([role, style]) => styleOfRole(role, style)), separator],
  };
}
