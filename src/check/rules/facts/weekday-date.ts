// A weekday beside a date that is not that day: "thứ Hai, ngày 20/01/2026", a Tuesday.

import { patternOf } from '../../../text/pattern.js';
import { slashed, weekdayName, weekdayNamed, weekdayOf, writtenDay } from '../../../text/weekday.js';
import { at, type Finding, type Rule } from '../../rule.js';
import { bodyLines } from '../../view/body-lines.js';
import { judgeLines } from '../../view/known-lines.js';
import type { Line } from '../../view/text-view.js';

const weekday =
  '(chủ\\s+nhật|(?<!\\p{L})cn|thứ\\s+(?:hai|ba|tư|năm|sáu|bảy|bẩy|[2-7])|(?<!\\p{L})t[2-7])(?![\\p{L}\\d])';
/** A day without its year is one of the plan's. */
const dayOnly =
  '(\\d{1,2}\\s?\\/\\s?\\d{1,2}|\\d{1,2}\\s+tháng\\s+\\d{1,2})(?![\\d/.-]|,?\\s*(?:năm|hằng|hàng)(?!\\p{L}))';
const date =
  '(\\d{1,2}\\s*(?:\\/\\s*\\d{1,2}\\s*\\/|-\\s*\\d{1,2}\\s*-|\\.\\s*\\d{1,2}\\s*\\.|\\s*tháng\\s+\\d{1,2}\\s+năm)\\s*\\d{4})(?![\\d/])';

/** What is done on a day, right before it. */
const work =
  'họp|giao ban|trực|nghỉ|ra quân|khai mạc|bế mạc|khai giảng|bế giảng|sơ kết|tổng kết|tập huấn|phát động|ra mắt|tiếp (?:công )?dân|đối thoại|tổ chức|diễn ra|tiến hành|thực hiện|làm việc|triển khai|bắt đầu|kết thúc|hoàn thành|dự kiến|kiểm tra|tuyên truyền|đi|thi|học|khám|tiêm|báo cáo';
/** Before that it is what is counted: "kỳ họp thứ Hai, ngày …", "đợt kiểm tra thứ hai". */
const counted =
  'kỳ|kì|phiên|cuộc|lần|lượt|đợt|vòng|buổi|bước|khóa|khoá|lớp|tổ|nhóm|đội|đoàn|bên|người|cơ quan|giai đoạn|nội dung|nhiệm vụ|giải';
/** A weekday follows a mark, an hour, a word of time, or what is done then. */
const before = `(?<=(?:^|[,;:.()–\\d-]|\\d[hg]|(?<!\\p{L})(?:vào|lúc|hôm|nhằm|sáng|trưa|chiều|tối|đêm|ngày|từ|đến|tới|trước|sau|hết|là|và|phút|giờ|(?<!(?<!\\p{L})(?:${counted})\\s+)(?<!(?<!\\p{L})(?:tổ chức|cơ quan)\\s*[,-]\\s*|là\\s+|một\\s+|các\\s+|với\\s+)(?:${work})))\\s*)`;
const first = patternOf(`${before}${weekday}\\s*\\)?\\s*[,(:–-]?\\s*(?:ngày\\s+)?${date}`, 'giu');
const firstDay = patternOf(`${before}${weekday}\\s*\\)?\\s*[,(:–-]?\\s*(?:ngày\\s+)?${dayOnly}`, 'giu');
const behind = `\\s*(?:\\(\\s*|[,–-]\\s*(?:tức\\s+)?|là\\s+)(?:ngày\\s+)?${weekday}(?!,?\\s*(?:(?:và\\s+|hoặc\\s+)?(?:thứ|chủ)(?!\\p{L})|ngày|\\d|của|tuần|hằng|hàng|mỗi))`;
const last = patternOf(`${date}${behind}`, 'giu');
const lastDay = patternOf(`(?<=ngày\\s+)${dayOnly}${behind}`, 'giu');
/** The first of weekly days: the first of a month may be that of the rule itself. */
const weekly = patternOf(
  `${before}${weekday}\\s+(?:hằng|hàng|mỗi)\\s+tuần\\s*[,(]?\\s*bắt đầu\\s+(?:từ\\s+)?ngày\\s+(?!0?1\\s*(?:\\/|tháng))${date}`,
  'giu',
);

const mayName = /thứ|chủ|cn|t[2-7]/iu;

/** Days without a year, where the year of the plan, and that of the signing, give another weekday. */
function differingInYear(line: Line, years: readonly number[]): Finding[] {
  const days = [
    ...[...line.text.matchAll(firstDay)].map((match) => ({ match, named: match[1] ?? '', written: match[2] ?? '' })),
    ...[...line.text.matchAll(lastDay)].map((match) => ({ match, named: match[2] ?? '', written: match[1] ?? '' })),
  ];
  return days.flatMap(({ match, named, written }): Finding[] => {
    const [words] = match;
    const found = years.map((year) =>
      differing(line, match.index, match.index + words.length, named, `${slashed(written)}/${year}`),
    );
    const [finding] = found[0] ?? [];
    return finding && found.every(({ length }) => length > 0) ? [{ ...finding, severity: 'warning' }] : [];
  });
}

function differing(line: Line, start: number, end: number, named: string, written: string): Finding[] {
  const [said, day] = [weekdayNamed(named), writtenDay(written)];
  if (said === undefined || day === undefined || weekdayOf(day) === said) return [];
  // "T4 (05/4/2026)" may be the month
  if (/^t\d/iu.test(named) && Number(named.slice(1)) === day.month) return [];
  const right = weekdayName(weekdayOf(day));
  return [
    at(
      line,
      start,
      end,
      {
        vi: `Ngày ${written} là ${right.vi}, không phải ${named}.`,
        en: `${written} is a ${right.en}, not "${named}".`,
      },
      {
        vi: `Sửa thành "${right.vi}", hoặc sửa ngày.`,
        en: `Write "${right.vi}", or correct the date.`,
      },
    ),
  ];
}

const withYear = judgeLines(bodyLines, (line) => {
  if (!mayName.test(line.text)) return [];
  const forward = [...line.text.matchAll(first)];
  const taken = (index: number, end: number): boolean =>
    forward.some((each) => index < each.index + each[0].length && end > each.index);
  return [
    ...forward.flatMap((match) =>
      differing(line, match.index, match.index + match[0].length, match[1] as string, match[2] as string),
    ),
    ...[...line.text.matchAll(last)].flatMap((match) => {
      const end = match.index + match[0].length;
      return taken(match.index, end) || (/^t/iu.test(match[2] ?? '') && !/^thứ/iu.test(match[2] ?? ''))
        ? []
        : differing(line, match.index, end, match[2] as string, match[1] as string);
    }),
    ...[...line.text.matchAll(weekly)].flatMap((match) =>
      differing(line, match.index, match.index + match[0].length, match[1] as string, match[2] as string),
    ),
  ];
});

export const weekdayDate: Rule = {
  id: 'weekday-date',
  severity: 'error',
  strength: 'practice',
  title: { vi: 'Thứ trong tuần phải đúng với ngày', en: 'A weekday beside a date is the day of that date' },
  bad: [
    '- Họp vào [[thứ Hai, ngày 20/01/2026]].',
    '- 8 giờ 00, [[Chủ nhật ngày 20 tháng 01 năm 2026]].',
    '- Tổ chức sáng [[thứ 7 (24-02-2026)]] tại nhà văn hóa.',
    '- Khai mạc ngày [[24/01/2026 (thứ Sáu)]].',
    '- Họp [[thứ Hai, ngày 20/3/2026]].',
    '- Họp ngày [[05/3/2026 - thứ Tư]]; vào [[T4 (05/3/2026]]); giao ban [[thứ Tư hằng tuần, bắt đầu từ ngày 05/3/2026]].',
    'KẾ HOẠCH\nSố hóa hồ sơ năm 2026\n- Họp ngày [[05 tháng 3 (thứ Tư]]).',
    '- Họp [[thứ 7 (ngày 22/3/2026)]].',
    '- Họp [[CN 21/3/2026]].',
    '- Giao ban [[CN, ngày 21/3/2026]].',
    'KẾ HOẠCH\nSố hóa hồ sơ năm 2026\n- Họp [[thứ Hai 20/3]] tại hội trường.',
    '- Hội nghị tổ chức [[thứ Hai, ngày 20/01/2026]]; cuộc họp diễn ra [[thứ Bảy (25/01/2026)]]; lớp học khai giảng [[Thứ Hai - 20/01/2026]].',
    '- Tiếp dân [[thứ Tư, ngày 20/01/2026]]; làm việc lúc 8h [[thứ Sáu, ngày 20/01/2026]]; ra quân (sáng [[thứ Hai) ngày 20/01/2026]].',
  ],
  good: [
    '- Họp vào thứ Ba, ngày 20/01/2026; sáng thứ Bảy, ngày 24/01/2026, Chủ nhật, ngày 25/01/2026; ngày 20/01/2026 (thứ Ba).',
    '- Kỳ họp thứ Hai, ngày 20/01/2026; lần thứ tư ngày 22/02/2026; từ ngày 20/01/2026, thứ Hai hằng tuần giao ban.',
    'KẾ HOẠCH\nSố hóa hồ sơ năm 2026\n- Họp thứ Sáu 20/3; kỳ họp thứ Hai, ngày 20/3/2026; phiên họp thứ hai 20/3/2026; sáng thứ Hai, 20/3 hằng năm.',
    '- Họp ngày 05/3/2026 - thứ Năm; vào T5 (05/3/2026); nhiệm vụ T4 (05/4/2026); từ ngày 05/3/2026, thứ Tư và thứ Sáu hằng tuần.',
    '- Giao ban thứ Tư hằng tuần, bắt đầu từ ngày 04/3/2026; thứ Hai hằng tuần, bắt đầu từ ngày 01/01/2026; thứ Hai hằng tuần, từ ngày 05/3/2026.',
    '- Các ngày thứ Bảy, Chủ nhật, ngày 24, 25/01/2026.',
    '- Hội nghị tổ chức thứ Ba, ngày 20/01/2026; cuộc họp diễn ra thứ Bảy (24/01/2026); lớp học khai giảng Thứ Ba - 20/01/2026.',
    '- Đợt kiểm tra thứ hai, ngày 20/01/2026; vòng thi thứ hai (20/01/2026); lần tổ chức thứ hai, ngày 20/01/2026; lớp tập huấn thứ hai, ngày 20/01/2026.',
    '- Hội nghị thứ hai, ngày 20/01/2026; đợt tiêm thứ hai, ngày 20/01/2026; hợp đồng với tổ chức thứ ba, ngày 21/01/2026; tổ kiểm tra thứ hai, ngày 20/01/2026.',
  ],
  check: (context) => {
    const { year, signed } = context.facts;
    const years = [...new Set([year, signed?.year])].filter((each) => each !== undefined);
    return [
      ...withYear(context),
      ...bodyLines(context).flatMap((line) => (mayName.test(line.text) ? differingInYear(line, years) : [])),
    ];
  },
};
