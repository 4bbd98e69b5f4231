// A date and time of a workbook through its format. Months and days have their Vietnamese names unless the format states English.

import type { Piece, Section } from './format-code.js';

const months = {
  vi: 'Giêng Hai Ba Tư Năm Sáu Bảy Tám Chín Mười Mười_Một Mười_Hai'
    .split(' ')
    .map((name) => `Tháng ${name.replace('_', ' ')}`),
  en: 'January February March April May June July August September October November December'.split(' '),
};
const days = {
  vi: ['Chủ Nhật', 'Thứ Hai', 'Thứ Ba', 'Thứ Tư', 'Thứ Năm', 'Thứ Sáu', 'Thứ Bảy'],
  en: 'Sunday Monday Tuesday Wednesday Thursday Friday Saturday'.split(' '),
};

/** Primary language of an MS-LCID. */
const ENGLISH = 0x09;

/** The last second that a sheet can show: 9999-12-31. */
const END = 2_958_466;

interface Moment {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly weekday: number;
  readonly seconds: number;
}

/** Days since 1899-12-31 with a 29th of February 1900 that never was (18.17.4.1), as in every workbook. */
function momentOf(serial: number, seconds: number): Moment {
  const day = Math.floor(serial);
  if (day === 60) return { year: 1900, month: 2, day: 29, weekday: 3, seconds };
  if (day === 0) return { year: 1900, month: 1, day: 0, weekday: 6, seconds };
  const date = new Date(Date.UTC(1899, 11, day < 60 ? 31 : 30) + day * 86_400_000);
  return {
    year: date.getUTCFullYear(),
    month: date.getUTCMonth() + 1,
    day: date.getUTCDate(),
    weekday: (day + 6) % 7,
    seconds,
  };
}

const two = (value: number, length: number): string => String(value).padStart(Math.min(2, length), '0');

/**
 * @param epoch day of the calendar that is day 0 of the workbook; hours that have passed (`[h]`) do not depend on it
 * @returns undefined outside the calendar of a workbook, where the cell shows `####`
 */
export function showDate({ pieces, language }: Section, value: number, epoch = 0): string | undefined {
  if (value < 0 || value + epoch >= END) return undefined;
  const decimals = Math.max(0, ...pieces.map((piece) => (piece.kind === 'fraction' ? piece.length : 0)));
  const exact = (value - Math.floor(value)) * 86_400;
  // seconds are rounded where they are shown; else only the noise of binary fractions is
  const seconds = pieces.some((piece) => piece.kind === 'date' && piece.unit === 's');
  const ofDay = seconds ? Number(exact.toFixed(decimals)) : Math.floor(exact + 1e-4);
  const carry = ofDay >= 86_400 ? 1 : 0;
  const moment = momentOf(value + epoch + carry, ofDay - carry * 86_400);
  const total = Math.floor(value + carry) * 86_400 + moment.seconds;
  const words = language !== undefined && (language & 0x3ff) === ENGLISH ? 'en' : 'vi';
  const hour = Math.floor(moment.seconds / 3600);
  const half = pieces.some(({ kind }) => kind === 'half-day');
  const elapsed = { h: 3600, minute: 60, s: 1 };
  const unit = (piece: Piece & { kind: 'date' }): string => {
    const { length } = piece;
    if (piece.elapsed)
      return String(Math.floor(total / elapsed[piece.unit as keyof typeof elapsed])).padStart(length, '0');
    switch (piece.unit) {
      case 'y':
        return length > 2 ? String(moment.year) : two(moment.year % 100, 2);
      case 'm': {
        const name = months[words][moment.month - 1] as string;
        const short = words === 'vi' ? `Thg${moment.month}` : name.slice(0, 3);
        return length < 3 ? two(moment.month, length) : length === 3 ? short : length === 5 ? name.slice(0, 1) : name;
      }
      case 'd': {
        const name = days[words][moment.weekday] as string;
        const short = words === 'vi' ? (moment.weekday === 0 ? 'CN' : `T${moment.weekday + 1}`) : name.slice(0, 3);
        return length < 3 ? two(moment.day, length) : length === 3 ? short : name;
      }
      case 'h':
        return two(half ? hour % 12 || 12 : hour, length);
      case 'minute':
        return two(Math.floor(moment.seconds / 60) % 60, length);
      case 's':
        return two(Math.floor(moment.seconds) % 60, length);
    }
  };
  const names = { vi: ['SA', 'CH'], en: ['AM', 'PM'] }[words];
  return pieces
    .map((piece) => {
      switch (piece.kind) {
        case 'text':
          return piece.text;
        case 'date':
          return unit(piece);
        case 'half-day': {
          const name = names[hour < 12 ? 0 : 1] as string;
          return piece.short ? name.slice(0, 1) : name;
        }
        case 'fraction':
          return `,${String(moment.seconds.toFixed(piece.length)).split('.')[1] ?? ''}`;
        case 'digit':
          return piece.sign === '#' || piece.sign === '?' ? '' : piece.sign;
        case 'slash':
          return '/';
        case 'comma':
          return ',';
        case 'point':
          return '.';
        case 'percent':
          return '%';
        default:
          return '';
      }
    })
    .join('');
}
