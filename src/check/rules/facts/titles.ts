// What the title says: its year, that of signing, the same title wherever it is cited.

import { isFullDate, type PartialDate, shortDate } from '../../../text/date.js';
import { sameWords } from '../../../text/fold-words.js';
import { at, type Finding, onLine, type Rule } from '../../rule.js';
import { type Line, linesWith, type TextPart } from '../../view/text-view.js';
import { isSingle, type PlanTitle, planTitles, titleFits } from '../../view/titled-years.js';

// the year in the title of a plan is the year of the plan; the decision that issues it names the same.

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
      where === 'plan'
        ? {
            vi: `Sửa thành năm ${year}, hoặc sửa năm của kế hoạch trong tệp kế hoạch.`,
            en: `Write ${year}, or correct the year that the plan file states.`,
          }
        : { vi: 'Ghi một năm ở cả hai nơi.', en: 'Write one year in both.' },
      { ...(over ? { severity: 'warning' as const } : {}) },
    );
  });
}

export const titleYear: Rule = {
  id: 'title-year',
  severity: 'error',
  strength: 'practice',
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

// a plan is signed in its own year, or in the second half of the year before.

export const signingYear: Rule = {
  id: 'signing-year',
  severity: 'warning',
  strength: 'practice',
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
    // a title that is not of the plan's year is reported by `title-year`
    const reported =
      stated === undefined
        ? unfit !== undefined
        : !fits(stated) && (unfit !== undefined || !titles.some(({ years }) => years.length > 0));
    if (!line || !reported) return [];
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
        vi: 'Đối chiếu ngày ký với năm ở tên văn bản.',
        en: 'Compare the day of signing with the year in the title.',
      },
    );
    return [finding];
  },
};

// The decision issues a plan by a title that the plan itself does not have.

const titleOf = (lines: readonly Pick<Line, 'text'>[]): string =>
  sameWords(lines.map(({ text }) => text.trim()).join(' '))
    .replace(/^(?:(?:về việc|v\/v)\s+)?(?:ban hành|phê duyệt)\s+/u, '')
    .replace(/^kế hoạch\s+/u, '')
    .replace(/(?<!\p{L})(\p{L}+) \1(?!\p{L})/gu, '$1') // a doubled word is told elsewhere
    .replace(/[.,;]/g, '')
    .replace(/uỷ/g, 'ủy')
    .trim();

/** "Điều 1. Ban hành kèm theo Quyết định này Kế hoạch trồng cây năm 2026 …": what the article calls the plan. */
const issued =
  /^\s*(?:Điều\s+\d+\s*[.:]\s*)?(?:Phê duyệt|Ban hành)\s+(?:kèm theo\s+(?:Quyết định|văn bản)\s+này\s+)?(?:bản\s+)?(Kế hoạch\s+(?!này|kèm|nêu|trên)[^.;:(]+)/iu;

/** Through the first year: what comes behind it ("trên địa bàn …", "của Ủy ban …") may be left out or said otherwise. */
const throughYear = (title: string): string => /^.*?(?<!\d)20\d\d(?!\d)/u.exec(title)?.[0] ?? title;
const yearOf = (title: string): number => Number(/(?<!\d)20\d\d(?!\d)/u.exec(title)?.[0]);
const withoutYears = (title: string): string => title.replace(/(?<!\d)20\d\d(?!\d)/gu, '');
const begins = (title: string, start: string): boolean => `${title} `.startsWith(`${start} `);

/** The plan is attached under another name, or of another year, than the article issues it by. */
function issuedOtherwise(decision: TextPart | undefined, own: readonly Line[]): Finding[] {
  const found = titleOf(own);
  return linesWith(decision?.lines ?? [], 'article').flatMap((line): Finding[] => {
    const name = issued.exec(line.text)?.[1];
    if (name === undefined) return [];
    const wanted = titleOf([{ text: name }]);
    const agree = (a: string, b: string): boolean => begins(a, b) || begins(b, a);
    if (wanted === '' || agree(wanted, found) || agree(throughYear(wanted), throughYear(found))) return [];
    const otherYear = agree(withoutYears(throughYear(wanted)), withoutYears(throughYear(found)));
    // `stale-year` tells of the year before
    if (otherYear && yearOf(wanted) < yearOf(found)) return [];
    const start = line.text.indexOf(name);
    const reported = otherYear
      ? {
          vi: 'Điều này ban hành kế hoạch của năm khác kế hoạch kèm theo.',
          en: 'The plan attached is of another year.',
        }
      : {
          vi: 'Điều này ban hành kế hoạch có tên khác kế hoạch kèm theo.',
          en: 'The plan attached has another title than this article gives it.',
        };
    return [
      at(
        line,
        start,
        start + name.trimEnd().length,
        reported,
        {
          vi: `Kế hoạch kèm theo ghi: "${own.map(({ text }) => text.trim()).join(' ')}".`,
          en: 'Give both the same title.',
        },
        { ...(otherYear ? { severity: 'error' as const } : {}) },
      ),
    ];
  });
}

export const titleAgreement: Rule = {
  id: 'title-agreement',
  severity: 'warning',
  strength: 'model',
  basis: 'NĐ 30/2020/NĐ-CP, Phụ lục III, mẫu 1.3',
  title: {
    vi: 'Tên kế hoạch trong quyết định và trên kế hoạch là một',
    en: 'The plan has the title that the decision gives it',
  },
  bad: [
    'QUYẾT ĐỊNH\nV/v ban hành Kế hoạch trồng cây năm 2025\nQUYẾT ĐỊNH:\nĐiều 1. Ban hành kèm theo Quyết định này [[Kế hoạch trồng cây năm 2026]].\nĐiều 2. Văn phòng thi hành./.\nKẾ HOẠCH\nTrồng cây năm 2025\n(Kèm theo Quyết định số 5/QĐ-UBND ngày 05/3/2025 của UBND xã Mai Lâm)',
    'QUYẾT ĐỊNH\nV/v ban hành Kế hoạch trồng cây năm 2025\nQUYẾT ĐỊNH:\nĐiều 1. Ban hành kèm theo Quyết định này [[Kế hoạch chuyển đổi số năm 2025]].\nĐiều 2. Văn phòng thi hành./.\nKẾ HOẠCH\nTrồng cây năm 2025\n(Kèm theo Quyết định số 5/QĐ-UBND ngày 05/3/2025 của UBND xã Mai Lâm)',
    'QUYẾT ĐỊNH\nBan hành Kế hoạch trồng cây năm 2025 trên địa bàn xã Mai Lâm\nQUYẾT ĐỊNH:\nĐiều 1. Ban hành Kế hoạch./.\nKẾ HOẠCH\n[[Trồng cây, trồng rừng năm 2025 trên địa bàn xã Mai Lâm]]\n(Kèm theo Quyết định số 5/QĐ-UBND ngày 05/3/2025 của UBND xã Mai Lâm)',
  ],
  good: [
    'QUYẾT ĐỊNH\nV/v ban hành Kế hoạch trồng cây năm 2025\nQUYẾT ĐỊNH:\nĐiều 1. Ban hành kèm theo Quyết định này Kế hoạch trồng cây năm 2025 của UBND xã Mai Lâm.\nĐiều 2. Văn phòng thi hành./.\nKẾ HOẠCH\nTrồng cây năm 2025\n(Kèm theo Quyết định số 5/QĐ-UBND ngày 05/3/2025 của UBND xã Mai Lâm)',
    'QUYẾT ĐỊNH\nV/v ban hành Kế hoạch trồng cây năm 2025\nQUYẾT ĐỊNH:\nĐiều 1. Ban hành Kế hoạch./.\nKẾ HOẠCH\nTrồng cây năm 2025\n(Kèm theo Quyết định số 5/QĐ-UBND ngày 05/3/2025 của UBND xã Mai Lâm)',
    'QUYẾT ĐỊNH\nBan hành Kế hoạch trồng cây năm 2025 trên địa bàn xã Mai Lâm\nQUYẾT ĐỊNH:\nĐiều 1. Ban hành Kế hoạch./.\nKẾ HOẠCH\nTrồng cây năm 2025 trên địa bàn xã Mai Lâm\n(Kèm theo Quyết định số 5/QĐ-UBND ngày 05/3/2025 của UBND xã Mai Lâm)',
  ],
  check: ({ view }) => {
    const decision = view.texts.find(({ kind }) => kind === 'decision');
    const plan = view.texts.find(({ kind, attached }) => kind === 'plan' && attached);
    const subject = (text: TextPart | undefined): Line[] => linesWith(text?.lines ?? [], 'subject');
    const [given, own] = [subject(decision), subject(plan)];
    const [line] = own;
    if (!line) return [];
    const otherwise = issuedOtherwise(decision, own);
    if (given.length === 0 || !/ban hành\s+kế hoạch/iu.test(given.map(({ text }) => text).join(' '))) return otherwise;
    const [wanted, found] = [titleOf(given), titleOf(own)];
    if (wanted === found) return otherwise;
    const finding: Finding = onLine(
      line,
      {
        vi: 'Tên trên kế hoạch khác tên mà quyết định ban hành.',
        en: 'The title of the plan is not the one that the decision gives it.',
      },
      {
        vi: `Quyết định ghi: "${given.map(({ text }) => text.trim()).join(' ')}".`,
        en: 'Give both the same title.',
      },
    );
    return [finding, ...otherwise];
  },
};

// When plans of a year are made: from the middle of the year before.

/** Budgets and plans of the next year are drawn up from July on. */
const FIRST_MONTH = 7;

/** Whether a plan of the next year may be signed on this day; a day without a month may be any. */
const nextYearIsPlanned = ({ month }: PartialDate): boolean => month === undefined || month >= FIRST_MONTH;
