// Rule: the line "(Kèm theo …)" names the issuer, number and date of the main text. NĐ 30/2020/NĐ-CP, Phụ lục III, mẫu 1.3.

import { dateIn, readReference } from '../../../recognise/facts.js';
import { type Finding, onLine, type Rule } from '../../rule.js';
import { linesWith } from '../../view/text-view.js';

export const referenceAuthority: Rule = {
  id: 'reference-authority',
  group: 'form',
  severity: 'warning',
  strength: 'model',
  basis: 'NĐ 30/2020/NĐ-CP, Phụ lục III, mẫu 1.3',
  reads: 'text',
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
    const own = /(\d+)(?:\/\d{4})?\/\p{Lu}/u.exec(linesWith(view.lines, 'number-line')[0]?.text ?? '')?.[1];
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
                remedy: {
                  vi: facts.authority === 'chairman' ? 'Ghi "của Chủ tịch UBND …".' : 'Ghi "của UBND …".',
                  en: 'Name the one that decides.',
                },
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
            {
              severity: 'error',
              remedy: { vi: 'Ghi đúng ngày của văn bản chính.', en: 'Give the date of the main text.' },
            },
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
            { severity: 'error', remedy: { vi: `Ghi số ${own}.`, en: `Write ${own}.` } },
          ),
        ];
      return [];
    });
  },
};
