// Two lists side by side in their order: what stands in both is paired so that the pairs are as alike as can be, the rest is only in one.

export interface Aligned<T> {
  readonly before?: T;
  readonly after?: T;
}

/** Above this many pairs the lists are not aligned: everything is gone, everything is new. */
const MAX_PAIRS = 1_000_000;

/** @param likeness 0 where two may not be paired; else what a pair of them is worth */
export function align<T>(before: readonly T[], after: readonly T[], likeness: (a: T, b: T) => number): Aligned<T>[] {
  const [n, m] = [before.length, after.length];
  if (n * m > MAX_PAIRS)
    return [...before.map((each) => ({ before: each })), ...after.map((each) => ({ after: each }))];
  const alike = before.map((a) => after.map((b) => likeness(a, b)));
  const best = Array.from({ length: n + 1 }, () => new Float64Array(m + 1));
  for (let i = n - 1; i >= 0; i--) {
    for (let j = m - 1; j >= 0; j--) {
      const pair = alike[i]?.[j] ?? 0;
      const skip = Math.max(best[i + 1]?.[j] ?? 0, best[i]?.[j + 1] ?? 0);
      (best[i] as Float64Array)[j] = Math.max(skip, pair > 0 ? pair + (best[i + 1]?.[j + 1] ?? 0) : 0);
    }
  }
  const out: Aligned<T>[] = [];
  let [i, j] = [0, 0];
  while (i < n || j < m) {
    const pair = i < n && j < m ? (alike[i]?.[j] ?? 0) : 0;
    if (pair > 0 && best[i]?.[j] === pair + (best[i + 1]?.[j + 1] ?? 0)) {
      out.push({ before: before[i] as T, after: after[j] as T });
      i += 1;
      j += 1;
    } else if (j >= m || (i < n && (best[i + 1]?.[j] ?? 0) >= (best[i]?.[j + 1] ?? 0))) {
      out.push({ before: before[i] as T });
      i += 1;
    } else {
      out.push({ after: after[j] as T });
      j += 1;
    }
  }
  return out;
}
