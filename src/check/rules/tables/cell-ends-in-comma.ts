// Rule: no cell ends in a comma.

import { at, type Finding, type Rule } from '../../rule.js';

export const cellComma: Rule = {
  id: 'cell-ends-in-comma',
  group: 'tables',
  severity: 'info',
  strength: 'practice',
  reads: 'text',
  title: { vi: 'Ô của bảng không kết thúc bằng dấu phẩy', en: 'No cell ends in a comma' },
  bad: ['STT\tNhiệm vụ\tCơ quan thực hiện\n1\tHọp dân\tCác thôn[[,]]\n2\tTrồng cây\tĐoàn xã'],
  good: ['STT\tNhiệm vụ\tCơ quan thực hiện\n1\tHọp dân\tCác thôn, các hội\n2\tTrồng cây\tĐoàn xã'],
  check: ({ view }) =>
    view.tables.flatMap((table) =>
      table.rows.flatMap((row) =>
        row.cells.flatMap(({ lines }): Finding[] => {
          const line = lines.at(-1);
          const end = line?.text.trimEnd().length ?? 0;
          if (!line?.text.trimEnd().endsWith(',')) return [];
          return [
            at(
              line,
              end - 1,
              end,
              { vi: 'Ô kết thúc bằng dấu phẩy.', en: 'The cell ends in a comma.' },
              {
                remedy: {
                  vi: 'Bỏ dấu phẩy, hoặc ghi tiếp phần còn thiếu.',
                  en: 'Take the comma off, or write what is missing.',
                },
              },
            ),
          ];
        }),
      ),
    ),
};
