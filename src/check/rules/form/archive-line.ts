// Rule: the last recipient is the archive: "- Lưu: VT, …". NĐ 30/2020/NĐ-CP, Phụ lục I, mục II.9.c.

import { type Finding, onLine, type Rule } from '../../rule.js';
import { linesWith } from '../../view/text-view.js';

export const archiveLine: Rule = {
  id: 'archive-line',
  group: 'form',
  severity: 'warning',
  strength: 'law',
  basis: 'NĐ 30/2020/NĐ-CP, Phụ lục I, mục II.9.c',
  reads: 'text',
  title: { vi: 'Dòng cuối của nơi nhận là "- Lưu: VT, …"', en: 'The last recipient is the archive: "- Lưu: VT, …"' },
  bad: ['Nơi nhận:\n- UBND tỉnh;\n[[- Đảng ủy xã.]]', 'Nơi nhận:\n- Lưu: VT;\n[[- Đảng ủy xã.]]'],
  good: ['Nơi nhận:\n- UBND tỉnh;\n- Lưu: VT.'],
  check: ({ view }) =>
    view.texts.flatMap(({ lines }): Finding[] => {
      const last = linesWith(lines, 'recipient').at(-1);
      if (!last || /lưu\s*:?/iu.test(last.text)) return [];
      return [
        onLine(
          last,
          { vi: 'Dòng cuối của nơi nhận không phải là "- Lưu: VT".', en: 'The last recipient is not the archive.' },
          { remedy: { vi: 'Thêm "- Lưu: VT, (đơn vị soạn thảo)."', en: 'Add "- Lưu: VT, …".' } },
        ),
      ];
    }),
};
