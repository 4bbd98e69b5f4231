// Names that stand in capitals in a sheet: written officially where the unit is known, else with those of Nghị định 30/2020/NĐ-CP, phụ lục II
// (`namedUnit`); whoever wrote them is told what will be printed.

import type { Diagnostic, Place } from '../../diagnostics/index.js';
import type { Units } from '../../doctype/units/units.js';
import type { Unit } from '../../plan/unit.js';
import { foldWords } from '../../text/fold-words.js';
import type { UnitEntry } from './units-file.js';

export interface CapitalName {
  /** Place of the unit in the list, from 0. */
  readonly unit: number;
  readonly of: 'name' | 'parent';
  /** The name is not in capitals; the list of units may still know what it is named after. */
  readonly known?: boolean;
  readonly text: string;
  readonly place: Place;
}

/** Tells what is printed in place of a name in capitals. @param official the list of units writes it so, no rule was needed; it also knows what is short (`TP.HCM`) */
export function writtenFromCapitals(
  { text, place }: Pick<CapitalName, 'text' | 'place'>,
  name: string,
  official = false,
  kind?: string,
): Diagnostic {
  if (official && !` ${foldWords(text)} `.includes(` ${foldWords(name)} `)) {
    const full = kind === undefined ? name : `${kind.charAt(0).toUpperCase()}${kind.slice(1)} ${name}`;
    return {
      code: 'units/capitals',
      severity: 'info',
      place,
      message: {
        vi: `"${text}" là chữ viết tắt của "${full}"; trong văn bản ghi đủ tên.`,
        en: `"${text}" is short for "${full}"; the name is printed in full.`,
      },
      remedy: { vi: `Ghi "${full}".`, en: `Write "${full}".` },
    };
  }
  const source = official
    ? { vi: ' theo danh mục đơn vị hành chính', en: ', as the list of units has it' }
    : { vi: '', en: '' };
  const message = {
    vi: `"${text}" viết toàn chữ hoa; trong văn bản ghi "${name}"${source.vi}.`,
    en: `"${text}" is all capitals; it is printed "${name}"${source.en}.`,
  };
  if (official) return { code: 'units/capitals', severity: 'info', place, message };
  return {
    code: 'units/capitals',
    severity: 'warning',
    place,
    message,
    remedy: {
      vi: 'Viết tên bằng chữ thường, hoa chữ đầu mỗi âm tiết.',
      en: 'Write the name with capitals at the start of each word alone.',
    },
    basis: 'NĐ 30/2020/NĐ-CP, Phụ lục II',
  };
}

function officialParent(parent: Unit, units: Units): Unit {
  const above = parent.parent && officialParent(parent.parent, units);
  const { name = parent.name, namedAfter = parent.namedAfter } = units.official(parent) ?? {};
  return { ...parent, name, ...(namedAfter && { namedAfter }), ...(above && { parent: above }) };
}

/** @param plan the unit of the common plan, which says the kind and what stands above where an entry does not */
export function writeCapitals(
  entries: readonly UnitEntry[],
  capitals: readonly CapitalName[],
  plan: Unit,
  units: Units,
): { entries: UnitEntry[]; diagnostics: Diagnostic[] } {
  const written = [...entries];
  const diagnostics: Diagnostic[] = [];
  const parentsFirst = [...capitals].sort((a, b) => Number(a.of === 'name') - Number(b.of === 'name'));
  for (const capital of parentsFirst) {
    const entry = written[capital.unit];
    if (!entry) continue;
    if (capital.of === 'parent') {
      if (!entry.parent) continue;
      const parent = officialParent(entry.parent, units);
      if (capital.known) {
        const { namedAfter } = parent;
        if (namedAfter) written[capital.unit] = { ...entry, parent: { ...entry.parent, namedAfter } };
        continue;
      }
      written[capital.unit] = { ...entry, parent };
      diagnostics.push(
        writtenFromCapitals(capital, parent.name, units.official(entry.parent) !== undefined, parent.kind),
      );
    } else {
      const { kind = plan.kind, parent = plan.parent } = entry;
      const official = units.official({ kind, name: entry.name, ...(parent && { parent }) })?.name;
      const name = official ?? entry.name;
      written[capital.unit] = { ...entry, name };
      diagnostics.push(writtenFromCapitals(capital, name, official !== undefined, kind));
    }
  }
  return { entries: written, diagnostics };
}
