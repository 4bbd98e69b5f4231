// What stands inside a paragraph of a .docx → inlines, and how they look: text and faces, tabs and breaks; insertions taken as accepted, deletions
// as done, field codes, hidden and struck text left out, content controls, links and tags looked through. Text boxes are handed back.

import type { Inline } from '../../document/document.js';
import type { RunLook } from '../../document/look.js';
import { alternative, containers, isDeletion, noteMark, runText } from '../../ooxml/contents.js';
import { element, elements, textOf, type XmlNode } from '../../ooxml/xml-tree.js';
import { normalizeText } from '../../text/normalize.js';
import { isLegacy } from '../text/decode-text.js';
import type { DocxContext } from './docx-context.js';
import { type RunProperties, runProperties } from './styles.js';

export interface ParagraphText {
  readonly inlines: Inline[];
  readonly runs: readonly RunLook[];
  /** Contents of text boxes anchored in it. */
  readonly boxes: XmlNode[];
}

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

/** All that stands in it, taken out or not. */
const textIn = (node: XmlNode): string =>
  node.name === 'w:t' || node.name === 'w:delText' ? textOf(node) : elements(node).map(textIn).join('');

/** Of the digits in place; the face of our documents has no ⁰. */
const exponent = (digits: string): string =>
  digits.includes('0') ? `^${digits}` : digits.replace(/\d/g, (digit) => ' ¹²³⁴⁵⁶⁷⁸⁹'[Number(digit)] as string);

/** Whether a raised figure changes what stands before it: "10⁶", "m²", "2025¹" are not 106, m2, 20251. */
function isExponent(before: readonly Inline[]): boolean {
  const last = before.at(-1);
  return last?.kind === 'text' && /(?:\d|(?<!\p{L})[cdkm]?m)$/u.test(last.text);
}

const lookOf = (
  text: string,
  { bold, italic, underline, hidden: _, struck: __, raised: ___, ...face }: RunProperties,
): RunLook => ({
  text,
  ...face,
  bold: bold ?? false,
  italic: italic ?? false,
  underline: underline ?? false,
});

/** @param own of the paragraph's style @param styled its face needs no marking, else no face but the plain one */
export function readRuns(paragraph: XmlNode, own: RunProperties, styled: boolean, context: DocxContext): ParagraphText {
  const inlines: Inline[] = [];
  const runs: RunLook[] = [];
  const boxes: XmlNode[] = [];
  const number = context.main?.numbers.get(paragraph);
  const before = context.notes.length;
  const plain = { bold: styled && (own.bold ?? false), italic: styled && (own.italic ?? false) };
  const run = (node: XmlNode): void => {
    const properties = element(node, 'w:rPr');
    const face = { ...own, ...context.styles.ofRun(properties), ...runProperties(properties) };
    if (face.hidden || face.struck) {
      context.counts[face.hidden ? 'hidden' : 'struck'].push(textIn(node));
      return;
    }
    const [bold, italic] = [face.bold ?? false, face.italic ?? false];
    let all = '';
    const raised = face.raised === true && isExponent(inlines);
    for (const child of elements(node)) {
      const written = runText(child) ?? note(child) ?? '';
      const own = written.normalize('NFC');
      if (own !== written) context.counts.decomposed.push(own);
      const text = raised ? own.replace(/\d+/g, exponent) : own;
      all += text;
      if (text === '\n') inlines.push({ kind: 'break' });
      else if (text !== '')
        inlines.push({
          kind: 'text',
          text,
          ...(bold === plain.bold ? {} : { bold }),
          ...(italic === plain.italic ? {} : { italic }),
        });
      if (['w:drawing', 'w:pict', 'w:object', 'mc:AlternateContent'].includes(child.name)) {
        if (holdsPicture(child)) context.counts.pictures += 1;
        boxes.push(...boxesIn(child));
      }
    }
    const text = normalizeText(all);
    if (isLegacy(text, face.font ?? '')) context.counts.legacy.push(text);
    if (text !== '') runs.push(lookOf(text, face));
  };
  const note = (child: XmlNode): string | undefined => {
    const mark = noteMark(child, context.notes.length + 1);
    if (mark !== undefined) {
      const kind = child.name === 'w:footnoteReference' ? 'footnote' : 'endnote';
      context.notes.push({ kind, id: child.attributes['w:id'] ?? '', paragraph: number, before });
    }
    return mark;
  };
  const visit = (node: XmlNode | undefined): void => {
    for (const child of elements(node)) {
      if (child.name === 'w:r') run(child);
      else if (child.name === 'mc:AlternateContent') visit(alternative(child));
      else if (child.name === 'w:commentRangeStart') context.counts.comments += 1;
      else if (isDeletion(child)) context.counts.deleted.push(textIn(child));
      else if (containers.has(child.name)) {
        if (child.name === 'w:ins') context.counts.inserted.push(textIn(child));
        visit(child);
      }
    }
  };
  visit(paragraph);
  return { inlines, runs, boxes };
}
