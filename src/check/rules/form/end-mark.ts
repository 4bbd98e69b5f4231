// Rule: the text ends in "./." right after its last word. NĐ 30/2020/NĐ-CP, Phụ lục III.

import { type Finding, onLine, type Rule } from '../../rule.js';

export const endMark: Rule = {
  id: 'end-mark',
  group: 'form',
  severity: 'warning',
  strength: 'model',
  basis: 'NĐ 30/2020/NĐ-CP, Phụ lục III',
  reads: 'text',
  title: { vi: 'Lời văn kết thúc bằng "./." liền chữ cuối', en: 'The text ends in "./." right after its last word' },
  bad: [
    'QUYẾT ĐỊNH\nBan hành Quy chế\nQUYẾT ĐỊNH:\nĐiều 1. Ban hành Quy chế.\n[[Điều 2. Văn phòng thi hành.]]\nNơi nhận:\n- Như Điều 2;\n- Lưu: VT.',
    'QUYẾT ĐỊNH\nBan hành Quy chế\nQUYẾT ĐỊNH:\nĐiều 1. Ban hành Quy chế.\n[[Điều 2. Văn phòng thi hành ./.]]\nNơi nhận:\n- Như Điều 2;\n- Lưu: VT.',
  ],
  good: [
    'QUYẾT ĐỊNH\nBan hành Quy chế\nQUYẾT ĐỊNH:\nĐiều 1. Ban hành Quy chế.\nĐiều 2. Văn phòng thi hành./.\nNơi nhận:\n- Như Điều 2;\n- Lưu: VT.\nPhụ lục\nBIỂU MẪU\n1. Một',
  ],
  check: ({ view }) =>
    view.texts.flatMap(({ lines, attached }): Finding[] => {
      const closing = lines.findIndex(({ role }) => role === 'recipients-label' || role === 'signature-capacity');
      if (attached || closing < 0) return [];
      const body = lines
        .slice(0, closing)
        .filter(
          ({ role, text, cell }) =>
            ['article', 'heading', 'point', 'bullet', 'text'].includes(role) &&
            text.trim() !== '' &&
            cell === undefined,
        );
      const last = body.at(-1);
      if (!last || body.length < 2) return [];
      const text = last.text.trimEnd();
      // A table, or other words of a recognised head, between the end and the signature.
      if (lines.slice(lines.indexOf(last) + 1, closing).some(({ cell }) => cell)) return [];
      if (/\s\.\/\.$/u.test(text))
        return [
          onLine(
            last,
            { vi: 'Thừa khoảng trắng trước "./.".', en: 'There is a space before "./.".' },
            { remedy: { vi: 'Viết "./." liền chữ cuối.', en: 'Take the space off.' } },
          ),
        ];
      if (text.endsWith('./.')) return [];
      return [
        onLine(
          last,
          { vi: 'Lời văn thiếu dấu kết thúc "./.".', en: 'The end mark "./." is missing.' },
          { remedy: { vi: 'Kết thúc bằng "./.".', en: 'End it in "./.".' } },
        ),
      ];
    }),
};
