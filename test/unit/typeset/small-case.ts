// A tiny world for cases that can be checked by eye: every character is 5 pt wide and every line 10 pt tall at size 10, so a column
// of 20 characters is 100 pt and a page of 6 lines is 60 pt of text.

import type { Block, Document, Paragraph, Section } from '../../../src/document/document.js';
import type { Page, Pages } from '../../../src/document/pages.js';
import type { RoleStyle, StyleSheet } from '../../../src/document/style-sheet.js';
import type { FaceName, FontFace, FontSet } from '../../../src/fonts/font-set.js';
import { type Typeset, typesetDocument } from '../../../src/typeset/typeset-document.js';

const MM_PER_POINT = 25.4 / 72;

const face = (name: FaceName): FontFace => ({
  name,
  source: 'test',
  bytes: new Uint8Array(),
  has: () => true,
  width: (text, size) => [...text].length * size * 0.5,
  ascent: 0.8,
  descent: 0.2,
  lineGap: 0,
});

export const squareFonts: FontSet = {
  family: 'Square',
  faces: { regular: face('regular'), bold: face('bold'), italic: face('italic'), boldItalic: face('boldItalic') },
};

const style = (changes: Partial<RoleStyle> = {}): RoleStyle => ({
  name: 'Chữ',
  next: 'body',
  size: 10,
  bold: false,
  italic: false,
  align: 'left',
  firstLine: 0,
  left: 0,
  before: 0,
  after: 0,
  line: 1,
  keepWithNext: false,
  keepLines: false,
  outline: 0,
  lines: 'flow',
  colour: '#000000',
  ...changes,
});

/** Millimetres that are so many characters of 5 pt. */
export const characters = (count: number): number => count * 5 * MM_PER_POINT;
export const points = (count: number): number => count * MM_PER_POINT;

export const squareSheet: StyleSheet = {
  name: 'square',
  font: 'Square',
  page: {
    width: characters(20),
    height: points(70),
    margins: { top: points(10), bottom: 0, left: 0, right: 0 },
    headerDistance: 0,
  },
  ruleWeight: 1,
  table: { border: 1, cellMargin: { top: 0, bottom: 0, left: points(0.5), right: points(0.5) } },
  roles: {
    body: style(),
    justified: style({ align: 'justify' }),
    centred: style({ align: 'center' }),
    right: style({ align: 'right' }),
    indented: style({ firstLine: characters(4) }),
    hanging: style({ left: characters(4), firstLine: characters(-4) }),
    spaced: style({ before: 5, after: 10 }),
    wide: style({ line: 1.5 }),
    whole: style({ keepLines: true }),
    heading: style({ keepWithNext: true, outline: 1 }),
    rule: style({ size: 4 }),
    gap: style(),
    cell: style(),
    'page-number': style({ align: 'center' }),
  },
};

export const say = (text: string, role = 'body'): Paragraph => ({
  kind: 'paragraph',
  role,
  inlines: [{ kind: 'text', text }],
});

/** A paragraph of so many lines of one word each, `a1`, `a2` …, that cannot share a line. */
export const tall = (name: string, count: number, role = 'body'): Paragraph => ({
  kind: 'paragraph',
  role,
  inlines: Array.from({ length: count }, (_, index) => [
    ...(index > 0 ? [{ kind: 'break' } as const] : []),
    { kind: 'text', text: `${name}${index + 1}` } as const,
  ]).flat(),
});

/** @param lines how many lines of 10 pt a page holds */
export function squareDocument(blocks: readonly Block[], lines = 6, columns = 20): Document {
  const section: Section = {
    page: {
      ...squareSheet.page,
      width: characters(columns),
      height: points(10 + lines * 10),
      orientation: 'portrait',
    },
    blocks,
  };
  return {
    type: 'test',
    language: 'vi-VN',
    properties: { title: '', subject: '', author: '', keywords: [], status: 'draft' },
    parts: [{ id: 'part', title: 'Part', sections: [section] }],
  };
}

export const setSquare = (document: Document, spacing: 'word-15' | 'plain' = 'word-15'): Typeset =>
  typesetDocument(document, { styles: squareSheet, fonts: squareFonts, spacing });

const lineText = (line: Page['lines'][number]): string => line.runs.map(({ text }) => text).join('');

/** Each page as its lines (without the page number) from top to bottom, joined by ` / `; cells of one height are parted by ` | `. */
export function pagesAsText(pages: Pages): string[] {
  return pages.pages.map((page) => {
    const rows = new Map<number, string[]>();
    for (const line of [...page.lines].sort((a, b) => a.top - b.top || a.x - b.x)) {
      const key = Math.round(line.top * 10);
      rows.set(key, [...(rows.get(key) ?? []), lineText(line)]);
    }
    return [...rows.values()].map((cells) => cells.join(' | ')).join(' / ');
  });
}

/** Lines of a single paragraph as drawn, with leading blanks for their place (one for each 5 pt, rounded). */
export function linesAsText(block: Block, columns = 20, spacing: 'word-15' | 'plain' = 'word-15'): string[] {
  const { pages } = setSquare(squareDocument([block], 60, columns), spacing);
  return pages.pages.flatMap(({ lines }) => lines.map((line) => ' '.repeat(Math.round(line.x / 5)) + lineText(line)));
}
