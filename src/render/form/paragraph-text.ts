// The text of one paragraph as its reader sees it, each piece with the element it comes from. Word cuts a typed `{{name}}` into several
// runs wherever it pleases, so tags are looked for in this text, never in single runs.

import type { Element } from '@xmldom/xmldom';
import { childElements } from './xml-tree.js';

export interface TextPiece {
  readonly element: Element;
  /** Of a `w:t` its text; of a sign its letter; OTHER for what is no text (pictures, fields, page breaks). */
  readonly text: string;
}

/** Stands in the text for a picture, a field mark, a page break. */
export const OTHER = '\ufffc';

const signs: Readonly<Record<string, string>> = {
  'w:tab': ' ',
  'w:ptab': ' ',
  'w:cr': ' ',
  'w:noBreakHyphen': '-',
  'w:softHyphen': '',
};

/** Not text of this paragraph: properties, deleted and moved text, codes of fields. */
const skipped = new Set(['w:pPr', 'w:rPr', 'w:del', 'w:moveFrom', 'w:instrText', 'w:delText', 'w:delInstrText']);

/** What Word leaves in runs without meaning anything by it. */
const marks = new Set(['w:lastRenderedPageBreak', 'w:annotationRef']);

function insideRun(run: Element): TextPiece[] {
  return childElements(run).flatMap((child): TextPiece[] => {
    const name = child.nodeName;
    if (name === 'w:t') return [{ element: child, text: child.textContent ?? '' }];
    if (skipped.has(name) || marks.has(name)) return [];
    if (name === 'w:br' && !['page', 'column'].includes(child.getAttribute('w:type') ?? ''))
      return [{ element: child, text: ' ' }];
    const sign = signs[name];
    return [{ element: child, text: sign ?? OTHER }];
  });
}

/** Text boxes inside have paragraphs of their own and count as OTHER here. */
export function paragraphText(paragraph: Element): TextPiece[] {
  const inside = (element: Element): TextPiece[] =>
    childElements(element).flatMap((child): TextPiece[] => {
      if (skipped.has(child.nodeName)) return [];
      if (child.nodeName === 'w:r') return insideRun(child);
      if (child.nodeName.startsWith('m:')) return [{ element: child, text: OTHER }];
      return inside(child);
    });
  return inside(paragraph);
}
