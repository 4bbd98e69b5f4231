// The decision issues a plan by a title that the plan itself does not have.

import { type Finding, onLine, type Rule } from '../../rule.js';
import { sameWords } from '../../view/letters.js';
import { type Line, linesWith, type TextPart } from '../../view/text-view.js';

const titleOf = (lines: readonly Line[]): string =>
  sameWords(lines.map(({ text }) => text.trim()).join(' '))
    .replace(/^(?:(?:về việc|v\/v)\s+)?(?:ban hành|phê duyệt)\s+/u, '')
    .replace(/^kế hoạch\s+/u, '')
    .replace(/(?<!\p{L})(\p{L}+) \1(?!\p{L})/gu, '$1') // a doubled word is told elsewhere
    .replace(/[.,;]/g, '')
    .replace(/uỷ/g, 'ủy')
    .trim();

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
    'QUYẾT ĐỊNH\nBan hành Kế hoạch trồng cây năm 2025 trên địa bàn xã Mai Lâm\nQUYẾT ĐỊNH:\nĐiều 1. Ban hành Kế hoạch./.\nKẾ HOẠCH\n[[Trồng cây, trồng rừng năm 2025 trên địa bàn xã Mai Lâm]]\n(Kèm theo Quyết định số 5/QĐ-UBND ngày 05/3/2025 của UBND xã Mai Lâm)',
  ],
  good: [
    'QUYẾT ĐỊNH\nV/v ban hành Kế hoạch trồng cây năm 2025\nQUYẾT ĐỊNH:\nĐiều 1. Ban hành Kế hoạch./.\nKẾ HOẠCH\nTrồng cây năm 2025\n(Kèm theo Quyết định số 5/QĐ-UBND ngày 05/3/2025 của UBND xã Mai Lâm)',
    'QUYẾT ĐỊNH\nBan hành Kế hoạch trồng cây năm 2025 trên địa bàn xã Mai Lâm\nQUYẾT ĐỊNH:\nĐiều 1. Ban hành Kế hoạch./.\nKẾ HOẠCH\nTrồng cây năm 2025 trên địa bàn xã Mai Lâm\n(Kèm theo Quyết định số 5/QĐ-UBND ngày 05/3/2025 của UBND xã Mai Lâm)',
  ],
  check: ({ view }) => {
    const decision = view.texts.find(({ kind }) => kind === 'decision');
    const plan = view.texts.find(({ kind, attached }) => kind === 'plan' && attached);
    const subject = (text: TextPart | undefined): Line[] => linesWith(text?.lines ?? [], 'subject');
    const [given, own] = [subject(decision), subject(plan)];
    const [line] = own;
    if (!line || given.length === 0 || !/ban hành\s+kế hoạch/iu.test(given.map(({ text }) => text).join(' ')))
      return [];
    const [wanted, found] = [titleOf(given), titleOf(own)];
    if (wanted === found) return [];
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
    return [finding];
  },
};
