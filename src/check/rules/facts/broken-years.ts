// Years with a digit too few or too many, or with a letter in them: "năm 206", "năm 20226", "15/12/20266", "năm 2o26".

import { at, type Finding } from '../../rule.js';
import type { Line } from '../../view/text-view.js';

const LONG = String.raw`20\d{3}`;
const SHORT = String.raw`2[0-2]\d`;
const LETTERED = String.raw`2(?=[\doO]{3}(?![\doO]))\d*[oO][\doO]*`;
const ENDS = String.raw`(?![\p{L}\d]|[.,]\d|\s*%)`;
/** A year, not how many there are in one: "mỗi năm 206 hồ sơ". */
const ALONE = String.raw`(?=\s*(?:$|[.,;:)/–-]|(?:và|đến|là|trên|của|tại|theo|cho|do|trở|về|trong|phải)(?!\p{L})))`;

const shapes = [
  new RegExp(
    String.raw`(?<!(?:mỗi|hằng|hàng|một|cả|các|nhiều|lần|thứ|(?<!\/\d?)\d)\s+)(?<!\p{L})năm\s+(?:${LONG}|${SHORT}|2[1-9]\d\d)${ENDS}${ALONE}`,
    'giu',
  ),
  new RegExp(String.raw`(?<!\p{L})năm\s+${LETTERED}`, 'giu'),
  new RegExp(String.raw`(?<![\d/.,-])\d{1,2}\/\d{1,2}\/(?:${LONG}|${SHORT})(?![\d/-])`, 'gu'),
  new RegExp(
    String.raw`(?<!\p{L})(?:(?:quý|tháng)\s*|[QT]\.?)[\dIVX]{1,3}\s*\/\s*(?:${LONG}|${SHORT})(?![\d/-])`,
    'giu',
  ),
  new RegExp(String.raw`(?<![\d.,/-])20\d\d\s*[-–]\s*${LONG}${ENDS}`, 'gu'),
];

export const brokenYears = (line: Line): Finding[] =>
  shapes.flatMap((shape) =>
    [...line.text.matchAll(shape)].map(({ 0: text, index }) =>
      at(
        line,
        index,
        index + text.length,
        { vi: `"${text}" không phải là một năm có thật của kế hoạch.`, en: `"${text}" is no year of a plan.` },
        { vi: 'Ghi năm bằng bốn chữ số.', en: 'Write the year with its four digits.' },
      ),
    ),
  );
