// The unit of an old document against the units of the country: what it has become since.

import { TWO_LEVELS, type Units, writtenName } from '../../doctype/units/units.js';
import type { Unit } from '../../plan/unit.js';
import { capitalize } from '../../text/case.js';
import { shortDay } from '../../text/date.js';
import type { NoteFacts } from './notes.js';
import type { FoundUnit, IsKnown } from './unit.js';

/** @param above nearest first */
const chain = (unit: FoundUnit, above: readonly FoundUnit[]): Unit =>
  [unit, ...above].reduceRight<Unit | undefined>(
    (parent, { guessed: _, ...unit }) => ({ ...unit, ...(parent && { parent }) }),
    undefined,
  ) as Unit;

const withProvince = (unit: Unit): string =>
  unit.parent ? `${writtenName(unit)}, ${withProvince(unit.parent)}` : writtenName(unit);

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

/**
 * What the unit has become, as far as the table goes; nothing where it is still there or not known. @param day of the document: from 1/7/2025
 * on there is no district above a commune, only one that is mentioned
 */
export function becameOf(
  unit: FoundUnit,
  above: readonly FoundUnit[],
  units: Units,
  day: string,
): NoteFacts | undefined {
  const top = above.at(-1);
  const named = day >= TWO_LEVELS && top ? chain(unit, [top]) : chain(unit, above);
  const found = units.findUnit(named, units.asOf);
  const told = (since: string, by: readonly string[], split: boolean, basis: string): NoteFacts => ({
    code: 'unit-replaced',
    severity: 'warning',
    planPath: 'unit',
    message: {
      vi: `${capitalize(withProvince(named))}: từ ${shortDay(since)} là ${by.join('; hoặc ')} (${basis}).`,
      en: `${withProvince(named)} is since ${since}: ${by.join('; or ')} (${basis}).`,
    },
    remedy: split
      ? {
          vi: 'Đơn vị cũ được chia về nhiều đơn vị: chọn đúng đơn vị trước khi dùng cho văn bản mới.',
          en: 'The old unit was split: choose the right one before the plan is used anew.',
        }
      : { vi: 'Ghi đơn vị mới khi dùng cho văn bản mới.', en: 'Write the new unit when the plan is used anew.' },
  });
  if (found.state === 'replaced') {
    const by = found.former.flatMap((each) => each.by.map((commune) => withProvince(commune.unit)));
    return told(found.since, [...new Set(by)], new Set(by).size > 1, found.basis);
  }
  if (found.state === 'exists' && found.province?.state === 'replaced')
    return told(found.province.since, [withProvince(found.unit)], false, found.province.basis);
  return undefined;
}
