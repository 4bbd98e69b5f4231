// What stands inside a paragraph of a .docx → inlines: text and faces, tabs and breaks; insertions taken as accepted, deletions as done,
// field codes and hidden text left out, content controls, links and tags looked through. Text boxes are handed back.

import type { Inline } from '../../document/document.js';
import { runContainers } from '../../ooxml/runs-at.js';
import { element, elements, textOf, type XmlNode } from '../../ooxml/xml-tree.js';
import type { DocxContext } from './docx-context.js';
import { flagOf } from './styles.js';
import { TAB } from './tabbed-lines.js';

export interface Face {
  readonly bold: boolean;
  readonly italic: boolean;
}

export interface ParagraphText {
  readonly inlines: Inline[];
  /** Contents of text boxes anchored in it. */
  readonly boxes: XmlNode[];
}

const gone = new Set(['w:del', 'w:moveFrom']);

/** Private-use signs of symbol fonts, as the sign they draw. */
const symbols: Readonly<Record<string, string>> = { f0b7: '-', f02d: '-', f0a7: '-', f0d8: '-', f0fc: '✓', f0e0: '→' };

/** The alternative that is meant: the first choice, else the fallback. */
export const alternative = (node: XmlNode): XmlNode | undefined =>
  element(node, 'mc:Choice') ?? element(node, 'mc:Fallback');

function boxesIn(node: XmlNode): XmlNode[] {
  if (node.name === 'w:txbxContent') return [node];
  if (node.name === 'mc:AlternateContent') {
    const chosen = alternative(node);
    return chosen ? boxesIn(chosen) : [];
  }
  return elements(node).flatMap(boxesIn);
}

/** An image of any kind: DrawingML's or VML's. */
const holdsPicture = (node: XmlNode): boolean =>
  node.name === 'a:blip' || node.name === 'v:imagedata' || elements(node).some(holdsPicture);

/** @param own face of the paragraph's style @param base face that needs no marking */
export function readRuns(paragraph: XmlNode, own: Face, base: Face, context: DocxContext): ParagraphText {
  const inlines: Inline[] = [];
  const boxes: XmlNode[] = [];
  const add = (text: string, face: Face): void => {
    if (text === '') return;
    inlines.push({
      kind: 'text',
      text,
      ...(face.bold === base.bold ? {} : { bold: face.bold }),
      ...(face.italic === base.italic ? {} : { italic: face.italic }),
    });
  };
  const run = (node: XmlNode): void => {
    const properties = element(node, 'w:rPr');
    const style = context.style(element(properties, 'w:rStyle')?.attributes['w:val']);
    if (flagOf(properties, 'w:vanish') ?? style?.hidden) {
      context.counts.hidden += 1;
      return;
    }
    const face: Face = {
      bold: flagOf(properties, 'w:b') ?? style?.bold ?? own.bold,
      italic: flagOf(properties, 'w:i') ?? style?.italic ?? own.italic,
    };
    for (const child of elements(node)) content(child, face);
  };
  const content = (child: XmlNode, face: Face): void => {
    switch (child.name) {
      case 'w:t':
        add(textOf(child), face);
        break;
      case 'w:tab':
      case 'w:ptab':
        add(TAB, face);
        break;
      case 'w:br':
      case 'w:cr':
        if (!['page', 'column'].includes(child.attributes['w:type'] ?? '')) inlines.push({ kind: 'break' });
        break;
      case 'w:noBreakHyphen':
        add('-', face);
        break;
      case 'w:sym':
        add(symbols[(child.attributes['w:char'] ?? '').toLowerCase()] ?? '', face);
        break;
      case 'w:footnoteReference':
      case 'w:endnoteReference': {
        const kind = child.name === 'w:footnoteReference' ? 'footnote' : 'endnote';
        context.notes.push({ kind, id: child.attributes['w:id'] ?? '' });
        add(`[${context.notes.length}]`, face);
        break;
      }
      case 'w:drawing':
      case 'w:pict':
      case 'w:object':
      case 'mc:AlternateContent':
        if (holdsPicture(child)) context.counts.pictures += 1;
        boxes.push(...boxesIn(child));
        break;
    }
  };
  const visit = (node: XmlNode): void => {
    for (const child of elements(node)) {
      if (child.name === 'w:r') run(child);
      else if (child.name === 'mc:AlternateContent') boxes.push(...boxesIn(child));
      else if (child.name === 'w:commentRangeStart') context.counts.comments += 1;
      else if (gone.has(child.name)) context.counts.deleted += 1;
      else if (runContainers.has(child.name)) {
        if (child.name === 'w:ins') context.counts.inserted += 1;
        visit(child);
      }
    }
  };
  visit(paragraph);
  return { inlines, boxes };
}
