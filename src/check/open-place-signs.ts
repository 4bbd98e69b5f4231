// Signs and words in place of a value: "___", "đạt …%", "ngày /12/2026", "20xx", "[điền tên]", "(bổ sung)".

import { capitalize } from '../text/case.js';
import { patternOf } from '../text/pattern.js';
import type { CheckData } from './check-data.js';
import { drafterNotes } from './open-place-notes.js';
import { ANY, any, NOT_AFTER, NOT_BEFORE, type Sought, valuesOf, where, whereWords } from './open-place-values.js';

type Words = CheckData['openPlaces'];

const SLASH = /\//u;
const SHARE = /[%‰]/u;
const BOX = /[▢□◻▯☐⬜■▪◼█]/u;
const STROKES = /[-–—][\s\u00a0]?[-–—]/u;
const X = /x(?!\p{L})/u;

export function signsOf(words: Words, symbols: CheckData['symbols']): Sought[] {
  const { amount, value, label } = valuesOf(words);
  const labelled = `(?:${any([...words.labels, ...words.nouns])})`;
  const [days, months, years] = [words.dayLetters, words.monthLetters, words.yearLetters].map(any);
  const kinds = any(symbols.kinds.map(({ kind }) => kind));
  const note = `(?:(?:${any(words.notesBegin)})\\s+){0,6}(?:${any(words.notes)})(?:\\s+(?:${any(words.notesEnd)})){0,6}`;
  const notMeasured = `(?<!${NOT_BEFORE}(?:${words.measuredIn.join('|')})\\s*)`;
  const notYetWords = [...words.pending.filter((word) => word.startsWith('chưa')), ...words.standIns];
  const notYet = any(notYetWords);
  const lettered = any([...words.lettered, ...words.lettered.map(capitalize)]);
  return [
    // "___", "tên__"
    where(/[_＿﹍﹎﹏‗ˍ␣]/u, /_{3,}|(?<![\p{L}\d])_{2}(?!\p{L})|[＿﹍﹎﹏‗ˍ␣]+/gu),
    // "số: /QĐ-UBND", "ngày /12/2026", "ngày  tháng  năm 2026", "quý /2026"
    where(SLASH, patternOf(`${NOT_BEFORE}[Ss]ố\\s*:?\\s*\\/\\s?\\p{Lu}[\\p{L}]*(?:-\\p{Lu}+)?`, 'gu')),
    where(SLASH, patternOf(`${NOT_BEFORE}ngày\\s*\\/\\s*\\d{0,2}\\s*(?:\\/|$)`, 'giu')),
    where(SLASH, patternOf(`${NOT_BEFORE}(?:quý|tháng)\\s*\\/\\s*\\d{4}${NOT_AFTER}`, 'giu')),
    where(/tháng/u, patternOf(`${NOT_BEFORE}ngày(?:\\s+|\\s*\\d{1,2}\\s*)tháng\\s+năm\\s+\\d{4}${NOT_AFTER}`, 'giu')),
    where(/tháng/u, patternOf(`${NOT_BEFORE}ngày\\s+tháng\\s+(?:\\d{1,2}\\s+)?năm\\s+\\d{4}${NOT_AFTER}`, 'giu')),
    where(/tháng/u, patternOf(`${NOT_BEFORE}ngày\\s{2,}tháng(?:\\s{2,}|\\s+\\d{1,2}\\s+)năm`, 'giu')),
    // "kinh phí      đồng", "đạt  %"
    where(/[\s\u00a0]{3}/u, patternOf(`${NOT_BEFORE}${labelled}\\s*:?[\\s\\u00a0]{3,}${amount}`, 'giu')),
    where(
      SHARE,
      patternOf(
        `${NOT_BEFORE}(?<!(?:đơn vị|đơn vị tính|ĐVT|tính)\\s+)(?:${any(words.beforeShares)})\\s+(?:từ\\s+)?[%‰]`,
        'giu',
      ),
    ),
    where(
      SHARE,
      patternOf(
        `${NOT_BEFORE}(?<!(?:${any(words.measuresOfChange)})\\s+)(?:${any(words.changes)})\\s+[%‰](?=\\s+(?:${any(words.comparisons)})${NOT_AFTER})`,
        'giu',
      ),
    ),
    // "kinh phí khoảng đồng"
    whereWords(
      words.sums,
      patternOf(
        `${NOT_BEFORE}(?:${any(words.sums)})(?:\\s+\\p{L}+){0,3}\\s+(?:${any(words.wantFigure)}|là|bằng|trên|dưới)${notMeasured}\\s+${amount}`,
        'giu',
      ),
    ),
    // "kinh phí đã có triệu đồng"
    whereWords(
      words.sums,
      patternOf(
        `${NOT_BEFORE}(?:${any(words.sums)})(?:\\s+(?:\\p{L}+|20\\d\\d)){1,5}(?<!(?<!\\p{L})(?:${any(words.roundFigures)}))${notMeasured}\\s+(?:nghìn|ngàn|triệu|tỷ|tỉ)\\s+đồng${NOT_AFTER}`,
        'giu',
      ),
    ),
    // "quý  năm 2026", "trong quý năm 2026", "tháng 6 năm.", "lúc  giờ", "ngày //2026", "khoản  Điều 5"
    where(
      /(?:quý|tháng)\s{2}/u,
      patternOf(
        `(?<!(?:${any(words.plurals.filter((word) => word !== 'trong'))})\\s+)${NOT_BEFORE}(?:quý|tháng)\\s{2,}năm(?=\\s+\\d{4}${NOT_AFTER})`,
        'giu',
      ),
    ),
    where(
      /quý\s+năm/u,
      patternOf(`${NOT_BEFORE}(?<=(?:trong|từ|đến|hết|vào)\\s+)quý\\s+năm(?=\\s+\\d{4}${NOT_AFTER})`, 'giu'),
    ),
    where(/tháng/u, patternOf(`${NOT_BEFORE}tháng\\s+\\d{1,2}\\s+năm\\s*(?=[,;)]|\\.?\\s*$)`, 'giu')),
    where(/(?:lúc|hồi)\s+giờ/u, patternOf(`${NOT_BEFORE}(?:lúc|hồi)\\s+giờ(?=\\s*(?:,|ngày|phút|\\d))`, 'giu')),
    where(SLASH, /(?<=(?:^|\s)\d{0,2}\s{0,9})\/\s{0,9}\/\s{0,9}(?:19|20)\d\d(?!\d)/gu),
    where(/\s{2}/u, patternOf(`${NOT_BEFORE}(?:khoản|điểm)\\s{2,}(?=(?:khoản|Điều)${NOT_AFTER})`, 'gu')),
    // "đạt —%", "đạt □%", "n%", "#%", "8_%", "80 - %", "đạt ≥%", "80,%", "đạt 00%"
    where(SHARE, patternOf(`(?<=${label}\\s*(?::\\s*)?|\\d\\s?)[-–—]\\s*(?=[%‰])|(?<=\\s)[-–—](?=[%‰])`, 'giu')),
    where(
      BOX,
      patternOf(
        `(?:(?<!\\d)\\d+)?(?<![▢□◻▯☐⬜■▪◼█])[▢□◻▯☐⬜■▪◼█]+\\s*(?=${amount})|(?<=${label}\\s+)[▢□◻▯☐⬜■▪◼█]+\\s*(?=${value})`,
        'giu',
      ),
    ),
    where(SHARE, /(?<![\p{L}\p{M}\d][+\-*/=]?|=\s*)[a-z](?=[%‰](?!\s*[=/]))/gu),
    where(SHARE, patternOf(`(?<=${label}\\s+)[a-z](?=\\s?[%‰](?!\\s*[=/]))`, 'giu')),
    where(SHARE, /(?<![\p{L}\d*#])(?:[#*~]+|\\\*+|[≥≤<>≈]\s?)(?=[%‰])/gu),
    where(/[_%‰]/u, /(?:(?<!\d)\d+)?(?<!_)(?:\\?_)+(?=\s*[%‰])|(?<!\d)\d+[*#?~]+(?=[%‰](?!\p{L}))|(?:\\_){2,}/gu),
    where(SHARE, /(?<![\d.,])(?:\d+[,.]|00+)(?=\s?[%‰])/gu),
    // "đạt ,5%", ".000.000 đồng", "0000 hồ sơ"
    where(/(?:^|[\s:(])[.,]\d/u, patternOf(`(?<=^|[\\s:(])[.,]\\d[\\d.,]*(?=\\s*${value})`, 'giu')),
    where(/0{4}/u, patternOf(`(?<![\\d.,/-])0{4,}(?=\\s+${value})`, 'giu')),
    // "▢▢▢", "số 00/KH-UBND", "0000000000", "000.000 đồng"
    where(BOX, /[▢□◻▯☐⬜■▪◼█]{2,}/gu),
    where(/0\//u, /(?<![\p{L}\d/.,-])0+\/(?:\d{4}\/)?\p{Lu}[\p{L}]*(?:-\p{Lu}[\p{L}]*)*/gu),
    where(/0(?:\.000|0{5})/u, /(?<![\d.,/-])0+(?:\.000)+(?![\d.,/-])|(?<![\d.,/-])0{6,}(?![\d,/-])/gu),
    // "kinh phí: đồng", "Kế hoạch số   ngày 05/02/2026"
    whereWords(
      words.sums,
      patternOf(`${NOT_BEFORE}(?:${any(words.sums)})(?:\\s+\\p{L}+){0,3}\\s*:${notMeasured}\\s*${amount}`, 'giu'),
    ),
    where(/số(?:\s*:)?\s+ngày/u, patternOf(`${NOT_BEFORE}(?:${kinds})\\s+số\\s*:?\\s+ngày\\s+(?:\\d|tháng\\s)`, 'giu')),
    where(
      /số(?:\s*:)?\s+(?:của|về|do)/u,
      patternOf(`${NOT_BEFORE}(?:${kinds})\\s+số\\s*:?(?=\\s+(?:của|về|do)${NOT_AFTER})`, 'giu'),
    ),
    // "_ _ _ %"
    where(/_/u, /_(?:[ \u00a0]+_)+/gu),
    // "~~50~~" crossed out, "&nbsp;" of a web page, "„…"
    where(/~~/u, /~~[^~]+~~/gu),
    where(/&/u, /&(?:nbsp|amp|lt|gt|quot|apos|#\d{2,5}|#x[\da-f]{2,5});/giu),
    // "•••", "·····", "đạt ---- hồ sơ"
    where(/[•·∙‧・●○◦⦁]{3}/u, /[•·∙‧・●○◦⦁]{3,}(?![\s\u00a0]*\d+$)/gu),
    // "***" within a text, "@@@", "- - -", "09xxxxxxxx"
    where(/\*|@{3}/u, /(?<=[\p{L}\d:]\s)(?:\\?\*){3,}(?=\s*(?:[%.,;)]|\p{L}|$))|@{3,}/gu),
    where(/[-–—][\s\u00a0][-–—]/u, /(?<=[\p{L}\d:]\s)[-–—](?:[\s\u00a0][-–—]){2,}(?=[\s\u00a0]*(?:\p{L}|[.,;]|$))/gu),
    where(/x{3}/u, /(?<![\p{L}\d])\d[\d.\s]{0,20}[xX]{3,}(?!\p{L})/gu),
    // "ít nhất hộ", "mẫu số ban hành"
    whereWords(
      words.counts,
      patternOf(
        `(?<!(?:${any(words.measuresLess)})\\s+)${NOT_BEFORE}(?:${any(words.counts)})(?=\\s+(?:${any(words.countedAlone)})${NOT_AFTER})`,
        'giu',
      ),
    ),
    whereWords(
      words.numberedForms,
      patternOf(
        `${NOT_BEFORE}(?:${any(words.numberedForms)})\\s*(?=\\s(?:${any(words.afterNumbers)})${NOT_AFTER})`,
        'giu',
      ),
    ),
    where(STROKES, patternOf(`(?<=${label}\\s*(?::\\s*)?)(?:[-–—][\\s\\u00a0]?){2,}(?![>\\p{L}\\d])`, 'giu')),
    where(STROKES, patternOf(`(?<![-–—<]|[-–—][\\s\\u00a0])(?:[-–—][\\s\\u00a0]?){3,}(?=${value})`, 'giu')),
    // "x%", "5x%", "xx hồ sơ", "đạt x hồ sơ", "tháng x năm 2026"
    where(X, patternOf(`${NOT_BEFORE}\\d{0,2}[xX]{1,2}(?=[%‰])`, 'gu')),
    where(X, patternOf(`${NOT_BEFORE}(?<!\\p{Lu}\\d*-)xx${NOT_AFTER}`, 'gu')),
    where(X, patternOf(`(?<=${label}\\s+)\\d?[xX](?=\\s*${value})`, 'giu')),
    where(
      X,
      patternOf(`(?<!\\d\\s*)(?<=${NOT_BEFORE}(?:${any(words.calendar)})\\s+)x(?=\\s*(?:$|[.,;/)]|năm|tháng))`, 'gu'),
    ),
    // "dd/mm/2026", "ngày dd/mm/yyyy", "15/mm/2026"
    whereWords(
      [...words.dayLetters, ...words.monthLetters],
      patternOf(`${NOT_BEFORE}(?:${days}|\\d{1,2})\\s*[/.-]\\s*(?:${months})\\s*[/.-]\\s*\\d{4}${NOT_AFTER}`, 'giu'),
    ),
    whereWords(
      [...words.dayLetters, ...words.monthLetters],
      patternOf(`(?<=ngày\\s+)(?:${days})\\s*[/.-]\\s*(?:${months})(?:\\s*[/.-]\\s*(?:${years}))?${NOT_AFTER}`, 'giu'),
    ),
    whereWords(
      [...words.dayLetters, ...words.monthLetters],
      patternOf(`(?<=ngày\\s+)(?:${days})\\s+tháng\\s+(?:${months}|\\d{1,2})${NOT_AFTER}`, 'giu'),
    ),
    // a day that is a stroke
    where(SLASH, /^\s*\/[\s/]*(?:\d{4}\s*)?$/gu),
    // "chưa có số liệu" in place of a figure
    whereWords(
      words.standIns,
      patternOf(
        `(?<=^[\\s\\-–+•*]{0,40}(?:\\p{L}+\\s+\\d+\\s+|\\d+[.)]\\s+)?|:\\s*|${label}\\s+)(?:${any(words.standIns)})(?=\\s*(?:$|[.,;)]|${value}))`,
        'giu',
      ),
    ),
    // "Số liệu: đang tổng hợp", "Kinh phí dự kiến: ."
    where(
      /:/u,
      patternOf(
        `(?<!(?:${any(words.states)})(?:\\s+\\p{L}+){0,3}\\s*:\\s*)(?<=:\\s*)(?:${any(words.pending)})(?:\\s+(?:${any(words.notesEnd)})){0,6}(?=\\s*[.;]?\\s*$)`,
        'giu',
      ),
    ),
    where(/:\s*[.;,]/u, /:(?<=\p{L}[\p{M})]{0,9}\s{0,9}:)\s*(?=[.;,]\s*(?:$|\p{L}))/gu),
    // "đạt bao nhiêu %"
    where(
      /bao\s+nhiêu/u,
      patternOf(
        /* looked back from its own words, not from every place of a long text */ `bao\\s+nhiêu(?=\\s*${value})(?<=${label}\\s+bao\\s+nhiêu)(?<!${NOT_BEFORE}(?:${any(words.inquiries)})${NOT_AFTER}[^.;:]*bao\\s+nhiêu)`,
        'giu',
      ),
    ),
    // names of fields: "@@DONVI@@", "${donvi}", "%DONVI%", "«TenDonVi»", "{don_vi}", "[TEN_DON_VI]", "<DONVI>"
    where(/[@$#%](?:[@$#%]|[\p{L}_])/u, /([@$#%])\1{0,2}[\p{L}_][\p{L}\d_]*\1{1,3}(?![\p{L}\d])/gu),
    where(
      /[{$]|%\(/u,
      /[$#]\s?\{[^{}]*\}|\$\([^()]*\)|(?<!\{)\{\s?[\p{L}_][\p{L}\d_.]*\s?\}(?!\})|%\(\p{L}[\p{L}\d_]*\)s/gu,
    ),
    where(/«|<<|\[\[/u, /«\s?(?:[A-Z][a-z]+){2,}\s?»|<<\s?[\p{L}\d_ ]+>>|\[\[\s?[\p{L}\d_ ]+\]\]/gu),
    where(
      /[[<_]/u,
      /\[[\p{L}\d]+(?:_[\p{L}\d]+)+\]|<[\p{L}\d]+(?:_[\p{L}\d]+)+>|<\p{Lu}{3,}>|(?<![\p{L}\d_])__\p{L}[\p{L}\d_]*__/gu,
    ),
    // "[điền …]", "<tên đơn vị>", "«Ten_don_vi»", "[ ]", "[xx]"
    where(
      /\[/u,
      patternOf(`\\[(?:\\s*|[\\s_xX?*-]+|\\s*(?:${any(words.fillIns)})${NOT_AFTER}[^\\]]{0,200})\\]`, 'giu'),
    ),
    where(
      /</u,
      patternOf(
        `<(?:[\\s_xX?*.…-]+|\\s*(?:${any([...words.fillIns, ...words.valueNames, ...words.fields, ...words.namedThings])})${NOT_AFTER}[^<>]{0,60})>`,
        'giu',
      ),
    ),
    where(/«/u, /«[\p{L}\d]+(?:_[\p{L}\d]+)+»|«\s*»/gu),
    where(/\{/u, /\{\s*\{[^{}]*\}\s*\}/gu),
    where(
      /\{/u,
      patternOf(
        `(?<!\\{\\s*)\\{(?:[\\s_xX?*.…-]*|\\s*(?:${any(words.fillIns)})${NOT_AFTER}[^{}]*)\\}(?!\\s*\\})`,
        'giu',
      ),
    ),
    // "(bổ sung)", "TODO"
    where(
      /[([{<]/u,
      patternOf(
        `(?<!sửa đổi\\s*|${NOT_BEFORE}(?:${kinds}|${any(words.supplemented)})\\s*(?=\\(bổ sung\\)))\\(\\s*${note}\\s*(?:[.…!]*)\\)|[[{<]\\s*${note}\\s*[\\]}>]`,
        'giu',
      ),
    ),
    ...drafterNotes(words),
    whereWords(words.reminders, patternOf(`${NOT_BEFORE}(?:${any(words.reminders)})${NOT_AFTER}`, 'gu')),
    // "xx/xx/2026", "20xx", "x.xxx đồng"
    where(
      X,
      patternOf(
        `${NOT_BEFORE}(?:x{3,}|x+(?:[./]x+)+|x{2}(?=\\s*[%/])|XX(?=\\s*[%/])|(?:19|20)(?:\\dx|xx|\\dX|XX))(?![\\p{L}])`,
        'gu',
      ),
    ),
    where(X, /(?<=\d\s{0,9}\/\s{0,9})(?:xx|XX)(?!\p{L})/gu),
    // "đạt ?%", "(?)", "???", "ngày ?/12"
    where(/\?/u, /\?{2,}|[([]\s*\?+\s*[)\]]|(?<![^\s/:([])\?(?=\s*[%‰/\p{L}\d])|\/\s*\?/gu),
    // "N đồng", "mở n lớp"
    where(
      /(?:^|[\s(:])[a-z]\s/u,
      patternOf(
        `(?<=^|[\\s(:])(?<!(?:${lettered}|\\d|[A-Za-z](?:,|\\s+và))\\s*)[A-Za-z](?=\\s+(?:${amount}|(?:${any(words.things)})${NOT_AFTER}))`,
        'gu',
      ),
    ),
    // "chọn một trong hai:", "Danh sách bổ sung sau.", "Cơ quan phối hợp chưa xác định."
    where(ANY, patternOf(`${NOT_BEFORE}(?:${words.oneOfThese.join('|')})(?=\\s*(?:[:.;)]|$))`, 'giu')),
    whereWords(words.later, patternOf(`${NOT_BEFORE}(?:sẽ\\s+)?(?:${any(words.later)})(?=\\s*(?:[.;,)]|$))`, 'giu')),
    whereWords(
      notYetWords,
      patternOf(
        `${NOT_BEFORE}(?:${notYet})(?=\\s*[.;]?\\s*$)(?<=^[\\s\\-–+•*]{0,40}(?:\\p{L}{1,2}[.)]\\s+|\\d+[.)]\\s+)?(?:${any(words.fields)})${NOT_AFTER}[^.;:,]{0,40}\\s(?:${notYet}))`,
        'giu',
      ),
    ),
    // What a broken cell of a workbook leaves
    where(/#/u, /#(?:REF!|N\/A|VALUE!|DIV\/0!|NAME\?|NUM!|NULL!)|#{3,}/gu),
  ];
}
