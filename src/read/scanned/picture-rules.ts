// Straight rules in the picture of a page: long thin runs of ink with paper beside them. They are the tables, and keep words from being
// recognised: so they are wiped out.

import { type PagePicture, pdfBounds, type Ruling } from '../../pdf/drawing.js';
import { inkBelow } from './straighten.js';

/** In inches: no stroke of a letter is as long across, or down; no rule is as thick. */
const ACROSS = 0.35;
const DOWN = 0.2;
const THICK = 0.03;
/** In dots at 300 dpi: broken ink of one rule, and how far a slanting one goes on beside itself. */
const GAP = 3;
const JOIN = 14;
const BESIDE = 3;

interface Run {
  readonly row: number;
  readonly from: number;
  readonly to: number;
}

/** Runs of ink along rows; `ink` has `width` dots a row. */
function runsOf(ink: Uint8Array, width: number, height: number, least: number): Run[] {
  const runs: Run[] = [];
  for (let row = 0; row < height; row++) {
    let [from, last] = [-1, -1];
    const end = (): void => {
      if (from >= 0 && last + 1 - from >= least) runs.push({ row, from, to: last + 1 });
      from = -1;
    };
    for (let x = 0, at = row * width; x < width; x++, at++) {
      if (ink[at] !== 1) continue;
      if (from >= 0 && x - last > GAP) end();
      if (from < 0) from = x;
      last = x;
    }
    end();
    if (runs.length > 20 * pdfBounds.rulings) break;
  }
  return runs;
}

interface Group {
  runs: Run[];
  /** Those of the last rows, beside which a further one may lie. */
  recent: Run[];
}

/** Runs that lie on each other or go on beside each other. */
function groupRuns(runs: readonly Run[]): Run[][] {
  const groups = new Set<Group>();
  let open: Group[] = [];
  let row = -1;
  for (const run of runs) {
    if (run.row !== row) {
      row = run.row;
      for (const group of open) group.recent = group.recent.filter((each) => row - each.row <= BESIDE);
      open = open.filter(({ recent }) => recent.length > 0);
    }
    const isNear = (each: Run): boolean => run.from <= each.to + JOIN && each.from <= run.to + JOIN;
    const [first, ...others] = open.filter(({ recent }) => recent.some(isNear));
    if (!first) {
      const group = { runs: [run], recent: [run] };
      groups.add(group);
      open.push(group);
      continue;
    }
    for (const other of others) {
      first.runs = first.runs.concat(other.runs);
      first.recent = first.recent.concat(other.recent);
      groups.delete(other);
    }
    if (others.length > 0) open = open.filter((group) => groups.has(group));
    first.runs.push(run);
    first.recent.push(run);
  }
  return [...groups].map((group) => group.runs);
}

interface Bar {
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

/** The rules along rows, which are wiped from the picture as well. */
function barsOf(ink: Uint8Array, width: number, height: number, dpi: number, least: number): Bar[] {
  const bars: Bar[] = [];
  const thick = THICK * dpi;
  for (const group of groupRuns(runsOf(ink, width, height, least * dpi))) {
    const from = group.reduce((low, run) => Math.min(low, run.from), width);
    const to = group.reduce((high, run) => Math.max(high, run.to), 0);
    const dots = group.reduce((sum, run) => sum + run.to - run.from, 0);
    if (dots / (to - from) > thick) continue;
    const at = group.reduce((sum, run) => sum + run.row * (run.to - run.from), 0) / dots;
    bars.push({ at: at + 0.5, from, to });
    for (const run of group)
      for (let row = Math.max(0, run.row - 1); row <= Math.min(height - 1, run.row + 1); row++)
        ink.fill(2, row * width + run.from, row * width + run.to);
  }
  return bars;
}

function turned(ink: Uint8Array, width: number, height: number): Uint8Array {
  const out = new Uint8Array(ink.length);
  for (let y = 0; y < height; y++) for (let x = 0; x < width; x++) out[x * height + y] = ink[y * width + x] as number;
  return out;
}

export interface WithoutRules {
  /** In pt. */
  readonly rulings: readonly Ruling[];
  readonly picture: PagePicture;
}

/** @param picture a straight one */
export function takeRules(picture: PagePicture): WithoutRules {
  const { width, height, data, dpi } = picture;
  const below = inkBelow(picture);
  const ink = Uint8Array.from(data, (shade) => (shade < below ? 1 : 0));
  const standing = turned(ink, width, height);
  const level = barsOf(ink, width, height, dpi, ACROSS);
  const upright = barsOf(standing, height, width, dpi, DOWN);
  const out = data.slice();
  for (let at = 0; at < ink.length; at++) if (ink[at] === 2) out[at] = 255;
  for (let x = 0; x < width; x++)
    for (let y = 0; y < height; y++) if (standing[x * height + y] === 2) out[y * width + x] = 255;
  const points = 72 / dpi;
  return {
    picture: { ...picture, data: out },
    rulings: [
      ...level.map(({ at, from, to }) => ({ x0: from * points, x1: to * points, y0: at * points, y1: at * points })),
      ...upright.map(({ at, from, to }) => ({ x0: at * points, x1: at * points, y0: from * points, y1: to * points })),
    ].slice(0, pdfBounds.rulings),
  };
}
