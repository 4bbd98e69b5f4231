// Rule: the paper that asked for this document is of its own time: not left over from last year's, and not written after the signing.

import { isFullDate } from '../../../text/date.js';
import { writtenDay } from '../../../text/weekday.js';
import { at, type CheckContext, type Finding, type Rule } from '../../rule.js';
import { linesWith } from '../../view/text-view.js';

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
  group: 'citations',
  severity: 'warning',
  strength: 'practice',
  reads: 'text',
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
          !new RegExp(data.papers.proposalDate).test(text)
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
                remedy: {
                  vi: 'Ghi số, ngày của tờ trình đề nghị ban hành chính văn bản này.',
                  en: 'Write number and date of the proposal that asked for this very document.',
                },
              },
            ),
          ];
        });
      }),
    );
  },
};
