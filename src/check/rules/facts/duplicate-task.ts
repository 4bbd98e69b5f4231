// One product promised by two tasks with different deadlines; one task of one lead twice in a group.

import { sameWords } from '../../../text/fold-words.js';
import { type Finding, onLine, type Rule } from '../../rule.js';
import { cellOf, firstCellOf, type RowView, type TableView } from '../../view/text-view.js';

/** What a task makes: `Xây dựng Kế hoạch rà soát năm 2025 trên địa bàn xã` → `kế hoạch rà soát`. */
function productOf(task: string): string | undefined {
  const match =
    /^(?:-\s*)?(?:xây dựng|ban hành|xây dựng,\s*ban hành|xây dựng và ban hành|lập|tham mưu ban hành)\s+(.+)$/iu.exec(
      task.split('\n')[0] ?? '',
    );
  const words = sameWords(
    (match?.[1] ?? '')
      .replace(/(?:(?<!\s)\s+)?(?:năm\s+\d{4}|trên địa bàn|thuộc phạm vi).*$/iu, '')
      .replace(/(?<![.;,])[.;,]+$/, ''),
  );
  return words.split(' ').length >= 4 ? words : undefined;
}

/** Done again and again, so that one row of it follows another. */
const repeated =
  /(?<!\p{L})(?:báo cáo|họp|hội nghị|tập huấn|kiểm tra|giám sát|đánh giá|tổng hợp|sơ kết|tổng kết|cập nhật|công khai|tuyên truyền|tổ chức|duy trì|theo dõi)(?!\p{L})/iu;

/** The same words for the same lead: with all else alike, or a work that is done once. */
function writtenTwice(table: TableView): Finding[] {
  const known = new Map<string, RowView>();
  let group = 0;
  return table.rows.flatMap((row): Finding[] => {
    if (row.kind !== 'item') {
      group += 1;
      return [];
    }
    const text = (...roles: string[]): string =>
      roles.map((role) => sameWords(cellOf(table, row, role)?.text ?? '')).join('|');
    const task = cellOf(table, row, 'task');
    const line = task?.lines[0];
    const lead = text('lead', 'agency');
    if (!task || !line || sameWords(task.text).split(' ').length < 4 || !/\p{L}/u.test(lead)) return [];
    const own = `${group}|${text('task')}|${lead}`;
    const rest = (each: RowView): string =>
      each.cells.map((cell) => (table.columns[cell.column]?.role === 'number' ? '' : sameWords(cell.text))).join('|');
    const before = known.get(own);
    known.set(own, before ?? row);
    if (!before || (rest(before) !== rest(row) && repeated.test(task.text))) return [];
    return [
      onLine(
        line,
        { vi: `Việc này đã ghi ở STT ${before.number}.`, en: `This task is row ${before.number} already.` },
        {
          vi: 'Bỏ dòng lặp, hoặc ghi rõ hai việc khác nhau thế nào.',
          en: 'Leave one row, or say how the two differ.',
        },
      ),
    ];
  });
}

export const duplicateTask: Rule = {
  id: 'duplicate-task',
  severity: 'warning',
  strength: 'practice',
  title: {
    vi: 'Một việc, một sản phẩm giao một lần, một thời hạn',
    en: 'A task and its product are assigned once, with one deadline',
  },
  bad: [
    'STT\tNhiệm vụ\tCơ quan chủ trì\tThời gian\n1\tRà soát hồ sơ lưu trữ của xã\tVăn phòng\tQuý I\n2\tSố hóa hồ sơ\tPhòng Kinh tế\tQuý II\n3\t[[Rà soát hồ sơ lưu trữ của xã]]\tVăn phòng\tQuý I',
    'STT\tNhiệm vụ\tKết quả\tThời gian\n1\tBan hành các văn bản chỉ đạo\tQuyết định ban hành kế hoạch tiếp công dân định kỳ; kế hoạch trực\tTháng 01\n2\t[[Xây dựng Kế hoạch tiếp công dân định kỳ năm 2025]]\tKế hoạch\tQuý II',
  ],
  good: [
    'STT\tNhiệm vụ\tCơ quan chủ trì\tThời gian\nI\tLĩnh vực đất đai\t\t\n1\tRà soát thủ tục hành chính\tVăn phòng\tQuý I\n2\tBáo cáo kết quả số hóa hồ sơ\tVăn phòng\tQuý I\n3\tBáo cáo kết quả số hóa hồ sơ\tVăn phòng\tQuý II\nII\tLĩnh vực hộ tịch\t\t\n1\tRà soát thủ tục hành chính\tVăn phòng\tQuý I\n2\tRà soát thủ tục hành chính\tPhòng Kinh tế\tQuý I',
    'STT\tNhiệm vụ\tKết quả\tThời gian\n1\tBan hành các văn bản chỉ đạo\tQuyết định ban hành kế hoạch trực\tTháng 01\n2\tXây dựng Kế hoạch tiếp công dân định kỳ năm 2025\tKế hoạch\tQuý II',
  ],
  check: ({ view }) =>
    view.tables.flatMap((table): Finding[] => {
      const items = table.rows.filter(({ kind }) => kind === 'item');
      const products = items.flatMap((row): Finding[] => {
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
            { vi: 'Gộp hai việc, hoặc ghi một thời hạn.', en: 'Join the two, or give one deadline.' },
          ),
        ];
      });
      const reported = new Set(products.map(({ line }) => line));
      return [...products, ...writtenTwice(table).filter(({ line }) => !reported.has(line))];
    }),
};
