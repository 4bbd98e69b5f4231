// What may be kept in memory to be used again, bounded in bytes: when the younger half is full, the older half is dropped; what is asked
// for again counts as young.

export interface BoundedCache<K, V> {
  get(key: K): V | undefined;
  /** @param bytes what key and value take, roughly; more than half of the bound is not kept */
  set(key: K, value: V, bytes: number): void;
}

interface Kept<V> {
  readonly value: V;
  readonly bytes: number;
}

/** @param mostBytes of all that is kept */
export function boundedCache<K, V>(mostBytes: number): BoundedCache<K, V> {
  const half = mostBytes / 2;
  let young = new Map<K, Kept<V>>();
  let old = young;
  let held = 0;
  const keep = (key: K, kept: Kept<V>): void => {
    if (held + kept.bytes > half) {
      old = young;
      young = new Map();
      held = 0;
    }
    young.set(key, kept);
    held += kept.bytes;
  };
  return {
    get: (key) => {
      const kept = young.get(key);
      if (kept) return kept.value;
      const aged = old.get(key);
      if (aged) keep(key, aged);
      return aged?.value;
    },
    set: (key, value, bytes) => {
      if (bytes <= half && !young.has(key)) keep(key, { value, bytes });
    },
  };
}
