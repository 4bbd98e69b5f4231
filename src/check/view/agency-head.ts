// The name at the head of the first page: the agency that issues, and above it the agency it belongs to. NĐ 30/2020/NĐ-CP, Phụ lục I, mục II.2.

import { type AgencyHead, type Letterheads, splitAgency } from '../../doctype/letterheads.js';
import { type Line, linesWith, type TextPart } from './text-view.js';

/** Lines of a head of a page. */
const MOST_OF_HEAD = 14;

/** The heads of the texts that have one. */
export function agencyHeads(texts: readonly TextPart[], letterheads: Letterheads): AgencyHead<Line>[] {
  return texts.flatMap(({ lines }): AgencyHead<Line>[] => {
    const first = lines.findIndex(({ role }) => ['title-kind', 'annex-number', 'letter-subject'].includes(role));
    const head = linesWith(first < 0 ? [] : lines.slice(0, first), 'agency');
    const [top] = head;
    if (!top) return [];
    return [
      splitAgency(
        head.filter(({ index }) => index < top.index + MOST_OF_HEAD),
        letterheads,
      ),
    ];
  });
}
