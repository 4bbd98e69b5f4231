// A syllable written twice: "kiểm kiểm soát". Words that are made by doubling are words.

import { levelOfKind } from '../../../plan/unit.js';
import { modernMarks } from '../../../text/fold-words.js';
import type { CheckData } from '../../check-data.js';
import { at, type Finding, type Rule } from '../../rule.js';
import { proseLines } from '../../view/body-lines.js';
import { judgeLines } from '../../view/known-lines.js';
import { lower } from '../../view/letters.js';

const twice = /(?<![\p{L}\p{M}])(\p{L}+(?:\s\p{L}+)?)(\s+)\1(?![\p{L}\p{M}])/giu;

/** The words end in a title that the table of positions has: `giao Chánh Văn phòng`. */
function endsInTitle(text: string, { positions }: CheckData): boolean {
  const words = text.trimEnd().split(/\s+/u).slice(-5);
  return words.some((_, index) => {
    const { rank, known, bare } = positions.read(words.slice(index).join(' '));
    return known && bare && (rank === 'head' || rank === 'deputy');
  });
}

export const doubledWord: Rule = {
  id: 'doubled-word',
  group: 'wording',
  severity: 'error',
  strength: 'practice',
  reads: 'text',
  title: { vi: 'Không viết lặp một từ', en: 'No word is written twice' },
  bad: [
    '- Tổ chức [[tuyên tuyên]] truyền ở các thôn.',
    '- Giao Văn phòng [[thực hiện thực hiện]] báo cáo.',
    '- Ra mắt [[ngày ngày]] 15/4/2026.',
  ],
  good: [
    '- Người người thi đua, nhà nhà thi đua, luôn luôn đổi mới.',
    '- Bộ phận trực tiếp tiếp nhận hồ sơ.',
    '- Kiểm tra, kiểm tra lại và kiểm soát.',
    '- Giao Chánh Văn phòng Văn phòng HĐND và UBND xã, Phó Trưởng phòng Phòng Kinh tế thực hiện.',
    '- Chánh Thanh tra Thanh tra tỉnh, Trưởng Ban Ban Quản lý dự án phối hợp.',
  ],
  check: judgeLines(proseLines, (line, context) =>
    [...line.text.matchAll(twice)].flatMap((match): Finding[] => {
      const [all, word = ''] = match;
      if (
        // "ngày ngày" is a word; before the number of a day it is none
        (context.data.words.reduplications.has(lower(word)) &&
          !/^\s+\d/u.test(line.text.slice(match.index + all.length))) ||
        (/^\p{Lu}\p{Ll}/u.test(word) === false && /\p{Lu}/u.test(word))
      )
        return [];
      // "trực tiếp tiếp nhận": each belongs to a word of its own.
      const { compounds, freeSyllables } = context.data.words;
      const before = /(\p{L}+)\s+$/u.exec(line.text.slice(0, match.index))?.[1] ?? '';
      const after = /^\s+(\p{L}+)/u.exec(line.text.slice(match.index + all.length))?.[1] ?? '';
      if (compounds.has(lower(`${before} ${word}`)) && compounds.has(lower(`${word} ${after}`))) return [];
      // "truyền thông thông qua", "Trưởng ban Ban điều hành": the second may begin another word or a name.
      const bound = compounds.has(modernMarks(lower(`${before} ${word}`))) && !freeSyllables.has(lower(word));
      // a title, and behind it the agency by its name: "Chánh Văn phòng Văn phòng HĐND và UBND"
      const named = all.slice(all.length - word.length);
      const titled = endsInTitle(line.text.slice(0, match.index + word.length), context.data);
      const agency = /^\p{Lu}/u.test(after) || levelOfKind(after) !== undefined;
      if (titled && agency && /^\p{Lu}/u.test(named)) return [];
      const doubtful = titled || bound || (/^\p{Ll}/u.test(word) && /\s\p{Lu}\S*$/u.test(all));
      return [
        at(
          line,
          match.index,
          match.index + all.length,
          { vi: `Lặp từ "${word}".`, en: `"${word}" is written twice.` },
          {
            remedy: { vi: `Viết một lần: "${word}".`, en: `Write it once: "${word}".` },
            ...(doubtful
              ? { severity: 'info' as const }
              : { fix: { start: match.index, end: match.index + all.length, text: word } }),
          },
        ),
      ];
    }),
  ),
};
