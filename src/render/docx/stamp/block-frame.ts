// An element compiled once through the `docx` package with marks in the place of what stands in it, then written around any content: a
// row around its cells, columns around theirs, a table around its rows, a paragraph around its runs.

import { Paragraph, TableCell, TableRow } from 'docx';
import type { Place } from '../docx-context.js';
import { exactComponentXml, type Writable } from './exact-xml.js';
import type { BlockFrame, Known } from './stamp.js';

/** Style that no sheet has, for the paragraph that stands for content. */
export const MARK_STYLE = 'frame-mark';

export const markParagraph = (): Paragraph => new Paragraph({ style: MARK_STYLE });

/** Stands for the rows of a table. */
export const markRow = (): TableRow => new TableRow({ children: [new TableCell({ children: [markParagraph()] })] });

const MARK = `<w:p><w:pPr><w:pStyle w:val="${MARK_STYLE}"/></w:pPr></w:p>`;
const MARKED_ROW = /<w:tr>.*<\/w:tr>/s;
const RUNS = /(?=<\/w:p>$)/;

const between = { paragraphs: MARK, rows: MARKED_ROW, runs: RUNS };

/**
 * @param key all that the element depends on
 * @param content what stands in it, in place of which the element has marks; runs have none
 * @param make the element, with a place for each content
 * @throws if the package writes the marks in an unknown form
 */
export function blockFrame(
  known: Known,
  key: string,
  content: keyof typeof between,
  make: (places: Place[]) => Writable,
): BlockFrame {
  const before = known.frames.get(key);
  if (before) return before;
  const places: Place[] = [];
  const around = exactComponentXml(make(places)).split(between[content]);
  const wanted = content === 'paragraphs' ? places.length : 1;
  if (around.length !== wanted + 1) throw new Error('the package wrote a mark in an unknown form');
  const frame = { around, places };
  const bytes = 2 * key.length + 100 * places.length + around.reduce((sum, text) => sum + 2 * text.length, 0);
  known.frames.set(key, frame, bytes);
  return frame;
}
