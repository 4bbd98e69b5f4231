// Shares beside the two figures that they are of: "8/12 thôn (66,7%)", "8 thôn trên tổng số 12 thôn, đạt 66,7%"; and a share of which one digit
// alone is not that of the two figures before it.

import { parseNumber } from '../../../text/number.js';
import { patternOf } from '../../../text/pattern.js';
import { at, type Finding } from '../../rule.js';
import type { Line } from '../../view/text-view.js';

export const shown = (value: number): string =>
  new Intl.NumberFormat('vi-VN', { maximumFractionDigits: 1 }).format(value);

export const told = (line: Line, start: number, words: string, vi: string, en: string): Finding =>
  at(
    line,
    start,
    start + words.length,
    { vi: `"${words}": ${vi}.`, en: `"${words}": ${en}.` },
    { vi: 'Đối chiếu lại từng số.', en: 'Check the figures.' },
  );

const COUNT = '\\d{1,3}(?:\\.\\d{3})+|\\d{1,6}';
const SHARE =
  '(?:\\(\\s*(?:(?:đạt|bằng|chiếm)\\s+)?(?:tỷ lệ\\s+)?|,?\\s*(?:đạt|bằng|chiếm)(?:\\s+tỷ lệ)?\\s+)(?<share>\\d{1,3}(?:,\\d+)?)\\s?%';
const stated = [
  patternOf(
    `(?<![\\p{L}\\d.,/-]|ngày\\s+)(?<part>${COUNT})\\/(?<whole>${COUNT})(?:\\s+\\p{L}[^\\d.;()]{0,50}?|\\s*)${SHARE}`,
    'giu',
  ),
  patternOf(
    `(?<![\\p{L}\\d.,/-])(?<part>${COUNT})\\s+(?<of>\\p{L}+)[^\\d.;:()]{0,60}?\\s(?:trên|trong)\\s+tổng\\s+số\\s+(?<whole>${COUNT})\\s+\\k<of>(?:\\s+\\p{L}[^\\d.;:()]{0,50}?|\\s*)${SHARE}`,
    'giu',
  ),
];

/** Rounded or cut off at the last digit. */
function wrongShare(line: Line, part: number, whole: number, share: string, start: number): Finding[] {
  const right = (part / whole) * 100;
  const apart = Math.abs(right - (parseNumber(share) ?? 0));
  if (!Number.isFinite(right) || apart < 10 ** -(share.split(',')[1]?.length ?? 0)) return [];
  const words = `${new Intl.NumberFormat('vi-VN').format(part)}/${new Intl.NumberFormat('vi-VN').format(whole)}`;
  return [told(line, start, `${share}%`, `${words} là ${shown(right)}%`, `${words} is ${shown(right)}%`)];
}

const ofBoth = (line: Line): Finding[] =>
  stated.flatMap((pattern) =>
    [...line.text.matchAll(pattern)].flatMap((match): Finding[] => {
      const { part = '', whole = '', share = '' } = match.groups ?? {};
      const [a, b] = [parseNumber(part) ?? Number.NaN, parseNumber(whole) ?? Number.NaN];
      return wrongShare(line, a, b, share, match.index + match[0].lastIndexOf(share));
    }),
  );

const reached =
  /(?<=^|[.;:]\s)(?<before>(?:[^.;:%]|(?<=\d)\.(?=\d{3})){0,200}?(?:;(?:[^.;:%]|(?<=\d)\.(?=\d{3})){0,200}?)?),\s*(?:đạt|bằng|chiếm)(?:\s+tỷ lệ)?\s+(?<share>\d{2},\d)\s?%/giu;
const figures = patternOf(`(?<![\\p{L}\\d.,/-])(?:${COUNT})(?![\\d/%]|[.,]\\d)`, 'giu');

/** Of exactly two figures before it, and one digit of three another: a slip, not some other share. */
const byOneDigit = (line: Line): Finding[] =>
  [...line.text.matchAll(reached)].flatMap((match): Finding[] => {
    const { before = '', share = '' } = match.groups ?? {};
    const [first, second, ...more] = (before.match(figures) ?? []).map((each) => parseNumber(each) ?? Number.NaN);
    if (first === undefined || second === undefined || more.length > 0 || /\d\s*[,/]\s*\d/u.test(before)) return [];
    const [part, whole] = [Math.min(first, second), Math.max(first, second)];
    // figures that are too small come near to any share
    if (!(part >= 20) || whole === part) return [];
    const right = (part / whole) * 100;
    const slip = [right, Math.floor(right * 10) / 10].some((value) => {
      const text = value.toFixed(1).replace('.', ',');
      return text.length === share.length && [...text].filter((digit, at) => digit !== share[at]).length === 1;
    });
    return slip ? wrongShare(line, part, whole, share, match.index + match[0].lastIndexOf(share)) : [];
  });

export function sharesOf(line: Line): Finding[] {
  if (!line.text.includes('%')) return [];
  const found = ofBoth(line);
  return found.length > 0 ? found : byOneDigit(line);
}
