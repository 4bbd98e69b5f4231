// A framed text (urgency, circulation; NĐ 30/2020/NĐ-CP, Phụ lục I, mục III.2): a table of one cell, which alone gives a frame of
// set width and height that stays in the line of the text.

import {
  BorderStyle,
  HeightRule,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import type { Box } from '../../document/document.js';
import { alignmentOf } from './alignment.js';
import type { DocxContext, Place } from './docx-context.js';
import { twipsOfMm } from './lengths.js';
import { writeParagraph } from './paragraphs.js';

/** The decree leaves the line of the frame free; one point is what rubber stamps show. */
const FRAME_EIGHTHS = 8;

export function writeBox(box: Box, place: Place, context: DocxContext): Table {
  const width = twipsOfMm(box.width);
  const line = { style: BorderStyle.SINGLE, size: FRAME_EIGHTHS, color: box.colour.replace('#', '') };
  const inside: Place = { width, keepNext: place.keepNext, keepLines: true, pageBreakBefore: false };
  return new Table({
    layout: TableLayoutType.FIXED,
    alignment: alignmentOf[box.align],
    width: { size: width, type: WidthType.DXA },
    columnWidths: [width],
    margins: { top: 0, bottom: 0, left: 0, right: 0 },
    borders: { top: line, bottom: line, left: line, right: line },
    rows: [
      new TableRow({
        cantSplit: true,
        // A text too long for the lawful height makes the frame grow: cut-off words would be worse.
        height: { value: twipsOfMm(box.height), rule: HeightRule.ATLEAST },
        children: [
          new TableCell({
            width: { size: width, type: WidthType.DXA },
            verticalAlign: VerticalAlignTable.CENTER,
            children: box.paragraphs.map((paragraph) => writeParagraph(paragraph, inside, context)),
          }),
        ],
      }),
    ],
  });
}
