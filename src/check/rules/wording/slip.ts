// Slips of the keys and of text recognition that are words in themselves, found by the words beside them (templates/check/words.yaml).

import type { Slip } from '../../check-data.js';
import { at, type Finding, type Rule } from '../../rule.js';
import { proseLines } from '../../view/body-lines.js';
import { judgeLines, ofData } from '../../view/known-lines.js';
import { lower } from '../../view/letters.js';
import { doubted, suspect } from './suspect.js';

const literal = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

const patternOf = ({ found, before, after }: Slip): RegExp =>
  new RegExp(
    `(?<!\\p{L})${before.length > 0 ? `(?<=(?:${before.map(literal).join('|')})\\s)` : ''}${literal(found)}(?!\\p{L})` +
      (after.length > 0 ? `(?=\\s(?:${after.map(literal).join('|')})(?!\\p{L}))` : ''),
    'giu',
  );

const slipsOf = ofData((data) =>
  data.words.slips.map((each) => ({ found: lower(each.found), proposed: each.proposed, pattern: patternOf(each) })),
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
  check: judgeLines(proseLines, (line, context) => {
    const text = lower(line.text);
    return slipsOf(context.data).flatMap(({ found, proposed, pattern }): Finding[] => {
      if (!text.includes(found)) return [];
      return [...line.text.matchAll(pattern)]
        .filter(([written]) => lower(written) === found && written !== proposed)
        .map(({ index, 0: written }) =>
          at(
            line,
            index,
            index + written.length,
            {
              vi: `"${written}" có thể là "${proposed}" viết sai.`,
              en: `"${written}" may be a slip for "${proposed}".`,
            },
            {
              remedy: doubted(context, {
                vi: `Viết "${proposed}" nếu đúng là từ đó.`,
                en: `Write "${proposed}" if it is that word.`,
              }),
              ...suspect(context),
            },
          ),
        );
    });
  }),
};
