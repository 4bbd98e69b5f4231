// What is wrong with the entries of a register beyond their form: days that cannot be, documents that replace each other in a circle, the
// same document twice, successors that nobody has written down.

import type { Diagnostic, Localized } from '../diagnostics/index.js';
import { parseDate } from '../text/date.js';
import { numberKey, type RegisterEntry } from './legal-register.js';

/** @param known entries that others of the register may name @param fileOf names the place of an entry by its index */
export function registerFaults(
  entries: readonly RegisterEntry[],
  known: readonly RegisterEntry[],
  placeOf: (index: number) => Diagnostic['place'],
): Diagnostic[] {
  const followers = new Map<string, string[]>();
  for (const { number, replacedBy } of [...known, ...entries])
    followers.set(numberKey(number), [...(followers.get(numberKey(number)) ?? []), ...replacedBy.map(numberKey)]);
  const seen = new Set<string>();
  return entries.flatMap((entry, index): Diagnostic[] => {
    const { number, date, from, until, ends, replacedBy, amendedBy } = entry;
    const found: Diagnostic[] = [];
    const tell = (code: string, severity: Diagnostic['severity'], message: Localized): void => {
      const place = placeOf(index);
      found.push({ code: `register/${code}`, severity, ...(place && { place }), message });
    };
    const key = `${numberKey(number)} ${date}`;
    if (seen.has(key))
      tell('twice', 'error', { vi: `${number} ngày ${date} ghi hai lần.`, en: `${number} of ${date} stands twice.` });
    seen.add(key);
    for (const day of [date, from, until, ...amendedBy.map((each) => each.from)])
      if (day !== undefined && !parseDate(day))
        tell('no-day', 'error', { vi: `${number}: không có ngày ${day}.`, en: `${number}: there is no day ${day}.` });
    const order = (first: string | undefined, last: string | undefined, vi: string, en: string): void => {
      if (first !== undefined && last !== undefined && last < first)
        tell('order', 'error', {
          vi: `${number}: ${vi} (${last} trước ${first}).`,
          en: `${number}: ${en} (${last} before ${first}).`,
        });
    };
    order(date, from, 'có hiệu lực trước ngày ban hành', 'in force before it was issued');
    order(from ?? date, until, 'hết hiệu lực trước khi có hiệu lực', 'out of force before it was in force');
    for (const each of amendedBy)
      order(
        date,
        each.from,
        `${each.number} sửa đổi trước ngày ban hành`,
        `${each.number} amends it before it was issued`,
      );
    if (entry.unless !== undefined && until === undefined)
      tell('order', 'error', {
        vi: `${number}: ghi "trừ" (unless) mà không ghi ngày hết hiệu lực (until).`,
        en: `${number}: "unless" without "until".`,
      });
    order(date.slice(0, 4), ends?.toString(), 'năm cuối trước năm ban hành', 'ends before the year it was issued');
    for (const next of [...replacedBy, ...amendedBy.map((each) => each.number)])
      if (!followers.has(numberKey(next)))
        tell('unknown', 'warning', {
          vi: `${number}: chưa có ${next} trong sổ.`,
          en: `${number}: the register lacks ${next}.`,
        });
    const walk = (at: string, way: readonly string[]): boolean =>
      (followers.get(at) ?? []).some((to) => to === numberKey(number) || (!way.includes(to) && walk(to, [...way, to])));
    if (walk(numberKey(number), []))
      tell('circle', 'error', {
        vi: `${number}: các văn bản thay thế nhau thành vòng.`,
        en: `${number}: documents replace each other in a circle.`,
      });
    return found;
  });
}
