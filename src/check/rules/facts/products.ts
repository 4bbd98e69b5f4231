// Products that a text reckons itself: "25 triệu đồng/thôn x 12 thôn = 300 triệu đồng", "mỗi thôn 02 lớp, 12 thôn là 24 lớp".

import { parseNumber } from '../../../text/number.js';
import type { Finding } from '../../rule.js';
import type { Line } from '../../view/text-view.js';
import { FIGURE, MONEY, money, roughly, shown, told } from './counted-parts.js';

const WORDS = '[^\\d.,;:()=+×*%]{0,40}?';
const chain = new RegExp(
  `(?<![+×*x)]\\s*|\\d\\s*[-:]\\s*)(?<factors>${FIGURE}${WORDS}(?:(?<=[\\s\\d])[x×*]\\s*${FIGURE}${WORDS})+)=\\s*(?<figure>${FIGURE})\\s*${MONEY}(?<noun>\\s*\\p{L}+)?(?!\\s*[-+×*x]\\s*\\d)`,
  'giu',
);
const factor = new RegExp(`(?<figure>${FIGURE})\\s*${MONEY}(?<words>${WORDS})(?=[x×*]\\s*\\d|$)`, 'giu');

/** What the last digits written leave open, where a factor has decimals. */
const openTo = (written: string, scale: number, exact: boolean): number =>
  scale *
  (exact ? 1 : 10 ** (/0+$/u.exec(written.replaceAll('.', ''))?.[0].length ?? 0)) *
  10 ** -(written.split(',')[1]?.length ?? 0);

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
      : of !== '' && read.some(({ all }) => new RegExp(`(?<!\\p{L})${of}(?!\\p{L})`, 'iu').test(all));
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

const EACH = `mỗi\\s+(?<each>\\p{L}+)\\s+(?<lead>(?:\\p{L}+\\s+){0,3}?)(?<rate>${FIGURE})\\s+(?<noun>\\p{L}+)`;
const TOTAL = `(?<total>${FIGURE})\\s+\\k<noun>(?!\\p{L})`;
const SUM = '(?:tổng(?:\\s+(?:cộng|số))?(?:\\s+là)?|cộng(?:\\s+là)?|là|thành|=)\\s*:?\\s+';
const eaches = [
  new RegExp(
    `(?<!\\p{L})${EACH}[^\\d.;:()]{0,30}?,\\s*(?<count>${FIGURE})\\s+\\k<each>,?\\s+(?:có\\s+)?${SUM}${TOTAL}`,
    'giu',
  ),
  new RegExp(
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

/** The products of a line that are not what they are said to be. */
export const products = (line: Line): Finding[] =>
  /=|mỗi/iu.test(line.text) ? [...ofChain(line), ...ofEach(line)] : [];
