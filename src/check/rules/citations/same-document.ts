// One document cited twice with different dates, or with the year in its symbol once and without it another time.

import { at, type Finding, type Rule } from '../../rule.js';
import { type CitedDocument, plainToken, symbolOf } from '../../view/citations.js';

const dateKey = ({ date }: CitedDocument): string | undefined =>
  date?.day === undefined ? undefined : `${date.day}/${date.month}/${date.year}`;

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
    const seen = new Map<string, Map<string, CitedDocument>>();
    /** The first with each number, symbol and date, by whether it has a year in its symbol. */
    const twins = new Map<string, CitedDocument>();
    for (const cited of citations) {
      const token = plainToken(cited.token);
      const before = seen.get(token) ?? new Map<string, CitedDocument>();
      const [key, symbol] = [dateKey(cited), symbolOf(token)];
      // Two years, or two issuers, are two documents of one number.
      const other = [...before.values()].find(
        (each) =>
          key !== undefined &&
          dateKey(each) !== undefined &&
          dateKey(each) !== key &&
          (symbol?.year !== undefined ||
            (each.date?.year === cited.date?.year && (each.issuer === cited.issuer || !each.issuer || !cited.issuer))),
      );
      if (other) {
        found.push(
          at(
            cited.line,
            cited.start,
            cited.end,
            {
              vi: `"${cited.token}" ghi ${cited.dateText}, chỗ khác ghi ${other.dateText}.`,
              en: `"${cited.token}" is dated ${key} here, ${dateKey(other)} elsewhere.`,
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
      const like = `${key} ${cited.date?.year} ${cited.issuer}`;
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
