// Rule: every day that is named is in the calendar. Dates of cited documents are judged where they are cited.

import { isCalendarDay } from '../../../text/date.js';
import { numeralValue } from '../../../text/numerals.js';
import { patternOf } from '../../../text/pattern.js';
import { at, type Finding, onMatch, type Rule } from '../../rule.js';
import { bodyLines, proseLines } from '../../view/body-lines.js';
import { isDeadline } from '../../view/deadline-cells.js';
import { judgeLines, ofLine } from '../../view/known-lines.js';
import { type Line, linesWith } from '../../view/text-view.js';
import { backwardSpans, backwardYears } from './backward-spans.js';
import { leapDays, unrealLunar, unrealTimes } from './unreal-times.js';

const written =
  /(?<![\d/.,])(\d{1,2})\/(\d{1,2})\/((?:19|20)\d{2})(?![\d/])|ngày\s+(\d{1,2})\/(\d{1,2})(?![\d/])|ngày\s+(\d{1,2})\s+tháng\s+(\d{1,2})(?:\s+năm\s+(\d{4}))?(?![\d/])/giu;

/** Day and month alone, where a deadline is named: "31/4", "trước 30/2". */
const inDeadline = /(?<![\d/.,-])(?<!(?:ngày|quý|tháng|năm|tuần|kỳ)\s+)([1-3]?\d)\/(1?\d|0\d)(?![\d/%]|[.,]\d)/giu;
const separated = /(?<![\d/.,-])([1-3]?\d)([.-])(1?\d|0\d)\2((?:19|20)\d{2})(?![\d/.-]\d)/giu;
const dueBefore = /(?<!\p{L})(?:trước|chậm nhất|muộn nhất|hạn|hạn cuối)(?:\s+(?:là|vào|trước))?\s*(?::\s*)?$/iu;
/** A day of a span, or of a list of days: "từ 31/4 đến 30/6", "các ngày 30/3, 31/6". */
const spanAfter = /^\s*(?:đến|tới|[-–])\s*(?:hết\s+)?(?:ngày\s+)?[1-3]?\d\/1?\d(?!\d)/iu;
const listBefore = /(?<!\p{L})ngày\s+(?:[1-3]?\d\/1?\d\s*(?:,|và|;|đến|[-–])\s*)+(?:và\s+)?$/iu;

const isDay = (text: string, start: number, end: number): boolean => {
  const [before, after] = [text.slice(0, start), text.slice(end)];
  if (listBefore.test(before)) return true;
  if (/(?<!\p{L})từ\s*$/iu.test(before) && spanAfter.test(after)) return true;
  if (/(?<!\p{L})từ\s+(?:ngày\s+)?[1-3]?\d\/1?\d\s*(?:đến|tới|[-–])\s*(?:hết\s*)?$/iu.test(before)) return true;
  return dueBefore.test(before) && /^\s*(?:[.,;)]|$|hằng|hàng|năm)/iu.test(after);
};

/** A month or quarter by its number alone; "trong tháng 20 hộ", "lương tháng 13" name none. */
const numbered =
  /(?<!(?:lương|thưởng|mỗi|hằng|hàng|một|các|từng|\d)\s+)(?<!\p{L})(?:(tháng)\s+(\d{1,2})|(quý)\s+([IVX]{1,4}|\d))(?=\s*(?:[.,;)]|\/\d{4}|-\s*\d{4}|năm\s+\d{4}|(?:phải\s+)?(?:hoàn thành|thực hiện|tổ chức|báo cáo|nghiệm thu|tổng kết|sơ kết|rà soát|kiểm tra|ban hành|triển khai|trình|gửi|nộp)(?!\p{L})|$))(?![.,]\d)/giu;
/** A quarter in Roman letters, whatever follows: "quý IIII tổng hợp". */
const romanQuarter = /(?<![\p{L}\d])([Qq]uý|QUÝ)\s+([IVX]+)(?![\p{L}\d])/gu;
/** A month or quarter in a cell of deadlines: "T13", "13/2026", "Q5/2026". */
const shortPart =
  /(?<![\p{L}\d/.,-])(?:([TQ])\.?\s?(\d{1,2})(?=\s*(?:[/.,;)–-]|đến|tới|$))|()(\d{2})(?=\/20\d\d(?!\d)))/gu;

/** "tháng 13", "Quý V", "quý IIII". */
function unreal(line: Line, deadline: boolean): Finding[] {
  const parts = [
    ...[...line.text.matchAll(numbered)].map((match) => ({ match, month: match[2], quarter: match[4] ?? '' })),
    ...[...line.text.matchAll(romanQuarter)].map((match) => ({ match, month: undefined, quarter: match[2] ?? '' })),
    ...(deadline ? [...line.text.matchAll(shortPart)] : []).map((match) => ({
      match,
      month: match[1] === 'Q' ? undefined : (match[2] ?? match[4]),
      quarter: match[2] ?? '',
    })),
  ];
  const once = parts.filter(
    ({ match }, index) => parts.findIndex((each) => each.match.index === match.index) === index,
  );
  return once.flatMap(({ match, month, quarter }): Finding[] => {
    const roman = month === undefined && /^\D/u.test(quarter) ? (numeralValue('roman', quarter) ?? 0) : undefined;
    const value = roman ?? Number(month ?? quarter);
    if (value >= 1 && value <= (month === undefined ? 4 : 12)) return [];
    const of = month === undefined ? { vi: '4 quý', en: '4 quarters' } : { vi: '12 tháng', en: '12 months' };
    const [text] = match;
    return [
      onMatch(
        line,
        match,
        { vi: `Không có "${text}": một năm có ${of.vi}.`, en: `There is no "${text}": a year has ${of.en}.` },
        { vi: 'Sửa số tháng, số quý.', en: 'Correct the month or quarter.' },
      ),
    ];
  });
}

const titled: Parameters<typeof linesWith>[1][] = ['subject', 'letter-subject', 'annex-title'];

interface UnrealDay {
  readonly match: RegExpExecArray;
  /** By its own words; else only where a deadline is named. */
  readonly sure: boolean;
}

const isUnreal = ({ match: [, day, month, year] }: UnrealDay): boolean =>
  !isCalendarDay(Number(day ?? 0), Number(month ?? 0), year === undefined ? undefined : Number(year));

/** Day, month and year as the first groups of each match. */
const unrealDays = ofLine(({ text }): readonly UnrealDay[] => [
  ...[...text.matchAll(written)]
    .map((match) => Object.assign(match, { 1: match[1] ?? match[4] ?? match[6] }))
    .map((match) => Object.assign(match, { 2: match[2] ?? match[5] ?? match[7], 3: match[3] ?? match[8] }))
    .map((match) => ({ match, sure: true }))
    .filter(isUnreal),
  ...[...text.matchAll(inDeadline)]
    .map((match) => ({ match, sure: isDay(text, match.index, match.index + match[0].length) }))
    .filter(isUnreal),
  ...[...text.matchAll(separated)]
    .map((match) => Object.assign(match, { 2: match[3], 3: match[4] }))
    .map((match) => {
      const before = text.slice(0, match.index);
      return { match, sure: /(?<!\p{L})ngày\s*$/iu.test(before) || dueBefore.test(before) };
    })
    .filter(isUnreal),
]);

const ofTitles = judgeLines(({ view }) => linesWith(view.lines, ...titled), unrealLunar);
const ofBody = judgeLines(bodyLines, unrealTimes);
const ofProse = judgeLines(proseLines, (line) => [...brokenYears(line), ...backwardYears(line)]);

export const noSuchDay: Rule = {
  id: 'no-such-day',
  severity: 'error',
  strength: 'practice',
  title: { vi: 'Ngày ghi trong văn bản phải có thật', en: 'Every day that is named is in the calendar' },
  bad: [
    '- Hoàn thành trước ngày [[31/9/2026]].',
    '- Họp vào [[ngày 30 tháng 02]] năm 2026.',
    '- Tiếp công dân vào [[thứ 8]] hằng tuần; giao ban sáng [[thứ 1]].',
    '- Tổng kết trong [[quý IV (tháng 02 năm 2026]]); sơ kết [[tháng 10/2026 (quý III]]).',
    'KẾ HOẠCH\nSố hóa hồ sơ năm 2026\n- Ra quân [[ngày 29 tháng 02]]; họp ngày 28 tháng 02.',
    '- Nộp báo cáo [[ngày 15/13]] hằng năm.',
    '- Chốt số liệu đến [[29/02/2025]].',
    '- Hoàn thành trong [[tháng 13]].',
    'STT\tNhiệm vụ\tThời gian\n1\tLập danh mục\tTrước [[31/4]]\n2\tSố hóa\tQuý II',
    'STT\tNhiệm vụ\tThời gian\n1\tLập danh mục\t15/01 - [[30/2]]\n2\tSố hóa\tQuý II',
    '- Gửi báo cáo trước [[31/6]].',
    '- Báo cáo [[Quý V]]; [[quý 5]] năm 2026.',
    '- [[Quý IIII]] tổng hợp kết quả; [[quý VI/2026]] họp; [[tháng 14]] nghiệm thu phần mềm; rà soát trong [[quý IIV]].',
    'STT\tNhiệm vụ\tThời gian\n1\tLập danh mục\t[[Quý IIII/2026]]\n2\tSố hóa\t[[T13]]/2026\n3\tMở lớp\t[[13]]/2026\n4\tHọp\t[[Q5]]',
    '- Từ [[31/4]] đến 30/6 rà soát hồ sơ.',
    '- Báo cáo vào các ngày 30/3, [[31/6]], 30/9.',
    '- Tổ chức ngày [[31-6-2026]].',
    '- Gửi trước ngày [[31.9.2026]].',
    '- Từ ngày [[15/5/2026 đến ngày 01/5/2026]] rà soát.',
    '- Từ ngày [[15 đến ngày 01/5/2026]] rà soát.',
    '- Từ ngày [[15 tháng 5 năm 2026 đến hết ngày 01 tháng 5 năm 2026]].',
    '- Từ [[tháng 6 đến tháng 3]] rà soát hồ sơ.',
    'STT\tNhiệm vụ\tThời gian\n1\tLập danh mục\t[[Quý III - Quý I]]\n2\tSố hóa\tQuý II',
    '- Thực hiện từ [[tháng 9/2026 đến tháng 5/2026]].',
    'STT\tNhiệm vụ\tThời gian\n1\tLập danh mục\t[[T10 - T8]]\n2\tSố hóa\tQuý II',
    '- Rà soát từ ngày [[20/9 đến ngày 10/9]].',
    'STT\tNhiệm vụ\tThời gian\n1\tLập danh mục\t[[30/9 - 15/8]]\n2\tSố hóa\tQuý II',
    'KẾ HOẠCH\nSố hóa hồ sơ năm 2026\n- Thực hiện từ [[tháng 11 đến tháng 8 năm 2026]].',
    '- Trực tiếp công dân [[từ 18 giờ 00 đến 16 giờ 00]] hằng ngày.',
    '- Lúc [[25 giờ 00]] ngày 15/5/2026; [[14 giờ 75]], ngày 15/5/2026.',
    '- Họp vào [[14h75]].',
    '- Năm [[Ất Tỵ 2026]], tổ chức Tết.',
    'KẾ HOẠCH\nTổ chức Tết Nguyên đán [[Ất Tỵ năm 2026]]',
    '- Trong [[tháng 15]] hoàn thành việc rà soát.',
    '- Hoàn thành trong [[năm 206]].',
    '- Hoàn thành trước [[năm 20226]]; tổng kết [[năm 2o26]].',
    '- Gửi báo cáo trước ngày [[15/12/20226]].',
    'STT\tNhiệm vụ\tThời gian\n1\tLập danh mục\t[[Quý I/20226]]\n2\tSố hóa\tQuý II',
    '- Thực hiện Kế hoạch 5 năm [[2026 - 20230]].',
    '- [[Từ năm 2028 đến năm 2026]] số hóa hồ sơ; [[giai đoạn 2030 - 2026]] duy trì.',
    'KẾ HOẠCH\nSố hóa hồ sơ [[giai đoạn 2030 - 2026]]',
    '- Họp [[từ 8 giờ 00 đến 7 giờ 30]] phút ngày 12/3/2026.',
    '- Thực hiện [[trong 3 tháng, từ ngày 01/4/2026 đến ngày 31/7/2026]]; [[thời gian 02 tuần (từ ngày 01/4/2026 đến ngày 30/4/2026]]).',
    'KẾ HOẠCH\nSố hóa năm 2026\nCăn cứ Luật Hộ tịch ngày [[30/02/2014]];\nCăn cứ Nghị quyết của Đảng ủy xã [[ngày 31 tháng 11 năm 2025]];\n- Số hóa hồ sơ.',
  ],
  good: [
    'KẾ HOẠCH\nSố hóa hồ sơ năm 2028\n- Ra quân ngày 29 tháng 02; lần thứ 8; vào thứ 7 hằng tuần; kỳ họp thứ 10; khóa thứ 8 trong tuần lễ; quý IV (tháng 12 năm 2028); tháng 10/2028 (quý IV); quý III, tháng 10 và tháng 11.',
    'KẾ HOẠCH\nSố hóa hồ sơ năm 2026\n- Kỷ niệm ngày 29 tháng 02 hằng năm.',
    '- Trong 4 tháng, từ ngày 01/4/2026 đến ngày 31/7/2026; trong 30 ngày, từ ngày 01/4/2026 đến ngày 01/5/2026; trong 3 tháng cao điểm, từ ngày 15/10/2026 đến ngày 14/01/2027; trong 22 ngày làm việc, từ ngày 01/4/2026 đến ngày 30/4/2026.',
    '- Từ năm 2026 đến năm 2028; giai đoạn 2026 - 2030; năm học 2025 - 2026; số từ 2028 đến 2026,5 m; trực từ 22 giờ 00 đến 05 giờ 00 ngày 13/3/2026.',
    '- Kỷ niệm năm 938, năm 1010; mỗi năm 206 hồ sơ; năm 2026 có 20226 lượt; trong năm 250 hộ; năm thứ 206; 15/12/26; biển số 12/15/206-A; tỷ lệ 2026/20226.',
    '- Từ ngày 29/02/2024 đến ngày 31/12/2026; ngày 30 tháng 4; ngày 31/3; tỷ lệ 31/45 hộ; mã 12.34.2025; lương tháng 13; quý IV; quý III tổng hợp; Quý vị đại biểu; mỗi tháng 13 gửi; tháng 12/2026; hằng tháng 20, mỗi quý 5.',
    'STT\tNhiệm vụ\tThời gian\n1\tLập danh mục\t15/01; 30/4; 29/2\n2\tSố hóa\tQuý 4/26, tháng 12/26, 100/120 ngày\n3\tMở lớp\tT12/2026, 12/2026, Q4\n4\tHọp\tT3 - T6; 30/12/2026',
    '- Từ ngày 01/5/2026 đến ngày 15/5/2026; từ ngày 15/11/2025 đến ngày 15/3/2026; 15/11 - 15/3/2027; từ ngày 05 đến ngày 15/5/2026; lúc 7 giờ 30; 24 giờ 00; tập huấn 40 giờ 30 phút; trong 48 giờ; Tết Bính Ngọ 2026; tỷ lệ 3:75.',
    '- Từ tháng 3 đến tháng 6; từ tháng 11 đến tháng 3 năm sau; tháng 11/2026 đến tháng 3/2027; Quý IV/2026 - Quý I/2027; T3 - T6.',
    '- Tuần tra từ 22 giờ 00 đến 05 giờ 00; trực từ 17 giờ 30 đến 17 giờ 00 hôm sau; làm việc từ 7 giờ 30 đến 17 giờ 00; từ ngày 15/11 đến ngày 15/3 năm sau; từ 10/9 đến 20/9; có 30/9 - 15/8 hộ; dài từ 1/3 đến 1/2 dòng chữ.',
    'KẾ HOẠCH\nSố hóa hồ sơ năm 2026\n- Thực hiện từ tháng 11 đến tháng 3 năm 2027.',
    '- Mùa khô từ tháng 12 đến tháng 4, trực cháy rừng.',
    '- Từ 31/40 hộ; có 31/4 chỉ tiêu đạt; số nhà 31/4 đường Lê Lợi; ngày 30-6-2026; từ 30/2 hộ trở lên; trong tháng 20 hộ thực hiện.',
  ],
  check: (context) => {
    const cited = new Set(context.citations.map(({ line, dateText }) => `${line.index} ${dateText ?? ''}`));
    return [
      ...ofTitles(context),
      ...ofProse(context),
      ...ofBody(context),
      ...bodyLines(context).flatMap((line): Finding[] => [
        ...unreal(line, isDeadline(line, context.view)),
        ...backwardSpans(line, context.facts.year, isDeadline(line, context.view)),
        ...leapDays(line, context.facts.year),
      ]),
      ...[...bodyLines(context), ...linesWith(context.view.lines, 'citation', 'proposal', ...titled)].flatMap((line) =>
        unrealDays(line, context)
          .filter(({ sure }) => sure || isDeadline(line, context.view))
          .flatMap(({ match }): Finding[] => {
            const [text] = match;
            if ([...cited].some((each) => each.startsWith(`${line.index} `) && each.includes(text))) return [];
            return [
              onMatch(
                line,
                match,
                { vi: `Không có ngày "${text.replace(/^ngày\s+/iu, '')}".`, en: `There is no day "${text}".` },
                { vi: 'Sửa ngày, tháng.', en: 'Correct day and month.' },
              ),
            ];
          }),
      ),
    ];
  },
};

// Years with a digit too few or too many, or with a letter in them: "năm 206", "năm 20226", "15/12/20266", "năm 2o26".

const LONG = String.raw`20\d{3}`;
const SHORT = String.raw`2[0-2]\d`;
const LETTERED = String.raw`2(?=[\doO]{3}(?![\doO]))\d*[oO][\doO]*`;
const ENDS = String.raw`(?![\p{L}\d]|[.,]\d|\s*%)`;
/** A year, not how many there are in one: "mỗi năm 206 hồ sơ". */
const ALONE = String.raw`(?=\s*(?:$|[.,;:)/–-]|(?:và|đến|là|trên|của|tại|theo|cho|do|trở|về|trong|phải)(?!\p{L})))`;

const shapes = [
  patternOf(
    String.raw`(?<!(?:mỗi|hằng|hàng|một|cả|các|nhiều|lần|thứ|(?<!\/\d?)\d)\s+)(?<!\p{L})năm\s+(?:${LONG}|${SHORT}|2[1-9]\d\d)${ENDS}${ALONE}`,
    'giu',
  ),
  patternOf(String.raw`(?<!\p{L})năm\s+${LETTERED}`, 'giu'),
  patternOf(String.raw`(?<![\d/.,-])\d{1,2}\/\d{1,2}\/(?:${LONG}|${SHORT})(?![\d/-])`, 'gu'),
  patternOf(
    String.raw`(?<!\p{L})(?:(?:quý|tháng)\s*|[QT]\.?)[\dIVX]{1,3}\s*\/\s*(?:${LONG}|${SHORT})(?![\d/-])`,
    'giu',
  ),
  patternOf(String.raw`(?<![\d.,/-])20\d\d\s*[-–]\s*${LONG}${ENDS}`, 'gu'),
];

const brokenYears = (line: Line): Finding[] =>
  shapes.flatMap((shape) =>
    [...line.text.matchAll(shape)].map(({ 0: text, index }) =>
      at(
        line,
        index,
        index + text.length,
        { vi: `"${text}" không phải là một năm có thật của kế hoạch.`, en: `"${text}" is no year of a plan.` },
        { vi: 'Ghi năm bằng bốn chữ số.', en: 'Write the year with its four digits.' },
      ),
    ),
  );
