// Rule: a year far beyond the plan's is a slip of the keys, unless the words say that they look so far ahead: "tầm nhìn đến năm 2045".

import { yearShapesIn } from '../../../doctype/years-in.js';
import { inCitedTitle, sentenceBefore } from '../../../recognise/cited-title.js';
import { at, type Finding, type Rule } from '../../rule.js';
import { bodyLines } from '../../view/body-lines.js';

/** Plans of a year name ends of terms and programmes at most so many years ahead. */
export const FAR = 6;

/** Words that look ahead, or that give what holds for years. */
const ahead =
  /(?<!\p{L})(?:đến|tới|tầm nhìn|định hướng|giai đoạn|thời kỳ|lộ trình|mục tiêu|chiến lược|quy hoạch|dài hạn|dự báo|kịch bản|hiệu lực|thời hạn|hết hạn|nhiệm kỳ)(?!\p{L})/iu;

export const farYear: Rule = {
  id: 'far-year',
  severity: 'warning',
  strength: 'practice',
  title: {
    vi: 'Không có năm quá xa năm của kế hoạch',
    en: 'No year lies far beyond the plan, where no horizon is named',
  },
  bad: [
    'KẾ HOẠCH\nSố hóa hồ sơ năm 2026 trên địa bàn xã Mai Lâm\n- Hoàn thành trong [[năm 2062]].',
    'KẾ HOẠCH\nSố hóa hồ sơ năm 2026 trên địa bàn xã Mai Lâm\n- Gửi báo cáo trước [[ngày 15/12/2062]].',
    'KẾ HOẠCH\nSố hóa hồ sơ năm 2026 trên địa bàn xã Mai Lâm\nSTT\tNhiệm vụ\tThời gian\n1\tLập danh mục\t[[Quý II/2062]]\n2\tSố hóa\tQuý II',
  ],
  good: [
    'KẾ HOẠCH\nSố hóa hồ sơ năm 2026 trên địa bàn xã Mai Lâm\n- Tầm nhìn 2050; đến năm 2045 số hóa toàn bộ; giai đoạn 2026 - 2035; định hướng năm 2035; hoàn thành năm 2030.',
    'KẾ HOẠCH\nSố hóa hồ sơ năm 2026 trên địa bàn xã Mai Lâm\n- Giấy phép có hiệu lực đến ngày 31/12/2046.',
  ],
  check: (context) => {
    const { year } = context.facts;
    if (year === undefined) return [];
    return bodyLines(context).flatMap((line): Finding[] => {
      const { text } = line;
      if (!/20[3-9]\d/u.test(text)) return [];
      return [...yearShapesIn(text, context.data.years).values()].flatMap(({ from, to, start, shape }): Finding[] => {
        if ((shape !== 'named' && shape !== 'date') || to - from !== 4) return [];
        const found = Number(text.slice(from, to));
        if (found <= year + FAR || ahead.test(sentenceBefore(text, start)) || inCitedTitle(text, start)) return [];
        return [
          at(
            line,
            start,
            to,
            {
              vi: `Năm ${found} quá xa năm ${year} của kế hoạch.`,
              en: `The year ${found} is far beyond ${year}, the year of the plan.`,
            },
            { vi: 'Đối chiếu lại năm.', en: 'Check the year.' },
          ),
        ];
      });
    });
  },
};
