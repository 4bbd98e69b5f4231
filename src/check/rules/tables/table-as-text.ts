// Rule: no table goes out as lines of text with strokes between its cells, as `import` keeps a table whose head it cannot read.

import { type Finding, onLine, type Rule } from '../../rule.js';
import { isProse } from '../../view/body-lines.js';

const stroke = /(?:^|\s)\|(?=\s|$)/u;

export const tableAsText: Rule = {
  id: 'table-as-text',
  severity: 'warning',
  strength: 'practice',
  gate: true,
  title: {
    vi: 'Bảng là bảng, không phải các dòng chữ có dấu "|"',
    en: 'A table is a table, not lines of text with "|"',
  },
  bad: [
    'KẾ HOẠCH\nTrồng cây\n[[Hạng mục | Số tiền]]\n[[Cây giống | 12.000.000]]',
    'KẾ HOẠCH\nTrồng cây\n[[Thôn Đoài | ông Hà | 120 cây]]',
    'KẾ HOẠCH\nTrồng cây\n[[| Người lập biểu | Phụ trách]]',
  ],
  good: [
    'KẾ HOẠCH\nTrồng cây\n- Sai số |x| không quá 5%; đơn vị đo (m|cm).\nSTT\tNhiệm vụ\tThời gian\n1\tTrồng cây | làm đường\tQuý I',
  ],
  check: ({ view, issue }) =>
    view.lines.flatMap((line): Finding[] =>
      line.cell || !isProse(line) || !stroke.test(line.text)
        ? []
        : [
            onLine(
              line,
              {
                vi: 'Dòng của một bảng bị ghi thành chữ, các ô cách nhau bằng dấu "|".',
                en: 'A row of a table stands as text, with "|" between its cells.',
              },
              {
                vi: 'Lập lại bảng (tasks hoặc indicators có columns, items trong content), hoặc viết thành câu.',
                en: 'Make it a table again (tasks or indicators with columns and items in the content), or write a sentence.',
              },
              { severity: issue ? 'error' : 'warning' },
            ),
          ],
    ),
};
