// What a citation lacks: its kind, "số", number, date.

import { plainToken } from '../../../recognise/citations.js';
import { at, type Finding, onMatch, type Rule } from '../../rule.js';
import { bodyLines } from '../../view/body-lines.js';
import { linesWith } from '../../view/text-view.js';

// "theo quy định tại 961/QĐ-UBND": a number without the kind of its document.

/** "Căn cứ Thực hiện Kế hoạch …": two ways to begin in one. */
const noPaper =
  /^[\s\-–]*[Cc]ăn cứ\s+(?:Thực hiện|Triển khai|Tiếp tục|[Cc]ăn cứ|[Tt]heo|[Xx]ét|[Đđ]ể|[Nn]hằm)(?!\p{L})/u;

export const missingKind: Rule = {
  id: 'citation-without-kind',
  severity: 'error',
  strength: 'law',
  basis: 'NĐ 30/2020/NĐ-CP, Phụ lục I, mục II.6.b',
  title: { vi: 'Văn bản viện dẫn phải ghi tên loại', en: 'A cited document is cited with its kind' },
  bad: [
    '- Thực hiện theo [[77/QĐ-UBND]] ngày 03/3/2025.',
    'QUYẾT ĐỊNH\nBan hành Kế hoạch\n[[Căn cứ Thực hiện]] Kế hoạch số 5/KH-UBND ngày 01/3/2025 của UBND tỉnh;\nQUYẾT ĐỊNH:',
  ],
  good: [
    'QUYẾT ĐỊNH\nBan hành Kế hoạch\nCăn cứ tình hình thực tế; căn cứ thực hiện nhiệm vụ;\nCăn cứ Kế hoạch số 5/KH-UBND ngày 01/3/2025 của UBND tỉnh;\nQUYẾT ĐỊNH:',
    '- Thực hiện theo Quyết định số 77/QĐ-UBND và các Kế hoạch số 5/KH-UBND, 6/KH-UBND; văn bản số 8/UBND-VX; (27/CT-TTg).',
  ],
  check: ({ citations, view }) => [
    ...linesWith(view.lines, 'citation').flatMap((line): Finding[] => {
      const match = noPaper.exec(line.text);
      return match
        ? [
            onMatch(
              line,
              match,
              { vi: `Sau "Căn cứ" phải là tên văn bản.`, en: 'A document must follow "Căn cứ".' },
              { vi: 'Bỏ chữ thừa, hoặc ghi tên văn bản.', en: 'Leave out the word, or name the document.' },
            ),
          ]
        : [];
    }),
    ...citations.flatMap((cited): Finding[] => {
      const { kind, says, listed, line, start, end } = cited;
      if (kind !== undefined || says || listed) return [];
      // A cell or a bracket that holds nothing but the number names it as an entry of a list does.
      const head = line.text.slice(0, start);
      if (/[(:]\s*$/u.test(head) || head.trim() === '' || /(?:các|những)\s+\p{L}+(?:\s\p{L}+)?\s*$/iu.test(head))
        return [];
      if (/(?:Luật|Pháp lệnh|Hiến pháp|quy chuẩn|tiêu chuẩn|QCVN|TCVN)[^;.]*$/iu.test(head)) return [];
      if (['recipient', 'reference-line'].includes(line.role) || !view.lines[line.index]) return [];
      const kindOf = /(?:QĐ|KH|CT|NQ|NĐ|TT|TB)(?=-)/u.exec(cited.token)?.[0];
      return [
        at(
          line,
          start,
          end,
          { vi: `"${cited.token}" thiếu tên loại văn bản.`, en: `"${cited.token}" lacks its kind.` },
          {
            vi: `Ghi tên loại và chữ "số" trước số${kindOf === 'QĐ' ? `: "Quyết định số ${cited.token}"` : ''}.`,
            en: 'Write the kind and "số" before the number.',
          },
        ),
      ];
    }),
  ],
};

// "Quyết định 753/QĐ-UBND": the word "số" is missing between kind and number.

export const missingSo: Rule = {
  id: 'citation-without-so',
  severity: 'info',
  strength: 'model',
  basis: 'NĐ 30/2020/NĐ-CP, Phụ lục I, mục II.6.b',
  title: {
    vi: 'Giữa tên loại và số của văn bản viện dẫn có chữ "số"',
    en: 'The word "số" stands between kind and number',
  },
  bad: ['- Thực hiện [[Kế hoạch 31/KH-UBND]] của tỉnh.'],
  good: ['- Thực hiện Kế hoạch số 31/KH-UBND của tỉnh, Luật 72/2025/QH15.'],
  check: ({ citations }) =>
    citations.flatMap((cited): Finding[] => {
      const { kind, says, line, start, end, tokenStart } = cited;
      if (kind === undefined || says || /luật|pháp lệnh/iu.test(kind)) return [];
      return [
        at(
          line,
          start,
          end,
          { vi: `Thiếu chữ "số" sau "${kind}".`, en: `"số" is missing after "${kind}".` },
          { vi: `Viết "${kind} số ${cited.token}".`, en: `Write "${kind} số ${cited.token}".` },
          { fix: { start: tokenStart, end: tokenStart, text: 'số ' } },
        ),
      ];
    }),
};

// "Nghị quyết của Chính phủ về …": a document of a higher body, cited by what it is about, without its number.

const pattern =
  /(?<!các |những |loại |ban hành |trình |một số |quy định của |dự thảo )(Nghị quyết|Nghị định|Thông tư|Chỉ thị|Quyết định)\s+của\s+((?:Chính phủ|Thủ tướng Chính phủ|Thủ tướng|Quốc hội|Bộ trưởng|Bộ\s\p{Lu}\p{L}*(?:\s\p{L}+)?|Văn phòng Chính phủ)(?:,\s*Chủ nhiệm[^;,.]{0,200}?)?)\s{1,9}(?=về|quy định|ban hành|phê duyệt|sửa đổi|hướng dẫn)/gu;

export const missingNumber: Rule = {
  id: 'citation-without-number',
  severity: 'error',
  strength: 'law',
  basis: 'NĐ 30/2020/NĐ-CP, Phụ lục I, mục II.6.b',
  title: {
    vi: 'Văn bản viện dẫn phải có số, ký hiệu, ngày ban hành',
    en: 'A cited document has its number, symbol and date',
  },
  bad: ['- Thực hiện [[Nghị định của Chính phủ]] quy định về lưu trữ.'],
  good: [
    '- Thực hiện Nghị định số 63/2010/NĐ-CP của Chính phủ về kiểm soát thủ tục; các Nghị định của Chính phủ về lưu trữ; Quyết định của Chủ tịch UBND xã ban hành quy chế.',
  ],
  check: (context) =>
    [...bodyLines(context), ...context.view.lines.filter(({ role }) => role === 'citation')].flatMap(
      (line): Finding[] =>
        [...line.text.matchAll(pattern)].map((match) =>
          at(
            line,
            match.index,
            match.index + match[0].trimEnd().length,
            {
              vi: `"${match[0].trim()}" được viện dẫn mà không có số, ngày.`,
              en: `"${match[0].trim()}" is cited without number and date.`,
            },
            {
              vi: `Ghi đủ: "${match[1]} số …/… ngày … của ${match[2]}".`,
              en: 'Write number, symbol and date.',
            },
          ),
        ),
    ),
};

// A cited document whose date the text gives nowhere.

export const missingDate: Rule = {
  id: 'citation-without-date',
  severity: 'warning',
  strength: 'law',
  basis: 'NĐ 30/2020/NĐ-CP, Phụ lục I, mục II.6.b',
  title: { vi: 'Lần đầu viện dẫn phải ghi ngày ban hành', en: 'The first citation of a document gives its date' },
  bad: ['- Thực hiện [[Thông báo số 91/TB-VPCP]] của Văn phòng Chính phủ.'],
  good: [
    '- Thực hiện Thông báo số 91/TB-VPCP ngày 04/3/2025 của Văn phòng Chính phủ.\n- Báo cáo theo Thông báo số 91/TB-VPCP.',
    '- Theo Chỉ thị số 10/CT-TTg của Thủ tướng Chính phủ ngày 22/4/2019.',
    '- Căn cứ Luật số 72/2025/QH15; Nghị quyết số 01/NQ-CP, 02/NQ-CP ngày 05/01/2024 của Chính phủ.',
  ],
  check: ({ citations }) => {
    const dated = new Set(
      citations.filter(({ dateText }) => dateText !== undefined).map(({ token }) => plainToken(token)),
    );
    const reported = new Set<string>();
    return citations.flatMap((cited): Finding[] => {
      const token = plainToken(cited.token);
      if (dated.has(token) || reported.has(token) || cited.kind === undefined || /luật|pháp lệnh/iu.test(cited.kind))
        return [];
      if (cited.line.role === 'reference-line' || /\/QH\d/u.test(token)) return [];
      reported.add(token);
      return [
        at(
          cited.line,
          cited.start,
          cited.end,
          {
            vi: `"${cited.kind} số ${cited.token}" không có ngày ban hành ở chỗ nào.`,
            en: `The date of "${cited.token}" is given nowhere.`,
          },
          {
            vi: 'Ghi ngày, tháng, năm ban hành ở lần viện dẫn đầu tiên.',
            en: 'Give the date where it is cited first.',
          },
          { ...(/\/\d{4}\//.test(token) ? { severity: 'info' as const } : {}) },
        ),
      ];
    });
  },
};
