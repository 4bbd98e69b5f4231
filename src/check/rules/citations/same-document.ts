// One document cited twice with different dates, or with the year in its symbol once and without it another time.

import { plainToken, symbolOf } from '../../../recognise/citations.js';
import { at, type Finding, type LineCitation, type Rule } from '../../rule.js';

const yearOf = ({ date }: LineCitation): string | undefined => date?.slice(0, 4);

export const sameDocument: Rule = {
  id: 'cited-differently',
  group: 'citations',
  severity: 'error',
  strength: 'practice',
  reads: 'text',
  title: { vi: 'Một văn bản được viện dẫn như nhau ở mọi chỗ', en: 'A document is cited alike everywhere' },
  bad: [
    '- Theo Kế hoạch số 5/KH-UBND ngày 01/3/2025 của UBND tỉnh.\n- Báo cáo theo [[Kế hoạch số 5/KH-UBND]] ngày 11/3/2025 của UBND tỉnh.',
    '- Theo Quyết định số 13/2018/QĐ-UBND ngày 24/4/2018 của UBND tỉnh.\n- Theo [[Quyết định số 13/QĐ-UBND]] ngày 24/4/2018 của UBND tỉnh.',
  ],
  good: [
    '- Theo Kế hoạch số 5/KH-UBND ngày 01/3/2025 của UBND tỉnh.\n- Theo Kế hoạch số 5/KH-UBND ngày 01/3/2025; Kế hoạch số 5/KH-UBND ngày 03/3/2024 của UBND huyện.',
  ],
  check: ({ citations }) => {
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
            { remedy: { vi: 'Đối chiếu với văn bản gốc và sửa chỗ sai.', en: 'Compare with the document itself.' } },
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
            { remedy: { vi: 'Viết một số, ký hiệu như văn bản gốc.', en: 'Write the symbol of the document itself.' } },
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
    return found;
  },
};
