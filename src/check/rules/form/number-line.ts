// Rule: number and symbol: "Số: 05/QĐ-UBND"; a zero before one digit, no spaces, no year. NĐ 30/2020/NĐ-CP, Phụ lục I, mục II.3.

import { type Finding, onLine, type Rule } from '../../rule.js';
import { heads, missing } from './head-lines.js';

export const numberLine: Rule = {
  id: 'number-line',
  group: 'form',
  severity: 'error',
  strength: 'law',
  basis: 'NĐ 30/2020/NĐ-CP, Phụ lục I, mục II.3',
  reads: 'text',
  title: {
    vi: 'Số, ký hiệu: "Số: 05/QĐ-UBND"; số dưới 10 thêm một số 0, không khoảng trắng, không ghi năm',
    en: 'Number and symbol: "Số: 05/QĐ-UBND"; a zero before one digit, no spaces, no year',
  },
  bad: [
    '[[Số: 5/QĐ-UBND]]\nQUYẾT ĐỊNH',
    '[[Số: 015/QĐ-UBND]]\nQUYẾT ĐỊNH',
    '[[Số: 15 /QĐ - UBND]]\nQUYẾT ĐỊNH',
    '[[Số: 15/KH-UBND]]\nQUYẾT ĐỊNH\nBan hành Quy chế',
    '[[SỐ: 15/QĐ-UBND]]\nQUYẾT ĐỊNH',
  ],
  good: [
    'Số: 05/QĐ-UBND\nQUYẾT ĐỊNH',
    'Số: 115/QĐ-UBND\nQUYẾT ĐỊNH',
    'Số:      /QĐ-UBND\nQUYẾT ĐỊNH',
    'Số: 12/KH-UBND\nKẾ HOẠCH\nTrồng cây',
    'Số: 44/2022/QĐ-UBND\nQUYẾT ĐỊNH',
  ],
  check: (context) => {
    const lines = heads(context, 'number-line');
    if (lines.length === 0)
      return missing(context, { vi: 'Không có dòng số, ký hiệu.', en: 'The line of the number is missing.' });
    return lines.flatMap((line): Finding[] => {
      const text = line.text.trim();
      if (/…|\.\./u.test(text)) return []; // a model or a draft: its gaps are told elsewhere
      const match = /^Số:\s*(\d*)\s*(?:\/\d{4})?\/((?:QyĐ|\p{Lu}[\p{Lu}\d]*[rg]?)(?:-\p{Lu}[\p{Lu}\d&]*)*)$/u.exec(
        text,
      );
      const fault = (vi: string, en: string, remedy?: string): Finding[] => [
        onLine(
          line,
          { vi, en },
          remedy === undefined ? {} : { remedy: { vi: `Viết "${remedy}".`, en: `Write "${remedy}".` } },
        ),
      ];
      if (!match) {
        const tidy = text.replace(/^số\s*:?\s*/iu, 'Số: ').replace(/\s*([/-])\s*/g, '$1');
        return fault(
          'Số, ký hiệu viết sai dạng "Số: 15/KH-UBND".',
          'The number is not of the form "Số: 15/KH-UBND".',
          tidy === text ? undefined : tidy,
        );
      }
      const [, digits = '', symbol = ''] = match;
      if (digits !== '' && (/^0\d{2,}$/.test(digits) || /^\d$/.test(digits)))
        return fault(
          `Số "${digits}": số dưới 10 thêm một số 0, số khác không thêm.`,
          `"${digits}": one zero before a single digit, none otherwise.`,
          text.replace(digits, String(Number(digits)).padStart(2, '0')),
        );
      if (/^Số:\S/u.test(text) && digits !== '')
        return fault('Thiếu khoảng trắng sau "Số:".', 'A space is missing after "Số:".', text.replace(/^Số:/u, 'Số: '));
      const text0 = context.view.texts[line.part];
      const said = context.data.symbols.kinds.find((each) => each.symbol === symbol.split('-')[0]);
      const title = text0?.title.toUpperCase() ?? '';
      if (
        said &&
        title !== '' &&
        said.kind.toUpperCase() !== title &&
        context.data.symbols.kinds.some((each) => each.kind.toUpperCase() === title)
      )
        return fault(`Ký hiệu "${symbol}" không phải của ${title}.`, `The symbol "${symbol}" is not that of ${title}.`);
      return [];
    });
  },
};
