// The operators of a page, as pdf.js lists them (ISO 32000-1, 8 and 9), carried out as far as letters and straight rules go.

import { type Glyph, type PdfFont, pdfBounds, type Ruling } from './drawing.js';

export type Matrix = readonly [number, number, number, number, number, number];

export interface Operator {
  /** As pdf.js names it: `showText`, `constructPath` … */
  readonly name: string;
  readonly args: readonly unknown[];
}

/** A letter as pdf.js lists it; numbers among letters move them together. */
interface ShownGlyph {
  readonly unicode: string;
  readonly width: number;
  readonly isSpace: boolean;
}

interface LoadedFont extends PdfFont {
  readonly index: number;
  /** Width of the unit of its glyphs, in parts of the size. */
  readonly unit: number;
  readonly vertical: boolean;
}

export type FontOf = (id: string) => LoadedFont | undefined;

interface State {
  matrix: Matrix;
  font: LoadedFont | undefined;
  size: number;
  spacing: number;
  wordSpacing: number;
  scale: number;
  leading: number;
  rise: number;
  mode: number;
  fill: string;
  stroke: string;
}

/** What is drawn on one page. */
export interface Drawn {
  readonly glyphs: Glyph[];
  readonly rulings: Ruling[];
  turned: string;
}

export class TooMuchDrawn extends Error {}

const times = (m: Matrix, n: Matrix): Matrix => [
  m[0] * n[0] + m[2] * n[1],
  m[1] * n[0] + m[3] * n[1],
  m[0] * n[2] + m[2] * n[3],
  m[1] * n[2] + m[3] * n[3],
  m[0] * n[4] + m[2] * n[5] + m[4],
  m[1] * n[4] + m[3] * n[5] + m[5],
];

const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0];

const matrixOf = (args: unknown): Matrix => {
  const numbers = Array.from(args as ArrayLike<number>);
  return numbers.length === 6 && numbers.every(Number.isFinite) ? (numbers as unknown as Matrix) : IDENTITY;
};

/** Thicker fills are grounds, not lines; what is shorter is a dot. */
const THICK = 2.5;
const SHORT = 3;
/** How far a line may be out of level. */
const SLANT = 0.7;
/** Of letters: a tenth is less than one sees. */
const TURN = 0.1;
const MAX_GROUNDS = 2000;

type Box = Ruling;

const isWhite = (colour: string): boolean => /^#f[b-f]f[b-f]f[b-f]$/i.test(colour);
const isDark = (colour: string): boolean => {
  const [, red = 'ff', green = 'ff', blue = 'ff'] = /^#(..)(..)(..)$/.exec(colour) ?? [];
  return [red, green, blue].reduce((sum, part) => sum + Number.parseInt(part, 16), 0) < 3 * 0xd0;
};

class Machine {
  private state: State;
  private readonly saved: State[] = [];
  private text: Matrix = IDENTITY;
  private line: Matrix = IDENTITY;
  private readonly grounds: Box[] = [];
  readonly drawn: Drawn = { glyphs: [], rulings: [], turned: '' };

  constructor(
    page: Matrix,
    private readonly fontOf: FontOf,
  ) {
    this.state = {
      matrix: page,
      font: undefined,
      size: 0,
      spacing: 0,
      wordSpacing: 0,
      scale: 1,
      leading: 0,
      rise: 0,
      mode: 0,
      fill: '#000000',
      stroke: '#000000',
    };
  }

  private move(x: number, y: number): void {
    this.line = times(this.line, [1, 0, 0, 1, x, y]);
    this.text = this.line;
  }

  private save(): void {
    this.saved.push({ ...this.state });
  }

  private restore(): void {
    this.state = this.saved.pop() ?? this.state;
  }

  private unseenAt(x: number, y: number): Glyph['unseen'] {
    const { mode, fill } = this.state;
    if (mode === 3 || mode === 7) return 'invisible';
    if (!isWhite(fill) || mode === 1) return undefined;
    return this.grounds.some((box) => x >= box.x0 && x <= box.x1 && y >= box.y0 && y <= box.y1) ? undefined : 'white';
  }

  private show(shown: readonly (ShownGlyph | number)[]): void {
    const { font, size, spacing, wordSpacing, scale, rise, mode } = this.state;
    if (!font) return;
    let x = 0;
    const all = times(this.state.matrix, this.text);
    const height = Math.hypot(all[2], all[3]) * size;
    const level = all[0] > 0 && Math.abs(all[1]) <= TURN * all[0];
    for (const each of shown) {
      if (typeof each === 'number') {
        x -= (each / 1000) * size * scale;
        continue;
      }
      if (!each || typeof each.unicode !== 'string') continue;
      const wide = each.width * font.unit * size;
      const [from, to] = [x, x + wide * scale];
      x = to + (spacing + (each.isSpace ? wordSpacing : 0)) * scale;
      if (!level || font.vertical) {
        this.drawn.turned += each.unicode;
        continue;
      }
      const y = all[1] * from + all[3] * rise + all[5];
      const [x0, x1] = [from, to].map((at) => all[0] * at + all[2] * rise + all[4]) as [number, number];
      const unseen = this.unseenAt((x0 + x1) / 2, y - height / 3);
      this.drawn.glyphs.push({
        text: each.unicode,
        x0,
        x1,
        y,
        size: height,
        font: font.index,
        ...(mode === 2 ? { stroked: true as const } : {}),
        ...(unseen ? { unseen } : {}),
      });
      if (this.drawn.glyphs.length > pdfBounds.glyphsOfPage) throw new TooMuchDrawn();
    }
    if (!level && !this.drawn.turned.endsWith('\n') && this.drawn.turned !== '') this.drawn.turned += '\n';
    this.text = times(this.text, [1, 0, 0, 1, x, 0]);
  }

  private addRuling(x0: number, y0: number, x1: number, y1: number): void {
    if (this.drawn.rulings.length <= pdfBounds.rulings) this.drawn.rulings.push({ x0, y0, x1, y1 });
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
  private ground(points: readonly (readonly [number, number])[]): void {
    if (points.length < 3) return;
    const xs = points.map(([x]) => x);
    const ys = points.map(([, y]) => y);
    const box = { x0: Math.min(...xs), y0: Math.min(...ys), x1: Math.max(...xs), y1: Math.max(...ys) };
    const [width, height] = [box.x1 - box.x0, box.y1 - box.y0];
    if (Math.min(width, height) > THICK) {
      if (isDark(this.state.fill) && this.grounds.length < MAX_GROUNDS) this.grounds.push(box);
    } else if (Math.max(width, height) > SHORT && !isWhite(this.state.fill)) {
      const [x, y] = [(box.x0 + box.x1) / 2, (box.y0 + box.y1) / 2];
      if (width > height) this.addRuling(box.x0, y, box.x1, y);
      else this.addRuling(x, box.y0, x, box.y1);
    }
  }

  private path(paint: string, data: ArrayLike<number>): void {
    const fills = /fill/i.test(paint);
    const strokes = /stroke/i.test(paint) && !isWhite(this.state.stroke);
    if (!fills && !strokes) return;
    const m = this.state.matrix;
    let points: [number, number][] = [];
    let curved = false;
    const end = (): void => {
      if (fills && !curved) this.ground(points);
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

  private begin([matrix]: readonly unknown[]): void {
    this.save();
    if (matrix) this.state.matrix = times(this.state.matrix, matrixOf(matrix));
  }

  run({ name, args }: Operator, paintOf: (number: number) => string): void {
    const number = (at = 0): number => {
      const value = Number(args[at] ?? 0);
      return Number.isFinite(value) ? value : 0;
    };
    const state = this.state;
    switch (name) {
      case 'save':
        this.save();
        return;
      case 'restore':
      case 'paintFormXObjectEnd':
        this.restore();
        return;
      case 'transform':
        state.matrix = times(state.matrix, matrixOf(args));
        return;
      case 'paintFormXObjectBegin':
        this.begin(args);
        return;
      case 'beginText':
        this.text = this.line = IDENTITY;
        return;
      case 'setTextMatrix':
        this.text = this.line = matrixOf(args.length === 1 ? args[0] : args);
        return;
      case 'setFont':
        state.font = this.fontOf(String(args[0]));
        state.size = number(1);
        return;
      case 'setCharSpacing':
        state.spacing = number();
        return;
      case 'setWordSpacing':
        state.wordSpacing = number();
        return;
      case 'setHScale':
        state.scale = number() / 100;
        return;
      // pdf.js keeps leading negated, as its canvas takes it
      case 'setLeading':
        state.leading = -number();
        return;
      case 'setLeadingMoveText':
        state.leading = number(1);
        this.move(number(), number(1));
        return;
      case 'moveText':
        this.move(number(), number(1));
        return;
      case 'nextLine':
        this.move(0, state.leading);
        return;
      case 'setTextRise':
        state.rise = number();
        return;
      case 'setTextRenderingMode':
        state.mode = number();
        return;
      case 'setFillRGBColor':
        state.fill = String(args[0]);
        return;
      case 'setFillColorN':
        state.fill = '#808080';
        return;
      case 'setStrokeRGBColor':
        state.stroke = String(args[0]);
        return;
      case 'showText':
        this.show(args[0] as readonly (ShownGlyph | number)[]);
        return;
      case 'constructPath': {
        const data = (args[1] as readonly unknown[] | undefined)?.[0];
        if (data) this.path(paintOf(number()), data as ArrayLike<number>);
      }
    }
  }
}

/**
 * @param page turns the page as it is seen, from its top left corner
 * @param paintOf the name of an operator by its number, as a path names it
 * @throws TooMuchDrawn
 */
export function runOperators(
  operators: Iterable<Operator>,
  page: Matrix,
  fontOf: FontOf,
  paintOf: (number: number) => string,
): Drawn {
  const machine = new Machine(page, fontOf);
  for (const operator of operators) machine.run(operator, paintOf);
  return machine.drawn;
}
