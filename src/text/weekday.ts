// Days of the week, as texts name them beside dates.

import { type FullDate, isFullDate, parseDate } from './date.js';

/** From Sunday on, as `Date` counts. */
const vietnamese = ['Chủ nhật', 'thứ Hai', 'thứ Ba', 'thứ Tư', 'thứ Năm', 'thứ Sáu', 'thứ Bảy'] as const;
const english = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'] as const;

const names: Readonly<Record<string, number>> = { hai: 1, ba: 2, tư: 3, năm: 4, sáu: 5, bảy: 6, bẩy: 6 };

/** 0 for Sunday. */
export const weekdayOf = ({ year, month, day }: FullDate): number =>
  new Date(Date.UTC(year, month - 1, day)).getUTCDay();

/** 2 → `thứ Ba`, `Tuesday`. @param weekday 0 for Sunday */
export const weekdayName = (weekday: number): { readonly vi: string; readonly en: string } => ({
  vi: vietnamese[weekday] as string,
  en: english[weekday] as string,
});

/** `Thứ Ba`, `thứ 3`, `T3` → 2, `Chủ nhật` → 0; undefined if it names none. */
export function weekdayNamed(text: string): number | undefined {
  const words = text.normalize('NFC').toLowerCase().trim();
  if (/^(?:chủ\s+nhật|cn)$/u.test(words)) return 0;
  const name = /^(?:thứ\s+|t(?=\d))(\S+)$/u.exec(words)?.[1] ?? '';
  return names[name] ?? (/^[2-7]$/.test(name) ? Number(name) - 1 : undefined);
}

/** `20 tháng 01 năm 2026`, `20 - 01 - 2026` → `20/01/2026`. */
export const slashed = (text: string): string => text.trim().replace(/(?:(?<!\s)\s+)?(?:tháng|năm|[/.-])\s*/giu, '/');

/** `20/01/2026`, `20 tháng 01 năm 2026`; undefined if it is no real day. */
export function writtenDay(text: string): FullDate | undefined {
  const date = parseDate(slashed(text));
  return date && isFullDate(date) ? date : undefined;
}
