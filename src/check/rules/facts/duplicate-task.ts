// One product promised by two tasks with different deadlines.

import { type Finding, onLine, type Rule } from '../../rule.js';
import { sameWords } from '../../view/letters.js';
import { cellOf, firstCellOf } from '../../view/text-view.js';

/** What a task makes: `Xây dựng Kế hoạch rà soát năm 2025 trên địa bàn xã` → `kế hoạch rà soát`. */
function productOf(task: string): string | undefined {
  const match =
    /^(?:-\s*)?(?:xây dựng|ban hành|xây dựng,\s*ban hành|xây dựng và ban hành|lập|tham mưu ban hành)\s+(.+)$/iu.exec(
      task.split('\n')[0] ?? '',
    );
  const words = sameWords(
    (match?.[1] ?? '').replace(/\s*(?:năm\s+\d{4}|trên địa bàn|thuộc phạm vi).*$/iu, '').replace(/[.;,]+$/, ''),
  );
  return words.split(' ').length >= 4 ? words : undefined;
}

export const duplicateTask: Rule = {
  id: 'duplicate-task',
  group: 'facts',
  severity: 'warning',
  strength: 'practice',
  reads: 'text',
  title: { vi: 'Một sản phẩm giao một lần, một thời hạn', en: 'A product is assigned once, with one deadline' },
  bad: [
    'STT\tNhiệm vụ\tKết quả\tThời gian\n1\tBan hành các văn bản chỉ đạo\tQuyết định ban hành kế hoạch tiếp công dân định kỳ; kế hoạch trực\tTháng 01\n2\t[[Xây dựng Kế hoạch tiếp công dân định kỳ năm 2025]]\tKế hoạch\tQuý II',
  ],
  good: [
    'STT\tNhiệm vụ\tKết quả\tThời gian\n1\tBan hành các văn bản chỉ đạo\tQuyết định ban hành kế hoạch trực\tTháng 01\n2\tXây dựng Kế hoạch tiếp công dân định kỳ năm 2025\tKế hoạch\tQuý II',
  ],
  check: ({ view }) =>
    view.tables.flatMap((table) => {
      const items = table.rows.filter(({ kind }) => kind === 'item');
      return items.flatMap((row): Finding[] => {
        const task = firstCellOf(table, row, ['task', 'name']);
        const line = task?.lines[0];
        const product = productOf(task?.text ?? '');
        const deadline = sameWords(cellOf(table, row, 'deadline')?.text ?? '');
        if (!line || product === undefined || deadline === '') return [];
        const other = items.find((each) => {
          const until = sameWords(cellOf(table, each, 'deadline')?.text ?? '');
          if (each === row || until === '' || until === deadline) return false;
          return (
            ['result', 'product'].some((role) => sameWords(cellOf(table, each, role)?.text ?? '').includes(product)) ||
            productOf(firstCellOf(table, each, ['task', 'name'])?.text ?? '') === product
          );
        });
        if (!other) return [];
        return [
          onLine(
            line,
            {
              vi: `Sản phẩm này đã có ở STT ${other.number} với thời hạn "${cellOf(table, other, 'deadline')?.text}".`,
              en: `This product is in row ${other.number} already, due "${cellOf(table, other, 'deadline')?.text}".`,
            },
            { remedy: { vi: 'Gộp hai việc, hoặc ghi một thời hạn.', en: 'Join the two, or give one deadline.' } },
          ),
        ];
      });
    }),
};
