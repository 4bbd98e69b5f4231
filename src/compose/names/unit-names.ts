// How a unit is called: inside a sentence, in a letterhead, as the place of issue. NĐ 30/2020/NĐ-CP, Phụ lục I, mục II.4.a and
// Phụ lục II, mục III.1: a unit named by a number, a person or an event keeps its common noun, in upper case.

import type { Diagnostic } from '../../diagnostics/index.js';
import type { Unit } from '../../plan/unit.js';
import { capitalize } from '../../text/case.js';
import { faultOfName } from '../../text/proper-name.js';

// Whether what stands as the name of a unit can be printed as one: a copied mark of a footnote would go into every line that names the unit.

/** Faults of the names of a unit and of those above it. @param path of the unit in the plan, or in an entry of a table of units */
export function faultsOfUnitNames(unit: Pick<Unit, 'name' | 'parent'>, path: string): Diagnostic[] {
  const above = unit.parent ? faultsOfUnitNames(unit.parent, `${path}.parent`) : [];
  const fault = faultOfName(unit.name);
  if (!fault) return above;
  const { why, proposed } = fault;
  return [
    {
      code: 'plan/unit-name',
      severity: 'error',
      place: { path: `${path}.name` },
      message:
        why === 'marks'
          ? {
              vi: `"${unit.name}" không phải tên riêng của đơn vị: tên chỉ có chữ, số, dấu cách, gạch nối và dấu nháy đơn giữa từ.`,
              en: `"${unit.name}" is no name of a unit: a name has letters, digits, spaces, hyphens and apostrophes alone.`,
            }
          : {
              vi: `Tên riêng "${unit.name}" chưa viết hoa chữ cái đầu.`,
              en: `The name "${unit.name}" does not begin with a capital.`,
            },
      remedy:
        proposed === undefined
          ? { vi: 'Chỉ ghi tên riêng.', en: 'Write the name alone.' }
          : {
              vi: `Ghi "${proposed}"${why === 'marks' ? '; dấu chú thích, ngoặc không thuộc tên thì bỏ' : ''}.`,
              en: `Write "${proposed}".`,
            },
      basis: 'NĐ 30/2020/NĐ-CP, Phụ lục II, mục III',
    },
    ...above,
  ];
}

/** `1`, `IV`, `12`, `1 Bảo Lộc`: names that are or begin with numbers. */
const isNumber = (name: string): boolean => /^(\d+( .*)?|[IVXLC]+)$/.test(name);

const keepsNoun = (unit: Unit): boolean => unit.namedAfter !== undefined || isNumber(unit.name);

/** `phường Sao Mai`, `Phường 1`, `Thành phố Hồ Chí Minh`. */
export const unitName = (unit: Unit): string => `${keepsNoun(unit) ? capitalize(unit.kind) : unit.kind} ${unit.name}`;

/** The place in "…, ngày … tháng … năm …": `Sao Mai`, `Phường 1`. */
export const placeName = (unit: Unit): string => unit.place ?? (keepsNoun(unit) ? unitName(unit) : unit.name);
