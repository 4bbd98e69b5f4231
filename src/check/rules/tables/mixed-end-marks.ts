// Rule: cells of a column end alike.

import { type Finding, onLine, type Rule } from '../../rule.js';
import type { Line } from '../../view/text-view.js';

/** Cells long enough to be sentences. */
const isSentence = (text: string): boolean => text.trim().split(/\s+/).length >= 8;

export const endMarks: Rule = {
  id: 'mixed-end-marks',
  group: 'tables',
  severity: 'info',
  strength: 'practice',
  reads: 'text',
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
          { remedy: { vi: 'Kết thúc các ô như nhau.', en: 'End all cells alike.' } },
        ),
      ];
    }),
};
