// The list of recipients. NĐ 30/2020/NĐ-CP, Phụ lục I, mục II.9.

import { at, type Finding, onLine, type Rule } from '../../rule.js';
import { type Line, linesWith } from '../../view/text-view.js';
import { fullName } from '../facts/agency-naming.js';

/** Recipients of a text as they are listed: one that is broken over lines is one, and ends where its last line does. */
function listed(lines: readonly Line[]): Line[] {
  const all = linesWith(lines, 'recipient', 'recipients-label');
  return all.filter((line, at) => {
    const next = all[at + 1];
    return line.role !== 'recipient' || next?.role !== 'recipient' || opensItem(next) || /[;.:]\s*$/u.test(line.text);
  });
}

/** What begins a recipient of its own. */
const opensItem = ({ text }: Line): boolean => /^\s*(?:[-–+*•]|\p{Lu})/u.test(text);

export const recipientMarks: Rule = {
  id: 'recipient-marks',
  severity: 'info',
  strength: 'law',
  basis: 'NĐ 30/2020/NĐ-CP, Phụ lục I, mục II.9.d',
  title: {
    vi: 'Mỗi dòng nơi nhận kết thúc bằng ";", dòng "Lưu" bằng "."',
    en: 'Each recipient ends in ";", the archive line in "."',
  },
  bad: ['Nơi nhận:\n- UBND tỉnh[[.]]\n- Lưu: VT.', 'Nơi nhận:\n- UBND tỉnh;\n- Lưu: [[VT]]'],
  good: [
    'Nơi nhận:\n- UBND tỉnh;\n- Đảng ủy xã (để báo cáo);\n- Lưu: VT, VP.',
    'Nơi nhận:\n- Các đơn vị thuộc xã:\n+ Văn phòng;\n- Lưu: VT.',
    'Nơi nhận:\n- UBND tỉnh (để báo cáo\nqua phần mềm);\n- Lưu: VT.',
  ],
  check: ({ view }) =>
    view.texts.flatMap(({ lines }) => {
      const list = listed(lines);
      return list.flatMap((line, index): Finding[] => {
        if (line.role !== 'recipient') return [];
        const text = line.text.trimEnd();
        const last = list[index + 1]?.role !== 'recipient';
        const wanted = last ? '.' : ';';
        if (text.endsWith(wanted) || (wanted === ';' && text.endsWith(':'))) return [];
        if (/\(\d+\)\.?$/u.test(text) && last) return [];
        const wrong = /[.,;:]$/u.test(text);
        const start = wrong ? text.length - 1 : text.length;
        return [
          at(
            line,
            wrong ? start : text.lastIndexOf(' ') + 1,
            text.length,
            {
              vi: wanted === '.' ? 'Dòng cuối của nơi nhận thiếu dấu chấm.' : 'Dòng nơi nhận phải kết thúc bằng ";".',
              en: wanted === '.' ? 'The last recipient ends in a full stop.' : 'A recipient ends in ";".',
            },
            { vi: `Kết thúc bằng "${wanted}".`, en: `End it in "${wanted}".` },
            {
              fix: { start, end: text.length, text: wanted },
              ...(wanted === ';' ? { severity: 'warning' as const } : {}),
            },
          ),
        ];
      });
    }),
};

/** Without its mark, and without what it gets the document for. */
const nameOf = (text: string): string =>
  fullName(text.replace(/^\s*[-–+*•]\s*/u, '').replace(/\([^)]{0,300}\)|(?<![.,;\s])[.,;\s]+$/gu, ' '));

export const recipientTwice: Rule = {
  id: 'recipient-twice',
  severity: 'warning',
  strength: 'practice',
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
            { vi: 'Bỏ dòng lặp.', en: 'Leave the second line out.' },
          ),
        ];
      });
    }),
};

export const archiveLine: Rule = {
  id: 'archive-line',
  severity: 'warning',
  strength: 'law',
  basis: 'NĐ 30/2020/NĐ-CP, Phụ lục I, mục II.9.c',
  title: { vi: 'Dòng cuối của nơi nhận là "- Lưu: VT, …"', en: 'The last recipient is the archive: "- Lưu: VT, …"' },
  bad: ['Nơi nhận:\n- UBND tỉnh;\n[[- Đảng ủy xã.]]', 'Nơi nhận:\n- Lưu: VT;\n[[- Đảng ủy xã.]]'],
  good: ['Nơi nhận:\n- UBND tỉnh;\n- Lưu: VT.', 'Nơi nhận:\n- UBND tỉnh;\n- Lưu: VT, phòng chuyên môn\nsoạn thảo.'],
  check: ({ view }) =>
    view.texts.flatMap(({ lines }): Finding[] => {
      const last = linesWith(lines, 'recipient').at(-1);
      if (!last || /lưu\s*:?/iu.test(last.text)) return [];
      return [
        onLine(
          last,
          { vi: 'Dòng cuối của nơi nhận không phải là "- Lưu: VT".', en: 'The last recipient is not the archive.' },
          { vi: 'Thêm "- Lưu: VT, (đơn vị soạn thảo)."', en: 'Add "- Lưu: VT, …".' },
        ),
      ];
    }),
};

export const firstRecipient: Rule = {
  id: 'first-recipient',
  severity: 'warning',
  strength: 'model',
  basis: 'NĐ 30/2020/NĐ-CP, Phụ lục III, mẫu 1.2, 1.3',
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
            { vi: 'Thêm dòng "- Như Điều …;" dẫn điều ghi nơi thi hành.', en: 'Add it.' },
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
        .filter((article) =>
          /(?:trách nhiệm|tổ chức|chịu)[^.]{0,500}?thi hành|căn cứ Quyết định/iu.test(whole(article)),
        )
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
          { vi: `Viết "- Như Điều ${carrying.at(-1)};".`, en: `Write "- Như Điều ${carrying.at(-1)};".` },
        ),
      ];
    }),
};
