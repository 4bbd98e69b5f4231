// Rule: a formula for a percentage has "x 100%".

import { at, type Finding, type Rule } from '../../rule.js';
import { cellOf } from '../../view/text-view.js';

export const formulaPercent: Rule = {
  id: 'formula-percent',
  group: 'tables',
  severity: 'info',
  strength: 'practice',
  reads: 'text',
  title: { vi: 'Công thức của chỉ tiêu tính bằng % có "x 100%"', en: 'A formula for a percentage has "x 100%"' },
  bad: [
    'STT\tNội dung chỉ tiêu\tĐơn vị\tChỉ tiêu năm 2025\n1\tTỷ lệ hộ dùng nước sạch, theo công thức [[(a/b)]]\t%\t90',
  ],
  good: [
    'STT\tNội dung chỉ tiêu\tĐơn vị\tChỉ tiêu năm 2025\n1\tTỷ lệ hộ dùng nước sạch, theo công thức (a/b x 100%)\t%\t90',
  ],
  check: ({ view }) => {
    let told = false;
    return view.tables.flatMap((table) =>
      table.rows.flatMap((row): Finding[] => {
        if (told || !(cellOf(table, row, 'unit')?.text ?? '').includes('%')) return [];
        return row.cells.flatMap(({ lines }) =>
          lines.flatMap((line): Finding[] => {
            const match = /công thức[^()]{0,20}(\(\s*\p{L}\s*\/\s*\p{L}\s*\))(?!\s*[x×*])/iu.exec(line.text);
            if (!match) return [];
            told = true;
            const start = match.index + match[0].indexOf(match[1] as string);
            return [
              at(
                line,
                start,
                start + (match[1] as string).length,
                {
                  vi: 'Đơn vị là % nhưng công thức thiếu "x 100%".',
                  en: 'The unit is %, but the formula lacks "x 100%".',
                },
                { remedy: { vi: 'Viết đủ công thức.', en: 'Write the formula in full.' } },
              ),
            ];
          }),
        );
      }),
    );
  },
};
