// An agency (Phòng Kinh tế, Trung tâm, Công an xã …) that issues in its own name: the lines under its superior's in the letterhead,
// its symbol in the number, its head in the signature.

import { splitAgency } from '../../doctype/letterheads.js';
import { kindInText } from '../../plan/unit.js';
import { capitalize, upper } from '../../text/case.js';
import { nameFromCapitals } from '../../text/name-capitals.js';
import { patternOf } from '../../text/pattern.js';
import { type Closing, positionName } from './closing.js';
import type { Patterns } from './import-data.js';
import type { Letterhead } from './letterhead.js';
import type { Line } from './pieces.js';

export interface AgencyFound {
  readonly name: string;
  readonly symbol: string;
  readonly head: string;
  /** Above its own name, where that is no committee; `none` where nothing is. */
  readonly superior?: string;
  /** What is signed for, behind TM. */
  readonly collective?: string;
}

const nouns = /^(Phòng|Trung tâm|Ban|Chi cục|Văn phòng|Sở|Trạm|Hạt|Đội)\s+(\p{Ll})/u;

const unitInName = patternOf(`${kindInText}\\s+(.+)$`, 'iu');

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

/** As it is printed above an agency anyway. */
const isShort = (line: Line | undefined): boolean => line !== undefined && /^UBND(?!\p{L})/iu.test(line.text);

const wordsOf = (lines: readonly Line[]): string => lines.map(({ text }) => text).join(' ');

/** @param all text of the document, where the name may stand in small letters @param isLetter its symbol begins with the agency */
export function findAgency(
  letterhead: Letterhead,
  closing: Closing,
  patterns: Patterns,
  all: string,
  isLetter: boolean,
): AgencyFound | undefined {
  const { letterheads } = patterns;
  const { superior, own } = splitAgency(letterhead.agency, letterheads);
  const startsCouncil = ({ text }: Line): boolean => letterheads.startsCouncil(upper(text));
  const isCommittee = (line: Line): boolean =>
    !startsCouncil(line) && (letterheads.startsCommittee(upper(line.text)) || letterheads.startsUnit(upper(line.text)));
  const [first] = own;
  if (!first || isCommittee(first)) return undefined;
  const signature = closing.signature;
  // whoever signs in place of the head names the head
  const position = signature?.head ?? signature?.position?.replace(/^Phó\s+/u, '');
  const collective = signature?.collective ? signature.whole : undefined;
  return {
    name: agencyName(wordsOf(own), all),
    symbol: letterhead.symbol?.split(/[-/]/u).at(isLetter ? 0 : -1) || 'CQ',
    head: position ? capitalize(positionName(position, patterns)) : 'Thủ trưởng',
    ...(superior.length === 0
      ? { superior: 'none' }
      : superior.every(isCommittee) && isShort(superior[0])
        ? {}
        : { superior: agencyName(wordsOf(superior), all) }),
    ...(collective ? { collective: agencyName(collective, all) } : {}),
  };
}
