// Provinces that were merged or renamed, as pairs of names: one change for each day and document.

import type { NamePeriod, ProvinceTable } from './province-table.js';
import { writtenName } from './unit-lines.js';

export interface ProvinceChange {
  readonly effective: string;
  readonly basis: string;
  readonly units: readonly { readonly from: string; readonly to: string }[];
}

export function provinceChanges({ provinces }: ProvinceTable): ProvinceChange[] {
  const changes = new Map<string, { effective: string; basis: string; units: { from: string; to: string }[] }>();
  const add = (before: NamePeriod, after: NamePeriod): void => {
    const [from, to] = [writtenName(before.unit), writtenName(after.unit)];
    const { from: effective = '', basis = '' } = after;
    if (from === to || effective === '') return;
    const key = `${effective} ${basis}`;
    const change = changes.get(key) ?? { effective, basis, units: [] };
    change.units.push({ from, to });
    changes.set(key, change);
  };
  for (const { names, former } of provinces) {
    for (const [index, after] of names.entries()) {
      const before = names[index - 1];
      if (before) add(before, after);
    }
    const merged = names.find(
      ({ from }) => from !== undefined && [...former.values()].some(({ until }) => until === from),
    );
    if (merged) for (const before of former.values()) add(before, merged);
  }
  return [...changes.values()];
}
