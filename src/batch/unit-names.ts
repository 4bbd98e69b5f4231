// Names of units and of their folders: safe on every file system, one for each unit, and the same whatever other units are in the list and in
// whatever order, as far as their names differ.

import { createHash } from 'node:crypto';
import { unitName } from '../compose/names/unit-names.js';
import type { Unit } from '../plan/unit.js';
import { slug } from '../text/case.js';

/** Names that Windows keeps for devices. */
const RESERVED = /^(con|prn|aux|nul|com\d|lpt\d)$/;
/** Leaves room for the file's own name within the 255 bytes of a name and the 260 characters of an old Windows path. */
const MOST = 60;

/** `phường Sao Mai, thành phố Hải An`: from the unit up. */
export function fullName(unit: Unit): string {
  const own = unitName(unit);
  return unit.parent ? `${own}, ${fullName(unit.parent)}` : own;
}

const lineage = (unit: Unit): Unit[] => [unit, ...(unit.parent ? lineage(unit.parent) : [])];

const mark = (unit: Unit): string => createHash('sha256').update(fullName(unit)).digest('hex').slice(0, 6);

function safeName(words: string, unit: Unit): string {
  const name = slug(words);
  if (name === '' || RESERVED.test(name)) return `don-vi-${name === '' ? mark(unit) : name}`;
  return name.length <= MOST ? name : `${name.slice(0, MOST - 7).replace(/-+$/, '')}-${mark(unit)}`;
}

/**
 * One name a unit: its own; where several have it, with the unit above it; where that is not enough either (names that differ by marks
 * alone), with a mark made from the full name.
 */
export function folderNames(units: readonly Unit[]): string[] {
  const count = new Map<string, number>();
  const ways = [
    (unit: Unit) => safeName(unitName(unit), unit),
    (unit: Unit) => safeName(lineage(unit).slice(0, 2).map(unitName).join(' '), unit),
    (unit: Unit) => `${safeName(unitName(unit), unit)}-${mark(unit)}`,
  ];
  for (const unit of units)
    for (const name of new Set(ways.map((way) => way(unit)))) count.set(name, (count.get(name) ?? 0) + 1);
  return units.map((unit) => {
    const names = ways.map((way) => way(unit));
    return names.find((name) => count.get(name) === 1) ?? (names.at(-1) as string);
  });
}
