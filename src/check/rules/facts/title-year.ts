// Rule: the year in the title of a plan is the year of the plan; the decision that issues it names the same.

import { at, type Finding, type Rule } from '../../rule.js';
import { isSingle, type PlanTitle, planTitles, titleFits } from '../../view/titled-years.js';
import { nextYearIsPlanned } from './planning-time.js';

/** The period of what is carried out, not of the plan: it may be over. */
const ofAnother =
  /(?<!\p{L})(?:nhiệm kỳ|khóa|khoá|nghị quyết|đề án|chương trình|chiến lược|quy hoạch|dự án)(?!\p{L})/iu;

/** The year that a title alone names as its own. */
const onlyYear = ({ years }: PlanTitle): number | undefined => {
  const single = new Set(years.filter(isSingle).map(({ first }) => first));
  return single.size === 1 ? [...single][0] : undefined;
};

function wrong({ years }: PlanTitle, year: number, where: 'plan' | 'decision'): Finding[] {
  const single = years.filter(isSingle);
  return (single.length > 0 ? single : years).map((each): Finding => {
    const { line, from, to, first, last } = each;
    const words = line.text.slice(from, to);
    const over = !isSingle(each) && ofAnother.test(line.text.slice(0, from));
    const named = first === last ? `năm ${first}` : words;
    return at(
      line,
      from,
      to,
      where === 'plan'
        ? {
            vi: `Tên văn bản ghi ${named}, còn đây là kế hoạch năm ${year}.`,
            en: `The title says ${words}, but the plan is of ${year}.`,
          }
        : {
            vi: `Tên kế hoạch ghi ${named}, còn quyết định ban hành kế hoạch năm ${year}.`,
            en: `The title of the plan says ${words}, but the decision issues a plan of ${year}.`,
          },
      {
        ...(over ? { severity: 'warning' as const } : {}),
        remedy:
          where === 'plan'
            ? {
                vi: `Sửa thành năm ${year}, hoặc sửa năm của kế hoạch trong tệp kế hoạch.`,
                en: `Write ${year}, or correct the year that the plan file states.`,
              }
            : { vi: 'Ghi một năm ở cả hai nơi.', en: 'Write one year in both.' },
      },
    );
  });
}

export const titleYear: Rule = {
  id: 'title-year',
  group: 'facts',
  severity: 'error',
  strength: 'practice',
  reads: 'text',
  title: {
    vi: 'Năm ở tên kế hoạch là năm của kế hoạch, quyết định ban hành ghi cùng năm ấy',
    en: 'The year in the title is the year of the plan, and the decision names the same',
  },
  bad: [
    'QUYẾT ĐỊNH\nBan hành Kế hoạch trồng cây năm 2026 trên địa bàn xã Mai Lâm\nQUYẾT ĐỊNH:\nĐiều 1. Ban hành Kế hoạch./.\nKẾ HOẠCH\nTrồng cây năm [[2025]] trên địa bàn xã Mai Lâm\n(Kèm theo Quyết định số 5/QĐ-UBND ngày 05/3/2026 của UBND xã Mai Lâm)',
    'QUYẾT ĐỊNH\nBan hành Kế hoạch trồng cây năm 2026\nQUYẾT ĐỊNH:\nĐiều 1. Ban hành Kế hoạch./.\nKẾ HOẠCH\nTrồng cây [[2025]]\n(Kèm theo Quyết định số 5/QĐ-UBND ngày 05/3/2026 của UBND xã Mai Lâm)',
  ],
  good: [
    'QUYẾT ĐỊNH\nBan hành Kế hoạch trồng cây năm 2026 trên địa bàn xã Mai Lâm\nQUYẾT ĐỊNH:\nĐiều 1. Ban hành Kế hoạch./.\nKẾ HOẠCH\nTrồng cây năm 2026 trên địa bàn xã Mai Lâm\n(Kèm theo Quyết định số 5/QĐ-UBND ngày 05/3/2026 của UBND xã Mai Lâm)',
    'QUYẾT ĐỊNH\nBan hành Kế hoạch thực hiện Đề án trồng cây giai đoạn 2021 - 2025 trong năm 2026\nQUYẾT ĐỊNH:\nĐiều 1. Ban hành Kế hoạch./.\nKẾ HOẠCH\nThực hiện Đề án trồng cây giai đoạn 2021 - 2025 trong năm 2026\n(Kèm theo Quyết định số 5/QĐ-UBND ngày 05/3/2026 của UBND xã Mai Lâm)',
    'QUYẾT ĐỊNH\nBan hành Kế hoạch khắc phục hạn chế năm 2025, nhiệm vụ năm 2026\nQUYẾT ĐỊNH:\nĐiều 1. Ban hành Kế hoạch./.\nKẾ HOẠCH\nKhắc phục hạn chế năm 2025, nhiệm vụ năm 2026',
  ],
  check: (context) => {
    const { issuer, facts } = context;
    const titles = planTitles(context);
    if (issuer && titles.some(({ text }) => text.kind === 'plan')) {
      const { year } = issuer;
      const { signed } = facts;
      const fits = (named: number): boolean =>
        named === year || (named === year + 1 && signed?.year === year && nextYearIsPlanned(signed));
      return titles.flatMap((title) => (titleFits(title.years, fits, year) ? [] : wrong(title, year, 'plan')));
    }
    const decided = titles.find(({ text }) => text.kind === 'decision');
    const year = decided && onlyYear(decided);
    const plans = titles.filter(({ text }) => text.kind === 'plan' && text.attached);
    if (year === undefined) return [];
    return plans.flatMap((title) => {
      const own = onlyYear(title);
      return own === undefined || own === year ? [] : wrong(title, year, 'decision');
    });
  },
};
