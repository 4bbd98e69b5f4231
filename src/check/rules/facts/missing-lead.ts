// Rule: every task has an agency that leads it.

import { type Finding, onLine, type Rule } from '../../rule.js';
import { cellOf } from '../../view/text-view.js';
import { actors } from './actor-lines.js';

export const missingLead: Rule = {
  id: 'missing-lead',
  group: 'facts',
  severity: 'error',
  strength: 'practice',
  reads: 'text',
  title: { vi: 'Mỗi việc có cơ quan chủ trì', en: 'Every task has an agency that leads it' },
  bad: [
    'STT\tNhiệm vụ\tCơ quan thực hiện\tThời gian\n1\tPhát quang đường thôn\t[[Các thôn liên quan phối hợp.]]\tQuý I',
  ],
  good: [
    'STT\tNhiệm vụ\tCơ quan thực hiện\tThời gian\n1\tPhát quang đường thôn\tBan Công tác thôn; các hội phối hợp.\tQuý I\n2\tTrồng cây\tĐoàn xã chủ trì, các hội phối hợp\tQuý I\n3\tTưới cây\tCác thôn\tQuý I',
  ],
  check: ({ view }) =>
    view.tables.flatMap((table) => {
      // With a column of its own for who leads, this one may hold co-operators alone.
      if (table.columns.some(({ role }) => role === 'lead' || role === 'support')) return [];
      return table.rows.flatMap((row): Finding[] => {
        const cell = row.kind === 'item' ? cellOf(table, row, 'agency') : undefined;
        const line = cell?.lines.find(({ text }) => text.trim() !== '');
        if (!cell || !line) return [];
        const named = actors(cell.text);
        const helping = named.filter(
          (each) =>
            /phối hợp(?:\s+(?:thực hiện|xử lý))?$/iu.test(each) &&
            !/chủ trì|,/iu.test(
              each
                .replace(/ban,\s*ngành/giu, 'ban ngành')
                .replace(/(\p{L}+),\s+(\p{L}+\s+(?:có\s+)?liên quan)/giu, '$1 $2'),
            ),
        );
        if (helping.length === 0 || helping.length < named.length) return [];
        return [
          onLine(
            line,
            { vi: 'Chỉ có cơ quan phối hợp, không có cơ quan chủ trì.', en: 'Agencies co-operate, but none leads.' },
            { remedy: { vi: 'Ghi cơ quan chủ trì.', en: 'Name the agency that leads.' } },
          ),
        ];
      });
    }),
};
