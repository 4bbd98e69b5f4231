// The small values of a plan file. YAML gives every scalar as text; data from elsewhere (JSON, a program) may hold real numbers.

import { z } from 'zod';
import { said } from '../data/said.js';
import { type PartialDate, parseDate } from '../text/date.js';
import { normalizeText } from '../text/normalize.js';
import { formatAmount, formatCode, parseNumber } from '../text/number.js';
import { type Statement, state, type TextKind } from './statement.js';

/** A text of the plan has a kind; of other files nothing is stated. */
const textOr = (spell: (value: number) => string) => (kind?: TextKind, printed?: Statement['printed']) => {
  const schema = z
    .union([z.string(), z.number()])
    .transform((value) =>
      typeof value === 'number' ? spell(value) : normalizeText(value).replace(/^\n+|(?<![ \n])[ \n]+$/g, ''),
    );
  return kind ? state(schema, kind, printed) : schema;
};

/** Text of one or more lines: NFC, ends trimmed, else as it is written. A real number becomes its Vietnamese spelling. */
export const text = textOr(formatCode);

/** Text that is an amount if it comes as a real number: `13000` → `13.000`. */
export const amountText = textOr(formatAmount);

/** A whole number, written `2026` or `"2026"`. */
export const integer = (least: number, most: number) =>
  z.union([z.int(), z.string()]).transform((value, ctx): number => {
    const number = typeof value === 'number' ? value : /^-?\d+$/.test(value.trim()) ? Number(value) : Number.NaN;
    if (Number.isInteger(number) && number >= least && number <= most) return number;
    ctx.addIssue({
      code: 'custom',
      ...said({
        vi: `"${value}" không phải số nguyên từ ${least} đến ${most}.`,
        en: `"${value}" is not a whole number from ${least} to ${most}.`,
      }),
    });
    return z.NEVER;
  });

/** A number in Vietnamese or program form: `84,5`, `84.5`, `1.234,5`. */
export const decimal = () =>
  z.union([z.number(), z.string()]).transform((value, ctx): number => {
    const number = typeof value === 'number' ? value : parseNumber(value);
    if (number !== undefined && Number.isFinite(number)) return number;
    ctx.addIssue({
      code: 'custom',
      ...said(
        { vi: `"${value}" không phải là số.`, en: `"${value}" is not a number.` },
        { vi: 'Viết số như 84,5 hoặc 1.234,5.', en: 'Write numbers like 84,5 or 1.234,5.' },
      ),
    });
    return z.NEVER;
  });

/** A date whose day, or day and month, may still be open: `2026-01-20`, `2026-01`, `20/01/2026`. */
export const date = () =>
  state(
    z.union([z.string(), z.number()]).transform((value, ctx): PartialDate => {
      const parsed = parseDate(String(value));
      if (parsed) return parsed;
      ctx.addIssue({
        code: 'custom',
        ...said(
          { vi: `"${value}" không phải là ngày có thật.`, en: `"${value}" is not a real date.` },
          {
            vi: 'Viết 2026-01-20 hoặc 20/01/2026; chưa có ngày thì viết 2026-01.',
            en: 'Write 2026-01-20 or 20/01/2026; leave the day open as 2026-01.',
          },
        ),
      });
      return z.NEVER;
    }),
    'date',
  );

/** Yes or no: `true`, `false`, `có`, `không`. */
export const flag = () =>
  state(
    z.union([z.boolean(), z.string()]).transform((value, ctx): boolean => {
      const word = typeof value === 'string' ? value.trim().toLowerCase() : value;
      if (word === true || word === 'true' || word === 'có') return true;
      if (word === false || word === 'false' || word === 'không') return false;
      ctx.addIssue({
        code: 'custom',
        ...said({ vi: `"${value}" phải là true (có) hoặc false (không).`, en: `"${value}" must be true or false.` }),
      });
      return z.NEVER;
    }),
    'choice',
  );

/** Words in place of the computed "(Kèm theo …)" line; `none` leaves the line out. */
export const referenceText = () =>
  text('reference').meta({
    title: 'lời văn của dòng "(Kèm theo …)"',
    description: 'Không ghi thì được tính tự động; none: không in dòng này; lời văn khác thì ghi không kèm ngoặc',
  });
