// Names that have one right spelling (templates/check/names.yaml): titles of laws, agencies, days, honours, regions. NĐ 30/2020/NĐ-CP,
// Phụ lục II, mục III–V. And the parts of a text of law: "điểm a khoản 2 Điều 5".

import { escapePattern } from '../../../text/escape-pattern.js';
import { modernMarks } from '../../../text/fold-words.js';
import { patternOf } from '../../../text/pattern.js';
import { at, type Finding, isNotJudged, type Rule } from '../../rule.js';
import { proseLines } from '../../view/body-lines.js';
import { judgeLines, ofData } from '../../view/known-lines.js';
import { lower } from '../../view/letters.js';
import type { Line } from '../../view/text-view.js';
import { agencyCapitals, mixed } from './capitals.js';

interface Names {
  readonly pattern: RegExp;
  readonly right: ReadonlyMap<string, string>;
}

/** A comma is told by `missing-comma`. */
const keyOf = (text: string): string =>
  modernMarks(lower(text))
    .replaceAll(',', '')
    .replace(/[ \u00a0]+/g, ' ');

/** @param behind what follows each name, as a pattern */
function namesOf(names: readonly string[], behind = '(?!\\p{L})'): Names {
  const longest = [...names].sort((a, b) => b.length - a.length);
  const any = longest.map((name) => escapePattern(name).replaceAll(',', ',?').replaceAll(' ', '[ \\u00a0]+')).join('|');
  return {
    pattern: patternOf(`(?<!\\p{L})(?:${any})${behind}`, 'giu'),
    right: new Map(names.map((name) => [keyOf(name), name])),
  };
}

const made = ofData(({ names }) => {
  const laws = Object.entries(names.laws).flatMap(([kind, titles]) => titles.map((title) => `${kind} ${title}`));
  return {
    // "luật đất đai nước ngoài": the title must end there
    laws: namesOf(laws, '(?=\\s*(?:[,;.:()”"]|$)|\\s(?:ngày|năm|số|và|quy định|\\d))'),
    agencies: namesOf(names.agencies),
    days: namesOf([...names.days, ...names.honours]),
    others: namesOf(names.others),
  };
});

const cites = /(?<!\p{L})(?:căn cứ|theo|tại|của|thi hành)\s+$/iu;

const inCapitals = (text: string): boolean => !/\p{Ll}/u.test(text);

function wrong(line: Line, start: number, written: string, right: string): Finding {
  const end = start + written.length;
  return at(
    line,
    start,
    end,
    { vi: `Viết hoa sai: "${written}".`, en: `Wrong capitals: "${written}".` },
    { vi: `Viết "${right}".`, en: `Write "${right}".` },
    { fix: { start, end, text: right } },
  );
}

/** @param keeps the name as it may be written there */
function wrongIn(
  line: Line,
  { pattern, right }: Names,
  keeps: (written: string, name: string) => string | undefined,
): Finding[] {
  return [...line.text.matchAll(pattern)].flatMap(({ 0: written, index }): Finding[] => {
    const name = right.get(keyOf(written));
    if (name === undefined || inCapitals(written)) return [];
    const wanted = keeps(written, name);
    return wanted === undefined || sameCapitals(wanted, written) ? [] : [wrong(line, index, written, wanted)];
  });
}

/** Tone marks and spaces may differ. */
const sameCapitals = (a: string, b: string): boolean => {
  const [one, other] = [a, b].map((text) => [...text.replaceAll(',', '').replace(/[ \u00a0]+/g, ' ')]) as [
    string[],
    string[],
  ];
  return one.every((letter, at) => (letter === lower(letter)) === (other[at] === lower(other[at] ?? '')));
};

export const lawCapitals: Rule = {
  id: 'law-capitals',
  severity: 'warning',
  strength: 'law',
  basis: 'NĐ 30/2020/NĐ-CP, Phụ lục II, mục V.6',
  title: {
    vi: 'Tên luật viết hoa chữ đầu của tên loại và của tên: "Luật Tổ chức chính quyền địa phương"',
    en: 'Titles of laws have capitals for the kind and for their first syllable',
  },
  bad: [
    '- Căn cứ [[Luật tổ chức chính quyền địa phương]] ngày 16 tháng 6 năm 2025;\n- Theo [[luật thú y]] năm 2015, [[Luật Đất Đai]].',
  ],
  good: [
    '- Căn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025; Luật Tổ chức Quốc hội, Luật Thú y.',
    '- Tuyên truyền pháp luật đất đai; LUẬT ĐẤT ĐAI; luật đất đai nước ngoài; Luật sửa đổi, bổ sung một số điều.',
  ],
  check: judgeLines(proseLines, (line, { data }) =>
    wrongIn(line, made(data).laws, (_, name) => name).filter(
      // "pháp luật đất đai": in small letters it is a law only where it is cited
      ({ start = 0 }) => /^\p{Lu}/u.test(line.text.slice(start)) || cites.test(line.text.slice(0, start)),
    ),
  ),
};

export const officialCapitals: Rule = {
  id: 'official-capitals',
  severity: 'info',
  strength: 'law',
  basis: 'NĐ 30/2020/NĐ-CP, Phụ lục II',
  title: {
    vi: 'Tên cơ quan, ngày lễ, danh hiệu, vùng viết hoa theo Nghị định 30',
    en: 'Names of agencies, days, honours and regions have the capitals of the decree',
  },
  bad: [
    '- Đăng trên [[Cổng dịch vụ công Quốc gia]]; gửi [[Kho bạc nhà nước]].\n- Tổ chức [[ngày dân số Việt Nam]]; danh hiệu [[Bà mẹ Việt Nam Anh Hùng]]; nghỉ [[Tết Nguyên Đán]]; vùng [[Đồng Bằng Sông Hồng]].',
  ],
  good: [
    '- Đăng trên Cổng Dịch vụ công quốc gia; gửi Kho bạc Nhà nước; cơ sở dữ liệu quốc gia về dân cư; NGÀY DÂN SỐ VIỆT NAM.\n- Tổ chức ngày Dân số Việt Nam; Ngày Dân số Việt Nam; nghỉ tết Nguyên đán, Tết Nguyên đán; phòng y tế của trường.',
  ],
  check: (context) => {
    const told = agencyCapitals.check(context);
    const before = isNotJudged(told) ? [] : told;
    return ownCapitals(context).filter(
      (each) => !before.some(({ line, start }) => line === each.line && start === each.start),
    );
  },
};

const ownCapitals = judgeLines(
  (context) => proseLines(context).filter(mixed),
  (line, { data }) => {
    const { agencies, days, others } = made(data);
    const first = (written: string, name: string): string => (written[0] ?? '') + name.slice(1);
    return [
      // all in small letters it may be any agency of the kind
      ...wrongIn(line, agencies, (written, name) => (/\p{Lu}/u.test(written) ? name : undefined)).filter(
        // "Trưởng phòng Văn hóa - Xã hội": the title takes the first word
        ({ start = 0 }) => !/rưởng\s+$/u.test(line.text.slice(0, start)),
      ),
      ...wrongIn(line, days, (written, name) => (/^ngày/iu.test(name) ? first(written, name) : name)),
      ...wrongIn(line, others, first),
    ];
  },
);

const parts: readonly (readonly [RegExp, (written: string) => string])[] = [
  [/(?<=[\p{Ll},;]\s)Điểm(?=\s[a-zđ],?\s(?:[Kk]hoản|[Đđ]iều)\s\d)/gu, lower],
  [/(?<=[\p{L},;]\s)Khoản(?=\s\d+[a-zđ]?,?\s[Đđ]iều\s\d)/gu, lower],
  [/(?<=[Kk]hoản\s\d{1,2},?\s)điều(?=\s\d)/gu, () => 'Điều'],
  [
    /(?<=\p{Ll}\s)điều(?=\s\d{1,3}\s(?:của\s)?(?:Luật|Bộ luật|Nghị định|Thông tư|Quyết định|Nghị quyết|Quy chế))/gu,
    () => 'Điều',
  ],
];

export const partCapitals: Rule = {
  id: 'part-capitals',
  severity: 'info',
  strength: 'law',
  basis: 'NĐ 30/2020/NĐ-CP, Phụ lục II, mục V.6',
  title: {
    vi: 'Viện dẫn "điểm a khoản 2 Điều 5": chỉ "Điều" viết hoa',
    en: 'Parts of a text are cited as "điểm a khoản 2 Điều 5"',
  },
  bad: ['- Theo [[Điểm]] b [[Khoản]] 2 [[điều]] 5 của Nghị định; quy định tại [[điều]] 12 Luật Đất đai.'],
  good: [
    '- Theo điểm b khoản 2 Điều 5 của Nghị định; Khoản 3 thu riêng; điều 2 cuộc kiểm tra.',
    'Khoản 2 Điều 5 nói rõ việc này.',
  ],
  check: judgeLines(
    (context) => proseLines(context).filter(mixed),
    (line) =>
      parts.flatMap(([pattern, right]) =>
        [...line.text.matchAll(pattern)].map(({ 0: written, index }) => wrong(line, index, written, right(written))),
      ),
  ),
};
