// How often two and three syllables follow each other in texts of law (templates/check/counts.bin, packed by test/measure/pack-counts.mjs):
// unpacked when the first text is proofread.

import { unzlibSync } from 'fflate';

/** A mark between words, and a figure. */
export const MARK = '|';
export const FIGURE = '#';

export interface WordCounts {
  /** All syllables that are counted; marks and figures are among them. */
  readonly syllables: readonly string[];
  /** -1 where it is not counted. */
  id(syllable: string): number;
  of(a: number): number;
  /** Of all that were counted. */
  readonly total: number;
  pair(a: number, b: number): number;
  triple(a: number, b: number, c: number): number;
  /** Those that follow a syllable so often that it hardly stands without them, and those that go before it so. */
  bound(a: number): { readonly after: readonly number[]; readonly before: readonly number[] };
}

/** A table of rows: where each begins, its ids in order, and their counts. */
interface Rows {
  readonly starts: Uint32Array;
  readonly ids: Uint16Array;
  readonly logs: Uint8Array;
}

/** Counts are kept as logarithms, a sixth of a power of two apart. */
const countOf = (log: number): number => 2 ** (log / 6);

function numbersIn(bytes: Uint8Array): number[] {
  const numbers: number[] = [];
  let [number, scale] = [0, 1];
  for (const byte of bytes) {
    number += (byte & 127) * scale;
    scale *= 128;
    if (byte > 127) continue;
    numbers.push(number);
    [number, scale] = [0, 1];
  }
  return numbers;
}

function rowsOf(sizes: readonly number[], steps: readonly number[], logs: Uint8Array): Rows {
  const [starts, ids] = [new Uint32Array(sizes.length + 1), new Uint16Array(steps.length)];
  let at = 0;
  sizes.forEach((size, row) => {
    starts[row] = at;
    let last = -1;
    for (const end = at + size; at < end; at++) {
      last += 1 + (steps[at] ?? 0);
      ids[at] = last;
    }
  });
  starts[sizes.length] = at;
  return { starts, ids, logs };
}

/** Where an id stands in a row; -1 where it does not. */
function placeOf({ starts, ids }: Rows, row: number, id: number): number {
  let [low, high] = [starts[row] ?? 0, (starts[row + 1] ?? 0) - 1];
  while (low <= high) {
    const middle = (low + high) >> 1;
    const there = ids[middle] as number;
    if (there === id) return middle;
    if (there < id) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}

/** Of all that stands beside a syllable, what a single one has to make up. */
const BOUND = 0.1;

function boundOf({ starts, ids, logs }: Rows, singles: Uint8Array): WordCounts['bound'] {
  const [after, before] = [new Map<number, number[]>(), new Map<number, number[]>()];
  const put = (to: Map<number, number[]>, key: number, id: number): void => {
    to.set(key, [...(to.get(key) ?? []), id]);
  };
  for (let a = 0; a + 1 < starts.length; a++) {
    for (let place = starts[a] as number; place < (starts[a + 1] as number); place++) {
      const [b, count] = [ids[place] as number, countOf(logs[place] as number)];
      if (count >= BOUND * countOf(singles[a] as number)) put(after, a, b);
      if (count >= BOUND * countOf(singles[b] as number)) put(before, b, a);
    }
  }
  return (a) => ({ after: after.get(a) ?? [], before: before.get(a) ?? [] });
}

function unpack(packed: Uint8Array): WordCounts {
  const bytes = unzlibSync(packed);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const sections: Uint8Array[] = [];
  for (let at = 0; at < bytes.length; ) {
    const size = view.getUint32(at);
    sections.push(bytes.subarray(at + 4, at + 4 + size));
    at += 4 + size;
  }
  const [names, singles, ...tables] = sections as [Uint8Array, Uint8Array, ...Uint8Array[]];
  const syllables = new TextDecoder().decode(names).split('\n');
  const table = (from: number): Rows =>
    rowsOf(
      numbersIn(tables[from] ?? new Uint8Array()),
      numbersIn(tables[from + 1] ?? new Uint8Array()),
      tables[from + 2] ?? new Uint8Array(),
    );
  const [pairs, triples] = [table(0), table(3)];
  const ids = new Map(syllables.map((syllable, id) => [syllable, id]));
  return {
    syllables,
    total: singles.reduce((sum, log) => sum + countOf(log), 0),
    bound: boundOf(pairs, singles),
    id: (syllable) => ids.get(syllable) ?? -1,
    of: (a) => (a < 0 ? 0 : countOf(singles[a] ?? 0)),
    pair: (a, b) => {
      const place = a < 0 || b < 0 ? -1 : placeOf(pairs, a, b);
      return place < 0 ? 0 : countOf(pairs.logs[place] ?? 0);
    },
    triple: (a, b, c) => {
      const row = a < 0 || b < 0 || c < 0 ? -1 : placeOf(pairs, a, b);
      const place = row < 0 ? -1 : placeOf(triples, row, c);
      return place < 0 ? 0 : countOf(triples.logs[place] ?? 0);
    },
  };
}

/** @returns them, unpacked at the first call */
export function lazyCounts(packed: Uint8Array): () => WordCounts {
  let counts: WordCounts | undefined;
  return () => {
    counts ??= unpack(packed);
    return counts;
  };
}
