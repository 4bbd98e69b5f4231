// Counts whose parts stand beside them without the word "tổng": "12 thôn, gồm 8 thôn nông nghiệp và 4 thôn dịch vụ"; "8/12 thôn (66,7%)";
// "2 triệu đồng/hộ cho 100 hộ, tổng 200 triệu đồng". What is counted is told by the first word behind a figure.

import { sentenceBefore } from '../../../recognise/cited-title.js';
import { addDecimals, compareDecimals, formatDecimal, parseDecimal } from '../../../text/decimal.js';
import { parseNumber, SCALES } from '../../../text/number.js';
import { patternOf } from '../../../text/pattern.js';
import { at, type Finding } from '../../rule.js';
import type { Line } from '../../view/text-view.js';
import { sharesOf, shown, told } from './shares-of.js';

export { shown, told };

export const FIGURE = '(?<![\\p{L}\\d.,/-])(?:\\d{1,3}(?:\\.\\d{3})+|\\d+)(?:,\\d+)?(?![\\d/%]|[.,]\\d)';
const listed = patternOf(
  `(?<figure>${FIGURE})\\s+(?<noun>đồng\\s+chí|\\p{L}+)[^\\d.,;:()]{0,60}?(?:(?:(?:\\s*,)?\\s+(?<all>(?:bao\\s+)?gồm)(?:\\s+có)?\\s*:?|:)\\s+|\\s(?<bracket>\\()(?:gồm:?\\s+)?)(?=\\d)`,
  'giu',
);
const item = patternOf(`^(?<figure>${FIGURE})\\s+(?<noun>đồng\\s+chí|\\p{L}+)`, 'iu');
const closed = patternOf(
  `(?<parts>${FIGURE}\\s+\\p{L}[^\\d.;:()]{0,200}(?:,|\\svà)\\s+${FIGURE}\\s+\\p{L}[^.;:()]{0,200}?),\\s*(?:tổng(?:\\s+(?:cộng|số))?|cộng)(?:\\s+là)?:?\\s+(?<figure>${FIGURE})(?:\\s+(?<noun>\\p{L}+)|(?=\\s*(?:[.;]|$)))`,
  'giu',
);
const people = /^(?:người|đồng chí|cán|công|thành|học|đại|hội|đoàn|nhân|lao|viên)$/iu;
const person =
  /^(?:người|nam|nữ|đồng chí|cán|công|thành|học|đại|hội|đoàn|đảng|lao|tổ|trưởng|phó|viên|giáo|chủ|thư|ủy|uỷ)$/iu;
/** Plain members come last: nobody is left over. */
const members = /(?:^|[\s,])\d+\s+(?:tổ|thành|ủy|uỷ)\s+viên[^\d,;]*$/iu;
/** What is left over, or counted by another whole. */
const open =
  /(?<!\p{L})(?:còn lại|khác|các|những|một số|mỗi|bình quân|trong đó|tổng|khoảng|năm 20\d\d)(?!\p{L})|\(|\/\p{L}/iu;
export const roughly = /(?<!\p{L})(?:khoảng|gần|hơn|trên|dưới|tối thiểu|tối đa|ít nhất|không quá|từ|đến|thêm)\s*$/iu;

interface Part {
  readonly value: number;
  readonly noun: string;
}

/** Items that begin with a figure each; what has none goes on with the one before. */
function partsOf(text: string): { readonly parts: readonly Part[]; readonly plain: boolean } | undefined {
  const items = text.split(/[,;]\s+(?:và\s+)?|(?<!\s)\s+và\s+/u).filter((each) => each.trim() !== '');
  const read = items.map((each) => item.exec(each.trim())?.groups);
  if (open.test(text) || !read[0] || items.some((each, index) => !read[index] && /\d/u.test(each))) return undefined;
  const parts = read.flatMap((groups) => {
    const value = parseNumber(groups?.figure ?? '');
    return value === undefined ? [] : [{ value, noun: (groups?.noun ?? '').toLowerCase() }];
  });
  return parts.length < 2 ? undefined : { parts, plain: parts.length === items.length };
}

function sumOf(noun: string, text: string): number | undefined {
  if (Object.hasOwn(SCALES, noun) || noun === 'đồng') return undefined;
  const { parts, plain } = partsOf(text) ?? { parts: [], plain: false };
  const sum = (all: readonly Part[]): number => all.reduce((whole, { value }) => whole + value, 0);
  if (parts.length > 1 && parts.every((each) => each.noun === noun)) return sum(parts);
  if (!people.test(noun) || !plain || !parts.every((each) => person.test(each.noun))) return undefined;
  const sexes = parts.filter((each) => /^(?:nam|nữ)$/u.test(each.noun));
  return sexes.length === 0 ? sum(parts) : sexes.length === 2 ? sum(sexes) : undefined;
}

const ofParts = (line: Line): Finding[] =>
  [...line.text.matchAll(listed)].flatMap((match): Finding[] => {
    const { figure = '', noun = '', all, bracket } = match.groups ?? {};
    if (roughly.test(line.text.slice(0, match.index))) return [];
    const rest = line.text.slice(match.index + match[0].length);
    const tail = rest.split(bracket === undefined ? /\.(?:\s|\/|$)/u : /[()]/u, 1)[0] as string;
    const short = tail.split(';', 1)[0] as string;
    const value = parseNumber(figure) ?? 0;
    const sums = [tail, short].flatMap((each) => sumOf(noun.toLowerCase(), each) ?? []);
    const [sum] = sums;
    // after a colon only some may be named
    const some = all === undefined && !members.test(short);
    if (sum === undefined || sums.includes(value) || (some && sum < value)) return [];
    return [
      told(
        line,
        match.index,
        /^\d\S*\s+\p{L}+(?:\s+(?:viên|chí|bộ|chức|sinh|biểu|dân|động))?/u.exec(match[0])?.[0] ?? figure,
        `các phần cộng lại là ${shown(sum)}`,
        `its parts add up to ${shown(sum)}`,
      ),
    ];
  });

const closedBy = (line: Line): Finding[] =>
  [...line.text.matchAll(closed)].flatMap((match): Finding[] => {
    const { parts = '', figure = '', noun } = match.groups ?? {};
    const first = item.exec(parts)?.groups?.noun?.toLowerCase() ?? '';
    const sum = noun === undefined || noun.toLowerCase() === first ? sumOf(first, parts) : undefined;
    if (sum === undefined || sum === parseNumber(figure)) return [];
    return [
      told(
        line,
        match.index + match[0].lastIndexOf(figure),
        figure,
        `các phần cộng lại là ${shown(sum)}`,
        `the parts add up to ${shown(sum)}`,
      ),
    ];
  });

const COUPLE = '(?:\\s+(?:chiếm|là))?\\s*:?\\s*\\d{1,3}(?:,\\d+)?\\s?%';
const sexes = `(?<!\\p{L})(?:nam${COUPLE}(?:\\s*,|\\s+và)\\s+nữ|nữ${COUPLE}(?:\\s*,|\\s+và)\\s+nam)${COUPLE}`;
/** Men and women are the whole, where it is said that shares of it are meant. */
const ofSexes = patternOf(
  `(?<parts>${sexes})(?:(?<=(?:trong tổng số|cơ cấu)[^.;]*)(?=\\s*(?:[,.;)]|$))|(?<=trong đó(?:\\s+có)?:?\\s+n\\p{L}+\\s+chiếm[^.;]{0,200})(?=\\s*(?:[,.;)]|$))|(?=\\s*(?:trong |trên )?tổng số))`,
  'giu',
);
/** "Ngân sách 60%, xã hội hóa 50% tổng kinh phí": money is paid once. */
const ofMoney =
  /(?<=^|[.;:]|[.;:]\s|[-–]\s)(?<parts>(?:(?:(?!cơ cấu)[^\d.;:()]){0,200}\d{1,3}(?:,\d+)?\s?%(?:,|\s+và)?){2,})(?=\s*(?:của\s+|trong\s+|trên\s+)?tổng\s+(?:kinh phí|(?:nguồn\s+)?vốn|số (?:tiền|thu|vốn)|dự toán|mức đầu tư))/giu;
const wholes =
  /(?<!\p{L})(?:cơ cấu(?:\s{1,3}\p{L}+){0,4}\s{0,3}(?:là|gồm)?|(?:phân (?:bổ|chia)|chia|nguồn (?:vốn|kinh phí|lực))(?:\s{1,3}\p{L}+){0,6}\s{0,3}(?:gồm|:|như sau))\s{0,3}:?\s{0,3}(?<parts>(?:(?:(?!cơ cấu)[^\d.;()]){0,200}\d{1,3}(?:,\d+)?\s?%[,;]?){2,})/giu;
/** "phân bổ theo tỷ lệ 30/40/40". */
const ratio =
  /(?<!\p{L})(?:cơ cấu|phân (?:bổ|chia)|chia|điều tiết)(?:\s+\p{L}+){0,8}\s+t[ỷỉ] lệ(?:\s+là)?\s*(?::\s*)?(?<parts>\d{1,2}(?:\s?[/:-]\s?\d{1,2}){1,5})(?![\d%]|[.,/]\d|\s*(?:%|hộ|người))/giu;

/** Whole numbers that are near a hundred together are shares in per cent. */
const ofRatios = (line: Line): Finding[] =>
  [...line.text.matchAll(ratio)].flatMap((match): Finding[] => {
    const parts = match.groups?.parts ?? '';
    const sum = (parts.match(/\d+/gu) ?? []).reduce((all, each) => all + Number(each), 0);
    if (sum === 100 || sum < 80 || sum > 120) return [];
    return [
      told(
        line,
        match.index + match[0].length - parts.length,
        parts,
        `các tỷ lệ cộng lại là ${sum}%, không phải 100%`,
        `the shares add up to ${sum}%, not 100%`,
      ),
    ];
  });

/** Shares of one whole are at most 100% together. */
const sharesOver = (line: Line): Finding[] =>
  [...line.text.matchAll(wholes), ...line.text.matchAll(ofSexes), ...line.text.matchAll(ofMoney)].flatMap(
    (match): Finding[] => {
      const parts = match.groups?.parts ?? '';
      const values = [...parts.matchAll(/(\d{1,3}(?:,\d+)?)\s?%/gu)].flatMap(
        ([, each]) => parseDecimal(each ?? '') ?? [],
      );
      const value = values.reduce(addDecimals, { digits: 0n, scale: 0 });
      // each may have been rounded up
      const limit = { digits: BigInt(1000 + values.length), scale: 1 };
      if (
        /(?<!\p{L})(?:trong đó|tăng|giảm|so với|năm 20\d\d|quý|tháng|đợt|giải ngân|hoàn thành|đến|đạt|ít nhất|tối (?:thiểu|đa)|không quá|mỗi)(?!\p{L})|\(/iu.test(
          parts,
        ) ||
        compareDecimals(value, limit) <= 0
      )
        return [];
      const start = match.index + match[0].length - parts.length;
      const own = parts.length - parts.trimStart().length;
      return [
        at(
          line,
          start + own,
          start + parts.trimEnd().replace(/[,;]$/u, '').length,
          {
            vi: `Các tỷ lệ cộng lại là ${formatDecimal(value)}%.`,
            en: `The shares add up to ${formatDecimal(value)}%.`,
          },
          {
            vi: 'Đối chiếu lại từng tỷ lệ: cộng lại là 100%.',
            en: 'Check the shares: they are 100% together.',
          },
        ),
      ];
    },
  );

export const MONEY = '(?<scale>tỷ|tỉ|triệu|nghìn|ngàn)?(?:\\s*đồng)?';
const rate = patternOf(`(?<price>${FIGURE})\\s*${MONEY}\\/(?<noun>\\p{L}+)(?![\\/\\p{L}])`, 'iu');
const total = patternOf(
  `(?<!\\p{L})(?:tổng|thành tiền|cộng)(?:\\s+(?:cộng|số|số tiền|kinh phí|tiền)){0,4}(?:\\s+là)?\\s*:?\\s+(?<figure>${FIGURE})\\s*${MONEY}`,
  'iu',
);
export const money = (figure: string | undefined, scale: string | undefined): number =>
  (parseNumber(figure ?? '') ?? Number.NaN) * (SCALES[(scale ?? '').toLowerCase()] ?? 1);

const priced = patternOf(
  `(?<count>${FIGURE})\\s+(?<noun>\\p{L}+)[^\\d.;:()/]{0,40}?[,;]?\\s+(?:đơn giá|giá)(?:\\s+mỗi\\s+\\p{L}+|\\s+là)?\\s*:?\\s+(?<price>${FIGURE})\\s*${MONEY}(?:\\/\\k<noun>)?[,;]?\\s+(?:thành tiền|tổng(?:\\s+(?:cộng|số tiền|tiền|kinh phí))?)(?:\\s+là)?\\s*:?\\s+(?<total>${FIGURE})\\s*${MONEY.replace('scale', 'size')}`,
  'giu',
);

/** "5 máy tính, đơn giá 15 triệu đồng, thành tiền 75 triệu đồng". */
const ofPrices = (line: Line): Finding[] =>
  [...line.text.matchAll(priced)].flatMap((match): Finding[] => {
    const { count = '', noun = '', price, scale, total: whole = '', size } = match.groups ?? {};
    const right = (parseNumber(count) ?? Number.NaN) * money(price, scale);
    const step = (SCALES[(size ?? '').toLowerCase()] ?? 1) / 10 ** (whole.split(',')[1]?.length ?? 0);
    if (roughly.test(line.text.slice(0, match.index)) || Number.isNaN(right)) return [];
    if (Math.abs(right - money(whole, size)) < step) return [];
    const words = `${count} ${noun} × ${price}${scale === undefined ? '' : ` ${scale}`} đồng`;
    return [told(line, match.index, match[0], `${words} là ${shown(right)} đồng`, `${words} is ${shown(right)} đồng`)];
  });

/** Exactly three figures in one sentence: a rate, how many, and what they come to. */
function ofRates(line: Line): Finding[] {
  const found = total.exec(line.text);
  if (!found) return [];
  const head = sentenceBefore(line.text, found.index);
  const price = rate.exec(head);
  const noun = price?.groups?.noun ?? '';
  if (!price || (head.match(/\d[\d.,/]*/gu)?.length ?? 0) !== 2) return [];
  const count = patternOf(`(?<count>${FIGURE})\\s+${noun}(?!\\p{L})`, 'iu').exec(head);
  const right =
    money(price.groups?.price, price.groups?.scale) * (parseNumber(count?.groups?.count ?? '') ?? Number.NaN);
  const stated = money(found.groups?.figure, found.groups?.scale);
  const step = SCALES[(found.groups?.scale ?? '').toLowerCase()] ?? 1;
  const digits = found.groups?.figure?.split(',')[1]?.length ?? 0;
  if (Number.isNaN(right) || Math.abs(right - stated) < step / 10 ** digits) return [];
  return [
    told(
      line,
      found.index,
      found[0].trim(),
      `${price[0].trim()} × ${count?.[0]} là ${shown(right)} đồng`,
      `${price[0].trim()} × ${count?.[0]} is ${shown(right)} đồng`,
    ),
  ];
}

export const countedParts = (line: Line): Finding[] => [
  ...ofParts(line),
  ...closedBy(line),
  ...sharesOf(line),
  ...ofRates(line),
  ...ofPrices(line),
  ...sharesOver(line),
  ...ofRatios(line),
];
