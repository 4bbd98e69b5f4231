// A range whose two ends are the same: "từ cấp xã đến cấp xã". One of them was left by replacing words.

import { at, type Rule } from '../../rule.js';
import { bodyLines } from '../../view/body-lines.js';
import { judgeLines } from '../../view/known-lines.js';

export const equalRange: Rule = {
  id: 'equal-range',
  group: 'wording',
  severity: 'error',
  strength: 'practice',
  reads: 'text',
  title: { vi: '"từ … đến …" có hai đầu khác nhau', en: 'The two ends of "từ … đến …" differ' },
  bad: [
    '- Thực hiện [[từ thôn đến thôn]].',
    '- Trực đê [[từ tháng 8 đến tháng 8]], thay ca hằng ngày.',
    '- Thông suốt [[từ cấp huyện đến cấp huyện]] trong năm.',
  ],
  good: [
    '- Thực hiện từ xã đến thôn; từ ngày 05 đến ngày 05 tháng sau; từ tháng 3 đến tháng 7; từ năm 2025 đến năm 2026.',
  ],
  check: judgeLines(bodyLines, (line) =>
    [
      ...line.text.matchAll(
        /(?<!\p{L})từ\s+(\p{L}+(?:\s[\p{L}\d/]+){0,2})\s+đến\s+\1(?![\p{L}\d/]|\s\d|\s(?:tháng|năm|của)(?!\p{L}))/giu,
      ),
    ].map((match) =>
      at(
        line,
        match.index,
        match.index + match[0].length,
        { vi: `Hai đầu của "${match[0]}" giống nhau.`, en: `Both ends of "${match[0]}" are the same.` },
        { remedy: { vi: 'Sửa một đầu.', en: 'Correct one of them.' } },
      ),
    ),
  ),
};
