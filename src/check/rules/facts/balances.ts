// What a sentence takes in, gives out and has left: "thu 500 triệu đồng, chi 420 triệu đồng, còn 80 triệu đồng"; "tiếp nhận 350 hồ sơ, đã giải
// quyết 330, đang giải quyết 20"; what it was and how much it rose; men and women of a number; a list whose parts are more than the whole.

import { parseNumber, SCALES } from '../../../text/number.js';
import { patternOf } from '../../../text/pattern.js';
import type { Finding } from '../../rule.js';
import type { Line } from '../../view/text-view.js';
import { FIGURE } from './counted-parts.js';
import { shown, told } from './shares-of.js';

/** Words between two figures. */
const GAP = '[^\\d.:()%]{0,60}?';
const figure = (name: string): string => `(?<${name}>${FIGURE})(?:\\s+(?<${name}Of>đồng\\s+chí|\\p{L}+))?`;
const NOT_LETTER = '(?<!\\p{L})';
const CHANGE = '(?:tăng|giảm|cao hơn|thấp hơn)(?:\\s+(?:thêm|được))?';

interface Balance {
  readonly pattern: RegExp;
  /** What `c` has to be; of a share in per cent. */
  readonly right: (a: number, b: number) => number;
  readonly share?: true;
  readonly how: string;
}

const balance = (parts: readonly string[], how: string, right: Balance['right'], share?: true): Balance => ({
  pattern: patternOf(`${NOT_LETTER}${parts.join('')}`, 'giu'),
  right,
  how,
  ...(share ? { share } : {}),
});

const less = (a: number, b: number): number => a - b;
const apart = (a: number, b: number): number => Math.abs(a - b);

const balances: readonly Balance[] = [
  balance(
    [
      'thu',
      GAP,
      figure('a'),
      GAP,
      '[,;]\\s*(?:đã\\s+)?chi(?!\\s+bộ)',
      GAP,
      figure('b'),
      GAP,
      '[,;]\\s*(?:còn(?:\\s+lại)?|tồn|kết dư|dư)',
      GAP,
      figure('c'),
    ],
    '−',
    less,
  ),
  balance(
    [
      '(?:tiếp nhận|nhận được|nhận)(?!\\s+lại)',
      GAP,
      figure('a'),
      GAP,
      '[,;]\\s*(?:trong đó\\s+)?(?:đã\\s+)?(?:giải quyết|xử lý|trả)',
      GAP,
      figure('b'),
      GAP,
      '(?:[,;]|\\svà)\\s*(?:đang|chưa|còn)\\s',
      GAP,
      figure('c'),
      '(?=[^\\d.]*(?:\\.|$))',
    ],
    '−',
    less,
  ),
  balance(
    [
      '(?:có|là|đạt)?\\s?',
      figure('a'),
      GAP,
      NOT_LETTER,
      'so với',
      GAP,
      figure('b'),
      GAP,
      '[,;]\\s*',
      CHANGE,
      '\\s+',
      figure('c'),
    ],
    '−',
    apart,
  ),
  balance(
    [
      '',
      figure('a'),
      `(?:[^\\d.:()%]|20\\d\\d){0,60}?`,
      '(?:[,;(]|\\s)\\s*(?:năm 20\\d\\d|năm trước|cùng kỳ|so với)(?:[^\\d.:()%]|20\\d\\d){0,60}?',
      figure('b'),
      '[^\\d.:(%]{0,60}?',
      '[,;)]\\s*',
      CHANGE,
      '\\s+(?<c>\\d{1,3}(?:,\\d+)?)\\s?%',
    ],
    '/',
    (a, b) => (100 * Math.abs(a - b)) / b,
    true,
  ),
  balance(
    [
      '(?:dự toán|kế hoạch|chỉ tiêu|giao|phải thu)',
      GAP,
      figure('a'),
      GAP,
      '[,;]\\s*(?:đến nay,?\\s+)?(?:đã\\s+)?(?:giải ngân|thực hiện|thu|chi|nộp|hoàn thành)',
      GAP,
      figure('b'),
      GAP,
      '(?:[,;(]|\\s)\\s*(?:đạt|bằng)(?:\\s+t[ỷỉ] lệ)?\\s+(?<c>\\d{1,3}(?:,\\d+)?)\\s?%',
    ],
    '/',
    (a, b) => (100 * b) / a,
    true,
  ),
];

/** In đồng where it is money; what it is counted in. */
function measured(text: string | undefined, of: string | undefined): { readonly value: number; readonly of: string } {
  const noun = (of ?? '').toLowerCase();
  const scale = SCALES[noun];
  return { value: (parseNumber(text ?? '') ?? Number.NaN) * (scale ?? 1), of: scale === undefined ? noun : 'đồng' };
}

const lastDigit = (text: string, of: string | undefined): number =>
  10 ** -(text.split(',')[1]?.length ?? 0) * (SCALES[(of ?? '').toLowerCase()] ?? 1);

/** How much the digits that are not written may make of a share. */
const openShare = (a: number, b: number, steps: readonly number[]): number =>
  50 * ((steps[0] ?? 0) / a + (steps[1] ?? 0) / b);

const vague =
  /(?<!\p{L})(?:khoảng|gần|hơn|trên|dưới|tối thiểu|tối đa|ít nhất|mỗi|bình quân|kỳ trước|chuyển sang|năm trước chuyển)(?!\p{L})/iu;

const ofBalances = (line: Line): Finding[] =>
  balances.flatMap(({ pattern, right, share, how }) =>
    [...line.text.matchAll(pattern)].flatMap((match): Finding[] => {
      const { a: first, aOf, b: second, bOf, c = '', cOf } = match.groups ?? {};
      const [a, b] = [measured(first, aOf), measured(second, bOf)];
      const stated = measured(c, share ? undefined : cOf);
      const units = new Set([a.of, b.of, ...(share ? [] : [stated.of])].filter((of) => of !== ''));
      const value = right(a.value, b.value);
      // "so với năm 2025"
      if (b.of === '' && /^(?:19|20)\d\d$/u.test(second ?? '')) return [];
      if (units.size > 1 || vague.test(match[0]) || !Number.isFinite(value) || Number.isNaN(stated.value)) return [];
      const steps = [lastDigit(first ?? '', aOf), lastDigit(second ?? '', bOf)] as const;
      const exact = share
        ? lastDigit(c, undefined) +
          openShare(
            a.value,
            b.value,
            steps.map((step) => (step === 1 ? 0 : step)),
          )
        : Math.max(lastDigit(c, cOf), steps[0] % 1);
      if (Math.abs(value - stated.value) < exact) return [];
      const words = how === '/' ? `${second}/${first}` : `${first} − ${second}`;
      const unit = share ? '%' : a.of === '' ? '' : ` ${a.of}`;
      const start = match.index + match[0].lastIndexOf(c);
      const quote = share ? `${c}%` : `${c}${cOf === undefined ? '' : ` ${cOf}`}`;
      return [told(line, start, quote, `${words} là ${shown(value)}${unit}`, `${words} is ${shown(value)}${unit}`)];
    }),
  );

const PEOPLE =
  '(?:người|đồng chí|đại biểu|hội viên|đoàn viên|đảng viên|học sinh|học viên|cán bộ|công chức|viên chức|thành viên|giáo viên|lao động|cử tri|trẻ em)';
const SEX = '(?:nam|nữ)';
const sexes = patternOf(
  `(?<whole>${FIGURE})\\s+${PEOPLE}(?!\\p{L})[^\\d.;:()]{0,20}?(?:\\s*\\(|,?\\s+(?:có|gồm)\\s+)(?:(?<a>${FIGURE})\\s+(?<s>${SEX})(?:,|\\s+và)\\s+(?<b>${FIGURE})\\s+(?<t>${SEX})|(?<u>${SEX})\\s*:?\\s*(?<c>${FIGURE})(?:,|\\s+và)\\s+(?<v>${SEX})\\s*:?\\s*(?<d>${FIGURE}))(?=\\s*(?:[).;,]|$))`,
  'giu',
);

const ofSexes = (line: Line): Finding[] =>
  [...line.text.matchAll(sexes)].flatMap((match): Finding[] => {
    const { whole = '', a, b, c, d, s, t, u, v } = match.groups ?? {};
    const [all, x, y] = [whole, a ?? c ?? '', b ?? d ?? ''].map((each) => parseNumber(each) ?? Number.NaN) as [
      number,
      number,
      number,
    ];
    const alike = (s ?? u)?.toLowerCase() === (t ?? v)?.toLowerCase();
    if (alike || Number.isNaN(all + x + y) || x + y === all) return [];
    return [
      told(line, match.index, whole, `nam và nữ cộng lại là ${shown(x + y)}`, `men and women are ${shown(x + y)}`),
    ];
  });

const listed = patternOf(
  `(?<whole>${FIGURE})\\s+(?<of>đồng\\s+chí|\\p{L}+)(?<words>[^\\d.;:()]{0,60}?)(?:\\s*:\\s*(?:gồm:?\\s+)?|\\s*\\((?:gồm:?\\s+)?)(?<parts>[^.:()]{10,400}?)(?=[.:()]|$)`,
  'giu',
);

/** Parts that name their unit each, "Mầm non 10 bộ, Tiểu học 15 bộ", are never more than the whole. */
const ofLists = (line: Line): Finding[] =>
  [...line.text.matchAll(listed)].flatMap((match): Finding[] => {
    const { whole = '', of = '', words = '', parts = '' } = match.groups ?? {};
    const all = measured(whole, of);
    if (/(?<!\p{L})(?:mỗi|bình quân|từng|trong đó|so với|lũy kế|tăng|giảm)(?!\p{L})/iu.test(`${words} ${parts}`))
      return [];
    // what stands behind a semicolon may be something else: "9 lớp: quý II 5 lớp, quý III 4 lớp; 2 lớp đã mở"
    const [first = ''] = parts.split(';', 1);
    const items = (/,\s|\svà\s/u.test(first) ? first : parts)
      .split(/[,;]\s+(?:và\s+)?|(?<!\s)\s+và\s+/u)
      .filter((each) => each.trim() !== '');
    const item = patternOf(
      `^(?:\\p{L}+\\s+\\d{1,2}(?:\\s*[:,]|\\s+(?:có|là))?\\s+)?[^\\d]*?(?<![\\d])(?<figure>${FIGURE})\\s+${of}(?!\\p{L})[^\\d]*$`,
      'iu',
    );
    const read = items.map((each) => measured(item.exec(each.trim())?.groups?.figure, of).value);
    const sum = read.reduce((left, right) => left + right, 0);
    // "quý II: 5 lớp, quý IV: 9 lớp" may count on
    if (
      read.length < 2 ||
      !(sum > all.value) ||
      read.at(-1) === all.value ||
      vague.test(line.text.slice(Math.max(0, match.index - 12), match.index))
    )
      return [];
    if (read.length < 3 && Object.hasOwn(SCALES, of.toLowerCase()) === false && /^(?:hộ|người)$/iu.test(of)) return [];
    const unit = all.of === 'đồng' ? ' đồng' : ` ${of}`;
    return [
      told(
        line,
        match.index,
        `${whole} ${of}`,
        `các phần cộng lại là ${shown(sum)}${unit}`,
        `its parts add up to ${shown(sum)}${unit}`,
      ),
    ];
  });

const prized = patternOf(
  `(?<count>${FIGURE})\\s+(?<noun>\\p{L}+)[^\\d.;:()/]{0,40}?[,;(]\\s*mỗi\\s+\\k<noun>\\s+(?:\\p{L}+\\s+){0,3}?(?<price>${FIGURE})\\s+(?<priceOf>\\p{L}+)(?:\\s+đồng)?\\)?[,;]?\\s+(?:với\\s+)?tổng(?:\\s+(?:cộng|trị giá|giá trị|số tiền|kinh phí|tiền|là))*:?\\s+(?<total>${FIGURE})\\s+(?<totalOf>\\p{L}+)`,
  'giu',
);

const ofPrizes = (line: Line): Finding[] =>
  [...line.text.matchAll(prized)].flatMap((match): Finding[] => {
    const { count = '', noun, price, priceOf, total = '', totalOf } = match.groups ?? {};
    const [each, stated] = [measured(price, priceOf), measured(total, totalOf)];
    const right = (parseNumber(count) ?? Number.NaN) * each.value;
    if (each.of !== 'đồng' || stated.of !== 'đồng' || !(Math.abs(right - stated.value) >= lastDigit(total, totalOf)))
      return [];
    const words = `${count} ${noun} × ${price} ${priceOf}`;
    const start = match.index + match[0].lastIndexOf(total);
    return [
      told(line, start, `${total} ${totalOf}`, `${words} là ${shown(right)} đồng`, `${words} is ${shown(right)} đồng`),
    ];
  });

export const balancesOf = (line: Line): Finding[] =>
  /\d\D+\d/u.test(line.text) ? [...ofBalances(line), ...ofSexes(line), ...ofLists(line), ...ofPrizes(line)] : [];
