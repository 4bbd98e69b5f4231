// Pieces of text of one paragraph as the lines it is set in.

import { MM_PER_PT } from '../../document/lengths.js';
import type { ParagraphLook } from '../../document/look.js';
import type { DrawnStroke, DrawnText } from './read-content.js';
import type { PdfPage } from './read-pages.js';

// The least and the greatest of any count of numbers: the arguments of one call are limited, the lines of a file of others are not.

/** Infinity for none. */
export const least = (values: readonly number[]): number =>
  values.reduce((found, value) => Math.min(found, value), Number.POSITIVE_INFINITY);

/** -Infinity for none. */
export const most = (values: readonly number[]): number =>
  values.reduce((found, value) => Math.max(found, value), Number.NEGATIVE_INFINITY);

export interface SetPiece {
  readonly text: DrawnText;
  /** Index of its page. */
  readonly page: number;
}

/** In pt from the top left corner of the page; `y` is the baseline. */
export interface SetLine {
  readonly page: number;
  readonly y: number;
  readonly left: number;
  readonly right: number;
  readonly size: number;
}

const SAME_LINE = 0.8;

export function linesOf(pieces: readonly SetPiece[]): SetLine[] {
  const lines: SetLine[] = [];
  for (const { text, page } of pieces) {
    if (text.text.trim() === '') continue;
    const last = lines.at(-1);
    const [left, right] = [text.x, text.x + text.width];
    if (last && last.page === page && Math.abs(last.y - text.y) < SAME_LINE)
      lines[lines.length - 1] = {
        ...last,
        left: Math.min(last.left, left),
        right: Math.max(last.right, right),
        size: Math.max(last.size, text.size),
      };
    else lines.push({ page, y: text.y, left, right, size: text.size });
  }
  return lines;
}

// How a paragraph is set, from the places of its lines: its edges, its indent, the distance of its lines.

export interface SetParagraph {
  readonly lines: readonly SetLine[];
  readonly section: number;
  /** Stands in a column or a cell, whose edges are not known. */
  readonly column: boolean;
  readonly table?: number;
}

const NEAR = 1.5;
/** The single line of the font, in parts of the size. */
const SINGLE = 1.149;

const near = (values: readonly number[]): boolean => most(values) - least(values) <= NEAR;
const centre = ({ left, right }: SetLine): number => (left + right) / 2;

export const isCentred = (lines: readonly SetLine[]): boolean =>
  near(lines.map(centre)) && !near(lines.map((line) => line.left));

function alignOf(
  { lines, column }: SetParagraph,
  edges: { readonly left?: number; readonly right?: number },
): ParagraphLook['align'] {
  const [first] = lines;
  if (!first) return undefined;
  const { left, right } = edges;
  const known = !column && left !== undefined && right !== undefined;
  if (lines.length === 1) {
    return known && Math.abs(centre(first) - (left + right) / 2) <= NEAR && first.left > left + NEAR
      ? 'center'
      : undefined;
  }
  const wrapped = lines.slice(0, -1).map((line) => line.right);
  const followed = lines.slice(1).map((line) => line.left);
  if (isCentred(lines)) return 'center';
  if (known && near([...wrapped, right]) && near([...followed, left])) return 'justify';
  if (column) return undefined;
  return near(followed) ? 'left' : undefined;
}

/** @param edges of the running text of its section, in pt */
export function settingOf(
  paragraph: SetParagraph,
  edges: { readonly left?: number; readonly right?: number },
): Pick<ParagraphLook, 'align' | 'firstLine' | 'left' | 'before' | 'after' | 'line'> {
  const { lines, column } = paragraph;
  const align = alignOf(paragraph, edges);
  const [first, second] = lines;
  const indent = first && !column && edges.left !== undefined ? (first.left - edges.left) * MM_PER_PT : 0;
  const pitch =
    first && second && first.page === second.page ? (second.y - first.y) / (first.size * SINGLE) : undefined;
  return {
    ...(align ? { align } : {}),
    firstLine: Math.round(indent * 10) / 10,
    left: 0,
    before: 0,
    after: 0,
    ...(pitch === undefined ? {} : { line: Math.round(pitch * 100) / 100 }),
  };
}

// Drawn lines of a page: which of them stand under a text, and how far a table reaches.

const THIN = 0.5;
const CENTRED = 3;
/** How far below its text a line may be drawn, in pt. */
const REACH = 20;

const isLevel = ({ y1, y2 }: DrawnStroke): boolean => y2 - y1 < THIN;
const isUpright = ({ x1, x2, y1, y2 }: DrawnStroke): boolean => x2 - x1 < THIN && y2 - y1 >= THIN;

/** Level lines centred below the last line of a paragraph outside tables. */
export function strokesUnder(
  page: PdfPage,
  index: number,
  paragraphs: readonly SetParagraph[],
): { readonly paragraph: number; readonly length: number }[] {
  const uprights = page.strokes.filter(isUpright);
  const bottoms = paragraphs.flatMap(({ lines, table }, paragraph) => {
    const line = lines.at(-1);
    return line?.page === index && table === undefined ? [{ paragraph, line }] : [];
  });
  return page.strokes.filter(isLevel).flatMap((stroke) => {
    const touches = uprights.some(
      ({ x1, y1, y2 }) => x1 >= stroke.x1 - 1 && x1 <= stroke.x2 + 1 && stroke.y1 >= y1 - 1 && stroke.y1 <= y2 + 1,
    );
    if (touches) return [];
    const middle = (stroke.x1 + stroke.x2) / 2;
    const above = bottoms
      .filter(
        ({ line }) =>
          stroke.y1 > line.y &&
          stroke.y1 - line.y <= REACH &&
          Math.abs((line.left + line.right) / 2 - middle) <= CENTRED,
      )
      .sort((a, b) => b.line.y - a.line.y)[0];
    return above ? [{ paragraph: above.paragraph, length: stroke.x2 - stroke.x1 }] : [];
  });
}

/** Where the upright lines around the words of a table stand; undefined for a table without lines. */
export function tableEdges(
  lines: readonly SetLine[],
  pages: readonly PdfPage[],
): { readonly left: number; readonly right: number } | undefined {
  const xs: number[] = [];
  for (const number of new Set(lines.map(({ page }) => page))) {
    const own = lines.filter(({ page }) => page === number).map(({ y }) => y);
    const [top, bottom] = [least(own), most(own)];
    for (const stroke of pages[number]?.strokes ?? [])
      if (isUpright(stroke) && stroke.y1 <= bottom && stroke.y2 >= top) xs.push(stroke.x1);
  }
  return xs.length === 0 ? undefined : { left: least(xs), right: most(xs) };
}
