// Straight rules of a page → grids: tables with their cells, merged where no rule parts them.

import { pdfBounds, type Ruling } from '../../pdf/drawing.js';

export interface GridCell {
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
}

/** Edges in pt from the top left corner of the page. */
export interface Grid {
  readonly xs: readonly number[];
  readonly ys: readonly number[];
  /** Row by row; each place of the grid is in one. */
  readonly cells: readonly GridCell[];
}

/** In pt: rules on one line, gaps in a rule, rules that meet, edges that are one. */
const SAME = 1.5;
const GAP = 2.5;
const MEET = 2.5;
const ONE_EDGE = 4;
/** Share of an edge between two places that must be drawn. */
const DRAWN = 0.5;
/** More places than any table of a page has. */
const MAX_PLACES = 20_000;
const MAX_PAIRS = 4_000_000;

/** A rule along its own direction. */
interface Bar {
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

/** Pieces of one line made one. */
function mergeBars(bars: readonly Bar[]): Bar[] {
  const groups: Bar[][] = [];
  for (const bar of [...bars].sort((a, b) => a.at - b.at)) {
    const group = groups.at(-1);
    if (group && bar.at - (group[0] as Bar).at <= SAME) group.push(bar);
    else groups.push([bar]);
  }
  return groups.flatMap((group) => {
    const out: { at: number; from: number; to: number }[] = [];
    for (const bar of group.sort((a, b) => a.from - b.from)) {
      const last = out.at(-1);
      if (last && bar.from - last.to <= GAP) last.to = Math.max(last.to, bar.to);
      else out.push({ ...bar });
    }
    return out;
  });
}

/** Numbers of things that belong together. */
class Union {
  private readonly parents: number[];

  constructor(size: number) {
    this.parents = Array.from({ length: size }, (_, index) => index);
  }

  find(index: number): number {
    let at = index;
    while (this.parents[at] !== at) {
      this.parents[at] = this.parents[this.parents[at] as number] as number;
      at = this.parents[at] as number;
    }
    return at;
  }

  join(a: number, b: number): void {
    this.parents[this.find(a)] = this.find(b);
  }
}

const edgesOf = (values: readonly number[]): number[] => {
  const edges: number[] = [];
  for (const value of [...values].sort((a, b) => a - b))
    if (edges.length === 0 || value - (edges.at(-1) as number) > ONE_EDGE) edges.push(value);
  return edges;
};

const isDrawn = (bars: readonly Bar[], at: number, from: number, to: number): boolean => {
  const covered = bars.reduce(
    (sum, bar) =>
      Math.abs(bar.at - at) > ONE_EDGE ? sum : sum + Math.max(0, Math.min(bar.to, to) - Math.max(bar.from, from)),
    0,
  );
  return covered >= DRAWN * (to - from);
};

/** Places that no rule parts are one cell, and a cell is a rectangle. */
function cellsOf(xs: readonly number[], ys: readonly number[], level: readonly Bar[], upright: readonly Bar[]) {
  const [columns, rows] = [xs.length - 1, ys.length - 1];
  const union = new Union(columns * rows);
  const place = (row: number, column: number): number => row * columns + column;
  const x = (at: number): number => xs[at] as number;
  const y = (at: number): number => ys[at] as number;
  for (let column = 1; column < columns; column++) {
    const near = upright.filter(({ at }) => Math.abs(at - x(column)) <= ONE_EDGE);
    for (let row = 0; row < rows; row++)
      if (!isDrawn(near, x(column), y(row), y(row + 1))) union.join(place(row, column - 1), place(row, column));
  }
  for (let row = 1; row < rows; row++) {
    const near = level.filter(({ at }) => Math.abs(at - y(row)) <= ONE_EDGE);
    for (let column = 0; column < columns; column++)
      if (!isDrawn(near, y(row), x(column), x(column + 1))) union.join(place(row - 1, column), place(row, column));
  }
  for (let changed = true; changed; ) {
    changed = false;
    const boxes = new Map<number, { top: number; bottom: number; left: number; right: number }>();
    for (let row = 0; row < rows; row++)
      for (let column = 0; column < columns; column++) {
        const root = union.find(place(row, column));
        const box = boxes.get(root);
        if (box) {
          box.bottom = row;
          box.left = Math.min(box.left, column);
          box.right = Math.max(box.right, column);
        } else boxes.set(root, { top: row, bottom: row, left: column, right: column });
      }
    for (const [root, { top, bottom, left, right }] of boxes)
      for (let row = top; row <= bottom; row++)
        for (let column = left; column <= right; column++)
          if (union.find(place(row, column)) !== union.find(root)) {
            union.join(place(row, column), root);
            changed = true;
          }
    if (!changed)
      return [...boxes.values()].map(
        ({ top, bottom, left, right }): GridCell => ({
          row: top,
          column: left,
          rowSpan: bottom - top + 1,
          columnSpan: right - left + 1,
        }),
      );
  }
  return [];
}

function gridOf(level: readonly Bar[], upright: readonly Bar[]): Grid | undefined {
  if (level.length < 2 || upright.length === 0) return undefined;
  // a table need not have lines at its sides
  const ends = level.flatMap(({ from, to }) => [from, to]);
  const xs = edgesOf([...upright.map(({ at }) => at), Math.min(...ends), Math.max(...ends)]);
  const tips = upright.flatMap(({ from, to }) => [from, to]);
  const ys = edgesOf([...level.map(({ at }) => at), Math.min(...tips), Math.max(...tips)]);
  if ((xs.length < 3 && ys.length < 3) || (xs.length - 1) * (ys.length - 1) > MAX_PLACES) return undefined;
  const cells = cellsOf(xs, ys, level, upright);
  // a frame around a text is no table
  return cells.length > 1 ? { xs, ys, cells } : undefined;
}

const inside = (inner: Grid, outer: Grid): boolean =>
  inner !== outer &&
  (inner.xs[0] as number) >= (outer.xs[0] as number) - MEET &&
  (inner.xs.at(-1) as number) <= (outer.xs.at(-1) as number) + MEET &&
  (inner.ys[0] as number) >= (outer.ys[0] as number) - MEET &&
  (inner.ys.at(-1) as number) <= (outer.ys.at(-1) as number) + MEET;

/**
 * @returns grids from the top down; one that lies in another is left out: its words are those of the outer cell. Undefined of a page with
 * more rules than any table has: a drawing
 */
export function gridsOf(rulings: readonly Ruling[]): Grid[] | undefined {
  if (rulings.length > pdfBounds.rulings) return undefined;
  const isLevel = ({ x0, x1, y0, y1 }: Ruling): boolean => x1 - x0 > y1 - y0;
  const level = mergeBars(rulings.filter(isLevel).map(({ x0, x1, y0 }) => ({ at: y0, from: x0, to: x1 })));
  const upright = mergeBars(
    rulings.filter((each) => !isLevel(each)).map(({ x0, y0, y1 }) => ({ at: x0, from: y0, to: y1 })),
  );
  if (level.length * upright.length > MAX_PAIRS) return undefined;
  const union = new Union(level.length + upright.length);
  for (const [a, bar] of level.entries())
    for (const [b, other] of upright.entries())
      if (
        other.at >= bar.from - MEET &&
        other.at <= bar.to + MEET &&
        bar.at >= other.from - MEET &&
        bar.at <= other.to + MEET
      )
        union.join(a, level.length + b);
  const groups = new Map<number, { level: Bar[]; upright: Bar[] }>();
  const groupOf = (index: number) => {
    const root = union.find(index);
    const known = groups.get(root) ?? { level: [], upright: [] };
    groups.set(root, known);
    return known;
  };
  for (const [index, bar] of level.entries()) groupOf(index).level.push(bar);
  for (const [index, bar] of upright.entries()) groupOf(level.length + index).upright.push(bar);
  const grids = [...groups.values()].flatMap((group) => gridOf(group.level, group.upright) ?? []);
  return grids
    .filter((grid) => !grids.some((other) => inside(grid, other)))
    .sort((a, b) => (a.ys[0] as number) - (b.ys[0] as number));
}
