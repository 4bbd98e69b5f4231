// Numbers in Vietnamese form: decimal comma, points between thousands.

import { groupDigits, parseDecimal } from './decimal.js';

/** Sizes of a figure that are said in words behind it: "1,2 tỷ". */
export const SCALES: Readonly<Record<string, number>> = {
  tỷ: 1e9,
  tỉ: 1e9,
  triệu: 1e6,
  tr: 1e6,
  nghìn: 1e3,
  ngàn: 1e3,
};

/** Reads what `parseDecimal` reads: `84,5`, `84.5`, `1.234,5`, `1.234` (a thousand), `-3`. Undefined if the text is not wholly a number. */
export function parseNumber(text: string): number | undefined {
  const read = parseDecimal(text);
  return read && Number(`${read.digits}e-${read.scale}`);
}

/** Thousands by commas: `1,234,567`, `1,234.5`; `1,234` may as well be a decimal. */
export const isEnglishNumber = (text: string): boolean =>
  /^\d{1,3}(?:,\d{3})+\.\d+$|^\d{1,3}(?:,\d{3}){2,}$/.test(text);

/** A point before one or two decimals, `12.50`: no group of thousands has so few digits. */
export const isPointDecimal = (text: string): boolean => /^\d+\.\d{1,2}$/.test(text);

/** `1,250`: a number with three decimals, or a thousand in the English way. */
export const isAmbiguousNumber = (text: string): boolean => /^[1-9]\d{0,2},\d{3}$/.test(text);

/** Digits with points and commas that no way of writing numbers allows: `1.23.000`, `12,5,3`, `1.0000`, `0.500.000`; `1,234,567.5` is English. */
export const isBrokenNumber = (text: string): boolean =>
  /^\d[\d.,]*\d$/.test(text) &&
  /[.,]/.test(text) &&
  !(isEnglishNumber(text) && !/^\d{1,3},\d{3}\.\d{3}$/.test(text)) &&
  (parseDecimal(text) === undefined || /^\d+\.\d{4,}$/.test(text));

/** All digits of a number without an exponent: `1e21`, `1.5e-7` written out. */
function plainDigits(value: number): string {
  const [mantissa = '', exponent = '0'] = String(Math.abs(value)).split('e');
  const [whole = '', decimals = ''] = mantissa.split('.');
  const point = whole.length + Number(exponent);
  const digits = (whole + decimals)
    .padEnd(point, '0')
    .padStart(whole.length + decimals.length + Math.max(0, 1 - point), '0');
  const at = Math.max(1, point);
  return digits.length > at ? `${digits.slice(0, at)}.${digits.slice(at)}` : digits;
}

/** `1234.5` → `1.234,5`; no more decimals than the number has. */
export function formatNumber(value: number): string {
  const [whole = '0', decimals] = plainDigits(value).split('.');
  return `${value < 0 ? '-' : ''}${groupDigits(whole)}${decimals ? `,${decimals}` : ''}`;
}

/** A number that stands for itself, as an amount in a cell. Four digits alone may be a year and stay together: `2026`. */
export const formatAmount = (value: number): string =>
  Number.isInteger(value) && Math.abs(value) < 10_000 ? String(value) : formatNumber(value);

/** A number where it may be a code as well (of a document, of a telephone): no points between thousands, a decimal comma. */
export const formatCode = (value: number): string => `${value < 0 ? '-' : ''}${plainDigits(value).replace('.', ',')}`;
