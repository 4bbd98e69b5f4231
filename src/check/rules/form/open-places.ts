// Rule: a document that goes out has no gaps. NĐ 30/2020/NĐ-CP, Phụ lục I, mục II.3, II.4.

import { at, type Finding, type Rule } from '../../rule.js';

export const openPlaces: Rule = {
  id: 'open-places',
  group: 'form',
  severity: 'info',
  strength: 'law',
  basis: 'NĐ 30/2020/NĐ-CP, Phụ lục I, mục II.3, II.4',
  reads: 'text',
  title: { vi: 'Văn bản phát hành không còn chỗ để trống', en: 'A document that goes out has no gaps' },
  bad: [
    '[[Số:     /KH-UBND]]\nKẾ HOẠCH',
    'KẾ HOẠCH\nTrồng cây\n[[(Kèm theo Quyết định số /QĐ-UBND ngày /02/2025 của UBND xã Mai Lâm)]]',
    '- Hoàn thành trước ngày [[......]] tháng 5.',
  ],
  good: [
    'Số: 12/KH-UBND\nKẾ HOẠCH\nTrồng cây\n(Kèm theo Quyết định số 5/QĐ-UBND ngày 03/02/2025 của UBND xã Mai Lâm)',
    '- Trồng cây, làm đường...',
  ],
  check: ({ view, issue }) =>
    view.lines.flatMap((line): Finding[] => {
      const text = line.text;
      // A line drawn by signs.
      if (/^[\s_.…-]*$/u.test(text) && line.gaps.length === 0) return [];
      const match =
        line.role === 'number-line'
          ? /^số\s*:\s*\/.*/iu.exec(text.trim())
          : /(?:số\s*:?\s*[…._]*\s*\/\s?\p{Lu}[\p{L}]*-\p{Lu}+|ngày\s+(?:[…._]+|\s*)\s*(?:\/\s*\d{0,2}\s*\/|tháng\s+[…._\d]*\s*năm)|(?:[…]{2,}|\.{5,}|_{4,}))/u.exec(
              text,
            );
      const draft =
        match && !/ngày\s+\d/u.test(match[0]) ? match : line.gaps.length > 0 ? { index: 0, 0: text } : undefined;
      if (!draft) return [];
      return [
        at(
          line,
          draft.index,
          draft.index + draft[0].length,
          { vi: 'Còn chỗ để trống.', en: 'There is a gap.' },
          {
            remedy: { vi: 'Điền đủ trước khi phát hành.', en: 'Fill it before it goes out.' },
            severity: issue ? 'error' : 'info',
          },
        ),
      ];
    }),
};
