// Rule: the column of bases names documents.

import { type Finding, onLine, type Rule } from '../../rule.js';
import { cellOf } from '../../view/text-view.js';

export const weakBasis: Rule = {
  id: 'basis-without-document',
  group: 'tables',
  severity: 'info',
  strength: 'practice',
  reads: 'text',
  title: { vi: 'Cột căn cứ dẫn văn bản cụ thể', en: 'The column of bases names documents' },
  bad: [
    'STT\tNhiệm vụ\tCăn cứ thực hiện\n1\tHọp dân\tKế hoạch số 5/KH-UBND ngày 05/3/2025\n2\tTrồng cây\t[[Theo tình hình ở các thôn]]',
  ],
  good: [
    'STT\tNhiệm vụ\tCăn cứ thực hiện\n1\tHọp dân\tKế hoạch số 5/KH-UBND ngày 05/3/2025\n2\tTrồng cây\tLuật Lâm nghiệp',
  ],
  check: ({ view }) =>
    view.tables.flatMap((table) =>
      table.rows.flatMap((row): Finding[] => {
        const cell = row.kind === 'item' ? cellOf(table, row, 'basis') : undefined;
        const line = cell?.lines[0];
        if (
          !cell ||
          !line ||
          cell.text.trim() === '' ||
          /\d\/|Luật|Pháp lệnh|Nghị|Quyết định|Kế hoạch|Thông tư|Công văn|như trên|Chỉ thị/iu.test(cell.text)
        )
          return [];
        return [
          onLine(
            line,
            { vi: 'Cột căn cứ không dẫn văn bản nào.', en: 'The basis names no document.' },
            {
              remedy: {
                vi: 'Ghi tên loại, số, ký hiệu, ngày của văn bản giao.',
                en: 'Name the document that assigns it.',
              },
            },
          ),
        ];
      }),
    ),
};
