// Heads and feet of a page that are set side by side with tabs or with spaces instead of a table: "Số: 5/KH-UBND      Tân Hội, ngày …",
// "Nơi nhận:      CHỦ TỊCH". What stands on the two sides of such a gap are lines of their own; every other gap is a space.

import {
  afterRecipientsLabel,
  isMotto,
  isNationalName,
  isPartyName,
  isPersonName,
  readAnnexLabel,
  readCapacity,
  readNumberLine,
  readPlaceDate,
} from './page-lines.js';

/** A gap in a line, from its first character to the one after its last. */
export interface Gap {
  readonly start: number;
  readonly end: number;
}

/** Tabs, or spaces that stand for them. */
const APART = /[ \u00a0\u2000-\u200a\u3000]*\t[\s\u00a0]*|[ \u00a0\u2000-\u200a\u3000]{3,}/gu;
const rule = /^[-_–—.\s]{3,}$/u;
const dots = /^[\s.…_]{2,}$|(?<![.…_])[.…_]{4,}\s*$/u;
/** A paragraph so long stands under no signature any more. */
const LONG = 120;
/** A line so long is one text, whatever gaps it has. */
const ONE_TEXT = 1000;
/** Begins what stands below a foot: the next text of the file. */
const opensBody = /^(?:Điều\s+\d|[IVX]+\s*[.)/-]\s*\p{L}|Căn cứ\s)/u;

/** Places left open: number, day and month of a draft, each with a gap of its own. */
const endsOpen = /(?:^số\s*:?|[/-]|(?<!\p{L})(?:ngày|tháng|năm)|^(?:TM|KT|TL|TUQ|Q)\.)$/iu;
const startsOpen = /^(?:\/|tháng(?!\p{L})|năm(?!\p{L})|(?:19|20)\d\d\.?$)/iu;

/** Whether a gap between these words waits to be filled in: "Số:      /KH-UBND", "ngày     tháng". */
export const isOpenGap = (before: string, after: string): boolean => endsOpen.test(before) || startsOpen.test(after);

const bare = (text: string): string => text.replace(/[*#]/gu, '').trim();

/** Gaps with words on both sides, those of open places apart. */
function gapsOf(text: string): Gap[] {
  if (text.length > ONE_TEXT) return [];
  return [...text.matchAll(APART)].flatMap((match): Gap[] => {
    const gap = { start: match.index, end: match.index + match[0].length };
    const [before, after] = [text.slice(0, gap.start), text.slice(gap.end)];
    if (before.trim() === '' || after.trim() === '') return [];
    // "Họ và tên:      ……": a place to fill in, or what follows one
    if (dots.test(before.split(APART).at(-1) ?? '') !== dots.test(after.split(APART)[0] ?? '')) return [];
    return isOpenGap(bare(before.split(APART).at(-1) ?? ''), bare(after)) ? [] : [gap];
  });
}

const sidesOf = (text: string, gaps: readonly Gap[]): string[] =>
  [...gaps, undefined].map((gap, at) => bare(text.slice(gaps[at - 1]?.end ?? 0, gap?.start)).replace(/\s+/gu, ' '));

/**
 * Lines must come in their order.
 *
 * @param dotted dots lead to its tabs: blanks of a form, which part nothing
 * @returns the gaps of a line that set lines of their own apart; none in all other lines
 */
export type SideBySide = (text: string, dotted?: boolean) => readonly Gap[];

const POSITION = /^\p{Lu}{2,}(?: \p{Lu}{2,})+$/u;

/** A foot typed with one space between its sides: "Nơi nhận: TM. ỦY BAN NHÂN DÂN", "- Như trên; CHỦ TỊCH", "- Lưu: VT. Nguyễn Văn Minh". */
function typedGap(text: string, inTyped: boolean): Gap | undefined {
  if (text.length > ONE_TEXT) return undefined;
  for (const { index, 0: space } of [...text.matchAll(/(?<=[:;.,])\s+/gu)].reverse()) {
    const [before, after] = [text.slice(0, index), bare(text.slice(index + space.length))];
    const opens = afterRecipientsLabel(bare(before)) === '' && after === after.toUpperCase() && readCapacity(after);
    const begins = endsOpen.test(before.split(' ').at(-1) ?? '');
    const capitals = after === after.toUpperCase() && !begins && (readCapacity(after) || POSITION.test(after));
    const goesOn = inTyped && /^\s*[-–+•]/u.test(before) && (isPersonName(after) || capitals);
    if (opens || goesOn) return { start: index, end: index + space.length };
  }
  return undefined;
}

/**
 * @param ends tells a line below which no recipients and no signature stand any more
 * @returns one that remembers whether recipients and signature stand side by side
 */
export function sideBySide(ends: (line: string) => boolean = () => false): SideBySide {
  let inFoot = false;
  let typed = false;
  return (text, dotted = false) => {
    const gaps = gapsOf(text);
    const sides = sidesOf(text, gaps);
    const [first = ''] = sides;
    const isLabel = sides.some((side) => afterRecipientsLabel(side) !== undefined);
    if (isLabel) inFoot = true;
    else if (text.length > LONG || opensBody.test(first) || ends(first) || readAnnexLabel(first)) inFoot = false;
    const one = gaps.length === 0 ? typedGap(text, typed && inFoot) : undefined;
    if (isLabel || !inFoot) typed = one !== undefined;
    if (one) return [one];
    if (gaps.length === 0 || text.includes('\n')) return [];
    const some = (is: (side: string) => unknown): boolean => sides.some((side) => is(side));
    if (some(isNationalName) || some(isMotto) || some(isPartyName)) {
      inFoot = false;
      return gaps;
    }
    if (sides.length > 3) return [];
    if (some((side) => side === side.toUpperCase() && readCapacity(side))) inFoot = true;
    const dated = sides.length === 2 && some(readPlaceDate);
    return (inFoot && !dotted) ||
      dated ||
      some((side) => rule.test(side)) ||
      (some(readNumberLine) && some(readPlaceDate))
      ? gaps
      : [];
  };
}
