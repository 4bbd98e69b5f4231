// A figure that an office gives, as it is written: what it is worth, and what speaks against it. A figure that is refused sets nothing; one
// that is doubted is told; neither enters a total or a mean.

import type { Localized } from '../../diagnostics/index.js';
import type { IndicatorWords } from '../../doctype/indicator-words.js';
import { hasStrayLetter, isOtherMeasure, isPercent, isShareName, isUnbounded } from '../../doctype/measures.js';
import { boundBehind, isRange, readTargetText, type TargetReading } from '../../doctype/target-text.js';
import { compareDecimals, type Decimal, formatDecimal, readDecimal, whole } from '../../text/decimal.js';
import {
  ambiguous,
  type Beside,
  bare,
  type FigureContext,
  looksLikeFraction,
  outOfScale,
  pointDecimal,
  proposal,
  withUnit,
} from './number-slips.js';
import { type Problem, problem } from './problem.js';

/** Which of the figures of an indicator. */
export type FigureSide = 'result' | 'assigned' | 'target';

export interface GivenFigure {
  /** Absent: there is none, or it is refused. */
  readonly value?: Decimal;
  /** Of a text that is more than a number. */
  readonly reading?: TargetReading;
  /** Errors refuse the figure, warnings doubt it. */
  readonly problems: readonly Problem[];
}

/** What Excel shows in place of a result: `#DIV/0!`, whose digit is no figure. */
const FAILED_FORMULA = /^#[A-Z\d/_]+[!?]?$/;

/** "(1200)", which is less than nothing to accountants; "90 % %". */
const UNSURE = /^\([\d.,\s]*\d\s*(?:%\s*)?\)$|[%‰]\s*[%‰]/u;

/** `Không để phát sinh`. */
export const isInWords = (text: string): boolean =>
  text.trim() !== '' && !/[\d…]/.test(text) && !FAILED_FORMULA.test(text.trim());

const labelOf = (side: FigureSide, { lastYear, year }: FigureContext): Localized =>
  ({
    result: { vi: `Kết quả năm ${lastYear}`, en: `The result of ${lastYear}` },
    assigned: { vi: `Mức giao năm ${year}`, en: `The target assigned for ${year}` },
    target: { vi: `Chỉ tiêu năm ${year}`, en: `The target of ${year}` },
  })[side];

/** `%` where no unit is stated, and a text or the name says so. */
export function unitOf(
  unit: string | undefined,
  name: string,
  ...texts: readonly (string | undefined)[]
): string | undefined {
  if (unit !== undefined && unit.trim() !== '') return unit;
  if (isShareName(name)) return '%';
  return texts.some((text) => text !== undefined && /\d\s*(?:%|phần trăm)/iu.test(text)) ? '%' : undefined;
}

const fold = (text: string): string => text.normalize('NFC').toLowerCase();

/** Shares of a whole lie between 0 and 100, counts are not negative; anything else is an error of the sheet. Growth in per cent may be anything. */
function outOfRange(
  context: FigureContext,
  text: string,
  { value, other }: { readonly value: Decimal; readonly other?: Decimal | undefined },
  what: Localized,
) {
  const percent = isPercent(context.unit);
  const within = (figure: Decimal): boolean =>
    compareDecimals(figure, whole(0)) >= 0 && (!percent || compareDecimals(figure, whole(100)) <= 0);
  if (within(value) || (percent && isUnbounded(context.name, text))) return undefined;
  const range = percent ? '0–100' : '≥ 0';
  const meant = other && within(other) ? formatDecimal(other) : undefined;
  return problem(
    'out-of-range',
    'error',
    {
      vi: `${what.vi} của "${context.name}" là ${withUnit(value, context)}, ngoài khoảng ${range}.`,
      en: `${what.en} of "${context.name}" is ${withUnit(value, context)}, outside ${range}.`,
    },
    meant === undefined
      ? { vi: 'Kiểm tra lại số liệu gốc rồi ghi đúng.', en: 'Check the figure at its source.' }
      : { vi: `Nếu đúng là ${meant} thì ghi ${meant}.`, en: `If ${meant} is meant, write ${meant}.` },
  );
}

function notANumber(context: FigureContext, text: string, what: Localized, why: Localized, remedy?: Localized) {
  return problem(
    'not-a-number',
    'error',
    {
      vi: `${what.vi} của "${context.name}" ${why.vi}: "${text}".`,
      en: `${what.en} of "${context.name}" ${why.en}: "${text}".`,
    },
    remedy,
  );
}

const why = {
  plain: { vi: 'không phải là số', en: 'is no number' },
  words: { vi: 'ghi bằng chữ, không phải là số', en: 'is in words and no number' },
  several: { vi: 'có nhiều số, không phải là một mức', en: 'has several figures and is not one level' },
  change: { vi: 'là mức tăng, giảm, không phải là mức đạt được', en: 'is a change and no level' },
  rank: { vi: 'là thứ bậc hoặc thời gian, không phải là mức đạt được', en: 'is a rank or a time and no level' },
  denied: { vi: 'chỉ cho biết là chưa đạt', en: 'only says what was not reached' },
  elsewhere: {
    vi: 'dẫn sang chỗ khác, năm khác hoặc chưa có, không phải là một mức',
    en: 'points to another place or year, or is not set yet, and is no level',
  },
  measure: { vi: 'tính theo đơn vị khác', en: 'comes in another unit' },
} as const;

/**
 * @param text as written: `62,4`, `62,4%`, `Tối thiểu 85`
 * @param beside the figures that it is compared with, to tell slips
 */
export function judgeFigure(
  side: FigureSide,
  text: string | undefined,
  context: FigureContext,
  words: IndicatorWords,
  beside: Beside = {},
): GivenFigure {
  if (text === undefined || text.trim() === '') return { problems: [] };
  const what = labelOf(side, context);
  const refuse = (kind: keyof typeof why, reading?: TargetReading): GivenFigure => {
    const told = notANumber(context, text.trim(), what, why[kind], proposal(text));
    // what a superior assigns as a range or a change is right, only that no rule can go on from it
    const right = side !== 'result' && ['several', 'change', 'rank'].includes(kind) && saysSo(text);
    const whole = kind === 'rank' || (kind === 'several' && isRange(text));
    const isElsewhere = side !== 'result' && (kind === 'elsewhere' || (right && !whole));
    const code = kind === 'measure' ? 'rollover/unit-mismatch' : isElsewhere ? 'rollover/not-a-target' : told.code;
    // an office may set its target in the words that it likes; what they are worth is not reckoned with
    const severity = right || (kind === 'measure' && side === 'target') ? 'warning' : told.severity;
    return { ...(reading ? { reading } : {}), problems: [{ ...told, code, severity, figure: side }] };
  };
  if (FAILED_FORMULA.test(text.trim()) || UNSURE.test(text.trim()) || hasStrayLetter(text, context.unit))
    return refuse('plain');
  const number = readDecimal(bare(text));
  const reading = number ? undefined : readTargetText(text, words);
  const value = number?.value ?? reading?.form?.figure;
  if (reading && (!reading.form || !value)) {
    const { kind } = reading;
    const figures = kind === 'several' || kind === 'elsewhere' || kind === 'change' ? kind : 'plain';
    return refuse(kind === 'words' && saysSo(text) ? 'words' : figures, reading);
  }
  if (!value) return refuse('plain');
  if (reading) {
    if (reading.kind === 'change') return refuse('change', reading);
    if (reading.kind === 'rank' && !sameWord(reading, context.unit))
      return refuse(ofOtherYear(text, context) ? 'elsewhere' : 'rank', reading);
    if (reading.denied) return refuse('denied', reading);
  }
  if (isOtherMeasure(text, context.unit, words.scales)) return refuse('measure', reading);
  const problems: (Problem | undefined)[] = [outOfRange(context, text, { value, other: number?.other }, what)];
  if (!problems[0]) {
    const known = [beside.planned, beside.other].flatMap((each) => each ?? []);
    const figures = known.length > 0 ? known : [undefined];
    const slips = figures.flatMap(
      (each) =>
        looksLikeFraction(context, value, each, what) ??
        (number && ambiguous(context, text.trim(), number, each, what)) ??
        [],
    );
    // last year's target is what a result is held against; what is assigned may be far from it where the result is
    const other = side === 'result' ? undefined : beside.other;
    problems.push(slips[0] ?? outOfScale(context, value, { ...beside, other }, what));
    if (number) problems.push(pointDecimal(context, text.trim(), number.value, what));
    if (side === 'result' && reading && (reading.bound || reading.about)) problems.push(inexact(context, text, what));
    else if (side !== 'target' && reading) problems.push(otherWords(context, reading, words, what));
  }
  const told = problems.flatMap((each) => (each ? [{ ...each, figure: side }] : []));
  const refused = told.some(({ severity }) => severity === 'error');
  return { ...(refused ? {} : { value }), ...(reading ? { reading } : {}), problems: told };
}

/** Words, or a range: no slip of a number. */
export const saysSo = (text: string): boolean => /\p{L}{2}|\d\s*(?:%\s*)?[-\u2013÷]\s*\d/u.test(text);

/** `Bằng năm 2025` for 2026. */
const ofOtherYear = (text: string, { year }: FigureContext): boolean =>
  (text.match(/(?<!\d)20\d\d(?!\d)/gu) ?? []).some((each) => Number(each) !== year);

/** "Hạng 3" of a unit "hạng" is a figure of it. */
function sameWord({ form }: TargetReading, unit: string | undefined): boolean {
  return unit !== undefined && fold(form?.before ?? '').includes(fold(unit).trim());
}

/** "5 vụ" of a unit "%": what stands behind the figure is not what is measured. */
function otherWords(
  context: FigureContext,
  { form }: TargetReading,
  words: IndicatorWords,
  what: Localized,
): Problem | undefined {
  const said = fold(form?.after ?? '')
    .replace(form ? boundBehind(form, words) : '', ' ')
    .replace(/\(.{0,300}\)/gu, ' ')
    .replace(/%|phần trăm/gu, ' ')
    .trim();
  const own = fold(context.unit ?? '');
  if (own === '' || !/\p{L}/u.test(said) || said.split(/[\s/,.;]+/u).some((word) => own.includes(word)))
    return undefined;
  return problem(
    'other-words',
    'warning',
    {
      vi: `${what.vi} của "${context.name}" ghi "${said}", đơn vị tính là "${context.unit}".`,
      en: `${what.en} of "${context.name}" says "${said}", its unit is "${context.unit}".`,
    },
    { vi: 'Ghi con số theo đơn vị tính của chỉ tiêu.', en: 'Write the figure in the unit of the indicator.' },
  );
}

const inexact = (context: FigureContext, text: string, what: Localized): Problem =>
  problem(
    'not-exact',
    'warning',
    {
      vi: `${what.vi} của "${context.name}" chỉ ghi gần đúng: "${text.trim()}".`,
      en: `${what.en} of "${context.name}" is only about right: "${text.trim()}".`,
    },
    { vi: 'Ghi con số chính xác.', en: 'Write the exact figure.' },
  );
