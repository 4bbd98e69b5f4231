// Two words run into one over a shared syllable: "tuyên truyền thông" from "tuyên truyền" and "truyền thông".

import { at, type Finding, type Rule } from '../../rule.js';
import { bodyLines } from '../../view/body-lines.js';
import { judgeLines } from '../../view/known-lines.js';
import { lineWords } from '../../view/line-words.js';

export const blendedWords: Rule = {
  id: 'blended-words',
  group: 'wording',
  severity: 'info',
  strength: 'practice',
  reads: 'text',
  title: { vi: 'Không viết lẫn hai từ làm một', en: 'Two words are not run into one' },
  bad: ['- Lập Kế hoạch [[tuyên truyền thông]] của xã.', '- Rà soát [[chức năng lực]] của từng bộ phận.'],
  good: ['- Tuyên truyền, truyền thông; triển khai thực hiện nhiệm vụ; kế hoạch định kỳ; tổ chức thực hiện.'],
  check: judgeLines(bodyLines, (line, context) => {
    const { compounds: blendable, freeSyllables: free } = context.data.words;
    const words = lineWords(line);
    return words.flatMap((first, index): Finding[] => {
      const [left, right] = [first.pair, words[index + 1]?.pair];
      if (left === undefined || right === undefined || left === right) return [];
      if (!blendable.has(left) || !blendable.has(right)) return [];
      const [before, after] = [words[index - 1]?.pair, words[index + 2]?.pair];
      const three = `${words[index - 2]?.plain ?? ''} ${before ?? ''}`;
      const own = [first, words[index + 1], words[index + 2]].map((word) => word?.plain).join(' ');
      const third = words[index + 2]?.plain ?? '';
      if (blendable.has(three) || blendable.has(own) || free.has(third) || free.has(first.plain)) return [];
      // The outer syllables belong to words of their own.
      if ((before !== undefined && blendable.has(before)) || (after !== undefined && blendable.has(after))) return [];
      const end = words[index + 2]?.end ?? first.end;
      return [
        at(
          line,
          first.start,
          end,
          { vi: `Lẫn hai từ "${left}" và "${right}".`, en: `"${left}" and "${right}" are run into one.` },
          { remedy: { vi: 'Chọn một từ, hoặc viết đủ cả hai.', en: 'Choose one, or write both.' } },
        ),
      ];
    });
  }),
};
