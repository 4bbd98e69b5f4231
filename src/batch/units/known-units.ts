// The units of a table by the names that other sheets call them: "An Hòa", "xã An Hòa", "xã An Hòa, tỉnh Bình Minh".

import { closest } from '../../text/closest.js';
import { foldWords } from '../../text/fold-words.js';
import { type NamedUnit, namedParents, namedUnit } from './unit-words.js';

export interface KnownUnit {
  readonly kind?: string;
  readonly name?: string;
  readonly parent?: NamedUnit;
}

export type FoundUnit = { readonly index: number } | { readonly several: number } | { readonly near?: string };

/** Whether a unit stands below those that are named; where it says nothing of its own superior it has that of the plan. */
const isBelow = (unit: { readonly parent?: NamedUnit }, named: NamedUnit | undefined): boolean => {
  const { parent } = unit;
  if (named === undefined || parent === undefined) return true;
  const same = foldWords(named.name) === foldWords(parent.name) && (named.kind ?? parent.kind) === parent.kind;
  return same && isBelow(parent, named.parent);
};

export class KnownUnits {
  readonly #units: KnownUnit[] = [];
  readonly #byName = new Map<string, number[]>();

  /** In the order of the table. */
  add(unit: KnownUnit): void {
    const index = this.#units.push(unit) - 1;
    if (unit.name === undefined) return;
    for (const key of new Set([foldWords(unit.name), foldWords(`${unit.kind ?? ''} ${unit.name}`)]))
      this.#byName.set(key, [...(this.#byName.get(key) ?? []), index]);
  }

  /** Units of one name are told apart by their kind and, where that is the same, by what stands above them. */
  find(text: string): FoundUnit {
    const [own = '', ...above] = text.split(/[,;\n]/);
    const { kind, name } = namedUnit(own);
    const named =
      this.#byName.get(foldWords(`${kind ?? ''} ${name}`)) ??
      (kind === undefined ? undefined : this.#byName.get(foldWords(name))) ??
      [];
    const superior = namedParents(above.join(','));
    const found = named.filter((index) => isBelow(this.#units[index] as KnownUnit, superior));
    if (found.length > 1) return { several: found.length };
    if (found[0] !== undefined) return { index: found[0] };
    const near = closest(
      text,
      this.#units.map((unit) => `${unit.kind ?? ''} ${unit.name ?? ''}`.trim()),
    );
    return near === undefined ? {} : { near };
  }
}
