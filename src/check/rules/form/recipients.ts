// The list of recipients: "- …;" each, the last "- Lưu: VT, …." with a full stop, a decision's first "- Như Điều n;".

import { at, type Finding, onLine, type Rule } from '../../rule.js';
import { linesWith } from '../../view/text-view.js';

export const recipientMarks: Rule = {
  id: 'recipient-marks',
  group: 'form',
  severity: 'info',
  strength: 'law',
  basis: 'NĐ 30/2020/NĐ-CP, Phụ lục I, mục II.9.d',
  reads: 'text',
  title: {
    vi: 'Mỗi dòng nơi nhận kết thúc bằng ";", dòng "Lưu" bằng "."',
    en: 'Each recipient ends in ";", the archive line in "."',
  },
  bad: ['Nơi nhận:\n- UBND tỉnh[[.]]\n- Lưu: VT.', 'Nơi nhận:\n- UBND tỉnh;\n- Lưu: [[VT]]'],
  good: [
    'Nơi nhận:\n- UBND tỉnh;\n- Đảng ủy xã (để báo cáo);\n- Lưu: VT, VP.',
    'Nơi nhận:\n- Các đơn vị thuộc xã:\n+ Văn phòng;\n- Lưu: VT.',
  ],
  check: ({ view }) =>
    view.texts.flatMap(({ lines }) => {
      const list = linesWith(lines, 'recipient', 'recipients-label');
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
            {
              remedy: { vi: `Kết thúc bằng "${wanted}".`, en: `End it in "${wanted}".` },
              fix: { start, end: text.length, text: wanted },
              ...(wanted === ';' ? { severity: 'warning' as const } : {}),
            },
          ),
        ];
      });
    }),
};

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
      const carrying = articles
        .filter(({ text }) => /thi hành|chịu trách nhiệm|căn cứ Quyết định/iu.test(text))
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
