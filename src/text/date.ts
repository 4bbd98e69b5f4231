// Dates as administrative texts write them. A draft may leave the day, or day and month, open.

export interface PartialDate {
  readonly year: number;
  readonly month?: number;
  readonly day?: number;
}

/** A date with all its parts. */
export interface FullDate extends PartialDate {
  readonly month: number;
  readonly day: number;
}

/** How many days a month has. */
export const daysIn = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate();

/** Without a year 29/2 may be. */
export const isCalendarDay = (day: number, month: number, year = 2000): boolean =>
  month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month);

export const isFullDate = (date: PartialDate): date is FullDate => date.month !== undefined && date.day !== undefined;

/** Reads `2026-01-20`, `2026-01`, `2026`, `20/01/2026`, `01/2026`, with or without leading zeros; undefined if it is no real date. */
export function parseDate(text: string): PartialDate | undefined {
  const iso = /^(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?$/.exec(text.trim());
  const local = /^(?:(?:(\d{1,2})[/.-])?(\d{1,2})[/.-])(\d{4})$/.exec(text.trim());
  const [year, month, day] = iso ? [iso[1], iso[2], iso[3]] : local ? [local[3], local[2], local[1]] : [];
  if (year === undefined || Number(year) < 1000) return undefined;
  const date: { year: number; month?: number; day?: number } = { year: Number(year) };
  if (month !== undefined) {
    date.month = Number(month);
    if (date.month < 1 || date.month > 12) return undefined;
  }
  if (day !== undefined && date.month !== undefined) {
    date.day = Number(day);
    if (date.day < 1 || date.day > daysIn(date.year, date.month)) return undefined;
  }
  return date;
}

/** Days below 10 are padded. NĐ 30/2020/NĐ-CP, Phụ lục I, mục II.4.b. */
export const dayText = (day: number): string => String(day).padStart(2, '0');

/** Months 1 and 2 are padded, 3 to 9 are not. NĐ 30/2020/NĐ-CP, Phụ lục I, mục II.4.b. */
export const monthText = (month: number): string => (month <= 2 ? `0${month}` : String(month));

/** `ngày 09 tháng 6 năm 2025`. */
export const longDate = (date: FullDate): string =>
  `ngày ${dayText(date.day)} tháng ${monthText(date.month)} năm ${date.year}`;

/** `09/6/2025`. */
export const shortDate = (date: FullDate): string => `${dayText(date.day)}/${monthText(date.month)}/${date.year}`;

/** `2025-06-09`. */
export const isoDate = (date: FullDate): string =>
  `${String(date.year).padStart(4, '0')}-${String(date.month).padStart(2, '0')}-${String(date.day).padStart(2, '0')}`;

/** `2025-06-09` → `09/6/2025`; anything that is no full date as it is. */
export function shortDay(iso: string): string {
  const date = parseDate(iso);
  return date && isFullDate(date) ? shortDate(date) : iso;
}

/** The day that it is in Việt Nam (UTC+7, no summer time), whatever the zone of the machine. @returns `2026-11-30` */
export const dayInVietnam = (moment: Date): string =>
  new Date(moment.getTime() + 7 * 60 * 60 * 1000).toISOString().slice(0, 10);
