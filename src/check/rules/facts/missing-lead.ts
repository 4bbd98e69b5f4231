// A task or indicator with agencies that co-operate but none that leads; and a lead named as its own co-operator.

import { at, type Finding, onLine, type Rule } from '../../rule.js';
import { sameWords } from '../../view/letters.js';
import { cellOf } from '../../view/text-view.js';

const actors = (text: string): string[] =>
  text
    .split(/[;\n]|(?:^|\s)[-+•]\s/u)
    .map((each) => each.trim().replace(/[.,]+$/, ''))
    .filter((each) => each !== '');

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

export const leadSupports: Rule = {
  id: 'lead-supports',
  group: 'facts',
  severity: 'warning',
  strength: 'practice',
  reads: 'text',
  title: {
    vi: 'Cơ quan chủ trì không đồng thời là cơ quan phối hợp',
    en: 'The agency that leads is not named as co-operating, too',
  },
  bad: ['STT\tNhiệm vụ\tCơ quan chủ trì\tCơ quan phối hợp\n1\tMở lớp tập huấn\tVăn phòng\t[[Văn phòng]]; các thôn'],
  good: [
    'STT\tNhiệm vụ\tCơ quan chủ trì\tCơ quan phối hợp\n1\tMở lớp tập huấn\tVăn phòng\tVăn phòng Đảng ủy; các thôn',
  ],
  check: ({ view }) =>
    view.tables.flatMap((table) =>
      table.rows.flatMap((row): Finding[] => {
        const [lead, support] = [cellOf(table, row, 'lead'), cellOf(table, row, 'support')];
        if (!lead || !support) return [];
        const leading = actors(lead.text).map(sameWords);
        return support.lines.flatMap((line) =>
          actors(line.text).flatMap((actor): Finding[] => {
            if (!leading.includes(sameWords(actor))) return [];
            const start = line.text.indexOf(actor);
            return [
              at(
                line,
                start,
                start + actor.length,
                { vi: `"${actor}" vừa chủ trì vừa phối hợp.`, en: `"${actor}" leads and co-operates.` },
                {
                  remedy: {
                    vi: 'Bỏ khỏi cột phối hợp, hoặc sửa cơ quan chủ trì.',
                    en: 'Take it off one of the columns.',
                  },
                },
              ),
            ];
          }),
        );
      }),
    ),
};
