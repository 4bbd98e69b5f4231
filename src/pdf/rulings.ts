// Paths of a page as far as they are straight rules, or dark grounds that white letters stand on.

import { pdfBounds, type Ruling } from './drawing.js';

export type Matrix = readonly [number, number, number, number, number, number];

/** What a path is drawn with. */
interface Ink {
  readonly matrix: Matrix;
  readonly fill: string;
  readonly stroke: string;
}

/** Thicker fills are grounds, not lines; what is shorter is a dot. */
const THICK = 2.5;
const SHORT = 3;
/** How far a line may be out of level. */
const SLANT = 0.7;
const MAX_GROUNDS = 2000;

type Box = Ruling;

export const isWhite = (colour: string): boolean => /^#f[b-f]f[b-f]f[b-f]$/i.test(colour);
const isDark = (colour: string): boolean => {
  const [, red = 'ff', green = 'ff', blue = 'ff'] = /^#(..)(..)(..)$/.exec(colour) ?? [];
  return [red, green, blue].reduce((sum, part) => sum + Number.parseInt(part, 16), 0) < 3 * 0xd0;
};

export class Rulings {
  readonly rulings: Ruling[] = [];
  private readonly grounds: Box[] = [];

  isDarkAt(x: number, y: number): boolean {
    return this.grounds.some((box) => x >= box.x0 && x <= box.x1 && y >= box.y0 && y <= box.y1);
  }

  private addRuling(x0: number, y0: number, x1: number, y1: number): void {
    if (this.rulings.length <= pdfBounds.rulings) this.rulings.push({ x0, y0, x1, y1 });
  }

  private rule([ax, ay]: readonly [number, number], [bx, by]: readonly [number, number]): void {
    const [width, height] = [Math.abs(bx - ax), Math.abs(by - ay)];
    if (Math.max(width, height) <= SHORT || Math.min(width, height) > SLANT) return;
    const level = width > height;
    const middle = level ? (ay + by) / 2 : (ax + bx) / 2;
    if (level) this.addRuling(Math.min(ax, bx), middle, Math.max(ax, bx), middle);
    else this.addRuling(middle, Math.min(ay, by), middle, Math.max(ay, by));
  }

  /** A filled area: a thin one is a line, a thick one the ground of what is drawn later. */
  private ground(points: readonly (readonly [number, number])[], fill: string): void {
    if (points.length < 3) return;
    const xs = points.map(([x]) => x);
    const ys = points.map(([, y]) => y);
    const box = { x0: Math.min(...xs), y0: Math.min(...ys), x1: Math.max(...xs), y1: Math.max(...ys) };
    const [width, height] = [box.x1 - box.x0, box.y1 - box.y0];
    if (Math.min(width, height) > THICK) {
      if (isDark(fill) && this.grounds.length < MAX_GROUNDS) this.grounds.push(box);
    } else if (Math.max(width, height) > SHORT && !isWhite(fill)) {
      const [x, y] = [(box.x0 + box.x1) / 2, (box.y0 + box.y1) / 2];
      if (width > height) this.addRuling(box.x0, y, box.x1, y);
      else this.addRuling(x, box.y0, x, box.y1);
    }
  }

  /** @param paint the name of the operator that paints it */
  path(paint: string, data: ArrayLike<number>, { matrix: m, fill, stroke }: Ink): void {
    const fills = /fill/i.test(paint);
    const strokes = /stroke/i.test(paint) && !isWhite(stroke);
    if (!fills && !strokes) return;
    let points: [number, number][] = [];
    let curved = false;
    const end = (): void => {
      if (fills && !curved) this.ground(points, fill);
      points = [];
      curved = false;
    };
    const to = (at: number): [number, number] => {
      const [x, y] = [data[at] ?? 0, data[at + 1] ?? 0];
      return [m[0] * x + m[2] * y + m[4], m[1] * x + m[3] * y + m[5]];
    };
    const lineTo = (point: [number, number]): void => {
      const last = points.at(-1);
      if (strokes && last) this.rule(last, point);
      // an area of many corners is no line
      if (points.length < 12) points.push(point);
    };
    for (let at = 0; at < data.length; ) {
      const kind = data[at];
      if (kind === 0) {
        end();
        points.push(to(at + 1));
        at += 3;
      } else if (kind === 1) {
        lineTo(to(at + 1));
        at += 3;
      } else if (kind === 2 || kind === 3) {
        curved = true;
        const last = kind === 2 ? at + 5 : at + 3;
        points = [to(last)];
        at = last + 2;
      } else {
        const first = points[0];
        if (first && !curved) lineTo(first);
        at += 1;
      }
    }
    end();
  }
}
