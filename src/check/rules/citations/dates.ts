// Dates of citations: days that are, written alike, before the text.

import { symbolOf, unnumberedIn } from '../../../recognise/citations.js';
import { isFullDate, isoDate } from '../../../text/date.js';
import { writtenDay } from '../../../text/weekday.js';
import { at, type CheckContext, type Finding, type Rule } from '../../rule.js';
import { proseLines } from '../../view/body-lines.js';
import { linesWith } from '../../view/text-view.js';

// Dates of cited documents that cannot be: no such day, a year that is not the symbol's, a day after the signing.

/** In the body a day to come may be that of a document to come: there the words say that it is followed. */
const followed = /(?<!\p{L})(?:căn cứ|thực hiện|theo)\s+$/iu;

export const impossibleDate: Rule = {
  id: 'citation-date',
  severity: 'error',
  strength: 'practice',
  title: {
    vi: 'Ngày của văn bản viện dẫn phải có thật, khớp năm trong ký hiệu và trước ngày ký',
    en: 'The date of a cited document exists, fits its symbol and lies before the signing',
  },
  bad: [
    '- Theo Nghị định số 92/2017/NĐ-CP ngày [[07/8/2018]] của Chính phủ.',
    '- Theo Kế hoạch số 8/KH-UBND ngày [[31/9/2025]] của UBND tỉnh.',
    'Cẩm Hà, ngày 10 tháng 3 năm 2025\nKẾ HOẠCH\nSố hóa năm 2025\nCăn cứ Kế hoạch số 8/KH-UBND ngày [[11/4/2025]] của UBND tỉnh.',
    'Cẩm Hà, ngày 10 tháng 3 năm 2025\nKẾ HOẠCH\nSố hóa năm 2025\nCăn cứ Luật Lưu trữ [[ngày 21/6/2026]];\nCăn cứ Nghị quyết của Hội đồng nhân dân xã [[ngày 15 tháng 12 năm 2025]];\n- Thực hiện Kết luận của Đảng ủy xã [[ngày 05/4/2025]].',
  ],
  good: [
    'Cẩm Hà, ngày 10 tháng 3 năm 2025\nKẾ HOẠCH\nSố hóa năm 2025\nCăn cứ Luật Lưu trữ ngày 21/6/2024; Nghị quyết của Hội đồng nhân dân xã ngày 10/3/2025;\nThực hiện Kế hoạch của UBND tỉnh về tổ chức Ngày hội ngày 15/12/2025;\n- Trình Nghị quyết của Hội đồng nhân dân xã ngày 15/12/2025; theo Kế hoạch kiểm tra từ ngày 15/4/2025.',
    'Cẩm Hà, ngày 10 tháng 3 năm 2025\nKẾ HOẠCH\nSố hóa năm 2025\nCăn cứ Kế hoạch số 8/KH-UBND ngày 11/02/2025; Nghị định số 92/2017/NĐ-CP ngày 07/8/2017.',
  ],
  check: (context) => {
    const { signed } = context.facts;
    const unnumbered = proseLines(context).flatMap((line) =>
      unnumberedIn(line.text)
        .filter(
          // a day that is none is reported where every day is judged
          ({ start, token, date }) =>
            date !== undefined &&
            (line.role === 'citation' || /^(?:Bộ luật|Luật)/u.test(token) || followed.test(line.text.slice(0, start))),
        )
        .map((each) => ({ ...each, line })),
    );
    return [...context.citations, ...unnumbered].flatMap((cited): Finding[] => {
      const { dateText, date, line, end } = cited;
      if (dateText === undefined || line.role === 'reference-line') return [];
      const start = line.text.indexOf(dateText, end) + dateText.search(/\d/);
      const stop = line.text.indexOf(dateText, end) + dateText.length;
      const fault = (vi: string, en: string): Finding[] => [
        at(
          line,
          start,
          stop,
          { vi, en },
          { vi: 'Đối chiếu với văn bản gốc.', en: 'Compare with the document itself.' },
        ),
      ];
      if (!date) return fault(`Không có ngày "${dateText.replace(/^\D+/, '')}".`, 'There is no such day.');
      const year = symbolOf(cited.token)?.year;
      if (year !== undefined && year !== date.slice(0, 4))
        return fault(
          `Năm trong ký hiệu là ${year}, năm ban hành ghi ${date.slice(0, 4)}.`,
          `The symbol says ${year}, the date ${date.slice(0, 4)}.`,
        );
      return signed && isFullDate(signed) && date > isoDate(signed)
        ? fault('Văn bản viện dẫn ban hành sau ngày ký văn bản này.', 'The cited document is dated after the signing.')
        : [];
    });
  },
};

// Dates of cited documents written in both forms, "05 tháng 01 năm 2024" and "05/01/2024", within one document.

export const mixedDates: Rule = {
  id: 'mixed-date-forms',
  severity: 'info',
  strength: 'practice',
  title: { vi: 'Ngày của văn bản viện dẫn viết một kiểu', en: 'Dates of cited documents have one form' },
  bad: [
    '- Theo Kế hoạch số 5/KH-UBND ngày 01 tháng 02 năm 2025; Kế hoạch số 6/KH-UBND ngày 02 tháng 02 năm 2025.\n- Theo Kế hoạch số 7/KH-UBND [[ngày 03/02/2025]].',
  ],
  good: ['- Theo Kế hoạch số 5/KH-UBND ngày 01/02/2025; Kế hoạch số 6/KH-UBND ngày 02/02/2025.'],
  check: ({ citations }) => {
    const dated = citations.filter(({ date, line }) => date !== undefined && line.role !== 'reference-line');
    const long = dated.filter((each) => each.longDate);
    const short = dated.filter((each) => !each.longDate);
    const rare = long.length < short.length ? long : short;
    const [first] = rare;
    if (!first || long.length === 0 || short.length === 0) return [];
    const start = first.line.text.indexOf(first.dateText as string, first.end);
    return [
      at(
        first.line,
        start,
        start + (first.dateText as string).length,
        {
          vi: `Ngày viết lẫn hai kiểu: ${long.length} chỗ "ngày … tháng … năm …", ${short.length} chỗ "dd/mm/yyyy".`,
          en: `Dates have two forms: ${long.length} long, ${short.length} short.`,
        },
        { vi: 'Chọn một kiểu cho cả văn bản.', en: 'Choose one form.' },
      ),
    ];
  },
};

// the paper that asked for this document is of its own time: not left over from last year's, and not written after the signing.

const DAY_MS = 86_400_000;
/** A proposal of December is signed in January; one that is half a year older was made for another document. */
const LONGEST_DAYS = 180;

const dates = /ngày\s+(\d{1,2}\s*[/.-]\s*\d{1,2}\s*[/.-]\s*\d{4}|\d{1,2}\s+tháng\s+\d{1,2}\s+năm\s+\d{4})(?!\d)/giu;

const time = ({ year, month, day }: { year: number; month: number; day: number }): number =>
  Date.UTC(year, month - 1, day);

/** The days between which the proposal may have been written; an unsigned plan is made from the middle of the year before. */
function span({ facts, issuer }: CheckContext): { readonly from: number; readonly to?: number } | undefined {
  const { signed, year } = facts;
  const known = signed && isFullDate(signed) ? signed : writtenDay(issuer?.day?.split('-').reverse().join('/') ?? '');
  if (known) return { from: time(known) - LONGEST_DAYS * DAY_MS, to: time(known) };
  const of = signed?.year ?? year;
  return of === undefined ? undefined : { from: Date.UTC(of - 1, 6, 1) };
}

export const proposalDate: Rule = {
  id: 'proposal-date',
  severity: 'warning',
  strength: 'practice',
  title: {
    vi: 'Tờ trình đề nghị ban hành phải cùng đợt với văn bản, trước ngày ký',
    en: 'The proposal of a document is of its own time and before the signing',
  },
  bad: [
    'Mai Lâm, ngày 20 tháng 01 năm 2027\nQUYẾT ĐỊNH\nBan hành Kế hoạch số hóa năm 2027\nCăn cứ Luật Lưu trữ;\nTheo đề nghị của Văn phòng tại Tờ trình số 12/TTr-VP ngày [[26/01/2026]].\nQUYẾT ĐỊNH:',
    'QUYẾT ĐỊNH\nBan hành Kế hoạch số hóa năm 2027\nCăn cứ Luật Lưu trữ;\nXét Tờ trình ngày [[26 tháng 01 năm 2026]] của Văn phòng.\nQUYẾT ĐỊNH:',
    'Mai Lâm, ngày 20 tháng 01 năm 2027\nQUYẾT ĐỊNH\nBan hành Kế hoạch số hóa năm 2027\nTheo đề nghị của Văn phòng tại Tờ trình ngày [[25/01/2027]].\nQUYẾT ĐỊNH:',
    'Mai Lâm, ngày 20 tháng 01 năm 2026\nKẾ HOẠCH\nSố hóa hồ sơ năm 2026\nXét đề nghị của Văn phòng tại Tờ trình số 12/TTr-VP ngày [[26/01/2025]], Ủy ban nhân dân xã ban hành Kế hoạch.',
  ],
  good: [
    'Mai Lâm, ngày 20 tháng 01 năm 2026\nKẾ HOẠCH\nSố hóa hồ sơ năm 2026\nXét đề nghị của Văn phòng tại Tờ trình số 12/TTr-VP ngày 15/01/2026, Ủy ban nhân dân xã ban hành Kế hoạch.',
    'Mai Lâm, ngày 05 tháng 01 năm 2027\nQUYẾT ĐỊNH\nBan hành Kế hoạch số hóa năm 2027\nCăn cứ Kế hoạch số 8/KH-UBND ngày 11/02/2025 của UBND tỉnh;\nTheo đề nghị của Văn phòng tại Tờ trình số 90/TTr-VP ngày 28/12/2026.\nQUYẾT ĐỊNH:',
    'QUYẾT ĐỊNH\nBan hành Kế hoạch số hóa năm 2027\nTheo đề nghị của Văn phòng tại Tờ trình số 90/TTr-VP ngày 28/12/2026.\nQUYẾT ĐỊNH:',
    'Mai Lâm, ngày 05 tháng 01 năm 2027\nQUYẾT ĐỊNH\nBan hành Kế hoạch số hóa năm 2027\nTheo đề nghị của Chánh Văn phòng.\nQUYẾT ĐỊNH:',
  ],
  check: (context) => {
    const { view, data, citations } = context;
    const right = span(context);
    if (!right) return { notJudged: { vi: 'không rõ văn bản ký năm nào', en: 'the year of the signing is not known' } };
    return view.texts.flatMap(({ lines }) =>
      linesWith(lines, 'proposal', 'citation', 'text', 'bullet').flatMap((line): Finding[] => {
        const { text } = line;
        // in the body, a line that begins by saying who asked
        const body = line.role === 'text' || line.role === 'bullet';
        if (
          body &&
          !(data.papers.proposalCue.test(text) && /(?<!\p{L})(?:tờ trình|đề nghị|trình)(?!\p{L})/iu.test(text))
        )
          return [];
        if (
          !body &&
          line.role !== 'proposal' &&
          !data.papers.proposalCue.test(text) &&
          text.search(data.papers.proposalDate) < 0
        )
          return [];
        return [...text.matchAll(dates)].flatMap((match): Finding[] => {
          const date = writtenDay(match[1] ?? '');
          if (!date) return [];
          const [early, late] = [time(date) < right.from, right.to !== undefined && time(date) > right.to];
          // the date of a paper with a number is held against the signing by `citation-date`
          const numbered = citations.some(
            (cited) =>
              cited.line === line && cited.date !== undefined && cited.dateText?.includes(match[1] ?? '') === true,
          );
          if (!early && (!late || numbered)) return [];
          const start = match.index + match[0].length - (match[1] ?? '').length;
          return [
            at(
              line,
              start,
              match.index + match[0].length,
              early
                ? {
                    vi: 'Văn bản đề nghị ban hành có ngày của năm trước, quá sớm so với văn bản này.',
                    en: 'The proposal is of an earlier year, too old for this document.',
                  }
                : {
                    vi: 'Văn bản đề nghị có ngày sau ngày ký văn bản này.',
                    en: 'The proposal is dated after the signing.',
                  },
              {
                vi: 'Ghi số, ngày của tờ trình đề nghị ban hành chính văn bản này.',
                en: 'Write number and date of the proposal that asked for this very document.',
              },
            ),
          ];
        });
      }),
    );
  },
};
