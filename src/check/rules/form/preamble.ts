// What stands above the articles: subject, citations, proposal.

import { at, type Finding, onLine, type Rule } from '../../rule.js';
import { linesWith } from '../../view/text-view.js';

export const subjectPeriod: Rule = {
  id: 'subject-full-stop',
  severity: 'warning',
  strength: 'practice',
  title: { vi: 'Trích yếu không có dấu chấm cuối', en: 'A subject has no full stop' },
  bad: ['KẾ HOẠCH\nTrồng cây năm 2025[[.]]\n1. Nội dung'],
  good: ['KẾ HOẠCH\nTrồng cây năm 2025\n1. Nội dung'],
  check: ({ view }) =>
    view.texts.flatMap(({ lines }): Finding[] => {
      const last = linesWith(lines, 'subject', 'annex-title').at(-1);
      const text = last?.text.trimEnd() ?? '';
      if (!last || !/[^.]\.$/u.test(text) || text.split(/\s+/).length > 60) return [];
      return [
        at(
          last,
          text.length - 1,
          text.length,
          { vi: 'Thừa dấu chấm cuối trích yếu.', en: 'The subject ends in a full stop.' },
          { vi: 'Bỏ dấu chấm.', en: 'Take it off.' },
          { fix: { start: text.length - 1, end: text.length, text: '' } },
        ),
      ];
    }),
};

export const citationMarks: Rule = {
  id: 'citation-marks',
  severity: 'error',
  strength: 'law',
  basis: 'NĐ 30/2020/NĐ-CP, Phụ lục I, mục II.6.a',
  title: {
    vi: 'Mỗi căn cứ kết thúc bằng ";", căn cứ cuối cùng bằng "."',
    en: 'Each citation ends in ";", the last in "."',
  },
  bad: [
    'QUYẾT ĐỊNH\nBan hành Quy chế\nCăn cứ Luật Lưu trữ[[.]]\nTheo đề nghị của Văn phòng.\nQUYẾT ĐỊNH:',
    'QUYẾT ĐỊNH\nBan hành Quy chế\nCăn cứ Luật Lưu trữ;\nTheo đề nghị của Văn phòng[[;]]\nQUYẾT ĐỊNH:',
  ],
  good: ['QUYẾT ĐỊNH\nBan hành Quy chế\nCăn cứ Luật Lưu trữ;\nTheo đề nghị của Văn phòng.\nQUYẾT ĐỊNH:'],
  check: ({ view }) =>
    view.texts.flatMap(({ lines, kind }) => {
      if (kind !== 'decision') return [];
      const preamble = linesWith(lines, 'citation', 'proposal');
      return preamble.flatMap((line, index): Finding[] => {
        const text = line.text.trimEnd();
        const wanted = index === preamble.length - 1 ? '.' : ';';
        if (text.endsWith(wanted) || (wanted === '.' && text.endsWith('./.'))) return [];
        const wrong = /[.,;:]$/u.test(text);
        const start = wrong ? text.length - 1 : text.length;
        return [
          at(
            line,
            wrong ? start : Math.max(0, text.lastIndexOf(' ') + 1),
            text.length,
            {
              vi: wrong ? `Căn cứ này phải kết thúc bằng "${wanted}".` : `Căn cứ thiếu dấu "${wanted}" ở cuối.`,
              en: `This citation ends in "${wanted}".`,
            },
            { vi: `Kết thúc bằng "${wanted}".`, en: `End it in "${wanted}".` },
            { fix: { start, end: text.length, text: wanted } },
          ),
        ];
      });
    }),
};

const force = ['hiến pháp', 'bộ luật', 'luật', 'pháp lệnh', 'nghị định', 'quyết định', 'thông tư'];

export const citationOrder: Rule = {
  id: 'citation-order',
  severity: 'info',
  strength: 'practice',
  title: {
    vi: 'Căn cứ xếp theo hiệu lực pháp lý: luật trước nghị định',
    en: 'Citations stand by legal force: laws before decrees',
  },
  bad: [
    'QUYẾT ĐỊNH\nBan hành Quy chế\nCăn cứ Nghị định số 30/2020/NĐ-CP ngày 05/3/2020 của Chính phủ;\n[[Căn cứ Luật Lưu trữ.]]\nQUYẾT ĐỊNH:',
  ],
  good: [
    'QUYẾT ĐỊNH\nBan hành Quy chế\nCăn cứ Luật Lưu trữ;\nCăn cứ Nghị định số 30/2020/NĐ-CP ngày 05/3/2020 của Chính phủ;\nCăn cứ Quyết định số 5/QĐ-TTg ngày 05/3/2022;\nCăn cứ Thông tư số 1/2021/TT-BNV ngày 05/3/2021.\nQUYẾT ĐỊNH:',
  ],
  check: ({ view }) =>
    view.texts.flatMap(({ lines }): Finding[] => {
      let highest = -1;
      for (const line of linesWith(lines, 'citation')) {
        const words = /^\s*căn cứ\s+(?:các\s+)?(.*)/iu.exec(line.text)?.[1]?.toLowerCase() ?? '';
        const rank = force.findIndex((kind) => words.startsWith(`${kind} `));
        // Decisions of the Prime Minister and circulars are both seen first; acts of one rank are free.
        if (rank < 0 || rank > 4) continue;
        if (rank < highest)
          return [
            onLine(
              line,
              {
                vi: 'Căn cứ này có hiệu lực pháp lý cao hơn căn cứ đứng trước.',
                en: 'This citation has more force than the one before it.',
              },
              { vi: 'Xếp lên trước.', en: 'Move it up.' },
            ),
          ];
        highest = Math.max(highest, rank);
      }
      return [];
    }),
};

export const proposalLast: Rule = {
  id: 'proposal-last',
  severity: 'error',
  strength: 'model',
  basis: 'NĐ 30/2020/NĐ-CP, Phụ lục III, mẫu 1.2, 1.3',
  title: {
    vi: 'Dòng "Theo đề nghị của …" đứng cuối phần căn cứ',
    en: '"Theo đề nghị của …" is the last line of the preamble',
  },
  bad: ['QUYẾT ĐỊNH\nBan hành Quy chế\n[[Theo đề nghị của Văn phòng;]]\nCăn cứ Luật Lưu trữ.\nQUYẾT ĐỊNH:'],
  good: ['QUYẾT ĐỊNH\nBan hành Quy chế\nCăn cứ Luật Lưu trữ;\nTheo đề nghị của Văn phòng.\nQUYẾT ĐỊNH:'],
  check: ({ view }) =>
    view.texts.flatMap(({ lines }) => {
      const preamble = linesWith(lines, 'citation', 'proposal');
      return preamble.flatMap((line, index): Finding[] =>
        line.role === 'proposal' && preamble.slice(index + 1).some(({ role }) => role === 'citation')
          ? [
              onLine(
                line,
                { vi: 'Dòng đề nghị phải đứng sau mọi căn cứ.', en: 'The proposal stands after all citations.' },
                { vi: 'Chuyển xuống cuối phần căn cứ.', en: 'Move it to the end of the preamble.' },
              ),
            ]
          : [],
      );
    }),
};
