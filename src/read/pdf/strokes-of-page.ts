// Drawn lines of a page: which of them stand under a text, and how far a table reaches.

import { least, most } from './extremes.js';
import type { DrawnStroke } from './read-content.js';
import type { PdfPage } from './read-pages.js';
import type { SetLine } from './set-lines.js';
import type { SetParagraph } from './setting-of.js';

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
