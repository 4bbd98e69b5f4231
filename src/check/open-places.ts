// Places of a text that are still to be filled: "đạt …%", "ngày … tháng …", "___", "[điền tên]", "XXX", "TODO", "(bổ sung)", "?". What only
// looks like one is none: a list that goes on ("biểu mẫu, …", "v.v…"), words left out of a quotation, a range, a number in Roman figures.
// The words are data: templates/check/open-places.yaml.

import type { CheckData } from './check-data.js';
import { ofData } from './view/known-lines.js';

export interface OpenPlace {
  readonly start: number;
  readonly end: number;
  /** `form`: none in a form for others to fill; `numeral`: none in the column that numbers the rows. */
  readonly unless?: 'form' | 'numeral';
  /** It may be meant as it stands: a name as in examples, words left out. */
  readonly doubtful?: 'name' | 'left-out';
  /** Drawn by blanks alone, which may be a slip as well. */
  readonly blank?: true;
}

const any = (words: readonly string[]): string =>
  [...words]
    .sort((a, b) => b.length - a.length)
    .map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/ /g, '\\s+'))
    .join('|');

/** Word boundaries that know Vietnamese letters. */
const NOT_BEFORE = '(?<![\\p{L}\\p{M}\\d])';
const NOT_AFTER = '(?![\\p{L}\\p{M}\\d])';

const patternsOf = ofData(({ openPlaces: words, symbols }: CheckData) => {
  const nouns = any(words.nouns);
  const labelled = `(?:${any([...words.labels, ...words.nouns])})`;
  const amount = `(?:${words.amounts.join('|')})${NOT_AFTER}`;
  const value = `(?:${amount}|(?:${any(words.counted)})${NOT_AFTER})`;
  const label = `(?:${NOT_BEFORE}(?:${any(words.labels.filter((word) => /\p{L}/u.test(word)))})|[≥≤<>])`;
  const [days, months, years] = [words.dayLetters, words.monthLetters, words.yearLetters].map(any);
  const kinds = any(symbols.kinds.map(({ kind }) => kind));
  const roman = `(?:${any(words.romanAfter)})`;
  const note = `(?:(?:${any(words.notesBegin)})\\s+)*(?:${any(words.notes)})(?:\\s+(?:${any(words.notesEnd)}))*`;
  const notPlural = `(?<!${NOT_BEFORE}(?:${any(words.plurals)})\\s+)${NOT_BEFORE}`;
  return {
    mayBeOpen: new RegExp(
      `[…‥⋯_＿﹍﹎﹏‗ˍ␣[<«{(?#xX•·∙‧・:/%‰▢□◻▯☐⬜■▪◼█@$．。]|0[0.]{3}|\\s[a-exyzn](?![\\p{L}\\d])|\\s[.,]\\d|abc|xyz|\\.\\s?\\.|[-–—]\\s?[-–—]|\\s{2}|bao\\s+nhiêu|số\\s|giờ|ngày|tháng|quý|${any([...words.reminders, ...words.standIns, ...words.sums])}`,
      'iu',
    ),
    endsInLabel: new RegExp(
      `(?:${NOT_BEFORE}(?:${any(words.labels.filter((word) => /\p{L}/u.test(word)))})|[≥≤<>])$`,
      'iu',
    ),
    endsInNoun: new RegExp(`${NOT_BEFORE}(?:${nouns})$`, 'iu'),
    endsInLink: new RegExp(`${NOT_BEFORE}(?:${any(words.links)})$`, 'iu'),
    endsInPluralNoun: new RegExp(`${NOT_BEFORE}(?:${any(words.plurals)})\\s+(?:${nouns})$`, 'iu'),
    calendarBefore: new RegExp(
      `(?<!(?:${any(words.plurals.filter((word) => word !== 'trong'))})\\s+)(?<![,;]\\s*)${NOT_BEFORE}(?:${any(words.calendar)})$`,
      'iu',
    ),
    endsInContinued: new RegExp(`${NOT_BEFORE}(?:${words.continued.join('|')})\\.?$`, 'iu'),
    amountAfter: new RegExp(`^\\s*${amount}`, 'iu'),
    countedAfter: new RegExp(`^\\s*(${any(words.counted)})${NOT_AFTER}`, 'iu'),
    others: [
      // "___", "tên__"
      /_{3,}|(?<![\p{L}\d])_{2}(?!\p{L})|[＿﹍﹎﹏‗ˍ␣]+/gu,
      // "số: /QĐ-UBND", "ngày /12/2026", "ngày  tháng  năm 2026", "quý /2026"
      new RegExp(`${NOT_BEFORE}[Ss]ố\\s*:?\\s*\\/\\s?\\p{Lu}[\\p{L}]*(?:-\\p{Lu}+)?`, 'gu'),
      new RegExp(`${NOT_BEFORE}ngày\\s*\\/\\s*\\d{0,2}\\s*(?:\\/|$)`, 'giu'),
      new RegExp(`${NOT_BEFORE}(?:quý|tháng)\\s*\\/\\s*\\d{4}${NOT_AFTER}`, 'giu'),
      new RegExp(`${NOT_BEFORE}ngày(?:\\s+|\\s*\\d{1,2}\\s*)tháng\\s+năm\\s+\\d{4}${NOT_AFTER}`, 'giu'),
      new RegExp(`${NOT_BEFORE}ngày\\s+tháng\\s+(?:\\d{1,2}\\s+)?năm\\s+\\d{4}${NOT_AFTER}`, 'giu'),
      new RegExp(`${NOT_BEFORE}ngày\\s{2,}tháng(?:\\s{2,}|\\s+\\d{1,2}\\s+)năm`, 'giu'),
      // "kinh phí      đồng", "đạt  %"
      new RegExp(`${NOT_BEFORE}${labelled}\\s*:?[\\s\\u00a0]{3,}${amount}`, 'giu'),
      new RegExp(
        `${NOT_BEFORE}(?<!(?:đơn vị|đơn vị tính|ĐVT|tính)\\s+)(?:${any(words.beforeShares)})\\s+(?:từ\\s+)?[%‰]`,
        'giu',
      ),
      new RegExp(
        `${NOT_BEFORE}(?<!(?:${any(words.measuresOfChange)})\\s+)(?:${any(words.changes)})\\s+[%‰](?=\\s+(?:${any(words.comparisons)})${NOT_AFTER})`,
        'giu',
      ),
      // "kinh phí khoảng đồng"
      new RegExp(
        `${NOT_BEFORE}(?:${any(words.sums)})(?:\\s+\\p{L}+){0,3}\\s+(?:${any(words.wantFigure)}|là|bằng|trên|dưới)\\s+${amount}`,
        'giu',
      ),
      // "quý  năm 2026", "trong quý năm 2026", "tháng 6 năm.", "lúc  giờ", "ngày //2026", "khoản  Điều 5"
      new RegExp(
        `(?<!(?:${any(words.plurals.filter((word) => word !== 'trong'))})\\s+)${NOT_BEFORE}(?:quý|tháng)\\s{2,}năm(?=\\s+\\d{4}${NOT_AFTER})`,
        'giu',
      ),
      new RegExp(`${NOT_BEFORE}(?<=(?:trong|từ|đến|hết|vào)\\s+)quý\\s+năm(?=\\s+\\d{4}${NOT_AFTER})`, 'giu'),
      new RegExp(`${NOT_BEFORE}tháng\\s+\\d{1,2}\\s+năm\\s*(?=[,;)]|\\.?\\s*$)`, 'giu'),
      new RegExp(`${NOT_BEFORE}(?:lúc|hồi)\\s+giờ(?=\\s*(?:,|ngày|phút|\\d))`, 'giu'),
      /(?<=(?:^|\s)\d{0,2}\s*)\/\s*\/\s*(?:19|20)\d\d(?!\d)/gu,
      new RegExp(`${NOT_BEFORE}(?:khoản|điểm)\\s{2,}(?=(?:khoản|Điều)${NOT_AFTER})`, 'gu'),
      // "đạt —%", "đạt □%", "n%", "#%", "8_%", "80 - %", "đạt ≥%", "80,%", "đạt 00%"
      new RegExp(`(?<=${label}\\s*:?\\s*|\\d\\s?)[-–—]\\s*(?=[%‰])|(?<=\\s)[-–—](?=[%‰])`, 'giu'),
      new RegExp(`\\d*[▢□◻▯☐⬜■▪◼█]+\\s*(?=${amount})|(?<=${label}\\s+)[▢□◻▯☐⬜■▪◼█]+\\s*(?=${value})`, 'giu'),
      /(?<![\p{L}\p{M}\d][+\-*/=]?|=\s*)[a-z](?=[%‰](?!\s*[=/]))/gu,
      new RegExp(`(?<=${label}\\s+)[a-z](?=\\s?[%‰](?!\\s*[=/]))`, 'giu'),
      /(?<![\p{L}\d*#])(?:[#*~]+|\\\*+|[≥≤<>≈]\s?)(?=[%‰])/gu,
      /\d*(?:\\?_)+(?=\s*[%‰])|\d+[*#?~]+(?=[%‰](?!\p{L}))|(?:\\_){2,}/gu,
      /(?<![\d.,])(?:\d+[,.]|00+)(?=\s?[%‰])/gu,
      // "đạt ,5%", ".000.000 đồng", "0000 hồ sơ"
      new RegExp(`(?<=^|[\\s:(])[.,]\\d[\\d.,]*(?=\\s*${value})`, 'giu'),
      new RegExp(`(?<![\\d.,/-])0{3,}(?=\\s+${value})`, 'giu'),
      // "▢▢▢", "số 00/KH-UBND", "0000000000", "000.000 đồng"
      /[▢□◻▯☐⬜■▪◼█]{2,}/gu,
      /(?<![\p{L}\d/.,-])0+\/(?:\d{4}\/)?\p{Lu}[\p{L}]*(?:-\p{Lu}[\p{L}]*)*/gu,
      /(?<![\d.,/-])0+(?:\.000)+(?![\d.,/-])|(?<![\d.,/-])0{6,}(?![\d,/-])/gu,
      // "kinh phí: đồng", "Kế hoạch số   ngày 05/02/2026"
      new RegExp(`${NOT_BEFORE}(?:${any(words.sums)})(?:\\s+\\p{L}+){0,3}\\s*:\\s*${amount}`, 'giu'),
      new RegExp(`${NOT_BEFORE}(?:${kinds})\\s+số\\s*:?\\s+ngày\\s+(?:\\d|tháng\\s)`, 'giu'),
      new RegExp(`${NOT_BEFORE}(?:${kinds})\\s+số\\s*:?(?=\\s+(?:của|về|do)${NOT_AFTER})`, 'giu'),
      // "_ _ _ %"
      /_(?:[ \u00a0]+_)+/gu,
      // "•••", "·····", "đạt ---- hồ sơ"
      /[•·∙‧・]{3,}(?![\s\u00a0]*\d+$)/gu,
      new RegExp(`(?<=${label}\\s*:?\\s*)(?:[-–—][\\s\\u00a0]?){2,}(?![>\\p{L}\\d])`, 'giu'),
      new RegExp(`(?<![-–—<])(?:[-–—][\\s\\u00a0]?){3,}(?=${value})`, 'giu'),
      // "x%", "5x%", "xx hồ sơ", "đạt x hồ sơ", "tháng x năm 2026"
      new RegExp(`${NOT_BEFORE}\\d{0,2}[xX]{1,2}(?=[%‰])`, 'gu'),
      new RegExp(`${NOT_BEFORE}xx${NOT_AFTER}`, 'gu'),
      new RegExp(`(?<=${label}\\s+)\\d?[xX](?=\\s*${value})`, 'giu'),
      new RegExp(`(?<!\\d\\s*)(?<=${NOT_BEFORE}(?:${any(words.calendar)})\\s+)x(?=\\s*(?:$|[.,;/)]|năm|tháng))`, 'gu'),
      // "dd/mm/2026", "ngày dd/mm/yyyy", "15/mm/2026"
      new RegExp(`${NOT_BEFORE}(?:${days}|\\d{1,2})\\s*[/.-]\\s*(?:${months})\\s*[/.-]\\s*\\d{4}${NOT_AFTER}`, 'giu'),
      new RegExp(`(?<=ngày\\s+)(?:${days})\\s*[/.-]\\s*(?:${months})(?:\\s*[/.-]\\s*(?:${years}))?${NOT_AFTER}`, 'giu'),
      new RegExp(`(?<=ngày\\s+)(?:${days})\\s+tháng\\s+(?:${months}|\\d{1,2})${NOT_AFTER}`, 'giu'),
      // a day that is a stroke
      /^[\s/]*\/[\s/]*(?:\d{4})?\s*$/gu,
      // "chưa có số liệu" in place of a figure
      new RegExp(
        `(?<=^[\\s\\-–+•*]*(?:\\p{L}+\\s+\\d+\\s+|\\d+[.)]\\s+)?|:\\s*|${label}\\s+)(?:${any(words.standIns)})(?=\\s*(?:$|[.,;)]|${value}))`,
        'giu',
      ),
      // "Số liệu: đang tổng hợp", "Kinh phí dự kiến: ."
      new RegExp(
        `(?<!(?:${any(words.states)})(?:\\s+\\p{L}+){0,3}\\s*:\\s*)(?<=:\\s*)(?:${any(words.pending)})(?:\\s+(?:${any(words.notesEnd)}))*(?=\\s*[.;]?\\s*$)`,
        'giu',
      ),
      /(?<=\p{L}[\p{M})]*\s*):\s*(?=[.;,]\s*(?:$|\p{L}))/gu,
      // "đạt bao nhiêu %"
      new RegExp(
        // looked back from its own words, not from every place of a long text
        `bao\\s+nhiêu(?=\\s*${value})(?<=${label}\\s+bao\\s+nhiêu)(?<!${NOT_BEFORE}(?:${any(words.inquiries)})${NOT_AFTER}[^.;:]*bao\\s+nhiêu)`,
        'giu',
      ),
      // names of fields: "@@DONVI@@", "${donvi}", "%DONVI%", "«TenDonVi»", "{don_vi}", "[TEN_DON_VI]", "<DONVI>"
      /([@$#%])\1{0,2}[\p{L}_][\p{L}\d_]*\1{1,3}(?![\p{L}\d])/gu,
      /[$#]\s?\{[^{}]*\}|\$\([^()]*\)|(?<!\{)\{\s?[\p{L}_][\p{L}\d_.]*\s?\}(?!\})|%\(\p{L}[\p{L}\d_]*\)s/gu,
      /«\s?(?:[A-Z][a-z]+){2,}\s?»|<<\s?[\p{L}\d_ ]+>>|\[\[\s?[\p{L}\d_ ]+\]\]/gu,
      /\[[\p{L}\d]+(?:_[\p{L}\d]+)+\]|<[\p{L}\d]+(?:_[\p{L}\d]+)+>|<\p{Lu}{3,}>|(?<![\p{L}\d_])__\p{L}[\p{L}\d_]*__/gu,
      // "[điền …]", "<tên đơn vị>", "«Ten_don_vi»", "[ ]", "[xx]"
      new RegExp(`\\[(?:\\s*|[\\s_xX?*-]+|\\s*(?:${any(words.fillIns)})${NOT_AFTER}[^\\]]*)\\]`, 'giu'),
      new RegExp(`<(?:[\\s_xX?*-]+|\\s*(?:${any(words.fillIns)})${NOT_AFTER}[^<>]{0,60})>`, 'giu'),
      /«[\p{L}\d]+(?:_[\p{L}\d]+)+»|«\s*»/gu,
      /\{\s*\{[^{}]*\}\s*\}/gu,
      new RegExp(
        `(?<!\\{\\s*)\\{(?:[\\s_xX?*.…-]*|\\s*(?:${any(words.fillIns)})${NOT_AFTER}[^{}]*)\\}(?!\\s*\\})`,
        'giu',
      ),
      // "(bổ sung)", "TODO"
      new RegExp(`(?<!sửa đổi\\s*)\\(\\s*${note}\\s*(?:[.…!]*)\\)|[[{<]\\s*${note}\\s*[\\]}>]`, 'giu'),
      new RegExp(`${NOT_BEFORE}(?:${any(words.reminders)})${NOT_AFTER}`, 'gu'),
      // "xx/xx/2026", "20xx", "x.xxx đồng"
      new RegExp(
        `${NOT_BEFORE}(?:x{3,}|x+(?:[./]x+)+|x{2}(?=\\s*[%/])|XX(?=\\s*[%/])|(?:19|20)(?:\\dx|xx|\\dX|XX))(?![\\p{L}])`,
        'gu',
      ),
      /(?<=\d\s*\/\s*)(?:xx|XX)(?!\p{L})/gu,
      // "đạt ?%", "(?)", "???", "ngày ?/12"
      /\?{2,}|[([]\s*\?+\s*[)\]]|(?<![^\s/:([])\?(?=\s*[%‰/\p{L}\d])|\/\s*\?/gu,
      // What a broken cell of a workbook leaves
      /#(?:REF!|N\/A|VALUE!|DIV\/0!|NAME\?|NUM!|NULL!)|#{3,}/gu,
    ],
    inForms: [
      // "(Ký, họ tên)", "( )"
      new RegExp(
        `(?<!${NOT_BEFORE}(?:${any(words.signsBefore)})\\s*)\\(\\s*(?:${any(words.signing)})\\s*[.…!]*\\)`,
        'giu',
      ),
      /(?<![\p{L}\d])\([\s\u00a0]*\)/gu,
      // "(ghi tên phòng)"
      new RegExp(
        `(?<!${NOT_BEFORE}(?:${any([...words.signsBefore, ...words.writtenOn])})(?:\\s+\\p{L}+){0,2}\\s*)\\(\\s*(?:${any(words.fillVerbs)})\\s+(?:rõ\\s+)?(?:${any(words.fillObjects)})${NOT_AFTER}(?:[^(),;]{0,50})\\)`,
        'giu',
      ),
    ],
    /** Blanks where a word is missing. Two by a slip are none, unless a figure or a name must follow. */
    blanks: [
      /(?<=[\p{L}\p{M}\d,:)“"])[ \u00a0\u2000-\u200a\u3000\t]{3,}(?=\p{Ll}|[%‰.,;)”](?![./])|\.\/\.)/gu,
      new RegExp(
        `${notPlural}(?:${any(words.wantFigure)})\\s{2,}(?=(?:${amount}|(?:${any(words.things)})${NOT_AFTER}))`,
        'giu',
      ),
      new RegExp(`${notPlural}(?:${any(words.wantName)})\\s{2,}(?=\\p{Ll})(?!bà|hoặc|và|trong|của)`, 'gu'),
      new RegExp(`${notPlural}(?:${any(words.mayWantName)})\\s{2,}(?=(?:${any(words.duties)})${NOT_AFTER})`, 'giu'),
    ],
    /** "ông Nguyễn Văn A", "Phòng ABC": as in examples. */
    examples: new RegExp(`${NOT_BEFORE}(?:${words.exampleNames.join('|')})(?![\\p{L}\\p{M}\\d]|\\s+\\p{Lu})`, 'gu'),
    undecided: new RegExp(`^(?:${any(words.undecided)})[.;]?$`, 'iu'),
    twoCapitals: new RegExp(`${NOT_BEFORE}XX${NOT_AFTER}(?!\\s*[.)]\\s)`, 'gu'),
    valueAfter: new RegExp(`^\\s*${value}`, 'iu'),
    romanNear: new RegExp(`${NOT_BEFORE}${roman}\\s+[IVXLC]+${NOT_AFTER}`, 'u'),
    capitals: new RegExp(`${NOT_BEFORE}(?<!\\p{Lu}\\.)X{3,}${NOT_AFTER}(?!\\s*[.)]\\s|\\.\\p{Lu})`, 'gu'),
    endsBeforeRoman: new RegExp(`${NOT_BEFORE}(?:${any(words.romanAfter)})$`, 'iu'),
    loneQuestion: /(?:^|[\s:(])\?(?=\s*(?:$|[.;,)]))/gu,
    asks: new RegExp(`${NOT_BEFORE}(?:${any(words.questions)})${NOT_AFTER}`, 'iu'),
    form: new RegExp(`${NOT_BEFORE}(?:${any(words.forms)})${NOT_AFTER}`, 'iu'),
    placeholderName: new RegExp(`^(?:${words.placeholderNames.join('|')})$`, 'u'),
  };
});

/** A regular expression of the units that stand behind a figure: "%", "triệu đồng", "hồ sơ". */
export const unitPattern = ({ openPlaces: words }: CheckData): string =>
  `(?:(?:${words.amounts.join('|')})|(?:${any(words.counted)}))${NOT_AFTER}`;

type Patterns = ReturnType<typeof patternsOf>;

const ELLIPSIS = /(?:[…‥⋯]|\.(?:[ \u00a0]?\.)+)+(?:[ \u00a0]*(?:[…‥⋯]|\.(?:[ \u00a0]?\.)+))*/gu;
const OPENING = /[“"«‘'(]\s*$/u;
const CLOSING = /^\s*[”"»’']/u;

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

/** Whether three dots stand for a value that is still to come. */
function isOpenEllipsis(run: string, before: string, after: string, patterns: Patterns): boolean {
  const words = before.trimEnd();
  const attached = before !== '' && words === before;
  const dots = run.replace(/[\s\u00a0]/gu, '');
  if (patterns.endsInContinued.test(words)) return false;
  if (/\/\s*$/u.test(before)) return !/\p{Ll}{2,}\s*\/\s*$/u.test(before) || /^\s*[\d/%]/u.test(after);
  if (/^\s*\/(?!\.)/u.test(after)) return true;
  if (patterns.amountAfter.test(after)) return true;
  if (patterns.calendarBefore.test(words) && /^\s*năm\s+\d{4}/iu.test(after)) return true;
  const label = patterns.endsInLabel.test(words) || /:$/u.test(words);
  // two dots are mostly a slip for one
  if (dots === '..') return label;
  const quoted = insideQuotation(before);
  const bracketed = /[[(]\s*$/u.test(words) && /^\s*[\])]/u.test(after);
  if (bracketed) return !quoted;
  if (quoted && !label) {
    if (OPENING.test(words) && /^\s*[\p{L}\d]/u.test(after)) return false;
    if (CLOSING.test(after) && !OPENING.test(words)) return false;
  }
  if (label) return true;
  const clause = clauseOf(words);
  if (patterns.endsInNoun.test(words)) {
    if (!attached) return !(patterns.endsInPluralNoun.test(words) && endsInMember(clause));
    return !patterns.endsInPluralNoun.test(words) && !clause.includes(',');
  }
  if (/^[\s\-–+•*]*(?:\d+[.)])?$/u.test(words)) return true;
  const counted = patterns.countedAfter.exec(after)?.[1];
  // "5 vụ việc, … vụ việc": another number of the same
  if (counted !== undefined && new RegExp(`\\d\\s+${counted}`, 'iu').test(clause)) return true;
  if (/[,;]$/u.test(words)) return false;
  // "5 … 10": a range
  if (/\d$/u.test(words)) return /(?<!\d)20\d$/u.test(words) || (!/^\s*\d/u.test(after) && !endsInMember(clause));
  if (attached) return false;
  if (counted !== undefined) return !endsInMember(clause);
  return !endsInMember(clause);
}

/** "sơ kết 6 tháng đầu năm (…)." ends a whole sentence in words left out; a value that is missing has its place within one. */
function isLeftOut(before: string, after: string, patterns: Patterns): boolean {
  const [words, bracket] = /^(.*?)\s*([[(])\s*$/su.exec(before)?.slice(1) ?? [];
  if (words === undefined || bracket === undefined || !/^\s*[\])]\s*[.;]?\s*$/u.test(after)) return false;
  const expected =
    patterns.endsInLabel.test(words) || patterns.endsInNoun.test(words) || patterns.endsInLink.test(words);
  return !expected && /[\p{L}\p{M}\d]$/u.test(words) && wordCount(clauseOf(words)) >= 4;
}

/** Web addresses and mail addresses hold signs of their own. */
const masked = (text: string): string =>
  text.replace(/(?:https?:\/\/|www\.)[^\s…]+|[\w.+-]+@[\w.-]+/giu, (address) => address.replace(/[_?xX#]/gu, 'a'));

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
  const text = masked(line.replace(/\s*\.\/\.\s*$/u, ''));
  const patterns = patternsOf(data);
  if (!patterns.mayBeOpen.test(text)) return [];
  const found: OpenPlace[] = [];
  for (const match of text.matchAll(ELLIPSIS)) {
    const [start, end] = [match.index, match.index + match[0].length];
    const [before, after] = [text.slice(0, start), text.slice(end)];
    if (closed || isOpenEllipsis(match[0], before, after, patterns))
      found.push({ start, end, ...(isLeftOut(before, after, patterns) ? { doubtful: 'left-out' as const } : {}) });
  }
  for (const pattern of patterns.others)
    for (const match of text.matchAll(pattern)) found.push({ start: match.index, end: match.index + match[0].length });
  for (const pattern of patterns.inForms)
    for (const match of text.matchAll(pattern))
      found.push({ start: match.index, end: match.index + match[0].length, unless: 'form' });
  for (const match of text.matchAll(patterns.examples))
    found.push({ start: match.index, end: match.index + match[0].length, unless: 'form', doubtful: 'name' });
  for (const pattern of patterns.blanks)
    for (const match of text.matchAll(pattern))
      found.push({ start: match.index, end: match.index + match[0].length, unless: 'form', blank: true });
  const alone = /^\s*XX\s*[.;,]?\s*$/u.test(text);
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

/** A cell that has strokes alone in place of its figure or day. */
export const isStroke = (cell: string): boolean => /^(?:\s*[-–—_*]){2,}\s*$/u.test(cell);

/** A cell that says that its figure or day is not known yet: "chưa xác định". */
export const isUndecided = (cell: string, data: CheckData): boolean => patternsOf(data).undecided.test(cell.trim());

/** `Nguyễn Văn A`: a name that stands for one. */
export const isPlaceholderName = (name: string, data: CheckData): boolean =>
  patternsOf(data).placeholderName.test(name.trim());

/** The open place with some words around it, for people: `đạt …% hồ sơ`. */
export function around(text: string, { start, end }: OpenPlace): string {
  const before = /(?:\S+\s+){0,2}\S*$/u.exec(text.slice(0, start))?.[0] ?? '';
  const after = /^\S*(?:\s+\S+){0,2}/u.exec(text.slice(end))?.[0] ?? '';
  return `${before}${text.slice(start, end)}${after}`.trim().replace(/\s+/gu, ' ');
}
