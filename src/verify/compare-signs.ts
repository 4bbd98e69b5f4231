// Where two texts differ, sign by sign: the shortest way from one to the other (Myers, "An O(ND) Difference Algorithm", 1986), so that
// what was put in, taken out or put elsewhere is told as it is, whatever stands around it.

/** From `start` to `end` of the one text stands what the other has from `otherStart` to `otherEnd`; one of the two may be empty. */
export interface Difference {
  readonly start: number;
  readonly end: number;
  readonly otherStart: number;
  readonly otherEnd: number;
}

/** Above so many signs put in and taken out, all from the first to the last difference is told as one. */
const MOST_EDITS = 2500;

/** The furthest places reached with each number of edits; undefined where that is above all measure. */
function reach(a: string, b: string): Int32Array[] | undefined {
  const trail: Int32Array[] = [];
  let before = new Int32Array(3);
  for (let edits = 0; edits <= MOST_EDITS; edits++) {
    // diagonal k stands at k + edits + 1
    const now = new Int32Array(2 * edits + 3).fill(-1);
    for (let k = -edits; k <= edits; k += 2) {
      const at = (diagonal: number): number => before[diagonal + edits] ?? -1;
      let x = edits === 0 ? 0 : k === -edits || (k !== edits && at(k - 1) < at(k + 1)) ? at(k + 1) : at(k - 1) + 1;
      while (x < a.length && x - k < b.length && a[x] === b[x - k]) x += 1;
      now[k + edits + 1] = x;
      if (x >= a.length && x - k >= b.length) return [...trail, now];
    }
    trail.push(now);
    before = now;
  }
  return undefined;
}

/** The single edits on the way, from the end: `[x, y]` before each. */
function editsOf(trail: readonly Int32Array[], a: string, b: string): Difference[] {
  const found: Difference[] = [];
  let [x, y] = [a.length, b.length];
  for (let edits = trail.length - 1; edits > 0; edits--) {
    const k = x - y;
    const before = trail[edits - 1] as Int32Array;
    const at = (diagonal: number): number => before[diagonal + edits] ?? -1;
    const down = k === -edits || (k !== edits && at(k - 1) < at(k + 1));
    const [fromX, fromY] = down ? [at(k + 1), at(k + 1) - (k + 1)] : [at(k - 1), at(k - 1) - (k - 1)];
    found.push({ start: fromX, end: down ? fromX : fromX + 1, otherStart: fromY, otherEnd: down ? fromY + 1 : fromY });
    [x, y] = [fromX, fromY];
  }
  return found.reverse();
}

export function differencesOf(a: string, b: string): Difference[] {
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) start += 1;
  let tail = 0;
  while (tail < a.length - start && tail < b.length - start && a[a.length - 1 - tail] === b[b.length - 1 - tail])
    tail += 1;
  const [own, other] = [a.slice(start, a.length - tail), b.slice(start, b.length - tail)];
  if (own === '' && other === '') return [];
  const trail = reach(own, other);
  const edits = trail
    ? editsOf(trail, own, other)
    : [{ start: 0, end: own.length, otherStart: 0, otherEnd: other.length }];
  return edits.map((each) => ({
    start: each.start + start,
    end: each.end + start,
    otherStart: each.otherStart + start,
    otherEnd: each.otherEnd + start,
  }));
}
