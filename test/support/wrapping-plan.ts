// Plans made by chance whose texts are hard to find again in lines: dashes where a line may begin, hyphens and slashes where it may end,
// no-break spaces, long labels before a text, cells in columns of every alignment and width, cells over pages. The same seed gives the same plan.

import { randomFrom } from './random.js';

const words = [
  'Tài chính - Kế toán',
  'Văn phòng - Thống kê',
  'Tư pháp – Hộ tịch',
  '63/2010/NĐ-CP',
  'và/hoặc',
  '2026-2030',
  'giai đoạn 2026 - 2030',
  '“một cửa”',
  '(nếu có)',
  '13.000',
  '1.234,5',
  '30.10',
  '≥ 80 %',
  '5.000 đồng',
  'quý\u00a0I/2026',
  'Ủy ban nhân dân xã,',
  'thủ tục hành chính;',
  'báo cáo',
  'hồ sơ',
  'kiểm tra, giám sát',
  'https://dichvucong.gov.vn/p/home/dvc-trang-chu.html',
  '- 7',
  '…',
];

const aligns = ['left', 'center', 'right', 'justify'];

/** The text of a plan file; YAML holds JSON. */
export function wrappingPlan(seed: number): string {
  const random = randomFrom(seed);
  const below = (count: number): number => Math.floor(random() * count);
  const phrase = (least: number, most: number): string =>
    Array.from({ length: least + below(most - least + 1) }, () => words[below(words.length)]).join(' ');
  /** Texts that all differ, so that each has one place. */
  let order = 0;
  const text = (least: number, most: number): string => `Mục ${++order}: ${phrase(least, most)}`;
  const roles = ['task', 'lead', 'budget', 'deadline'].slice(0, 2 + below(3));
  const row = (): object =>
    Object.fromEntries(
      roles.flatMap((role, index) => {
        if (index > 0 && random() < 0.1) return [];
        if (index === 0) return [[role, text(1, random() < 0.06 ? 160 : 12)]];
        const lines = Array.from({ length: 1 + below(3) }, () => (random() < 0.5 ? '- ' : '') + phrase(1, 6));
        return [[role, lines.join('\n')]];
      }),
    );
  return JSON.stringify({
    type: 'ke-hoach',
    year: 2026,
    unit: { kind: 'xã', name: 'Tân Phú' },
    authority: 'committee',
    signatory: { name: 'Trần Quốc Đạt' },
    plan: {
      subject: text(2, 12),
      citations: Array.from({ length: 4 }, () => ({
        kind: 'Kế hoạch',
        number: `${++order}/KH-UBND`,
        date: `2025-0${1 + below(9)}-0${1 + below(9)}`,
        issuer: 'Ủy ban nhân dân tỉnh Gia Lai',
        subject: `về ${text(2, 14)}`,
      })),
      opening: text(8, 30),
      recipients: Array.from({ length: 3 }, () => text(1, 5)),
      archive: 'VT',
      labels: {
        lead: phrase(1, 6).replace(/:/g, ''),
        support: 'Cơ quan phối hợp/Thực hiện/Theo dõi, đôn đốc, đánh giá',
      },
      content: [
        ...Array.from({ length: 8 }, () => ({
          title: text(1, 8),
          facts: {
            goal: text(2, 30),
            actions: Array.from({ length: 1 + below(3) }, () => `- ${text(5, 40)}`).join('\n'),
            lead: text(2, 14),
            support: text(2, 20),
          },
        })),
        { title: text(2, 4), content: [{ table: 'tasks' }] },
        { title: text(1, 3), content: Array.from({ length: 3 }, () => ({ text: text(10, 60) })) },
      ],
    },
    tasks: {
      columns: [
        { role: 'number', title: 'TT' },
        ...roles.map((role, index) => ({
          role,
          title: `Cột ${index + 1}`,
          width: 2 + below(4),
          align: aligns[below(aligns.length)],
        })),
      ],
      groups: Array.from({ length: 3 }, () => ({
        title: text(1, 8),
        items: Array.from({ length: 3 + below(8) }, row),
      })),
    },
  });
}
