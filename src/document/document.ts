// The Document: what a finished text is made of, before any writer. Blocks know what they are (role) and where they come from
// (origin); they know no font, no page and no file format. Numbers ("Điều 2.", "a)") are already text. Lengths are typed: mm for
// places on the page, pt for type.

import type { Margins, Mm, Orientation, Pt } from './lengths.js';
import type { ParagraphLook, SectionLook, TableLook } from './look.js';

export type { Margins, Mm, Orientation, Pt };

/** Where a block was read: the line of a text file, or a spot in words for files that have no lines (`bảng 2, dòng 5`). */
export interface SourcePlace {
  readonly line?: number;
  readonly spot?: string;
}

/** Which paragraph of an Office package a paragraph was read from, so that marks are put into that one. */
export interface ParagraphSource {
  /** Name of the part. */
  readonly part: string;
  /** Which of the part's paragraphs, as `paragraphsIn` of ooxml lists them, from 0. */
  readonly index: number;
  /** What Word puts before the text and the file does not hold: the number of a list. */
  readonly label?: string;
  /** How many notes are named before it: its own marks of notes count on. */
  readonly notes?: number;
  /** It is the text of a note with this number, from 1, which the paragraph names. */
  readonly note?: number;
}

/**
 * Where a block comes from: the dotted path in the plan, the template line (`file:line:column`) that placed it, or both; for a document
 * that was read, the place in its file.
 */
export interface Origin {
  readonly plan?: string;
  readonly template?: string;
  readonly source?: SourcePlace;
}

/** Facts that the office may fill in after the document was made. */
export const openFacts = ['number', 'day', 'month'] as const;
export type OpenFact = (typeof openFacts)[number];

/** A place where such a fact is still open; DOCX makes it a content control, and filling one fills all of its fact. */
export interface Control {
  readonly tag: OpenFact;
  readonly title: string;
}

/** What a comparison says of a text: put in, or taken out, against an older one. Writers that know no such marks print both. */
export type Revision = 'inserted' | 'deleted';

/** Text in one face. `bold` and `italic` override the face of the paragraph's role; absent means the role's own. */
export interface TextRun {
  readonly kind: 'text';
  readonly text: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly revision?: Revision;
}

/** A gap left open in a draft (number, day), of the given width. */
export interface BlankRun {
  readonly kind: 'blank';
  readonly width: Mm;
  readonly control?: Control;
}

/** A line break inside a paragraph. */
export interface BreakRun {
  readonly kind: 'break';
  /** Stands for a space: the line is broken there for its look, and reads on. */
  readonly soft?: true;
}

export type Inline = TextRun | BlankRun | BreakRun;

export interface Paragraph {
  readonly kind: 'paragraph';
  readonly role: string;
  readonly inlines: readonly Inline[];
  readonly origin?: Origin;
  /** How it looks in the file that it was read from; for one of ours, as the sheet has it. */
  readonly look?: ParagraphLook;
  readonly source?: ParagraphSource;
  /** Overrides the role's own setting: the last line stays on the page of the next block's first line. */
  readonly keepWithNext?: boolean;
  /** Of the paragraph as a whole, its end included. */
  readonly revision?: Revision;
}

/** A horizontal line of exact length, centred in its column. */
export interface Rule {
  readonly kind: 'rule';
  readonly role: string;
  readonly length: Pt;
  readonly origin?: Origin;
}

/** Empty height, e.g. the room for the hand-written signature. */
export interface Spacer {
  readonly kind: 'spacer';
  readonly role: string;
  readonly height: Pt;
  readonly origin?: Origin;
}

export interface PageBreak {
  readonly kind: 'page-break';
  /** Of the pages from here on, while a document is composed: it becomes a section of its own. */
  readonly turn?: Orientation;
  readonly origin?: Origin;
}

/** A framed text of fixed size (urgency, circulation marks). */
export interface Box {
  readonly kind: 'box';
  readonly role: string;
  readonly width: Mm;
  readonly height: Mm;
  readonly colour: string;
  readonly align: 'left' | 'center' | 'right';
  readonly paragraphs: readonly Paragraph[];
  readonly origin?: Origin;
}

/** Blocks that stay on one page. */
export interface Group {
  readonly kind: 'group';
  readonly role: string;
  readonly blocks: readonly Block[];
  readonly origin?: Origin;
}

/**
 * Blocks side by side without borders (letterhead; recipients and signature). Each row's cells start at the same height. The whole
 * stays on one page, unless it runs on.
 */
export interface Columns {
  readonly kind: 'columns';
  readonly role: string;
  /** Width of each column; they add up to the text width or less. */
  readonly widths: readonly Mm[];
  /** rows[row][column] = the blocks in that place. */
  readonly rows: readonly (readonly (readonly Block[])[])[];
  /** The last row goes on over pages, and the others are not held with it: a long list below what stands beside its beginning. */
  readonly runsOn?: true;
  readonly origin?: Origin;
  readonly look?: TableLook;
}

export type HorizontalAlign = 'left' | 'center' | 'right' | 'justify';

export interface TableColumn {
  /** What stands in it: `number`, `task`, `lead`, `target` … */
  readonly role: string;
  readonly width: Mm;
}

export interface TableCell {
  /** Columns and rows that it covers, 1 if absent; places covered from the left or from above are not listed again. */
  readonly columnSpan?: number;
  readonly rowSpan?: number;
  readonly align: HorizontalAlign;
  readonly verticalAlign: 'top' | 'middle';
  readonly paragraphs: readonly Paragraph[];
  /** What the cell of a workbook is worth where its text groups digits or leaves its sign to a colour: `12345` for `12.345`. */
  readonly number?: string;
  /** The remark that a workbook has at the cell. */
  readonly remark?: string;
}

/** `group` rows never end a page; `head` and `column-numbers` rows are repeated on every page; a `total` sums up items and is none. */
export type RowKind = 'head' | 'column-numbers' | 'group' | 'item' | 'total';

export interface TableRow {
  readonly kind: RowKind;
  /** Depth of a group, or of an item below another item; 0 is outermost. */
  readonly level: number;
  readonly cells: readonly TableCell[];
  readonly origin?: Origin;
  readonly keepWithNext?: boolean;
  /** Does not split over pages, if a page can hold it. */
  readonly whole?: boolean;
  /** Of the row as a whole. */
  readonly revision?: Revision;
}

/** A ruled table. Spans fill the grid exactly: every place of head and body is covered once. Body rows may split over pages. */
export interface Table {
  readonly kind: 'table';
  readonly role: string;
  readonly columns: readonly TableColumn[];
  readonly head: readonly TableRow[];
  readonly body: readonly TableRow[];
  readonly origin?: Origin;
  readonly look?: TableLook;
}

export type Block = Paragraph | Rule | Spacer | PageBreak | Box | Group | Columns | Table;

/** `width` and `height` are those of the page as seen: a landscape A4 is 297 × 210. */
export interface PageSetup {
  readonly width: Mm;
  readonly height: Mm;
  readonly orientation: Orientation;
  readonly margins: Margins;
  /** Distance of the page number from the top edge of the page. */
  readonly headerDistance: Mm;
}

/** One run of pages of the same setup. */
export interface Section {
  readonly page: PageSetup;
  readonly blocks: readonly Block[];
  /** Printed at the foot of the section's first page (address of the agency). */
  readonly firstPageFoot?: readonly Block[];
  readonly origin?: Origin;
  readonly look?: SectionLook;
}

/**
 * One text with page numbers of its own: the decision, the plan issued with it, an annex. Pages count from 1 through all its
 * sections; the number on its first page is not shown (NĐ 30/2020/NĐ-CP, Phụ lục I, mục I.7 and III.1.đ).
 */
export interface Part {
  /** Unique in the document, fit for a file name: `quyet-dinh`, `ke-hoach`, `phu-luc-1`. */
  readonly id: string;
  /** For bookmarks and lists: `Quyết định`, `Phụ lục II`. */
  readonly title: string;
  readonly sections: readonly Section[];
}

export interface DocumentProperties {
  readonly title: string;
  readonly subject: string;
  /** The issuing agency. */
  readonly author: string;
  readonly keywords: readonly string[];
  /** Number and symbol, `12/QĐ-UBND`; absent while the number is blank. */
  readonly number?: string;
  /** ISO date of signing, `2026-01-20`; absent while any part of it is blank. */
  readonly date?: string;
  readonly status: 'draft' | 'issued';
}

export interface Document {
  readonly type: string;
  readonly language: 'vi-VN';
  readonly properties: DocumentProperties;
  readonly parts: readonly Part[];
}
