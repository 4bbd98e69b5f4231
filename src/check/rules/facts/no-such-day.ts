// Rule: every day that is named is in the calendar. Dates of cited documents are judged where they are cited.

import { at, type Finding, type Rule } from '../../rule.js';
import { bodyLines } from '../../view/body-lines.js';

const written =
  /(?<![\d/.,])(\d{1,2})\/(\d{1,2})\/((?:19|20)\d{2})(?![\d/])|ngày\s+(\d{1,2})\/(\d{1,2})(?![\d/])|ngày\s+(\d{1,2})\s+tháng\s+(\d{1,2})(?:\s+năm\s+(\d{4}))?(?![\d/])/giu;

const days = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

function exists(day: number, month: number, year: number | undefined): boolean {
  if (month < 1 || month > 12 || day < 1 || day > (days[month - 1] as number)) return false;
  const leap = year === undefined || (year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0));
  return month !== 2 || day < 29 || leap;
}

export const noSuchDay: Rule = {
  id: 'no-such-day',
  group: 'facts',
  severity: 'error',
  strength: 'practice',
  reads: 'text',
  title: { vi: 'Ngày ghi trong văn bản phải có thật', en: 'Every day that is named is in the calendar' },
  bad: [
    '- Hoàn thành trước ngày [[31/9/2026]].',
    '- Họp vào [[ngày 30 tháng 02]] năm 2026.',
    '- Nộp báo cáo [[ngày 15/13]] hằng năm.',
    '- Chốt số liệu đến [[29/02/2025]].',
  ],
  good: ['- Từ ngày 29/02/2024 đến ngày 31/12/2026; ngày 30 tháng 4; ngày 31/3; tỷ lệ 31/45 hộ; mã 12.34.2025.'],
  check: (context) => {
    const cited = new Set(context.citations.map(({ line, dateText }) => `${line.index} ${dateText ?? ''}`));
    return bodyLines(context).flatMap((line): Finding[] =>
      [...line.text.matchAll(written)].flatMap((match): Finding[] => {
        const [text] = match;
        const [day, month] = [match[1] ?? match[4] ?? match[6], match[2] ?? match[5] ?? match[7]].map(Number);
        const year = match[3] ?? match[8];
        if (exists(day ?? 0, month ?? 0, year === undefined ? undefined : Number(year))) return [];
        if ([...cited].some((each) => each.startsWith(`${line.index} `) && each.includes(text))) return [];
        return [
          at(
            line,
            match.index,
            match.index + text.length,
            { vi: `Không có ngày "${text.replace(/^ngày\s+/iu, '')}".`, en: `There is no day "${text}".` },
            { remedy: { vi: 'Sửa ngày, tháng.', en: 'Correct day and month.' } },
          ),
        ];
      }),
    );
  },
};
