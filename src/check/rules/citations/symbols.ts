// Symbols of citations: written as the decree says, of the kind and the issuer that are named.

import { symbolOf } from '../../../recognise/citations.js';
import { at, type Finding, onMatch, type Rule } from '../../rule.js';
import { lower } from '../../view/letters.js';
import type { Line } from '../../view/text-view.js';
import { citedOtherwise } from '../law/register-entries.js';
import { suspect } from '../wording/spelling.js';

// Number and symbol: digits, "/", the year for norms, groups of capitals joined by "-", no spaces, no other marks.

/** The symbol written as it should be, where only its marks are wrong. */
function repaired(token: string): string | undefined {
  const groups = token.split(/(?:(?<!\s)\s+)?[-/.]\s*/).filter((each) => each !== '');
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
    [...line.text.matchAll(/(?<=số\s{0,9}:?\s{0,9})\d{1,5}\/\d{4}\/(?!QH\d|UBTVQH\d)\p{Lu}{4,}(?![-\p{L}\d])/gu)].map(
      (match) =>
        onMatch(
          line,
          match,
          { vi: `Số, ký hiệu "${match[0]}" viết sai.`, en: `The number and symbol "${match[0]}" is not well formed.` },
          {
            vi: 'Nối chữ viết tắt tên loại và tên cơ quan bằng dấu "-".',
            en: 'Join the abbreviations of kind and agency by "-".',
          },
        ),
    ),
  );
}

export const symbolSyntax: Rule = {
  id: 'symbol-syntax',
  severity: 'error',
  strength: 'law',
  basis: 'NĐ 30/2020/NĐ-CP, Phụ lục I, mục II.3',
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
          proposed
            ? {
                vi: `Viết "${proposed}"${year && !/\/\d{4}\//.test(proposed) && /NĐ|TT/.test(proposed) ? ` và thêm năm: "${proposed.replace('/', `/${year}/`)}"` : ''}.`,
                en: `Write "${proposed}".`,
              }
            : {
                vi: 'Viết số, dấu "/", các nhóm chữ nối bằng "-", không có khoảng trắng.',
                en: 'Number, "/", groups of letters joined by "-", no spaces.',
              },
          {
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

// The kind says one thing, its symbol another: "Quyết định số 31/KH-UBND".

export const kindSymbol: Rule = {
  id: 'kind-symbol',
  severity: 'error',
  strength: 'law',
  basis: 'NĐ 30/2020/NĐ-CP, Phụ lục III, mục I',
  title: { vi: 'Ký hiệu phải khớp với tên loại', en: 'The symbol fits the kind' },
  bad: ['- Theo [[Quyết định số 31/KH-UBND]] ngày 02/3/2025.', '- Theo [[Thông tư số 912/2020/NĐ-CP]].'],
  good: [
    '- Theo Quyết định số 31/QĐ-UBND, Công văn số 31/UBND-VX, Nghị quyết số 142/2024/QH15, Văn bản số 8/KH-UBND, Đề án số 4/ĐA-UBND.',
  ],
  check: ({ citations, data, register }) =>
    citations.flatMap((cited): Finding[] => {
      const symbol = symbolOf(cited.token);
      // told by what the register has
      if (citedOtherwise(cited, register)?.fact === 'kind') return [];
      if (!symbol || cited.kind === undefined || symbol.groups.length < 2) return [];
      const kind = lower(cited.kind);
      if (kind === 'văn bản' || kind === 'công văn') return [];
      const said = data.symbols.kinds.find((each) => each.symbol === symbol.groups[0]);
      const expected = data.symbols.kinds.find((each) => lower(each.kind) === kind);
      if (!expected || symbol.groups.includes(expected.symbol)) return [];
      if (!said) return [];
      return [
        at(
          cited.line,
          cited.start,
          cited.end,
          {
            vi: `Tên loại "${cited.kind}" không khớp ký hiệu "${cited.token}".`,
            en: `"${cited.kind}" does not fit the symbol "${cited.token}".`,
          },
          {
            vi: `Ký hiệu này là của ${said.kind}; kiểm tra lại tên loại và số.`,
            en: `The symbol is that of ${said.kind}.`,
          },
        ),
      ];
    }),
};

// The issuer that is named does not fit the agency of the symbol, or is the chairman where only the committee issues such a document.

/** `57-NQ/TW` */
const partySymbol = /^\d+-(\p{L}+)\/(\p{Lu}+)$/u;

export const issuerSymbol: Rule = {
  id: 'issuer-symbol',
  severity: 'warning',
  strength: 'practice',
  title: { vi: 'Cơ quan ban hành phải khớp ký hiệu', en: 'The issuer fits the symbol' },
  bad: [
    '- Theo [[Nghị định số 963/2010/NĐ-CP]] ngày 08/6/2010 của Thủ tướng về thủ tục.',
    '- Theo [[Nghị quyết số 57/NQ-TW]] ngày 22/12/2024 của Quốc hội; [[Nghị quyết số 18-NQ/TW]] ngày 25/10/2017 của Chính phủ.',
    '- Theo [[Kế hoạch số 9/KH-UBND]] ngày 08/6/2024 của Chủ tịch UBND tỉnh.',
    '- Theo [[Nghị quyết số 202/2025/QH15]] ngày 12/6/2025 của Ủy ban Thường vụ Quốc hội.',
  ],
  good: [
    '- Theo Nghị định số 63/2010/NĐ-CP ngày 08/6/2010 của Chính phủ về thủ tục; Quyết định số 9/QĐ-UBND ngày 08/6/2024 của Chủ tịch UBND tỉnh.',
    '- Nghị quyết số 57-NQ/TW ngày 22/12/2024 của Bộ Chính trị; Nghị quyết số 27/2016/QH13 ngày 05/4/2016 của Quốc hội; Nghị quyết số 1210/2016/UBTVQH13 ngày 25/5/2016 của Ủy ban Thường vụ Quốc hội.',
    '- Thông tư liên tịch số 01/2012/TTLT-BQP-BTC ngày 03/01/2012 của Bộ Quốc phòng về chế độ.',
  ],
  check: ({ citations, data, register }) => {
    const told = new Set<string>();
    return citations.flatMap((cited): Finding[] => {
      const groups = symbolOf(cited.token)?.groups ?? partySymbol.exec(cited.token)?.slice(1);
      const { issuer } = cited;
      if (!groups || issuer === undefined || told.has(`${cited.token} ${issuer}`)) return [];
      if (citedOtherwise(cited, register)?.fact === 'issuer') return [];
      // A joint document has the symbols of all who issue it.
      if (/^(?:TTLT|TTTLT|NQLT)/u.test(groups[0] ?? '')) return [];
      const words = lower(issuer);
      const agency = data.symbols.agencies.find((each) => each.symbol === groups.at(-1)?.replace(/(?<!\d)\d+$/u, ''));
      const fault = (message: Finding['message'], severity?: 'info'): Finding[] => {
        told.add(`${cited.token} ${issuer}`);
        return [
          at(
            cited.line,
            cited.start,
            cited.end,
            message,
            { vi: 'Đối chiếu với văn bản gốc.', en: 'Compare with the document itself.' },
            { ...(severity ? { severity } : {}) },
          ),
        ];
      };
      const central = words === 'thủ tướng' || words === 'thủ tướng chính phủ';
      if (
        agency &&
        (!agency.names.some((name) => words.includes(lower(name))) ||
          agency.not.some((name) => words.includes(lower(name))) ||
          (agency.symbol === 'CP' && central))
      ) {
        return fault({
          vi: `"${cited.token}" không phải ký hiệu của "${issuer}".`,
          en: `"${cited.token}" is no symbol of "${issuer}".`,
        });
      }
      const kind = groups[0] ?? '';
      if (words.startsWith('chủ tịch') && groups.at(-1) === 'UBND' && data.symbols.committeeKinds.includes(kind)) {
        return fault(
          {
            vi: `"${cited.token}" thường do tập thể UBND ban hành, không phải Chủ tịch.`,
            en: `"${cited.token}" is usually issued by the committee, not by its chairman.`,
          },
          'info',
        );
      }
      return [];
    });
  },
};
