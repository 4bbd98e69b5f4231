// An agency (Phòng Kinh tế, Trung tâm, Công an xã …) that issues in its own name: the lines under its superior's in the letterhead,
// its symbol in the number, its head in the signature.

import { splitAgency } from '../../doctype/letterheads.js';
import { kindInText } from '../../plan/unit.js';
import { capitalize, upper } from '../../text/case.js';
import { nameFromCapitals } from '../../text/name-capitals.js';
import { type Closing, positionName } from './closing.js';
import type { Patterns } from './import-data.js';
import type { Letterhead } from './letterhead.js';
import type { Line } from './pieces.js';

export interface AgencyFound {
  readonly name: string;
  readonly symbol: string;
  readonly head: string;
  /** Lines above its own that name no committee: a plan file has no place for them. */
  readonly superior?: readonly Line[];
}

const nouns = /^(Phòng|Trung tâm|Ban|Chi cục|Văn phòng|Sở|Trạm|Hạt|Đội)\s+(\p{Ll})/u;

const unitInName = new RegExp(`${kindInText}\\s+(.+)$`, 'iu');

/** The name as the text writes it in small letters; else the noun and the first word after it begin with a capital, and so does the unit in it. */
function agencyName(capitals: string, all: string): string {
  const lower = capitals.toLowerCase();
  const text = all.toLowerCase();
  for (let at = text.indexOf(lower); at >= 0; at = text.indexOf(lower, at + 1)) {
    const written = all.slice(at, at + capitals.length);
    if (written !== capitals && written.toLowerCase() === lower) return capitalize(written);
  }
  return capitalize(lower)
    .replace(nouns, (_all, noun: string, first: string) => `${noun} ${capitalize(first)}`)
    .replace(unitInName, (_all, kind: string, name: string) => `${kind} ${nameFromCapitals(upper(name))}`);
}

/** @param all text of the document, where the name may stand in small letters */
export function findAgency(
  letterhead: Letterhead,
  closing: Closing,
  patterns: Patterns,
  all: string,
): AgencyFound | undefined {
  const { letterheads } = patterns;
  const { superior, own } = splitAgency(letterhead.agency, letterheads);
  const isCommittee = ({ text }: Line): boolean =>
    letterheads.startsCommittee(upper(text)) || letterheads.startsUnit(upper(text));
  const [first] = own;
  if (!first || isCommittee(first)) return undefined;
  const position = closing.signature?.position;
  return {
    name: agencyName(own.map(({ text }) => text).join(' '), all),
    symbol: letterhead.symbol?.split(/[-/]/u).at(-1) || 'CQ',
    head: position ? capitalize(positionName(position.replace(/^Phó\s+/u, ''), patterns)) : 'Thủ trưởng',
    ...(superior.some((line) => !isCommittee(line)) ? { superior } : {}),
  };
}
