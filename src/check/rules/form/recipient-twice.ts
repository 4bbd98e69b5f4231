// Rule: a recipient is named once.

import { type Finding, onLine, type Rule } from '../../rule.js';
import { linesWith } from '../../view/text-view.js';
import { fullName } from '../facts/agency-naming.js';

/** Without its mark, and without what it gets the document for. */
const nameOf = (text: string): string =>
  fullName(text.replace(/^\s*[-–+*•]\s*/u, '').replace(/\([^)]*\)|[.,;\s]+$/gu, ' '));

export const recipientTwice: Rule = {
  id: 'recipient-twice',
  group: 'form',
  severity: 'warning',
  strength: 'practice',
  reads: 'text',
  title: { vi: 'Mỗi nơi nhận ghi một lần', en: 'A recipient is named once' },
  bad: [
    'Nơi nhận:\n- UBND tỉnh;\n- Văn phòng;\n[[- UBND tỉnh (để báo cáo);]]\n- Lưu: VT.',
    'Nơi nhận:\n- Thường trực Đảng ủy xã (b/c);\n[[- TT. Đảng uỷ xã;]]\n- Lưu: VT.',
  ],
  good: [
    'Nơi nhận:\n- UBND tỉnh;\n- Văn phòng UBND tỉnh;\n- Các phòng:\n+ Phòng Kinh tế;\n- Các thôn;\n- Các thôn, tổ dân phố;\n- Lưu: VT.\nKẾ HOẠCH\nTrồng cây\nNơi nhận:\n- UBND tỉnh;\n- Lưu: VT.',
  ],
  check: ({ view }) =>
    view.texts.flatMap(({ lines }) => {
      const seen = new Set<string>();
      return linesWith(lines, 'recipient', 'recipients-label').flatMap((line): Finding[] => {
        if (line.role === 'recipients-label') seen.clear();
        if (line.role !== 'recipient') return [];
        const name = nameOf(line.text);
        const again = seen.has(name) && name !== '' && !line.text.trim().endsWith(':');
        seen.add(name);
        if (!again) return [];
        return [
          onLine(
            line,
            { vi: 'Nơi nhận này đã ghi ở trên.', en: 'This recipient is named above already.' },
            { remedy: { vi: 'Bỏ dòng lặp.', en: 'Leave the second line out.' } },
          ),
        ];
      });
    }),
};
