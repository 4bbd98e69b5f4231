// Rule: one list of agencies has one separator.

import { sameWords } from '../../../text/fold-words.js';
import { type Finding, onLine, type Rule } from '../../rule.js';
import type { Line, TableView } from '../../view/text-view.js';

export const listSeparator: Rule = {
  id: 'list-separator',
  group: 'tables',
  severity: 'info',
  strength: 'practice',
  reads: 'text',
  title: { vi: 'Cùng một danh sách cơ quan ngăn bằng một dấu', en: 'One list of agencies has one separator' },
  bad: [
    'STT\tNhiệm vụ\tĐơn vị chủ trì\n1\tHọp dân\tCác thôn; Đoàn xã\n2\tTrồng cây\tCác thôn; Đoàn xã\n3\tLàm đường\t[[Các thôn, Đoàn xã]]',
  ],
  good: [
    'STT\tNhiệm vụ\tĐơn vị chủ trì\n1\tHọp dân\tCác thôn; Đoàn xã\n2\tTrồng cây\tCác thôn; Đoàn xã\n3\tLàm đường\tCác thôn, Hội Nông dân',
  ],
  check: ({ view }) =>
    view.tables.flatMap((table: TableView) => {
      const lists = new Map<string, { mark: string; line: Line }[]>();
      for (const row of table.rows) {
        for (const cell of row.cells) {
          const line = cell.lines[0];
          if (
            !line ||
            cell.lines.length > 1 ||
            !['lead', 'support', 'agency'].includes(table.columns[cell.column]?.role ?? '')
          )
            continue;
          const mark = cell.text.includes(';') ? ';' : cell.text.includes(',') ? ',' : '';
          if (mark === '') continue;
          const key = sameWords(cell.text.replace(/[;,.]/g, ' '));
          lists.set(key, [...(lists.get(key) ?? []), { mark, line }]);
        }
      }
      return [...lists.values()].flatMap((uses): Finding[] => {
        const semicolons = uses.filter(({ mark }) => mark === ';');
        const commas = uses.filter(({ mark }) => mark === ',');
        if (semicolons.length === 0 || commas.length === 0) return [];
        const rare = semicolons.length >= commas.length ? commas : semicolons;
        return rare.slice(0, 1).map(({ line }) =>
          onLine(
            line,
            {
              vi: `Danh sách này ngăn bằng "${rare[0]?.mark}" ở ${rare.length} dòng, bằng dấu khác ở các dòng còn lại.`,
              en: 'Other rows separate this list by another mark.',
            },
            { remedy: { vi: 'Dùng một dấu cho cả bảng.', en: 'Use one mark in the table.' } },
          ),
        );
      });
    }),
};
