// Words that are cut, blended or written twice.

import { levelOfKind } from '../../../plan/unit.js';
import { modernMarks } from '../../../text/fold-words.js';
import type { CheckData } from '../../check-data.js';
import { at, type Finding, onMatch, type Rule } from '../../rule.js';
import { bodyLines, proseLines } from '../../view/body-lines.js';
import { judgeLines, ofLine } from '../../view/known-lines.js';
import { lower } from '../../view/letters.js';
import { lineWords } from '../../view/line-words.js';

// Two words run into one over a shared syllable: "tuyên truyền thông" from "tuyên truyền" and "truyền thông".

export const blendedWords: Rule = {
  id: 'blended-words',
  severity: 'info',
  strength: 'practice',
  title: { vi: 'Không viết lẫn hai từ làm một', en: 'Two words are not run into one' },
  bad: ['- Lập Kế hoạch [[tuyên truyền thông]] của xã.', '- Rà soát [[chức năng lực]] của từng bộ phận.'],
  good: [
    '- Tham gia đóng góp ý kiến; xác định danh tính; cho học sinh tham quan hệ thống hầm; cán bộ, công nhân viên.',
    '- Tuyên truyền, truyền thông; triển khai thực hiện nhiệm vụ; kế hoạch định kỳ; tổ chức thực hiện.',
  ],
  check: judgeLines(bodyLines, (line, context) => {
    const { compounds: blendable, known, freeSyllables: free } = context.data.words;
    const words = lineWords(line);
    return words.flatMap((first, index): Finding[] => {
      const [left, right] = [first.pair, words[index + 1]?.pair];
      if (left === undefined || right === undefined || left === right) return [];
      if (!blendable.has(left) || !blendable.has(right)) return [];
      const [before, after] = [words[index - 1]?.pair, words[index + 2]?.pair];
      const three = `${words[index - 2]?.plain ?? ''} ${before ?? ''}`;
      const own = [first, words[index + 1], words[index + 2]].map((word) => word?.plain).join(' ');
      const third = words[index + 2]?.plain ?? '';
      if (known.has(three) || known.has(own) || free.has(third) || free.has(first.plain)) return [];
      // The outer syllables belong to words of their own.
      if ((before !== undefined && known.has(before)) || (after !== undefined && known.has(after))) return [];
      const end = words[index + 2]?.end ?? first.end;
      return [
        at(
          line,
          first.start,
          end,
          { vi: `Lẫn hai từ "${left}" và "${right}".`, en: `"${left}" and "${right}" are run into one.` },
          { vi: 'Chọn một từ, hoặc viết đủ cả hai.', en: 'Choose one, or write both.' },
        ),
      ];
    });
  }),
};

// A word that must be followed by a noun, with none after it: "của" before a verb or at the end of a point.

const beforeVerb =
  /(?<!\p{L}|trực |phụ |tùy )(của|thuộc|bởi)\s+(?=(?:chủ trì|phối hợp|thực hiện|có trách nhiệm|chịu trách nhiệm|tổ chức thực hiện|ban hành|triển khai|và|theo|tại|để)(?!\p{L}))/giu;
const atEnd = /(?<!\p{L})(của|(?<!trực |phụ )thuộc|bởi|(?<!tồn |hiện |thực )tại|và|hoặc|các|những)\s*(?:[.;,:]\s*)?$/iu;

const inside = ofLine(({ text }) =>
  [...text.matchAll(beforeVerb)].filter(
    // "đơn vị thuộc, trực thuộc Sở": the noun comes after both.
    ({ index, 0: all }) => !/^[^.;]{0,12}trực thuộc/u.test(text.slice(index + all.length - 1)),
  ),
);

/** A line of two words ends as it likes. */
const ending = ofLine(({ text }) => (text.trim().split(/\s+/).length > 2 ? atEnd.exec(text) : null));

export const danglingWord: Rule = {
  id: 'dangling-word',
  severity: 'error',
  strength: 'practice',
  title: { vi: 'Sau "của", "tại", "các" … phải có danh từ', en: '"của", "tại", "các" need a noun after them' },
  bad: [
    '- Công chức Địa chính [[của]] chủ trì thẩm tra.',
    '- Gửi hồ sơ về bộ phận [[của]].',
    '- Họp giao ban với [[các]]',
  ],
  good: [
    '- Công chức Địa chính của phường chủ trì; kết quả là của chung; các đơn vị thuộc và trực thuộc phường.',
    '- Khắc phục những tồn tại',
  ],
  check: (context) =>
    bodyLines(context).flatMap((line): Finding[] => {
      const found: Finding[] = inside(line, context).map((match) =>
        at(line, match.index, match.index + (match[1] as string).length, {
          vi: `Thiếu danh từ sau "${match[1]}".`,
          en: `A noun is missing after "${match[1]}".`,
        }),
      );
      const end = ending(line, context);
      const next = context.view.lines[line.index + 1];
      const goesOn =
        next !== undefined &&
        next.part === line.part &&
        /^\s*(?:[-+•]|\p{Ll})/u.test(next.text) &&
        !line.text.trimEnd().endsWith('.');
      if (end && !goesOn)
        found.push(
          at(line, end.index, end.index + (end[1] as string).length, {
            vi: `Câu dừng ở "${end[1]}": thiếu lời phía sau.`,
            en: `The sentence stops at "${end[1]}".`,
          }),
        );
      return found.map((each) => ({
        ...each,
        remedy: { vi: 'Điền phần còn thiếu hoặc bỏ từ thừa.', en: 'Fill in what is missing, or take the word off.' },
      }));
    }),
};

// A syllable written twice: "kiểm kiểm soát". Words that are made by doubling are words.

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
  severity: 'error',
  strength: 'practice',
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
    '- Phổ biến Luật Luật sư; các tổ tổ chức họp; họp tại trụ sở Sở Tư pháp; đảng bộ bộ phận; tổ bộ môn môn Hóa học.',
    '- Dự Đại hội Hội Nông dân; giúp nông dân dân tộc Mông; trường hợp hợp đồng hết hạn.',
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
      // "trực tiếp tiếp nhận": each belongs to a word of its own; "Luật Luật sư", "các tổ tổ chức": the first stands alone
      const { known, standing, freeSyllables } = context.data.words;
      const one = modernMarks(lower(word));
      const lead = line.text.slice(Math.max(0, match.index - 60), match.index);
      const before = modernMarks(lower(/(?<!\p{L})(\p{L}{1,40})\s+$/u.exec(lead)?.[1] ?? ''));
      const end = match.index + all.length;
      const after = /^\s+(\p{L}+)/u.exec(line.text.slice(end, end + 60))?.[1] ?? '';
      const [ends, begins] = [known.has(`${before} ${one}`), known.has(`${one} ${modernMarks(lower(after))}`)];
      if (begins && (ends || standing.has(one))) return [];
      // "bộ môn môn Hóa học": a name follows
      if (ends && standing.has(one) && /^\p{Lu}/u.test(after)) return [];
      // "trụ sở Sở Tư pháp": behind a word that is whole a name begins
      if (ends && /^\p{Ll}/u.test(word) && /\s\p{Lu}\S*$/u.test(all)) return [];
      // "truyền thông thông qua": the second may begin another word
      const bound = ends && !freeSyllables.has(one);
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
          { vi: `Viết một lần: "${word}".`, en: `Write it once: "${word}".` },
          {
            ...(doubtful
              ? { severity: 'info' as const }
              : { fix: { start: match.index, end: match.index + all.length, text: word } }),
          },
        ),
      ];
    }),
  ),
};

// A range whose two ends are the same: "từ cấp xã đến cấp xã". One of them was left by replacing words.

export const equalRange: Rule = {
  id: 'equal-range',
  severity: 'error',
  strength: 'practice',
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
      onMatch(
        line,
        match,
        { vi: `Hai đầu của "${match[0]}" giống nhau.`, en: `Both ends of "${match[0]}" are the same.` },
        { vi: 'Sửa một đầu.', en: 'Correct one of them.' },
      ),
    ),
  ),
};
