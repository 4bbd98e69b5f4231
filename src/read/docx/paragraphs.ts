// One paragraph of a .docx → a paragraph of the Document, its list label made text, its role that of its named style.

import type { Inline, Paragraph, SourcePlace } from '../../document/document.js';
import { descend, element, type XmlNode } from '../../ooxml/xml-tree.js';
import { UNKNOWN_ROLE } from '../read-document.js';
import { tidyRuns } from '../text/clean-markup.js';
import type { DocxContext } from './docx-context.js';
import { readRuns } from './runs.js';

export interface ReadParagraph {
  readonly paragraph: Paragraph;
  readonly boxes: readonly XmlNode[];
  /** Properties of the section that ends with it. */
  readonly section?: XmlNode;
}

/** Lines of a paragraph, tidied one by one. */
function tidy(inlines: readonly Inline[]): Inline[] {
  const lines: Inline[][] = [[]];
  for (const inline of inlines) {
    if (inline.kind === 'break') lines.push([]);
    else lines.at(-1)?.push(inline);
  }
  return lines.map(tidyRuns).flatMap((line, index): Inline[] => (index === 0 ? line : [{ kind: 'break' }, ...line]));
}

export function readParagraph(node: XmlNode, place: SourcePlace, context: DocxContext): ReadParagraph {
  const properties = element(node, 'w:pPr');
  const style = context.style(element(properties, 'w:pStyle')?.attributes['w:val'] ?? context.defaultParagraph);
  const role = style === undefined ? undefined : context.roleOf(style.name);
  const own = { bold: style?.bold ?? false, italic: style?.italic ?? false };
  const { inlines, boxes } = readRuns(node, own, role === undefined ? { bold: false, italic: false } : own, context);
  const numId = descend(properties, 'w:numPr', 'w:numId')?.attributes['w:val'] ?? style?.numId;
  const level = Number(descend(properties, 'w:numPr', 'w:ilvl')?.attributes['w:val'] ?? style?.level ?? 0);
  const label = numId === undefined || numId === '0' ? '' : context.labels(numId, level);
  const first = inlines.find((inline) => inline.kind === 'text');
  const face = first?.kind === 'text' && first.bold !== undefined ? { bold: first.bold } : {};
  const labelled: Inline[] = label === '' ? inlines : [{ kind: 'text', text: `${label} `, ...face }, ...inlines];
  const section = element(properties, 'w:sectPr');
  return {
    paragraph: {
      kind: 'paragraph',
      role: role ?? UNKNOWN_ROLE,
      inlines: tidy(context.tabbed(labelled)),
      origin: { source: place },
    },
    boxes,
    ...(section ? { section } : {}),
  };
}
