// Number and symbol: digits, "/", the year for norms, groups of capitals joined by "-", no spaces, no other marks.

import { symbolOf } from '../../../recognise/citations.js';
import { at, type Finding, type Rule } from '../../rule.js';
import type { Line } from '../../view/text-view.js';
import { suspect } from '../wording/suspect.js';

/** The symbol written as it should be, where only its marks are wrong. */
function repaired(token: string): string | undefined {
  const groups = token.split(/\s*[-/.]\s*/).filter((each) => each !== '');
  const [number, second, ...rest] = groups;
  if (number === undefined || second === undefined) return undefined;
  const year = /^\d{4}$/.test(second) ? second : undefined;
  const letters = year ? rest : [second, ...rest];
  if (letters.length < 2) return undefined;
  const text = [number, ...(year ? [year] : []), letters.join('-')].join('/');
  return symbolOf(text) && text !== token ? text : undefined;
}

/** Kind and agency run into one: `36/2025/TTBCA`. */
function runTogether(lines: readonly Line[]): Finding[] {
  return lines.flatMap((line) =>
    [...line.text.matchAll(/(?<=số\s*:?\s*)\d{1,5}\/\d{4}\/(?!QH\d|UBTVQH\d)\p{Lu}{4,}(?![-\p{L}\d])/gu)].map((match) =>
      at(
        line,
        match.index,
        match.index + match[0].length,
        { vi: `Số, ký hiệu "${match[0]}" viết sai.`, en: `The number and symbol "${match[0]}" is not well formed.` },
        {
          remedy: {
            vi: 'Nối chữ viết tắt tên loại và tên cơ quan bằng dấu "-".',
            en: 'Join the abbreviations of kind and agency by "-".',
          },
        },
      ),
    ),
  );
}

export const symbolSyntax: Rule = {
  id: 'symbol-syntax',
  group: 'citations',
  severity: 'error',
  strength: 'law',
  basis: 'NĐ 30/2020/NĐ-CP, Phụ lục I, mục II.3',
  reads: 'text',
  title: {
    vi: 'Số, ký hiệu văn bản viết đúng: 15/KH-UBND, 63/2010/NĐ-CP',
    en: 'Numbers and symbols are well formed: 15/KH-UBND, 63/2010/NĐ-CP',
  },
  bad: [
    '- Theo Kế hoạch số [[12.KH-UBND]] của tỉnh.',
    '- Nghị quyết số [[7/NQ/HĐND]] của xã.',
    '- Công văn số [[45/UBND - VX]] đã gửi.',
    '- Thông tư số [[12/2024/TTBNV]] của Bộ Nội vụ.',
  ],
  good: [
    '- Theo Kế hoạch số 12/KH-UBND, Nghị định số 63/2010/NĐ-CP, Luật số 72/2025/QH15, Nghị quyết số 10/NQ/TW, Thông tri số 02-TT/TU, Kế hoạch số 3/KH-HĐND&UBND.',
  ],
  check: (context) => [
    ...runTogether(context.view.lines),
    ...context.citations.flatMap((cited): Finding[] => {
      const { token, line, tokenStart } = cited;
      if (symbolOf(token)) return [];
      // Party documents have symbols of their own: 10-NQ/TW.
      if (/^\d+-\p{L}+\/\p{Lu}[\p{L}\d]*$/u.test(token) || /\/NQ\/TW$/u.test(token)) return [];
      const proposed = repaired(token);
      const year = cited.date?.slice(0, 4);
      const spaced = /\s/.test(token);
      return [
        at(
          line,
          tokenStart,
          tokenStart + token.length,
          { vi: `Số, ký hiệu "${token}" viết sai.`, en: `The number and symbol "${token}" is not well formed.` },
          {
            remedy: proposed
              ? {
                  vi: `Viết "${proposed}"${year && !/\/\d{4}\//.test(proposed) && /NĐ|TT/.test(proposed) ? ` và thêm năm: "${proposed.replace('/', `/${year}/`)}"` : ''}.`,
                  en: `Write "${proposed}".`,
                }
              : {
                  vi: 'Viết số, dấu "/", các nhóm chữ nối bằng "-", không có khoảng trắng.',
                  en: 'Number, "/", groups of letters joined by "-", no spaces.',
                },
            // A text copied from a page breaks its lines at the hyphens.
            ...(spaced ? suspect(context) : {}),
            ...(proposed && spaced && proposed === token.replace(/\s/g, '')
              ? { fix: { start: tokenStart, end: tokenStart + token.length, text: proposed } }
              : {}),
          },
        ),
      ];
    }),
  ],
};
