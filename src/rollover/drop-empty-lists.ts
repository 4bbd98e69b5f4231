// A list that loses its last entry goes itself: a plan file has no empty lists, and one would make the draft unreadable.

import { type Edit, pathKey, valueAt } from '../data/edits/edit.js';
import type { DataPath } from '../data/yaml-source.js';

/** The edits with removals of whole lists in place of those that empty them. */
export function dropEmptyLists(data: unknown, edits: readonly Edit[]): Edit[] {
  const arriving = new Set(
    edits.flatMap((edit) => (edit.kind === 'insert' || edit.kind === 'move' ? [pathKey(edit.list)] : [])),
  );
  const leaving = new Map<string, { readonly list: DataPath; readonly entries: Set<number> }>();
  for (const edit of edits) {
    const path = edit.kind === 'remove' ? edit.path : edit.kind === 'move' ? edit.from : undefined;
    const index = path?.at(-1);
    if (!path || typeof index !== 'number') continue;
    const list = path.slice(0, -1);
    const known = leaving.get(pathKey(list)) ?? { list, entries: new Set<number>() };
    known.entries.add(index);
    leaving.set(pathKey(list), known);
  }
  const emptied = [...leaving.values()].filter(({ list, entries }) => {
    const value = valueAt(data, list);
    return Array.isArray(value) && entries.size === value.length && !arriving.has(pathKey(list));
  });
  if (emptied.length === 0) return [...edits];
  const keys = new Set(emptied.map(({ list }) => pathKey(list)));
  return [
    ...edits.filter((edit) => edit.kind !== 'remove' || !keys.has(pathKey(edit.path.slice(0, -1)))),
    ...emptied.map(({ list }): Edit => ({ kind: 'remove', path: list })),
  ];
}
