// "Nghị quyết của Chính phủ về …": a document of a higher body, cited by what it is about, without its number.

import { at, type Finding, type Rule } from '../../rule.js';
import { bodyLines } from '../../view/body-lines.js';

const pattern =
  /(?<!các |những |loại |ban hành |trình |một số |quy định của |dự thảo )(Nghị quyết|Nghị định|Thông tư|Chỉ thị|Quyết định)\s+của\s+((?:Chính phủ|Thủ tướng Chính phủ|Thủ tướng|Quốc hội|Bộ trưởng|Bộ\s\p{Lu}\p{L}*(?:\s\p{L}+)?|Văn phòng Chính phủ)(?:,\s*Chủ nhiệm[^;,.]*?)?)\s+(?=về|quy định|ban hành|phê duyệt|sửa đổi|hướng dẫn)/gu;

export const missingNumber: Rule = {
  id: 'citation-without-number',
  group: 'citations',
  severity: 'error',
  strength: 'law',
  basis: 'NĐ 30/2020/NĐ-CP, Phụ lục I, mục II.6.b',
  reads: 'text',
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
              remedy: {
                vi: `Ghi đủ: "${match[1]} số …/… ngày … của ${match[2]}".`,
                en: 'Write number, symbol and date.',
              },
            },
          ),
        ),
    ),
};
