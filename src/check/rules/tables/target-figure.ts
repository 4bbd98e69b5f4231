// Rule: a target that is measured in money, in things counted or in per cent is a figure, or says in words what is meant ("Không để phát
// sinh", "Theo dự toán được giao"): a stray letter or sign is neither.

import { hasStrayLetter, isAveraged, isCount, isPercent } from '../../../doctype/measures.js';
import { isStroke, isUndecided, openPlacesIn } from '../../open-places.js';
import { type Finding, onLine, type Rule } from '../../rule.js';
import { figureCells } from '../../view/figure-cells.js';

const ordered = /hạng|loại|nhóm|cấp|bậc|mức|điểm|chỉ số|tốt|đạt|kết quả|nội dung|ghi chú|thời gian|ngày|tháng|quý/iu;
/** Of one word, and right for what is done or not. */
const words = /^(?:có|đủ|đạt|không|hoàn thành|tất cả|toàn bộ|vượt|giữ|duy trì|tăng|giảm)[.;]?$/iu;
const money = /đồng|VNĐ|VND/iu;

export const targetFigure: Rule = {
  id: 'target-figure',
  group: 'tables',
  severity: 'error',
  strength: 'practice',
  reads: 'text',
  title: {
    vi: 'Chỉ tiêu tính bằng tiền, bằng số lượng hay % phải có số',
    en: 'A target in money, in a count or in per cent is a figure',
  },
  bad: [
    'STT\tTên chỉ tiêu\tĐơn vị tính\tChỉ tiêu năm 2026\n1\tKinh phí số hóa\tđồng\t[[b]]\n2\tHồ sơ số hóa\thồ sơ\t500',
    'STT\tTên chỉ tiêu\tĐơn vị tính\tChỉ tiêu năm 2026\n1\tTỷ lệ hồ sơ đúng hạn\t%\t[[abc]]\n2\tHồ sơ số hóa\thồ sơ\t500',
    'STT\tTên chỉ tiêu\tĐơn vị tính\tChỉ tiêu năm 2026\n1\tKinh phí số hóa\ttriệu đồng\t[[5O]]\n2\tHồ sơ số hóa\thồ sơ\t500',
    'STT\tTên chỉ tiêu\tĐơn vị tính\tKết quả năm 2025\tChỉ tiêu năm 2026\n1\tHồ sơ số hóa\thồ sơ\t[[k]]\t500',
    'STT\tTên chỉ tiêu\tĐơn vị tính\tChỉ tiêu năm 2026\n1\tKinh phí số hóa\tđồng\t[[Hoàn thành]]\n2\tHồ sơ số hóa\thồ sơ\t500',
    'STT\tTên chỉ tiêu\tĐơn vị tính\tChỉ tiêu năm 2026\n1\tChỉ số cải cách hành chính\tđiểm\t[[8O]]\n2\tHồ sơ số hóa\thồ sơ\t[[7b]]',
  ],
  good: [
    'STT\tTên chỉ tiêu\tĐơn vị tính\tChỉ tiêu năm 2026\n1\tKinh phí\tđồng\tTheo dự toán được giao\n2\tVụ cháy\tvụ\tKhông để phát sinh\n3\tBan hành quy chế\tquy chế\tHoàn thành\n4\tXếp hạng\thạng\tA\n5\tHồ sơ\t%\tTối thiểu 90\n6\tLớp học\tlớp\t-\n7\tĐường bê tông\tm\t800m',
  ],
  check: ({ view, data }) =>
    figureCells(view).flatMap(({ line, role, unit }): Finding[] => {
      const text = line.text.trim();
      const stray = hasStrayLetter(text, unit);
      if (/^column/u.test(role) || (/[\d…]/u.test(text) && !stray) || /^[-–—]$/u.test(text)) return [];
      const percent = isPercent(unit);
      // marks and points are figures, too; ranks and grades may have letters
      if (stray ? /hạng|loại|nhóm|cấp|bậc|mức/iu.test(unit) : !percent && !isCount(unit)) return [];
      if (!stray && !percent && (isAveraged(unit) || ordered.test(unit))) return [];
      // what is left open is told as such
      if (isStroke(text) || isUndecided(text, data) || openPlacesIn(text, data).length > 0) return [];
      const spoken = /\p{L}[\p{L}\p{M}]*\s+\p{L}/u.test(text);
      const done = words.test(text);
      if (done ? !money.test(unit) : spoken) return [];
      return [
        onLine(
          line,
          {
            vi: unit === '' ? `"${text}" không phải là số.` : `"${text}" không phải là số, mà đơn vị tính là ${unit}.`,
            en: unit === '' ? `"${text}" is no figure.` : `"${text}" is no figure, and its unit is ${unit}.`,
          },
          {
            remedy: {
              vi: 'Ghi số, hoặc nói rõ bằng lời: "Theo dự toán được giao".',
              en: 'Write the figure, or say in words what is meant.',
            },
            ...(done ? { severity: 'warning' as const } : {}),
          },
        ),
      ];
    }),
};
