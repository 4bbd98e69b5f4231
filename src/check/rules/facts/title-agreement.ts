// The decision issues a plan by a title that the plan itself does not have.

import { sameWords } from '../../../text/fold-words.js';
import { at, type Finding, onLine, type Rule } from '../../rule.js';
import { type Line, linesWith, type TextPart } from '../../view/text-view.js';

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
    const told = otherYear
      ? {
          vi: 'Điều này ban hành kế hoạch của năm khác kế hoạch kèm theo.',
          en: 'The plan attached is of another year.',
        }
      : {
          vi: 'Điều này ban hành kế hoạch có tên khác kế hoạch kèm theo.',
          en: 'The plan attached has another title than this article gives it.',
        };
    return [
      at(line, start, start + name.trimEnd().length, told, {
        ...(otherYear ? { severity: 'error' as const } : {}),
        remedy: {
          vi: `Kế hoạch kèm theo ghi: "${own.map(({ text }) => text.trim()).join(' ')}".`,
          en: 'Give both the same title.',
        },
      }),
    ];
  });
}

export const titleAgreement: Rule = {
  id: 'title-agreement',
  group: 'facts',
  severity: 'warning',
  strength: 'model',
  basis: 'NĐ 30/2020/NĐ-CP, Phụ lục III, mẫu 1.3',
  reads: 'text',
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
        remedy: {
          vi: `Quyết định ghi: "${given.map(({ text }) => text.trim()).join(' ')}".`,
          en: 'Give both the same title.',
        },
      },
    );
    return [finding, ...otherwise];
  },
};
