// Tells a table that only lays out a page (letterhead, recipients and signature side by side) from one that holds data: no lines are drawn,
// or the letterhead or the recipients stand in it.

import { isNationalName } from '../../doctype/letterheads.js';
import { descend, element, elements, type XmlNode } from '../../ooxml/xml-tree.js';

/** Children that stand inside content controls and other wrappers count as the table's own. */
export const unwrapped = (node: XmlNode, name: string): XmlNode[] =>
  elements(node).flatMap((child) => {
    if (child.name === name) return [child];
    if (child.name === 'w:sdt') return unwrapped(element(child, 'w:sdtContent') ?? child, name);
    return child.name === 'w:customXml' || child.name === 'w:ins' ? unwrapped(child, name) : [];
  });

const opensPart = (text: string): boolean => isNationalName(text) || /^nơi nhận/iu.test(text);

const draws = (borders: XmlNode | undefined): boolean =>
  elements(borders).some((side) => !['nil', 'none'].includes(side.attributes['w:val'] ?? 'nil'));

/** @param texts paragraphs of each row @param most cells of the row that has most */
export function laysOut(node: XmlNode, texts: readonly (readonly string[])[], most: number): boolean {
  if (texts.flat().some((text) => opensPart(text)) && most <= 4) return true;
  const cells = unwrapped(node, 'w:tr').flatMap((row) => unwrapped(row, 'w:tc'));
  return (
    most <= 3 &&
    !descend(node, 'w:tblPr', 'w:tblStyle') &&
    !draws(descend(node, 'w:tblPr', 'w:tblBorders')) &&
    !cells.some((cell) => draws(descend(cell, 'w:tcPr', 'w:tcBorders')))
  );
}
