// A year that was left over from last year's document. Years have roles: those of cited documents, of results, of comparisons, of
// periods and of deadlines in the next year are right as they are.

import { at, type CheckContext, type Finding, type Rule } from '../../rule.js';
import { bodyLines, inCitedTitle, sentenceBefore } from '../../view/body-lines.js';
import { ofLine } from '../../view/known-lines.js';
import type { Line, TextView } from '../../view/text-view.js';

const yearPattern = /(?<![\d/.-])năm\s+(20\d\d)(?!\s*[-–]\s*(?:20)?\d\d)(?!\d)/giu;

/** Deadlines with a year behind a stroke: `quý I/2024`, `trước ngày 15/12/2024`. */
const dueYear =
  /(?:(?<!\p{L})quý\s+[IVX1-4]+\s*[/-]\s*|(?<!\p{L})(?:trước|chậm nhất|hết|xong|hạn)(?:\s+(?:hết|vào|là|trong))?(?:\s+(?:ngày|tháng))?\s+(?:\d{1,2}\/)?\d{1,2}\/)(20\d\d)/giu;
const cellYear = /\/\s?(20\d\d)(?!\d|\/)/gu;

const gap = '(?:\\s+[\\p{L}\\d%,()/-]+)';

/** Before the year: words that say that it is another year's on purpose, near it or right before it. */
const onPurpose = new RegExp(
  `(?:kết quả|đạt được|(?<!\\p{L})đã|so với|tồn tại|hạn chế|tổng kết|đánh giá|xếp hạng|chỉ số|giai đoạn|tầm nhìn|quyết toán|số liệu|cùng kỳ|phát sinh|tình hình|hoàn thành trong|thực hiện (?:được )?(?:trong|của))${gap}{0,7}\\s*$|` +
    `(?:từ|đến|trước|sau|cuối|hết|đầu|tháng\\s+\\d{1,2}|ngày\\s+\\d{1,2}|thực hiện|quý\\s+[IVX]+)(?:\\s*,)?\\s*$`,
  'iu',
);

/** After it: a result or a comparison follows. */
const resultAfter = /^\s*(?:là|đạt|đã|chưa|vượt|có|trở|còn|chuyển|sang|tăng|giảm|bằng)(?!\p{L})|^\s*[-–]\s*20/iu;

/** What the year of the plan stands in, wherever it stands. */
const planned = new RegExp(
  `(?:kế hoạch|ban hành|nhiệm vụ|chỉ tiêu|mục tiêu|phấn đấu|dự toán|bố trí|(?<!\\p{L})trong)${gap}{0,30}\\s*$`,
  'iu',
);

const isDeadline = (line: Line, view: TextView): boolean =>
  line.role === 'cell' &&
  line.cell !== undefined &&
  view.tables[line.cell.table]?.columns[line.cell.column]?.role === 'deadline';

/** A head of another year stands beside heads of the plan's year: the table compares years. */
const comparesYears = (line: Line, view: TextView, year: number): boolean => {
  const heads = line.role === 'cell-head' ? (view.tables[line.cell?.table ?? -1]?.heads ?? []) : [];
  return heads.some((head) => head !== line && new RegExp(`(?<!\\d)${year}(?!\\d)`, 'u').test(head.text));
};

const matchesOf = (pattern: RegExp) => ofLine(({ text }) => [...text.matchAll(pattern)]);
const named = matchesOf(yearPattern);
const due = matchesOf(dueYear);
const inDeadline = matchesOf(cellYear);

const yearsIn = (line: Line, context: CheckContext): RegExpExecArray[] => [
  ...named(line, context),
  ...(isDeadline(line, context.view) ? inDeadline : due)(line, context),
];

export const staleYear: Rule = {
  id: 'stale-year',
  group: 'facts',
  severity: 'error',
  strength: 'practice',
  reads: 'text',
  title: {
    vi: 'Năm trong văn bản là năm của kế hoạch, không phải năm còn sót lại',
    en: "The plan's year is meant everywhere, none is left over",
  },
  bad: [
    'KẾ HOẠCH\nSố hóa hồ sơ năm 2025 trên địa bàn xã Mai Lâm\n1. Ban hành Kế hoạch số hóa hồ sơ [[năm 2024]] của xã.',
    'KẾ HOẠCH\nSố hóa hồ sơ năm 2025 trên địa bàn xã Mai Lâm\nSTT\tNhiệm vụ\tThời gian\n1\tLập danh mục hồ sơ\tQuý I [[năm 2024]]',
    'KẾ HOẠCH\nSố hóa hồ sơ năm 2025 trên địa bàn xã Mai Lâm\nSTT\tTên chỉ tiêu\tĐơn vị tính\tKế hoạch [[năm 2024]]\n1\tHồ sơ được số hóa\t%\t75',
    'KẾ HOẠCH\nSố hóa hồ sơ năm 2025 trên địa bàn xã Mai Lâm\n- Lập dự toán số hóa [[năm 2024]] trình Ủy ban nhân dân xã.',
    'KẾ HOẠCH\nSố hóa hồ sơ năm 2025 trên địa bàn xã Mai Lâm\n- Báo cáo kết quả [[trước ngày 15/12/2024]].',
  ],
  good: [
    'KẾ HOẠCH\nSố hóa hồ sơ năm 2025 trên địa bàn xã Mai Lâm\n1. Nâng tỷ lệ thêm 5% so với năm 2024 (năm 2024 là 71%).\n2. Khắc phục hạn chế năm 2024; trên cơ sở kết quả thực hiện trong năm 2024.\n3. Thực hiện Kế hoạch số 8/KH-UBND ngày 05/02/2024 về số hóa năm 2024 giai đoạn 2021 - 2025, đến năm 2030.\n4. Báo cáo trước ngày 31 tháng 01 năm 2026; trong nhiệm vụ theo Luật Lưu trữ năm 2024.',
    'KẾ HOẠCH\nSố hóa hồ sơ năm 2025 trên địa bàn xã Mai Lâm\nSTT\tTên chỉ tiêu\tĐơn vị tính\tKế hoạch năm 2024\tKế hoạch năm 2025\n1\tHồ sơ được số hóa\t%\t60\t75',
    'Mai Lâm, ngày 05 tháng 12 năm 2025\nKẾ HOẠCH\nSố hóa hồ sơ năm 2026 trên địa bàn xã Mai Lâm\n- Lập danh sách trước ngày 25/12/2025.',
  ],
  check: (context) => {
    const { facts, view } = context;
    if (facts.year === undefined)
      return { notJudged: { vi: 'không rõ năm của kế hoạch', en: 'the year of the plan is not known' } };
    const { year } = facts;
    const titles = view.lines.filter(({ role }) => role === 'subject' || role === 'annex-title');
    return [...titles, ...view.lines.filter(({ role }) => role === 'cell-head'), ...bodyLines(context)].flatMap(
      (line): Finding[] =>
        yearsIn(line, context).flatMap((match) => {
          const found = Number(match[1]);
          if (found >= year || found < year - 4) return [];
          const deadline = isDeadline(line, view) || !/^năm/iu.test(match[0]);
          const head = sentenceBefore(line.text, match.index);
          const tail = line.text.slice(match.index + match[0].length);
          const last =
            line.role === 'cell-head' &&
            view.tables[line.cell?.table ?? -1]?.columns[line.cell?.column ?? -1]?.role === 'last';
          if (deadline && facts.signed !== undefined && found >= facts.signed.year) return [];
          // "Luật Lưu trữ năm 2024", "ngày 06 tháng 8 năm 2021": the year is the law's, the day's.
          if (/(?<!\p{L})(?:Bộ luật|Luật|Pháp lệnh|Hiến pháp)(?:[\s,]+\p{L}+){0,12}\s+$/u.test(head)) return [];
          if (/(?<!\p{L})ngày\s+\d{1,2}\s+tháng\s+\d{1,2}\s+$/iu.test(head)) return [];
          if (last || (line.role === 'cell-head' && /kết quả|thực hiện|năm trước/iu.test(line.text))) return [];
          if (comparesYears(line, view, year)) return [];
          if (inCitedTitle(line.text, match.index) || resultAfter.test(tail)) return [];
          const title = line.role === 'subject' || line.role === 'annex-title' || line.role === 'cell-head';
          const issued = line.role === 'article' && /ban hành(?:\s+kèm theo)?/iu.test(head);
          if (deadline) {
            if (/so với|cuối kỳ|quyết toán|(?<!\p{L})đã\s/iu.test(head)) return [];
          } else if (!issued && (onPurpose.test(head) || (!title && !planned.test(head)))) return [];
          return [
            at(
              line,
              match.index,
              match.index + match[0].length,
              {
                vi: `Còn năm ${found} trong văn bản của năm ${year}.`,
                en: `The year ${found} is left in a document of ${year}.`,
              },
              {
                remedy: {
                  vi: `Sửa thành năm ${year}, hoặc viết rõ vì sao là năm ${found}.`,
                  en: `Write ${year}, or say why it is ${found}.`,
                },
              },
            ),
          ];
        }),
    );
  },
};
