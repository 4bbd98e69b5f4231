// One document cited twice with different dates, or with the year in its symbol once and without it another time; one basis in two lines.

import { plainToken, symbolOf } from '../../../recognise/citations.js';
import { sameWords } from '../../../text/fold-words.js';
import { at, type CheckContext, type Finding, type LineCitation, onLine, type Rule } from '../../rule.js';
import { linesWith } from '../../view/text-view.js';

const yearOf = ({ date }: LineCitation): string | undefined => date?.slice(0, 4);

/** One basis in two lines; a line that begins with another document may name it again as what that one amends. */
function basedTwice({ view, citations }: CheckContext): Finding[] {
  return view.texts.flatMap(({ lines }) => {
    const seen = new Set<string>();
    return linesWith(lines, 'citation').flatMap((line): Finding[] => {
      const first = citations.find((cited) => cited.line === line);
      const key = first
        ? `${plainToken(first.token)} ${first.date}`
        : sameWords(line.text.replace(/(?<![.,;\s])[.,;\s]+$/u, ''));
      const again = seen.has(key);
      seen.add(key);
      // a form repeats "Căn cứ …;"
      if (!again || line.gaps.length > 0 || (line.text.match(/\p{L}+/gu) ?? []).length < 4) return [];
      return [
        onLine(
          line,
          { vi: 'Căn cứ này đã ghi ở trên.', en: 'This document is cited above already.' },
          { vi: 'Bỏ dòng lặp.', en: 'Leave the second line out.' },
          { severity: 'warning' },
        ),
      ];
    });
  });
}

export const sameDocument: Rule = {
  id: 'cited-differently',
  severity: 'error',
  strength: 'practice',
  title: {
    vi: 'Một văn bản được viện dẫn như nhau ở mọi chỗ, làm căn cứ một lần',
    en: 'A document is cited alike everywhere, and once as a basis',
  },
  bad: [
    '- Theo Kế hoạch số 5/KH-UBND ngày 01/3/2025 của UBND tỉnh.\n- Báo cáo theo [[Kế hoạch số 5/KH-UBND]] ngày 11/3/2025 của UBND tỉnh.',
    '- Theo Quyết định số 13/2018/QĐ-UBND ngày 24/4/2018 của UBND tỉnh.\n- Theo [[Quyết định số 13/QĐ-UBND]] ngày 24/4/2018 của UBND tỉnh.',
    'QUYẾT ĐỊNH\nBan hành Kế hoạch\nCăn cứ Luật Lưu trữ ngày 21/6/2024;\n[[Căn cứ Luật Lưu trữ ngày 21/6/2024;]]\nQUYẾT ĐỊNH:',
    'QUYẾT ĐỊNH\nBan hành Kế hoạch\nCăn cứ Kế hoạch số 5/KH-UBND ngày 01/3/2025 của UBND tỉnh;\n[[Căn cứ Kế hoạch số 5/KH-UBND ngày 01/3/2025 của UBND tỉnh về lưu trữ.]]\nQUYẾT ĐỊNH:',
  ],
  good: [
    'QUYẾT ĐỊNH\nBan hành Kế hoạch\nCăn cứ Nghị định số 30/2020/NĐ-CP ngày 05/3/2020;\nCăn cứ Nghị định số 99/2025/NĐ-CP ngày 05/3/2025 sửa đổi Nghị định số 30/2020/NĐ-CP ngày 05/3/2020.\nQUYẾT ĐỊNH:',
    '- Theo Kế hoạch số 5/KH-UBND ngày 01/3/2025 của UBND tỉnh.\n- Theo Kế hoạch số 5/KH-UBND ngày 01/3/2025; Kế hoạch số 5/KH-UBND ngày 03/3/2024 của UBND huyện.',
  ],
  check: (context) => {
    const { citations } = context;
    const found: Finding[] = [];
    const seen = new Map<string, Map<string, LineCitation>>();
    /** The first with each number, symbol and date, by whether it has a year in its symbol. */
    const twins = new Map<string, LineCitation>();
    for (const cited of citations) {
      const token = plainToken(cited.token);
      const before = seen.get(token) ?? new Map<string, LineCitation>();
      const [key, symbol] = [cited.date, symbolOf(token)];
      // Two years, or two issuers, are two documents of one number.
      const other = [...before.values()].find(
        (each) =>
          key !== undefined &&
          each.date !== undefined &&
          each.date !== key &&
          (symbol?.year !== undefined ||
            (yearOf(each) === yearOf(cited) && (each.issuer === cited.issuer || !each.issuer || !cited.issuer))),
      );
      if (other) {
        found.push(
          at(
            cited.line,
            cited.start,
            cited.end,
            {
              vi: `"${cited.token}" ghi ${cited.dateText}, chỗ khác ghi ${other.dateText}.`,
              en: `"${cited.token}" is dated ${key} here, ${other.date} elsewhere.`,
            },
            { vi: 'Đối chiếu với văn bản gốc và sửa chỗ sai.', en: 'Compare with the document itself.' },
          ),
        );
      }
      const twinKey = (withYear: boolean): string => `${symbol?.number}/${symbol?.groups.join('-')} ${key} ${withYear}`;
      const twin = symbol && key !== undefined ? twins.get(twinKey(symbol.year === undefined)) : undefined;
      if (twin) {
        found.push(
          at(
            cited.line,
            cited.start,
            cited.end,
            {
              vi: `Cùng một văn bản ghi "${cited.token}" và "${twin.token}".`,
              en: `One document is given as "${cited.token}" and "${twin.token}".`,
            },
            { vi: 'Viết một số, ký hiệu như văn bản gốc.', en: 'Write the symbol of the document itself.' },
          ),
        );
      }
      const like = `${key} ${yearOf(cited)} ${cited.issuer}`;
      if (!before.has(like)) before.set(like, cited);
      seen.set(token, before);
      if (symbol && key !== undefined) {
        const own = twinKey(symbol.year !== undefined);
        if (!twins.has(own)) twins.set(own, cited);
      }
    }
    return [...found, ...basedTwice(context)];
  },
};
