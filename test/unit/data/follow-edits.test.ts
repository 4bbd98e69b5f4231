// Where things are after edits: told place by place, and found again by what stands there.

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { applyEdits, type Edit, followEdits, valueAt } from '../../../src/data/edits/edit.js';

const data = { a: ['0', '1', '2', '3'], b: [{ c: ['x', 'y'] }, { c: ['z'] }] };

test('removed, inserted, moved', () => {
  const edits: Edit[] = [
    { kind: 'remove', path: ['a', 1] },
    { kind: 'insert', list: ['a'], index: 0, value: 'new' },
    { kind: 'move', from: ['b', 0], list: ['b'], index: 2 },
    { kind: 'set', path: ['b', 1, 'c', 0], value: 'zz' },
  ];
  const follow = followEdits(data, edits);
  expect(follow(['a', 0])).toEqual(['a', 1]);
  expect(follow(['a', 1])).toBeUndefined();
  expect(follow(['a', 3])).toEqual(['a', 3]);
  expect(follow(['b', 0, 'c', 1])).toEqual(['b', 1, 'c', 1]);
  expect(follow(['b', 1, 'c', 0])).toEqual(['b', 0, 'c', 0]);
});

test('whatever is not gone is found again', () => {
  const place = fc.integer({ min: 0, max: 5 });
  const made = fc.record({
    remove: fc.uniqueArray(place, { maxLength: 2 }),
    insert: fc.array(place, { maxLength: 2 }),
    move: fc.option(fc.tuple(place, place)),
  });
  fc.assert(
    fc.property(made, ({ remove, insert, move }) => {
      const list = ['0', '1', '2', '3', '4', '5'];
      const edits: Edit[] = [
        ...remove.map((index): Edit => ({ kind: 'remove', path: [index] })),
        ...insert.map((index): Edit => ({ kind: 'insert', list: [], index, value: 'new' })),
        ...(move && !remove.includes(move[0])
          ? [{ kind: 'move' as const, from: [move[0]], list: [], index: move[1] }]
          : []),
      ];
      const now = applyEdits(list, edits);
      const follow = followEdits(list, edits);
      for (const [index, value] of list.entries()) {
        const path = follow([index]);
        expect(path === undefined ? 'gone' : valueAt(now, path)).toBe(remove.includes(index) ? 'gone' : value);
      }
    }),
    { numRuns: 300, seed: 3 },
  );
});
