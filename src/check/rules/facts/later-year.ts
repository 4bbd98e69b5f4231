// Rule: in a plan of one year nothing is planned for a later one: a title, a head, a target, a deadline that has run ahead of it. What closes
// the year is due at the beginning of the next; what prepares the next year, and what is meant for years, says so.

import { inCitedTitle, sentenceAfter, sentenceBefore } from '../../../recognise/cited-title.js';
import { lunarYearName } from '../../../text/lunar-year.js';
import { partsOfYear } from '../../../text/parts-of-year.js';
import { patternOf } from '../../../text/pattern.js';
import { at, type CheckContext, type Finding, type Rule } from '../../rule.js';
import { bodyLines } from '../../view/body-lines.js';
import { isDeadline } from '../../view/deadline-cells.js';
import type { Line, TextView } from '../../view/text-view.js';
import { planTitles } from '../../view/titled-years.js';
import { type YearNamed, yearsNamed } from '../../view/years-named.js';
import { FAR } from './far-year.js';
import { isOwnEffect } from './own.js';
import { gap, isDue } from './year-words.js';

/** The last year that the plan is for, by its title or its file; undefined where nothing says it, or where it has no end. */
export function lastYear(context: CheckContext): number | undefined {
  const titles = planTitles(context).flatMap(({ years }) => years.map(({ last }) => last));
  const stated = context.issuer?.year ?? (titles.length > 0 ? context.facts.year : undefined);
  if (stated === undefined) return undefined;
  const last = Math.max(stated, context.facts.year ?? stated, ...titles);
  return Number.isFinite(last) ? last : undefined;
}

/** What belongs to the plan itself, right before its year. */
const own = patternOf(
  `(?<!\\p{L})(?:kế hoạch|nhiệm vụ|chỉ tiêu|mục tiêu|phấn đấu|giao|phân bổ|bố trí|hoàn thành|thực hiện|trong)${gap}{0,8}\\s*$`,
  'iu',
);
/** Until the end of a year that is looked ahead to. */
const horizon = /(?<!\p{L})(?:đến|tới)(?:\s+(?:cuối|hết|đầu|giữa))?\s*$/iu;
/** Made in one year for the next. */
const made =
  /(?<!\p{L})(?:ban hành|phê duyệt|trình|tham mưu|(?<!thành\s)lập|(?<!(?:trong|từ|theo|nguồn|bố trí|cân đối)\s+)dự toán)(?!\p{L})/iu;
/** What has its day in the next year, whoever plans it: a feast, an election, a season. */
const setElsewhere =
  /(?<!\p{L})(?:Tết|Nguyên đán|Đại hội|bầu cử|tuyển quân|giao nhận quân|nhập ngũ|tuyển sinh|khai giảng|mùa khô|mùa mưa|vụ đông xuân|năm học|năm tài chính)(?!\p{L})/u;
/** From an earlier day to this one: an anniversary, a stretch of years. */
const sinceYear = /(?:19|20)\d\d\s*[-–]\s*$/u;
/** "năm sau" in place of the number. */
const relative = /(?<!\p{L})năm\s+(?:sau|tới|kế tiếp|tiếp theo)(?!\p{L})/giu;
const HALF_YEAR = 6;
/** Closing a year takes until the end of the first quarter; its accounts take longer. */
const CLOSED_MONTH = 3;
const accounts = /(?<!\p{L})(?:quyết toán|giải ngân|thanh toán)(?!\p{L})/iu;

/** The other cells of the row, by the roles of their columns. */
function rowAround({ cell }: Line, view: TextView): readonly { readonly role: string; readonly text: string }[] {
  const table = cell && view.tables[cell.table];
  return (table?.rows[cell?.row ?? -1]?.cells ?? [])
    .filter(({ column }) => column !== cell?.column)
    .map(({ column, text }) => ({ role: table?.columns[column]?.role ?? '', text }));
}

const productRoles: ReadonlySet<string> = new Set(['result', 'product', 'agency', 'lead', 'support', 'basis', 'note']);

/** The month until which the row closes the year; a report on a job that closes nothing is due in January. 0 where it closes nothing. */
function closingMonth(line: Line, view: TextView, year: number, closing: RegExp): number {
  const row = rowAround(line, view);
  const closes = row.some(
    ({ role, text }) => closing.test(text) && (!productRoles.has(role) || text.includes(String(year))),
  );
  if (closes) return CLOSED_MONTH;
  return row.some(({ role, text }) => productRoles.has(role) && /^\s*(?:\d+\s+)?báo cáo/iu.test(text)) ? 1 : 0;
}

/** Another cell of the row says why it speaks of that year: "Xây dựng kế hoạch năm 2027". */
const preparedInRow = (line: Line, view: TextView, year: number, lookingAhead: RegExp): boolean =>
  rowAround(line, view).some(({ text }) => text.includes(String(year)) && lookingAhead.test(text));

/** Years of a cell that says when: alone ("2027", "HK1 2027"), or as the next one ("Tháng 6 năm sau"). */
function yearsOfTime({ text }: Line, known: readonly YearNamed[], year: number): YearNamed[] {
  const free = (start: number, end: number): boolean => !known.some((each) => each.start < end && start < each.end);
  const bare = [...text.matchAll(/(?<![\d/.,-]|[-–]\s)20\d\d(?!\s*[-–]\s*\d|[\d/.,-]\d)/gu)].map(
    ({ 0: words, index }) => ({ start: index, end: index + words.length, year: Number(words) }),
  );
  const next = [...text.matchAll(relative)].map(({ 0: words, index }) => {
    const part = partsOfYear(text.slice(0, index), year).findLast(({ end }) => text.slice(end, index).trim() === '');
    return { start: part?.start ?? index, end: index + words.length, year: year + 1 };
  });
  return [...bare, ...next]
    .filter(({ start, end }) => free(start, end))
    .map((each) => ({ ...each, shape: 'month' as const, short: false }));
}

/** A task that is due in the first half of the year does not yet make the papers of the next. */
function dueEarly({ cell }: Line, view: TextView, year: number): boolean {
  const table = cell && view.tables[cell.table];
  const column = table ? table.columns.findIndex(({ role }) => role === 'deadline') : -1;
  const due = table?.rows[cell?.row ?? -1]?.cells.find((each) => each.column === column)?.text ?? '';
  const parts = partsOfYear(due, year);
  return parts.length > 0 && parts.every(({ until }) => until.year === year && until.month <= HALF_YEAR);
}

/** The month in which a day, month or quarter of the text ends; December for a year. */
function monthOf(text: string, { shape, start, end, year }: YearNamed): number {
  const words = text.slice(start, end).replace(relative, `năm ${year}`);
  if (shape === 'day') return Number(/^\d{1,2}\D+(\d{1,2})/u.exec(words)?.[1] ?? 12);
  const day = /(?<!\d)\d{1,2}\/(\d{1,2})\s*$/u.exec(text.slice(0, start));
  return day ? Number(day[1]) : (partsOfYear(words, year).at(-1)?.until.month ?? 12);
}

type Judged = 'error' | 'warning';

/** Titles of annexes and heads of columns. */
function inTitle(line: Line, mention: YearNamed, year: number, { view, data }: CheckContext): Judged | undefined {
  const { text } = line;
  if (mention.shape !== 'named' || data.years.lookingAhead.test(text) || horizon.test(text.slice(0, mention.start)))
    return undefined;
  if (line.role !== 'cell-head') return patternOf(`(?<!\\d)${year}(?!\\d)`, 'u').test(text) ? undefined : 'error';
  // a table that compares years, or goes through several
  const heads = view.tables[line.cell?.table ?? -1]?.heads ?? [];
  const years = new Set(
    heads.flatMap((head) => [...head.text.matchAll(/(?<!\d)20\d\d(?!\d)/gu)].map(([each]) => Number(each))),
  );
  return years.has(year) || [...years].filter((each) => each > year).length > 1 ? undefined : 'error';
}

function inBody(line: Line, mention: YearNamed, year: number, context: CheckContext): Judged | undefined {
  const { view, data } = context;
  const { text } = line;
  const { shape, start, end } = mention;
  const head = sentenceBefore(text, start);
  const sentence = `${head}${text.slice(start, end)}${sentenceAfter(text, end)}`;
  const cell = isDeadline(line, view);
  if (
    inCitedTitle(text, start) ||
    /(?<!\p{L})(?:Bộ luật|Luật|Pháp lệnh|Hiến pháp)(?:[\s,]+\p{L}+){0,12}\s+$/u.test(head)
  )
    return undefined;
  if (shape === 'day' && isOwnEffect(head)) return 'warning';
  // from the plan's year, or an earlier one, into the next
  if (patternOf(`(?<!\\d)${year}\\s*(?:[-–]|đến|tới|và|,)`, 'iu').test(head) && (cell || shape !== 'named'))
    return undefined;
  if (sinceYear.test(head) || data.years.lookingAhead.test(sentence)) return undefined;
  if (preparedInRow(line, view, mention.year, data.years.lookingAhead)) return undefined;
  if (shape === 'named' && !cell) {
    const early = line.cell !== undefined && dueEarly(line, view, year);
    if (horizon.test(head) || data.years.closing.test(sentence) || (made.test(sentence) && !early)) return undefined;
    return own.test(head) || isDue(text, mention, context) ? 'warning' : undefined;
  }
  if (shape === 'named' && horizon.test(head)) return undefined;
  const row = rowAround(line, view).map((each) => each.text.normalize('NFC'));
  if (
    cell &&
    row.some((each) => setElsewhere.test(each) || each.toLowerCase().includes(lunarYearName(mention.year, 'ất')))
  )
    return undefined;
  const closed = data.years.closing.test(sentence)
    ? CLOSED_MONTH
    : cell
      ? closingMonth(line, view, year, data.years.closing)
      : 0;
  const settled = accounts.test(sentence) || (cell && row.some((each) => accounts.test(each)));
  if (mention.year === year + 1 && (settled || monthOf(text, mention) <= closed)) return undefined;
  return 'warning';
}

const of = (body: string): string => `KẾ HOẠCH\nSố hóa hồ sơ năm 2026 trên địa bàn xã Mai Lâm\n${body}`;
const task = (name: string, due: string): string =>
  of(`STT\tNhiệm vụ\tThời gian\n1\t${name}\t${due}\n2\tRà soát hồ sơ\tQuý II`);
const target = (head: string): string => of(`STT\tTên chỉ tiêu\tĐơn vị tính\t${head}\n1\tHồ sơ được số hóa\t%\t75`);

export const laterYear: Rule = {
  id: 'later-year',
  severity: 'warning',
  strength: 'practice',
  title: {
    vi: 'Trong kế hoạch của một năm, phụ lục, chỉ tiêu, thời hạn không thuộc năm sau',
    en: 'In a plan of one year no annex, target or deadline is of a later one',
  },
  bad: [
    of('Phụ lục\n[[CHỈ TIÊU NĂM 2027]]\n(Kèm theo Kế hoạch số 5/KH-UBND ngày 05/3/2026 của UBND xã Mai Lâm)').replace(
      '[[CHỈ TIÊU NĂM 2027]]',
      'CHỈ TIÊU [[NĂM 2027]]',
    ),
    of('- Thực hiện các chỉ tiêu [[năm 2027]] tại Phụ lục.'),
    of('II. NHIỆM VỤ TRỌNG TÂM [[NĂM 2028]]\n1. Rà soát hồ sơ.'),
    target('Chỉ tiêu [[năm 2027]]'),
    target('Kế hoạch [[2027]]'),
    task('Lập danh mục hồ sơ', '[[Quý I/2027]]'),
    task('Lập danh mục hồ sơ', '[[31/12/2027]]'),
    task('Lập danh mục hồ sơ', 'Trước ngày [[15/01/2027]]'),
    task('Lập danh mục hồ sơ', '[[Tháng 6/2027]]'),
    task('Lập danh mục hồ sơ', 'Trong [[năm 2027]]'),
    task('Báo cáo kết quả thực hiện', 'Trước ngày [[15/12/2027]]'),
    task('Ban hành Kế hoạch số hóa hồ sơ [[năm 2027]]', 'Quý I'),
    of('- Hoàn thành việc số hóa trước ngày [[15/01/2027]].'),
    of('- Các thôn gửi danh sách chậm nhất trong [[tháng 3/2027]].'),
    of('- Báo cáo kết quả năm 2026 trước ngày [[15/12/2027]].'),
    of('- Thời gian thực hiện: [[Quý II/2027]].'),
    of('- Ra mắt trang thông tin ngày [[15/4/2027]].'),
    of('- Kiểm tra việc số hóa vào [[15/3/2027]].'),
    of('- Đến [[31/12/2027]] xong toàn bộ.'),
    of('- [[Tháng 8/2027]] kiểm tra các thôn.'),
    of('- Kinh phí bố trí trong dự toán ngân sách [[năm 2027]] của xã.'),
    task('Lập danh mục hồ sơ', '[[2027]]'),
    task('Lập danh mục hồ sơ', 'HK1 [[2027]]'),
    task('Lập danh mục hồ sơ', '[[Tháng 6 năm sau]]'),
    of(
      'STT\tNhiệm vụ\tKết quả\tHoàn thành\n1\tSửa chữa đường\tBiên bản nghiệm thu\t[[T3/2027]]\n2\tRà soát hồ sơ\tHồ sơ\tQuý II',
    ),
    of(
      'STT\tNhiệm vụ\tKết quả\tThời gian\n1\tKiểm tra an toàn thông tin\tBáo cáo\t[[Tháng 3/2027]]\n2\tRà soát hồ sơ\tHồ sơ\tQuý II',
    ),
    of('STT\tNhiệm vụ\tHoàn thành\n1\tSửa chữa đường\t[[6/2027]]\n2\tRà soát hồ sơ\tQuý II'),
  ],
  good: [
    of(
      '- Báo cáo kết quả năm 2026 trước ngày 15/01/2027.\n- Xây dựng kế hoạch năm 2027 trước ngày 15/12/2026.\n- Lộ trình giai đoạn 2026 - 2030; đến năm 2030 số hóa toàn bộ; đến hết năm 2027 đạt 90%.',
    ),
    of(
      '- Tổng kết năm 2026 và triển khai nhiệm vụ năm 2027; trình dự toán năm 2027.\n- Từ ngày 15/11/2026 đến ngày 15/3/2027 tuần tra; Luật Lưu trữ có hiệu lực từ ngày 01/01/2027; tổ chức Tết Nguyên đán năm 2027.',
    ),
    of(
      'STT\tNhiệm vụ\tThời gian\n1\tTổng kết công tác số hóa\tTháng 01/2027\n2\tTuần tra\tQuý IV/2026 - Quý I/2027\n3\tXây dựng Kế hoạch năm 2027\tQuý IV\n4\tQuyết toán kinh phí\tQuý II/2027\n5\tDạy học\tNăm học 2026 - 2027\n6\tTham mưu ban hành Kế hoạch năm 2027\tTháng 12',
    ),
    of(
      'STT\tNhiệm vụ\tThời gian\n1\tTổng kết năm 2026\tTrước 15/01/2027\n2\tQuyết toán năm 2026\tQuý I/2027\n3\tTrực Tết Đinh Mùi\tTháng 02/2027\n4\tBáo cáo kết quả\tTháng 01 năm sau',
    ),
    of(
      'STT\tNhiệm vụ\tKết quả\tThời gian\n1\tTổng kết năm 2026, xây dựng kế hoạch năm 2027\tBáo cáo năm 2026; Kế hoạch năm 2027\t15/12\n2\tRà soát hồ sơ\tHồ sơ\tQuý II',
    ),
    of(
      'STT\tNhiệm vụ\tKết quả\tThời gian\n1\tKiểm tra an toàn thông tin\tBáo cáo\tTháng 01/2027\n2\tTổng kết phong trào\tBáo cáo\tTháng 3/2027',
    ),
    of('- Kỷ niệm 40 năm ngày thành lập (12/9/1987 - 12/9/2027).'),
    of('STT\tTên chỉ tiêu\tĐơn vị tính\tChỉ tiêu năm 2026\tChỉ tiêu năm 2027\n1\tHồ sơ được số hóa\t%\t75\t80'),
    of('Phụ lục\nDỰ KIẾN CHỈ TIÊU NĂM 2027\n(Kèm theo Kế hoạch số 5/KH-UBND ngày 05/3/2026 của UBND xã Mai Lâm)'),
    'KẾ HOẠCH\nSố hóa hồ sơ giai đoạn 2026 - 2028 trên địa bàn xã Mai Lâm\n- Hoàn thành chỉ tiêu năm 2027 trước ngày 15/12/2027.',
    'KẾ HOẠCH\nSố hóa hồ sơ năm 2026 và năm 2027\n- Hoàn thành chỉ tiêu năm 2027 trước ngày 15/12/2027.',
    'KẾ HOẠCH\nSố hóa hồ sơ đến năm 2030\n- Hoàn thành chỉ tiêu năm 2027 trước ngày 15/12/2027.',
    'BÁO CÁO\nKết quả số hóa hồ sơ năm 2026\n- Nhiệm vụ năm 2027: hoàn thành trước ngày 15/12/2027.',
  ],
  check: (context) => {
    const { view } = context;
    const year = lastYear(context);
    if (year === undefined) return [];
    const titles = view.lines.filter(({ role }) => role === 'annex-title' || role === 'cell-head');
    const body = bodyLines(context);
    const judge = (lines: readonly Line[], judgeYear: typeof inTitle): Finding[] =>
      lines.flatMap((line): Finding[] => {
        // a report, a letter looks ahead as it likes; the article that issues is held against the titles by `title-agreement`
        if (view.texts[line.part]?.kind === 'other' || (line.role === 'article' && /ban hành/iu.test(line.text)))
          return [];
        const named = yearsNamed(line, context);
        const times = isDeadline(line, view) ? yearsOfTime(line, named, year) : [];
        return [...named, ...times].flatMap((mention): Finding[] => {
          const { year: found, start, end } = mention;
          if (found <= year || found > year + (mention.short ? 1 : FAR)) return [];
          const words = line.text.slice(start, end);
          if (patternOf(`(?<!\\d)${year}(?!\\d)`, 'u').test(words)) return [];
          const severity = judgeYear(line, mention, year, context);
          if (!severity) return [];
          return [
            at(
              line,
              start,
              end,
              {
                vi: `Kế hoạch của năm ${year}, còn ở đây ghi năm ${found}.`,
                en: `The plan is of ${year}, and here stands ${found}.`,
              },
              {
                vi: `Sửa thành năm ${year}; nếu đúng là năm ${found}, nói rõ vì sao (chuẩn bị cho năm sau, báo cáo kết quả năm ${year} …).`,
                en: `Write ${year}; if ${found} is meant, say why (work that prepares that year, a report on ${year} …).`,
              },
              { severity },
            ),
          ];
        });
      });
    return [...judge(titles, inTitle), ...judge(body, inBody)];
  },
};
