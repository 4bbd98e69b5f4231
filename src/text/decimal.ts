// Exact decimal numbers: what is compared and rounded as official figures must not pass through binary fractions (85,5 × 1,1 is 94,05).

/** `digits / 10^scale`; the scale is how many decimals were written: `55,00` has 2. */
export interface Decimal {
  readonly digits: bigint;
  readonly scale: number;
}

interface ReadDecimal {
  readonly value: Decimal;
  /** What it would be where points and commas have the meaning of English: `1,234` may be a thousand. Absent where there is one reading only. */
  readonly other?: Decimal;
}

const plain = (text: string): Decimal => {
  const [whole = '0', decimals = ''] = text.split('.');
  return { digits: BigInt(whole + decimals), scale: decimals.length };
};

/** Thousands by points; a number does not begin with a zero, so `0.705` has none. */
const GROUPED = /^-?[1-9]\d{0,2}(?:\.\d{3})+(?:,\d+)?$/;
const UNGROUPED = /^-?\d+(?:[.,]\d+)?$/;
const ONE_GROUP = /^-?[1-9]\d{0,2}[.,]\d{3}$/;

/**
 * The one reader of numbers: `84,5`, `84.5`, `1.234,5`, `1.234` (a thousand), `-3` with any minus sign, keeping the decimals written.
 * Undefined if the text is no number.
 */
export function readDecimal(text: string): ReadDecimal | undefined {
  const trimmed = text.trim().replace(/^[\u2212\u2013](?=\d)/, '-');
  if (trimmed.length > 40) return undefined;
  const grouped = GROUPED.test(trimmed);
  if (!grouped && !UNGROUPED.test(trimmed)) return undefined;
  const joined = plain(trimmed.replaceAll(/[.,]/g, ''));
  const value = grouped ? plain(trimmed.replaceAll('.', '').replace(',', '.')) : plain(trimmed.replace(',', '.'));
  if (!ONE_GROUP.test(trimmed)) return { value };
  return { value, other: grouped ? plain(trimmed) : joined };
}

/** The value of a number as it is read in Vietnamese. */
export const parseDecimal = (text: string): Decimal | undefined => readDecimal(text)?.value;

const scaled = (value: Decimal, scale: number): bigint => value.digits * 10n ** BigInt(scale - value.scale);

export const whole = (value: number): Decimal => ({ digits: BigInt(value), scale: 0 });

export function compareDecimals(a: Decimal, b: Decimal): -1 | 0 | 1 {
  const scale = Math.max(a.scale, b.scale);
  const [left, right] = [scaled(a, scale), scaled(b, scale)];
  return left < right ? -1 : left > right ? 1 : 0;
}

export function addDecimals(a: Decimal, b: Decimal): Decimal {
  const scale = Math.max(a.scale, b.scale);
  return { digits: scaled(a, scale) + scaled(b, scale), scale };
}

export const negative = (value: Decimal): Decimal => ({ ...value, digits: -value.digits });

export const multiplyDecimals = (a: Decimal, b: Decimal): Decimal => ({
  digits: a.digits * b.digits,
  scale: a.scale + b.scale,
});

/** `value` per cent as a factor: 10 → 0,10. */
export const percent = (value: Decimal): Decimal => ({ digits: value.digits, scale: value.scale + 2 });

export const larger = (a: Decimal, b: Decimal): Decimal => (compareDecimals(a, b) >= 0 ? a : b);
export const smaller = (a: Decimal, b: Decimal): Decimal => (compareDecimals(a, b) <= 0 ? a : b);

/** Half goes away from zero: 94,05 → 94,1. A number with fewer decimals is left as it is. */
export function roundDecimal(value: Decimal, decimals: number): Decimal {
  if (value.scale <= decimals) return value;
  const unit = 10n ** BigInt(value.scale - decimals);
  const size = value.digits < 0n ? -value.digits : value.digits;
  const rounded = (size + unit / 2n) / unit;
  return { digits: value.digits < 0n ? -rounded : rounded, scale: decimals };
}

/** a / b rounded half away from zero to so many decimals. @throws RangeError on division by zero */
export function divideDecimals(a: Decimal, b: Decimal, decimals: number): Decimal {
  if (b.digits === 0n) throw new RangeError('division by zero');
  const scale = Math.max(a.scale, b.scale);
  const [top, bottom] = [scaled(a, scale) * 10n ** BigInt(decimals + 1), scaled(b, scale)];
  return roundDecimal({ digits: top / bottom, scale: decimals + 1 }, decimals);
}

/** Takes zeros off the end, down to so many decimals: 55,0 → 55. */
export function trimDecimal(value: Decimal, least = 0): Decimal {
  let { digits, scale } = value;
  while (scale > least && digits % 10n === 0n) {
    digits /= 10n;
    scale -= 1;
  }
  return { digits, scale };
}

/** `1234567` → `1.234.567`. */
export function groupDigits(whole: string): string {
  const first = whole.length % 3 || 3;
  return [whole.slice(0, first), ...(whole.slice(first).match(/\d{3}/g) ?? [])].join('.');
}

/** `1.234,50`: decimal comma, points between thousands, as many decimals as the scale says. */
export function formatDecimal({ digits, scale }: Decimal): string {
  const sign = digits < 0n ? '-' : '';
  const text = (digits < 0n ? -digits : digits).toString().padStart(scale + 1, '0');
  const grouped = groupDigits(text.slice(0, text.length - scale));
  return `${sign}${grouped}${scale > 0 ? `,${text.slice(text.length - scale)}` : ''}`;
}
