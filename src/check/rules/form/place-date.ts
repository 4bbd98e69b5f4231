// Rule: place and date: days below 10 and months 1 and 2 have a zero. NĐ 30/2020/NĐ-CP, Phụ lục I, mục II.4.

import { dateIn } from '../../../recognise/facts.js';
import { isNameInCapitals, nameFromCapitals } from '../../../text/name-capitals.js';
import { type Finding, onLine, type Rule } from '../../rule.js';
import { heads, missing } from './head-lines.js';

export const placeDate: Rule = {
  id: 'place-date',
  group: 'form',
  severity: 'error',
  strength: 'law',
  basis: 'NĐ 30/2020/NĐ-CP, Phụ lục I, mục II.4',
  reads: 'text',
  title: {
    vi: 'Địa danh, ngày: "Mai Lâm, ngày 05 tháng 01 năm 2026"; ngày dưới 10, tháng 1 và 2 thêm số 0',
    en: 'Place and date: days below 10 and months 1 and 2 have a zero',
  },
  bad: [
    '[[Mai Lâm, ngày 5 tháng 3 năm 2025]]\nKẾ HOẠCH',
    '[[Mai Lâm, ngày 15 tháng 1 năm 2025]]\nKẾ HOẠCH',
    '[[Mai Lâm, ngày 15 tháng 06 năm 2025]]\nKẾ HOẠCH',
    '[[MAI LÂM, ngày 15 tháng 6 năm 2025]]\nKẾ HOẠCH',
    '[[Mai Lâm ngày 15 tháng 6 năm 2025]]\nKẾ HOẠCH',
    '[[Mai Lâm, ngày 31 tháng 6 năm 2025]]\nKẾ HOẠCH',
  ],
  good: [
    'Mai Lâm, ngày 05 tháng 02 năm 2025\nKẾ HOẠCH',
    'Mai Lâm, ngày 15 tháng 6 năm 2025\nKẾ HOẠCH',
    'Mai Lâm, ngày    tháng    năm 2025\nKẾ HOẠCH',
  ],
  check: (context) => {
    const lines = heads(context, 'place-date');
    if (lines.length === 0)
      return missing(context, {
        vi: 'Không có dòng địa danh, ngày tháng.',
        en: 'The line of place and date is missing.',
      });
    return lines.flatMap((line): Finding[] => {
      const text = line.text.trim();
      const fault = (vi: string, en: string): Finding[] => [
        onLine(
          line,
          { vi, en },
          {
            remedy: {
              vi: 'Viết như "Mai Lâm, ngày 05 tháng 01 năm 2026".',
              en: 'Write it like "Mai Lâm, ngày 05 tháng 01 năm 2026".',
            },
          },
        ),
      ];
      if (!/^[^,]+,\s/u.test(text))
        return fault('Thiếu dấu phẩy sau địa danh.', 'The comma after the place is missing.');
      const place = /^[^,]+/u.exec(text)?.[0] ?? '';
      if (isNameInCapitals(place))
        return fault(
          `Địa danh viết toàn chữ hoa; viết "${nameFromCapitals(place)}".`,
          `The place is in capitals; write "${nameFromCapitals(place)}".`,
        );
      const [, day = '', month = ''] = /ngày\s*(\d*)\s*tháng\s*(\d*)\s*năm/u.exec(text) ?? [];
      if (day !== '' && month !== '' && dateIn(text) === undefined)
        return fault('Không có ngày này.', 'There is no such day.');
      if (/^\d$/.test(day)) return fault(`Ngày ${day} phải viết 0${day}.`, `Day ${day} is written 0${day}.`);
      if (/^[12]$/.test(month))
        return fault(`Tháng ${month} phải viết 0${month}.`, `Month ${month} is written 0${month}.`);
      if (/^0[3-9]$/.test(month))
        return fault(`Tháng ${month.slice(1)} không thêm số 0.`, `Month ${month.slice(1)} has no zero.`);
      return [];
    });
  },
};
