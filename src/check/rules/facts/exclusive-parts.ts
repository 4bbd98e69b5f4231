// Parts that shut each other out, named after "trong đó": of "12 tổ, trong đó 7 loại A, 6 loại B" they are more than the whole. Parts that may
// overlap ("hộ nghèo", "hộ có con nhỏ") say nothing of a sum.

import { anyOf } from '../../../text/escape-pattern.js';
import { parseNumber } from '../../../text/number.js';
import { patternOf } from '../../../text/pattern.js';
import type { CheckData } from '../../check-data.js';
import type { Finding } from '../../rule.js';
import { ofData } from '../../view/known-lines.js';
import type { Line } from '../../view/text-view.js';
import { FIGURE, roughly, shown, told } from './counted-parts.js';

const opened = patternOf(
  `(?<figure>${FIGURE})\\s+(?<of>\\p{L}+(?:\\s+\\p{L}+){0,7}?)(?:\\s*(?:[,;]|(?<bracket>\\())?\\s*(?:(?<some>trong\\s+đó)|(?:bao\\s+)?gồm|chia\\s+ra)(?:\\s+có)?\\s*:?\\s+|(?<colon>:)\\s+)`,
  'giu',
);

const partOf = ofData((data: CheckData) => {
  const classes = anyOf(data.words.classes);
  const apart = anyOf(data.words.apart);
  return {
    part: patternOf(`^(?<figure>${FIGURE})\\s+(?<name>[^\\d]*?(?:${classes})\\s+\\d{1,2}|[^\\d]+?)\\s*$`, 'iu'),
    named: patternOf(
      `^(?<name>(?:${classes}|${apart})\\s+\\d{1,2}|[^\\d:]+?)(?:\\s*:\\s*|\\s+(?:có\\s+|là\\s+)?)(?<figure>${FIGURE})(?:\\s+(?<unit>\\p{L}+)(?:\\s+\\p{L}+)*)?$`,
      'iu',
    ),
    counts: patternOf(`^(${apart})(?!\\p{L})`, 'iu'),
    placed: patternOf(
      `^(?:ở|tại|thuộc|của|trong)?\\s*(?<of>${apart})\\s+(?<label>[\\p{L}\\d]+(?:\\s+[\\p{L}\\d]+){0,3})$`,
      'iu',
    ),
    classed: patternOf(`^(?:xếp\\s+|đạt\\s+)?(?<of>${classes})\\s+(?<label>[\\p{L}\\d]+)(?:\\s+\\p{L}+)?$`, 'iu'),
  };
});

/** The name of a part without the words of what is counted: `tổ loại A` → `loại A`. */
function ownName(name: string, whole: readonly string[]): string {
  const words = name.toLowerCase().split(/\s+/u);
  const end = words.findIndex((word, index) => word !== whole[index]);
  return words.slice(end < 0 ? words.length - 1 : end).join(' ');
}

/** Whether names shut each other out, and whether they leave nothing over. */
function partition(names: readonly string[], data: CheckData): { readonly all: boolean } | undefined {
  const { classed, placed } = partOf(data);
  const distinct = (of: readonly (string | undefined)[]): boolean =>
    !of.includes(undefined) && new Set(of).size === names.length;
  for (const kind of [classed, placed]) {
    const read = names.map((name) => kind.exec(name)?.groups);
    if (distinct(read.map((each) => each?.label)) && new Set(read.map((each) => each?.of)).size === 1)
      return { all: false };
  }
  const [first = '', second = ''] = names;
  if (names.length === 2 && [`chưa ${first}`, `không ${first}`].includes(second))
    return { all: second.startsWith('không') };
  const set = data.words.exclusive.find(({ parts }) => names.every((name) => parts.includes(name)));
  return set && distinct(names) ? { all: set.whole && names.length === set.parts.length } : undefined;
}

/** "7 tổ ở phía Bắc", or with the name first, then counted in what the whole is: "quý I 02 lớp". */
function partIn(text: string, whole: readonly string[], data: CheckData): Record<string, string> | undefined {
  const { part, named, counts } = partOf(data);
  const first = part.exec(text)?.groups;
  // "4 thôn phía tây" of a whole of "5 tổ" counts something else
  if (first)
    return counts.exec(first.name ?? '')?.[1]?.toLowerCase() === whole[0] || !counts.test(first.name ?? '')
      ? first
      : undefined;
  const own = named.exec(text)?.groups;
  const unit = own?.unit?.toLowerCase();
  return unit === undefined || whole.includes(unit) ? own : undefined;
}

/** Totals of a line that are less than parts which shut each other out, or more than all of them. */
export const exclusiveParts = (line: Line, data: CheckData): Finding[] =>
  [...line.text.matchAll(opened)].flatMap((match): Finding[] => {
    const { figure = '', of = '', bracket, some = match.groups?.colon } = match.groups ?? {};
    if (roughly.test(line.text.slice(0, match.index))) return [];
    const tail = line.text.slice(match.index + match[0].length);
    const list = tail.split(bracket === undefined ? /[.;()](?:\s|\/|$)/u : /[()]/u, 1)[0] as string;
    const items = list.split(/[,;]\s+(?:và\s+)?|(?<!\s)\s+và\s+/u).filter((each) => each.trim() !== '');
    const whole = parseNumber(figure);
    const words = of.toLowerCase().split(/\s+/u);
    const read = items.map((each) => partIn(each.trim(), words, data));
    const names = read.flatMap((each) => (each?.name === undefined ? [] : [ownName(each.name, words)]));
    const shut = names.length === items.length && items.length > 1 ? partition(names, data) : undefined;
    if (whole === undefined || !shut) return [];
    const sum = read.reduce((all, each) => all + (parseNumber(each?.figure ?? '') ?? Number.NaN), 0);
    // "đến tháng 6: 5 lớp, đến tháng 9: 9 lớp" counts on
    const countsOn = parseNumber(read.at(-1)?.figure ?? '') === whole;
    if (Number.isNaN(sum) || sum === whole || countsOn || (sum < whole && some !== undefined && !shut.all)) return [];
    return [
      told(
        line,
        match.index,
        `${figure} ${words[0]}`,
        `các phần cộng lại là ${shown(sum)}`,
        `its parts add up to ${shown(sum)}`,
      ),
    ];
  });
