// Whether a unit is there on the days of signing, how grave it is that it is not, and on what ground it is told.

import type { Severity } from '../../../diagnostics/index.js';
import { type Standing, standingWithin } from '../../../doctype/unit-standing.js';
import type { NamedUnit } from '../../../doctype/units/units.js';
import { shortDay } from '../../../text/date.js';
import type { CheckContext, Finding } from '../../rule.js';
import type { Named } from './named-issuers.js';
import type { Days } from './signing-days.js';

export function judgeStanding(context: CheckContext, unit: NamedUnit, days: Days): Standing | undefined {
  const { units, data } = context;
  return standingWithin(unit, days.first, days.last, { changes: data.reorganisations, units });
}

export function moreOf({ state, basis }: Standing, severity: Severity, { units }: CheckContext): Partial<Finding> {
  const asOf = units ? `danh mục đơn vị hành chính đến ngày ${shortDay(units.asOf)}` : undefined;
  const ground = state === 'none' ? asOf : basis;
  return { severity, ...(ground === undefined ? {} : { basis: ground }) };
}

/** The communes of 30/6/2025, which the data have, are those of this day: none was merged between the two. */
const ALL_KNOWN = '2025-03-01';

/**
 * A name that the data do not know may be newer than they are; one that came with the two levels may have been there long before, in a unit
 * that was merged away by then.
 */
export function severityOf(
  { state, kind, now }: Standing,
  { first, last, guessed }: Days,
  { issue, units }: CheckContext,
): Severity {
  if (guessed && !issue) return 'warning';
  if (state === 'not-yet' && !kind && last < ALL_KNOWN) return 'warning';
  // one that is nearly the name of a known unit is a slip
  return state === 'none' && now.length === 0 && units !== undefined && first > units.asOf ? 'warning' : 'error';
}

/**
 * Whoever reads a name knows its units no better than the table: what that lacks may be a slip of the reading, unless one other province has
 * the very name.
 */
export const isGuess = ({ state, elsewhere }: Standing, { unit }: Named): boolean =>
  state === 'none' && unit.parent !== undefined && !elsewhere;
