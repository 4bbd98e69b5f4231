// Places of a text that are still to be filled: "đạt …%", "ngày … tháng …", "___", "[điền tên]", "XXX", "TODO", "(bổ sung)", "?". What only
// looks like one is none: a list that goes on ("biểu mẫu, …", "v.v…"), words left out of a quotation, a range, a number in Roman figures.
// The words are data: templates/check/open-places.yaml.

import { patternOf } from '../text/pattern.js';
import type { CheckData } from './check-data.js';
import { type Patterns, patternsOf } from './open-place-patterns.js';
import { matchesOf, type Sought } from './open-place-values.js';

export interface OpenPlace {
  readonly start: number;
  readonly end: number;
  /** `form`: none in a form for others to fill; `numeral`: none in the column that numbers the rows. */
  readonly unless?: 'form' | 'numeral';
  /** It may be meant as it stands: a name as in examples, words left out. */
  readonly doubtful?: 'name' | 'left-out' | 'pending';
  /** Drawn by blanks alone, which may be a slip as well. */
  readonly blank?: true;
}

const ELLIPSIS = /(?:[…‥⋯]|[.․](?:[ \u00a0]?[.․])+)+(?:[ \u00a0]*(?:[…‥⋯]|[.․](?:[ \u00a0]?[.․])+))*/gu;
const OPENING = /[“"«‘'(]\s*$/u;
const CLOSING = /^\s*[”"»’']/u;

const QUOTE = /[“"«‘']\s*$/u;

const insideQuotation = (before: string): boolean => {
  const count = (mark: RegExp): number => before.match(mark)?.length ?? 0;
  return (
    count(/“/gu) > count(/”/gu) ||
    count(/«/gu) > count(/»/gu) ||
    count(/"/gu) % 2 === 1 ||
    // an apostrophe stands between letters: "H'Yéo"
    count(/(?<![\p{L}\p{M}\d])['‘]/gu) > count(/['’](?![\p{L}\p{M}\d])/gu)
  );
};

/** 'Biểu mẫu có dòng "Ngày … tháng … năm …"': the blank is that of a form, for others to fill. */
const inQuotedForm = (before: string, { endsInForm }: Patterns): boolean =>
  insideQuotation(before) && endsInForm.test(before.replace(/"[^"]*"|“[^”]{0,999}”/gu, '').replace(/["“][^"“]*$/u, ''));

/** The words since the last end of a sentence or a part of one. */
const clauseOf = (before: string): string => before.split(/[;:!?]|\.\s/u).at(-1) ?? '';

const wordCount = (text: string): number =>
  text
    .trim()
    .split(/\s+/u)
    .filter((word) => word !== '').length;

/** The last member of an enumeration: a comma before it, and few words. */
const endsInMember = (clause: string): boolean => {
  const comma = clause.lastIndexOf(',');
  return comma >= 0 && wordCount(clause.slice(comma + 1)) <= 5;
};

/** The end of a list of three or more of one kind: "họ tên, chức vụ, địa chỉ …". */
function endsInList(clause: string, after: string): boolean {
  const members = clause.split(',').map((each) => each.trim());
  const beforeLast = members.at(-2) ?? '';
  return members.length >= 3 && /^\s*(?:$|[.;)\]])/u.test(after) && !/\p{Lu}/u.test(beforeLast.slice(1));
}

/** Whether three dots stand for a value that is still to come. */
function isOpenEllipsis(run: string, before: string, after: string, patterns: Patterns): boolean {
  const words = before.trimEnd();
  const attached = before !== '' && words === before;
  const dots = run.replace(/[\s\u00a0]/gu, '');
  if (patterns.endsInContinued.test(words)) return false;
  if (/\/\s*$/u.test(before)) return !/(?<!\p{Ll})\p{Ll}{2,}\s*\/\s*$/u.test(before) || /^\s*[\d/%]/u.test(after);
  if (/^\s*\/(?!\.)/u.test(after)) return true;
  if (patterns.amountAfter.test(after)) return true;
  if (patterns.calendarBefore.test(words) && /^\s*năm\s+\d{4}/iu.test(after)) return true;
  // “…” holds nothing; a text may speak of the sign itself
  if (QUOTE.test(words) && CLOSING.test(after)) return !patterns.endsInSign.test(words.replace(QUOTE, '').trimEnd());
  const label = patterns.endsInLabel.test(words) || /:$/u.test(words);
  // two dots are mostly a slip for one
  if (dots === '..') return label || (!attached && patterns.thingAfter.test(after));
  const quoted = insideQuotation(before);
  const bracketed = /[[(]\s*$/u.test(words) && /^\s*[\])]/u.test(after);
  if (bracketed) return !quoted;
  if (quoted && !label) {
    if (OPENING.test(words) && /^\s*[\p{L}\d]/u.test(after)) return false;
    if (CLOSING.test(after) && !OPENING.test(words)) return false;
  }
  // "dễ làm trước, khó làm sau...": the words quoted go on, whatever their last one is elsewhere
  if (quoted && attached && CLOSING.test(after) && /\p{L}$/u.test(words) && !patterns.endsInNoun.test(words))
    return false;
  if (label) return true;
  const clause = clauseOf(words);
  if (patterns.endsInNoun.test(words)) {
    if (!attached) return !(patterns.endsInPluralNoun.test(words) && endsInMember(clause));
    return !patterns.endsInPluralNoun.test(words) && !clause.includes(',');
  }
  if (/^[\s\-–+•*]*(?:\d+[.)])?$/u.test(words)) return true;
  // no list goes on in a row of many dots, nor where a name or a figure is asked for
  const many = dots.replace(/[…⋯]/gu, '...').length > 4;
  if (!attached && (many || patterns.dutyAfter.test(after))) return true;
  if (!attached && patterns.endsInAsking.test(words)) return !endsInList(clause, after);
  const counted = patterns.countedAfter.exec(after)?.[1];
  // "5 vụ việc, … vụ việc": another number of the same
  if (counted !== undefined && patternOf(`\\d\\s+${counted}`, 'iu').test(clause)) return true;
  if (/[,;]$/u.test(words)) return false;
  // "5 … 10": a range
  if (/\d$/u.test(words)) return /(?<!\d)20\d$/u.test(words) || (!/^\s*\d/u.test(after) && !endsInMember(clause));
  if (attached) return false;
  if (counted !== undefined) return !endsInMember(clause);
  return !endsInMember(clause);
}

/** "sơ kết 6 tháng đầu năm (…)." ends a whole sentence in words left out; a value that is missing has its place within one. */
function isLeftOut(before: string, after: string, patterns: Patterns): boolean {
  const words = /^(.*)[[(]\s*$/su.exec(before)?.[1]?.trimEnd();
  if (words === undefined || !/^\s*[\])]\s*(?:[.;]\s*)?$/u.test(after)) return false;
  const expected =
    patterns.endsInLabel.test(words) || patterns.endsInNoun.test(words) || patterns.endsInLink.test(words);
  return !expected && /[\p{L}\p{M}\d]$/u.test(words) && wordCount(clauseOf(words)) >= 4;
}

/** Web addresses and mail addresses hold signs of their own. */
const masked = (text: string): string =>
  text.replace(/(?:https?:\/\/|www\.)[^\s…]+|(?<![\w.+-])[\w.+-]+@[\w.-]+/giu, (address) =>
    address.replace(/[_?xX#]/gu, 'a'),
  );

/** "XX" in the place of a number or a name, not twenty in Roman figures. */
function isOpenNumeral(before: string, after: string, patterns: Patterns): boolean {
  const words = before.trimEnd();
  if (patterns.endsBeforeRoman.test(words) || patterns.romanNear.test(before)) return false;
  const label = patterns.endsInLabel.test(words) || patterns.endsInNoun.test(words) || /:$/u.test(words);
  return label || patterns.valueAfter.test(after);
}

/**
 * @param line the text of a line
 * @param closed it lists all that there are, as the recipients do: dots are never a list that goes on
 * @returns its open places, in order, none within another
 */
export function openPlacesIn(line: string, data: CheckData, { closed = false } = {}): readonly OpenPlace[] {
  const text = masked(line.replace(/(?:(?<!\s)\s+)?\.\/\.\s*$/u, ''));
  const small = text.toLowerCase();
  const patterns = patternsOf(data);
  const found: OpenPlace[] = [];
  const add = (sought: Sought, more: Omit<OpenPlace, 'start' | 'end'> = {}): void => {
    for (const { index = 0, 0: words } of matchesOf(sought, text, small))
      found.push({ start: index, end: index + words.length, ...more });
  };
  for (const match of text.matchAll(ELLIPSIS)) {
    const [start, end] = [match.index, match.index + match[0].length];
    const [before, after] = [text.slice(0, start), text.slice(end)];
    if (inQuotedForm(before, patterns)) continue;
    if (closed || isOpenEllipsis(match[0], before, after, patterns))
      found.push({ start, end, ...(isLeftOut(before, after, patterns) ? { doubtful: 'left-out' as const } : {}) });
  }
  for (const each of patterns.others) add(each);
  for (const each of patterns.inForms) add(each, { unless: 'form' });
  add(patterns.examples, { unless: 'form', doubtful: 'name' });
  for (const each of patterns.blanks) add(each, { unless: 'form', blank: true });
  add(patterns.waits, { doubtful: 'pending' });
  const boxes = [...text.matchAll(patterns.box)];
  // of two or more a reader is to choose
  if ((text.match(/[▢□◻▯☐⬜]/gu)?.length ?? 0) === 1)
    for (const match of boxes) found.push({ start: match.index, end: match.index + match[0].length, unless: 'form' });
  const alone = /^\s*XX\s*(?:[.;,]\s*)?$/u.test(text);
  for (const { index: start, 0: sign } of text.matchAll(patterns.twoCapitals)) {
    const end = start + sign.length;
    if (alone) found.push({ start, end, unless: 'numeral' });
    else if (isOpenNumeral(text.slice(0, start), text.slice(end), patterns)) found.push({ start, end });
  }
  // "XXX", not thirty in Roman figures
  for (const { index: start, 0: sign } of text.matchAll(patterns.capitals))
    if (!patterns.endsBeforeRoman.test(text.slice(0, start).trimEnd())) found.push({ start, end: start + sign.length });
  for (const match of text.matchAll(patterns.loneQuestion)) {
    const end = match.index + match[0].length;
    if (!patterns.asks.test(clauseOf(text.slice(0, end - 1)))) found.push({ start: end - 1, end });
  }
  found.sort((a, b) => a.start - b.start || b.end - a.end);
  const apart: OpenPlace[] = [];
  for (const each of found) if (each.start >= (apart.at(-1)?.end ?? 0)) apart.push(each);
  return apart;
}

/** A title that tells of a form for others to fill: "Biểu mẫu báo cáo". */
export const isFormTitle = (title: string, data: CheckData): boolean => patternsOf(data).form.test(title);

/** "Kinh phí: 5 triệu đồng": what the text gives a value. */
export const isField = (text: string, data: CheckData): boolean => patternsOf(data).field.test(text);

/** `Người phụ trách`, `Kinh phí (triệu đồng)`: the head of a column whose cells are each to be filled. */
export const asksHead = (title: string, data: CheckData): boolean => patternsOf(data).askingHead.test(title.trim());

/** A cell that has strokes alone in place of its figure or day. */
export const isStroke = (cell: string): boolean => /^(?:\s*[-–—_*]){2,}\s*$/u.test(cell);

/** A cell that says that its figure or day is not known yet: "chưa xác định". */
export const isUndecided = (cell: string, data: CheckData): boolean => patternsOf(data).undecided.test(cell.trim());

/** A cell of signs alone, or of a word that stands for nothing: "~", ".", "N.A", "nt"; a stroke may mean "none", ditto marks the cell above. */
export const isHollow = (cell: string, data: CheckData): boolean =>
  /^[\s~.,:;·•*?=+^|\\_︙⁝…]+$/u.test(cell) || patternsOf(data).hollow.test(cell.trim());

/** A deadline without its figure: "Tháng", "Quý", "0". */
export const isHollowDay = (cell: string, data: CheckData): boolean => patternsOf(data).hollowDay.test(cell.trim());

/** `Nguyễn Văn A`: a name that stands for one. */
export const isPlaceholderName = (name: string, data: CheckData): boolean =>
  patternsOf(data).placeholderName.test(name.trim());

/** Letters on each side within which the words around a place are looked for. */
const AROUND = 200;

/** The open place with some words around it, for people: `đạt …% hồ sơ`. */
export function around(text: string, { start, end }: OpenPlace): string {
  const before = /(?:\S+\s+){0,2}\S*$/u.exec(text.slice(Math.max(0, start - AROUND), start))?.[0] ?? '';
  const after = /^\S*(?:\s+\S+){0,2}/u.exec(text.slice(end, end + AROUND))?.[0] ?? '';
  return `${before}${text.slice(start, end)}${after}`.trim().replace(/\s+/gu, ' ');
}
