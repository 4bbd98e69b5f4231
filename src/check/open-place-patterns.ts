// The patterns of open places, made of the words of an office: templates/check/open-places.yaml.

import { capitalize } from '../text/case.js';
import type { CheckData } from './check-data.js';
import { any, drafterNotes, NOT_AFTER, NOT_BEFORE, named } from './open-place-notes.js';
import { ofData } from './view/known-lines.js';

export const patternsOf = ofData(({ openPlaces: words, symbols }: CheckData) => {
  const nouns = any(words.nouns);
  const labelled = `(?:${any([...words.labels, ...words.nouns])})`;
  const amount = `(?:${words.amounts.join('|')})${NOT_AFTER}`;
  const value = `(?:${amount}|(?:${any(words.counted)})${NOT_AFTER})`;
  const label = `(?:${NOT_BEFORE}(?:${any(words.labels.filter((word) => /\p{L}/u.test(word)))})|[≥≤<>])`;
  const [days, months, years] = [words.dayLetters, words.monthLetters, words.yearLetters].map(any);
  const kinds = any(symbols.kinds.map(({ kind }) => kind));
  const roman = `(?:${any(words.romanAfter)})`;
  const note = `(?:(?:${any(words.notesBegin)})\\s+)*(?:${any(words.notes)})(?:\\s+(?:${any(words.notesEnd)}))*`;
  const notSigned = `(?<!${NOT_BEFORE}(?:${any([...words.signsBefore, ...words.writtenOn])})(?:\\s+\\p{L}+){0,2}\\s*)`;
  const valueName = `(?:${any(words.valueNames)})`;
  const lacking = any([...words.pending.filter((word) => /\s/u.test(word)), ...words.standIns]);
  const notMeasured = `(?<!${NOT_BEFORE}(?:${words.measuredIn.join('|')})\\s*)`;
  const notYet = any([...words.pending.filter((word) => word.startsWith('chưa')), ...words.standIns]);
  const values = any([...words.sums, ...words.labels.filter((word) => /\p{L}/u.test(word))]);
  const lettered = any([...words.lettered, ...words.lettered.map(capitalize)]);
  const notPlural = `(?<!${NOT_BEFORE}(?:${any(words.plurals)})\\s+)${NOT_BEFORE}`;
  return {
    endsInForm: new RegExp(
      `${NOT_BEFORE}(?:${any([...words.forms, ...words.writtenOn, ...words.printedForms])})(?:\\s+[\\p{L}\\d]+){0,5}?(?:\\s+(?:${any(words.printed)}))+\\s*:?\\s*$`,
      'iu',
    ),
    mayBeOpen: new RegExp(
      `[…‥⋯․~≈―─━‒〇*●○◦⦁_＿﹍﹎﹏‗ˍ␣[<«{(?#xX•·∙‧・:/%‰▢□◻▯☐⬜■▪◼█@$．。]|0[0.]|:\\s*[-–—]|(?:^|\\s)[a-ekmntxyz](?![\\p{L}\\d])|\\s[.,]\\d|abc|xyz|\\.\\s?\\.|[-–—]\\s?[-–—]|\\s{2}|[xX]{3}|[-–—]\\s[-–—]|bao\\s+nhiêu|số\\s|giờ|ngày|tháng|quý|${any([...words.waits, ...words.counts, ...words.numberedForms, ...words.reminders, ...words.standIns, ...words.pending, ...words.later, ...words.choices, ...words.sums, ...words.hereVerbs, ...words.exampleUnits, 'sẽ', 'này'])}|điền|ghi`,
      'iu',
    ),
    endsInLabel: new RegExp(
      `(?:${NOT_BEFORE}(?:${any(words.labels.filter((word) => /\p{L}/u.test(word)))})|[≥≤<>])$`,
      'iu',
    ),
    endsInNoun: new RegExp(`${NOT_BEFORE}(?:${nouns})$`, 'iu'),
    endsInAsking: new RegExp(`${NOT_BEFORE}(?:${any(words.asking)})$`, 'iu'),
    dutyAfter: new RegExp(`^\\s*(?:${any(words.duties)})${NOT_AFTER}`, 'iu'),
    thingAfter: new RegExp(`^\\s+(?:${amount}|(?:${any([...words.counted, ...words.countedToo])})${NOT_AFTER})`, 'iu'),
    field: new RegExp(
      `^[^\\p{L}]*(?:${any([...words.fields, ...words.asking])}|${values})${NOT_AFTER}[^.;:,]{0,30}:`,
      'iu',
    ),
    askingHead: new RegExp(
      `^(?:${any([...words.asking, ...words.fields, ...words.labels.filter((word) => /^(?:họ|điện)/u.test(word))])})${NOT_AFTER}(?!.*(?:nếu có|khác|ký))`,
      'iu',
    ),
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
        `${NOT_BEFORE}(?:${any(words.sums)})(?:\\s+\\p{L}+){0,3}\\s+(?:${any(words.wantFigure)}|là|bằng|trên|dưới)${notMeasured}\\s+${amount}`,
        'giu',
      ),
      // "kinh phí đã có triệu đồng"
      new RegExp(
        `${NOT_BEFORE}(?:${any(words.sums)})(?:\\s+(?:\\p{L}+|20\\d\\d)){1,5}(?<!(?<!\\p{L})(?:${any(words.roundFigures)}))${notMeasured}\\s+(?:nghìn|ngàn|triệu|tỷ|tỉ)\\s+đồng${NOT_AFTER}`,
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
      new RegExp(`(?<![\\d.,/-])0{4,}(?=\\s+${value})`, 'giu'),
      // "▢▢▢", "số 00/KH-UBND", "0000000000", "000.000 đồng"
      /[▢□◻▯☐⬜■▪◼█]{2,}/gu,
      /(?<![\p{L}\d/.,-])0+\/(?:\d{4}\/)?\p{Lu}[\p{L}]*(?:-\p{Lu}[\p{L}]*)*/gu,
      /(?<![\d.,/-])0+(?:\.000)+(?![\d.,/-])|(?<![\d.,/-])0{6,}(?![\d,/-])/gu,
      // "kinh phí: đồng", "Kế hoạch số   ngày 05/02/2026"
      new RegExp(`${NOT_BEFORE}(?:${any(words.sums)})(?:\\s+\\p{L}+){0,3}\\s*:${notMeasured}\\s*${amount}`, 'giu'),
      new RegExp(`${NOT_BEFORE}(?:${kinds})\\s+số\\s*:?\\s+ngày\\s+(?:\\d|tháng\\s)`, 'giu'),
      new RegExp(`${NOT_BEFORE}(?:${kinds})\\s+số\\s*:?(?=\\s+(?:của|về|do)${NOT_AFTER})`, 'giu'),
      // "_ _ _ %"
      /_(?:[ \u00a0]+_)+/gu,
      // "•••", "·····", "đạt ---- hồ sơ"
      /[•·∙‧・●○◦⦁]{3,}(?![\s\u00a0]*\d+$)/gu,
      // "***" within a text, "@@@", "- - -", "09xxxxxxxx"
      /(?<=[\p{L}\d:]\s)(?:\\?\*){3,}(?=\s*(?:[%.,;)]|\p{L}|$))|@{3,}/gu,
      /(?<=[\p{L}\d:]\s)[-–—](?:[\s\u00a0][-–—]){2,}(?=[\s\u00a0]*(?:\p{L}|[.,;]|$))/gu,
      /(?<![\p{L}\d])\d[\d.\s]*[xX]{3,}(?!\p{L})/gu,
      // "ít nhất hộ", "mẫu số ban hành"
      new RegExp(
        `(?<!(?:${any(words.measuresLess)})\\s+)${NOT_BEFORE}(?:${any(words.counts)})(?=\\s+(?:${any(words.countedAlone)})${NOT_AFTER})`,
        'giu',
      ),
      new RegExp(
        `${NOT_BEFORE}(?:${any(words.numberedForms)})\\s*(?=\\s(?:${any(words.afterNumbers)})${NOT_AFTER})`,
        'giu',
      ),
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
      new RegExp(
        `(?<!sửa đổi\\s*|${NOT_BEFORE}(?:${kinds}|${any(words.supplemented)})\\s*(?=\\(bổ sung\\)))\\(\\s*${note}\\s*(?:[.…!]*)\\)|[[{<]\\s*${note}\\s*[\\]}>]`,
        'giu',
      ),
      ...drafterNotes(words),
      new RegExp(`${NOT_BEFORE}(?:${any(words.reminders)})${NOT_AFTER}`, 'gu'),
      // "xx/xx/2026", "20xx", "x.xxx đồng"
      new RegExp(
        `${NOT_BEFORE}(?:x{3,}|x+(?:[./]x+)+|x{2}(?=\\s*[%/])|XX(?=\\s*[%/])|(?:19|20)(?:\\dx|xx|\\dX|XX))(?![\\p{L}])`,
        'gu',
      ),
      /(?<=\d\s*\/\s*)(?:xx|XX)(?!\p{L})/gu,
      // "đạt ?%", "(?)", "???", "ngày ?/12"
      /\?{2,}|[([]\s*\?+\s*[)\]]|(?<![^\s/:([])\?(?=\s*[%‰/\p{L}\d])|\/\s*\?/gu,
      // "N đồng", "mở n lớp"
      new RegExp(
        `(?<=^|[\\s(:])(?<!(?:${lettered}|\\d|[A-Za-z](?:,|\\s+và))\\s*)[A-Za-z](?=\\s+(?:${amount}|(?:${any(words.things)})${NOT_AFTER}))`,
        'gu',
      ),
      // "chọn một trong hai:", "Danh sách bổ sung sau.", "Cơ quan phối hợp chưa xác định."
      new RegExp(`${NOT_BEFORE}(?:${words.oneOfThese.join('|')})(?=\\s*(?:[:.;)]|$))`, 'giu'),
      new RegExp(`${NOT_BEFORE}(?:sẽ\\s+)?(?:${any(words.later)})(?=\\s*(?:[.;,)]|$))`, 'giu'),
      new RegExp(
        `${NOT_BEFORE}(?:${notYet})(?=\\s*[.;]?\\s*$)(?<=^[\\s\\-–+•*]*(?:\\p{L}{1,2}[.)]\\s+|\\d+[.)]\\s+)?(?:${any(words.fields)})${NOT_AFTER}[^.;:,]{0,40}\\s(?:${notYet}))`,
        'giu',
      ),
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
        `${notSigned}\\(\\s*(?:${any(words.fillVerbs)})\\s+(?:rõ\\s+)?(?:${any(words.fillObjects)})${NOT_AFTER}(?:[^(),;]{0,50})\\)`,
        'giu',
      ),
      // "Địa điểm: (ghi rõ).", "Chủ trì: (tên cơ quan chủ trì).", "(chèn bảng)", "Mức chi: điền số."
      new RegExp(
        `\\(\\s*(?:${any(words.insertVerbs)})\\s+(?:${any(words.fillObjects)})${NOT_AFTER}[^()]{0,50}\\)`,
        'giu',
      ),
      new RegExp(`(?<=:\\s*)\\(\\s*(?:${any(words.fillOrders)})(?:\\s+\\p{L}+){0,5}\\s*\\)`, 'giu'),
      new RegExp(
        `(?<=:\\s*)\\(\\s*tên\\s+(?:${any([...words.valueNames, ...words.namedThings])})(?:\\s+\\p{L}+){0,4}\\s*\\)`,
        'giu',
      ),
      new RegExp(
        `(?<=(?:${values})${NOT_AFTER}[^.;:]{0,40}:\\s*)(?:${any(words.fillVerbs)})\\s+(?:rõ\\s+)?(?:${any(words.fillObjects)})(?=\\s*[.;]?\\s*$)`,
        'giu',
      ),
      // "ông Nguyễn Văn A", "Công ty A", "Phòng X"
      new RegExp(`${NOT_BEFORE}(?:${words.placeholderPersons.join('|')})(?![\\p{L}\\p{M}\\d]|\\s+\\p{Lu})`, 'gu'),
      new RegExp(
        `(?<!\\d\\s*)${NOT_BEFORE}(?:(?:${named(words.letterUnits)})\\s+[A-EXYZ]|(?:${named(words.roomUnits)})\\s+[XYZ])(?![\\p{L}\\p{M}\\d.’'/-]|\\s+(?:\\p{Lu}|(?:tế|học|dược|khoa)${NOT_AFTER}))`,
        'gu',
      ),
      // "Trưởng thôn: Bà B."
      new RegExp(`(?<=:\\s*)(?:${words.exampleNames.join('|')})(?=\\s*(?:[.;,(]|$))`, 'gu'),
      // "(chọn một trong hai)", "(tên hội nghị)", "tại (địa điểm)"
      new RegExp(`\\(\\s*(?:${any(words.choices)})${NOT_AFTER}[^()]{0,60}\\)`, 'giu'),
      new RegExp(`${notSigned}\\(\\s*tên\\s+(?:${any([...words.valueNames, ...words.namedThings])})\\s*\\)`, 'giu'),
      new RegExp(
        `(?=\\()(?<=(?:^|:|${NOT_BEFORE}(?:${any(words.wantValue)}))\\s*)\\(\\s*${valueName}(?:(?:\\s*[,;/]|\\s+và)\\s*${valueName})*(?:\\s+cụ thể)?\\s*\\)`,
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
    endsInSign: new RegExp(`${NOT_BEFORE}(?:${any(words.signNames)})$`, 'iu'),
    waits: new RegExp(
      `(?<!(?:${any(words.states)})(?:\\s+\\p{L}+){0,3}\\s*:\\s*)${NOT_BEFORE}(?:${any(words.waits)})${NOT_AFTER}(?!\\s+(?:${any(words.waitsFor)})${NOT_AFTER})`,
      'giu',
    ),
    box: /(?<=[\p{L}\d]\s)[▢□◻▯☐⬜](?=\s\p{Ll})/gu,
    hollow: new RegExp(`^(?:${any(words.hollow)})$`, 'iu'),
    hollowDay: new RegExp(`^(?:0+|${any(words.calendar)})[.;]?$`, 'iu'),
    undecided: new RegExp(
      `^(?:(?:${any(words.notesBegin)})\\s+)*(?:${any(words.undecided)}|${lacking})(?:\\s+(?:${any(words.notesEnd)}))*[.;]?$`,
      'iu',
    ),
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

/** The same of what is counted one by one, and so is a whole number. */
export const wholePattern = ({ openPlaces: { counted, countedToo, partedCounts } }: CheckData): string =>
  `(?:${any([...counted, ...countedToo].filter((word) => !partedCounts.includes(word)))})${NOT_AFTER}`;

export type Patterns = ReturnType<typeof patternsOf>;
