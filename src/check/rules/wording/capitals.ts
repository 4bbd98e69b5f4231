// Capitals of NĐ 30/2020/NĐ-CP, Phụ lục II: titles of office, levels, agencies, units; and one spelling of a name in a document.

import { at, type Finding, type Rule } from '../../rule.js';
import { bodyLines, proseLines } from '../../view/body-lines.js';
import { isUpper, lower, sameWords } from '../../view/letters.js';
import type { Line } from '../../view/text-view.js';

const literal = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
const titleWords = (text: string): string =>
  text.replace(/\p{L}+/gu, (word) => word[0]?.toLocaleUpperCase('vi') + word.slice(1));
const mixed = (line: Line): boolean => !isUpper(line.text);

export const positionCapitals: Rule = {
  id: 'position-capitals',
  group: 'wording',
  severity: 'info',
  strength: 'law',
  basis: 'NĐ 30/2020/NĐ-CP, Phụ lục II, mục V.3',
  reads: 'text',
  title: {
    vi: 'Chức vụ chỉ viết hoa chữ đầu: "Bộ trưởng", "Chủ tịch"',
    en: 'A title of office has its first letter in upper case',
  },
  bad: ['- Trình [[Chủ Tịch]] UBND xã xem xét.', '- Gửi [[Giám Đốc]] Trung tâm.'],
  good: ['- Trình Chủ tịch UBND xã; Phó Chủ tịch ký thay.', 'PHÓ CHỦ TỊCH'],
  check: (context) => {
    const lines = proseLines(context).filter(mixed);
    return context.data.capitals.positions.flatMap((position) => {
      // "Phó Chủ tịch": only the words after the first of "Chủ tịch" must be small.
      const [first, ...rest] = position.split(' ');
      if (rest.length === 0) return [];
      const wrong = new RegExp(`(?<!\\p{L})${literal(titleWords(position))}(?!\\p{L})`, 'gu');
      if (titleWords(position) === position) return [];
      return lines.flatMap((line): Finding[] =>
        [...line.text.matchAll(wrong)].map((match) =>
          at(
            line,
            match.index,
            match.index + match[0].length,
            { vi: `Viết hoa sai: "${match[0]}".`, en: `Wrong capitals: "${match[0]}".` },
            {
              remedy: { vi: `Viết "${[first, ...rest].join(' ')}".`, en: `Write "${position}".` },
              fix: { start: match.index, end: match.index + match[0].length, text: position },
            },
          ),
        ),
      );
    });
  },
};

export const levelCapitals: Rule = {
  id: 'level-capitals',
  group: 'wording',
  severity: 'info',
  strength: 'law',
  basis: 'NĐ 30/2020/NĐ-CP, Phụ lục II, mục III.1',
  reads: 'text',
  title: { vi: 'Danh từ chung chỉ cấp không viết hoa: "cấp xã"', en: 'Levels have small letters: "cấp xã"' },
  bad: ['- Thuộc thẩm quyền của cấp [[Tỉnh]].'],
  good: ['- Thuộc thẩm quyền của cấp tỉnh, cấp Trung ương.'],
  check: (context) =>
    proseLines(context)
      .filter(mixed)
      .flatMap((line): Finding[] =>
        [...line.text.matchAll(/(?<!\p{L})cấp\s+(Tỉnh|Huyện|Xã|Phường|Thôn|Cơ sở|Thành phố|Quận)(?!\p{L})/gu)].map(
          (match) => {
            const word = match[1] as string;
            const start = match.index + match[0].length - word.length;
            return at(
              line,
              start,
              start + word.length,
              { vi: `Viết hoa sai: "${match[0]}".`, en: `Wrong capitals: "${match[0]}".` },
              {
                remedy: { vi: `Viết "cấp ${lower(word)}".`, en: `Write "cấp ${lower(word)}".` },
                fix: { start, end: start + word.length, text: lower(word) },
              },
            );
          },
        ),
      ),
};

export const agencyCapitals: Rule = {
  id: 'agency-capitals',
  group: 'wording',
  severity: 'info',
  strength: 'law',
  basis: 'NĐ 30/2020/NĐ-CP, Phụ lục II, mục IV',
  reads: 'text',
  title: {
    vi: 'Tên cơ quan viết hoa cả từ chỉ lĩnh vực: "Phòng Tư pháp"',
    en: 'Names of agencies have capitals for their field, too: "Phòng Tư pháp"',
  },
  bad: ['- Gửi [[Phòng tài chính]] thẩm định.', '- [[Sở y tế]] hướng dẫn.'],
  good: ['- Gửi Phòng Tài chính thẩm định; các phòng kinh tế; Ban kinh tế - ngân sách.', '- Phòng chống dịch'],
  check: (context) => {
    const { agencyHeads, agencyFields } = context.data.capitals;
    const wrong = new RegExp(
      `(?<![\\p{L}])(${agencyHeads
        .filter((head) => head !== 'Ban')
        .map(literal)
        .join('|')})\\s+(${agencyFields.map(literal).join('|')})(?!\\p{L})`,
      'gu',
    );
    return proseLines(context)
      .filter(mixed)
      .flatMap((line): Finding[] =>
        [...line.text.matchAll(wrong)].map((match) => {
          const [, head = '', field = ''] = match;
          const start = match.index + match[0].length - field.length;
          const proposed = (field[0] as string).toLocaleUpperCase('vi') + field.slice(1);
          return at(
            line,
            match.index,
            match.index + match[0].length,
            { vi: `Tên cơ quan viết hoa thiếu: "${match[0]}".`, en: `A capital is missing: "${match[0]}".` },
            {
              remedy: { vi: `Viết "${head} ${proposed}".`, en: `Write "${head} ${proposed}".` },
              fix: { start, end: start + field.length, text: proposed },
            },
          );
        }),
      );
  },
};

export const unitCapitals: Rule = {
  id: 'unit-capitals',
  group: 'wording',
  severity: 'info',
  strength: 'law',
  basis: 'NĐ 30/2020/NĐ-CP, Phụ lục II, mục III.1',
  reads: 'text',
  title: {
    vi: 'Danh từ chung trước tên đơn vị hành chính không viết hoa: "phường Mai Lâm"',
    en: 'The common noun before the name of a unit has a small letter',
  },
  bad: ['- Theo đề nghị của Văn phòng [[Phường]] Mai Lâm.'],
  good: [
    '- Theo đề nghị của Văn phòng phường Mai Lâm; Phường 1; Thành phố Hồ Chí Minh. Xã Mai Lâm đã họp.',
    '- Xã Mai Lâm: 5 thôn.',
    '- Đảng ủy phường Mai Lâm',
  ],
  check: (context) => {
    const { personNames } = context.data.capitals;
    return proseLines(context)
      .filter(mixed)
      .flatMap((line): Finding[] =>
        [
          ...line.text.matchAll(
            /(?<=[\p{L},;–-]\s)(Xã|Phường|Thị trấn|Thị xã|Huyện|Quận|Tỉnh|Đặc khu)\s+(\p{Lu}\p{Ll}\p{L}*(?:\s\p{Lu}\p{L}*)*)/gu,
          ),
        ].flatMap((match) => {
          const [, kind = '', name = ''] = match;
          if (personNames.some((each) => name.startsWith(each)) || /[-–]\s$/u.test(line.text.slice(0, match.index)))
            return [];
          return [
            at(
              line,
              match.index,
              match.index + kind.length,
              { vi: `Viết hoa sai: "${match[0]}".`, en: `Wrong capitals: "${match[0]}".` },
              {
                remedy: { vi: `Viết "${lower(kind)} ${name}".`, en: `Write "${lower(kind)} ${name}".` },
                fix: { start: match.index, end: match.index + kind.length, text: lower(kind) },
              },
            ),
          ];
        }),
      );
  },
};

/** A name as far as the words go that may differ: the head and up to four words. */
const nameWords = 4;

export const nounCapitals: Rule = {
  id: 'noun-capitals',
  group: 'wording',
  severity: 'info',
  strength: 'law',
  basis: 'NĐ 30/2020/NĐ-CP, Phụ lục II, mục III.1',
  reads: 'text',
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
    let told: Finding | undefined;
    let count = 0;
    for (const line of bodyLines(context).filter(mixed)) {
      for (const match of line.text.matchAll(
        /(?<=[\p{Ll}\d],?\s)(?<!cấp )(Tỉnh|Huyện|Xã|Phường|Thị trấn|Thị xã)(?=\s\p{Ll}|[.,;)]|$)(?!\s(?:ủy|uỷ|đoàn|đội)(?!\p{L}))/gu,
      )) {
        count += 1;
        told ??= at(line, match.index, match.index + match[0].length, { vi: '', en: '' });
      }
    }
    if (!told) return [];
    const more = count > 1 ? ` (${count} chỗ)` : '';
    return [
      {
        ...told,
        message: {
          vi: `Danh từ chung viết hoa giữa câu${more}.`,
          en: `A common noun has a capital (${count} places).`,
        },
        remedy: { vi: 'Viết thường khi không phải tên riêng.', en: 'Write it small unless it is a name.' },
      },
    ];
  },
};

export const nameSpelling: Rule = {
  id: 'name-spelling',
  group: 'wording',
  severity: 'info',
  strength: 'law',
  basis: 'NĐ 30/2020/NĐ-CP, Phụ lục II, mục IV',
  reads: 'text',
  title: { vi: 'Một tên gọi viết hoa như nhau ở mọi chỗ', en: 'A name has the same capitals everywhere' },
  bad: ['- Bộ phận Một cửa tiếp nhận; Bộ phận Một cửa trả lời.\n- Chuyển cho [[Bộ phận một cửa]] lưu.'],
  good: [
    '- Bộ phận Một cửa tiếp nhận; Bộ phận Một cửa trả lời. Bộ phận kế toán lưu.',
    '- Trung tâm học tập; Trung tâm Phục vụ hành chính công',
  ],
  check: (context) => {
    const heads = context.data.capitals.termHeads.map(literal).join('|');
    const pattern = new RegExp(
      `(?<!\\p{L})(?:${heads})(?:[ \\u00a0]+(?:[-–—][ \\u00a0]*)?(?!(?:trong|trên|để|có|được|theo|do|là|khi|với|các|tại|về|thì|phải|sẽ|của)(?!\\p{L}))[\\p{L}]+){1,${nameWords}}`,
      'giu',
    );
    // Every beginning of a name is a name: the shortest that differs is told.
    const forms = new Map<string, Map<string, { line: Line; start: number; end: number; count: number }>>();
    for (const line of [
      ...bodyLines(context),
      ...context.view.lines.filter(({ role }) => role === 'proposal' || role === 'citation'),
    ]) {
      if (!mixed(line)) continue;
      for (const match of line.text.matchAll(pattern)) {
        if (!/^\p{Lu}/u.test(match[0])) continue; // a common noun, no name
        const words = [...match[0].matchAll(/\p{L}+/gu)];
        const headLength = (new RegExp(`^(?:${heads})`, 'iu').exec(match[0])?.[0].split(/\s+/) ?? ['']).length;
        for (let count = headLength + 1; count <= words.length; count++) {
          const last = words[count - 1] as RegExpMatchArray;
          const written = match[0].slice(0, (last.index ?? 0) + last[0].length);
          // The first letter follows the place in the sentence.
          const shown = written.slice(1).replace(/[-–—]/g, '-').replace(/\s+/g, ' ');
          const key = sameWords(written);
          const own = forms.get(key) ?? new Map();
          const known = own.get(shown);
          own.set(
            shown,
            known
              ? { ...known, count: known.count + 1 }
              : { line, start: match.index, end: match.index + written.length, count: 1 },
          );
          forms.set(key, own);
        }
      }
    }
    const told: string[] = [];
    return [...forms]
      .sort(([a], [b]) => a.length - b.length)
      .flatMap(([key, own]): Finding[] => {
        // A name: some writing of it has a capital after the head.
        const spaced = [...own.keys()].map((each) => each.replace(/\s*-\s*/g, '-'));
        const capitals = [...own].filter(([shown]) => /\s\p{Lu}/u.test(shown) || /-\s?\p{Lu}/u.test(shown));
        if (new Set(spaced).size < 2 || capitals.length === 0 || told.some((each) => key.startsWith(each))) return [];
        told.push(key);
        const [most, ...others] = [...own.entries()].sort((a, b) => b[1].count - a[1].count);
        const [, { line, start, end }] = others[0] as [
          string,
          { line: Line; start: number; end: number; count: number },
        ];
        const written = line.text.slice(start, end);
        const kept = `${line.text[start]}${(most as [string, unknown])[0]}`;
        return [
          at(
            line,
            start,
            end,
            { vi: `"${written}", chỗ khác viết "${kept}".`, en: `"${written}" here, "${kept}" elsewhere.` },
            { remedy: { vi: 'Viết hoa tên này như nhau ở mọi chỗ.', en: 'Write the name alike everywhere.' } },
          ),
        ];
      });
  },
};
