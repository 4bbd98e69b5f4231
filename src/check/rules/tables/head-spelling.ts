// Rule: heads that mean the same are written alike.

import { type Finding, onLine, type Rule } from '../../rule.js';

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
        const key = text.toLowerCase();
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
