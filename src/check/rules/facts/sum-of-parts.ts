// Rule: a total of running text is the sum of the parts that it names: "Tổng 100 triệu đồng, gồm 60 triệu và 40 triệu". After "trong đó" only
// some may be named.

import {
  addDecimals,
  compareDecimals,
  type Decimal,
  formatDecimal,
  multiplyDecimals,
  parseDecimal,
  whole,
} from '../../../text/decimal.js';
import { unitPattern } from '../../open-places.js';
import { at, type Finding, type Rule } from '../../rule.js';
import { bodyLines } from '../../view/body-lines.js';
import { judgeLines, ofData } from '../../view/known-lines.js';

const FIGURE = '(?<![\\p{L}\\d.,/-])\\d{1,3}(?:\\.\\d{3})*(?:,\\d+)?|(?<![\\p{L}\\d.,/-])\\d+(?:,\\d+)?';
const NOT_MORE = '(?![\\d.,/]\\d)';

const patternsOf = ofData((data) => {
  const unit = unitPattern(data);
  return {
    figure: new RegExp(`(?<figure>${FIGURE})${NOT_MORE}\\s*(?<unit>${unit})`, 'giu'),
    total: new RegExp(
      `(?<!\\p{L})tổng(?:\\s+(?:cộng|số|kinh phí|dự toán|vốn|mức đầu tư|nhu cầu kinh phí|\\p{L}+)){0,5}\\s*(?:là|:)?\\s*(?:khoảng\\s+)?(?<figure>${FIGURE})${NOT_MORE}\\s*(?<unit>${unit})(?<link>[^.;\\d]{0,40}?(?<![\\p{L}])(?<all>gồm|bao gồm|chia ra|cụ thể|trong đó)(?!\\p{L})\\s*(?:có|:)?)`,
      'giu',
    ),
  };
});

const scales: readonly (readonly [RegExp, number])[] = [
  [/^(?:tỷ|tỉ)/iu, 9],
  [/^triệu/iu, 6],
  [/^(?:nghìn|ngàn)/iu, 3],
];

/** In đồng where it is money, else as it is; with what it is counted in. */
function measured(figure: string, unit: string): { readonly value: Decimal; readonly of: string } | undefined {
  const value = parseDecimal(figure);
  if (!value || /^[%‰]/u.test(unit)) return undefined;
  const scale = scales.find(([word]) => word.test(unit))?.[1];
  if (scale === undefined) return { value, of: unit.toLowerCase() };
  return { value: multiplyDecimals(value, whole(10 ** scale)), of: 'đồng' };
}

/** Parts of parts, other totals, figures by the year or the head are none of the sum. */
const notParts = /(?<!\p{L})(?:trong đó|tổng|mỗi|bình quân|tăng|giảm|so với|năm 20\d\d)(?!\p{L})|\(/iu;

export const sumOfParts: Rule = {
  id: 'sum-of-parts',
  group: 'facts',
  severity: 'warning',
  strength: 'practice',
  reads: 'text',
  title: { vi: 'Tổng trong lời văn bằng các phần được kể', en: 'A total of the text is the sum of the parts it names' },
  bad: [
    '- [[Tổng 100 triệu đồng]], gồm 60 triệu và 50 triệu.',
    '- [[Tổng kinh phí: 45.000.000 đồng]], bao gồm ngân sách xã 30.000.000 đồng, xã hội hóa 10.000.000 đồng.',
    '- [[Tổng số 120 hồ sơ]], trong đó 80 hồ sơ trực tuyến và 50 hồ sơ trực tiếp.',
    '- [[Tổng kinh phí là 1,2 tỷ đồng]], gồm: vốn tỉnh 800 triệu đồng, vốn xã 300 triệu đồng.',
  ],
  good: [
    '- Tổng 100 triệu đồng, gồm 60 triệu và 40 triệu; tổng số 120 hồ sơ, trong đó 80 hồ sơ trực tuyến; tổng kinh phí là 1,2 tỷ đồng, gồm: vốn tỉnh 800 triệu đồng, vốn xã 400 triệu đồng.',
    '- Tổng số 120 hồ sơ, gồm hồ sơ của 3 thôn, 24 hộ; tổng kinh phí 50 triệu đồng, bao gồm 2 lớp tập huấn.',
    '- Tổng 100 triệu đồng, gồm 60 triệu năm 2026 và 60 triệu năm 2027.',
  ],
  check: judgeLines(bodyLines, (line, { data }): readonly Finding[] => {
    const { figure, total } = patternsOf(data);
    if (!/tổng/iu.test(line.text)) return [];
    return [...line.text.matchAll(total)].flatMap((match): Finding[] => {
      const { figure: written = '', unit = '', all = '', link = '' } = match.groups ?? {};
      const stated = measured(written, unit);
      if (!stated) return [];
      const end = match.index + match[0].length;
      const rest = line.text.slice(end);
      const tail = rest.slice(0, /[;]|\.(?:\s|$)/u.exec(rest)?.index ?? rest.length);
      if (notParts.test(tail)) return [];
      const parts = [...tail.matchAll(figure)].map(({ groups }) => measured(groups?.figure ?? '', groups?.unit ?? ''));
      const own = parts.flatMap((part) => (part && part.of === stated.of ? [part.value] : []));
      if (own.length < 2 || own.length !== parts.length) return [];
      const sum = own.reduce(addDecimals, whole(0));
      const order = compareDecimals(sum, stated.value);
      if (order === 0 || (order < 0 && /trong đó|cụ thể/iu.test(all))) return [];
      const shown = match[0].slice(0, match[0].length - link.length);
      return [
        at(
          line,
          match.index,
          match.index + shown.length,
          {
            vi: `Tổng ghi ${written} ${unit}, còn các phần cộng lại là ${formatDecimal(sum)}${stated.of === 'đồng' ? ' đồng' : ` ${unit}`}.`,
            en: `The total says ${written} ${unit}, its parts add up to ${formatDecimal(sum)} ${stated.of}.`,
          },
          { remedy: { vi: 'Đối chiếu lại tổng và từng phần.', en: 'Compare the total with its parts.' } },
        ),
      ];
    });
  }),
};
