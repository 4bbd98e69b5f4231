// Two words run into one over a shared syllable: "tuyên truyền thông" from "tuyên truyền" and "truyền thông".

import { at, type Finding, type Rule } from '../../rule.js';
import { bodyLines } from '../../view/body-lines.js';
import { lower, modernMarks, wordsOf } from '../../view/letters.js';

export const blendedWords: Rule = {
  id: 'blended-words',
  group: 'wording',
  severity: 'info',
  strength: 'practice',
  reads: 'text',
  title: { vi: 'Không viết lẫn hai từ làm một', en: 'Two words are not run into one' },
  bad: ['- Lập Kế hoạch [[tuyên truyền thông]] của xã.', '- Rà soát [[chức năng lực]] của từng bộ phận.'],
  good: ['- Tuyên truyền, truyền thông; triển khai thực hiện nhiệm vụ; kế hoạch định kỳ; tổ chức thực hiện.'],
  check: (context) => {
    const { compounds: blendable, freeSyllables: free } = context.data.words;
    return bodyLines(context).flatMap((line): Finding[] => {
      const words = wordsOf(line.text);
      const joined = (from: number): string | undefined => {
        const [a, b] = [words[from], words[from + 1]];
        if (!a || !b || !/^\s+$/u.test(line.text.slice(a.end, b.start))) return undefined;
        return modernMarks(lower(`${a.text} ${b.text}`));
      };
      return words.flatMap((first, index): Finding[] => {
        const [left, right] = [joined(index), joined(index + 1)];
        if (left === undefined || right === undefined || left === right) return [];
        if (!blendable.has(left) || !blendable.has(right)) return [];
        const [before, after] = [joined(index - 1), joined(index + 2)];
        const three = `${lower(words[index - 2]?.text ?? '')} ${before ?? ''}`;
        const own = modernMarks(lower([first, words[index + 1], words[index + 2]].map((word) => word?.text).join(' ')));
        const third = lower(words[index + 2]?.text ?? '');
        if (blendable.has(three) || blendable.has(own) || free.has(third) || free.has(lower(first.text))) return [];
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
    });
  },
};
