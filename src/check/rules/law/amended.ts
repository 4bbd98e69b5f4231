// Rule: a decree in the preamble that was amended is cited with a decree that amends it. NĐ 30/2020/NĐ-CP, Phụ lục I, mục II.6.a.

import { isOut, judge } from '../../../doctype/law-standing.js';
import { plainToken } from '../../../recognise/citations.js';
import { at, type Finding, type Rule } from '../../rule.js';
import { dayOf } from './signing-days.js';

export const amended: Rule = {
  id: 'amended',
  severity: 'info',
  strength: 'practice',
  reads: 'register',
  title: {
    vi: 'Căn cứ đã được sửa đổi thì dẫn cả văn bản sửa đổi',
    en: 'A cited document that was amended is cited with what amends it',
  },
  bad: [
    'Mai Lâm, ngày 10 tháng 3 năm 2025\nKẾ HOẠCH\nSố hóa năm 2025 trên địa bàn xã Mai Lâm\nCăn cứ [[Nghị định số 63/2010/NĐ-CP]] ngày 08/6/2010 của Chính phủ về kiểm soát thủ tục hành chính;',
  ],
  good: [
    'Mai Lâm, ngày 10 tháng 3 năm 2025\nKẾ HOẠCH\nSố hóa năm 2025 trên địa bàn xã Mai Lâm\nCăn cứ Nghị định số 63/2010/NĐ-CP ngày 08/6/2010 của Chính phủ về kiểm soát thủ tục hành chính; Nghị định số 92/2017/NĐ-CP ngày 07/8/2017 của Chính phủ;',
    'Mai Lâm, ngày 10 tháng 3 năm 2011\nKẾ HOẠCH\nSố hóa năm 2011 trên địa bàn xã Mai Lâm\nCăn cứ Nghị định số 63/2010/NĐ-CP ngày 08/6/2010 của Chính phủ về kiểm soát thủ tục hành chính;',
  ],
  check: (context) => {
    const day = dayOf(context);
    if (day === undefined || !context.register)
      return { notJudged: { vi: 'không rõ ngày ký', en: 'the day of signing is not known' } };
    const { register, citations, view } = context;
    const text = view.lines.map((line) => line.text).join('\n');
    const told = new Set<string>();
    return citations.flatMap((cited): Finding[] => {
      const token = plainToken(cited.token);
      const entry = register.entries.find(({ number }) => number === token);
      if (cited.line.role !== 'citation' || !entry || entry.confidence === 'low' || told.has(token)) return [];
      // of what is out of force nothing else matters
      if (isOut(judge(register, entry, day).standing)) return [];
      const amenders = entry.amendedBy.filter(({ from }) => from <= day).map(({ number }) => number);
      // One that amends it stands for all: few preambles name every one.
      if (amenders.length === 0 || amenders.some((number) => text.includes(number))) return [];
      told.add(token);
      return [
        at(
          cited.line,
          cited.start,
          cited.end,
          {
            vi: `"${token}" đã được sửa đổi bởi ${amenders.join(', ')}.`,
            en: `"${token}" was amended by ${amenders.join(', ')}.`,
          },
          { vi: 'Cân nhắc dẫn cả văn bản sửa đổi.', en: 'Consider citing what amends it, too.' },
        ),
      ];
    });
  },
};
