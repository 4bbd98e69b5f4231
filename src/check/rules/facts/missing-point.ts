// Sections of one pattern (a) goal, b) actions, c) assignment, d) time): one of them lacks a point that all the others have.

import { type Finding, onLine, type Rule } from '../../rule.js';
import type { Line } from '../../view/text-view.js';

interface Section {
  readonly heading: Line;
  readonly labels: Set<string>;
}

/** `d) Thời gian thực hiện/hoàn thành: Trong năm` → `thời gian`: the first two words of a label. */
const labelOf = (text: string): string | undefined => {
  const match = /^\s*\p{Ll}\)\s{0,9}([\p{L}\s,/]{3,60}?)\s{0,9}(?::|$)/u.exec(text);
  return match
    ? (match[1] as string)
        .toLowerCase()
        .split(/[\s,/]+/)
        .slice(0, 2)
        .join(' ')
    : undefined;
};

/** As many sections of one pattern make it a pattern. */
const LEAST = 4;

export const missingPoint: Rule = {
  id: 'missing-point',
  severity: 'error',
  strength: 'practice',
  title: {
    vi: 'Các mục cùng khuôn có đủ các điểm: mục tiêu, nhiệm vụ, phân công, thời gian',
    en: 'Sections of one pattern have all its points',
  },
  bad: [
    [
      '1.1. Trồng cây',
      'a) Mục tiêu: 500 cây',
      'b) Thời gian: quý I',
      '1.2. Tưới cây',
      'a) Mục tiêu: đủ nước',
      'b) Thời gian: quý II',
      '1.3. Bón phân',
      'a) Mục tiêu: đủ phân',
      'b) Thời gian: quý II',
      '1.4. Cắt tỉa',
      'a) Mục tiêu: gọn',
      'b) Thời gian: quý III',
      '[[1.5. Làm cỏ]]',
      'a) Mục tiêu: sạch cỏ',
    ].join('\n'),
  ],
  good: [
    [
      '1.1. Trồng cây',
      'a) Mục tiêu: 500 cây',
      'b) Thời gian: quý I',
      '1.2. Tưới cây',
      'a) Mục tiêu: đủ nước',
      'b) Thời gian: quý II',
      '1.3. Bón phân',
      'a) Chọn phân',
      'b) Rải phân',
    ].join('\n'),
  ],
  check: ({ view }) =>
    view.texts.flatMap(({ lines }): Finding[] => {
      const sections: Section[] = [];
      for (const line of lines) {
        if (line.role === 'heading') sections.push({ heading: line, labels: new Set() });
        const label = line.role === 'point' ? labelOf(line.text) : undefined;
        if (label !== undefined) sections.at(-1)?.labels.add(label);
      }
      const labelled = sections.filter(({ labels }) => labels.size > 0);
      const counts = new Map<string, number>();
      for (const { labels } of labelled) for (const label of labels) counts.set(label, (counts.get(label) ?? 0) + 1);
      const pattern = [...counts]
        .filter(([, count]) => count >= LEAST && count >= labelled.length * 0.7)
        .map(([label]) => label);
      if (pattern.length < 2) return [];
      return labelled.flatMap(({ heading, labels }): Finding[] => {
        const own = pattern.filter((label) => labels.has(label));
        const lacking = pattern.filter((label) => !labels.has(label));
        // A section of another pattern has few of these.
        if (lacking.length === 0 || own.length * 2 < pattern.length) return [];
        return lacking.map((label) =>
          onLine(
            heading,
            {
              vi: `Mục này thiếu điểm "${label}" mà các mục khác đều có.`,
              en: `This section lacks the point "${label}" that the others have.`,
            },
            { vi: 'Thêm điểm còn thiếu.', en: 'Add it.' },
          ),
        );
      });
    }),
};
