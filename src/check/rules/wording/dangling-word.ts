// A word that must be followed by a noun, with none after it: "của" before a verb or at the end of a point.

import { at, type Finding, type Rule } from '../../rule.js';
import { bodyLines } from '../../view/body-lines.js';
import { ofLine } from '../../view/known-lines.js';

const beforeVerb =
  /(?<!\p{L}|trực |phụ |tùy )(của|thuộc|bởi)\s+(?=(?:chủ trì|phối hợp|thực hiện|có trách nhiệm|chịu trách nhiệm|tổ chức thực hiện|ban hành|triển khai|và|theo|tại|để)(?!\p{L}))/giu;
const atEnd = /(?<!\p{L})(của|(?<!trực |phụ )thuộc|bởi|(?<!tồn |hiện |thực )tại|và|hoặc|các|những)\s*[.;,:]?\s*$/iu;

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
  group: 'wording',
  severity: 'error',
  strength: 'practice',
  reads: 'text',
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
