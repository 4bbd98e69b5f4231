// The office's own unit under another name: last year's plan speaks of the old one, the draft names a new one. What its texts call
// "thị trấn An Bình" and "UBND thị trấn" follows, as if an office had written the change down.

import type { Reorganisation } from '../../doctype/reorganisation.js';
import type { Unit } from '../../plan/unit.js';
import { patternOf } from '../../text/pattern.js';

const nameOf = (unit: Unit): string => `${unit.kind} ${unit.name}`;

/** Words before a bare kind that make it the office's own: "UBND thị trấn". */
const OWN =
  'UBND|HĐND|Ủy ban nhân dân|Hội đồng nhân dân|HĐND và UBND|Đảng ủy|Công an|Quân sự|MTTQ Việt Nam|Mặt trận Tổ quốc Việt Nam|công chức|trên địa bàn|trụ sở|của';

/** @param known what the dictionary has: it may say since when @param day of the new plan, on which the change is in force at the latest */
export function renamedUnit(
  before: Unit | undefined,
  after: Unit | undefined,
  known: readonly Reorganisation[],
  day: string,
): Reorganisation[] {
  if (!before || !after || nameOf(before) === nameOf(after)) return [];
  const since = known.find(
    ({ effective, levels, units }) =>
      effective <= day && (levels.includes(before.kind) || units.some(({ from }) => from === nameOf(before))),
  );
  const parents =
    before.parent &&
    after.parent &&
    before.parent.kind === after.parent.kind &&
    before.parent.name !== after.parent.name
      ? [{ from: nameOf(before.parent), to: nameOf(after.parent), apply: true }]
      : [];
  const kind = before.kind.replace(/\s+/g, '\\s+');
  return [
    {
      name: `${nameOf(after)} thay ${nameOf(before)}`,
      effective: since?.effective ?? day,
      basis: 'tệp đơn vị của kế hoạch mới',
      levels: [],
      units: [{ from: nameOf(before), to: nameOf(after), apply: true }, ...parents],
      names:
        before.kind === after.kind
          ? []
          : [
              {
                // a list of kinds ("các xã, thị trấn") and another unit's name ("thị trấn Ba Tơ") are not the office itself
                expression: patternOf(
                  `(?<=(?<![\\p{L}])(?:${OWN})\\s+)${kind}(?![\\p{L}]|\\s+(?!Theo|Và)\\p{Lu}|\\s*,\\s*(?:xã|phường|thị trấn|huyện))`,
                  'gu',
                ),
                is: 'own-kind',
                to: after.kind,
                apply: true,
                gone: true,
                small: true,
                note: 'loại đơn vị mới',
              },
            ],
      own: true,
      combine: [],
    },
  ];
}
