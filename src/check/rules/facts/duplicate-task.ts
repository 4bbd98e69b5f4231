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
    (match?.[1] ?? '').replace(/\s*(?:năm\s+\d{4}|trên địa bàn|thuộc phạm vi).*$/iu, '').replace(/[.;,]+$/, ''),
  );
  return words.split(' ').length >= 4 ? words : undefined;
}

/** Done again and again, so that one row of it follows another. */
const repeated =
  /(?<!\p{L})(?:báo cáo|họp|hội nghị|tập huấn|kiểm tra|giám sát|đánh giá|tổng hợp|sơ kết|tổng kết|cập nhật|công khai|tuyên truyền|tổ chức|duy trì|theo dõi)(?!\p{L})/iu;

/** With or without a mark at its end. */
const plainWords = (text: string): string => sameWords(text).replace(/[\s.;,:]+$/u, '');

/** The same words for the same lead: with all else alike, or a work that is done once; a row of any table that is another word for word. */
function writtenTwice(table: TableView): Finding[] {
  const known = new Map<string, RowView>();
  const numbered = table.rows.some(({ number }) => number !== '');
  let group = 0;
  return table.rows.flatMap((row): Finding[] => {
    if (row.kind !== 'item' || /^(?:.*\.)?0*1$/u.test(row.number) || !/^[\d.]*$/u.test(row.number)) group += 1;
    if (row.kind !== 'item') return [];
    const text = (...roles: string[]): string =>
      roles.map((role) => plainWords(cellOf(table, row, role)?.text ?? '')).join('|');
    const rest = (each: RowView): string =>
      each.cells
        .map((cell) =>
          table.columns[cell.column]?.role === 'number' || cell.text === each.number ? '' : plainWords(cell.text),
        )
        .join('|');
    const named = firstCellOf(table, row, ['task', 'name']) ?? row.cells.find((cell) => /\p{L}{2}/u.test(cell.text));
    const [line, words] = [named?.lines[0], plainWords(named?.text ?? '').split(' ').length];
    const lead = text('lead', 'agency');
    const task = words >= 4 && cellOf(table, row, 'task') && /\p{L}/u.test(lead);
    // a row without a number may be a part of the row above it
    const whole = words >= 2 && (row.number !== '' || !numbered) && row.cells.length > 2;
    if (!named || !line || !(task || whole)) return [];
    const own = `${group}|${task ? `${text('task')}|${lead}` : rest(row)}`;
    const before = known.get(own);
    known.set(own, before ?? row);
    if (!before || (rest(before) !== rest(row) && repeated.test(named.text))) return [];
    const where =
      before.number === ''
        ? { vi: 'ở dòng trên', en: 'above' }
        : { vi: `ở STT ${before.number}`, en: `as row ${before.number}` };
    return [
      onLine(
        line,
        {
          vi: `${task ? 'Việc' : 'Dòng'} này đã ghi ${where.vi}.`,
          en: `This ${task ? 'task' : 'row'} stands ${where.en} already.`,
        },
        {
          remedy: {
            vi: 'Bỏ dòng lặp, hoặc ghi rõ hai dòng khác nhau thế nào.',
            en: 'Leave one row, or say how the two differ.',
          },
        },
      ),
    ];
  });
}

export const duplicateTask: Rule = {
  id: 'duplicate-task',
  group: 'facts',
  severity: 'warning',
  strength: 'practice',
  reads: 'text',
  title: {
    vi: 'Một việc, một sản phẩm giao một lần, một thời hạn',
    en: 'A task and its product are assigned once, with one deadline',
  },
  bad: [
    'STT\tNhiệm vụ\tCơ quan chủ trì\tThời gian\n1\tRà soát hồ sơ lưu trữ của xã\tVăn phòng\tQuý I\n2\tSố hóa hồ sơ\tPhòng Kinh tế\tQuý II\n3\t[[Rà soát hồ sơ lưu trữ của xã]]\tVăn phòng\tQuý I',
    'STT\tNhiệm vụ\tKết quả\tThời gian\n1\tBan hành các văn bản chỉ đạo\tQuyết định ban hành kế hoạch tiếp công dân định kỳ; kế hoạch trực\tTháng 01\n2\t[[Xây dựng Kế hoạch tiếp công dân định kỳ năm 2025]]\tKế hoạch\tQuý II',
    'STT\tNhiệm vụ\tCơ quan chủ trì\tThời gian\n1\tRà soát hồ sơ lưu trữ của xã.\tVăn phòng\tQuý I\n2\t[[Rà soát hồ sơ lưu trữ của xã]]\tVăn phòng\tQuý II',
    'STT\tTên chỉ tiêu\tĐơn vị tính\tChỉ tiêu năm 2026\n1\tHồ sơ số hóa\thồ sơ\t500\n2\tLớp tập huấn\tlớp\t4\n3\t[[Hồ sơ số hóa]]\thồ sơ\t500',
    'Tên thôn\tSố hộ\tNgười phụ trách\nThôn Đoài\t120\tÔng An\nThôn Đông\t90\tBà Hòa\n[[Thôn Đoài]]\t120\tÔng An',
  ],
  good: [
    'STT\tThôn\tSố hộ\tGhi chú\n1\tThôn Đoài\t10\t\n\tTrong đó: hộ nghèo\t5\t\n2\tThôn Đông\t12\t\n\tTrong đó: hộ nghèo\t5\t\n3\tThôn Tây\t10\t',
    'STT\tNội dung\tĐơn vị\tSố lượng\nI\tNgày thứ nhất\t\t\n1\tNước uống\tchai\t50\nII\tNgày thứ hai\t\t\n1\tNước uống\tchai\t50\n2\t…\t\t\n3\t…\t\t',
    'Buổi\tNội dung\tSố giờ\nSáng\tThảo luận tổ\t2\nChiều\tThảo luận tổ\t2\nTối\tNghỉ\t2',
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
            { remedy: { vi: 'Gộp hai việc, hoặc ghi một thời hạn.', en: 'Join the two, or give one deadline.' } },
          ),
        ];
      });
      const told = new Set(products.map(({ line }) => line));
      return [...products, ...writtenTwice(table).filter(({ line }) => !told.has(line))];
    }),
};
