// What the unit of an old document has become since, by the list of units.

import type { Localized } from '../../diagnostics/index.js';
import type { Unit } from '../../plan/unit.js';
import { capitalize } from '../../text/case.js';
import { shortDay } from '../../text/date.js';
import { sameName } from './name-key.js';
import { type Units, writtenName } from './units.js';

const withProvince = (unit: Unit): string =>
  unit.parent ? `${writtenName(unit)}, ${withProvince(unit.parent)}` : writtenName(unit);

const top = (unit: Unit): Unit => (unit.parent ? top(unit.parent) : unit);

/** The same name below the same province: nothing that anybody would write anew. */
const isSame = (a: Unit, b: Unit): boolean =>
  sameName(a.kind, b.kind) && sameName(a.name, b.name) && sameName(top(a).name, top(b).name);

/**
 * What is to be said of it, as far as the list goes; nothing where it is still there under its name, or not known.
 *
 * @param named with its province as the topmost above it
 * @param from the day of the document that names it, `2024-01-15`: a name may be that of another unit since
 */
export function becameWords(
  named: Unit,
  units: Units,
  from: string,
): { readonly message: Localized; readonly remedy: Localized } | undefined {
  const found = units.findUnit(named, units.asOf, from);
  const told = (since: string, by: readonly string[], basis: string) => ({
    message: {
      vi: `${capitalize(withProvince(named))}: từ ${shortDay(since)} là ${by.join('; hoặc ')} (${basis}).`,
      en: `${withProvince(named)} is since ${since}: ${by.join('; or ')} (${basis}).`,
    },
    remedy:
      by.length > 1
        ? {
            vi: 'Đơn vị cũ được chia về nhiều đơn vị: chọn đúng đơn vị trước khi dùng cho văn bản mới.',
            en: 'The old unit was split: choose the right one before the plan is used anew.',
          }
        : { vi: 'Ghi đơn vị mới khi dùng cho văn bản mới.', en: 'Write the new unit when the plan is used anew.' },
  });
  if (found.state === 'replaced') {
    const by = found.former.flatMap((each) => each.by.map(({ unit }) => unit));
    if (by.every((unit) => isSame(unit, named))) return undefined;
    return told(found.since, [...new Set(by.map(withProvince))], found.basis);
  }
  if (found.state === 'exists' && found.province?.state === 'replaced')
    return told(found.province.since, [withProvince(found.unit)], found.province.basis);
  return undefined;
}
