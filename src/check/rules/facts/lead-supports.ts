// Rule: the agency that leads is not named as co-operating, too.

import { sameWords } from '../../../text/fold-words.js';
import { at, type Finding, type Rule } from '../../rule.js';
import { cellOf } from '../../view/text-view.js';
import { actors } from './actor-lines.js';

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
    'STT\tNhiệm vụ\tCơ quan chủ trì\tCơ quan phối hợp\n1\tMở lớp tập huấn\tPhòng Văn hóa - Xã hội\tPhòng Y tế - Xã hội',
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
