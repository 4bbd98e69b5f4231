// Dates of cited documents that cannot be: no such day, a year that is not the symbol's, a day after the signing.

import { symbolOf, unnumberedIn } from '../../../recognise/citations.js';
import { isFullDate, isoDate } from '../../../text/date.js';
import { at, type Finding, type Rule } from '../../rule.js';
import { proseLines } from '../../view/body-lines.js';

/** In the body a day to come may be that of a document to come: there the words say that it is followed. */
const followed = /(?<!\p{L})(?:căn cứ|thực hiện|theo)\s+$/iu;

export const impossibleDate: Rule = {
  id: 'citation-date',
  group: 'citations',
  severity: 'error',
  strength: 'practice',
  reads: 'text',
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
          // a day that is none is told where every day is judged
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
          { remedy: { vi: 'Đối chiếu với văn bản gốc.', en: 'Compare with the document itself.' } },
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
