// Rule: above the name of an agency stands that of the agency it belongs to; a committee of the people names none. NĐ 30/2020/NĐ-CP, Phụ lục
// I, mục II.2.a.

import { type Finding, onLine, type Rule } from '../../rule.js';
import { agencyHeads } from '../../view/agency-head.js';

/** Offices below a committee that issue with a seal of their own, never by themselves. */
const dependent = /^(?:PHÒNG|SỞ)\s/u;

const ministry = /^(?:BỘ|TỔNG|BAN|CỤC)\s/u;

export const superiorAgency: Rule = {
  id: 'superior-agency',
  group: 'form',
  severity: 'warning',
  strength: 'law',
  basis: 'NĐ 30/2020/NĐ-CP, Phụ lục I, mục II.2.a',
  reads: 'text',
  title: {
    vi: 'Trên tên cơ quan có tên cơ quan chủ quản trực tiếp; ủy ban nhân dân không ghi cấp trên',
    en: 'Above the name of an agency stands the agency it belongs to; a committee of the people names none',
  },
  bad: [
    '[[PHÒNG KINH TẾ]]\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\nSố: 15/KH-PKT\nKẾ HOẠCH\nTrồng rừng năm 2026',
    '[[ỦY BAN NHÂN DÂN TỈNH ĐÔNG HÀ]]\nỦY BAN NHÂN DÂN\nXÃ MAI LÂM\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\nSố: 15/KH-UBND\nKẾ HOẠCH\nTrồng rừng năm 2026',
  ],
  good: [
    'ỦY BAN NHÂN DÂN\nXÃ MAI LÂM\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\nSố: 15/KH-UBND\nKẾ HOẠCH\nTrồng rừng năm 2026',
    'UBND XÃ MAI LÂM\nPHÒNG KINH TẾ\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\nSố: 15/KH-PKT\nKẾ HOẠCH\nTrồng rừng năm 2026',
    'BỘ TƯ PHÁP\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\nSố: 15/KH-BTP\nKẾ HOẠCH\nPhổ biến pháp luật năm 2026',
  ],
  check: ({ view, data }) =>
    agencyHeads(view.texts, data.letterheads).flatMap(({ superior, own }): Finding[] => {
      const [first] = own;
      const [above] = superior;
      if (above && data.letterheads.startsCommittee(own[0]?.text.trim() ?? ''))
        return [
          onLine(
            above,
            {
              vi: 'Ủy ban nhân dân, Hội đồng nhân dân không ghi cơ quan cấp trên ở đầu trang.',
              en: 'A committee or council of the people names no superior at its head.',
            },
            {
              severity: 'info',
              remedy: { vi: 'Bỏ dòng tên cơ quan cấp trên.', en: 'Take the line of the superior out.' },
            },
          ),
        ];
      if (!first || above || !dependent.test(first.text.trim()) || ministry.test(first.text.trim())) return [];
      return [
        onLine(
          first,
          { vi: 'Thiếu tên cơ quan chủ quản trực tiếp.', en: 'The agency it belongs to is not named.' },
          {
            remedy: {
              vi: 'Ghi tên cơ quan chủ quản (như "UBND XÃ …") ở dòng trên, chữ đứng, không đậm.',
              en: 'Name it in the line above, upright, not bold.',
            },
          },
        ),
      ];
    }),
};
