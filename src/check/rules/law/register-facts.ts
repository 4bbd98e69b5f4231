// Rule: date, kind and issuer of cited documents are those of the register. NĐ 30/2020/NĐ-CP, Phụ lục I, mục II.6.a.

import { lawsIn, plainToken } from '../../../recognise/citations.js';
import { shortDay } from '../../../text/date.js';
import { sameWords } from '../../../text/fold-words.js';
import { at, type CheckContext, type Finding, type Rule } from '../../rule.js';
import { lower } from '../../view/letters.js';
import { severityOf, verify } from './register-entries.js';

/** A law of the register by its name and year, of another day or number: an older law of the name may be unknown, one of that year is not. */
function lawsOtherwise({ view, register }: CheckContext): Finding[] {
  const laws = view.lines.flatMap((line) => lawsIn(line.text).map((law) => ({ line, ...law })));
  return laws.flatMap(({ line, start, end, kind = '', name = '', number, date }): Finding[] => {
    const year = date?.slice(0, 4) ?? /\/(\d{4})\//u.exec(number ?? '')?.[1];
    const same = (register?.entries ?? []).filter(
      (each) =>
        each.name !== undefined &&
        sameWords(each.name) === sameWords(name) &&
        lower(each.kind) === lower(kind) &&
        each.date.startsWith(`${year}-`),
    );
    const [entry] = same;
    if (!entry || entry.confidence === 'low') return [];
    if (same.some((each) => (number === undefined ? each.date === date : each.number === number))) return [];
    return [
      at(
        line,
        start,
        end,
        {
          vi: `${entry.kind} ${entry.name} năm ${year}: ${same.map((each) => `số ${each.number}, ngày ${shortDay(each.date)}`).join('; ')}.`,
          en: `${entry.kind} ${entry.name} of ${year}: ${same.map((each) => `${each.number} of ${each.date}`).join('; ')}.`,
        },
        { vi: `Đối chiếu với văn bản gốc.${verify(entry)}`, en: 'Compare with the document itself.' },
        { severity: severityOf(entry, 'error') },
      ),
    ];
  });
}

export const registerFacts: Rule = {
  id: 'register-facts',
  severity: 'error',
  strength: 'law',
  basis: 'NĐ 30/2020/NĐ-CP, Phụ lục I, mục II.6.a',
  reads: 'register',
  title: {
    vi: 'Ngày, tên loại, cơ quan của văn bản viện dẫn đúng như trong danh mục',
    en: 'Date, kind and issuer of cited documents are those of the register',
  },
  bad: [
    'KẾ HOẠCH\nSố hóa năm 2026\nCăn cứ [[Nghị định số 63/2010/NĐ-CP]] ngày 18/6/2010 của Chính phủ;',
    'KẾ HOẠCH\nSố hóa năm 2026\nCăn cứ [[Nghị định số 63/2010/NĐ-CP]] ngày 08/6/2010 của Bộ Nội vụ;',
    'KẾ HOẠCH\nSố hóa năm 2026\nCăn cứ [[Luật Tổ chức chính quyền địa phương ngày 19/6/2025]];',
    'KẾ HOẠCH\nSố hóa năm 2026\nCăn cứ [[Luật Tổ chức chính quyền địa phương số 73/2025/QH15]] ngày 16/6/2025;',
  ],
  good: [
    'KẾ HOẠCH\nSố hóa năm 2026\nCăn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025;\nCăn cứ Luật Tổ chức chính quyền địa phương số 72/2025/QH15 ngày 16/6/2025;\nCăn cứ Luật Tổ chức chính quyền địa phương ngày 26/11/2003;',
    'KẾ HOẠCH\nSố hóa năm 2026\nCăn cứ Nghị định số 63/2010/NĐ-CP ngày 08/6/2010 của Chính phủ về kiểm soát thủ tục hành chính;\nCăn cứ Quyết định số 468/QĐ-UBND ngày 01/3/2024 của UBND tỉnh;',
  ],
  check: (context) => [
    ...lawsOtherwise(context),
    ...context.citations.flatMap((cited): Finding[] => {
      const same = (context.register?.entries ?? []).filter(({ number }) => number === plainToken(cited.token));
      const [entry] = same;
      if (!entry || entry.confidence === 'low') return [];
      const { date } = cited;
      const fault = (vi: string, en: string): Finding[] => [
        at(
          cited.line,
          cited.start,
          cited.end,
          { vi, en },
          { vi: `Đối chiếu với văn bản gốc.${verify(entry)}`, en: 'Compare with the document itself.' },
          { severity: severityOf(entry, 'error') },
        ),
      ];
      // Numbers without a year begin anew each year: only norms have one number for ever.
      if (!/\/\d{4}\//.test(cited.token)) return [];
      if (date !== undefined && same.every((each) => each.date !== date))
        return fault(
          `"${cited.token}" ban hành ngày ${shortDay(entry.date)}, ở đây ghi ${cited.dateText?.replace(/^\D+/u, '')}.`,
          `"${cited.token}" is of ${entry.date}.`,
        );
      if (cited.kind !== undefined && lower(cited.kind) !== lower(entry.kind) && lower(cited.kind) !== 'văn bản')
        return fault(
          `"${cited.token}" là ${entry.kind}, không phải ${cited.kind}.`,
          `"${cited.token}" is ${entry.kind}, not ${cited.kind}.`,
        );
      return cited.issuer !== undefined &&
        entry.issuer !== undefined &&
        !sameWords(entry.issuer).includes(sameWords(cited.issuer)) &&
        !sameWords(cited.issuer).includes(sameWords(entry.issuer).split(', ').at(-1) ?? '')
        ? fault(
            `"${cited.token}" do ${entry.issuer} ban hành, ở đây ghi ${cited.issuer}.`,
            `"${cited.token}" was issued by ${entry.issuer}.`,
          )
        : [];
    }),
  ],
};
