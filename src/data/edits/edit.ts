// Changes to a tree of plain data, each at its path in the tree as it was before all of them. The same list changes the data, and the
// YAML text that the data was read from.

import type { DataPath } from '../yaml-source.js';

export type Edit =
  /** A value replaced, or a key added: after the key `after`, else at the end of its map. */
  | { readonly kind: 'set'; readonly path: DataPath; readonly value: unknown; readonly after?: string }
  /** An entry of a map or list taken out. */
  | { readonly kind: 'remove'; readonly path: DataPath }
  /** A new entry of a list, before the entry that stands at `index`; at the length of the list: at its end. */
  | { readonly kind: 'insert'; readonly list: DataPath; readonly index: number; readonly value: unknown }
  /** An entry of a list, with all changes inside it, to another place. */
  | { readonly kind: 'move'; readonly from: DataPath; readonly list: DataPath; readonly index: number };

export const pathKey = (path: DataPath): string => path.join('\u0000');

const isMap = (value: unknown): value is Readonly<Record<string, unknown>> =>
  value !== null && typeof value === 'object' && !Array.isArray(value);

export function valueAt(data: unknown, path: DataPath): unknown {
  let value = data;
  for (const key of path) {
    if (value === null || typeof value !== 'object') return undefined;
    value = (value as Record<string | number, unknown>)[key];
  }
  return value;
}

/** Key order with one key put behind another. */
function putAfter(entries: [string, unknown][], entry: [string, unknown], after: string | undefined): void {
  const index = after === undefined ? -1 : entries.findIndex(([key]) => key === after);
  entries.splice(index < 0 ? entries.length : index + 1, 0, entry);
}

/** The data with all edits done; the data given stays as it is. */
export function applyEdits(data: unknown, edits: readonly Edit[]): unknown {
  const sets = new Map<string, unknown>();
  const gone = new Set<string>();
  const added = new Map<string, { key: string; value: unknown; after: string | undefined }[]>();
  const arriving = new Map<string, Edit[]>();
  for (const edit of edits) {
    if (edit.kind === 'set') {
      const key = edit.path.at(-1);
      const parent = edit.path.slice(0, -1);
      if (typeof key === 'string' && !Object.hasOwn((valueAt(data, parent) as object | undefined) ?? {}, key)) {
        const list = added.get(pathKey(parent)) ?? [];
        added.set(pathKey(parent), [...list, { key, value: edit.value, after: edit.after }]);
      } else sets.set(pathKey(edit.path), edit.value);
    } else if (edit.kind === 'remove') gone.add(pathKey(edit.path));
    else {
      if (edit.kind === 'move') gone.add(pathKey(edit.from));
      const at = `${pathKey(edit.list)}\u0000${edit.index}`;
      arriving.set(at, [...(arriving.get(at) ?? []), edit]);
    }
  }
  const rebuild = (value: unknown, path: DataPath): unknown => {
    const own = pathKey(path);
    if (sets.has(own)) return sets.get(own);
    if (Array.isArray(value)) {
      const out: unknown[] = [];
      for (let index = 0; index <= value.length; index++) {
        for (const edit of arriving.get(`${own}\u0000${index}`) ?? []) {
          if (edit.kind === 'insert') out.push(edit.value);
          else if (edit.kind === 'move') out.push(rebuild(valueAt(data, edit.from), edit.from));
        }
        const here = [...path, index];
        if (index < value.length && !gone.has(pathKey(here))) out.push(rebuild(value[index], here));
      }
      return out;
    }
    if (!isMap(value)) return value;
    const entries: [string, unknown][] = [];
    for (const [key, each] of Object.entries(value)) {
      const here = [...path, key];
      if (!gone.has(pathKey(here))) entries.push([key, rebuild(each, here)]);
    }
    for (const { key, value: each, after } of added.get(own) ?? []) putAfter(entries, [key, each], after);
    return Object.fromEntries(entries);
  };
  return rebuild(data, []);
}

// Where a place of the old tree is in the tree after edits: entries of lists move up and down, whole entries go elsewhere or go away.

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
