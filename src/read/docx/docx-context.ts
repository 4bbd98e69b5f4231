// What the steps of reading one .docx share.

import type { Inline } from '../../document/document.js';
import type { Stroke, TableLook } from '../../document/look.js';
import type { XmlNode } from '../../ooxml/xml-tree.js';
import type { Labels } from './numbering.js';
import type { Styles } from './styles.js';

/** The inlines of a paragraph, each tab a line break or a space. Paragraphs must come in their order. @param dotted dots lead to its tabs */
export type TabbedLines = (inlines: readonly Inline[], dotted: boolean) => Inline[];

export interface DocxCounts {
  /** The words of each. */
  readonly inserted: string[];
  readonly deleted: string[];
  readonly hidden: string[];
  readonly struck: string[];
  /** In a face whose letters are no Unicode. */
  readonly legacy: string[];
  /** With its marks as letters of their own, which the reader puts together. */
  readonly decomposed: string[];
  /** Tabs that a row of dots leads to. */
  leaders: number;
  comments: number;
  nested: number;
  pictures: number;
  paragraphs: number;
  tables: number;
}

/** The main text, and what is remembered on the way through it. */
export interface MainText {
  readonly part: string;
  /** Numbers of its paragraphs. */
  readonly numbers: ReadonlyMap<XmlNode, number>;
  /** Sections that have ended. */
  sections: number;
  /** Something is drawn in the section that is no level line. */
  drawings: boolean;
  /** Of the last paragraph with words. */
  strokes: Stroke[];
}

/** What holds a paragraph: the table, the free space at both sides of its cells, the room in the cell, in mm. */
export interface Around {
  readonly table?: TableLook;
  readonly padding?: number;
  readonly room?: number;
}

export interface DocxContext {
  readonly styles: Styles;
  readonly labels: Labels;
  /** Role of the style sheet that a named style stands for. */
  readonly roleOf: (styleName: string) => string | undefined;
  /** Heads the column of numbers of a table. */
  readonly isNumberHead: (text: string) => boolean;
  readonly counts: DocxCounts;
  /** Footnotes and endnotes in the order they are named, with the number of the paragraph that names each and of the notes before that one. */
  readonly notes: {
    readonly kind: 'footnote' | 'endnote';
    readonly id: string;
    readonly paragraph: number | undefined;
    readonly before: number;
  }[];
  /** Lines that stand side by side behind tabs. */
  readonly tabbed: TabbedLines;
  /** Absent in a part beside the main text (a foot, a note): how that looks is not judged. */
  readonly main?: MainText;
  readonly around: Around;
}
