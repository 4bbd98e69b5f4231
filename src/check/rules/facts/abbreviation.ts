// An abbreviation that the document never explains. NĐ 30/2020 leaves abbreviations to "thông dụng, dễ hiểu"; those that everybody knows
// are data.

import { patternOf } from '../../../text/pattern.js';
import { type Finding, onMatch, type Rule } from '../../rule.js';
import { bodyLines } from '../../view/body-lines.js';
import { ofLine } from '../../view/known-lines.js';
import type { Line } from '../../view/text-view.js';

const abbreviation = /(?<![\p{L}\d/.&-])\p{Lu}[\p{Lu}]{1,11}(?![\p{L}\d/&-]|\s\d)/gu;

/** Words in capitals; a line in capitals has no abbreviations to see. */
const shortWords = ofLine(({ text }): readonly RegExpExecArray[] => {
  const words = text.match(/\p{L}+/gu) ?? [];
  if (words.filter((word) => /^\p{Lu}+$/u.test(word)).length > words.length / 2 && words.length > 1) return [];
  return [...text.matchAll(abbreviation)];
});

const explanationOf = (word: string): RegExp =>
  patternOf(
    `[(“"](?:sau đây |gọi |viết |tắt |chung |là |: )*${word}[)”"]|\\((?:\\p{L}+ ){1,3}${word}\\)|${word}\\s*[:(]\\s*\\p{Lu}\\p{Ll}|viết tắt(?: là)?:? ${word}`,
    'u',
  );

/** Only lines that hold the word are looked at; what explains it may begin the next one. */
function isExplained(word: string, lines: readonly Line[]): boolean {
  const pattern = explanationOf(word);
  return lines.some(
    ({ text }, index) => text.includes(word) && pattern.test(`${text}\n${lines[index + 1]?.text ?? ''}`),
  );
}

const none: readonly Finding[] = [];

export const unexplainedAbbreviation: Rule = {
  id: 'abbreviation',
  severity: 'info',
  strength: 'practice',
  title: { vi: 'Chữ viết tắt được giải thích ở lần đầu', en: 'An abbreviation is explained where it is first used' },
  bad: ['- Công khai trên trang của [[TTHTCĐ]] xã theo lịch.'],
  good: [
    '- Công khai trên trang của Trung tâm học tập cộng đồng (TTHTCĐ); lịch của TTHTCĐ do UBND xã duyệt.',
    '- Theo Quyết định số 5/QĐ-UBND (sau đây viết tắt là Đề án); gửi VPCP.',
    '- Nâng Chỉ số hài lòng của người dân (Chỉ số SIPAS); Chỉ số SIPAS tăng 2%.',
    '- Ghi chữ viết tắt “TTHTCĐ” trên biển tên.',
  ],
  check: (context) => {
    const reported = new Set<string>();
    return bodyLines(context).flatMap((line): readonly Finding[] => {
      if (shortWords(line, context).length === 0) return none;
      const column = line.cell ? context.view.tables[line.cell.table]?.columns[line.cell.column]?.title : undefined;
      if (column !== undefined && /viết tắt/iu.test(column)) return [];
      return shortWords(line, context).flatMap((match): Finding[] => {
        const [word] = match;
        // Words in capitals beside each other are words, not abbreviations.
        const beside =
          /(?<!\p{Lu})\p{Lu}{2,}\s$/u.test(line.text.slice(0, match.index)) ||
          /^\s\p{Lu}{2,}/u.test(line.text.slice(match.index + word.length));
        // What is quoted is spoken of, not used.
        const quoted = /[“"]$/u.test(line.text.slice(0, match.index));
        if (
          beside ||
          quoted ||
          /[À-ỹ]/u.test(word.replaceAll('Đ', 'D')) ||
          context.data.words.abbreviations.has(word) ||
          reported.has(word) ||
          /^[IVXLCDM]+$/.test(word)
        )
          return [];
        reported.add(word);
        if (isExplained(word, context.view.lines)) return [];
        return [
          onMatch(
            line,
            match,
            { vi: `Chữ viết tắt "${word}" chưa được giải thích.`, en: `The abbreviation "${word}" is not explained.` },
            { vi: `Lần đầu viết đủ rồi ghi "(${word})".`, en: `Write it in full first, then "(${word})".` },
          ),
        ];
      });
    });
  },
};
