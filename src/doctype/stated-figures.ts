// Figures that stand with a year, and whether the text states them as an outcome or sets them as a target. An outcome is true of its year
// alone: it must not follow the plan into the next one, and where nothing tells which it is nobody may guess.

import { stretchesOf } from '../text/clauses.js';
import { patternOf } from '../text/pattern.js';
import type { OutcomePatterns } from './outcome-patterns.js';
import { SPANS, type YearMention } from './year-patterns.js';

/** `unclear`: an amount of the year ("năm 2025 đạt 71%"), with nothing that says whether it has been reached or is to be. */
type Mood = 'outcome' | 'aim' | 'unclear' | 'none';

export interface StatedFigure {
  /** Of the figure alone, without its unit: `1.250`, `12/15`, `bốn`. */
  readonly from: number;
  readonly to: number;
  readonly mood: Mood;
  /** The year that it is of; undefined where its text names none. */
  readonly year: YearMention | undefined;
}

/** What a heading or a leading line says of the figures below it. */
export interface Lead {
  readonly mood: Mood;
  readonly year: YearMention | undefined;
}

type Cue = 'outcome' | 'done' | 'aim' | 'action' | 'state';

interface CueAt {
  readonly kind: Cue;
  readonly from: number;
  readonly to: number;
}

/** Numbers and dates of documents, years of periods: figures beside them are not theirs. */
const transparent: ReadonlySet<string> = new Set(['citation', 'document-name', 'statutory', 'bare']);

const DIGITS = String.raw`(?<![\p{L}\d/.,]|\d:)(?!0\d(?:[ .-]?\d){7,9}(?!\d))\d+(?:[.,]\d+)*(?:\s*\/\s*\d+(?:[.,]\d+)*)?(?![\p{L}\d]|\s*\/|[-/]\p{Lu}|:\d)`;
const NUMERAL = String.raw`(?:một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười|mươi|mốt|tư|lăm|linh|lẻ|không|trăm|nghìn|ngàn|vạn|triệu|tỷ|tỉ|rưỡi)(?![\p{L}])`;
/** "xếp thứ nhì", "hạng Ba": all but one that numbers a thing ("nhiệm vụ thứ hai"). */
const RANK = String.raw`(?<=(?<![\p{L}])(?:(?:xếp|đứng|vị trí|vị)(?:\s+(?:ở\s+)?vị trí)?\s+thứ|(?:xếp|đứng|thứ)\s+hạng)\s+)(?:nhất|nhì|chót|(?:${NUMERAL}\s*){1,12}(?<=\p{L}))(?![\p{L}])`;
/** "có bốn vụ"; "ba vạn con"; "(mười hai tỷ năm trăm triệu đồng)". */
const SPOKEN = String.raw`${RANK}|(?<![\p{L}])(?=(?:một|hai|ba|bốn|sáu|bảy|tám|chín|mười)\s+(?:${NUMERAL}\s+){0,12}?(?:nghìn|ngàn|vạn|triệu|tỷ|tỉ)\s)(?:${NUMERAL}\s*){1,20}(?<=\s)(?=\p{L})|(?<=(?<![\p{L}])(?:có|còn|xảy ra|được|đạt|là)\s+)(?=(?:hai|ba|bốn|sáu|bảy|tám|chín|mười)\s)(?:${NUMERAL}\s*){1,20}(?=\s\p{L})|(?<=[(]\s*(?:bằng chữ:\s*)?)(?:${NUMERAL}\s*){1,20}(?=\sđồng)`;
const FIGURE = patternOf(`${DIGITS}|${SPOKEN}`, 'giu');
/** A number that names something, counts months or years, or is the number of a line. */
const NAMED_BEFORE =
  /(?<![\p{L}])(?:ngày|tháng|quý|tuần|năm|điều|khoản|điểm|mục|chương|phụ lục|biểu|bảng|mẫu|số|lần thứ|đợt|thôn|bản|khu|khu phố|tổ|ấp|xóm|đường|mức độ|giai đoạn|khóa|khoá|kỳ|lúc|hồi)\s+$/iu;
const NAMED_AFTER = /^\s*(?:tháng|năm|quý|giờ|h)(?![\p{L}]|\s+\d)/iu;
/** "trong 5 ngày". */
const TERM_BEFORE = /(?<![\p{L}])(?:trong|trước|sau|quá|vòng|hạn|nhất)(?:\s+(?:thời hạn|vòng|là))?\s+$/iu;
const TERM_AFTER = /^\s*(?:ngày|tuần|phút)(?![\p{L}])/iu;
const LINE_NUMBER = /^[.)]\s/u;

function isCount(text: string, from: number, to: number): boolean {
  const before = text.slice(Math.max(0, from - 24), from);
  const after = text.slice(to);
  if (/(?:^|\n)[^\S\n]*$/u.test(before)) return !LINE_NUMBER.test(after) && !NAMED_AFTER.test(after);
  if (TERM_BEFORE.test(before) && TERM_AFTER.test(after)) return false;
  return !NAMED_BEFORE.test(before) && !NAMED_AFTER.test(after);
}

function cuesIn(text: string, patterns: OutcomePatterns): CueAt[] {
  const found: CueAt[] = [];
  for (const kind of ['outcome', 'done', 'aim', 'action', 'state'] as const)
    for (const match of text.matchAll(patterns[kind]))
      found.push({ kind, from: match.index, to: match.index + match[0].length });
  const wider = (a: CueAt, b: CueAt): boolean =>
    a !== b && a.from <= b.from && a.to >= b.to && a.to - a.from > b.to - b.from;
  return found.filter((each) => !found.some((other) => wider(other, each))).sort((a, b) => a.from - b.from);
}

/** Without going through a long text to its end. */
function hasMoreWords(text: string, most: number): boolean {
  let count = 0;
  for (const _ of text.matchAll(/\p{L}+/gu)) if (++count > most) return true;
  return false;
}

interface Said {
  /** The part of a clause before the figure, and what follows the figure. */
  readonly before: string;
  readonly after: string;
  /** Begins its sentence. */
  readonly first: boolean;
  /** Nothing but the year and marks between a year and the figure. */
  readonly direct: boolean;
  readonly yearsEnd: readonly number[];
  readonly carried: Mood;
  /** Behind "Kết quả năm 2024:". */
  readonly led: boolean;
}

const GROWTH = /^\s*(?:[-–+*•]\s*)?(?:tăng|giảm)(?![\p{L}])/iu;

function moodOf({ before, after, first, direct, yearsEnd, carried, led }: Said, patterns: OutcomePatterns): Mood {
  if (patterns.aimAfter.test(after)) return 'aim';
  // "Tăng 5% so với năm 2024": what is to be done
  if (first && yearsEnd.length === 0 && GROWTH.test(before)) return 'aim';
  const cues = cuesIn(before, patterns);
  const last = (kind: Cue): CueAt | undefined => cues.filter((each) => each.kind === kind).at(-1);
  const near = (cue: CueAt | undefined): boolean => cue !== undefined && !hasMoreWords(before.slice(cue.to), 4);
  /** "thực hiện được 85%", not "kết quả năm 2025 của 12 thôn". */
  const beside = (cue: CueAt): boolean => /^\s*(?:\p{L}+\s*)?$/u.test(before.slice(cue.to));
  const [aim, outcome, done, action, state] = [
    last('aim'),
    last('outcome'),
    last('done'),
    last('action'),
    last('state'),
  ];
  const amount = direct || near(state);
  if (aim && done) return 'unclear';
  if (aim && outcome) return aim.from < outcome.from ? 'aim' : 'unclear';
  if (aim) return 'aim';
  if (done) return yearsEnd.some((end) => end > done.from) ? 'unclear' : 'outcome';
  if (outcome) {
    const about = cues.some(({ kind, to }) => kind === 'action' && to <= outcome.from);
    if (about) return amount ? 'unclear' : 'none';
    return amount || beside(outcome) || before.slice(outcome.to).includes(':') ? 'outcome' : 'none';
  }
  if (led && carried === 'outcome') return 'outcome';
  if (action && (!state || state.from < action.from)) return carried === 'aim' ? 'aim' : 'none';
  if (amount) return carried === 'aim' || carried === 'outcome' ? carried : 'unclear';
  if (/^[^,;.\n]{0,30}?(?<![\p{L}])là\s+kết quả/iu.test(after)) return 'outcome';
  if (!first && cues.length === 0) return carried;
  return carried === 'aim' ? 'aim' : 'none';
}

interface Piece {
  readonly from: number;
  readonly to: number;
  /** How it follows the piece before: in the same sentence, in the next one, below a lead, or on its own. */
  readonly follows: 'sentence' | 'next' | 'list' | 'apart';
}

const BULLET = /^\s*(?:[-–+*•]|[a-zđ]\)|\d+[.)])\s/iu;

/** Sentences and lines, cut at semicolons too. */
function piecesOf(text: string): Piece[] {
  const pieces: Piece[] = [];
  let from = 0;
  let follows: Piece['follows'] = 'apart';
  for (const match of text.matchAll(/;|\n|\.(?=\s+\p{Lu})/gu)) {
    pieces.push({ from, to: match.index, follows });
    const line = text.slice(from, match.index);
    from = match.index + match[0].length;
    const rest = text.slice(from);
    if (match[0] === '\n') follows = /[:;]\s*$/u.test(line) || BULLET.test(rest) ? 'list' : 'apart';
    else follows = match[0] === ';' ? 'sentence' : 'next';
    if (match[0] === ';' && /^\s*\n/u.test(rest)) follows = 'list';
  }
  pieces.push({ from, to: text.length, follows });
  return pieces
    .flatMap(({ from, to, follows }) =>
      stretchesOf(text.slice(from, to)).map(({ from: at, text: { length } }, index): Piece => {
        const start = from + at;
        return { from: start, to: start + length, follows: index === 0 ? follows : 'sentence' };
      }),
    )
    .filter((each) => text.slice(each.from, each.to).trim() !== '');
}

/** The year that a figure is of; in "năm 2025 so với năm 2024 tăng 12 vụ" the one that is compared. */
function yearBefore(own: readonly YearMention[], figures: readonly { readonly from: number }[], at: number) {
  const before = own.filter((each) => each.to <= at);
  const last = before.at(-1);
  const compared = before.at(-2);
  if (last?.role !== 'stale' || compared?.role !== 'plan') return last;
  return figures.some(({ from }) => from > compared.to && from < last.from) ? last : compared;
}

/**
 * @param years of the same text, in its order
 * @param lead what stands above it
 */
export function statedFigures(
  text: string,
  years: readonly YearMention[],
  patterns: OutcomePatterns,
  lead?: Lead,
): StatedFigure[] {
  const found: StatedFigure[] = [];
  const inYear = (from: number, to: number): boolean => years.some((each) => from < each.to && to > each.from);
  let carried: Lead = lead ?? { mood: 'none', year: undefined };
  let led = lead !== undefined;
  for (const piece of piecesOf(text)) {
    const said = text.slice(piece.from, piece.to);
    if (piece.follows === 'apart') {
      carried = lead ?? { mood: 'none', year: undefined };
      led = lead !== undefined;
    }
    const own = years.filter(({ from, role }) => from >= piece.from && from < piece.to && !transparent.has(role));
    const figures = [...said.matchAll(FIGURE), ...said.matchAll(patterns.rating)]
      .map((match) => ({ from: piece.from + match.index, to: piece.from + match.index + match[0].trimEnd().length }))
      .filter(({ from, to }) => !inYear(from, to) && isCount(text, from, to))
      .sort((a, b) => a.from - b.from);
    if (own.length > 0 && piece.follows !== 'sentence') led = false;
    let mood: Mood = carried.mood;
    for (const { from, to } of figures) {
      const before = yearBefore(own, figures, from);
      const year = before ?? own[0] ?? (piece.follows === 'next' && carried.mood === 'aim' ? undefined : carried.year);
      const comma = Math.max(said.slice(0, from - piece.from).search(/,\s(?=[^,]*$)/u) + 1, 0);
      const clause = piece.from + comma;
      const previous = comma > 0 ? cuesMood(text.slice(piece.from, clause), mood, patterns) : mood;
      mood = moodOf(
        {
          before: text.slice(clause, from),
          after: text.slice(to, piece.to),
          first: comma === 0,
          direct: before !== undefined && /^[\s:(–=-]*$/u.test(text.slice(before.to, from)),
          yearsEnd: own.filter((each) => each.from >= clause && each.to <= from).map((each) => each.to - clause),
          carried: previous,
          led,
        },
        patterns,
      );
      if (inAccount(said.slice(0, from - piece.from), own[0] !== undefined && own[0].to < from, patterns))
        mood = 'outcome';
      if (own.length === 0 && piece.follows === 'next' && mood === 'none') continue;
      found.push({ from, to, mood, year });
      if (mood === 'outcome' && text.slice(piece.from, from).includes(':')) led = true;
    }
    carried = {
      mood: figures.length > 0 ? mood : cuesMood(said, mood, patterns),
      year: own.at(-1) ?? carried.year,
    };
    if (/:\s*$/u.test(said) && carried.mood === 'outcome') led = true;
  }
  return found;
}

/** "phát huy kết quả năm 2024 (tổ chức 35 hội nghị, cấp phát 9.800 tờ gấp": what is counted up in brackets behind an outcome and its year. */
function inAccount(before: string, dated: boolean, patterns: OutcomePatterns): boolean {
  const bracket = before.lastIndexOf('(');
  if (!dated || bracket < 0 || before.indexOf(')', bracket) >= 0) return false;
  const cues = cuesIn(before.slice(0, bracket), patterns);
  return cues.some(({ kind }) => kind === 'outcome') && !cues.some(({ kind }) => kind === 'aim');
}

/** What a part of a sentence without a figure of its own says of those that follow. */
function cuesMood(text: string, carried: Mood, patterns: OutcomePatterns): Mood {
  const cues = cuesIn(text, patterns);
  const has = (kind: Cue): boolean => cues.some((each) => each.kind === kind);
  const first = cues.find(({ kind }) => kind !== 'state')?.kind;
  if (has('aim') && first !== 'outcome') return has('done') ? 'unclear' : 'aim';
  if (has('done')) return 'outcome';
  return first === 'outcome' ? 'outcome' : carried;
}

const PARTS = patternOf(SPANS, 'giu');

/** "Năm 2025, xã đã hoàn thành …": whether a year of a text is reported of as past, figure or not. */
export function toldAsPast(text: string, patterns: OutcomePatterns): (year: YearMention) => boolean {
  const pieces = piecesOf(text);
  return (year) => {
    const piece = pieces.find(({ from, to }) => year.from >= from && year.to <= to);
    if (!piece || hasMoreWords(text.slice(piece.from, year.from).replace(PARTS, ''), 3)) return false;
    const cues = cuesIn(text.slice(year.to, piece.to), patterns);
    const [first] = cues;
    return (
      first?.kind === 'done' &&
      !hasMoreWords(text.slice(year.to, year.to + first.from), 6) &&
      !cues.some(({ kind }) => kind === 'aim')
    );
  };
}

/** What a title says of the figures below it. */
export const leadOf = (title: string, years: readonly YearMention[], patterns: OutcomePatterns): Lead => ({
  mood: cuesMood(title, 'none', patterns),
  year: years.filter(({ role }) => !transparent.has(role)).at(-1),
});
