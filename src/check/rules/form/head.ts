// The head of the first page. NĐ 30/2020/NĐ-CP, Phụ lục I, mục II.1–4.

import { dateIn } from '../../../recognise/facts.js';
import { isNameInCapitals, nameFromCapitals } from '../../../text/name-capitals.js';
import { type CheckContext, type Finding, type NotJudged, onLine, type Rule } from '../../rule.js';
import { agencyHeads } from '../../view/agency-head.js';
import { type Line, linesWith } from '../../view/text-view.js';

// The head of the first page: Quốc hiệu, Tiêu ngữ, number and symbol, place and date. A text that has lost its head cannot be judged.

const noHead: NotJudged = { notJudged: { vi: 'không có phần đầu trang', en: 'there is no head of the page' } };

const heads = ({ view }: CheckContext, role: Line['role']): Line[] => linesWith(view.lines, role);

/** A Word file shows what it has; a text may have lost its head on the way. */
const missing = (context: CheckContext, message: Finding['message']): readonly Finding[] | NotJudged =>
  context.source === 'text' ||
  context.source === 'pdf' ||
  !context.view.texts.some(({ kind }) => kind === 'decision' || kind === 'plan')
    ? noHead
    : [{ message, spot: 'đầu trang 1' }];

// the national name is spelled right and in capitals. NĐ 30/2020/NĐ-CP, Phụ lục I, mục II.1.a.

const NAME = 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM';

const OLD_NAME = 'CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM';

export const nationalName: Rule = {
  id: 'national-name',
  severity: 'error',
  strength: 'law',
  basis: 'NĐ 30/2020/NĐ-CP, Phụ lục I, mục II.1.a',
  title: { vi: `Quốc hiệu viết đúng: ${NAME}`, en: `The national name: ${NAME}` },
  bad: ['[[CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIÊT NAM]]\nKẾ HOẠCH', '[[Cộng hòa xã hội chủ nghĩa Việt Nam]]\nKẾ HOẠCH'],
  good: [`${NAME}\nKẾ HOẠCH`, `${OLD_NAME}\nKẾ HOẠCH`],
  check: (context) => {
    const lines = heads(context, 'national-name');
    if (lines.length === 0) return missing(context, { vi: 'Không có Quốc hiệu.', en: 'The national name is missing.' });
    return lines.flatMap((line): Finding[] => {
      const text = line.text.normalize('NFC').replace(/\s+/g, ' ').trim();
      if (text === NAME || text === OLD_NAME) return [];
      return [
        onLine(
          line,
          { vi: `Quốc hiệu viết sai: "${text}".`, en: `The national name is wrong: "${text}".` },
          { vi: `Viết "${NAME}".`, en: `Write "${NAME}".` },
          { fix: { start: 0, end: line.text.length, text: NAME } },
        ),
      ];
    });
  },
};

// the motto is "Độc lập - Tự do - Hạnh phúc", hyphens with a space on each side. NĐ 30/2020/NĐ-CP, Phụ lục I, mục II.1.b.

const MOTTO = 'Độc lập - Tự do - Hạnh phúc';

export const motto: Rule = {
  id: 'motto',
  severity: 'error',
  strength: 'law',
  basis: 'NĐ 30/2020/NĐ-CP, Phụ lục I, mục II.1.b',
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
      const text = line.text.normalize('NFC').replace(/\s+/g, ' ').trim();
      if (text === MOTTO) return [];
      return [
        onLine(
          line,
          { vi: `Tiêu ngữ viết sai: "${text}".`, en: `The motto is wrong: "${text}".` },
          { vi: `Viết "${MOTTO}" (gạch nối ngắn, có khoảng trắng hai bên).`, en: `Write "${MOTTO}".` },
          { fix: { start: 0, end: line.text.length, text: MOTTO } },
        ),
      ];
    });
  },
};

// above the name of an agency stands that of the agency it belongs to; a committee of the people names none. NĐ 30/2020/NĐ-CP, Phụ lục I,
// mục II.2.a.

/** Offices below a committee that issue with a seal of their own, never by themselves. */
const dependent = /^(?:PHÒNG|SỞ)\s/u;

const ministry = /^(?:BỘ|TỔNG|BAN|CỤC)\s/u;

export const superiorAgency: Rule = {
  id: 'superior-agency',
  severity: 'warning',
  strength: 'law',
  basis: 'NĐ 30/2020/NĐ-CP, Phụ lục I, mục II.2.a',
  title: {
    vi: 'Trên tên cơ quan có tên cơ quan chủ quản trực tiếp; ủy ban nhân dân không ghi cấp trên',
    en: 'Above the name of an agency stands the agency it belongs to; a committee of the people names none',
  },
  bad: [
    '[[PHÒNG KINH TẾ]]\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\nSố: 15/KH-PKT\nKẾ HOẠCH\nTrồng rừng năm 2026',
    '[[ỦY BAN NHÂN DÂN TỈNH ĐÔNG HÀ]]\nỦY BAN NHÂN DÂN\nXÃ MAI LÂM\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\nSố: 15/KH-UBND\nKẾ HOẠCH\nTrồng rừng năm 2026',
  ],
  good: [
    'ỦY BAN NHÂN DÂN\nXÃ MAI LÂM\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\nSố: 15/KH-UBND\nKẾ HOẠCH\nTrồng rừng năm 2026',
    'UBND XÃ MAI LÂM\nPHÒNG KINH TẾ\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\nSố: 15/KH-PKT\nKẾ HOẠCH\nTrồng rừng năm 2026',
    'BỘ TƯ PHÁP\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\nSố: 15/KH-BTP\nKẾ HOẠCH\nPhổ biến pháp luật năm 2026',
  ],
  check: ({ view, data }) =>
    agencyHeads(view.texts, data.letterheads).flatMap(({ superior, own }): Finding[] => {
      const [first] = own;
      const [above] = superior;
      if (above && data.letterheads.startsCommittee(own[0]?.text.trim() ?? ''))
        return [
          onLine(
            above,
            {
              vi: 'Ủy ban nhân dân, Hội đồng nhân dân không ghi cơ quan cấp trên ở đầu trang.',
              en: 'A committee or council of the people names no superior at its head.',
            },
            { vi: 'Bỏ dòng tên cơ quan cấp trên.', en: 'Take the line of the superior out.' },
            { severity: 'info' },
          ),
        ];
      if (!first || above || !dependent.test(first.text.trim()) || ministry.test(first.text.trim())) return [];
      return [
        onLine(
          first,
          { vi: 'Thiếu tên cơ quan chủ quản trực tiếp.', en: 'The agency it belongs to is not named.' },
          {
            vi: 'Ghi tên cơ quan chủ quản (như "UBND XÃ …") ở dòng trên, chữ đứng, không đậm.',
            en: 'Name it in the line above, upright, not bold.',
          },
        ),
      ];
    }),
};

export const numberLine: Rule = {
  id: 'number-line',
  severity: 'error',
  strength: 'law',
  basis: 'NĐ 30/2020/NĐ-CP, Phụ lục I, mục II.3',
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
      const match =
        /^Số:\s*(\d*)(?:(?<=\d)\s+)?(?:\/\d{4})?\/((?:QyĐ|\p{Lu}[\p{Lu}\d]*[rg]?)(?:-\p{Lu}[\p{Lu}\d&]*)*)$/u.exec(
          text,
        );
      const fault = (vi: string, en: string, remedy?: string): Finding[] => [
        onLine(
          line,
          { vi, en },
          remedy === undefined ? undefined : { vi: `Viết "${remedy}".`, en: `Write "${remedy}".` },
        ),
      ];
      if (!match) {
        const tidy = text.replace(/^số\s*:?\s*/iu, 'Số: ').replace(/(?:(?<!\s)\s+)?([/-])\s*/g, '$1');
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

export const placeDate: Rule = {
  id: 'place-date',
  severity: 'error',
  strength: 'law',
  basis: 'NĐ 30/2020/NĐ-CP, Phụ lục I, mục II.4',
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
            vi: 'Viết như "Mai Lâm, ngày 05 tháng 01 năm 2026".',
            en: 'Write it like "Mai Lâm, ngày 05 tháng 01 năm 2026".',
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
