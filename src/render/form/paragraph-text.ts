// The text of one paragraph as its reader sees it, each piece with the element it comes from. Word cuts a typed `{{name}}` into several
// runs wherever it pleases, so tags are looked for in this text, never in single runs.

import { runText } from '../../ooxml/contents.js';
import { elements, type XmlNode } from '../../ooxml/xml-tree.js';

export interface TextPiece {
  readonly node: XmlNode;
  /** Of a `w:t` its text; of a sign its letter; OTHER for what is no text (pictures, fields, page breaks). */
  readonly text: string;
}

/** Stands in the text for a picture, a field mark, a page break. */
export const OTHER = '\ufffc';

/** Not text of this paragraph: properties, deleted and moved text, codes of fields. */
const skipped = new Set(['w:pPr', 'w:rPr', 'w:del', 'w:moveFrom', 'w:instrText', 'w:delText', 'w:delInstrText']);

/** What Word leaves in runs without meaning anything by it. */
const marks = new Set(['w:lastRenderedPageBreak', 'w:annotationRef']);

function insideRun(run: XmlNode): TextPiece[] {
  return elements(run).flatMap((child): TextPiece[] => {
    const name = child.name;
    if (skipped.has(name) || marks.has(name)) return [];
    if (name === 'w:softHyphen') return [{ node: child, text: '' }];
    const text = name === 'w:sym' ? undefined : runText(child);
    // a tab and a broken line part words as a space does
    return [{ node: child, text: text === '\t' || text === '\n' ? ' ' : (text ?? OTHER) }];
  });
}

/** Text boxes inside have paragraphs of their own and count as OTHER here. */
export function paragraphText(paragraph: XmlNode): TextPiece[] {
  const inside = (element: XmlNode): TextPiece[] =>
    elements(element).flatMap((child): TextPiece[] => {
      if (skipped.has(child.name)) return [];
      if (child.name === 'w:r') return insideRun(child);
      if (child.name.startsWith('m:')) return [{ node: child, text: OTHER }];
      return inside(child);
    });
  return inside(paragraph);
}
