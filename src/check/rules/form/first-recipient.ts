// Rule: a decision's recipients begin with the article of those who carry it out. NĐ 30/2020/NĐ-CP, Phụ lục III, mẫu 1.2, 1.3.

import { type Finding, onLine, type Rule } from '../../rule.js';
import { type Line, linesWith } from '../../view/text-view.js';

export const firstRecipient: Rule = {
  id: 'first-recipient',
  group: 'form',
  severity: 'warning',
  strength: 'model',
  basis: 'NĐ 30/2020/NĐ-CP, Phụ lục III, mẫu 1.2, 1.3',
  reads: 'text',
  title: {
    vi: 'Nơi nhận của quyết định bắt đầu bằng "- Như Điều …", dẫn điều thi hành',
    en: "A decision's recipients begin with the article of those who carry it out",
  },
  bad: [
    'QUYẾT ĐỊNH\nBan hành Quy chế\nQUYẾT ĐỊNH:\nĐiều 1. Ban hành Quy chế.\nĐiều 2. Văn phòng chịu trách nhiệm thi hành Quyết định này./.\nNơi nhận:\n[[- UBND tỉnh;]]\n- Lưu: VT.',
    'QUYẾT ĐỊNH\nBan hành Quy chế\nQUYẾT ĐỊNH:\nĐiều 1. Ban hành Quy chế.\nĐiều 2. Văn phòng chịu trách nhiệm thi hành Quyết định này./.\nNơi nhận:\n[[- Như Điều 1;]]\n- Lưu: VT.',
  ],
  good: [
    'QUYẾT ĐỊNH\nBan hành Quy chế\nQUYẾT ĐỊNH:\nĐiều 1. Ban hành Quy chế.\nĐiều 2. Văn phòng chịu trách nhiệm thi hành Quyết định này./.\nNơi nhận:\n- Như Điều 2;\n- Lưu: VT.',
  ],
  check: ({ view }) =>
    view.texts.flatMap(({ lines, kind }): Finding[] => {
      const first = linesWith(lines, 'recipient')[0];
      const articles = linesWith(lines, 'article');
      if (kind !== 'decision' || !first || articles.length === 0) return [];
      const named = /như\s+điều\s+(\d+)/iu.exec(first.text)?.[1];
      if (named === undefined && /như\s+điều\s*[.…]/iu.test(first.text)) return []; // a model
      if (named === undefined) {
        return [
          onLine(
            first,
            {
              vi: 'Nơi nhận của quyết định phải bắt đầu bằng "- Như Điều …".',
              en: 'The first recipient of a decision is "- Như Điều …".',
            },
            { remedy: { vi: 'Thêm dòng "- Như Điều …;" dẫn điều ghi nơi thi hành.', en: 'Add it.' } },
          ),
        ];
      }
      const whole = (article: Line): string => {
        const from = lines.indexOf(article);
        const next = lines.findIndex(
          ({ role }, index) => index > from && (role === 'article' || role === 'recipients-label'),
        );
        return lines
          .slice(from, next < 0 ? undefined : next)
          .map(({ text }) => text)
          .join(' ');
      };
      const carrying = articles
        .filter((article) => /(?:trách nhiệm|tổ chức|chịu)[^.]*thi hành|căn cứ Quyết định/iu.test(whole(article)))
        .map(({ text }) => /Điều\s+(\d+)/u.exec(text)?.[1]);
      if (
        carrying.length === 0 ||
        carrying.includes(named) ||
        !articles.some(({ text }) => text.trim().startsWith(`Điều ${named}`))
      )
        return [];
      return [
        onLine(
          first,
          {
            vi: `Điều ${named} không nói ai thi hành; đó là Điều ${carrying.at(-1)}.`,
            en: `Article ${named} does not say who carries it out; article ${carrying.at(-1)} does.`,
          },
          { remedy: { vi: `Viết "- Như Điều ${carrying.at(-1)};".`, en: `Write "- Như Điều ${carrying.at(-1)};".` } },
        ),
      ];
    }),
};
