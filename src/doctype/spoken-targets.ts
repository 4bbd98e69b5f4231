// A share or a figure in running text may speak of an indicator that a table sets: found by the words of its name, and held against it:
// in a roll-over and in the check alike.

import { slug } from '../text/case.js';
import { compareDecimals, parseDecimal } from '../text/decimal.js';
import { NUMBER_WORDS, readNumberWords } from '../text/number-words.js';
import { patternOf } from '../text/pattern.js';
import { OPEN, parseTargetText } from './target-text.js';

export interface SetTarget {
  readonly name: string;
  readonly words: readonly string[];
  readonly path: string;
  /** As it is printed; `…` where it is open. */
  readonly text: string;
  /** Whether it is counted in per cent; undefined where nothing says so. */
  readonly share: boolean | undefined;
}

const PER_CENT = /[%‰]|phần trăm/iu;

/** @param unit as its cell has it */
function isShare(unit: unknown, target: string): boolean | undefined {
  if (PER_CENT.test(target) || (typeof unit === 'string' && PER_CENT.test(unit))) return true;
  return typeof unit === 'string' && unit.trim() !== '' ? false : undefined;
}

/** Words that many indicators have in common. */
const COMMON = new Set(
  'ty ti le so muc do tong dien tich luong cua va cac duoc la tren co trong do nguoi dat cho ve theo voi tu tai'.split(
    ' ',
  ),
);

const FIGURE = patternOf(
  `(?:(?<!\\d|\\d[.,])\\d+(?:[.,]\\d+)*|${NUMBER_WORDS})\\s*(?:[%‰]|(?:điểm\\s+)?phần trăm)`,
  'giu',
);

const SPELLED = patternOf(NUMBER_WORDS, 'giu');

/** What speaks of the figure at a place: from the figure before it to the comma or the figure after it, within its clause. */
function around(text: string, at: number, end: number): string {
  const start = Math.max(text.lastIndexOf(';', at - 1), text.lastIndexOf('\n', at - 1)) + 1;
  const stop = /[;\n]/u.exec(text.slice(end));
  const clause = { from: start, to: stop ? end + stop.index : text.length };
  const figures = [...text.slice(clause.from, clause.to).matchAll(FIGURE)].map((match) => ({
    from: clause.from + match.index,
    to: clause.from + match.index + match[0].length,
  }));
  if (figures.filter(({ from, to }) => to <= at || from >= end).length === 0) return text.slice(clause.from, clause.to);
  const before = Math.max(clause.from, ...figures.filter(({ to }) => to <= at).map(({ to }) => to));
  const next = Math.min(clause.to, ...figures.filter(({ from }) => from >= end).map(({ from }) => from));
  const comma = text.slice(end, next).indexOf(',');
  return text.slice(before, comma < 0 ? next : end + comma);
}

/**
 * @param path tells the row from others
 * @returns undefined for a name of which too little is its own, and a row without a target
 */
export function setTarget(name: string, path: string, text: string, unit: unknown): SetTarget | undefined {
  const words = slug(name)
    .split('-')
    .filter((word) => word !== '' && !COMMON.has(word));
  return words.length < 2 || text === '' ? undefined : { name, words, path, text, share: isShare(unit, text) };
}

/** A part of what an indicator counts, by its name: "của lĩnh vực đất đai", "thôn Đông"; all parts together are the whole. */
const PART =
  /(?<=(?<!\p{L})(?:[Cc]ủa|[Tt]huộc|[Tt]rong|[Ởở]|[Tt]ại|[Vv]ề|[Rr]iêng|[Đđ]ối với)\s{1,9})(?:lĩnh vực|nhóm|ngành|mảng)\s+\p{L}+(?:\s+\p{L}+)?|(?<!\p{L})(?:[Tt]hôn|[Tt]ổ dân phố|[Bb]ản|[Ấấ]p|[Bb]uôn|[Kk]hóm|[Xx]óm|[Kk]hu phố)\s+(?:\p{Lu}\p{L}*|\d+)/gu;

/** Whether a text speaks of a part that the name of the indicator does not have. */
const ofPart = (text: string, name: string): boolean =>
  [...text.matchAll(PART)].some(
    ([part]) => !` ${slug(name)} `.replaceAll('-', ' ').includes(` ${slug(part).replaceAll('-', ' ')} `),
  );

/** A word that makes another thing of the one behind it: "hộ cận nghèo" are no "hộ nghèo". */
const OTHER_THING = /(?<!\p{L})(?<word>cận|tái|thoát|chưa)\s+(?<of>\p{L}+)/giu;

const ofOtherThing = (text: string, words: readonly string[]): boolean =>
  [...text.matchAll(OTHER_THING)].some(({ 0: both, groups }) => {
    const [word, of] = [slug(groups?.word ?? ''), slug(groups?.of ?? '')];
    if (!words.includes(of) || words.includes(word)) return false;
    return !slug(text.replaceAll(both, '')).split('-').includes(of);
  });

/** Figures of what is said; one in words is read. */
function figuresOf(words: string) {
  const figures = words.match(/\d+(?:[.,]\d+)*/gu) ?? [];
  const spelled = figures.length === 0 ? (words.replace(PER_CENT, '').match(SPELLED) ?? []) : [];
  const read = spelled.length === 1 ? readNumberWords(spelled[0] as string) : undefined;
  return [...figures, ...(read === undefined ? [] : [String(read)])].flatMap((each) => parseDecimal(each) ?? []);
}

/** Nearly all words of the name; of a long name most, if what it begins with is among them. */
function speaksOf(words: readonly string[], said: ReadonlySet<string>): boolean {
  const share = words.filter((word) => said.has(word)).length / words.length;
  return share >= 0.8 || (share >= 0.7 && words.length > 5 && words.slice(0, 2).every((word) => said.has(word)));
}

const YEAR = /(?<![\d/.-]|so với (?:cùng kỳ |cuối )?(?:năm )?)20\d\d(?!\d|\/)/giu;
/** Said of what has been. */
const REACHED =
  /(?<!\p{L})(?:đạt được|ước (?:đạt|thực hiện)|đã (?:đạt|có|thực hiện|hoàn thành|giải quyết|giảm|tăng|lên|xuống|xóa|còn|chiếm)|năm (?:trước|ngoái|qua|vừa qua))(?!\p{L})/giu;
/** How it stands before anything is done. */
const AT_FIRST = /(?<!\p{L})(?:đầu (?:năm|kỳ|nhiệm kỳ)|hiện (?:nay|có|còn|đang)|đang có)(?!\p{L})/iu;
const AIM =
  /(?<!\p{L})(?:phấn đấu|mục tiêu|chỉ tiêu|bảo đảm|đảm bảo|dự kiến|kế hoạch|đề ra|sẽ|tối thiểu|ít nhất|không quá)(?!\p{L})/giu;

/**
 * Whether a figure of a text may be a target of a year: not one said of another year, nor what was reached ("năm 2025 đạt 71%", "đã đạt 71%").
 * What is set behind what was reached is one: "từ kết quả năm 2025, phấn đấu đạt 80%".
 */
export function mayBeTargetOf(year: number | undefined, text: string, at: number, end: number): boolean {
  const starts = [...text.slice(0, at).matchAll(/[;\n]|\.\s+(?=\p{Lu})/gu)].at(-1);
  const before = text.slice(starts ? starts.index + starts[0].length : 0, at);
  const after = /^[^;\n,.]*/u.exec(text.slice(end))?.[0] ?? '';
  const last = (expression: RegExp, of: string): RegExpMatchArray | undefined => [...of.matchAll(expression)].at(-1);
  const said = last(YEAR, before) ?? [...after.matchAll(YEAR)][0];
  const aim = last(AIM, before)?.index ?? -1;
  if (said && year !== undefined && Number(said[0]) > year) return false;
  // a state, not an aim: "Đầu năm 2025 xã có 54 hộ nghèo"
  if (aim < 0 && AT_FIRST.test(before)) return false;
  const reached = last(REACHED, before)?.index ?? -1;
  if (reached >= 0 && aim < 0) return false;
  const isBefore = said !== undefined && year !== undefined && Number(said[0]) < year;
  return !isBefore || (aim >= 0 && aim > (last(YEAR, before)?.index ?? -1));
}

export type Spoken = { readonly target: SetTarget; readonly says: 'same' | 'other' | 'open' };

/**
 * @param row the row that the text is part of, if any: a row does not speak of itself
 * @param year of the targets
 */
export function spokenOf(
  text: string,
  at: number,
  words: string,
  targets: readonly SetTarget[],
  row: string,
  year: number | undefined,
): Spoken | undefined {
  // "1/3", "gấp đôi": not the figure of a table
  if (/\d\s*\/\s*\d|gấp|nửa/iu.test(words) || !mayBeTargetOf(year, text, at, at + words.length)) return undefined;
  const spoken = around(text, at, at + words.length);
  const said = new Set(slug(spoken).split('-'));
  const [target] = targets
    .filter(({ path, share }) => path !== row && (share ?? PER_CENT.test(words)) === PER_CENT.test(words))
    .filter((each) => speaksOf(each.words, said) && !ofPart(spoken, each.name) && !ofOtherThing(spoken, each.words))
    .sort((a, b) => b.words.length - a.words.length);
  if (!target) return undefined;
  if (target.text.includes(OPEN)) return { target, says: 'open' };
  // of "95 - 100%" either end may be meant
  const own = figuresOf(words);
  const theirs = parseTargetText(target.text)?.figure;
  if (own.length === 0 || !theirs) return undefined;
  return { target, says: own.some((each) => compareDecimals(each, theirs) === 0) ? 'same' : 'other' };
}
