import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { boundedCache } from '../../../src/workspace/bounded-cache.js';

describe('a bounded cache', () => {
  test('keeps what is asked for again and lets go of what is not', () => {
    const cache = boundedCache<string, number>(100);
    cache.set('used', 1, 10);
    cache.set('unused', 2, 10);
    for (let index = 0; index < 30; index++) {
      cache.set(`other ${index}`, index, 10);
      expect(cache.get('used')).toBe(1);
    }
    expect(cache.get('unused')).toBeUndefined();
  });

  test('does not keep what is larger than half of it', () => {
    const cache = boundedCache<string, number>(100);
    cache.set('a', 1, 51);
    expect(cache.get('a')).toBeUndefined();
    cache.set('b', 2, 50);
    expect(cache.get('b')).toBe(2);
  });

  test('gives back what was put in last or nothing, and never holds more than its bound', () => {
    fc.assert(
      fc.property(
        fc.array(fc.record({ key: fc.nat({ max: 20 }), bytes: fc.nat({ max: 60 }), sets: fc.boolean() })),
        (steps) => {
          const cache = boundedCache<number, number>(100);
          const sizes = new Map<number, number>();
          for (const { key, bytes, sets } of steps) {
            if (sets && cache.get(key) === undefined) {
              cache.set(key, bytes, bytes);
              sizes.set(key, bytes);
            } else {
              const found = cache.get(key);
              if (found !== undefined) expect(found).toBe(sizes.get(key));
            }
          }
          const held = [...sizes.keys()].reverse().filter((key) => cache.get(key) !== undefined);
          expect(held.reduce((sum, key) => sum + (sizes.get(key) as number), 0)).toBeLessThanOrEqual(100);
        },
      ),
    );
  });
});
