// How a paragraph is set, from the places of its lines: its edges, its indent, the distance of its lines.

import { MM_PER_PT } from '../../document/lengths.js';
import type { ParagraphLook } from '../../document/look.js';
import { least, most } from './extremes.js';
import type { SetLine } from './set-lines.js';

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
