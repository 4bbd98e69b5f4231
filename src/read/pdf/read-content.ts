// What a page of a PDF of ours draws: pieces of text at their places, with the mark that ties them to the tree of structure, and strokes.
// ISO 32000-1, 8.4, 8.5, 9.4, 14.6.

import { isDictionary, PdfParser, type PdfValue } from './parse-value.js';
import { type Spend, TooMuchWork } from './pdf-file.js';
import type { PdfFont } from './read-font.js';

export interface DrawnText {
  /** Its number in the tree of structure; absent for page numbers and repeated heads. */
  readonly mark?: number;
  readonly text: string;
  /** In pt from the top left corner; `y` is the baseline. */
  readonly x: number;
  readonly y: number;
  /** Without spaces at its end. */
  readonly width: number;
  readonly size: number;
  readonly family: string;
  readonly bold: boolean;
  readonly italic: boolean;
  /** `rrggbb`. */
  readonly colour: string;
}

export interface DrawnStroke {
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
}

export interface DrawnPage {
  readonly texts: readonly DrawnText[];
  readonly strokes: readonly DrawnStroke[];
}

type Matrix = readonly [number, number, number, number, number, number];

const multiply = (m: Matrix, n: Matrix): Matrix => [
  m[0] * n[0] + m[1] * n[2],
  m[0] * n[1] + m[1] * n[3],
  m[2] * n[0] + m[3] * n[2],
  m[2] * n[1] + m[3] * n[3],
  m[4] * n[0] + m[5] * n[2] + n[4],
  m[4] * n[1] + m[5] * n[3] + n[5],
];

const identity: Matrix = [1, 0, 0, 1, 0, 0];
/** Of one page; every line is held against every other. */
const MAX_STROKES = 5000;
/** What is done with a drawn piece later, in characters looked at. */
const WORK = 100;

const hex = (part: number): string =>
  Math.round(Math.min(1, Math.max(0, part)) * 255)
    .toString(16)
    .padStart(2, '0');

/** @param height of the page, in pt @throws TooMuchWork */
export function readContent(
  content: string,
  height: number,
  fonts: ReadonlyMap<string, PdfFont>,
  spend: Spend,
): DrawnPage {
  spend(content.length);
  const texts: DrawnText[] = [];
  const strokes: DrawnStroke[] = [];
  const operands: PdfValue[] = [];
  const states: { page: Matrix; colour: string }[] = [];
  const marks: (number | undefined)[] = [];
  let page = identity;
  let line = identity;
  let colour = '000000';
  let font: PdfFont | undefined;
  let size = 0;
  let from: readonly [number, number] = [0, 0];
  let path: DrawnStroke[] = [];

  const number = (index: number): number => {
    const value = operands[index];
    return typeof value === 'number' ? value : 0;
  };
  const matrix = (): Matrix => [number(0), number(1), number(2), number(3), number(4), number(5)];
  const point = (x: number, y: number): readonly [number, number] => [
    x * page[0] + y * page[2] + page[4],
    height - (x * page[1] + y * page[3] + page[5]),
  ];
  const stroke = (x1: number, y1: number, x2: number, y2: number): void => {
    if (strokes.length + path.length >= MAX_STROKES) throw new TooMuchWork();
    spend(WORK);
    const [a, b] = [point(x1, y1), point(x2, y2)];
    path.push({
      x1: Math.min(a[0], b[0]),
      y1: Math.min(a[1], b[1]),
      x2: Math.max(a[0], b[0]),
      y2: Math.max(a[1], b[1]),
    });
  };
  const show = (parts: readonly PdfValue[]): void => {
    spend(WORK);
    let text = '';
    let width = 0;
    let inked = 0;
    for (const part of parts) {
      if (typeof part === 'number') width -= (part / 1000) * size;
      if (typeof part !== 'string' || !part.startsWith('(') || !font) continue;
      for (let at = 1; at + 1 < part.length; at += 2) {
        const code = part.charCodeAt(at) * 256 + part.charCodeAt(at + 1);
        const meant = font.meaning(code) ?? '\ufffd';
        spend(meant.length);
        text += meant;
        width += (font.width(code) / 1000) * size;
        if (meant.trim() !== '') inked = width;
      }
    }
    const at = multiply(line, page);
    const mark = marks.findLast((each) => each !== undefined);
    if (font && text !== '')
      texts.push({
        ...(mark === undefined ? {} : { mark }),
        text,
        x: at[4],
        y: height - at[5],
        width: inked,
        size,
        family: font.family,
        bold: font.bold,
        italic: font.italic,
        colour,
      });
    line = multiply([1, 0, 0, 1, width, 0], line);
  };
  const run: Readonly<Record<string, () => void>> = {
    q: () => states.push({ page, colour }),
    Q: () => {
      const state = states.pop();
      if (state) ({ page, colour } = state);
    },
    cm: () => {
      page = multiply(matrix(), page);
    },
    BDC: () => {
      const properties = operands.at(-1);
      const mark = isDictionary(properties) ? properties.get('MCID') : undefined;
      marks.push(typeof mark === 'number' ? mark : undefined);
    },
    BMC: () => marks.push(undefined),
    EMC: () => marks.pop(),
    Tm: () => {
      line = matrix();
    },
    Tf: () => {
      font = fonts.get(String(operands[0]).slice(1));
      size = number(1);
    },
    TJ: () => {
      const parts = operands[0];
      if (Array.isArray(parts)) show(parts);
    },
    Tj: () => show(operands),
    g: () => {
      colour = hex(number(0)).repeat(3);
    },
    rg: () => {
      colour = hex(number(0)) + hex(number(1)) + hex(number(2));
    },
    m: () => {
      from = [number(0), number(1)];
    },
    l: () => {
      stroke(from[0], from[1], number(0), number(1));
      from = [number(0), number(1)];
    },
    S: () => {
      strokes.push(...path);
      path = [];
    },
    n: () => {
      path = [];
    },
  };
  const parser = new PdfParser(content);
  for (let value = parser.value(); value !== undefined; value = parser.value()) {
    if (typeof value !== 'string' || value.startsWith('/') || value.startsWith('(')) {
      operands.push(value);
      continue;
    }
    run[value]?.();
    operands.length = 0;
  }
  return { texts, strokes };
}
