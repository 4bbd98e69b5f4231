// The name at the head of the first page: the agency that issues, and above it the agency it belongs to. NĐ 30/2020/NĐ-CP, Phụ lục I, mục II.2.

import type { Letterheads } from '../../doctype/letterheads.js';
import { type Line, linesWith, type TextPart } from './text-view.js';

export interface AgencyHead {
  /** Lines of the agency it belongs to; none for a committee of the people. */
  readonly superior: readonly Line[];
  readonly own: readonly Line[];
}

/** The heads of the texts that have one. */
export function agencyHeads(texts: readonly TextPart[], letterheads: Letterheads): AgencyHead[] {
  return texts.flatMap(({ lines }): AgencyHead[] => {
    const first = lines.findIndex(({ role }) => ['title-kind', 'annex-number', 'letter-subject'].includes(role));
    const head = linesWith(first < 0 ? [] : lines.slice(0, first), 'agency');
    if (head.length === 0) return [];
    // The own name begins at the last line that can begin one.
    const starts = head.findLastIndex(
      ({ text }, index) =>
        index > 0 && (letterheads.startsSubordinate(text.trim()) || letterheads.startsCommittee(text.trim())),
    );
    const start = Math.max(0, starts);
    return [{ superior: head.slice(0, start), own: head.slice(start) }];
  });
}
