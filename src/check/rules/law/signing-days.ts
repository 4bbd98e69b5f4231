// The days on which a document may be signed, as far as it or its plan says.

import { daysIn, isoDate } from '../../../text/date.js';
import type { CheckContext } from '../../rule.js';

/** Both written `2026-01-15`. */
export interface Days {
  readonly first: string;
  readonly last: string;
  /** Known from the year of the plan alone. */
  readonly guessed: boolean;
}

/** Undefined where not even a year is known. */
export function daysOf({ facts, issuer }: CheckContext): Days | undefined {
  const { year, month, day } = facts.signed ?? {};
  const expected = issuer?.day;
  if (expected !== undefined && month === undefined) return { first: expected, last: expected, guessed: false };
  if (year === undefined) {
    const own = issuer?.year ?? facts.year;
    return own === undefined ? undefined : { first: `${own}-01-01`, last: `${own}-12-31`, guessed: true };
  }
  // a year beside open days and months is printed for any draft
  if (month === undefined) return { first: `${year}-01-01`, last: `${year}-12-31`, guessed: true };
  const on = (known: number): string => isoDate({ year, month, day: day ?? known });
  return { first: on(1), last: on(daysIn(year, month)), guessed: false };
}

/** The day by which a draft is judged: the earliest that it leaves open. */
export const dayOf = (context: CheckContext): string | undefined => daysOf(context)?.first;
