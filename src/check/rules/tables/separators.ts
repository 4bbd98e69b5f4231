// Marks between and behind the parts of a cell.

import { sameWords } from '../../../text/fold-words.js';
import { at, type Finding, onLine, type Rule } from '../../rule.js';
import type { Line, TableView } from '../../view/text-view.js';

export const cellComma: Rule = {
  id: 'cell-ends-in-comma',
  severity: 'info',
  strength: 'practice',
  title: { vi: 'Ô của bảng không kết thúc bằng dấu phẩy', en: 'No cell ends in a comma' },
  bad: ['STT\tNhiệm vụ\tCơ quan thực hiện\n1\tHọp dân\tCác thôn[[,]]\n2\tTrồng cây\tĐoàn xã'],
  good: ['STT\tNhiệm vụ\tCơ quan thực hiện\n1\tHọp dân\tCác thôn, các hội\n2\tTrồng cây\tĐoàn xã'],
  check: ({ view }) =>
    view.tables.flatMap((table) =>
      table.rows.flatMap((row) =>
        row.cells.flatMap(({ lines }): Finding[] => {
          const line = lines.at(-1);
          const end = line?.text.trimEnd().length ?? 0;
          if (!line?.text.trimEnd().endsWith(',')) return [];
          return [
            at(
              line,
              end - 1,
              end,
              { vi: 'Ô kết thúc bằng dấu phẩy.', en: 'The cell ends in a comma.' },
              {
                vi: 'Bỏ dấu phẩy, hoặc ghi tiếp phần còn thiếu.',
                en: 'Take the comma off, or write what is missing.',
              },
            ),
          ];
        }),
      ),
    ),
};

interface Points {
  readonly line: Line;
  readonly parts: readonly { text: string; start: number }[];
}

/** The points of a cell, on lines of their own or on one: `- A; - B.` */
function pointsOf(lines: readonly Line[]): Points[] {
  return lines.map((line) => ({
    line,
    parts: [...line.text.matchAll(/(?:^|(?<=[;,.\p{L})]\s))[-+•]\s(?:(?!\s[-+•]\s\p{L}).)+/gu)].map((match) => ({
      text: match[0].trim(),
      start: match.index,
    })),
  }));
}

export const pointSeparator: Rule = {
  id: 'point-separator',
  severity: 'info',
  strength: 'practice',
  title: { vi: 'Các gạch đầu dòng trong ô ngăn nhau bằng một dấu', en: 'Points in cells are separated alike' },
  bad: [
    'STT\tNhiệm vụ\tCơ quan thực hiện\n1\tHọp dân\t- Các thôn; - Các hội phối hợp.\n2\tTrồng cây\t- Các thôn; - Các hội phối hợp.\n3\tLàm đường\t- [[Các thôn]] - Các hội phối hợp.',
  ],
  good: [
    'STT\tNhiệm vụ\tCơ quan thực hiện\n1\tHọp dân\t- Các thôn; - Các hội phối hợp.\n2\tTrồng cây\t- Các thôn; - Các hội phối hợp.\n3\tLàm đường\t- Các thôn.',
  ],
  check: ({ view }) =>
    view.tables.flatMap((table) =>
      table.columns.flatMap((column, index): Finding[] => {
        if (!['lead', 'support', 'agency'].includes(column.role)) return [];
        const inner = table.rows.flatMap((row) => {
          const cell = row.cells.find((each) => each.column === index);
          const parts = pointsOf(cell?.lines ?? []).flatMap(({ line, parts: own }) =>
            own.map((part) => ({ line, ...part })),
          );
          return parts.slice(0, -1);
        });
        const marked = inner.filter(({ text }) => text.endsWith(';'));
        const bare = inner.filter(({ text }) => !/[;.,:]$/u.test(text));
        if (marked.length < 2 || bare.length === 0 || bare.length >= marked.length) return [];
        return bare.map(({ line, text, start }) =>
          at(
            line,
            start,
            start + text.length,
            {
              vi: 'Thiếu dấu ";" giữa hai gạch đầu dòng; các dòng khác có.',
              en: 'A ";" is missing between two points; other rows have it.',
            },
            { vi: 'Thêm dấu ";".', en: 'Add ";".' },
          ),
        );
      }),
    ),
};

export const listSeparator: Rule = {
  id: 'list-separator',
  severity: 'info',
  strength: 'practice',
  title: { vi: 'Cùng một danh sách cơ quan ngăn bằng một dấu', en: 'One list of agencies has one separator' },
  bad: [
    'STT\tNhiệm vụ\tĐơn vị chủ trì\n1\tHọp dân\tCác thôn; Đoàn xã\n2\tTrồng cây\tCác thôn; Đoàn xã\n3\tLàm đường\t[[Các thôn, Đoàn xã]]',
  ],
  good: [
    'STT\tNhiệm vụ\tĐơn vị chủ trì\n1\tHọp dân\tCác thôn; Đoàn xã\n2\tTrồng cây\tCác thôn; Đoàn xã\n3\tLàm đường\tCác thôn, Hội Nông dân',
  ],
  check: ({ view }) =>
    view.tables.flatMap((table: TableView) => {
      const lists = new Map<string, { mark: string; line: Line }[]>();
      for (const row of table.rows) {
        for (const cell of row.cells) {
          const line = cell.lines[0];
          if (
            !line ||
            cell.lines.length > 1 ||
            !['lead', 'support', 'agency'].includes(table.columns[cell.column]?.role ?? '')
          )
            continue;
          const mark = cell.text.includes(';') ? ';' : cell.text.includes(',') ? ',' : '';
          if (mark === '') continue;
          const key = sameWords(cell.text.replace(/[;,.]/g, ' '));
          lists.set(key, [...(lists.get(key) ?? []), { mark, line }]);
        }
      }
      return [...lists.values()].flatMap((uses): Finding[] => {
        const semicolons = uses.filter(({ mark }) => mark === ';');
        const commas = uses.filter(({ mark }) => mark === ',');
        if (semicolons.length === 0 || commas.length === 0) return [];
        const rare = semicolons.length >= commas.length ? commas : semicolons;
        return rare.slice(0, 1).map(({ line }) =>
          onLine(
            line,
            {
              vi: `Danh sách này ngăn bằng "${rare[0]?.mark}" ở ${rare.length} dòng, bằng dấu khác ở các dòng còn lại.`,
              en: 'Other rows separate this list by another mark.',
            },
            { vi: 'Dùng một dấu cho cả bảng.', en: 'Use one mark in the table.' },
          ),
        );
      });
    }),
};

/** Cells long enough to be sentences. */
const isSentence = (text: string): boolean => text.trim().split(/\s+/).length >= 8;

export const endMarks: Rule = {
  id: 'mixed-end-marks',
  severity: 'info',
  strength: 'practice',
  title: { vi: 'Các ô cùng cột kết thúc như nhau', en: 'Cells of a column end alike' },
  bad: [
    'STT\tNhiệm vụ\tThời gian\n1\tHọp dân để bàn việc làm đường của thôn trong năm nay.\tQuý I\n2\tTrồng cây ở hai bên đường mới làm trong khu dân cư.\tQuý I\n3\t[[Lấy ý kiến của nhân dân về mức đóng góp làm đường]]\tQuý I',
  ],
  good: [
    'STT\tNhiệm vụ\tThời gian\n1\tHọp dân để bàn việc làm đường của thôn trong năm nay.\tQuý I\n2\tTrồng cây ở hai bên đường mới làm trong khu dân cư.\tQuý I\n3\tTổng kết\tQuý I',
  ],
  check: ({ view }) =>
    view.tables.flatMap((table): Finding[] => {
      let worst: { rare: Line[]; dot: boolean } | undefined;
      table.columns.forEach((column, index) => {
        if (!['task', 'name', 'result', 'product', 'basis'].includes(column.role)) return;
        const ends = table.rows.flatMap((row) => {
          const cell = row.kind === 'item' ? row.cells.find((each) => each.column === index) : undefined;
          const line = cell?.lines.at(-1);
          return cell &&
            line &&
            isSentence(cell.text) &&
            /[\p{L}\d)”".]$/u.test(line.text.trim()) &&
            !/\.\.$/u.test(line.text.trim())
            ? [line]
            : [];
        });
        const dotted = ends.filter(({ text }) => text.trim().endsWith('.'));
        const open = ends.filter(({ text }) => !text.trim().endsWith('.'));
        if (dotted.length === 0 || open.length === 0) return;
        const rare = dotted.length < open.length ? dotted : open;
        if (!worst || rare.length > worst.rare.length) worst = { rare, dot: rare === dotted };
      });
      const line = worst?.rare[0];
      if (!worst || !line) return [];
      const column = table.columns[line.cell?.column ?? 0]?.title ?? '';
      return [
        onLine(
          line,
          {
            vi: `Cột "${column}": ${worst.rare.length} ô ${worst.dot ? 'có' : 'không có'} dấu chấm cuối, các ô khác ${worst.dot ? 'không có' : 'có'}.`,
            en: `Column "${column}": ${worst.rare.length} cells ${worst.dot ? 'have' : 'lack'} the full stop that others ${worst.dot ? 'lack' : 'have'}.`,
          },
          { vi: 'Kết thúc các ô như nhau.', en: 'End all cells alike.' },
        ),
      ];
    }),
};
