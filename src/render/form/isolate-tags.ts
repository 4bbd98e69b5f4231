// Takes each tag out of the runs it is spread over and leaves a mark (a processing instruction) at its place. A place for a value also
// keeps an empty run with the look of the tag's first letter; a paragraph that is a place as a whole is fenced.

import { bareRun, putText, splitRun } from '../../ooxml/runs-at.js';
import {
  around,
  descendantsNamed,
  element,
  elements,
  insertAfter,
  nextOf,
  remove,
  textOf,
  type XmlChild,
  type XmlNode,
  XmlOther,
} from '../../ooxml/xml-tree.js';
import type { FoundTag, TaggedParagraph } from './find-tags.js';
import type { TextPiece } from './paragraph-text.js';

export const MARK = 'kehoach';

type MarkKind = 'tag' | 'end' | 'alone' | 'done' | 'carrier' | 'keep';

export interface TagMark {
  readonly tag: FoundTag;
  /** Number of the tag, through all parts. */
  readonly index: number;
  readonly node: XmlOther;
}

export const createMark = (kind: MarkKind, index: number): XmlOther => new XmlOther(`<?${MARK} ${kind} ${index}?>`);

/** @param kind of the marks that count; all if absent */
export const isMark = (child: XmlChild | undefined, kind = ''): child is XmlOther =>
  child instanceof XmlOther && child.raw.startsWith(`<?${MARK} ${kind}`);

/** Takes letters out of pieces; a sign that stands for one letter goes as a whole. */
function erase(pieces: readonly TextPiece[], start: number, end: number): void {
  let offset = 0;
  for (const { node, text } of pieces) {
    const from = Math.max(0, start - offset);
    const to = Math.min(text.length, end - offset);
    offset += text.length;
    const hidden = text === '' && start < offset && offset < end;
    if (from >= to && !hidden) continue;
    if (node.name !== 'w:t') remove(node);
    else {
      const own = textOf(node);
      putText(node, own.slice(0, from) + own.slice(to));
    }
  }
}

const isEmptyRun = (run: XmlNode): boolean =>
  elements(run).every((child) => child.name === 'w:rPr' || (child.name === 'w:t' && textOf(child) === ''));

/** A content control that held only a hint, or that is bound to data of its own, would show those instead of what is filled in. */
function openControls(place: XmlNode, alone: boolean): void {
  for (let control = around(place, 'w:sdt'); control; control = around(control.parent, 'w:sdt')) {
    const properties = element(control, 'w:sdtPr');
    for (const name of ['w:showingPlcHdr', 'w:dataBinding', 'w15:dataBinding', ...(alone ? ['w:text'] : [])]) {
      const found = properties && element(properties, name);
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
  const before = around(piece.node, 'w:r') as XmlNode;
  const empty = bareRun(before);
  splitRun(piece.node, inside);
  const node = createMark('tag', index);
  insertAfter(node, before);
  if (tag.kind === 'value') {
    insertAfter(empty, node);
    insertAfter(createMark('end', index), empty);
    const hint = element(element(empty, 'w:rPr') ?? empty, 'w:rStyle');
    if (hint?.attributes['w:val'] === 'PlaceholderText') remove(hint);
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
  const kept = new Set(marks.filter(({ tag }) => tag.kind === 'value').map(({ node }) => nextOf(node)));
  for (const run of descendantsNamed(paragraph.element, 'w:r')) {
    if (around(run, 'w:p') === paragraph.element && isEmptyRun(run) && !kept.has(run)) remove(run);
  }
  return marks;
}
