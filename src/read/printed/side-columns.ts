// Where a page is set in two columns without lines: the letterhead, and recipients beside the signature. Which line stands on which side is
// told by the gutter between them.

import { afterRecipientsLabel, isMotto, isNationalName, isPartyName } from '../../doctype/page-lines.js';
import { type Line, lineOf, lineText, segmentsOf } from './words.js';

export interface SideColumns {
  /** Of the page's lines: the first and the one after the last. */
  readonly from: number;
  readonly to: number;
  readonly left: readonly Line[];
  readonly right: readonly Line[];
  /** The head of a text, else its foot. */
  readonly head: boolean;
}

/** In parts of the size. */
const APART = 0.9;
/** In pt. */
const NEAR = 34;
const MIDDLE = 14;
const HEAD_LINES = 12;
const LINES_ABOVE = 2;
const SIGNED_ABOVE = 4;

const middleOf = ({ x0, x1 }: Line): number => (x0 + x1) / 2;

/** Segments of a column on one baseline are one line. */
function joined(segments: readonly Line[]): Line[] {
  const lines: Line[] = [];
  for (const each of segments) {
    const last = lines.at(-1);
    if (last && last.y === each.y) lines[lines.length - 1] = lineOf(each.page, each.y, [...last.words, ...each.words]);
    else lines.push(each);
  }
  return lines;
}

/** Two sides that grow line by line while each stretch of a line lies on one of them. */
class Sides {
  readonly left: Line[] = [];
  readonly right: Line[] = [];
  private inner = Number.NEGATIVE_INFINITY;
  private outer = Number.POSITIVE_INFINITY;

  constructor(private gutter: number) {}

  /** @returns whether the line belongs to the columns */
  take(line: Line): boolean {
    const segments = segmentsOf(line, APART);
    let [inner, outer] = [this.inner, this.outer];
    for (const each of segments) {
      if (middleOf(each) < this.gutter) inner = Math.max(inner, each.x1);
      else outer = Math.min(outer, each.x0);
    }
    if (inner >= outer) return false;
    [this.inner, this.outer] = [inner, outer];
    if (Number.isFinite(inner) && Number.isFinite(outer)) this.gutter = (inner + outer) / 2;
    for (const each of segments) (middleOf(each) < this.gutter ? this.left : this.right).push(each);
    return true;
  }

  columns(from: number, to: number, head: boolean): SideColumns | undefined {
    if (this.left.length === 0 || this.right.length === 0) return undefined;
    const inOrder = (side: readonly Line[]): Line[] => joined([...side].sort((a, b) => a.y - b.y || a.x0 - b.x0));
    return { from, to, left: inOrder(this.left), right: inOrder(this.right), head };
  }
}

/** @param edges of the text of the page */
function headAt(lines: readonly Line[], named: number, edges: readonly [number, number]): SideColumns | undefined {
  const line = lines[named] as Line;
  const name = segmentsOf(line, APART).find((each) => isHead(lineText(each))) as Line;
  const before = [line, ...lines.slice(Math.max(0, named - LINES_ABOVE), named), ...lines.slice(named + 1, named + 2)]
    .filter(({ y }) => Math.abs(y - line.y) <= NEAR)
    .flatMap((each) => segmentsOf(each, APART))
    .filter(({ x1 }) => x1 < name.x0);
  if (before.length === 0) return undefined;
  const sides = new Sides((Math.max(...before.map(({ x1 }) => x1)) + name.x0) / 2);
  let from = named;
  while (from > 0 && from > named - LINES_ABOVE && line.y - (lines[from - 1] as Line).y <= NEAR) from -= 1;
  while (from < named && segmentsOf(lines[from] as Line, APART).some(({ x1, x0 }) => x1 > name.x0 && x0 < name.x0))
    from += 1;
  const middle = (edges[0] + edges[1]) / 2;
  let to = from;
  for (; to < lines.length && to < named + HEAD_LINES; to++) {
    const next = lines[to] as Line;
    const segments = segmentsOf(next, APART);
    const [only] = segments;
    const centred = segments.length === 1 && only && Math.abs(middleOf(only) - middle) < MIDDLE;
    const far = to > named && next.y - (lines[to - 1] as Line).y > 2 * NEAR;
    if (to > named && (far || (centred && Math.abs(middleOf(only) - middleOf(name)) > 2 * MIDDLE))) break;
    if (!sides.take(next) && to > named) break;
  }
  return sides.columns(from, to, true);
}

function footAt(lines: readonly Line[], label: number, edges: readonly [number, number]): SideColumns | undefined {
  const line = lines[label] as Line;
  const [first, ...beside] = segmentsOf(line, APART);
  if (!first) return undefined;
  const middle = (edges[0] + edges[1]) / 2;
  const start = beside[0]?.x0 ?? middle;
  const sides = new Sides((first.x1 + start) / 2);
  let from = label;
  const right = edges[0] + 0.4 * (edges[1] - edges[0]);
  while (
    from > 0 &&
    from > label - SIGNED_ABOVE &&
    (lines[from - 1] as Line).x0 > right &&
    middleOf(lines[from - 1] as Line) > middle + MIDDLE &&
    (lines[from] as Line).y - (lines[from - 1] as Line).y <= NEAR
  )
    from -= 1;
  let to = from;
  while (to < lines.length && sides.take(lines[to] as Line)) to += 1;
  return to > label ? sides.columns(from, to, false) : undefined;
}

const isHead = (text: string): boolean => isNationalName(text) || isPartyName(text) || isMotto(text);

/**
 * @param lines of one page, tables apart, from the top down
 * @param edges of its text, left and right
 * @returns what is set in two columns, from the top down
 */
export function sideColumnsOf(lines: readonly Line[], edges: readonly [number, number]): SideColumns[] {
  const found: SideColumns[] = [];
  for (const [index, line] of lines.entries()) {
    if (index < (found.at(-1)?.to ?? 0)) continue;
    const texts = segmentsOf(line, APART).map(lineText);
    const columns = texts.some(isHead)
      ? headAt(lines, index, edges)
      : afterRecipientsLabel(texts[0] ?? '') !== undefined
        ? footAt(lines, index, edges)
        : undefined;
    if (columns && columns.from >= (found.at(-1)?.to ?? 0)) found.push(columns);
  }
  return found;
}
