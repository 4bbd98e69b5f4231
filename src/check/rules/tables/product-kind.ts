// The product of a task is a document of another kind than the task makes: "Ban hành Quy chế" with the product "Kế hoạch".

import { type Finding, onLine, type Rule } from '../../rule.js';
import { lower } from '../../view/letters.js';
import { firstCellOf } from '../../view/text-view.js';

const kinds = [
  'kế hoạch',
  'quy chế',
  'quy định',
  'quy trình',
  'báo cáo',
  'tờ trình',
  'chương trình',
  'đề án',
  'phương án',
  'hướng dẫn',
  'thông báo',
  'danh mục',
];

export const productKind: Rule = {
  id: 'product-kind',
  group: 'tables',
  severity: 'warning',
  strength: 'practice',
  reads: 'text',
  title: {
    vi: 'Sản phẩm khớp với loại văn bản mà nhiệm vụ làm ra',
    en: 'A product is the kind of document that its task makes',
  },
  bad: ['STT\tNhiệm vụ\tSản phẩm\n1\tBan hành Quy chế tiếp công dân\t[[Kế hoạch được ban hành]]'],
  good: [
    'STT\tNhiệm vụ\tSản phẩm\n1\tBan hành Quy chế tiếp công dân\tQuyết định ban hành Quy chế\n2\tXây dựng kế hoạch kiểm tra\tVăn bản được ban hành\n3\tLập báo cáo quý\tBáo cáo; kế hoạch quý sau',
  ],
  check: ({ view }) =>
    view.tables.flatMap((table) =>
      table.rows.flatMap((row): Finding[] => {
        const task = lower(firstCellOf(table, row, ['task', 'name'])?.text ?? '');
        const cell = firstCellOf(table, row, ['product', 'result']);
        const line = cell?.lines[0];
        const made = new RegExp(
          `^(?:-\\s*)?(?:xây dựng|ban hành|xây dựng, ban hành|xây dựng và ban hành|lập|sửa đổi)\\s+(${kinds.join('|')})(?!\\p{L})`,
          'u',
        ).exec(task)?.[1];
        if (!cell || !line || made === undefined || row.kind !== 'item') return [];
        const product = lower(cell.text).trim();
        const other = kinds.find((kind) => product.startsWith(kind));
        if (other === undefined || product.includes(made) || task.slice(made.length + 12).includes(other)) return [];
        return [
          onLine(
            line,
            {
              vi: `Nhiệm vụ làm ra ${made}, sản phẩm ghi ${other}.`,
              en: `The task makes "${made}", the product is "${other}".`,
            },
            { remedy: { vi: `Ghi sản phẩm là ${made}, hoặc sửa nhiệm vụ.`, en: 'Correct the product or the task.' } },
          ),
        ];
      }),
    ),
};
