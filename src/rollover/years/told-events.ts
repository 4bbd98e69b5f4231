// Whether a sentence whose year moves may tell what has happened in that year. Words alone often leave it open ("Năm 2025 không có hộ tái
// nghèo"): then what stands above decides, and where that says nothing a person has to.

import type { YearMention, YearPatterns } from '../../doctype/year-patterns.js';
import { sentenceAround } from '../../text/clauses.js';

type Words = YearPatterns['outcomes'];

interface Around {
  readonly sentence: string;
  /** Of the year, within the sentence. */
  readonly at: number;
  readonly end: number;
}

function around(text: string, mention: YearMention): Around {
  const { from, to } = sentenceAround(text, mention.from);
  return { sentence: text.slice(from, to), at: mention.from - from, end: mention.to - from };
}

const NOT = /(?<!\p{L})không\s+(?:để\s+)?$/iu;

/** Whether the sentence tells what happened once, and no work to be done comes before it. */
export function tellsEvent(text: string, mention: YearMention, { outcomes }: YearPatterns): boolean {
  const { sentence, end } = around(text, mention);
  const event = [...sentence.matchAll(outcomes.event)].find(({ index }) => !NOT.test(sentence.slice(0, index)));
  if (!event) return false;
  const before = sentence.slice(0, Math.max(event.index + event[0].length, end)).replace(outcomes.event, '');
  return before.search(outcomes.aim) < 0 && before.search(outcomes.action) < 0;
}

/** The nearest title that says whether things are told or set. */
function saidAbove(lines: Iterable<string>, { account, plan }: Words): 'account' | 'plan' | undefined {
  for (const line of lines) {
    const [told, set] = [line.search(account), line.search(plan)];
    if (told >= 0 || set >= 0) return set < 0 || (told >= 0 && told < set) ? 'account' : 'plan';
  }
  return undefined;
}

/** "sáu tháng đầu", "quý I", "từ đầu": what is said of it at the head of a sentence is mostly what has been. */
const PART_FIRST =
  /^\s*(?:[-–+*•]\s*)?(?:(?:trong|riêng|tính|tính chung|từ|ngay từ)\s+){0,2}(?:(?:\d{1,2}|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười|mười một)\s+tháng(?:\s+(?:đầu|cuối))?|quý\s+(?:[IV]{1,3}|[1-4])|đầu|giữa|nửa đầu)(?:\s*[/,]\s*|\s+)(?:(?:của\s+)?năm\s+)?$/iu;
/** "từ 60,2% năm 2024 lên 61,5% năm 2025": what it was and what it is. */
const CHANGED = /(?<!\p{L})từ\s+\d[^;\n]{0,60}\s(?:lên|xuống|còn|đến|tới)(?:\s+\p{L}+)?\s+\d/iu;

const YEAR_FIRST =
  /^\s*(?:[-–+*•]\s*)?(?:(?:trong|riêng|cả|tính chung)\s+){0,2}(?:(?:từ|qua)\s+(?:những\s+|các\s+)?kết quả\s[^,;.]{0,60})?năm\s+$/iu;
const PASSIVE = /(?<!\p{L})(?:được|bị)\s/iu;

const firstOf = (text: string, expressions: readonly RegExp[]): number =>
  Math.min(...expressions.map((each) => text.search(each)).map((at) => (at < 0 ? Number.POSITIVE_INFINITY : at)));

/** Work to be done begins the words: ", tổ chức 02 lớp". */
const startsWork = (rest: string, { action, work }: Words): boolean => {
  const at = firstOf(rest, [action, work]);
  return Number.isFinite(at) && !/\p{L}/u.test(rest.slice(0, at));
};

/**
 * "Năm 2025 hoàn thành …", "Xã đạt chuẩn … năm 2025": what has been reached, or is to be.
 *
 * @param above the lines that the text stands below, the nearest first
 */
export function mayTellPast(
  text: string,
  mention: YearMention,
  above: Iterable<string>,
  { outcomes }: YearPatterns,
): boolean {
  const { sentence, at, end } = around(text, mention);
  const passive = firstOf(sentence.slice(0, at), [PASSIVE]);
  const reached = Math.min(firstOf(sentence, [outcomes.reached]), passive);
  const known = Number.isFinite(reached);
  const words = sentence.replace(outcomes.reached, (all) => '#'.repeat(all.length));
  if (words.slice(0, known ? Math.max(end, reached) : undefined).search(outcomes.aim) >= 0) return false;
  const begins = YEAR_FIRST.test(sentence.slice(0, at));
  const said = saidAbove(above, outcomes);
  // where things are told, a sentence with a figure tells one, whatever its words
  const figure = /\d/u.test(sentence.slice(0, at) + sentence.slice(end));
  const worked = startsWork(sentence, outcomes);
  if (said === 'account' && figure && !worked && sentence.trim().split(/\s+/u).length > 5) return true;
  const part = PART_FIRST.test(sentence.slice(0, at));
  if (said !== 'plan' && figure && ((part && !startsWork(sentence.slice(end), outcomes)) || CHANGED.test(sentence)))
    return true;
  if (!begins && !known) return false;
  const rest = sentence.slice(end).replace(/^[\s,:]+/u, '');
  // no sentence; or one that is told by itself, wherever it stands
  if (begins && !/^(?!là\s+năm\s+(?:thứ|đầu|cuối|bản lề))\P{L}*\p{L}+\s+\p{L}/iu.test(rest)) return false;
  if (said === 'plan') return false;
  // "Hoàn thành … trong năm 2025": without a subject it is what somebody has to do
  if (!/\p{L}/u.test(sentence.slice(0, reached))) return said === 'account';
  if (begins && (outcomes.topic.test(rest) || said === 'account')) return true;
  const work = firstOf(begins ? words.slice(-rest.length) : words, [outcomes.action, outcomes.work]);
  return begins ? firstOf(rest, [outcomes.reached, PASSIVE]) <= work : reached < work;
}
