// Names of units, which tell them apart, and of their folders: safe on every file system, one for each unit, and the same whatever other units are in the list and in
// whatever order, as far as their names differ.

import { unitName } from '../compose/names/unit-names.js';
import type { Diagnostic } from '../diagnostics/index.js';
import type { Unit } from '../plan/unit.js';
import { slug } from '../text/case.js';
import { foldWords } from '../text/fold-words.js';
import { sha256 } from '../workspace/sha256.js';
import type { UnitsSource } from './units/read-units.js';
import type { UnitEntry } from './units/units-file.js';

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

const mark = (unit: Unit): string => sha256(fullName(unit)).slice(0, 6);

function safeName(words: string, unit: Unit): string {
  const name = slug(words);
  if (name === '' || RESERVED.test(name)) return `don-vi-${name === '' ? mark(unit) : name}`;
  return name.length <= MOST ? name : `${name.slice(0, MOST - 7).replace(/(?<!-)-+$/, '')}-${mark(unit)}`;
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

/** "Lí Nhân" is "Lý Nhân", "Mĩ Đức" is "Mỹ Đức": of i and y that end a syllable after these consonants both are written. */
const withoutY = (name: string): string =>
  name
    .normalize('NFD')
    .replace(/(?<=(?<!\p{L})[hklmst])y(?=\p{M}*(?!\p{L}))/gu, 'i')
    .normalize('NFC');

/** Two entries for one unit would overwrite each other. */
export function sameUnits(units: readonly Unit[], { placeOf }: UnitsSource): Diagnostic[] {
  const first = new Map<string, number>();
  return units.flatMap((unit, index): Diagnostic[] => {
    const name = withoutY(foldWords(fullName(unit)));
    const before = first.get(name);
    if (before === undefined) {
      first.set(name, index);
      return [];
    }
    const at = placeOf(`units.${before}`);
    const there = at.spot ?? (at.line === undefined ? '' : String(at.line));
    return [
      {
        code: 'units/same-unit',
        severity: 'error',
        place: placeOf(`units.${index}.name`),
        message: {
          vi: `Đơn vị "${fullName(unit)}" đã có ở trên (${there}).`,
          en: `The unit "${fullName(unit)}" stands above already (${there}).`,
        },
        remedy: {
          vi: 'Bỏ dòng trùng, hoặc ghi cột "Cấp trên" để phân biệt.',
          en: 'Take one out, or tell them apart by the column "Cấp trên".',
        },
      },
    ];
  });
}

/** Where no unit says what it stands below, all get the superior of the plan, which may be that of a sample. */
export function commonParent(
  entries: readonly UnitEntry[],
  { parent }: Unit,
  placeOf: UnitsSource['placeOf'],
): Diagnostic[] {
  if (!parent || entries.length < 2 || entries.some((each) => each.parent !== undefined)) return [];
  return [
    {
      code: 'units/common-parent',
      severity: 'warning',
      place: placeOf('units.0'),
      message: {
        vi: `Bảng đơn vị không ghi cấp trên: cả ${entries.length} đơn vị đều lấy "${fullName(parent)}" của kế hoạch chung.`,
        en: `The table names no superior: all ${entries.length} units get "${fullName(parent)}" of the common plan.`,
      },
      remedy: {
        vi: 'Kiểm tra lại; nếu sai thì thêm cột "Cấp trên".',
        en: 'Look whether it is right; if not, add a column "Cấp trên".',
      },
    },
  ];
}
