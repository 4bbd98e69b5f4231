// How the official list writes the name of a unit: for names of which only the capitals are known.

import { foldWords } from '../../text/fold-words.js';
import type { Units } from './units.js';

/** Finds the official writing of a name in capitals, with or without the right place of a tone mark. */
export type Spelling = (name: string) => string | undefined;

/** @param day `2026-01-15`: names of that day @returns undefined for names that no unit has, or that two units write in two ways */
export function spellingOf(units: Units, day: string): Spelling {
  let known: Map<string, string | undefined> | undefined;
  const learn = (): Map<string, string | undefined> => {
    const names = new Map<string, string | undefined>();
    for (const { unit: province } of units.provinces(day)) {
      for (const { name } of [province, ...units.communes(province, day).map(({ unit }) => unit)]) {
        const key = foldWords(name);
        names.set(key, names.has(key) && names.get(key) !== name ? undefined : name);
      }
    }
    return names;
  };
  return (name) => {
    known ??= learn();
    return known.get(foldWords(name));
  };
}
