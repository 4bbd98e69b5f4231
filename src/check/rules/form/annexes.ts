// Annexes: how they are numbered and written, the line that names the main text, the main text that names them.

import { readAnnexLabel } from '../../../doctype/page-lines.js';
import { dateIn, readReference } from '../../../recognise/facts.js';
import { isUpper } from '../../../text/case.js';
import { numeralValue } from '../../../text/numerals.js';
import { type Finding, onLine, type Rule } from '../../rule.js';
import { linesWith, type TextPart } from '../../view/text-view.js';

// Annexes: how they are numbered and written, the line that names the main text, the main text that names them.

export const annexesOf = (texts: readonly TextPart[]): TextPart[] => texts.filter(({ kind }) => kind === 'annex');

export const annexNumbers: Rule = {
  id: 'annex-numbers',
  severity: 'error',
  strength: 'law',
  basis: 'NĐ 30/2020/NĐ-CP, Phụ lục I, mục III.1.a',
  title: {
    vi: 'Từ hai phụ lục trở lên đánh số La Mã, liên tục',
    en: 'Two or more annexes have Roman numbers in order',
  },
  bad: [
    'KẾ HOẠCH\nTrồng cây\n1. Nội dung\n[[Phụ lục 1]]\nTIẾN ĐỘ\n1. Trồng\nPhụ lục 2\nKINH PHÍ\n1. Mua cây',
    'KẾ HOẠCH\nTrồng cây\n1. Nội dung\nPhụ lục I\nTIẾN ĐỘ\n1. Trồng\n[[Phụ lục III]]\nKINH PHÍ\n1. Mua cây',
  ],
  good: [
    'KẾ HOẠCH\nTrồng cây\n1. Nội dung\nPhụ lục I\nTIẾN ĐỘ\n1. Trồng\nPhụ lục II\nKINH PHÍ\n1. Mua cây',
    'KẾ HOẠCH\nTrồng cây\n1. Nội dung\nPhụ lục\nTIẾN ĐỘ\n1. Trồng',
  ],
  check: ({ view }) => {
    const annexes = annexesOf(view.texts);
    if (annexes.length < 2) return [];
    return annexes.flatMap(({ lines }, index): Finding[] => {
      const line = linesWith(lines, 'annex-number')[0];
      if (!line) return [];
      const written = readAnnexLabel(line.text)?.number;
      const value = written === undefined ? undefined : numeralValue('roman', written);
      const first = numeralValue('roman', readAnnexLabel(annexes[0]?.title ?? '')?.number ?? '') ?? 1;
      if (value === first + index) return [];
      return [
        onLine(
          line,
          value === undefined
            ? { vi: 'Nhiều phụ lục phải đánh số La Mã.', en: 'Several annexes have Roman numbers.' }
            : {
                vi: `Số phụ lục không liên tục: ${line.text.trim()}.`,
                en: `The annexes are not in order: ${line.text.trim()}.`,
              },
          { vi: 'Đánh số Phụ lục I, Phụ lục II …', en: 'Number them Phụ lục I, Phụ lục II …' },
        ),
      ];
    });
  },
};

export const annexLetters: Rule = {
  id: 'annex-letters',
  severity: 'info',
  strength: 'law',
  basis: 'NĐ 30/2020/NĐ-CP, Phụ lục I, mục III.1.b',
  title: {
    vi: 'Chữ "Phụ lục" viết thường, tên phụ lục in hoa',
    en: '"Phụ lục" in small letters, the title of the annex in capitals',
  },
  bad: [
    'KẾ HOẠCH\nTrồng cây\n1. Nội dung\n[[PHỤ LỤC]]\nTIẾN ĐỘ\n1. Trồng',
    'KẾ HOẠCH\nTrồng cây\n1. Nội dung\nPhụ lục\n[[Tiến độ]]\n1. Trồng',
  ],
  good: ['KẾ HOẠCH\nTrồng cây\n1. Nội dung\nPhụ lục\nTIẾN ĐỘ\n1. Trồng'],
  check: ({ view }) =>
    annexesOf(view.texts).flatMap(({ lines }): Finding[] => {
      const [number] = linesWith(lines, 'annex-number');
      const title = linesWith(lines, 'annex-title').find(({ text }) => /\p{Ll}/u.test(text));
      return [
        ...(number && isUpper(number.text.replace(/(?<![IVXLC])[IVXLC]+$/u, ''))
          ? [
              onLine(
                number,
                { vi: 'Chữ "Phụ lục" không in hoa.', en: '"Phụ lục" is not in capitals.' },
                {
                  vi: `Viết "${number.text.trim().replace(/^PHỤ LỤC/u, 'Phụ lục')}".`,
                  en: 'Write "Phụ lục".',
                },
              ),
            ]
          : []),
        ...(title
          ? [
              onLine(
                title,
                { vi: 'Tên phụ lục phải in hoa.', en: 'The title of an annex is in capitals.' },
                { vi: 'Viết in hoa cả tên phụ lục.', en: 'Write it in capitals.' },
              ),
            ]
          : []),
      ];
    }),
};

export const annexNamed: Rule = {
  id: 'annex-unnamed',
  severity: 'warning',
  strength: 'law',
  basis: 'NĐ 30/2020/NĐ-CP, Phụ lục I, mục III.1.a',
  title: { vi: 'Văn bản có phụ lục phải chỉ dẫn phụ lục trong lời văn', en: 'A text with annexes refers to them' },
  bad: ['KẾ HOẠCH\nTrồng cây\n1. Toàn xã trồng 500 cây.\n[[Phụ lục]]\nTIẾN ĐỘ\n1. Trồng'],
  good: [
    'KẾ HOẠCH\nTrồng cây\n1. Toàn xã trồng 500 cây theo Phụ lục kèm theo Kế hoạch này.\nPhụ lục\nTIẾN ĐỘ\n1. Trồng',
  ],
  check: ({ view }) => {
    const annexes = annexesOf(view.texts);
    const main = view.texts.filter(({ kind }) => kind !== 'annex');
    const [first] = annexes;
    if (!first || main.length === 0 || main.some(({ lines }) => lines.some(({ text }) => /phụ lục/iu.test(text))))
      return [];
    const line = linesWith(first.lines, 'annex-number')[0];
    return line
      ? [
          onLine(
            line,
            { vi: 'Lời văn không chỗ nào chỉ dẫn đến phụ lục.', en: 'The text refers to its annex nowhere.' },
            {
              vi: 'Thêm chỉ dẫn, ví dụ "(Phụ lục kèm theo)".',
              en: 'Refer to it, such as "(Phụ lục kèm theo)".',
            },
          ),
        ]
      : [];
  },
};

export const referenceLine: Rule = {
  id: 'reference-line',
  severity: 'warning',
  strength: 'law',
  basis: 'NĐ 30/2020/NĐ-CP, Phụ lục I, mục III.1.c; Phụ lục III, mẫu 1.3, 2.1',
  title: {
    vi: 'Phụ lục và văn bản kèm theo có dòng "(Kèm theo … số … ngày …)"',
    en: 'Annexes and attached texts name the text they belong to',
  },
  bad: ['QUYẾT ĐỊNH\nGiao chỉ tiêu\nQUYẾT ĐỊNH:\nĐiều 1. Giao chỉ tiêu.\n[[Phụ lục]]\nCHỈ TIÊU NĂM 2025\n1. Hộ nghèo'],
  good: [
    'QUYẾT ĐỊNH\nGiao chỉ tiêu\nQUYẾT ĐỊNH:\nĐiều 1. Giao chỉ tiêu.\nPhụ lục\nCHỈ TIÊU NĂM 2025\n(Kèm theo Quyết định số 5/QĐ-UBND ngày 05 tháng 3 năm 2025 của Ủy ban nhân dân xã Mai Lâm)\n1. Hộ nghèo',
  ],
  check: ({ view }) =>
    view.texts.flatMap(({ lines, attached, kind }): Finding[] => {
      if (!attached || linesWith(lines, 'reference-line').length > 0) return [];
      const line = linesWith(lines, 'annex-number', 'title-kind')[0];
      if (!line) return [];
      // An annex that came alone may have lost it with the page before.
      const alone = kind === 'annex' && view.texts.length === 1;
      return [
        onLine(
          line,
          {
            vi: `${line.text.trim()} không có dòng "(Kèm theo …)".`,
            en: `${line.text.trim()} lacks the line "(Kèm theo …)".`,
          },
          { vi: 'Thêm dòng "(Kèm theo … số … ngày … của …)" dưới tên.', en: 'Add it under the title.' },
          { ...(alone ? { severity: 'info' as const } : {}) },
        ),
      ];
    }),
};

export const referenceAuthority: Rule = {
  id: 'reference-authority',
  severity: 'warning',
  strength: 'model',
  basis: 'NĐ 30/2020/NĐ-CP, Phụ lục III, mẫu 1.3',
  title: {
    vi: 'Dòng "(Kèm theo …)" nêu đúng người ban hành và số, ngày của văn bản chính',
    en: 'The line "(Kèm theo …)" names the issuer, number and date of the main text',
  },
  bad: [
    'QUYẾT ĐỊNH\nBan hành Kế hoạch\nCHỦ TỊCH ỦY BAN NHÂN DÂN XÃ MAI LÂM\nQUYẾT ĐỊNH:\nĐiều 1. Ban hành Kế hoạch./.\nKẾ HOẠCH\nTrồng cây\n[[(Kèm theo Quyết định số 5/QĐ-UBND ngày 03/02/2025 của Ủy ban nhân dân xã Mai Lâm)]]',
    'Số: 15/QĐ-UBND\nQUYẾT ĐỊNH\nBan hành Kế hoạch\nQUYẾT ĐỊNH:\nĐiều 1. Ban hành Kế hoạch./.\nKẾ HOẠCH\nTrồng cây\n[[(Kèm theo Quyết định số 16/QĐ-UBND ngày 03/02/2025 của Ủy ban nhân dân xã Mai Lâm)]]',
  ],
  good: [
    'Số: 15/QĐ-UBND\nQUYẾT ĐỊNH\nBan hành Kế hoạch\nCHỦ TỊCH ỦY BAN NHÂN DÂN XÃ MAI LÂM\nQUYẾT ĐỊNH:\nĐiều 1. Ban hành Kế hoạch./.\nKẾ HOẠCH\nTrồng cây\n(Kèm theo Quyết định số 15/QĐ-UBND ngày 03/02/2025 của Chủ tịch UBND xã Mai Lâm)',
  ],
  check: ({ view, facts }) => {
    const own = /((?<!\d)\d+)(?:\/\d{4})?\/\p{Lu}/u.exec(linesWith(view.lines, 'number-line')[0]?.text ?? '')?.[1];
    return view.texts.flatMap(({ lines }): Finding[] => {
      const reference = linesWith(lines, 'reference-line');
      const [first] = reference;
      if (!first) return [];
      const text = reference.map((line) => line.text).join(' ');
      const { number: said, date: named, chairman } = readReference(text);
      const main = view.texts[0]?.kind === 'decision' || linesWith(view.lines, 'authority').length > 0;
      if (main && facts.authority !== undefined && linesWith(view.lines, 'authority').length > 0) {
        const committee = !chairman && /của\s+(?:UBND|Ủy ban|Uỷ ban)/iu.test(text);
        if ((facts.authority === 'chairman' && committee) || (facts.authority === 'committee' && chairman))
          return [
            onLine(
              first,
              {
                vi: 'Dòng "(Kèm theo …)" ghi khác thẩm quyền ban hành.',
                en: 'The line names another issuer than the one that decides.',
              },
              {
                vi: facts.authority === 'chairman' ? 'Ghi "của Chủ tịch UBND …".' : 'Ghi "của UBND …".',
                en: 'Name the one that decides.',
              },
            ),
          ];
      }
      const place = dateIn(linesWith(view.lines, 'place-date')[0]?.text ?? '');
      if (
        place?.day !== undefined &&
        named?.day !== undefined &&
        (place.day !== named.day || place.month !== named.month || place.year !== named.year)
      ) {
        const date = `${place.day}/${place.month}/${place.year}`;
        return [
          onLine(
            first,
            {
              vi: `Dòng "(Kèm theo …)" ghi ngày khác ngày ký (${date}).`,
              en: `The line gives another date than that of signing (${date}).`,
            },
            { vi: 'Ghi đúng ngày của văn bản chính.', en: 'Give the date of the main text.' },
            { severity: 'error' },
          ),
        ];
      }
      if (own !== undefined && said !== undefined && Number(own) !== Number(said))
        return [
          onLine(
            first,
            {
              vi: `Dòng "(Kèm theo …)" ghi số ${said}, văn bản chính số ${own}.`,
              en: `The line says number ${said}, the main text ${own}.`,
            },
            { vi: `Ghi số ${own}.`, en: `Write ${own}.` },
            { severity: 'error' },
          ),
        ];
      return [];
    });
  },
};
