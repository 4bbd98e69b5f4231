// The head of the first page: Quốc hiệu, Tiêu ngữ, number and symbol, place and date. A text that has lost its head cannot be judged.

import { at, type CheckContext, type Finding, type NotJudged, onLine, type Rule } from '../../rule.js';
import { dateIn } from '../../view/document-facts.js';
import { type Line, linesWith } from '../../view/text-view.js';

const NAME = 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM';
const OLD_NAME = 'CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM';
const MOTTO = 'Độc lập - Tự do - Hạnh phúc';

const noHead: NotJudged = { notJudged: { vi: 'không có phần đầu trang', en: 'there is no head of the page' } };

const heads = ({ view }: CheckContext, role: Line['role']): Line[] => linesWith(view.lines, role);

/** A Word file shows what it has; a text may have lost its head on the way. */
const missing = (context: CheckContext, message: Finding['message']): readonly Finding[] | NotJudged =>
  context.source === 'text' ||
  context.source === 'pdf' ||
  !context.view.texts.some(({ kind }) => kind === 'decision' || kind === 'plan')
    ? noHead
    : [{ message, spot: 'đầu trang 1' }];

export const nationalName: Rule = {
  id: 'national-name',
  group: 'form',
  severity: 'error',
  strength: 'law',
  basis: 'NĐ 30/2020/NĐ-CP, Phụ lục I, mục II.1.a',
  reads: 'text',
  title: { vi: `Quốc hiệu viết đúng: ${NAME}`, en: `The national name: ${NAME}` },
  bad: ['[[CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIÊT NAM]]\nKẾ HOẠCH', '[[Cộng hòa xã hội chủ nghĩa Việt Nam]]\nKẾ HOẠCH'],
  good: [`${NAME}\nKẾ HOẠCH`, `${OLD_NAME}\nKẾ HOẠCH`],
  check: (context) => {
    const lines = heads(context, 'national-name');
    if (lines.length === 0) return missing(context, { vi: 'Không có Quốc hiệu.', en: 'The national name is missing.' });
    return lines.flatMap((line): Finding[] => {
      const text = line.text.replace(/\s+/g, ' ').trim();
      if (text === NAME || text === OLD_NAME) return [];
      return [
        onLine(
          line,
          { vi: `Quốc hiệu viết sai: "${text}".`, en: `The national name is wrong: "${text}".` },
          {
            remedy: { vi: `Viết "${NAME}".`, en: `Write "${NAME}".` },
            fix: { start: 0, end: line.text.length, text: NAME },
          },
        ),
      ];
    });
  },
};

export const motto: Rule = {
  id: 'motto',
  group: 'form',
  severity: 'error',
  strength: 'law',
  basis: 'NĐ 30/2020/NĐ-CP, Phụ lục I, mục II.1.b',
  reads: 'text',
  title: {
    vi: `Tiêu ngữ viết đúng: ${MOTTO}, gạch nối có khoảng trắng hai bên`,
    en: `The motto: ${MOTTO}, hyphens with spaces`,
  },
  bad: [
    '[[Độc lập – Tự do – Hạnh phúc]]\nKẾ HOẠCH',
    '[[Độc lập-Tự do-Hạnh phúc]]\nKẾ HOẠCH',
    '[[Độc Lập - Tự Do - Hạnh Phúc]]\nKẾ HOẠCH',
  ],
  good: [`${MOTTO}\nKẾ HOẠCH`],
  check: (context) => {
    const lines = heads(context, 'motto');
    if (lines.length === 0) return missing(context, { vi: 'Không có Tiêu ngữ.', en: 'The motto is missing.' });
    return lines.flatMap((line): Finding[] => {
      const text = line.text.replace(/\s+/g, ' ').trim();
      if (text === MOTTO) return [];
      return [
        onLine(
          line,
          { vi: `Tiêu ngữ viết sai: "${text}".`, en: `The motto is wrong: "${text}".` },
          {
            remedy: { vi: `Viết "${MOTTO}" (gạch nối ngắn, có khoảng trắng hai bên).`, en: `Write "${MOTTO}".` },
            fix: { start: 0, end: line.text.length, text: MOTTO },
          },
        ),
      ];
    });
  },
};

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
      const title = text0?.title.toLocaleUpperCase('vi') ?? '';
      if (
        said &&
        title !== '' &&
        said.kind.toLocaleUpperCase('vi') !== title &&
        context.data.symbols.kinds.some((each) => each.kind.toLocaleUpperCase('vi') === title)
      )
        return fault(`Ký hiệu "${symbol}" không phải của ${title}.`, `The symbol "${symbol}" is not that of ${title}.`);
      return [];
    });
  },
};

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
