// How it is told that an administrative unit is gone, not yet there, or unknown on the day of signing, and what stands in its place.

import type { Localized } from '../diagnostics/index.js';
import { capitalize } from '../text/case.js';
import { shortDay } from '../text/date.js';
import type { Standing } from './unit-standing.js';
import type { NamedUnit } from './units/units.js';

export const nameOf = ({ kind, name }: NamedUnit): string => `${kind ?? ''} ${name}`.trim();

/** Up to three names, each with its province in brackets: commas alone would run them into one another. */
function listed(names: readonly string[]): string {
  const shown = names.slice(0, 3).map((name) => name.replace(/,\s*(.+)$/u, ' ($1)'));
  const mark = names.some((name) => name.includes(',')) ? '; ' : ', ';
  return `${shown.join(mark)}${names.length > 3 ? ' …' : ''}`;
}

export function standingWords(unit: NamedUnit, standing: Standing): { message: Localized; remedy: Localized } {
  const own = capitalize(nameOf(unit));
  if (unit.name === '')
    return {
      message: {
        vi: `Không còn ${unit.kind} nào từ ${shortDay(standing.since ?? '')} (chính quyền địa phương hai cấp).`,
        en: `There is no ${unit.kind} since ${standing.since} (two levels of local government).`,
      },
      remedy: {
        vi: 'Ghi cơ quan của tỉnh, thành phố hoặc của xã, phường, đặc khu nay làm việc ấy; bỏ nếu không còn.',
        en: 'Name the agency of the province or of the commune that does its work now, or take it out.',
      },
    };
  const { state, since, kind, now } = standing;
  const day = since === undefined ? '' : shortDay(since);
  const from = since === undefined ? 'từ lâu' : `từ ${day}`;
  if (state === 'none')
    return {
      message: unit.parent
        ? {
            vi: `${capitalize(nameOf(topOf(unit)))} không có ${nameOf(unit)}.`,
            en: `There is no ${nameOf(unit)} in ${nameOf(topOf(unit))}.`,
          }
        : { vi: `Không có ${nameOf(unit)}.`, en: `There is no ${nameOf(unit)}.` },
      remedy:
        now.length > 0
          ? { vi: `Có phải là ${listed(now)}?`, en: `Did you mean ${listed(now)}?` }
          : { vi: 'Kiểm tra lại tên đơn vị, tên tỉnh.', en: 'Look at the names again.' },
    };
  if (state === 'not-yet')
    return {
      message: { vi: `${own} đến ${day} mới có.`, en: `${own} is there from ${since} only.` },
      remedy:
        now.length > 0
          ? { vi: `Vào ngày ký là ${listed(now)}.`, en: `On the day of signing it is ${listed(now)}.` }
          : { vi: 'Kiểm tra ngày ký và tên đơn vị.', en: 'Look at the day of signing and the name.' },
    };
  // units of before may have the name of one of today: their province tells them apart
  const gone =
    unit.parent && now.some((each) => each.startsWith(`${nameOf(unit)},`)) ? `${own}, ${nameOf(topOf(unit))}` : own;
  return {
    message: {
      vi: `${gone} không còn ${from}${kind ? ' (chính quyền địa phương hai cấp)' : ''}.`,
      en: `${gone} is gone ${since === undefined ? 'long since' : `since ${since}`}${kind ? ' (two levels of local government)' : ''}.`,
    },
    remedy:
      now.length === 1
        ? { vi: `Nay là ${now[0]}.`, en: `It is ${now[0]} now.` }
        : now.length > 1
          ? {
              vi: `Địa bàn nay thuộc: ${listed(now)}; xem lại đơn vị nào.`,
              en: `Its area belongs to ${listed(now)} now; find out which is meant.`,
            }
          : {
              vi: 'Ghi đơn vị đang có vào ngày ký: tỉnh, thành phố trực thuộc trung ương; xã, phường, đặc khu.',
              en: 'Name a unit that is there on the day of signing: a province, a city under the central government; a commune, a ward, a special zone.',
            },
  };
}

export const topOf = (unit: NamedUnit): NamedUnit => (unit.parent ? topOf(unit.parent) : unit);
