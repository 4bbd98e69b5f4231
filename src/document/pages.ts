// Pages: a Document set in lines, every line, rule and box at its place. Made by typeset; drawn by render/pdf and the preview,
// read by checks. Plain data, no file format in it. All lengths in pt; x runs right and y down from the top left corner of the page.

import type { Origin, Pt } from './document.js';

type PageNodeKind =
  | 'part'
  | 'section'
  | 'paragraph'
  | 'rule'
  | 'spacer'
  | 'page-break'
  | 'box'
  | 'group'
  | 'columns'
  | 'table'
  | 'row'
  | 'cell';

/** A block of the Document that something on the pages came from. */
export interface PageNode {
  readonly kind: PageNodeKind;
  /** Index of the node that holds it in `Pages.nodes`; -1 for a part. */
  readonly parent: number;
  /** Where it stands in the Document, `parts.0.sections.1.blocks.4.body.12.cells.0.paragraphs.0`. */
  readonly path: string;
  /** The block's role; a row's kind; a table column's role for a cell; empty for parts and sections. */
  readonly role: string;
  readonly origin?: Origin;
  /** Parts: their name for bookmarks. */
  readonly title?: string;
  /** Paragraphs: level in the outline of headings, absent for body text. */
  readonly outline?: number;
  /** Rows and cells: part of the head that is repeated on every page. */
  readonly head?: boolean;
  /** Cells: what they cover, when more than one column or row. */
  readonly columnSpan?: number;
  readonly rowSpan?: number;
}

export type PageFace = 'regular' | 'bold' | 'italic' | 'boldItalic';

/** Text in one face and size. A gap left open is a row of no-break spaces. */
export interface PageRun {
  readonly text: string;
  readonly face: PageFace;
  readonly size: Pt;
  /** `#rrggbb`. */
  readonly colour: string;
  /** Natural width, before `wordSpacing`. */
  readonly width: Pt;
}

export interface PageLine {
  /** Index into `Pages.nodes`: the paragraph. -1 for the page number, which no block holds. */
  readonly node: number;
  /** Which line of its paragraph it is, from 0. */
  readonly index: number;
  readonly x: Pt;
  readonly baseline: Pt;
  /** The room the line takes in its column: from `top`, `height` down. */
  readonly top: Pt;
  readonly height: Pt;
  /** As drawn, word spacing included, without the spaces at its end. */
  readonly width: Pt;
  readonly runs: readonly PageRun[];
  /** Added to the width of each space (U+0020) of the line; negative where the line is squeezed. */
  readonly wordSpacing: Pt;
  /** The spaces dropped where the line wraps; empty inside a word and at the end of a paragraph. */
  readonly spacesAfter: string;
  /** Why it ends: at a space, after a dash, inside a word too wide for its column, at a break in the text, with its paragraph. */
  readonly ends: 'space' | 'dash' | 'word' | 'break' | 'paragraph';
  /** A copy of a table head on a later page: drawn, but not read twice. */
  readonly repeated?: true;
}

/** A straight stroke between two points. */
export interface PageRule {
  readonly node: number;
  readonly x1: Pt;
  readonly y1: Pt;
  readonly x2: Pt;
  readonly y2: Pt;
  readonly weight: Pt;
  readonly colour: string;
}

/** A frame; the stroke runs along the middle of its edge. */
export interface PageBox {
  readonly node: number;
  readonly x: Pt;
  readonly y: Pt;
  readonly width: Pt;
  readonly height: Pt;
  readonly weight: Pt;
  readonly colour: string;
}

/** A table row, or the piece of one that stands on this page. */
export interface PageRow {
  /** Index into `Pages.nodes`: the row. */
  readonly node: number;
  readonly x: Pt;
  readonly y: Pt;
  readonly width: Pt;
  readonly height: Pt;
  /** The row began on an earlier page. */
  readonly continued: boolean;
  /** The row goes on on the next page. */
  readonly continues: boolean;
  readonly repeated?: true;
}

export interface Page {
  /** The part's id and its index in the Document. */
  readonly part: string;
  readonly partIndex: number;
  /** The section's index in its part. */
  readonly section: number;
  readonly width: Pt;
  readonly height: Pt;
  /** The room between the margins. */
  readonly text: { readonly x: Pt; readonly y: Pt; readonly width: Pt; readonly height: Pt };
  /** Counted from 1 in each part. */
  readonly number: number;
  /** The printed number; absent where it is not shown. */
  readonly numberLine?: PageLine;
  readonly lines: readonly PageLine[];
  readonly rules: readonly PageRule[];
  readonly boxes: readonly PageBox[];
  readonly rows: readonly PageRow[];
}

export interface Pages {
  readonly language: string;
  /** Every block in reading order, parents before what they hold. */
  readonly nodes: readonly PageNode[];
  readonly pages: readonly Page[];
}
