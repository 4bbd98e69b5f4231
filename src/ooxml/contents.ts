// What a Word text is made of, whatever stands around it: paragraphs, tables, rows and cells through content controls and accepted changes, runs
// through links and fields, the letters that the children of a run print. Readers, and those that mark what was read, look through the same.
// ECMA-376, part 1, 17.3–17.5, 17.13.5.

import { element, elements, textOf, type XmlNode } from './xml-tree.js';

/** Elements that only stand around what is meant: around blocks, rows and cells as around runs (17.3.1). */
export const containers: ReadonlySet<string> = new Set([
  'w:ins',
  'w:moveTo',
  'w:hyperlink',
  'w:smartTag',
  'w:sdt',
  'w:sdtContent',
  'w:fldSimple',
  'w:dir',
  'w:bdo',
  'w:customXml',
]);

/** What was taken out, or moved to another place. */
export const isDeletion = ({ name }: XmlNode): boolean => name === 'w:del' || name === 'w:moveFrom';

/** The alternative that is meant: the first choice, else the fallback. */
export const alternative = (node: XmlNode): XmlNode | undefined =>
  element(node, 'mc:Choice') ?? element(node, 'mc:Fallback');

/** Children of these names in order, those within containers and chosen alternatives among them. */
export function contents(node: XmlNode | undefined, ...names: readonly string[]): XmlNode[] {
  const found: XmlNode[] = [];
  const visit = (around: XmlNode | undefined): void => {
    for (const child of elements(around)) {
      if (names.includes(child.name)) found.push(child);
      else if (child.name === 'mc:AlternateContent') visit(alternative(child));
      else if (containers.has(child.name)) visit(child);
    }
  };
  visit(node);
  return found;
}

/** An on/off property (17.17.4): there means on, unless it says otherwise. */
export function flagOf(properties: XmlNode | undefined, name: string): boolean | undefined {
  const node = element(properties, name);
  return node && !['0', 'false', 'off', 'none'].includes(node.attributes['w:val'] ?? '1');
}

/** Private-use signs of symbol fonts, as the sign they draw. */
const symbols: Readonly<Record<string, string>> = { f0b7: '-', f02d: '-', f0a7: '-', f0d8: '-', f0fc: '✓', f0e0: '→' };

/** What a child of a run prints: `\t` for a tab, `\n` for a line broken; undefined for what is no text, such as a break of the page. */
export function runText(child: XmlNode): string | undefined {
  switch (child.name) {
    case 'w:t':
      return textOf(child);
    case 'w:tab':
    case 'w:ptab':
      return '\t';
    case 'w:br':
    case 'w:cr':
      return ['page', 'column'].includes(child.attributes['w:type'] ?? '') ? undefined : '\n';
    case 'w:noBreakHyphen':
      return '-';
    case 'w:sym':
      return symbols[(child.attributes['w:char'] ?? '').toLowerCase()] ?? '';
    default:
      return undefined;
  }
}

/** The mark of a note within a text, `[1]`; undefined for any other child of a run. @param number of the note, from 1 */
export const noteMark = ({ name }: XmlNode, number: number): string | undefined =>
  name === 'w:footnoteReference' || name === 'w:endnoteReference' ? `[${number}]` : undefined;
