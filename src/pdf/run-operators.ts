// The operators of a page, as pdf.js lists them (ISO 32000-1, 8 and 9), carried out as far as letters and straight rules go.

import { type Glyph, type PdfFont, pdfBounds, type Ruling } from './drawing.js';
import { isWhite, type Matrix, Rulings } from './rulings.js';

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

/** A picture that a page paints. */
export interface PaintedPicture {
  readonly operator: Operator;
  /** The unit square, its lower left corner first, to pt of the page from the top left corner. */
  readonly matrix: Matrix;
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

const numberAt = (args: readonly unknown[], at: number): number => {
  const value = Number(args[at] ?? 0);
  return Number.isFinite(value) ? value : 0;
};

const matrixOf = (args: unknown): Matrix => {
  const numbers = Array.from(args as ArrayLike<number>);
  return numbers.length === 6 && numbers.every(Number.isFinite) ? (numbers as unknown as Matrix) : IDENTITY;
};

/** Of letters: a tenth is less than one sees. */
const TURN = 0.1;
class Machine {
  private state: State;
  private readonly saved: State[] = [];
  private text: Matrix = IDENTITY;
  private line: Matrix = IDENTITY;
  private readonly paths = new Rulings();
  readonly drawn: Drawn = { glyphs: [], rulings: this.paths.rulings, turned: '' };

  constructor(
    page: Matrix,
    private readonly fontOf: FontOf,
    private readonly onPicture?: (picture: PaintedPicture) => void,
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
    return this.paths.isDarkAt(x, y) ? undefined : 'white';
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

  private begin([matrix]: readonly unknown[]): void {
    this.save();
    if (matrix) this.state.matrix = times(this.state.matrix, matrixOf(matrix));
  }

  /** What changes how is drawn. */
  private set({ name, args }: Operator): void {
    const state = this.state;
    const number = (): number => numberAt(args, 0);
    switch (name) {
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
    }
  }

  run(operator: Operator, paintOf: (number: number) => string): void {
    const { name, args } = operator;
    const number = (at = 0): number => numberAt(args, at);
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
      case 'showText':
        this.show(args[0] as readonly (ShownGlyph | number)[]);
        return;
      case 'constructPath': {
        const data = (args[1] as readonly unknown[] | undefined)?.[0];
        if (data) this.paths.path(paintOf(number()), data as ArrayLike<number>, state);
        return;
      }
      case 'paintImageXObject':
      case 'paintInlineImageXObject':
      case 'paintImageMaskXObject':
        this.onPicture?.({ operator, matrix: state.matrix });
        return;
      default:
        this.set(operator);
    }
  }
}

/**
 * @param page turns the page as it is seen, from its top left corner
 * @param paintOf the name of an operator by its number, as a path names it
 * @param onPicture is given each picture when it is painted
 * @throws TooMuchDrawn
 */
export function runOperators(
  operators: Iterable<Operator>,
  page: Matrix,
  fontOf: FontOf,
  paintOf: (number: number) => string,
  onPicture?: (picture: PaintedPicture) => void,
): Drawn {
  const machine = new Machine(page, fontOf, onPicture);
  for (const operator of operators) machine.run(operator, paintOf);
  return machine.drawn;
}
