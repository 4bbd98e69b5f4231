// What a table of indicators says about its figures: a formula of a share, and a basis that names a document.

import { at, type Finding, onLine, type Rule } from '../../rule.js';
import { cellOf } from '../../view/text-view.js';

export const formulaPercent: Rule = {
  id: 'formula-percent',
  group: 'tables',
  severity: 'info',
  strength: 'practice',
  reads: 'text',
  title: { vi: 'Công thức của chỉ tiêu tính bằng % có "x 100%"', en: 'A formula for a percentage has "x 100%"' },
  bad: [
    'STT\tNội dung chỉ tiêu\tĐơn vị\tChỉ tiêu năm 2025\n1\tTỷ lệ hộ dùng nước sạch, theo công thức [[(a/b)]]\t%\t90',
  ],
  good: [
    'STT\tNội dung chỉ tiêu\tĐơn vị\tChỉ tiêu năm 2025\n1\tTỷ lệ hộ dùng nước sạch, theo công thức (a/b x 100%)\t%\t90',
  ],
  check: ({ view }) => {
    let told = false;
    return view.tables.flatMap((table) =>
      table.rows.flatMap((row): Finding[] => {
        if (told || !(cellOf(table, row, 'unit')?.text ?? '').includes('%')) return [];
        return row.cells.flatMap(({ lines }) =>
          lines.flatMap((line): Finding[] => {
            const match = /công thức[^()]{0,20}(\(\s*\p{L}\s*\/\s*\p{L}\s*\))(?!\s*[x×*])/iu.exec(line.text);
            if (!match) return [];
            told = true;
            const start = match.index + match[0].indexOf(match[1] as string);
            return [
              at(
                line,
                start,
                start + (match[1] as string).length,
                {
                  vi: 'Đơn vị là % nhưng công thức thiếu "x 100%".',
                  en: 'The unit is %, but the formula lacks "x 100%".',
                },
                { remedy: { vi: 'Viết đủ công thức.', en: 'Write the formula in full.' } },
              ),
            ];
          }),
        );
      }),
    );
  },
};

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

export const headSpelling: Rule = {
  id: 'head-spelling',
  group: 'tables',
  severity: 'info',
  strength: 'practice',
  reads: 'text',
  title: { vi: 'Đầu cột cùng nghĩa viết như nhau ở các bảng', en: 'Heads that mean the same are written alike' },
  bad: [
    'STT\tNhiệm vụ\tThời gian\n1\tHọp dân\tQuý I\n\nBảng chỉ tiêu\n\n[[Stt]]\tNội dung chỉ tiêu\tĐơn vị\n1\tHộ nghèo\t%',
  ],
  good: [
    'STT\tNhiệm vụ\tThời gian\n1\tHọp dân\tQuý I\n\nBảng chỉ tiêu\n\nSTT\tNội dung chỉ tiêu\tĐơn vị\n1\tHộ nghèo\t%',
  ],
  check: ({ view }) => {
    const first = new Map<string, string>();
    return view.tables.flatMap((table) =>
      table.heads.flatMap((line): Finding[] => {
        const text = line.text.replace(/\s+/g, ' ').trim();
        const key = text.toLocaleLowerCase('vi');
        const known = first.get(key);
        if (known === undefined) first.set(key, text);
        if (text === '' || known === undefined || known === text) return [];
        return [
          onLine(
            line,
            {
              vi: `Đầu cột "${text}" ở bảng khác viết "${known}".`,
              en: `The head "${text}" is "${known}" in another table.`,
            },
            { remedy: { vi: `Viết "${known}".`, en: `Write "${known}".` } },
          ),
        ];
      }),
    );
  },
};
