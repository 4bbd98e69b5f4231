// Where a place of the old tree is in the tree after edits: entries of lists move up and down, whole entries go elsewhere or go away.

import type { DataPath } from '../yaml-source.js';
import { type Edit, pathKey, valueAt } from './edit.js';

/** @returns for a path of the old data its path in the new data; undefined where it is gone */
export function followEdits(data: unknown, edits: readonly Edit[]): (path: DataPath) => DataPath | undefined {
  const gone = new Set<string>();
  const moves = new Map<string, Edit & { kind: 'move' }>();
  const arriving = new Map<string, Edit[]>();
  for (const edit of edits) {
    if (edit.kind === 'set') continue;
    if (edit.kind === 'remove') {
      gone.add(pathKey(edit.path));
      continue;
    }
    if (edit.kind === 'move') moves.set(pathKey(edit.from), edit);
    const at = `${pathKey(edit.list)}\u0000${edit.index}`;
    arriving.set(at, [...(arriving.get(at) ?? []), edit]);
  }
  /** Keys of what stands in a list afterwards, in order; an entry that is new has none. */
  const orders = new Map<string, readonly string[]>();
  const orderOf = (list: DataPath): readonly string[] => {
    const known = orders.get(pathKey(list));
    if (known) return known;
    const value = valueAt(data, list);
    const size = Array.isArray(value) ? value.length : 0;
    const order: string[] = [];
    for (let index = 0; index <= size; index++) {
      const here = pathKey([...list, index]);
      for (const edit of arriving.get(`${pathKey(list)}\u0000${index}`) ?? [])
        order.push(edit.kind === 'move' ? pathKey(edit.from) : '');
      if (index < size && !gone.has(here) && !moves.has(here)) order.push(here);
    }
    orders.set(pathKey(list), order);
    return order;
  };
  const follow = (path: DataPath): DataPath | undefined => {
    const key = path.at(-1);
    const own = pathKey(path);
    if (key === undefined) return path;
    if (gone.has(own)) return undefined;
    const list = moves.get(own)?.list ?? path.slice(0, -1);
    const above = follow(list);
    if (!above) return undefined;
    return typeof key === 'number' ? [...above, orderOf(list).indexOf(own)] : [...above, key];
  };
  return follow;
}
