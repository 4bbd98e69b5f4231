// Rule: an agency has one name in a document. Two names of those who act are one agency's where the shorter leaves words of the longer out in its
// middle, or stops where a field is added: "Trung tâm Hành chính công", "Trung tâm Phục vụ hành chính công".

import { unitKindWords } from '../../../plan/unit.js';
import { foldWords, modernMarks, sameWords } from '../../../text/fold-words.js';
import { patternOf } from '../../../text/pattern.js';
import { at, type Finding, type Rule } from '../../rule.js';
import { ofLine } from '../../view/known-lines.js';
import type { Line } from '../../view/text-view.js';
import { actors } from './actors.js';

const acting = new Set(['lead', 'support', 'agency']);

const heads = /^(?:văn phòng|phòng|trung tâm|ban chỉ huy|ban|chi nhánh|đội|trạm|hội|đoàn)\s/u;

/** What the abbreviations in the names of all agencies mean. */
const full: Readonly<Record<string, string>> = {
  ubnd: 'ủy ban nhân dân',
  hđnd: 'hội đồng nhân dân',
  mttq: 'mặt trận tổ quốc',
  mttqvn: 'mặt trận tổ quốc việt nam',
  tt: 'thường trực',
};

/** A name in small letters with its abbreviations in full. */
export const fullName = (name: string): string =>
  foldWords(name)
    .split(' ')
    .map((word) => full[word] ?? word)
    .join(' ');

const unit = `(?:${unitKindWords})`;

/** The words of a name, without the unit at its end and without "và", commas and dashes. */
function wordsOfName(actor: string): string[] {
  const name = modernMarks(sameWords(actor))
    .replace(/^(?:chủ trì|phối hợp|cơ quan chủ trì|cơ quan phối hợp)\s*:?\s*/u, '')
    .replace(/(?:(?<!\s)\s+)?(?:chủ trì|phối hợp|thực hiện|cùng|tham gia|làm đầu mối).*$/u, '')
    .replace(patternOf(`\\s+(?:cấp\\s+|của\\s+)?${unit}(?:\\s.*)?$`, 'u'), '')
    .replace(/[.,;:()]/gu, ' ')
    .trim();
  if (!heads.test(`${name} `)) return [];
  return name
    .split(/[\s&–—-]+/u)
    .filter((word) => word !== '' && word !== 'và')
    .flatMap((word) => (full[word] ?? word).split(' '));
}

/** How many words both begin with, and how many they end with after those. */
function shared(short: readonly string[], long: readonly string[]): readonly [first: number, last: number] {
  let first = 0;
  while (first < short.length && short[first] === long[first]) first += 1;
  let last = 0;
  while (last < short.length - first && short[short.length - 1 - last] === long[long.length - 1 - last]) last += 1;
  return [first, last];
}

/** Enough of the name is shared that it is no other agency's. */
function isShortened(short: readonly string[], long: readonly string[]): boolean {
  if (short.length < 3 || short.length >= long.length) return false;
  const [first, last] = shared(short, long);
  return first + last === short.length && first >= 2 && last >= 2;
}

interface Named {
  readonly name: string;
  readonly words: readonly string[];
  readonly line: Line;
  count: number;
}

/** Those who act in a line, with the words of their names. The office of the level above is another one. */
const namedIn = ofLine(({ text }) =>
  actors(text)
    .filter((name) => !/(?:tỉnh|thành phố|huyện)(?:\s|$)/u.test(sameWords(name)))
    .map((name) => ({ name, words: wordsOfName(name) })),
);

export const agencyNaming: Rule = {
  id: 'agency-naming',
  severity: 'info',
  strength: 'practice',
  title: { vi: 'Một cơ quan gọi một tên trong cả văn bản', en: 'An agency has one name in a document' },
  bad: [
    'STT\tNhiệm vụ\tCơ quan chủ trì\tCơ quan phối hợp\n1\tLập sổ\tVăn phòng HĐND và UBND xã\tCác thôn\n2\tGiữ sổ\tVăn phòng HĐND và UBND xã\tCác thôn\n3\tNộp sổ\t[[Văn phòng UBND xã]]\tCác thôn',
    'STT\tNhiệm vụ\tCơ quan thực hiện\n1\tLập sổ\tTrung tâm Phục vụ hành chính công; các thôn\n2\tGiữ sổ\t[[Trung tâm Hành chính công]]\n3\tNộp sổ\tTrung tâm Phục vụ hành chính công',
  ],
  good: [
    'STT\tNhiệm vụ\tCơ quan chủ trì\tCơ quan phối hợp\n1\tLập sổ\tVăn phòng HĐND và UBND xã\tPhòng Kinh tế\n2\tGiữ sổ\tVăn phòng Hội đồng nhân dân và Ủy ban nhân dân\tPhòng Văn hóa - Xã hội\n3\tNộp sổ\tVăn phòng HĐND & UBND\tVăn phòng Đảng ủy; Văn phòng UBND tỉnh',
  ],
  check: (context) => {
    const { view } = context;
    const names = new Map<string, Named>();
    for (const line of view.lines) {
      const role = line.cell ? view.tables[line.cell.table]?.columns[line.cell.column]?.role : undefined;
      if (line.role !== 'cell' || role === undefined || !acting.has(role)) continue;
      for (const { name, words } of namedIn(line, context)) {
        const key = words.join(' ');
        const known = names.get(key);
        if (known) known.count += 1;
        else if (words.length > 0) names.set(key, { name, words, line, count: 1 });
      }
    }
    const all = [...names.values()];
    const reported = new Set<string>();
    return all.flatMap((one): Finding[] =>
      all.flatMap((other): Finding[] => {
        if (!isShortened(one.words, other.words)) return [];
        const [odd, kept] = one.count > other.count ? [other, one] : [one, other];
        if (reported.has(odd.name)) return [];
        reported.add(odd.name);
        const start = odd.line.text.indexOf(odd.name);
        return [
          at(
            odd.line,
            start,
            start + odd.name.length,
            {
              vi: `"${odd.name}", chỗ khác gọi "${kept.name}".`,
              en: `"${odd.name}" here, "${kept.name}" elsewhere.`,
            },
            { vi: 'Gọi cơ quan này một tên ở mọi chỗ.', en: 'Use one name for the agency.' },
          ),
        ];
      }),
    );
  },
};
