// Rule: a year that has only begun has no result yet: a plan signed in January that tells "Năm 2026 đã đạt 99%" took it over from another
// year, or means a target.

import { sentenceAfter, sentenceBefore } from '../../../recognise/cited-title.js';
import { at, type Finding, type Rule } from '../../rule.js';
import { bodyLines } from '../../view/body-lines.js';
import type { Line, TextView } from '../../view/text-view.js';
import { type YearNamed, yearsNamed } from '../../view/years-named.js';

/** A result of a year may be told from then on, or before it where the words do not speak of the whole year. */
const FIRST_MONTHS = 3;
const LAST_MONTHS = 10;

const reached =
  /^\s{0,9},?\s{0,9}(?:\p{L}+\s+){0,6}?đã\s+(?:\p{L}+\s+){0,3}?(?:đạt|hoàn thành|giải quyết|tiếp nhận|thực hiện|giải ngân|số hóa|xử lý|có|đưa|tổ chức|vượt)(?!\p{L})[^;]*\d/iu;
const given = /^\s*(?:là|đạt|có|được|ước đạt|tăng|giảm|:)\s*(?:được\s+)?(?::\s*)?\d/iu;
const resultBefore = /(?<!\p{L})kết quả(?:\s+\p{L}+){0,6}\s*$/iu;
const countedUntil = /(?<!\p{L})tính đến(?:\s+(?:hết|cuối|ngày))*\s*$/iu;
const stands = /^\s*(?:,\s*)?(?:\p{L}+\s+){0,8}?(?:có|còn|đạt|đã|là|được)\s[^;]*\d/iu;
const aimed =
  /phấn đấu|mục tiêu|chỉ tiêu|dự kiến|ước|kế hoạch|yêu cầu|dự báo|(?<!\p{L})(?:sẽ|cần|phải|giao|nhằm|nếu|để|khi|nâng|tối thiểu|ít nhất)(?!\p{L})/iu;
const aims = /mục tiêu|chỉ tiêu|phấn đấu|yêu cầu|nhiệm vụ|dự kiến/iu;

/** Lines below a heading that sets aims, and those of tables: their words are aims, too. */
function underAims({ lines }: TextView): ReadonlySet<number> {
  const found = new Set<number>();
  let heading = '';
  for (const { index, role, text } of lines) {
    if (role === 'heading' || role === 'annex-title' || role === 'title-kind') heading = text;
    else if (aims.test(heading) || role === 'cell') found.add(index);
  }
  return found;
}

/** The last month of a signing in which the words cannot be true; 0 where they may. */
function tooEarly({ text }: Line, { start, end }: YearNamed, aim: boolean): number {
  const [head, tail] = [sentenceBefore(text, start), sentenceAfter(text, end)];
  if (aimed.test(`${head} ${tail}`)) return 0;
  if (countedUntil.test(head)) return !aim && stands.test(tail) ? LAST_MONTHS : 0;
  if (resultBefore.test(head)) return given.test(tail) ? FIRST_MONTHS : 0;
  return reached.test(tail) && /^[\s\-–+•*]*(?:trong\s+|cả\s+)?$/iu.test(head) ? FIRST_MONTHS : 0;
}

const of = (body: string): string =>
  `Mai Lâm, ngày 20 tháng 01 năm 2026\nKẾ HOẠCH\nSố hóa hồ sơ năm 2026 trên địa bàn xã Mai Lâm\n${body}`;

export const earlyResult: Rule = {
  id: 'early-result',
  severity: 'warning',
  strength: 'practice',
  title: {
    vi: 'Năm mới bắt đầu khi ký thì chưa có kết quả của năm',
    en: 'A year that has only begun when the document is signed has no result yet',
  },
  bad: [
    of('- [[Năm 2026]], xã đã đạt 99% hồ sơ đúng hạn.'),
    of('- Kết quả [[năm 2026]] đạt 71%.'),
    of('- Tính đến hết [[năm 2026]], toàn xã có 23 hộ chưa có máy tính.'),
    of('- Trong [[năm 2026]], toàn xã đã tiếp nhận và giải quyết 1.250 hồ sơ.'),
  ],
  good: [
    of('- Năm 2025, xã đã đạt 99%; năm 2026, xã đã được giao 95%; đến hết năm 2026 có 80% hồ sơ được số hóa.'),
    of('- Kết quả năm 2026 phấn đấu đạt 71%; báo cáo kết quả năm 2026 trước ngày 15/12/2026.'),
    of('II. MỤC TIÊU\n- Tính đến hết năm 2026, toàn xã có 80% hồ sơ được số hóa.'),
    'Mai Lâm, ngày 20 tháng 11 năm 2026\nKẾ HOẠCH\nSố hóa hồ sơ năm 2027 trên địa bàn xã Mai Lâm\n- Năm 2026, xã đã đạt 99%; kết quả năm 2026 đạt 71%.',
  ],
  check: (context) => {
    const { signed } = context.facts;
    const month = signed?.month;
    if (signed === undefined || month === undefined) return [];
    const aim = underAims(context.view);
    return bodyLines(context).flatMap((line): Finding[] =>
      yearsNamed(line, context).flatMap((mention): Finding[] => {
        const { shape, year, start, end } = mention;
        if (shape !== 'named' || year < signed.year) return [];
        const until = tooEarly(line, mention, aim.has(line.index));
        if (until === 0 || (year === signed.year && month > until)) return [];
        return [
          at(
            line,
            start,
            end,
            {
              vi: `Ký tháng ${month}/${signed.year} mà ghi kết quả của năm ${year}.`,
              en: `Signed in month ${month} of ${signed.year}, and a result of ${year} is stated.`,
            },
            {
              vi: `Nếu là kết quả của năm trước thì sửa năm; nếu là mức của năm ${year} thì ghi "phấn đấu".`,
              en: `If it is the result of the year before, correct the year; if it is a target for ${year}, say so.`,
            },
          ),
        ];
      }),
    );
  },
};
