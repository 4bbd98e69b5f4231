// What the steps of reading one .docx share.

import type { Labels } from './numbering.js';
import type { Styles } from './styles.js';
import type { TabbedLines } from './tabbed-lines.js';

export interface DocxCounts {
  inserted: number;
  deleted: number;
  hidden: number;
  comments: number;
  nested: number;
  pictures: number;
  paragraphs: number;
  tables: number;
}

export interface DocxContext {
  readonly style: Styles;
  readonly defaultParagraph: string | undefined;
  readonly labels: Labels;
  /** Role of the style sheet that a named style stands for. */
  readonly roleOf: (styleName: string) => string | undefined;
  /** Heads the column of numbers of a table. */
  readonly isNumberHead: (text: string) => boolean;
  readonly counts: DocxCounts;
  /** Ids of footnotes and endnotes in the order they are named. */
  readonly notes: { readonly kind: 'footnote' | 'endnote'; readonly id: string }[];
  /** Lines that stand side by side behind tabs. */
  readonly tabbed: TabbedLines;
}
