// Rule: a plan is signed in its own year, or in the second half of the year before.

import { isFullDate, shortDate } from '../../../text/date.js';
import { type Finding, onLine, type Rule } from '../../rule.js';
import { isSingle, type PlanTitle, planTitles, titleFits } from '../../view/titled-years.js';
import { nextYearIsPlanned } from './planning-time.js';

export const signingYear: Rule = {
  id: 'signing-year',
  group: 'facts',
  severity: 'warning',
  strength: 'practice',
  reads: 'text',
  title: {
    vi: 'Ngày ký khớp với năm của kế hoạch',
    en: 'The day of signing fits the year of the plan',
  },
  bad: [
    '[[Mai Lâm, ngày 16 tháng 3 năm 2027]]\nKẾ HOẠCH\nSố hóa hồ sơ năm 2026 trên địa bàn xã Mai Lâm',
    '[[Mai Lâm, ngày 16 tháng 3 năm 2025]]\nKẾ HOẠCH\nSố hóa hồ sơ năm 2026 trên địa bàn xã Mai Lâm',
    '[[Mai Lâm, ngày 16 tháng 3 năm 2026]]\nQUYẾT ĐỊNH\nBan hành Kế hoạch số hóa hồ sơ 2025\nQUYẾT ĐỊNH:\nĐiều 1. Ban hành Kế hoạch.',
    '[[Mai Lâm, ngày 16 tháng 3 năm 2026]]\nKẾ HOẠCH\nPhát triển nông thôn giai đoạn 2021 - 2025',
    'KẾ HOẠCH\nSố hóa hồ sơ năm 2026\n[[(Kèm theo Quyết định số 5/QĐ-UBND ngày 05/3/2027 của UBND xã Mai Lâm)]]',
  ],
  good: [
    'Mai Lâm, ngày 16 tháng 3 năm 2026\nKẾ HOẠCH\nSố hóa hồ sơ năm 2026 trên địa bàn xã Mai Lâm',
    'Mai Lâm, ngày 05 tháng 12 năm 2025\nKẾ HOẠCH\nSố hóa hồ sơ năm 2026 trên địa bàn xã Mai Lâm',
    'Mai Lâm, ngày 16 tháng 3 năm 2026\nKẾ HOẠCH\nKhắc phục hạn chế trong công tác số hóa năm 2025',
    'Mai Lâm, ngày 16 tháng 3 năm 2026\nKẾ HOẠCH\nTổng kết việc số hóa hồ sơ năm 2025',
    'Mai Lâm, ngày 16 tháng 3 năm 2026\nKẾ HOẠCH\nPhát triển nông thôn giai đoạn 2021 - 2030',
    'Mai Lâm, ngày 16 tháng 3 năm 2026\nKẾ HOẠCH\nPhát triển nông thôn đến năm 2030, tầm nhìn đến năm 2045',
    'Mai Lâm, ngày 16 tháng 3 năm 2026\nKẾ HOẠCH\nTuyển sinh năm học 2026 - 2027',
    'Mai Lâm, ngày 16 tháng 3 năm 2026\nKẾ HOẠCH\nTriển khai Luật Đất đai năm 2024',
    'Mai Lâm, ngày 16 tháng 01 năm 2026\nBÁO CÁO\nCông tác số hóa hồ sơ năm 2025',
  ],
  check: (context) => {
    const { facts, view, issuer } = context;
    const { signed } = facts;
    const titles = planTitles(context);
    if (signed === undefined) return [];
    const line =
      view.lines.find(({ role }) => role === 'place-date') ?? view.lines.find(({ role }) => role === 'reference-line');
    const fits = (year: number): boolean =>
      year === signed.year || (year === signed.year + 1 && nextYearIsPlanned(signed));
    const stated = issuer && titles.some(({ text }) => text.kind === 'plan') ? issuer.year : undefined;
    const odd = (title: PlanTitle): boolean => !titleFits(title.years, fits, signed.year);
    const unfit = titles.find(odd);
    // a title that is not of the plan's year is told by `title-year`
    const told =
      stated === undefined
        ? unfit !== undefined
        : !fits(stated) && (unfit !== undefined || !titles.some(({ years }) => years.length > 0));
    if (!line || !told) return [];
    const named = stated ?? unfit?.years.find(isSingle)?.first ?? unfit?.years[0]?.last;
    const day = isFullDate(signed) ? shortDate(signed) : String(signed.year);
    const late = named !== undefined && signed.year > named;
    const finding: Finding = onLine(
      line,
      {
        vi: `Ký ngày ${day}, ${late ? 'sau khi năm' : 'quá sớm so với năm'} ${named}${late ? ' của kế hoạch đã hết' : ' của kế hoạch'}.`,
        en: `It is signed on ${day}, ${late ? `after ${named}, the year of the plan, has ended` : `too early for a plan of ${named}`}.`,
      },
      {
        remedy: {
          vi: 'Đối chiếu ngày ký với năm ở tên văn bản.',
          en: 'Compare the day of signing with the year in the title.',
        },
      },
    );
    return [finding];
  },
};
