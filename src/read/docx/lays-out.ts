// Tells a table that only lays out a page (letterhead, recipients and signature side by side) from one that holds data: no lines are drawn,
// or the letterhead or the recipients stand in it.

import { afterRecipientsLabel, isNationalName } from '../../doctype/page-lines.js';
import { contents } from '../../ooxml/contents.js';
import { descend, type XmlNode } from '../../ooxml/xml-tree.js';
import { drawnSides } from './table-look.js';

const opensPart = (text: string): boolean => isNationalName(text) || afterRecipientsLabel(text) !== undefined;

/** @param texts paragraphs of each row @param most cells of the row that has most */
export function laysOut(node: XmlNode, texts: readonly (readonly string[])[], most: number): boolean {
  if (texts.flat().some((text) => opensPart(text)) && most <= 4) return true;
  const cells = contents(node, 'w:tr').flatMap((row) => contents(row, 'w:tc'));
  return (
    most <= 3 &&
    !descend(node, 'w:tblPr', 'w:tblStyle') &&
    drawnSides(descend(node, 'w:tblPr', 'w:tblBorders')).length === 0 &&
    !cells.some((cell) => drawnSides(descend(cell, 'w:tcPr', 'w:tcBorders')).length > 0)
  );
}
