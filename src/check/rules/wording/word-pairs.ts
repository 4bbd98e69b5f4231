// Words that are often written wrong, or otherwise than papers of offices prefer, and pairs of words that want a comma between them
// (templates/check/pairs.yaml): told unless the words beside them say that they are others.

import type { Localized } from '../../../diagnostics/index.js';
import { escapePattern } from '../../../text/escape-pattern.js';
import { patternOf } from '../../../text/pattern.js';
import type { CheckData } from '../../check-data.js';
import type { WordPair } from '../../check-words.js';
import { at, type CheckContext, type Finding, type Rule } from '../../rule.js';
import { proseLines } from '../../view/body-lines.js';
import { judgeLines, ofData } from '../../view/known-lines.js';
import { lower } from '../../view/letters.js';
import type { Line } from '../../view/text-view.js';

interface Pairs {
  readonly pattern: RegExp;
  readonly byWords: ReadonlyMap<string, readonly WordPair[]>;
}

function pairsOf(pairs: readonly WordPair[]): Pairs {
  const byWords = new Map<string, WordPair[]>();
  for (const pair of pairs) {
    const key = lower(pair.found);
    byWords.set(key, [...(byWords.get(key) ?? []), pair]);
  }
  const longest = [...byWords.keys()].sort((a, b) => b.length - a.length);
  const any = longest.map((words) => escapePattern(words).replaceAll(' ', '[ \\u00a0]+')).join('|');
  return { pattern: patternOf(`(?<!\\p{L})(?:${any})(?!\\p{L})`, 'giu'), byWords };
}

const without = (words: string): string => words.replaceAll(',', '');

const made = ofData(({ pairs }: CheckData) => ({
  slips: pairsOf([...pairs.safe, ...pairs.guarded]),
  preferred: pairsOf([...pairs.preferred, ...pairs.forms]),
  commas: pairsOf(pairs.commas.map((proposed) => ({ found: without(proposed), proposed }))),
}));

interface Match {
  readonly start: number;
  readonly written: string;
  readonly pair: WordPair;
}

/** What stands right beside agrees with what the pair wants there. */
function fits(pair: WordPair, text: string, start: number, end: number): boolean {
  const endsIn = (words: string): boolean =>
    patternOf(`(?<!\\p{L})${escapePattern(words)}[ \\u00a0]+$`, 'iu').test(text.slice(0, start));
  const behind = text.slice(end).replace(/^[ \u00a0]+/u, '');
  const beginsWith = (words: string): boolean => patternOf(`^${escapePattern(words)}(?!\\p{L})`, 'iu').test(behind);
  const { before, after, unlessBefore, unlessAfter } = pair;
  if (before && before.length > 0 && !before.some(endsIn)) return false;
  if (after && after.length > 0 && !after.some(beginsWith)) return false;
  return !unlessBefore?.some(endsIn) && !unlessAfter?.some(beginsWith);
}

/** A name has capitals within: "Nguyễn Tiến Sỹ". */
const isName = (written: string): boolean => /\s\p{Lu}\p{Ll}/u.test(written);

function matchesIn({ text }: Line, { pattern, byWords }: Pairs): Match[] {
  return [...text.matchAll(pattern)].flatMap(({ 0: written, index: start }): Match[] => {
    if (isName(written)) return [];
    const pair = byWords
      .get(lower(written).replace(/[ \u00a0]+/g, ' '))
      ?.find((each) => written !== each.proposed && fits(each, text, start, start + written.length));
    return pair ? [{ start, written, pair }] : [];
  });
}

/** The proposal with the first letter as it is written. */
const asWritten = (written: string, proposed: string): string =>
  /^\p{Lu}/u.test(written) ? (proposed[0] ?? '').toUpperCase() + proposed.slice(1) : proposed;

const found = (line: Line, { start, written }: Match, message: Localized, remedy: Localized, more: Partial<Finding>) =>
  at(line, start, start + written.length, message, remedy, more);

/** A text copied from a PDF or from a scan has slips that its author never made. */
const isCopied = ({ source }: CheckContext): boolean => source === 'text';

export const slip: Rule = {
  id: 'slip',
  severity: 'error',
  strength: 'practice',
  title: { vi: 'Lỗi gõ, lỗi chính tả hay gặp', en: 'A frequent slip of the keys' },
  bad: [
    '- Đạt 60% [[số với]] cùng kỳ.',
    '- Bộ phận [[một của]] tiếp nhận.',
    '- Đăng trên [[Công dịch vụ công]] quốc gia.',
    '- [[Bổ xung]] hồ sơ; cho học sinh đi [[thăm quan]]; nâng [[năng xuất]] cây trồng; [[giữ liệu]] điện tử; kỷ luật, [[kỹ cương]].',
  ],
  good: [
    '- Đạt 60% so với cùng kỳ; đối chiếu tổng số với sổ theo dõi.',
    '- Một của cải chung.',
    '- Khả năng xuất hiện sâu bệnh; hồ sơ xuất trình; lưu giữ liệu trình; gia công xuất khẩu; bàn giao động cơ; thi đấu để giành giải Nhất; đến thăm quan họ.',
  ],
  check: judgeLines(proseLines, (line, context) =>
    matchesIn(line, made(context.data).slips).map((match) => {
      const { written, start, pair } = match;
      const text = asWritten(written, pair.proposed);
      const copied = isCopied(context);
      return found(
        line,
        match,
        { vi: `"${written}" có thể là "${text}" viết sai.`, en: `"${written}" may be a slip for "${text}".` },
        {
          vi: `Viết "${text}" nếu đúng là từ đó.${copied ? ' Có thể chỉ là lỗi nhận dạng chữ.' : ''}`,
          en: `Write "${text}" if it is that word.${copied ? ' It may be a slip of text recognition.' : ''}`,
        },
        {
          ...(copied ? { severity: 'info' as const } : {}),
          ...(pair.safe ? { fix: { start, end: start + written.length, text } } : {}),
        },
      );
    }),
  ),
};

export const preferredWord: Rule = {
  id: 'preferred-word',
  severity: 'info',
  strength: 'practice',
  title: {
    vi: 'Dùng từ mà văn bản pháp luật thường dùng: "bảo đảm", "hằng năm", "quản lý"',
    en: 'Words as the texts of law prefer them: "bảo đảm", "hằng năm", "quản lý"',
  },
  bad: ['- [[Đảm bảo]] an toàn; báo cáo [[hàng tháng]]; [[quản lí]] đất đai, [[tỉ lệ]] 5%.'],
  good: [
    '- Bảo đảm an toàn; báo cáo hằng tháng; mặt hàng năm ngoái bán chạy; hàng năm trăm hộ; cửa hàng ngày mai mở; ông Nguyễn Tiến Sỹ.',
  ],
  check: judgeLines(proseLines, (line, { data }) =>
    matchesIn(line, made(data).preferred).map((match) => {
      const text = asWritten(match.written, match.pair.proposed);
      return found(
        line,
        match,
        { vi: `Văn bản pháp luật thường viết "${text}".`, en: `Texts of law prefer "${text}".` },
        { vi: `Viết "${text}".`, en: `Write "${text}".` },
        {},
      );
    }),
  ),
};

/** Pairs that want a comma wherever they stand; those that a document joins itself are told by `missing-comma`, too. */
export const fixedCommas = judgeLines(proseLines, (line, { data }) =>
  matchesIn(line, made(data).commas).map((match) => {
    const text = asWritten(match.written, match.pair.proposed);
    return found(
      line,
      match,
      { vi: `Thiếu dấu phẩy trong "${match.written}".`, en: `A comma is missing in "${match.written}".` },
      { vi: `Viết "${text}".`, en: `Write "${text}".` },
      {},
    );
  }),
);
