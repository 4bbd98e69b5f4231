// What is wrong with the entries of a register beyond their form: days that cannot be, documents that replace each other in a circle, the
// same document twice, numbers that do not fit kind or day, successors that nobody has written down or that come months later.

import type { Diagnostic, Localized } from '../diagnostics/index.js';
import { parseDate, shortDay } from '../text/date.js';
import { numberKey, type RegisterEntry } from './legal-register.js';

/** What entries are held against. */
export interface RegisterKnowledge {
  /** Entries that others of the register may name. */
  readonly known: readonly RegisterEntry[];
  /** Symbols of kinds of documents: `NĐ` for Nghị định. */
  readonly symbols: readonly { readonly symbol: string; readonly kind: string }[];
}

type Tell = (code: string, severity: Diagnostic['severity'], message: Localized) => void;

const isDay = (day: string): boolean => parseDate(day) !== undefined;

function tellDays({ number, date, from, until, unless, ends, amendedBy }: RegisterEntry, tell: Tell): void {
  for (const day of [date, from, until, ...amendedBy.map((each) => each.from)])
    if (day && !isDay(day))
      tell('no-day', 'error', { vi: `${number}: không có ngày ${day}.`, en: `${number}: there is no day ${day}.` });
  const order = (first: string | undefined, last: string | undefined, vi: string, en: string): void => {
    if (first && last !== undefined && last < first)
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
  if (unless !== undefined && until === undefined)
    tell('order', 'error', {
      vi: `${number}: ghi "trừ" (unless) mà không ghi ngày hết hiệu lực (until).`,
      en: `${number}: "unless" without "until".`,
    });
  order(date.slice(0, 4), ends?.toString(), 'năm cuối trước năm ban hành', 'ends before the year it was issued');
}

/** The number holds a year, and the first letters of its symbol a kind. */
function tellNumber({ number, kind, date }: RegisterEntry, { known, symbols }: RegisterKnowledge, tell: Tell): void {
  const year = /[/-](\d{4})[/-]/u.exec(number)?.[1];
  if (year !== undefined && date !== '' && date.slice(0, 4) !== year)
    tell('other-year', 'warning', {
      vi: `${number}: năm trong số là ${year}, ngày ban hành là ${date}.`,
      en: `${number}: the year in the number is ${year}, the day ${date}.`,
    });
  const letters = /^[\d.]+[a-z]?(?:\/\d{4})?[/-](\p{L}+)(?:\d*)[-/]/u.exec(number)?.[1];
  const said = symbols.find(({ symbol }) => symbol === letters);
  const isListed = symbols.some((each) => each.kind === kind);
  const isLaw = /\/QH\d+$/u.test(number);
  const fits = isLaw ? /^(?:Bộ luật|Luật|Nghị quyết|Hiến pháp)$/u.test(kind) : said === undefined || said.kind === kind;
  if (kind !== '' && (!fits || (!isLaw && isListed && said === undefined && /^\p{Lu}{1,4}$/u.test(letters ?? ''))))
    tell('symbol', 'warning', {
      vi: `${number}: ký hiệu không khớp tên loại "${kind}"${said ? ` (là của ${said.kind})` : ''}.`,
      en: `${number}: the symbol does not fit "${kind}"${said ? ` (it is that of ${said.kind})` : ''}.`,
    });
  const same = year === undefined ? [] : known.filter((each) => numberKey(each.number) === numberKey(number));
  if (date !== '' && same.length > 0 && same.every((each) => each.date !== date))
    tell('other-day', 'warning', {
      vi: `${number}: ở đây ghi ngày ${date}, sổ đang dùng ghi ${same.map((each) => each.date).join(', ')}.`,
      en: `${number}: dated ${date} here, ${same.map((each) => each.date).join(', ')} in the register.`,
    });
}

/** Longer than any gap that is not a slip, in days. */
const MOST_DAYS_BETWEEN = 92;

function tellGaps({ number, until, replacedBy }: RegisterEntry, all: readonly RegisterEntry[], tell: Tell): void {
  if (until === undefined || !isDay(until)) return;
  const next = replacedBy.flatMap((each) => all.find((entry) => numberKey(entry.number) === numberKey(each)) ?? []);
  const first = next.map(({ from, date }) => from ?? date).sort()[0];
  if (!first || Date.parse(first) - Date.parse(until) <= MOST_DAYS_BETWEEN * 86_400_000) return;
  tell('gap', 'warning', {
    vi: `${number}: hết hiệu lực từ ${shortDay(until)}, văn bản thay thế ${next[0]?.number} đến ${shortDay(first)} mới có hiệu lực.`,
    en: `${number}: out of force from ${until}; what replaces it, ${next[0]?.number}, is in force from ${first} only.`,
  });
}

/** @param placeOf names the place of an entry by its index */
export function registerFaults(
  entries: readonly RegisterEntry[],
  knowledge: RegisterKnowledge,
  placeOf: (index: number) => Diagnostic['place'],
): Diagnostic[] {
  const all = [...entries, ...knowledge.known];
  const followers = new Map<string, string[]>();
  for (const { number, replacedBy } of all)
    followers.set(numberKey(number), [...(followers.get(numberKey(number)) ?? []), ...replacedBy.map(numberKey)]);
  const seen = new Set<string>();
  return entries.flatMap((entry, index): Diagnostic[] => {
    const { number, date, replacedBy, amendedBy } = entry;
    const found: Diagnostic[] = [];
    const tell: Tell = (code, severity, message) => {
      const place = placeOf(index);
      found.push({ code: `register/${code}`, severity, ...(place && { place }), message });
    };
    const key = `${numberKey(number)} ${date}`;
    if (seen.has(key) && number !== '')
      tell('twice', 'error', { vi: `${number} ngày ${date} ghi hai lần.`, en: `${number} of ${date} stands twice.` });
    seen.add(key);
    tellDays(entry, tell);
    if (number !== '') tellNumber(entry, knowledge, tell);
    tellGaps(entry, all, tell);
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

/** The day up to which the sources were read has been, and has come. @param today `2026-11-30` */
export function readFaults(read: unknown, today: string, place: Diagnostic['place']): Diagnostic[] {
  if (typeof read !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(read)) return [];
  const at = place ? { place } : {};
  if (!isDay(read)) {
    const message = { vi: `Không có ngày ${read}.`, en: `There is no day ${read}.` };
    return [{ code: 'register/no-day', severity: 'error', ...at, message }];
  }
  if (read <= today) return [];
  const message = {
    vi: `Ngày đọc các nguồn ${shortDay(read)} chưa đến (hôm nay ${shortDay(today)}).`,
    en: `The sources were read on ${read}, which is yet to come (today is ${today}).`,
  };
  return [{ code: 'register/read-ahead', severity: 'error', ...at, message }];
}
