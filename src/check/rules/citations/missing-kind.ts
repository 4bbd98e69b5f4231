// "theo quy định tại 961/QĐ-UBND": a number without the kind of its document.

import { at, type Finding, type Rule } from '../../rule.js';
import { linesWith } from '../../view/text-view.js';

/** "Căn cứ Thực hiện Kế hoạch …": two ways to begin in one. */
const noPaper =
  /^[\s\-–]*[Cc]ăn cứ\s+(?:Thực hiện|Triển khai|Tiếp tục|[Cc]ăn cứ|[Tt]heo|[Xx]ét|[Đđ]ể|[Nn]hằm)(?!\p{L})/u;

export const missingKind: Rule = {
  id: 'citation-without-kind',
  group: 'citations',
  severity: 'error',
  strength: 'law',
  basis: 'NĐ 30/2020/NĐ-CP, Phụ lục I, mục II.6.b',
  reads: 'text',
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
            at(
              line,
              match.index,
              match.index + match[0].length,
              { vi: `Sau "Căn cứ" phải là tên văn bản.`, en: 'A document must follow "Căn cứ".' },
              { remedy: { vi: 'Bỏ chữ thừa, hoặc ghi tên văn bản.', en: 'Leave out the word, or name the document.' } },
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
            remedy: {
              vi: `Ghi tên loại và chữ "số" trước số${kindOf === 'QĐ' ? `: "Quyết định số ${cited.token}"` : ''}.`,
              en: 'Write the kind and "số" before the number.',
            },
          },
        ),
      ];
    }),
  ],
};
