// Takes each tag out of the runs it is spread over and leaves a mark (a processing instruction) at its place. A place for a value also
// keeps an empty run with the look of the tag's first letter; a paragraph that is a place as a whole is fenced.

import type { Element, Node, ProcessingInstruction, Document as XmlDocument } from '@xmldom/xmldom';
import type { FoundTag, TaggedParagraph } from './find-tags.js';
import type { TextPiece } from './paragraph-text.js';
import { around, childElements, childNamed, descendantsNamed, insertAfter, remove } from './xml-tree.js';

export const MARK = 'kehoach';

export type MarkKind = 'tag' | 'end' | 'alone' | 'done' | 'carrier' | 'keep';

export interface TagMark {
  readonly tag: FoundTag;
  /** Number of the tag, through all parts. */
  readonly index: number;
  readonly node: ProcessingInstruction;
}

export const createMark = (document: XmlDocument, kind: MarkKind, index: number): ProcessingInstruction =>
  document.createProcessingInstruction(MARK, `${kind} ${index}`);

function setText(element: Element, text: string): void {
  element.textContent = text;
  if (text !== text.trim() || text === '') element.setAttribute('xml:space', 'preserve');
}

/** Takes letters out of pieces; a sign that stands for one letter goes as a whole. */
function erase(pieces: readonly TextPiece[], start: number, end: number): void {
  let offset = 0;
  for (const { element, text } of pieces) {
    const from = Math.max(0, start - offset);
    const to = Math.min(text.length, end - offset);
    offset += text.length;
    const hidden = text === '' && start < offset && offset < end;
    if (from >= to && !hidden) continue;
    if (element.nodeName !== 'w:t') remove(element);
    else {
      const own = element.textContent ?? '';
      setText(element, own.slice(0, from) + own.slice(to));
    }
  }
}

/** Splits the run around a place in one of its texts; @returns the run before the place and an empty copy of it */
function splitRun(element: Element, offset: number): { before: Element; empty: Element } {
  const run = around(element, 'w:r') as Element;
  const document = run.ownerDocument as XmlDocument;
  const properties = childNamed(run, 'w:rPr');
  const bare = (): Element => {
    const copy = run.cloneNode(false) as Element;
    if (properties) copy.appendChild(properties.cloneNode(true));
    return copy;
  };
  const after = bare();
  const siblings = childElements(run);
  for (const sibling of siblings.slice(siblings.indexOf(element) + 1)) after.appendChild(sibling);
  if (element.nodeName === 'w:t') {
    const text = element.textContent ?? '';
    const rest = document.createElementNS(element.namespaceURI, 'w:t');
    setText(rest, text.slice(offset));
    setText(element, text.slice(0, offset));
    if (text.length > offset)
      after.insertBefore(rest, properties ? (after.firstChild?.nextSibling ?? null) : after.firstChild);
  }
  insertAfter(after, run);
  return { before: run, empty: bare() };
}

const isEmptyRun = (run: Element): boolean =>
  childElements(run).every(
    (child) => child.nodeName === 'w:rPr' || (child.nodeName === 'w:t' && (child.textContent ?? '') === ''),
  );

/** A content control that held only a hint, or that is bound to data of its own, would show those instead of what is filled in. */
function openControls(place: Element, alone: boolean): void {
  for (let control = around(place, 'w:sdt'); control; control = around(control.parentNode, 'w:sdt')) {
    const properties = childNamed(control, 'w:sdtPr');
    for (const name of ['w:showingPlcHdr', 'w:dataBinding', 'w15:dataBinding', ...(alone ? ['w:text'] : [])]) {
      const found = properties && childNamed(properties, name);
      if (found) remove(found);
    }
  }
}

function isolate(tag: FoundTag, index: number, pieces: readonly TextPiece[]): TagMark {
  let offset = 0;
  const at = pieces.findIndex(({ text }) => {
    offset += text.length;
    return offset > tag.start;
  });
  const piece = pieces[at] as TextPiece;
  const inside = tag.start - (offset - piece.text.length);
  erase(pieces, tag.start, tag.end);
  const { before, empty } = splitRun(piece.element, inside);
  const document = before.ownerDocument as XmlDocument;
  const node = createMark(document, 'tag', index);
  insertAfter(node, before);
  if (tag.kind === 'value') {
    insertAfter(empty, node);
    insertAfter(createMark(document, 'end', index), empty);
    const hint = childNamed(childNamed(empty, 'w:rPr') ?? empty, 'w:rStyle');
    if (hint?.getAttribute('w:val') === 'PlaceholderText') remove(hint);
  }
  openControls(before, tag.alone);
  return { tag, index, node };
}

/**
 * @param from number of the paragraph's first tag
 * @returns its marks in the order of the text
 */
export function isolateTags(paragraph: TaggedParagraph, from: number): TagMark[] {
  // from the last to the first, so that the places of those before stay true
  const marks = paragraph.tags
    .map((tag, order) => ({ tag, index: from + order }))
    .reverse()
    .map(({ tag, index }) => isolate(tag, index, paragraph.pieces))
    .reverse();
  const kept = new Set(marks.filter(({ tag }) => tag.kind === 'value').map(({ node }) => node.nextSibling as Node));
  for (const run of descendantsNamed(paragraph.element, 'w:r')) {
    if (around(run, 'w:p') === paragraph.element && isEmptyRun(run) && !kept.has(run)) remove(run);
  }
  return marks;
}
