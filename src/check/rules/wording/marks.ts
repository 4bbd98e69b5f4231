// Marks that stand wrong wherever they stand: four dots, a comma before a bracket, a point ending in a comma, spaces about marks and
// dashes. Each is a rule of its own, made from one table.

import { at, type Finding, type Rule } from '../../rule.js';
import { proseLines } from '../../view/body-lines.js';
import { judgeLines } from '../../view/known-lines.js';
import type { Line } from '../../view/text-view.js';

interface Mark extends Omit<Rule, 'check' | 'group' | 'reads' | 'strength'> {
  readonly pattern: RegExp;
  readonly message: Rule['title'];
  readonly proposed?: (match: RegExpMatchArray) => string | undefined;
  /** The match is right after all. */
  readonly unless?: (match: RegExpMatchArray, line: Line) => boolean;
}

/** Addresses and codes have marks of their own. */
const inAddress = (match: RegExpMatchArray, line: Line): boolean => {
  const start = line.text.lastIndexOf(' ', match.index) + 1;
  const end = line.text.indexOf(' ', (match.index ?? 0) + 1);
  const word = line.text.slice(start, end < 0 ? undefined : end);
  return /:\/\/|www\.|@|\p{L}\.\p{Ll}{2,40}\.?\p{Ll}{0,40}\b/u.test(word);
};

const marks: readonly Mark[] = [
  {
    id: 'ellipsis',
    severity: 'info',
    title: { vi: 'Dấu chấm lửng là ba chấm', en: 'An ellipsis has three dots' },
    message: { vi: 'Dấu chấm lửng thừa hoặc thiếu chấm.', en: 'An ellipsis has three dots.' },
    pattern: /(?<=[\p{L}\d)])(?:\.{2}|\.{4})(?![./…])/gu,
    proposed: () => '...',
    bad: ['- Họp thôn, phát thanh, tờ rơi[[....]]', '- Loa, tờ rơi[[..]]'],
    good: ['- Họp thôn, phát thanh...', '- Chịu trách nhiệm thi hành./.', '- Họ và tên: ..............'],
  },
  {
    id: 'double-mark',
    severity: 'info',
    title: { vi: 'Không có hai dấu câu liền nhau', en: 'No two marks in a row' },
    message: { vi: 'Hai dấu câu liền nhau.', en: 'There are two marks in a row.' },
    pattern: /(?<=[\p{L}\d)%”])(?:[.,;:]\s?[,;]|[,;:]\s?[.:](?!\.))(?=\s|$)|([%‰])(?:\s?\1)+/gu,
    bad: [
      '- Các thôn[[.;]]',
      '- Báo cáo Chủ tịch[[,;]] gửi Văn phòng.',
      '- Đạt 95 [[%%]] số hộ; giảm 5[[% %]] so với năm trước.',
      'STT\tTên chỉ tiêu\tĐơn vị tính\tChỉ tiêu năm 2026\n1\tHồ sơ đúng hạn\t%\t95[[%%]]\n2\tHồ sơ số hóa\thồ sơ\t500',
    ],
    good: ['- Các thôn, các hội...; gửi Văn phòng./.', '- Đạt 95%, tăng 5 % so với năm trước (90%).'],
    proposed: ([marks]) => (/^[%‰]/u.test(marks ?? '') ? (marks as string)[0] : undefined),
  },
  {
    id: 'comma-before-bracket',
    severity: 'info',
    title: { vi: 'Không có dấu phẩy ngay trước ngoặc đơn', en: 'No comma right before a bracket' },
    message: { vi: 'Thừa dấu phẩy trước ngoặc đơn.', en: 'There is a comma before the bracket.' },
    pattern: /,\s*\((?=nếu|kể|trừ|nhất|bao|\p{Ll})/gu,
    proposed: () => ' (',
    bad: ['- Báo cáo kết quả xử lý[[, (]]nếu có phát sinh).'],
    good: ['- Báo cáo kết quả xử lý (nếu có phát sinh), gửi Văn phòng.'],
  },
  {
    id: 'space-before-mark',
    severity: 'info',
    title: { vi: 'Không có khoảng trắng trước dấu câu', en: 'No space before a mark' },
    message: { vi: 'Thừa khoảng trắng trước dấu câu.', en: 'There is a space before the mark.' },
    pattern: /(?<=[\p{L}\d)”"])[ \u00a0]+([,;!?]|[.:](?=\s|$))/gu,
    proposed: (match) => match[1] ?? '',
    bad: ['- Lập kế hoạch[[ ,]] trình Chủ tịch.', '- Lập kế hoạch[[ ;]]'],
    good: ['- Lập kế hoạch, trình Chủ tịch; báo cáo kết quả.'],
    unless: (match) => match.input?.[match.index ?? 0] === '.',
  },
  {
    id: 'space-after-mark',
    severity: 'info',
    title: { vi: 'Có khoảng trắng sau dấu câu', en: 'A space follows a mark' },
    message: { vi: 'Thiếu khoảng trắng sau dấu câu.', en: 'A space is missing after the mark.' },
    pattern: /(?<=\p{Ll})([,;:])(?=\p{L})|(?<=\p{Ll}{2})\.(?=\p{Lu}\p{Ll})/gu,
    proposed: (match) => `${match[0]} `,
    unless: inAddress,
    bad: ['- Lập kế hoạch[[,]]trình Chủ tịch.', '- Hoàn thành[[.]]Báo cáo sau.'],
    good: ['- Lập kế hoạch, trình Chủ tịch. Báo cáo sau: xem https://tan-an.gov.vn/tin,bai.'],
  },
  {
    id: 'double-space',
    severity: 'info',
    title: { vi: 'Giữa hai từ có một khoảng trắng', en: 'One space between two words' },
    message: { vi: 'Thừa khoảng trắng giữa hai từ.', en: 'There is more than one space.' },
    pattern: /(?<=[\p{L}\d,;:)])[ \u00a0]{2,}(?=[\p{L}\d(])/gu,
    proposed: () => ' ',
    // Gaps of a draft are drawn by spaces: "ngày   tháng   năm", "Số:    /KH-UBND".
    unless: (match, line) =>
      match[0].length > 3 ||
      // where a word may be missing, `open-places` tells
      (match[0].length === 3 && /^\p{Ll}/u.test(line.text.slice((match.index ?? 0) + 3))) ||
      line.gaps.length > 0 ||
      /(?:số|ngày|tháng|năm|:)$/iu.test(line.text.slice(0, match.index)),
    bad: ['- Tổng hợp[[\u00a0 ]]kết quả.'],
    good: ['- Tổng hợp kết quả ngày   tháng   năm 2026.'],
  },
  {
    id: 'dash-spacing',
    severity: 'info',
    title: {
      vi: 'Dấu gạch nối hai từ có khoảng trắng ở cả hai bên hoặc không bên nào',
      en: 'Spaces on both sides of a dash, or on none',
    },
    message: { vi: 'Dấu gạch chỉ có khoảng trắng ở một bên.', en: 'The dash has a space on one side only.' },
    pattern: /(?<=[\p{L}\d)])(?:[-–—][ \u00a0]+|[ \u00a0]+[-–—])(?=[\p{L}\d])/gu,
    proposed: (match) => ` ${match[0].trim()} `,
    unless: (match, line) => {
      const head = line.text.slice(0, match.index);
      // "A/QĐ -UBND" is a symbol, told elsewhere; " -5" is a number; "- " after a sentence opens a point.
      return /^\s[-–]\d/u.test(line.text.slice(match.index)) || /[./]\p{Lu}+$/u.test(head) || inAddress(match, line);
    },
    bad: ['- Công chức Địa chính[[- ]]Xây dựng', '- Văn phòng[[ –]]Thống kê xã'],
    good: ['- Công chức Địa chính - Xây dựng; giai đoạn 2022-2025; giai đoạn 2022 - 2025'],
  },
];

const check = ({ pattern, message, proposed, unless, id }: Mark) =>
  judgeLines(proseLines, (line) =>
    [...line.text.matchAll(pattern)].flatMap((match): Finding[] => {
      if (unless?.(match, line)) return [];
      if (id !== 'space-after-mark' && inAddress(match, line)) return [];
      const start = match.index;
      const end = start + match[0].length;
      const text = proposed?.(match);
      return [at(line, start, end, message, undefined, text === undefined ? {} : { fix: { start, end, text } })];
    }),
  );

export const markRules: readonly Rule[] = marks.map((mark) => {
  const { pattern: _, message: __, proposed: ___, unless: ____, ...rule } = mark;
  return { ...rule, strength: 'practice', check: check(mark) };
});
