// The data of a units file as the sheets of a workbook give it, each value with its cell (`Đơn vị!C7`), so that one check serves YAML and
// workbooks.

import type { DataPath, DataSource } from '../../data/yaml-source.js';
import type { Diagnostic, Localized, Place } from '../../diagnostics/index.js';
import type { CapitalName } from './capital-names.js';
import type { HeadSynonyms } from './head-synonyms.js';
import { KnownUnits } from './known-units.js';

type Entry = Record<string, unknown>;

/** What the tables must know of the plan. */
export interface PlanWords {
  readonly year: number;
  /** How the plan calls the indicator that a cell names: its id, else its name. */
  readonly indicatorKey: (text: string) => string;
  /** Whether the plan has an indicator of that name or id. */
  readonly hasIndicator: (text: string) => boolean;
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
    const told = { code: `units/${code}`, severity: 'error', place, message } as const;
    this.diagnostics.push(remedy ? { ...told, remedy } : told);
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
