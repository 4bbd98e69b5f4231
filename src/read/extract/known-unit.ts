// The unit of an old document against the units of the country: what it has become since.

import { becameWords } from '../../doctype/units/became.js';
import { TWO_LEVELS, type Units } from '../../doctype/units/units.js';
import type { Unit } from '../../plan/unit.js';
import type { NoteFacts } from './notes.js';
import type { FoundUnit, IsKnown } from './unit.js';

/** @param above nearest first */
const chain = (unit: FoundUnit, above: readonly FoundUnit[]): Unit =>
  [unit, ...above].reduceRight<Unit | undefined>(
    (parent, { guessed: _, ...unit }) => ({ ...unit, ...(parent && { parent }) }),
    undefined,
  ) as Unit;

/** Whether the list of units has a unit, on the day or before. */
export const knownUnits =
  (units: Units | undefined, day: string): IsKnown =>
  (unit, above) => {
    const named = chain(unit, above);
    const state = units && (above.length > 0 ? units.findUnit(named, day) : units.findProvince(named, day)).state;
    return state === 'exists' || state === 'replaced';
  };

/** The unit as the list of units writes it, where the document has it in capitals alone; a province with what it is named after. */
export function writtenOfficially(unit: FoundUnit, above: readonly FoundUnit[], units: Units | undefined): FoundUnit {
  const official = units?.official(chain(unit, above.slice(-1)));
  if (!official) return unit;
  const { name, namedAfter } = official;
  if (!unit.guessed) return namedAfter && name === unit.name ? { ...unit, namedAfter } : unit;
  return { kind: unit.kind, name, ...(namedAfter && { namedAfter }) };
}

/** What the unit has become. @param day of the document: from 1/7/2025 on there is no district above a commune, only one that is mentioned */
export function becameOf(
  unit: FoundUnit,
  above: readonly FoundUnit[],
  units: Units,
  day: string,
): NoteFacts | undefined {
  const top = above.at(-1);
  const named = day >= TWO_LEVELS && top ? chain(unit, [top]) : chain(unit, above);
  const words = becameWords(named, units, day);
  return words && { code: 'unit-replaced', severity: 'warning', planPath: 'unit', ...words };
}
