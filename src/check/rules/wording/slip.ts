// Slips of the keys and of text recognition that are words in themselves, found by the words beside them (templates/check/words.yaml).

import type { Slip } from '../../check-data.js';
import { at, type Finding, type Rule } from '../../rule.js';
import { proseLines } from '../../view/body-lines.js';
import { lower } from '../../view/letters.js';
import { doubted, suspect } from './suspect.js';

const literal = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

const patternOf = ({ found, before, after }: Slip): RegExp =>
  new RegExp(
    `(?<!\\p{L})${before.length > 0 ? `(?<=(?:${before.map(literal).join('|')})\\s)` : ''}${literal(found)}(?!\\p{L})` +
      (after.length > 0 ? `(?=\\s(?:${after.map(literal).join('|')})(?!\\p{L}))` : ''),
    'giu',
  );

export const slip: Rule = {
  id: 'slip',
  group: 'wording',
  severity: 'error',
  strength: 'practice',
  reads: 'text',
  title: { vi: 'Lỗi gõ hay gặp', en: 'A frequent slip of the keys' },
  bad: [
    '- Đạt 60% [[số với]] cùng kỳ.',
    '- Bộ phận [[một của]] tiếp nhận.',
    '- Đăng trên [[Công dịch vụ công]] quốc gia.',
  ],
  good: ['- Đạt 60% so với cùng kỳ; đối chiếu tổng số với sổ theo dõi.', '- Một của cải chung.'],
  check: (context) => {
    const lines = proseLines(context);
    const all = lower(lines.map(({ text }) => text).join('\n'));
    return context.data.words.slips.flatMap((each) => {
      if (!all.includes(lower(each.found))) return [];
      const pattern = patternOf(each);
      return lines.flatMap((line): Finding[] =>
        [...line.text.matchAll(pattern)]
          .filter((match) => lower(match[0]) === lower(each.found) && match[0] !== each.proposed)
          .map((match) =>
            at(
              line,
              match.index,
              match.index + match[0].length,
              {
                vi: `"${match[0]}" có thể là "${each.proposed}" viết sai.`,
                en: `"${match[0]}" may be a slip for "${each.proposed}".`,
              },
              {
                remedy: doubted(context, {
                  vi: `Viết "${each.proposed}" nếu đúng là từ đó.`,
                  en: `Write "${each.proposed}" if it is that word.`,
                }),
                ...suspect(context),
              },
            ),
          ),
      );
    });
  },
};
