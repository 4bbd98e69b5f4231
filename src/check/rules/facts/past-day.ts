// Rule: nothing is due, and nothing takes effect, before the day of signing; a month or a quarter is due by its last day. Where a span begins,
// what data were counted up to, and the days of other documents may lie before it. A day that is due before anybody could have been told is a slip,
// so that nothing goes out with it; a month or a quarter may be the schedule of a year that has begun, and a day of taking effect may be meant
// to lie back: of these it warns.

import type { Reorganisation } from '../../../doctype/reorganisation.js';
import { inCitedTitle, sentenceBefore } from '../../../recognise/cited-title.js';
import { isDayOfChange } from '../../../recognise/speaks-of-then.js';
import { type FullDate, isFullDate, isoDate, parseDate, shortDate } from '../../../text/date.js';
import { partsOfYear } from '../../../text/parts-of-year.js';
import { at, type Finding, type Rule } from '../../rule.js';
import { bodyLines } from '../../view/body-lines.js';
import { isDeadline } from '../../view/deadline-cells.js';
import { pastLines } from '../../view/past-lines.js';
import type { Line } from '../../view/text-view.js';
import { isOwnEffect } from './own.js';
import { isScheduled } from './year-words.js';

const days =
  /(?<![\d/.,-])(?:ngày\s+)?(?:(\d{1,2})\s?\/\s?(\d{1,2})(?:\s?\/\s?(\d{4}|\d{2}))?|(?<=ngày\s{1,9})(\d{1,2})\s+tháng\s+(\d{1,2})(?:,?\s+năm\s+(\d{4}))?)(?![\d/]|\s*%)/giu;

/** Words right before a day that set it as a deadline, in running text. */
const due =
  /(?<!\p{L})(?:(?:chậm nhất|muộn nhất)(?:\s+(?:là|vào|trước|đến))*|không (?:muộn|chậm) hơn|không quá|hạn cuối(?:\s+(?:là|vào))?|(?:hoàn thành|xong)(?:\s+(?:trước|trong|vào|chậm nhất))?|(?:thời (?:gian|hạn)|hạn)(?:\s+\p{L}+){0,3}\s*:(?:\s*(?:trước|xong|hoàn thành|đến|hết))*)\s*$/iu;
const before = /(?<!\p{L})trước(?:\s+hạn)?\s*$/iu;

/** What is sent, or a stroke before "trước": a deadline. */
const sent = /(?<!\p{L})(?:gửi|nộp|báo cáo|trình|hoàn thành|xong|tổng hợp|phê duyệt|công khai)(?!\p{L})/iu;

/** What a deadline is for, though the word may name what has come to be: "Báo cáo kết quả trước ngày …". */
const toBeSent =
  /(?<!\p{L})(?:gửi|nộp|báo cáo|trình|tổng hợp|thông báo|công khai|công bố)(?:\s+(?:báo cáo|về|các)){0,4}\s+(?:kết quả|số liệu)(?:\s+(?!(?:tính|đến|từ|phát sinh|trước)(?!\p{L}))\p{L}+)?\s*(?:[,(:]\s*)?$/iu;

/** What came to be before a day, or was counted up to it. */
const happened =
  /(?<!\p{L})(?:đã|phát sinh|tiếp nhận|tồn đọng|hình thành|lưu trữ|được|có|sinh|cấp|ký|lập|xây dựng|sử dụng|thành lập|có hiệu lực|tính đến|số liệu|kết quả|từ)(?:\s+\p{L}+)?\s*(?:[,(:]\s*)?$/iu;
const past =
  /(?<!\p{L})(?:đã|số liệu|tính đến|kết quả đến|theo|hằng|hàng|mỗi|định kỳ|năm sau|năm trước|kể từ)(?!\p{L})/iu;

/** What is done, or is not: "công trình hoàn thành trước ngày …" names it by that day. */
const attributive =
  /(?<!\p{L})(?:đã(?:\s+\p{L}+){0,3}|chưa|không|công trình|dự án|hạng mục|nhiệm vụ|công việc|hồ sơ|sản phẩm|được)\s*$/iu;

/** From one day to another, where the time of the work itself is named. */
const spanned = /^\s*(?:[-–]|đến|tới)(?:\s+(?:hết|ngày))*\s*$/iu;
const timed =
  /(?<!\p{L})(?:thời (?:gian|hạn)(?:\s+\p{L}+){0,4}(?:\s*:)?|(?:thực hiện|tiến hành|triển khai|tổ chức)(?:\s+\p{L}+){0,6})\s*(?:từ\s*)?$/iu;

interface Day {
  readonly start: number;
  readonly end: number;
  readonly date: FullDate;
  /** The last day of a month or quarter. */
  readonly part?: true;
}

function daysOf(text: string, year: number | undefined): Day[] {
  return [...text.matchAll(days)].flatMap((match): Day[] => {
    const [day, month, own] = [match[1] ?? match[4], match[2] ?? match[5], match[3] ?? match[6]];
    const end = match.index + match[0].length;
    const named = own ?? /^,?\s+năm\s+(\d{4})/u.exec(text.slice(end))?.[1] ?? year?.toString();
    const date = named === undefined ? undefined : parseDate(`${day}/${month}/${named.padStart(4, '20')}`);
    return date && isFullDate(date) ? [{ start: match.index, end, date }] : [];
  });
}

const partsIn = (text: string, year: number | undefined): Day[] =>
  partsOfYear(text, year).map(({ start, end, until }) => ({ start, end, date: until, part: true }));

/** What goes on has no end that could have passed. */
const goesOn =
  /(?<!\p{L})(?:thường xuyên|liên tục|cả năm|suốt|trong năm|các (?:quý|tháng|năm)|tiếp theo|sau khi)(?!\p{L})/iu;

/** Work of its own in a month or quarter: "Hoàn thành trong quý I", "Quý I: ra quân". */
function partsDue({ text }: Line, year: number | undefined): Day[] {
  return partsIn(text, year).filter(({ start, end }) => {
    const head = sentenceBefore(text, start);
    if (inCitedTitle(text, start) || past.test(head) || goesOn.test(text.slice(end))) return false;
    if (/^[\s\-–+•*]*$/u.test(head)) return /^\s*:/u.test(text.slice(end));
    const words = head.replace(/(?<!\p{L})(?:trong|vào|hết|cuối|đến)\s+$/iu, '');
    const cue = due.exec(words);
    return cue !== null && (!/^(?:hoàn thành|xong)/iu.test(cue[0]) || !attributive.test(words.slice(0, cue.index)));
  });
}

/** The day by which a cell wants its task done: the last that it names. */
export function dueInCell(line: Line, year: number | undefined): Day[] {
  const [days, parts] = [daysOf(line.text, year), goesOn.test(line.text) ? [] : partsIn(line.text, year)];
  const found = [...days, ...parts];
  if (found.length === 0 || past.test(line.text)) return [];
  const last = found.reduce((a, b) => (isoDate(b.date) >= isoDate(a.date) ? b : a));
  const open = /(?<!\p{L})(?:từ|sau|bắt đầu)(?:\s+ngày)?\s*$/iu.test(line.text.slice(0, last.start));
  return open ? [] : [last];
}

function dueInText(line: Line, year: number | undefined, changes: readonly Reorganisation[]): Day[] {
  const { text } = line;
  const found = daysOf(text, year);
  return found.filter(({ start, end }, index) => {
    const head = sentenceBefore(text, start);
    const next = found[index + 1];
    if (next && spanned.test(text.slice(end, next.start))) return false;
    if (
      /^\s*(?:hằng|hàng|mỗi|(?:của\s+)?năm (?:sau|liền kề|kế tiếp|tiếp theo)|các năm)/iu.test(text.slice(end)) ||
      inCitedTitle(text, start)
    )
      return false;
    const begun = found[index - 1];
    if (begun && spanned.test(text.slice(begun.end, start))) return timed.test(text.slice(0, begun.start));
    if (isScheduled(head, text.slice(end))) return true;
    const cue = due.exec(head);
    if (cue) return !/^(?:hoàn thành|xong)/iu.test(cue[0]) || !attributive.test(head.slice(0, cue.index));
    if (!before.test(head) || isDayOfChange(text, start, end, changes)) return false;
    const words = head.replace(before, '');
    // "UBND huyện trước đây (trước ngày 01/7/2025) đã bàn giao"
    if (/^\s*\)?\s*(?:đã|được)(?!\p{L})/iu.test(text.slice(end))) return false;
    if ((happened.test(words) && !toBeSent.test(words)) || /(?<!\p{L})(?:đã|các năm|những năm)(?!\p{L})/iu.test(words))
      return false;
    return words.trim() === '' || /[,(:–-]\s*$/u.test(words) || sent.test(words);
  });
}

const takesEffect = (line: Line): Day[] =>
  daysOf(line.text, undefined).filter(({ start }) => isOwnEffect(sentenceBefore(line.text, start)));

export const pastDay: Rule = {
  id: 'past-day',
  severity: 'warning',
  strength: 'practice',
  gate: true,
  title: {
    vi: 'Thời hạn, ngày có hiệu lực không trước ngày ký',
    en: 'No deadline, and no day of taking effect, lies before the day of signing',
  },
  bad: [
    'Mai Lâm, ngày 28 tháng 01 năm 2026\nKẾ HOẠCH\nSố hóa hồ sơ năm 2026\n- Các thôn gửi báo cáo về Văn phòng trước [[10/01/2026]].',
    'Mai Lâm, ngày 28 tháng 01 năm 2026\nKẾ HOẠCH\nSố hóa hồ sơ năm 2026\nSTT\tNhiệm vụ\tThời gian\n1\tLập danh mục\t[[15/01/2026]]\n2\tSố hóa\tQuý II',
    'Mai Lâm, ngày 28 tháng 01 năm 2026\nKẾ HOẠCH\nSố hóa hồ sơ năm 2026\nSTT\tNhiệm vụ\tThời gian\n1\tLập danh mục\tTrước [[15/01]]\n2\tSố hóa\tQuý II',
    'Mai Lâm, ngày 28 tháng 01 năm 2026\nQUYẾT ĐỊNH\nBan hành Quy chế\nQUYẾT ĐỊNH:\nĐiều 1. Ban hành Quy chế.\nĐiều 2. Quyết định này có hiệu lực từ [[ngày 01/01/2025]].',
    'Mai Lâm, ngày 28 tháng 01 năm 2026\nKẾ HOẠCH\nSố hóa hồ sơ năm 2026\n- Nộp hồ sơ không muộn hơn [[ngày 10/01/2026]].',
    'Mai Lâm, ngày 28 tháng 01 năm 2026\nKẾ HOẠCH\nSố hóa hồ sơ năm 2026\n- Thời hạn nộp: đến hết [[ngày 15/01/2026]].',
    'Mai Lâm, ngày 28 tháng 01 năm 2026\nKẾ HOẠCH\nSố hóa hồ sơ năm 2026\n- Thời gian thực hiện: từ ngày 05/01/2026 đến [[ngày 20/01/2026]].',
    'Mai Lâm, ngày 28 tháng 01 năm 2026\nKẾ HOẠCH\nSố hóa hồ sơ năm 2026\n- Tổ chức hội nghị triển khai vào [[ngày 10/01/2026]].',
    'Mai Lâm, ngày 15 tháng 5 năm 2026\nKẾ HOẠCH\nSố hóa hồ sơ năm 2026\nSTT\tNhiệm vụ\tThời gian\n1\tLập danh mục\t[[Quý I]]\n2\tSố hóa\tQuý II',
    'Mai Lâm, ngày 15 tháng 4 năm 2026\nKẾ HOẠCH\nSố hóa hồ sơ năm 2026\nSTT\tNhiệm vụ\tThời gian\n1\tLập danh mục\t[[Tháng 02/2026]]\n2\tSố hóa\tQuý II',
    'Mai Lâm, ngày 15 tháng 4 năm 2026\nKẾ HOẠCH\nSố hóa hồ sơ năm 2026\nSTT\tNhiệm vụ\tThời gian\n1\tLập danh mục\tTháng 01 - [[03/2026]]\n2\tSố hóa\tQuý II',
    'Mai Lâm, ngày 15 tháng 4 năm 2026\nKẾ HOẠCH\nSố hóa hồ sơ năm 2026\nSTT\tNhiệm vụ\tThời gian\n1\tLập danh mục\t[[T2/26]]\n2\tSố hóa\t[[15/3/26]]',
    'Mai Lâm, ngày 15 tháng 5 năm 2026\nKẾ HOẠCH\nSố hóa hồ sơ năm 2026\n- Lập danh mục hồ sơ, hoàn thành trong [[Quý I/2026]].',
    'Mai Lâm, ngày 15 tháng 5 năm 2026\nKẾ HOẠCH\nSố hóa hồ sơ năm 2026\n- [[Tháng 3]]: lập danh mục hồ sơ.',
    'Mai Lâm, ngày 20 tháng 12 năm 2026\nKẾ HOẠCH\nSố hóa hồ sơ năm 2026\n- Báo cáo kết quả trước [[ngày 15/12/2026]].',
    'Mai Lâm, ngày 20 tháng 12 năm 2026\nKẾ HOẠCH\nSố hóa hồ sơ năm 2026\n- Các thôn tổng hợp, gửi số liệu về Ủy ban nhân dân xã trước [[ngày 10/12/2026]].',
    'Mai Lâm, ngày 20 tháng 6 năm 2026\nKẾ HOẠCH\nSố hóa hồ sơ năm 2026\n- Diễn tập vào thứ Sáu, [[ngày 22/5/2026]].',
  ],
  good: [
    'Mai Lâm, ngày 28 tháng 01 năm 2026\nKẾ HOẠCH\nSố hóa hồ sơ năm 2026\n- Gửi báo cáo trước ngày 10/02/2026; rà soát hồ sơ tiếp nhận trước ngày 01/01/2026; trước ngày 15/01 năm sau; UBND huyện trước đây (trước ngày 01/7/2025) đã bàn giao hồ sơ.\n- Thực hiện từ 01/01/2026 đến 31/12/2026; Luật Lưu trữ có hiệu lực từ ngày 01/7/2025.\nSTT\tNhiệm vụ\tThời gian\n1\tLập danh mục\tTừ 01/01/2026 đến 31/12/2026\n2\tSố hóa\t01/01 - 30/6\n3\tBáo cáo\tTrước 15/01 hằng năm\n4\tCập nhật\tTừ ngày 01/01/2026',
    'Mai Lâm, ngày 28 tháng 01 năm 2026\nKẾ HOẠCH\nSố hóa hồ sơ năm 2026\n- Gửi trước ngày 15/01 của năm liền kề; hồ sơ hình thành từ ngày 05/01/2025 đến ngày 20/01/2026.\n- Tổ chức thực hiện theo kết luận tại cuộc họp ngày 10/01/2026; hồ sơ hoàn thành trước ngày 15/01/2026.\n- Số hóa kết quả giải quyết trước ngày 01/01/2026; báo cáo số liệu phát sinh trước ngày 31/12/2025; kiểm tra kết quả trước ngày 01/01/2026; đã họp sáng thứ Năm, ngày 15/01/2026.',
    'Mai Lâm, ngày 15 tháng 5 năm 2026\nKẾ HOẠCH\nSố hóa hồ sơ năm 2026\n- Báo cáo kết quả quý I; số liệu tháng 3/2026; theo Kế hoạch quý I năm 2026.\n- Hồ sơ hoàn thành trong quý I được số hóa; trong tháng 3 đã rà soát xong.\nSTT\tNhiệm vụ\tThời gian\n1\tLập danh mục\tQuý II\n2\tSố hóa\tQuý I - Quý IV\n3\tBáo cáo\tHằng tháng, quý I hằng năm\n4\tCập nhật\tTừ tháng 01/2026\n5\tTheo dõi\tQuý I và thường xuyên\n6\tTổng kết\tTháng 5/2026\n7\tRà soát\tTháng 01 năm sau',
  ],
  check: (context) => {
    const { facts, view, data } = context;
    const { signed } = facts;
    if (signed === undefined || !isFullDate(signed)) return [];
    const cited = context.citations.flatMap(({ line, dateText, date }) =>
      dateText !== undefined && date !== undefined ? [`${line.index} ${date}`] : [],
    );
    const been = pastLines(view);
    return bodyLines(context).flatMap((line): Finding[] => {
      const ends = isDeadline(line, view)
        ? dueInCell(line, facts.year)
        : [
            ...dueInText(line, facts.year, data.reorganisations),
            ...(line.role === 'cell' ? [] : partsDue(line, facts.year)),
          ];
      const days = [
        ...ends.map((day) => ({ day, due: true })),
        ...takesEffect(line).map((day) => ({ day, due: false })),
      ];
      return days.flatMap(({ day, due: deadline }): Finding[] => {
        const { date, start, end, part } = day;
        if (part && been.has(line.index)) return [];
        if (isoDate(date) >= isoDate(signed) || cited.includes(`${line.index} ${isoDate(date)}`)) return [];
        return [
          at(
            line,
            start,
            end,
            deadline
              ? {
                  vi: part
                    ? `Thời hạn "${line.text.slice(start, end)}" (hết ngày ${shortDate(date)}) đã qua khi ký ngày ${shortDate(signed)}.`
                    : `Thời hạn ${shortDate(date)} trước ngày ký ${shortDate(signed)}.`,
                  en: part
                    ? `The deadline "${line.text.slice(start, end)}", up to ${shortDate(date)}, is over on the day of signing, ${shortDate(signed)}.`
                    : `The deadline ${shortDate(date)} lies before the day of signing, ${shortDate(signed)}.`,
                }
              : {
                  vi: `Ngày có hiệu lực ${shortDate(date)} trước ngày ký ${shortDate(signed)}.`,
                  en: `The day of taking effect, ${shortDate(date)}, lies before the day of signing, ${shortDate(signed)}.`,
                },
            deadline && !part
              ? {
                  vi: 'Sửa thời hạn hoặc ngày ký; việc đã làm xong thì viết là đã hoàn thành, hoặc ghi thời gian bắt đầu "từ ngày …".',
                  en: 'Correct the deadline or the day of signing; of what is done say that it is done, or when it began ("từ ngày …").',
                }
              : { vi: 'Đối chiếu lại ngày này và ngày ký.', en: 'Compare this day with the day of signing.' },
            { severity: deadline && !part && context.issue ? 'error' : 'warning' },
          ),
        ];
      });
    });
  },
};
