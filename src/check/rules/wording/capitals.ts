// Capital letters in names of units, agencies, positions, levels. NĐ 30/2020/NĐ-CP, Phụ lục II.

import { isUpper } from '../../../text/case.js';
import { anyOf } from '../../../text/escape-pattern.js';
import { isNameInCapitals, nameFromCapitals } from '../../../text/name-capitals.js';
import { patternOf } from '../../../text/pattern.js';
import { at, type CheckContext, type Finding, onMatch, type Rule } from '../../rule.js';
import { bodyLines, proseLines } from '../../view/body-lines.js';
import { judgeLines, ofData } from '../../view/known-lines.js';
import { lower } from '../../view/letters.js';
import type { Line } from '../../view/text-view.js';

export const mixed = (line: Line): boolean => !isUpper(line.text);

const titleWords = (text: string): string => text.replace(/\p{L}+/gu, (word) => word[0]?.toUpperCase() + word.slice(1));

const mixedLines = (context: CheckContext): Line[] => proseLines(context).filter(mixed);

/** A word with the wrong letters, and what to put in its place. */
const wrong = (line: Line, start: number, end: number, found: string, proper: string, text = proper): Finding =>
  at(
    line,
    start,
    end,
    { vi: `Viết hoa sai: "${found}".`, en: `Wrong capitals: "${found}".` },
    { vi: `Viết "${proper}".`, en: `Write "${proper}".` },
    { fix: { start, end, text } },
  );

/** As each is wrongly written: with every word in upper case. */
const wrongPositions = ofData(({ capitals, positions }) => {
  const titles = new Map(
    [...capitals.positions, ...positions.names].flatMap((position) => {
      const wrong = titleWords(position);
      return wrong === position ? [] : [[wrong, position] as const];
    }),
  );
  const pattern = patternOf(`(?<!\\p{L})(?:${anyOf([...titles.keys()])})(?!\\p{L})`, 'gu');
  return { titles, pattern };
});

export const positionCapitals: Rule = {
  id: 'position-capitals',
  severity: 'info',
  strength: 'law',
  basis: 'NĐ 30/2020/NĐ-CP, Phụ lục II, mục V.3',
  title: {
    vi: 'Chức vụ chỉ viết hoa chữ đầu: "Bộ trưởng", "Chủ tịch"',
    en: 'A title of office has its first letter in upper case',
  },
  bad: ['- Trình [[Chủ Tịch]] UBND xã xem xét.', '- Gửi [[Giám Đốc]] Trung tâm.'],
  good: ['- Trình Chủ tịch UBND xã; Phó Chủ tịch ký thay; Trưởng Ban Quản lý chợ, Trưởng phòng họp.', 'PHÓ CHỦ TỊCH'],
  check: judgeLines(mixedLines, (line, { data }) => {
    const { titles, pattern } = wrongPositions(data);
    return [...line.text.matchAll(pattern)].flatMap((match): Finding[] => {
      const [found] = match;
      const position = titles.get(found) ?? found;
      const end = match.index + found.length;
      // "Trưởng Ban Quản lý chợ": the head of an office whose name begins with its second word.
      if (/^(?:Phó )?Trưởng /u.test(found) && /^\s+\p{Lu}/u.test(line.text.slice(end))) return [];
      return [wrong(line, match.index, end, found, position)];
    });
  }),
};

export const levelCapitals: Rule = {
  id: 'level-capitals',
  severity: 'info',
  strength: 'law',
  basis: 'NĐ 30/2020/NĐ-CP, Phụ lục II, mục III.1',
  title: { vi: 'Danh từ chung chỉ cấp không viết hoa: "cấp xã"', en: 'Levels have small letters: "cấp xã"' },
  bad: ['- Thuộc thẩm quyền của cấp [[Tỉnh]].'],
  good: ['- Thuộc thẩm quyền của cấp tỉnh, cấp Trung ương.'],
  check: judgeLines(mixedLines, (line) =>
    [...line.text.matchAll(/(?<!\p{L})cấp\s+(Tỉnh|Huyện|Xã|Phường|Thôn|Cơ sở|Thành phố|Quận)(?!\p{L})/gu)].map(
      (match) => {
        const [found, word = ''] = match;
        const end = match.index + found.length;
        return wrong(line, end - word.length, end, found, `cấp ${lower(word)}`, lower(word));
      },
    ),
  ),
};

const agencyPattern = ofData(({ capitals: { agencyHeads, agencyFields } }) => {
  const heads = agencyHeads.filter((head) => head !== 'Ban');
  return patternOf(`(?<![\\p{L}])(${anyOf(heads)})\\s+(${anyOf(agencyFields)})(?!\\p{L})`, 'gu');
});

export const agencyCapitals: Rule = {
  id: 'agency-capitals',
  severity: 'info',
  strength: 'law',
  basis: 'NĐ 30/2020/NĐ-CP, Phụ lục II, mục IV',
  title: {
    vi: 'Tên cơ quan viết hoa cả từ chỉ lĩnh vực: "Phòng Tư pháp"',
    en: 'Names of agencies have capitals for their field, too: "Phòng Tư pháp"',
  },
  bad: ['- Gửi [[Phòng tài chính]] thẩm định.', '- [[Sở y tế]] hướng dẫn.'],
  good: ['- Gửi Phòng Tài chính thẩm định; các phòng kinh tế; Ban kinh tế - ngân sách.', '- Phòng chống dịch'],
  check: judgeLines(mixedLines, (line, { data }) =>
    [...line.text.matchAll(agencyPattern(data))].map((match) => {
      const [, head = '', field = ''] = match;
      const start = match.index + match[0].length - field.length;
      const proposed = (field[0] as string).toUpperCase() + field.slice(1);
      return onMatch(
        line,
        match,
        { vi: `Tên cơ quan viết hoa thiếu: "${match[0]}".`, en: `A capital is missing: "${match[0]}".` },
        { vi: `Viết "${head} ${proposed}".`, en: `Write "${head} ${proposed}".` },
        { fix: { start, end: start + field.length, text: proposed } },
      );
    }),
  ),
};

const unitNoun =
  /(?<=[\p{L},;–-]\s)(Xã|Phường|Thị trấn|Thị xã|Huyện|Quận|Tỉnh|Đặc khu)\s+(\p{Lu}\p{Ll}\p{L}*(?:\s\p{Lu}\p{L}*)*)/gu;

const nameInCapitals =
  /(?<!\p{L})(?:xã|phường|thị trấn|thị xã|huyện|quận|tỉnh|đặc khu)\s+(\p{Lu}{2,}(?:\s\p{Lu}{2,}){1,4})(?!\p{L})/gu;

export const unitCapitals: Rule = {
  id: 'unit-capitals',
  severity: 'info',
  strength: 'law',
  basis: 'NĐ 30/2020/NĐ-CP, Phụ lục II, mục III.1',
  title: {
    vi: 'Danh từ chung trước tên đơn vị hành chính không viết hoa: "phường Mai Lâm"',
    en: 'The common noun before the name of a unit has a small letter',
  },
  bad: [
    '- Theo đề nghị của Văn phòng [[Phường]] Mai Lâm.',
    '- Ủy ban nhân dân xã [[MAI LÂM]] giao Văn phòng theo dõi.',
  ],
  good: [
    '- Theo đề nghị của Văn phòng phường Mai Lâm; Phường 1; Thành phố Hồ Chí Minh. Xã Mai Lâm đã họp.',
    '- Xã Mai Lâm: 5 thôn.',
    '- Đánh giá tiêu chí xã NTM, phường VHVM; hệ thống của tỉnh DVC TT.',
    '- Đảng ủy phường Mai Lâm',
  ],
  check: judgeLines(mixedLines, (line, { data }) => {
    const capitals = [...line.text.matchAll(nameInCapitals)].flatMap((match): Finding[] => {
      const name = match[1] as string;
      // one word may be an abbreviation that happens to be a syllable
      if (!name.includes(' ') || !isNameInCapitals(name)) return [];
      const start = match.index + match[0].length - name.length;
      const proper = nameFromCapitals(name);
      return [
        at(
          line,
          start,
          start + name.length,
          { vi: `Tên riêng viết toàn chữ hoa: "${name}".`, en: `A name in capitals: "${name}".` },
          { vi: `Viết "${proper}".`, en: `Write "${proper}".` },
          { fix: { start, end: start + name.length, text: proper } },
        ),
      ];
    });
    const nouns = [...line.text.matchAll(unitNoun)].flatMap((match): Finding[] => {
      const [, kind = '', name = ''] = match;
      const person = data.capitals.personNames.some((each) => name.startsWith(each));
      if (person || /[-–]\s+$/u.test(line.text.slice(0, match.index))) return [];
      const end = match.index + kind.length;
      return [wrong(line, match.index, end, match[0], `${lower(kind)} ${name}`, lower(kind))];
    });
    return [...nouns, ...capitals];
  }),
};

const NOUN =
  /(?<=[\p{Ll}\d],?\s)(?<!cấp )(Tỉnh|Huyện|Xã|Phường|Thị trấn|Thị xã)(?=\s\p{Ll}|[.,;)]|$)(?!\s(?:ủy|uỷ|đoàn|đội|hội|lộ)(?!\p{L}))/gu;

export const nounCapitals: Rule = {
  id: 'noun-capitals',
  severity: 'info',
  strength: 'law',
  basis: 'NĐ 30/2020/NĐ-CP, Phụ lục II, mục III.1',
  title: {
    vi: 'Danh từ chung "tỉnh", "huyện", "xã" giữa câu không viết hoa',
    en: 'Common nouns of units have small letters within a sentence',
  },
  bad: ['- Theo kế hoạch của sở, của [[Tỉnh]] giao.', '- Gửi về [[Huyện]].'],
  good: [
    '- Theo kế hoạch của tỉnh; Tỉnh ủy Bình Minh; Thành phố Hồ Chí Minh. Xã đã họp; phường Mai Lâm.',
    '- Xã tổ chức hội nghị.',
  ],
  check: (context) => {
    const places = bodyLines(context)
      .filter(mixed)
      .flatMap((line) => [...line.text.matchAll(NOUN)].map(({ index, 0: noun }) => ({ line, index, noun })));
    const [first] = places;
    if (!first) return [];
    const more = places.length > 1 ? ` (${places.length} chỗ)` : '';
    return [
      at(
        first.line,
        first.index,
        first.index + first.noun.length,
        {
          vi: `Danh từ chung viết hoa giữa câu${more}.`,
          en: `A common noun has a capital (${places.length} places).`,
        },
        { vi: 'Viết thường khi không phải tên riêng.', en: 'Write it small unless it is a name.' },
      ),
    ];
  },
};
