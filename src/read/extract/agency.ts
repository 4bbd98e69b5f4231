// An agency below the committee (Phòng Kinh tế, Trung tâm …) that issues in its own name: the line under the committee's in the
// letterhead, its symbol in the number, its head in the signature.

import { capitalize } from '../../text/case.js';
import { type Closing, positionName } from './closing.js';
import type { Patterns } from './import-data.js';
import type { Letterhead } from './letterhead.js';

export interface AgencyFound {
  readonly name: string;
  readonly symbol: string;
  readonly head: string;
}

const nouns = /^(Phòng|Trung tâm|Ban|Chi cục|Văn phòng|Sở|Trạm|Hạt|Đội)\s+(\p{Ll})/u;

/** The name as the text writes it in small letters; else the noun and the first word after it begin with a capital. */
function agencyName(capitals: string, all: string): string {
  const lower = capitals.toLowerCase();
  const text = all.toLowerCase();
  for (let at = text.indexOf(lower); at >= 0; at = text.indexOf(lower, at + 1)) {
    const written = all.slice(at, at + capitals.length);
    if (written !== capitals && written.toLowerCase() === lower) return capitalize(written);
  }
  return capitalize(lower).replace(nouns, (_all, noun: string, first: string) => `${noun} ${capitalize(first)}`);
}

/** @param all text of the document, where the name may stand in small letters */
export function findAgency(
  letterhead: Letterhead,
  closing: Closing,
  patterns: Patterns,
  all: string,
): AgencyFound | undefined {
  const { letterheads } = patterns;
  const own = letterhead.agency.findLast((line) => !letterheads.isCommittee(line.text));
  const above = letterhead.agency.findIndex((line) => letterheads.isCommittee(line.text));
  if (!own || above < 0 || letterhead.agency.indexOf(own) <= above) return undefined;
  if (letterheads.startsUnit(own.text)) return undefined;
  const position = closing.signature?.position;
  return {
    name: agencyName(own.text, all),
    symbol: letterhead.symbol?.split('-').at(-1) ?? 'CQ',
    head: position ? positionName(position.replace(/^Phó\s+/u, ''), patterns) : 'Thủ trưởng',
  };
}
