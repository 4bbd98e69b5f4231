// Faults of many units for a person: the same fault is reported once, with the units or the cells that have it; of faults of one kind that differ in
// their words, such as a name, the first ones. So 3,000 units with one fault are one message.

import type { Diagnostic, Localized, Place } from '../../diagnostics/index.js';

export interface UnitFault {
  readonly fault: Diagnostic;
  /** Full name of the unit that has it; absent for what belongs to none. */
  readonly unit?: string;
}

/** Units or places that a message names; of more it gives the number. */
const MOST_NAMED = 20;
/** Messages of one kind. */
const MOST_OF_KIND = 20;
/** Places with one message that are reported each by itself. */
const FEW = 3;

const none: Localized = { vi: '', en: '' };

/** `Đơn vị!D7`, `12:5`: the place within its file. */
const spotOf = ({ spot, line, column }: Place = {}): string =>
  spot ?? [line, column].filter((part) => part !== undefined).join(':');

const samePlace = (a: Place | undefined, b: Place | undefined): boolean =>
  a?.file === b?.file && spotOf(a) === spotOf(b);

/** The first of the names, and how many more there are. */
export function listed(names: readonly string[], other: Localized): Localized {
  const shown = names.slice(0, MOST_NAMED).join('; ');
  const rest = names.length - MOST_NAMED;
  return rest > 0
    ? { vi: `${shown}; và ${rest} ${other.vi} khác`, en: `${shown}; and ${rest} more ${other.en}` }
    : { vi: shown, en: shown };
}

/** Which units have a fault, or where else it is. @param total units that were looked at */
function whereElse(faults: readonly UnitFault[], total: number): Localized {
  const [first] = faults;
  const units = new Map<string, Place | undefined>();
  for (const { unit, fault } of faults) if (unit !== undefined && !units.has(unit)) units.set(unit, fault.place);
  if (units.size === 0) {
    const places = [...new Set(faults.map(({ fault: { place } }) => spotOf(place)))].filter((spot) => spot !== '');
    if (places.length < 2) return none;
    const list = listed(places.slice(1), { vi: 'chỗ', en: 'places' });
    const count = places.length - 1;
    return { vi: ` Còn ở ${count} chỗ nữa: ${list.vi}.`, en: ` Also at ${count} more places: ${list.en}.` };
  }
  if (total === 1) return none;
  const shared = faults.every(({ fault }) => samePlace(fault.place, first?.fault.place));
  if (shared && units.size === total) return { vi: ` Có ở cả ${total} đơn vị.`, en: ` In all ${total} units.` };
  const names = [...units].map(([unit, place]) => {
    const spot = shared ? '' : spotOf(place);
    return spot === '' ? unit : `${unit} (${spot})`;
  });
  const list = listed(names, { vi: 'đơn vị', en: 'units' });
  return units.size === 1
    ? { vi: ` Đơn vị: ${list.vi}.`, en: ` Unit: ${list.en}.` }
    : {
        vi: ` Có ở ${units.size}/${total} đơn vị: ${list.vi}.`,
        en: ` In ${units.size} of ${total} units: ${list.en}.`,
      };
}

const withWords = (fault: Diagnostic, more: Localized): Diagnostic => ({
  ...fault,
  message: { vi: `${fault.message.vi}${more.vi}`, en: `${fault.message.en}${more.en}` },
});

function grouped<T>(all: readonly T[], keyOf: (each: T) => unknown): T[][] {
  const groups = new Map<string, T[]>();
  for (const each of all) {
    const key = JSON.stringify(keyOf(each));
    const group = groups.get(key);
    if (group) group.push(each);
    else groups.set(key, [each]);
  }
  return [...groups.values()];
}

/** What stands for the rest of a kind. */
function further(faults: readonly UnitFault[], of: Diagnostic): Diagnostic {
  const places = [...new Set(faults.map(({ fault: { place }, unit }) => spotOf(place) || (unit ?? '')))];
  const list = listed(places, { vi: 'chỗ', en: 'places' });
  const { remedy: _, ...rest } = of;
  return {
    ...rest,
    message: {
      vi: `Còn ${faults.length} điểm cùng loại, ở ${list.vi}.`,
      en: `${faults.length} more of this kind, at ${list.en}.`,
    },
  };
}

/** Faults of one message: at one place in several units; else each unit's at a place of its own; else all those that belong to no unit. */
function sameFaults(faults: readonly UnitFault[]): UnitFault[][] {
  const words = ({ code, severity, message, remedy, place }: Diagnostic): unknown[] => [
    code,
    severity,
    message.vi,
    remedy?.vi,
    place?.file,
  ];
  const exact = grouped(faults, ({ fault }) => [...words(fault), spotOf(fault.place)]);
  const isShared = (group: readonly UnitFault[]): boolean => new Set(group.map(({ unit }) => unit)).size > 1;
  const times = new Map<string, number>();
  const single = exact.flatMap((group) => (isShared(group) ? [] : group.slice(0, 1)));
  const apart = grouped(single, ({ fault, unit }) => {
    const key = JSON.stringify([...words(fault), unit]);
    const before = times.get(key) ?? 0;
    times.set(key, before + 1);
    // what one unit has twice is two faults
    return [...words(fault), unit === undefined ? undefined : before];
  });
  return [
    ...exact.filter(isShared),
    ...apart.flatMap((group) =>
      group[0]?.unit === undefined && group.length <= FEW ? group.map((each) => [each]) : [group],
    ),
  ];
}

/**
 * @param total units that were looked at
 * @returns each fault once, with where else it is
 */
export function reportTogether(faults: readonly UnitFault[], total = 0): Diagnostic[] {
  const kinds = grouped(sameFaults(faults), ([first]) => [
    first?.fault.code,
    first?.fault.severity,
    first?.fault.place?.file,
  ]);
  return kinds.flatMap((kind) => {
    const reported = kind
      .slice(0, MOST_OF_KIND)
      .flatMap((group) => (group[0] ? [withWords(group[0].fault, whereElse(group, total))] : []));
    const rest = kind.slice(MOST_OF_KIND).flat();
    return rest[0] ? [...reported, further(rest, rest[0].fault)] : reported;
  });
}
