// Short cells, such as those of ordinals, are passed over where a page is recognised as a whole: they are looked at once more.

import type { PagePicture, RecognisedWord, Recogniser, Ruling } from '../../pdf/drawing.js';
import { gridsOf } from '../printed/grids.js';
import { inkBelow } from './straighten.js';

const POINTS = 72;

/** A rectangle of a picture, in dots. */
interface Box {
  readonly x0: number;
  readonly y0: number;
  readonly x1: number;
  readonly y1: number;
}

/** Where the ink of a box is; undefined where there is next to none. */
function inkIn({ data, width, dpi }: PagePicture, { x0, y0, x1, y1 }: Box, below: number): Box | undefined {
  let [left, top, right, bottom, dots] = [x1, y1, x0, y0, 0];
  for (let y = y0; y < y1; y++)
    for (let x = x0; x < x1; x++) {
      if ((data[y * width + x] as number) >= below) continue;
      dots += 1;
      left = Math.min(left, x);
      right = Math.max(right, x + 1);
      top = Math.min(top, y);
      bottom = Math.max(bottom, y + 1);
    }
  // a full stop has half as many
  return dots > 0.0005 * dpi * dpi && bottom - top > 0.04 * dpi
    ? { x0: left, y0: top, x1: right, y1: bottom }
    : undefined;
}

const MARGIN = 40;

/** Boxes of a picture one below the other. */
function stacked(picture: PagePicture, boxes: readonly Box[]): PagePicture {
  const width = Math.max(...boxes.map(({ x0, x1 }) => x1 - x0)) + 2 * MARGIN;
  const height = boxes.reduce((sum, { y0, y1 }) => sum + y1 - y0 + MARGIN, MARGIN);
  const data = new Uint8Array(width * height).fill(255);
  let top = MARGIN;
  for (const { x0, y0, x1, y1 } of boxes) {
    for (let y = y0; y < y1; y++)
      data.set(picture.data.subarray(y * picture.width + x0, y * picture.width + x1), (top + y - y0) * width + MARGIN);
    top += y1 - y0 + MARGIN;
  }
  return { width, height, data, dpi: picture.dpi };
}

/** @param rulings in pt @param words that were recognised @returns those of cells that hold ink and none of them */
export async function missedCells(
  picture: PagePicture,
  rulings: readonly Ruling[],
  words: readonly RecognisedWord[],
  recogniser: Recogniser,
): Promise<RecognisedWord[]> {
  const scale = picture.dpi / POINTS;
  const inset = Math.round(0.015 * picture.dpi);
  const below = inkBelow(picture);
  const boxes = (gridsOf(rulings) ?? []).flatMap(({ xs, ys, cells }) =>
    cells.flatMap(({ row, column, rowSpan, columnSpan }): Box[] => {
      const [x0, x1] = [xs[column], xs[column + columnSpan]].map((x) => Math.round((x as number) * scale)) as [
        number,
        number,
      ];
      const [y0, y1] = [ys[row], ys[row + rowSpan]].map((y) => Math.round((y as number) * scale)) as [number, number];
      const isRead = words.some((word) => {
        const [x, y] = [(word.x0 + word.x1) / 2, (word.y0 + word.y1) / 2];
        return x > x0 && x < x1 && y > y0 && y < y1;
      });
      const inner = { x0: x0 + inset, y0: y0 + inset, x1: x1 - inset, y1: y1 - inset };
      if (isRead || inner.x1 - inner.x0 < inset || inner.y1 - inner.y0 < inset) return [];
      const ink = inkIn(picture, inner, below);
      return ink ? [ink] : [];
    }),
  );
  if (boxes.length === 0) return [];
  const found = await recogniser.words(stacked(picture, boxes), 'lines');
  let top = MARGIN;
  return boxes.flatMap((box, index) => {
    const [from, to] = [top - MARGIN / 2, top + box.y1 - box.y0 + MARGIN / 2];
    const shift = box.y0 - top;
    top += box.y1 - box.y0 + MARGIN;
    return found
      .filter(({ y0, y1 }) => (y0 + y1) / 2 > from && (y0 + y1) / 2 < to)
      .map((word) => ({
        ...word,
        x0: word.x0 - MARGIN + box.x0,
        x1: word.x1 - MARGIN + box.x0,
        y0: word.y0 + shift,
        y1: word.y1 + shift,
        line: `cell ${index} ${word.line}`,
      }));
  });
}
