// What a figure that an office gives may be a slip of: a share written as a fraction, a number in the English way, a point before decimals,
// another unit of measure.

import type { Localized } from '../../diagnostics/index.js';
import { isPercent, isUnbounded } from '../../doctype/measures.js';
import {
  compareDecimals,
  type Decimal,
  divideDecimals,
  formatDecimal,
  larger,
  multiplyDecimals,
  parseDecimal,
  smaller,
  trimDecimal,
  whole,
} from '../../text/decimal.js';
import { isPointDecimal } from '../../text/number.js';
import { type Problem, problem } from './problem.js';

export interface FigureContext {
  readonly name: string;
  readonly unit?: string | undefined;
  readonly lastYear: number;
  readonly year: number;
}

/** Beside its number: nothing, or the sign of a share. */
export const bare = (text: string): string => text.trim().replace(/(?:(?<!\s)\s+)?(?:%|phần trăm)$/iu, '');

export const withUnit = (figure: Decimal, { unit }: { readonly unit?: string | undefined }): string =>
  `${formatDecimal(figure)}${isPercent(unit) ? '%' : unit ? ` ${unit}` : ''}`;

/** What a figure is held against. */
export interface Beside {
  /** Last year's target, where it is a level. */
  readonly planned?: Decimal | undefined;
  /** The result beside what is assigned, and the other way round. */
  readonly other?: Decimal | undefined;
  /** Less is better: a figure may fall as far as it can. */
  readonly falling?: boolean | undefined;
}

/** The figure is likely not what is meant: no target is made of it. */
export const isSlip = ({ code }: Problem): boolean =>
  ['rollover/looks-like-fraction', 'rollover/ambiguous-number', 'rollover/out-of-scale'].includes(code);

/** Eight times is what no indicator makes in a year; growth in per cent and what should fall may, not fifty or a hundred times. */
const TIMES = { plain: 8, growth: 50, fallen: 100 };
/** Below these the larger of two figures says nothing: 1 and 8 classes, 0,2% and 2%. */
const LEAST = { percent: 5, other: 20 };

/** Many times, or a small part of, the figures that it follows: typed in another unit of measure, without its comma. */
export function outOfScale(
  context: FigureContext,
  value: Decimal,
  { planned, other, falling }: Beside,
  what: Localized,
): Problem | undefined {
  const percent = isPercent(context.unit);
  const timesOf = (figure: Decimal): number => {
    const [low, high] = [smaller(value, figure), larger(value, figure)];
    if (compareDecimals(low, whole(0)) <= 0) return 0;
    const growth = percent && isUnbounded(context.name);
    const bound = falling && low === value ? TIMES.fallen : growth ? TIMES.growth : TIMES.plain;
    const far = compareDecimals(high, multiplyDecimals(low, whole(bound))) >= 0;
    const least = whole(percent ? LEAST.percent : LEAST.other);
    return far && compareDecimals(high, least) >= 0
      ? Number(formatDecimal(divideDecimals(high, low, 0)).replaceAll('.', ''))
      : 0;
  };
  const by = planned ? timesOf(planned) : 0;
  if (!planned || by === 0 || (other && timesOf(other) === 0)) return undefined;
  return problem(
    'out-of-scale',
    'warning',
    {
      vi: `${what.vi} của "${context.name}" là ${withUnit(value, context)}, lệch khoảng ${by} lần so với chỉ tiêu trong kế hoạch là ${withUnit(planned, context)}: có lẽ nhầm đơn vị tính hoặc dấu phẩy, dấu chấm.`,
      en: `${what.en} of "${context.name}" is ${withUnit(value, context)}, about ${by} times off the target in the plan, ${withUnit(planned, context)}: perhaps another unit of measure, or a comma or point misplaced.`,
    },
    {
      vi: `Ghi lại theo đúng đơn vị tính; nếu số này đúng thì tự ghi chỉ tiêu năm ${context.year}.`,
      en: `Write it in the unit of the indicator; if it is right, write the target of ${context.year} yourself.`,
    },
  );
}

/** From this share on, in per cent, one below 1% beside it is likelier a slip than a fact. */
const PLAIN_SHARE = whole(10);

/** A share as a sheet keeps it, `0,705` for 70,5%: next to nothing beside the other figure. */
export function looksLikeFraction(
  context: FigureContext,
  value: Decimal,
  beside: Decimal | undefined,
  what: Localized,
) {
  if (!isPercent(context.unit) || !beside) return undefined;
  if (compareDecimals(value, whole(0)) <= 0 || compareDecimals(value, whole(1)) > 0) return undefined;
  const hundredfold = multiplyDecimals(value, whole(100));
  // "0,012" beside "1,5" is 1,2%: far from it as it stands, near to it in per cent
  const fits =
    compareDecimals(multiplyDecimals(value, whole(20)), beside) <= 0 &&
    compareDecimals(hundredfold, multiplyDecimals(beside, whole(3))) <= 0 &&
    compareDecimals(multiplyDecimals(hundredfold, whole(3)), beside) >= 0;
  if (compareDecimals(beside, PLAIN_SHARE) < 0 && !fits) return undefined;
  const meant = formatDecimal(trimDecimal(hundredfold));
  return problem(
    'looks-like-fraction',
    'warning',
    {
      vi: `${what.vi} của "${context.name}" là ${withUnit(value, context)}: có lẽ là ${meant}% ghi dưới dạng phân số.`,
      en: `${what.en} of "${context.name}" is ${withUnit(value, context)}: probably ${meant}%, written as a fraction.`,
    },
    { vi: `Nếu đúng là ${meant}% thì ghi ${meant}.`, en: `If ${meant}% is meant, write ${meant}.` },
  );
}

const TWENTY = whole(20);

/** Within a twentieth and twenty times of the figure beside it. */
const near = (value: Decimal, beside: Decimal): boolean =>
  compareDecimals(multiplyDecimals(value, TWENTY), beside) >= 0 &&
  compareDecimals(value, multiplyDecimals(beside, TWENTY)) <= 0;

/**
 * "1,234" may be a thousand written in the English way, "12.345" twelve and a bit: told where the figure beside it does not decide, and
 * the Vietnamese reading is not the plain one.
 */
export function ambiguous(
  context: FigureContext,
  text: string,
  { value, other }: { readonly value: Decimal; readonly other?: Decimal },
  beside: Decimal | undefined,
  what: Localized,
): Problem | undefined {
  if (!other || isPercent(context.unit)) return undefined;
  const fits = beside && beside.digits !== 0n ? { value: near(value, beside), other: near(other, beside) } : undefined;
  const thousands = value.scale === 0;
  // a point between thousands is what the law of our numbers says; a comma before three digits is rare
  const doubted = thousands ? fits?.other && !fits.value : !(fits?.value && !fits.other);
  if (!doubted) return undefined;
  const [first, second] = [formatDecimal(value), formatDecimal(other)];
  return problem(
    'ambiguous-number',
    'warning',
    {
      vi: `${what.vi} của "${context.name}" ghi "${text}": đọc là ${first}, nhưng cũng có thể là ${second}.`,
      en: `${what.en} of "${context.name}" is written "${text}": read as ${first}, but it may be ${second}.`,
    },
    {
      vi: `Dấu phẩy trước phần thập phân, dấu chấm giữa các hàng nghìn: nếu là ${second} thì ghi ${second}.`,
      en: `A comma before decimals, points between thousands: if ${second} is meant, write ${second}.`,
    },
  );
}

/** `1,234,567` and `1 234`: thousands as others write them; what to write is proposed. */
export function proposal(text: string): Localized | undefined {
  const plain = bare(text);
  if (!/^\d{1,3}(?:,\d{3}){2,}(?:\.\d+)?$|^\d{1,3}(?:[ \u00a0]\d{3})+(?:[.,]\d+)?$|^\d{1,3},\d{3}\.\d+$/.test(plain))
    return undefined;
  const [, digits = '', decimals] =
    /^(.*?)(?:[.,](\d+))?$/.exec(/[ \u00a0]|,[^,]*\./.test(plain) ? plain : `${plain}.`) ?? [];
  const figure = parseDecimal(digits.replace(/\D/g, ''));
  if (!figure) return undefined;
  const meant = `${formatDecimal(figure)}${decimals ? `,${decimals}` : ''}`;
  return { vi: `Nếu đúng là ${meant} thì ghi ${meant}.`, en: `If ${meant} is meant, write ${meant}.` };
}

/** `98.7` typed as text: one reading only, but not the one of our numbers; told beside what it was read as. */
export function pointDecimal(
  context: FigureContext,
  text: string,
  value: Decimal,
  what: Localized,
): Problem | undefined {
  if (!isPointDecimal(bare(text))) return undefined;
  const read = formatDecimal(value);
  return problem(
    'point-decimal',
    'info',
    {
      vi: `${what.vi} của "${context.name}" ghi "${text}": đọc là ${read}.`,
      en: `${what.en} of "${context.name}" is written "${text}": read as ${read}.`,
    },
    { vi: `Phần thập phân viết sau dấu phẩy: ghi ${read}.`, en: `Decimals stand after a comma: write ${read}.` },
  );
}
