// The data of a units file as the sheets of a workbook give it, each value with its cell (`Đơn vị!C7`), so that one check serves YAML and
// workbooks.

import type { DataPath, DataSource } from '../../data/yaml-source.js';
import type { Diagnostic, Localized, Place } from '../../diagnostics/index.js';
import type { Unit } from '../../plan/unit.js';
import { closest } from '../../text/closest.js';
import { foldWords } from '../../text/fold-words.js';
import type { CapitalName } from './capital-names.js';
import { type HeadSynonyms, type NamedUnit, namedParents, namedUnit } from './head-synonyms.js';

// The units of a table by the names that other sheets call them: "An Hòa", "xã An Hòa", "xã An Hòa, tỉnh Bình Minh".

interface KnownUnit {
  readonly kind?: string;
  readonly name?: string;
  readonly parent?: NamedUnit;
}

type FoundUnit = { readonly index: number } | { readonly several: number } | { readonly near?: string };

/** Whether a unit stands below those that are named; where it says nothing of its own superior it has that of the plan. */
const isBelow = (unit: { readonly parent?: NamedUnit }, named: NamedUnit | undefined): boolean => {
  const { parent } = unit;
  if (named === undefined || parent === undefined) return true;
  const same = foldWords(named.name) === foldWords(parent.name) && (named.kind ?? parent.kind) === parent.kind;
  return same && isBelow(parent, named.parent);
};

class KnownUnits {
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

type Entry = Record<string, unknown>;

/** What the tables must know of the plan. */
export interface PlanWords {
  readonly year: number;
  /** Absent where the plan cannot be read as a whole. */
  readonly unit?: Unit;
  /** How the plan calls the indicator that a cell names: its id, else its name. */
  readonly indicatorKey: (text: string) => string;
  /** Whether the plan has an indicator of that name or id. */
  readonly hasIndicator: (text: string) => boolean;
  /** The unit in which the plan counts the indicator that a cell names. */
  readonly measureOf?: (text: string) => string | undefined;
  /** Names of facts that its texts print. */
  readonly facts: ReadonlySet<string>;
}

/** From the list of units on. */
type UnitPath = readonly (string | number)[];

const joined = (path: DataPath): string => path.join('\u0000');

export class SheetData {
  readonly diagnostics: Diagnostic[] = [];
  readonly units: Entry[] = [];
  readonly capitals: CapitalName[] = [];
  readonly known = new KnownUnits();
  readonly #places = new Map<string, Place>();

  constructor(
    readonly synonyms: HeadSynonyms,
    readonly of: PlanWords,
  ) {}

  fault(place: Place, code: string, message: Localized, remedy?: Localized): void {
    const reported = { code: `units/${code}`, severity: 'error', place, message } as const;
    this.diagnostics.push(remedy ? { ...reported, remedy } : reported);
  }

  setPlace(path: UnitPath, place: Place): void {
    this.#places.set(joined(['units', ...path]), place);
  }

  set(path: UnitPath, value: unknown, place: Place): void {
    let at: Record<string | number, unknown> = this.units as unknown as Record<number, unknown>;
    for (const key of path.slice(0, -1)) {
      // names of indicators are the user's: none may mean what every object inherits
      at[key] ??= Object.create(null);
      at = at[key] as Record<string, unknown>;
    }
    at[path.at(-1) as string] = value;
    this.setPlace(path, { ...place, path: ['units', ...path].join('.') });
  }

  source(file: string): DataSource {
    const find = (path: DataPath): Place => {
      for (let length = path.length; length > 0; length--) {
        const place = this.#places.get(joined(path.slice(0, length)));
        if (place) return { ...place, path: path.join('.') };
      }
      return { file, path: path.join('.') };
    };
    return { file, data: { units: this.units }, placeOf: find, placeOfKey: find };
  }
}
