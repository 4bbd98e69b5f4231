// What a text reckons itself: "25 triệu đồng/thôn x 12 thôn = 300 triệu đồng", "mỗi thôn 02 lớp, 12 thôn là 24 lớp", "02 buổi/tháng, cả năm 24
// buổi", "5 lớp + 7 lớp = 12 lớp".

import { parseNumber } from '../../../text/number.js';
import { patternOf } from '../../../text/pattern.js';
import type { Finding } from '../../rule.js';
import type { Line } from '../../view/text-view.js';
import { FIGURE, MONEY, money, roughly, shown, told } from './counted-parts.js';

const WORDS = '[^\\d.,;:()=+×*%]{0,40}?';
const chain = patternOf(
  `(?<![+×*x)]\\s*|\\d\\s*[-:]\\s*)(?<factors>${FIGURE}${WORDS}(?:(?<=[\\s\\d])[x×*]\\s*${FIGURE}${WORDS})+)=\\s*(?<figure>${FIGURE})\\s*${MONEY}(?<noun>\\s*\\p{L}+)?(?!\\s*[-+×*x]\\s*\\d)`,
  'giu',
);
const factor = patternOf(`(?<figure>${FIGURE})\\s*${MONEY}(?<words>${WORDS})(?=[x×*]\\s*\\d|$)`, 'giu');

/** What the last digits written leave open, where a factor has decimals. */
const openTo = (written: string, scale: number, exact: boolean): number =>
  scale *
  (exact ? 1 : 10 ** (/(?<!0)0+$/u.exec(written.replaceAll('.', ''))?.[0].length ?? 0)) *
  10 ** -(written.split(',')[1]?.length ?? 0);

/** "12 tổ x 5 người/tổ": one factor says for what the other counts. */
function perEach(factors: readonly string[]): boolean {
  const [first, ...others] = factors
    .map((each) => /\d\s+(\p{L}+)(?:\s*\/\s*(\p{L}+))?\s*(?:[x×*]\s*)?$/iu.exec(each))
    .sort((a, b) => Number(b?.[2] !== undefined) - Number(a?.[2] !== undefined));
  const per = first?.[2]?.toLowerCase();
  return (
    per !== undefined && others.length === 1 && others[0]?.[2] === undefined && others[0]?.[1]?.toLowerCase() === per
  );
}

const ofChain = (line: Line): Finding[] =>
  [...line.text.matchAll(chain)].flatMap((match): Finding[] => {
    const { factors = '', figure = '', scale, noun = '' } = match.groups ?? {};
    const read = [...factors.matchAll(factor)].map(({ groups, 0: all }) => ({
      value: money(groups?.figure, groups?.scale),
      exact:
        parseNumber(groups?.figure ?? '')
          ?.toString()
          .includes('.') === false,
      all,
    }));
    // metres times metres are something else
    const isMoney = scale !== undefined || /đồng/iu.test(match[0].slice(match[0].indexOf('=')));
    const of = noun.trim().toLowerCase();
    const alike = isMoney
      ? read.filter(({ all }) => /đồng|triệu|tỷ|tỉ|nghìn|ngàn/iu.test(all)).length === 1
      : of === ''
        ? perEach(read.map(({ all }) => all))
        : read.some(({ all }) => patternOf(`(?<!\\p{L})${of}(?!\\p{L})`, 'iu').test(all));
    const right = read.reduce((product, { value }) => product * value, 1);
    const step = openTo(
      figure,
      money('1', scale),
      read.every(({ exact }) => exact),
    );
    if (read.length < 2 || !alike || /làm tròn|khoảng/iu.test(line.text)) return [];
    if (Number.isNaN(right) || Math.abs(right - money(figure, scale)) < step) return [];
    const unit = isMoney ? ' đồng' : '';
    return [
      told(
        line,
        match.index,
        match[0].trim(),
        `nhân lại là ${shown(right)}${unit}`,
        `the product is ${shown(right)}${unit}`,
      ),
    ];
  });

const PEOPLE =
  'người|đồng chí|đoàn viên|hội viên|học viên|học sinh|đại biểu|cán bộ|công chức|thành viên|trẻ(?: em)?|em|hộ';
const EACH = `mỗi\\s+(?<each>\\p{L}+)\\s+(?<lead>(?:\\p{L}+\\s+){0,3}?)(?<rate>${FIGURE})\\s+(?<noun>\\p{L}+)`;
const TOTAL = `(?<total>${FIGURE})\\s+\\k<noun>(?!\\p{L})`;
const SUM = '(?:tổng(?:\\s+(?:cộng|số))?(?:\\s+là)?|cộng(?:\\s+là)?|là|thành|=)\\s*:?\\s+';
const eaches = [
  patternOf(
    `(?<!\\p{L})${EACH}[^\\d.;:()]{0,30}?,\\s*(?<count>${FIGURE})\\s+\\k<each>,?\\s+(?:có\\s+)?${SUM}${TOTAL}`,
    'giu',
  ),
  patternOf(
    `(?<count>${FIGURE})\\s+(?<counted>\\p{L}+)[^\\d.;:()]{0,30}?,\\s*${EACH.replace('(?<each>\\p{L}+)', '(?<each>\\k<counted>)')}[^\\d.;:()]{0,30}?,\\s*${SUM}${TOTAL}`,
    'giu',
  ),
];

const ofEach = (line: Line): Finding[] =>
  eaches.flatMap((pattern) =>
    [...line.text.matchAll(pattern)].flatMap((match): Finding[] => {
      const { lead = '', rate = '', count = '', total = '', each = '', noun = '' } = match.groups ?? {};
      const [a, b, stated] = [rate, count, total].map((each) => parseNumber(each) ?? Number.NaN);
      const right = (a as number) * (b as number);
      const vague = roughly.test(lead) || roughly.test(line.text.slice(0, match.index + match[0].indexOf(count)));
      if (vague || Number.isNaN(right) || right === stated) return [];
      const sum = `${count} ${each} × ${rate} ${noun}`;
      return [
        told(line, match.index, match[0], `${sum} là ${shown(right)} ${noun}`, `${sum} is ${shown(right)} ${noun}`),
      ];
    }),
  );

/** "60 đoàn viên, chia 6 tổ, mỗi tổ 12 người": all of them, in groups. */
const grouped = patternOf(
  `(?<total>${FIGURE})\\s+(?<noun>${PEOPLE})(?!\\p{L})[^\\d.:()]{0,60}?[,;]?\\s+(?:được\\s+)?chia\\s+(?:thành\\s+|làm\\s+|ra\\s+)?(?<count>${FIGURE})\\s+(?<each>\\p{L}+)[^\\d.;:()]{0,20}?,?\\s*mỗi\\s+\\k<each>\\s+(?:có\\s+|gồm\\s+)?(?<rate>${FIGURE})\\s+(?<of>${PEOPLE})(?!\\p{L})`,
  'giu',
);

const ofGroups = (line: Line): Finding[] =>
  [...line.text.matchAll(grouped)].flatMap((match): Finding[] => {
    const { total = '', count = '', rate = '', each = '', of = '' } = match.groups ?? {};
    const [all, groups, members] = [total, count, rate].map((figure) => parseNumber(figure) ?? Number.NaN) as [
      number,
      number,
      number,
    ];
    // "62 học sinh, 4 lớp, mỗi lớp 16": as many as are told for each, one more or less
    if (!(Math.abs(groups * members - all) >= groups)) return [];
    if (
      roughly.test(line.text.slice(0, match.index)) ||
      roughly.test(line.text.slice(0, match.index + match[0].lastIndexOf(rate)))
    )
      return [];
    const sum = `${count} ${each} × ${rate} ${of}`;
    const right = shown(groups * members);
    const start = match.index + match[0].lastIndexOf(count, match[0].lastIndexOf(each));
    return [
      told(
        line,
        start,
        line.text.slice(start, match.index + match[0].length),
        `${sum} là ${right}, không phải ${total}`,
        `${sum} is ${right}, not ${total}`,
      ),
    ];
  });

const RATE_OF = '(?:\\s*\\/\\s*|\\s+(?:mỗi|một|hằng|hàng)\\s+)';
const PERIOD = '(?<period>tuần|tháng|quý)(?!\\p{L})';
const SPAN =
  '(?:(?:cả|trong|một|toàn)\\s+năm(?!\\s+học)(?:\\s+20\\d\\d)?|(?:trong|cả)\\s+(?<many>\\d{1,2})\\s+(?<in>tuần|tháng|quý)(?!\\p{L}))';
const IN_ALL = `[^\\d.;:()]{0,12}?[,;:(]?\\s*(?:(?:tính\\s+|như\\s+)?(?:vậy|chung)\\s+)?${SPAN}\\s*(?:là|có|được|đạt|tổ chức|phát|thực hiện|họp|tổng(?:\\s+cộng)?|:|\\s)*\\s(?<total>${FIGURE})\\s+\\k<noun>(?!\\p{L})(?!\\s+trở)`;
const periodic = [
  patternOf(`(?<rate>${FIGURE})\\s+(?<noun>\\p{L}+)${RATE_OF}${PERIOD}${IN_ALL}`, 'giu'),
  patternOf(
    `(?<!\\p{L})(?:mỗi|hằng|hàng)\\s+${PERIOD}\\s+(?<lead>(?:\\p{L}+\\s+){0,3}?)(?<rate>${FIGURE})\\s+(?<noun>\\p{L}+)${IN_ALL}`,
    'giu',
  ),
];
/** "cả năm cấp 600 thẻ, bình quân mỗi tháng 50 thẻ". */
const averaged = patternOf(
  `(?<!\\p{L})(?:cả|trong|một|toàn)\\s+năm(?!\\s+học)(?:\\s+20\\d\\d)?\\s+(?:\\p{L}+\\s+){0,3}?(?<total>${FIGURE})\\s+(?<noun>\\p{L}+)[^\\d.;:()]{0,20}?[,;(]\\s*(?:bình quân|trung bình)\\s+(?:mỗi\\s+|một\\s+)?${PERIOD}\\s+(?:\\p{L}+\\s+){0,3}?(?<rate>${FIGURE})\\s+\\k<noun>(?!\\p{L})`,
  'giu',
);
const inYear: Readonly<Record<string, number>> = { tuần: 52, tháng: 12, quý: 4 };
const weeksOff = 4;

/** "02 buổi/tháng, cả năm 20 buổi"; of the weeks of a year some may be left out. */
const ofPeriods = (line: Line): Finding[] =>
  periodic.flatMap((pattern) =>
    [...line.text.matchAll(pattern)].flatMap((match): Finding[] => {
      const { rate = '', noun = '', period = '', many, in: unit = '', total = '', lead = '' } = match.groups ?? {};
      const [of, within] = [period.toLowerCase(), unit.toLowerCase()];
      const times =
        many === undefined
          ? (inYear[of] ?? Number.NaN)
          : of === within
            ? Number(many)
            : of === 'tháng' && within === 'quý'
              ? Number(many) * 3
              : Number.NaN;
      const [each, stated] = [rate, total].map((figure) => parseNumber(figure) ?? Number.NaN) as [number, number];
      const right = each * times;
      const low = many === undefined && of === 'tuần' ? each * (times - weeksOff) : right;
      const high = many === undefined && of === 'tuần' ? each * (times + 1) : right;
      const start = match.index + match[0].lastIndexOf(total);
      const vague =
        roughly.test(line.text.slice(0, match.index)) || roughly.test(lead) || roughly.test(line.text.slice(0, start));
      if (vague || Number.isNaN(right) || (stated >= low && stated <= high)) return [];
      const words = `${rate} ${noun}/${of} × ${times} ${of}`;
      return [
        told(line, match.index, match[0], `${words} là ${shown(right)} ${noun}`, `${words} is ${shown(right)} ${noun}`),
      ];
    }),
  );

/** An average is right where it comes to the total as far as its last digit tells. */
const ofAverages = (line: Line): Finding[] =>
  [...line.text.matchAll(averaged)].flatMap((match): Finding[] => {
    const { rate = '', noun = '', period = '', total = '' } = match.groups ?? {};
    const times = inYear[period.toLowerCase()] ?? Number.NaN;
    const [each, stated] = [rate, total].map((figure) => parseNumber(figure) ?? Number.NaN) as [number, number];
    const right = stated / times;
    const step = 10 ** -(rate.split(',')[1]?.length ?? 0);
    const vague = roughly.test(line.text.slice(0, match.index + match[0].indexOf(total)));
    if (vague || period.toLowerCase() === 'tuần' || !(Math.abs(right - each) >= step)) return [];
    const words = `${total} ${noun} : ${times} ${period.toLowerCase()}`;
    return [
      told(line, match.index, match[0], `${words} là ${shown(right)} ${noun}`, `${words} is ${shown(right)} ${noun}`),
    ];
  });

const ADDEND = `${FIGURE}\\s*(?:tỷ|tỉ|triệu|nghìn|ngàn)?(?:\\s*(?<!\\p{L})\\p{L}+(?!\\p{L})){0,2}?\\s*`;
const sums = patternOf(
  `(?<![-+×*x:/)(]\\s*|\\d\\s*)(?<addends>${ADDEND}(?:\\+\\s*${ADDEND})+)=\\s*(?<figure>${FIGURE})\\s*${MONEY}(?<noun>\\s*\\p{L}+)?(?!\\s*[-+×*x]\\s*\\d)`,
  'giu',
);
const addend = patternOf(`^(?<figure>${FIGURE})\\s*${MONEY}\\s*(?<noun>\\p{L}*)`, 'iu');

/** "5 lớp + 7 lớp = 13 lớp": all of one thing. */
const ofSums = (line: Line): Finding[] =>
  [...line.text.matchAll(sums)].flatMap((match): Finding[] => {
    const { addends = '', figure = '', scale, noun = '' } = match.groups ?? {};
    const read = addends.split('+').map((each) => addend.exec(each.trim())?.groups);
    const nouns = new Set([...read.map((each) => each?.noun ?? ''), noun.trim()].map((each) => each.toLowerCase()));
    nouns.delete('');
    const sum = read.reduce((all, each) => all + money(each?.figure, each?.scale), 0);
    // "60 + 40 = 100 triệu": the plain ones are counted in what the sum is
    const scales = new Set([...read.map((each) => each?.scale), scale]);
    const plain = scales.size > 1 && scales.has(undefined);
    if (nouns.size > 1 || plain || Number.isNaN(sum)) return [];
    if (Math.abs(sum - money(figure, scale)) < openTo(figure, money('1', scale), true) / 2) return [];
    return [told(line, match.index, match[0].trim(), `cộng lại là ${shown(sum)}`, `the sum is ${shown(sum)}`)];
  });

/** The figures of a line that are not what they are said to come to. */
export const products = (line: Line): Finding[] => [
  ...(/=|mỗi/iu.test(line.text) ? [...ofChain(line), ...ofEach(line), ...ofGroups(line), ...ofSums(line)] : []),
  ...(/năm|trong|cả/iu.test(line.text) ? [...ofPeriods(line), ...ofAverages(line)] : []),
];
