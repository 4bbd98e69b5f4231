// Each cited document against the register on the day of signing: in force, replaced, expired, not yet in force, another date, another
// kind. The register says how sure it is, and a rule is no surer. What it does not hold is told at most as unknown.

import type { Severity } from '../../../diagnostics/index.js';
import type { RegisterEntry } from '../../../doctype/legal-register.js';
import type { PartialDate } from '../../../text/date.js';
import type { CheckContext } from '../../rule.js';

export const iso = ({ year, month, day }: PartialDate): string | undefined =>
  month === undefined || day === undefined
    ? undefined
    : `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;

export const shown = (date: string): string => date.split('-').reverse().join('/');

export const severityOf = (entry: RegisterEntry, wanted: Severity): Severity =>
  entry.confidence === 'low' ? 'info' : entry.confidence === 'medium' && wanted === 'error' ? 'warning' : wanted;

export const verify = (entry: RegisterEntry): string =>
  entry.confidence === 'high' ? '' : ' Tra lại trên vbpl.vn trước khi sửa.';

/** The day it is signed; a draft is judged by the earliest day that its text leaves open. */
export function dayOf({ facts }: CheckContext): string | undefined {
  const { signed, year } = facts;
  const own = signed ? iso(signed) : undefined;
  if (own !== undefined) return own;
  if (signed?.month !== undefined) return iso({ year: signed.year, month: signed.month, day: 1 });
  return year === undefined ? undefined : `${year}-01-01`;
}
