// Rule: citations stand by legal force: laws before decrees.

import { type Finding, onLine, type Rule } from '../../rule.js';
import { linesWith } from '../../view/text-view.js';

const force = ['hiến pháp', 'bộ luật', 'luật', 'pháp lệnh', 'nghị định', 'quyết định', 'thông tư'];

export const citationOrder: Rule = {
  id: 'citation-order',
  group: 'form',
  severity: 'info',
  strength: 'practice',
  reads: 'text',
  title: {
    vi: 'Căn cứ xếp theo hiệu lực pháp lý: luật trước nghị định',
    en: 'Citations stand by legal force: laws before decrees',
  },
  bad: [
    'QUYẾT ĐỊNH\nBan hành Quy chế\nCăn cứ Nghị định số 30/2020/NĐ-CP ngày 05/3/2020 của Chính phủ;\n[[Căn cứ Luật Lưu trữ.]]\nQUYẾT ĐỊNH:',
  ],
  good: [
    'QUYẾT ĐỊNH\nBan hành Quy chế\nCăn cứ Luật Lưu trữ;\nCăn cứ Nghị định số 30/2020/NĐ-CP ngày 05/3/2020 của Chính phủ;\nCăn cứ Quyết định số 5/QĐ-TTg ngày 05/3/2022;\nCăn cứ Thông tư số 1/2021/TT-BNV ngày 05/3/2021.\nQUYẾT ĐỊNH:',
  ],
  check: ({ view }) =>
    view.texts.flatMap(({ lines }): Finding[] => {
      let highest = -1;
      for (const line of linesWith(lines, 'citation')) {
        const words = /^\s*căn cứ\s+(?:các\s+)?(.*)/iu.exec(line.text)?.[1]?.toLowerCase() ?? '';
        const rank = force.findIndex((kind) => words.startsWith(`${kind} `));
        // Decisions of the Prime Minister and circulars are both seen first; acts of one rank are free.
        if (rank < 0 || rank > 4) continue;
        if (rank < highest)
          return [
            onLine(
              line,
              {
                vi: 'Căn cứ này có hiệu lực pháp lý cao hơn căn cứ đứng trước.',
                en: 'This citation has more force than the one before it.',
              },
              { remedy: { vi: 'Xếp lên trước.', en: 'Move it up.' } },
            ),
          ];
        highest = Math.max(highest, rank);
      }
      return [];
    }),
};
