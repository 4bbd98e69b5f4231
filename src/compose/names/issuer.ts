// The agency that issues and the power it issues with, as names: one fact from which the letterhead, the line of authority, the
// "(Kèm theo …)" lines and the signature are all made, so that they agree.

import type { Wording } from '../../doctype/wording.js';
import type { Plan } from '../../plan/plan.js';
import { upper } from '../../text/case.js';
import { placeName, unitName } from './unit-names.js';

export interface Issuer {
  /** `UBND PHƯỜNG SAO MAI` above an agency of the committee; absent for the committee itself, which prints no superior. */
  readonly superior?: string;
  /** Lines of the letterhead in upper case. */
  readonly lines: readonly string[];
  /** Name inside a sentence: `Ủy ban nhân dân phường Sao Mai`. */
  readonly name: string;
  /** Symbol of the agency in document numbers: `UBND`. */
  readonly symbol: string;
  readonly place: string;
  /** Position of its head: `Chủ tịch`. */
  readonly head: string;
  /** Who decides, inside a sentence: `Chủ tịch Ủy ban nhân dân phường Sao Mai`, or the committee itself. */
  readonly authority: string;
  /** Who decides, short: `Chủ tịch UBND phường Sao Mai`. */
  readonly authorityShort: string;
  readonly collective: boolean;
}

/** `Trưởng phòng` of `Phòng Kinh tế` is `Trưởng phòng Kinh tế`: the word in which both meet is said once. */
function headOfAgency(head: string, agency: string): string {
  const [ends, begins] = [head.split(' '), agency.split(' ')];
  const meets = (count: number): boolean =>
    upper(ends.slice(-count).join(' ')) === upper(begins.slice(0, count).join(' '));
  const shared = [3, 2, 1].find((count) => count < ends.length && count < begins.length && meets(count)) ?? 0;
  return [...ends, ...begins.slice(shared)].join(' ');
}

export function issuerOf(plan: Plan, wording: Wording): Issuer {
  const unit = plan.unit;
  const committee = `${wording.committee} ${unitName(unit)}`;
  const committeeShort = `${wording.committeeShort} ${unitName(unit)}`;
  const place = placeName(unit);
  if (unit.agency) {
    const { name, symbol, head } = unit.agency;
    const authority = headOfAgency(head, name);
    return {
      superior: upper(committeeShort),
      lines: [upper(name)],
      name,
      symbol,
      place,
      head,
      authority,
      authorityShort: authority,
      collective: false,
    };
  }
  const collective = plan.authority === 'committee';
  return {
    lines: [upper(wording.committee), upper(unitName(unit))],
    name: committee,
    symbol: unit.symbol ?? wording.committeeShort,
    place,
    head: wording.chairman,
    authority: collective ? committee : `${wording.chairman} ${committee}`,
    authorityShort: collective ? committeeShort : `${wording.chairman} ${committeeShort}`,
    collective,
  };
}
