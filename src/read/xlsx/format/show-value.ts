// What a cell shows: its value through its number format, with the separators and names that Excel uses in Vietnam (1.234,5; tháng;
// thứ), whatever the language of the machine that reads it. ECMA-376, part 1, 18.8.31.

import { type Decimal, divideDecimals, roundDecimal, whole } from '../../../text/decimal.js';
import type { Condition, Piece, Section } from './format-code.js';
import { showDate } from './show-date.js';

/** Excel keeps fifteen digits of a number; more are noise of its binary form. */
export function decimalOf(value: number): Decimal {
  const [mantissa = '0', exponent = '0'] = value.toExponential(14).split('e');
  const digits = BigInt(mantissa.replace('.', ''));
  const scale = 14 - Number(exponent);
  return scale >= 0 ? trim({ digits, scale }) : { digits: digits * 10n ** BigInt(-scale), scale: 0 };
}

function trim({ digits, scale }: Decimal): Decimal {
  let [rest, left] = [digits, scale];
  while (left > 0 && rest % 10n === 0n) [rest, left] = [rest / 10n, left - 1];
  return { digits: rest, scale: left };
}

const parts = ({ digits, scale }: Decimal): { readonly whole: string; readonly decimals: string } => {
  const text = (digits < 0n ? -digits : digits).toString().padStart(scale + 1, '0');
  return { whole: text.slice(0, text.length - scale).replace(/^0+/, ''), decimals: text.slice(text.length - scale) };
};

/** `84,5`, without groups: all digits of a whole number, eleven characters of another, as in a wide cell. */
export function plainNumber(value: number): string {
  const exact = decimalOf(value);
  const wholeDigits = parts(exact).whole.length || 1;
  const { whole: before, decimals } = parts(trim(roundDecimal(exact, Math.max(0, 10 - wholeDigits))));
  return `${value < 0 && (before !== '' || decimals !== '') ? '-' : ''}${before || '0'}${decimals === '' ? '' : `,${decimals}`}`;
}

const holds = ({ operator, operand }: Condition, value: number): boolean =>
  ({
    '<': value < operand,
    '>': value > operand,
    '<=': value <= operand,
    '>=': value >= operand,
    '=': value === operand,
    '<>': value !== operand,
  })[operator] ?? false;

interface Chosen {
  readonly section: Section;
  /** The section itself says that the number is negative. */
  readonly absolute: boolean;
}

function choose(sections: readonly Section[], value: number): Chosen | undefined {
  const last = sections.at(-1);
  const numbers = sections.slice(0, sections.length > 1 && last?.hasValue ? -1 : undefined).slice(0, 3);
  const [first, second, third] = numbers;
  // `"Mã: "@` speaks of text alone
  if (!first || (sections.length === 1 && first.hasValue)) return undefined;
  if (!first.condition && !second?.condition) {
    if (value < 0 && second) return { section: second, absolute: true };
    return { section: value === 0 && third ? third : first, absolute: false };
  }
  const negative = ({ operator, operand }: Condition): boolean => operator.startsWith('<') && operand <= 0;
  const rules = [first.condition ?? { operator: '>', operand: 0 }, second?.condition];
  if (holds(rules[0] as Condition, value)) return { section: first, absolute: negative(rules[0] as Condition) };
  if (!second) return undefined;
  if (!third) return !rules[1] || holds(rules[1], value) ? { section: second, absolute: false } : undefined;
  const own = rules[1] ?? { operator: '<', operand: 0 };
  return holds(own, value) ? { section: second, absolute: negative(own) } : { section: third, absolute: false };
}

const isDigit = (piece: Piece | undefined): piece is Piece & { kind: 'digit' } => piece?.kind === 'digit';

/** Integer places filled from the right; what they cannot hold stands before the first. */
function showWhole(pieces: readonly Piece[], digits: string, grouped: boolean): string {
  const first = pieces.findIndex(isDigit);
  let [out, rest, count] = ['', digits, 0];
  const put = (digit: string): void => {
    if (grouped && count > 0 && count % 3 === 0) out = `.${out}`;
    out = digit + out;
    count += 1;
  };
  for (let at = pieces.length - 1; at >= 0; at--) {
    const piece = pieces[at] as Piece;
    if (piece.kind === 'text') out = piece.text + out;
    else if (piece.kind === 'percent') out = `%${out}`;
    else if (isDigit(piece)) {
      if (rest !== '') {
        put(rest.slice(-1));
        rest = rest.slice(0, -1);
      } else if (piece.sign === '0') put('0');
      else if (piece.sign === '?') out = ` ${out}`;
      else if (piece.sign !== '#') out = piece.sign + out;
      for (; at === first && rest !== ''; rest = rest.slice(0, -1)) put(rest.slice(-1));
    }
  }
  return first < 0 ? out + rest : out;
}

function showDecimals(pieces: readonly Piece[], decimals: string): string {
  let index = 0;
  const shown = pieces.map((piece) => {
    if (piece.kind === 'text') return piece.text;
    if (piece.kind === 'percent') return '%';
    if (!isDigit(piece)) return '';
    const left = decimals.slice(index++);
    if (/[1-9]/.test(left) || piece.sign === '0') return left[0] ?? '0';
    return piece.sign === '?' ? ' ' : '';
  });
  return shown.join('');
}

const textsOf = (pieces: readonly Piece[]): string =>
  pieces.map((piece) => (piece.kind === 'text' ? piece.text : piece.kind === 'percent' ? '%' : '')).join('');

/** The nearest fraction whose lower number has so many digits, or is the one that is stated. */
function showFraction(pieces: readonly Piece[], value: number): string {
  const slash = pieces.findIndex(({ kind }) => kind === 'slash');
  let start = slash;
  while (start > 0 && isDigit(pieces[start - 1])) start -= 1;
  let end = slash + 1;
  while (end < pieces.length && isDigit(pieces[end])) end += 1;
  const mixed = pieces.slice(0, start).some(isDigit);
  const below = pieces.slice(slash + 1, end).map((piece) => (isDigit(piece) ? piece.sign : ''));
  const stated = /^[1-9]\d*$/.test(below.join('')) ? Number(below.join('')) : undefined;
  const most = stated ?? 10 ** Math.min(4, below.length) - 1;
  const units = mixed ? Math.floor(value) : 0;
  let best = { over: Math.round(value - units), under: 1 };
  for (let under = stated ?? 1; under <= most; under++) {
    const over = Math.round((value - units) * under);
    if (Math.abs(over / under - (value - units)) < Math.abs(best.over / best.under - (value - units)) - 1e-12 || stated)
      best = { over, under };
  }
  const carried =
    mixed && best.over === best.under ? { units: units + 1, over: 0, under: best.under } : { units, ...best };
  const fraction = mixed && carried.over === 0 ? '' : `${carried.over}/${carried.under}`;
  const number = [mixed && (carried.units > 0 || fraction === '') ? String(carried.units) : '', fraction];
  return `${textsOf(pieces.slice(0, pieces.findIndex(isDigit)))}${number.filter((each) => each !== '').join(' ')}${textsOf(pieces.slice(end))}`;
}

function showScientific(pieces: readonly Piece[], value: number): string {
  const at = pieces.findIndex(({ kind }) => kind === 'exponent');
  const mantissa = pieces.slice(0, at);
  const point = mantissa.findIndex(({ kind }) => kind === 'point');
  const places = mantissa.slice(0, point < 0 ? undefined : point).filter(isDigit).length || 1;
  const decimals = point < 0 ? 0 : mantissa.slice(point).filter(isDigit).length;
  let power = value === 0 ? 0 : Math.floor(Math.log10(value));
  power -= ((power % places) + places) % places;
  if (Number((value / 10 ** power).toFixed(decimals)) >= 10 ** places) power += places;
  const exponent = pieces[at] as Piece & { kind: 'exponent' };
  const sign = power < 0 ? '-' : exponent.plus ? '+' : '';
  return `${showNumber(mantissa, decimalOf(value / 10 ** power))}E${sign}${showWhole(pieces.slice(at + 1), String(Math.abs(power)).replace(/^0$/, ''), false)}`;
}

function showNumber(pieces: readonly Piece[], exact: Decimal): string {
  const point = pieces.findIndex(({ kind }) => kind === 'point');
  const before = point < 0 ? pieces : pieces.slice(0, point);
  const after = point < 0 ? [] : pieces.slice(point + 1);
  const lastBefore = before.findLastIndex(isDigit);
  const lastAfter = after.findLastIndex(isDigit);
  const commas = (list: readonly Piece[], from: number): number => {
    let count = 0;
    while (list[from + 1 + count]?.kind === 'comma') count += 1;
    return from < 0 ? 0 : count;
  };
  const thousands = commas(before, lastBefore) + (lastAfter >= 0 ? commas(after, lastAfter) : 0);
  const firstBefore = before.findIndex(isDigit);
  const grouped = before.some(({ kind }, at) => kind === 'comma' && at > firstBefore && at < lastBefore);
  const hundreds = pieces.filter(({ kind }) => kind === 'percent').length;
  const scaled = divideDecimals(
    { digits: exact.digits * 100n ** BigInt(hundreds), scale: exact.scale },
    whole(1000 ** thousands),
    Math.min(60, exact.scale + 3 * thousands),
  );
  const places = after.filter(isDigit).length;
  const { whole: digits, decimals } = parts(roundDecimal(scaled, places));
  const shown = showWhole(before, digits, grouped);
  return point < 0 ? shown : `${shown},${showDecimals(after, decimals)}`;
}

/** From the day 0 of most workbooks to 1904-01-01 (18.17.4.1). */
const DAYS_TO_1904 = 1462;

/** @param from1904 days count from 1904-01-01 @returns undefined where the cell shows `####` */
export function showNumberAs(sections: readonly Section[], value: number, from1904 = false): string | undefined {
  const chosen = choose(sections, value);
  if (!chosen) return plainNumber(value);
  const { section, absolute } = chosen;
  const { pieces } = section;
  if (section.isDate) return showDate(section, value, from1904 ? DAYS_TO_1904 : 0);
  const size = Math.abs(value);
  const shown = pieces.some(({ kind }) => kind === 'general' || kind === 'value')
    ? pieces
        .map((piece) => (piece.kind === 'general' || piece.kind === 'value' ? plainNumber(size) : textsOf([piece])))
        .join('')
    : pieces.some(({ kind }) => kind === 'slash') && pieces.some(isDigit)
      ? showFraction(pieces, size)
      : pieces.some(({ kind }) => kind === 'exponent')
        ? showScientific(pieces, size)
        : pieces.some(isDigit)
          ? showNumber(pieces, decimalOf(size))
          : textsOf(pieces);
  // a number that is rounded to nothing has no sign
  return value < 0 && !absolute && /[1-9]/.test(shown) ? `-${shown}` : shown;
}

/** Text in a cell: its own section, which may add words or hide it. */
export function showTextAs(sections: readonly Section[], text: string): string {
  const own = sections.length > 3 ? sections[3] : sections.findLast(({ hasValue }) => hasValue);
  if (!own) return text;
  return own.pieces.map((piece) => (piece.kind === 'value' ? text : textsOf([piece]))).join('');
}
