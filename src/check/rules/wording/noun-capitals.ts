// Rule: common nouns of units have small letters within a sentence. NĐ 30/2020/NĐ-CP, Phụ lục II, mục III.1.

import { at, type Finding, type Rule } from '../../rule.js';
import { bodyLines } from '../../view/body-lines.js';
import { mixed } from './capital-words.js';

export const nounCapitals: Rule = {
  id: 'noun-capitals',
  group: 'wording',
  severity: 'info',
  strength: 'law',
  basis: 'NĐ 30/2020/NĐ-CP, Phụ lục II, mục III.1',
  reads: 'text',
  title: {
    vi: 'Danh từ chung "tỉnh", "huyện", "xã" giữa câu không viết hoa',
    en: 'Common nouns of units have small letters within a sentence',
  },
  bad: ['- Theo kế hoạch của sở, của [[Tỉnh]] giao.', '- Gửi về [[Huyện]].'],
  good: [
    '- Theo kế hoạch của tỉnh; Tỉnh ủy Bình Minh; Thành phố Hồ Chí Minh. Xã đã họp; phường Mai Lâm.',
    '- Xã tổ chức hội nghị.',
  ],
  check: (context) => {
    let told: Finding | undefined;
    let count = 0;
    for (const line of bodyLines(context).filter(mixed)) {
      for (const match of line.text.matchAll(
        /(?<=[\p{Ll}\d],?\s)(?<!cấp )(Tỉnh|Huyện|Xã|Phường|Thị trấn|Thị xã)(?=\s\p{Ll}|[.,;)]|$)(?!\s(?:ủy|uỷ|đoàn|đội)(?!\p{L}))/gu,
      )) {
        count += 1;
        told ??= at(line, match.index, match.index + match[0].length, { vi: '', en: '' });
      }
    }
    if (!told) return [];
    const more = count > 1 ? ` (${count} chỗ)` : '';
    return [
      {
        ...told,
        message: {
          vi: `Danh từ chung viết hoa giữa câu${more}.`,
          en: `A common noun has a capital (${count} places).`,
        },
        remedy: { vi: 'Viết thường khi không phải tên riêng.', en: 'Write it small unless it is a name.' },
      },
    ];
  },
};
