// Rule: points in cells are separated alike.

import { at, type Finding, type Rule } from '../../rule.js';
import type { Line } from '../../view/text-view.js';

interface Points {
  readonly line: Line;
  readonly parts: readonly { text: string; start: number }[];
}

/** The points of a cell, on lines of their own or on one: `- A; - B.` */
function pointsOf(lines: readonly Line[]): Points[] {
  return lines.map((line) => ({
    line,
    parts: [...line.text.matchAll(/(?:^|(?<=[;,.\p{L})]\s))[-+•]\s(?:(?!\s[-+•]\s\p{L}).)+/gu)].map((match) => ({
      text: match[0].trim(),
      start: match.index,
    })),
  }));
}

export const pointSeparator: Rule = {
  id: 'point-separator',
  group: 'tables',
  severity: 'info',
  strength: 'practice',
  reads: 'text',
  title: { vi: 'Các gạch đầu dòng trong ô ngăn nhau bằng một dấu', en: 'Points in cells are separated alike' },
  bad: [
    'STT\tNhiệm vụ\tCơ quan thực hiện\n1\tHọp dân\t- Các thôn; - Các hội phối hợp.\n2\tTrồng cây\t- Các thôn; - Các hội phối hợp.\n3\tLàm đường\t- [[Các thôn]] - Các hội phối hợp.',
  ],
  good: [
    'STT\tNhiệm vụ\tCơ quan thực hiện\n1\tHọp dân\t- Các thôn; - Các hội phối hợp.\n2\tTrồng cây\t- Các thôn; - Các hội phối hợp.\n3\tLàm đường\t- Các thôn.',
  ],
  check: ({ view }) =>
    view.tables.flatMap((table) =>
      table.columns.flatMap((column, index): Finding[] => {
        if (!['lead', 'support', 'agency'].includes(column.role)) return [];
        const inner = table.rows.flatMap((row) => {
          const cell = row.cells.find((each) => each.column === index);
          const parts = pointsOf(cell?.lines ?? []).flatMap(({ line, parts: own }) =>
            own.map((part) => ({ line, ...part })),
          );
          return parts.slice(0, -1);
        });
        const marked = inner.filter(({ text }) => text.endsWith(';'));
        const bare = inner.filter(({ text }) => !/[;.,:]$/u.test(text));
        if (marked.length < 2 || bare.length === 0 || bare.length >= marked.length) return [];
        return bare.map(({ line, text, start }) =>
          at(
            line,
            start,
            start + text.length,
            {
              vi: 'Thiếu dấu ";" giữa hai gạch đầu dòng; các dòng khác có.',
              en: 'A ";" is missing between two points; other rows have it.',
            },
            { remedy: { vi: 'Thêm dấu ";".', en: 'Add ";".' } },
          ),
        );
      }),
    ),
};
