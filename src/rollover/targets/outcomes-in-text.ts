// Outcomes that running text states by the name of their indicator ("Tỷ lệ hồ sơ trực tuyến năm 2025 đạt 71%"): taken from the results where
// one row of them has exactly that name and unit, and its figure can be trusted.

import type { IndicatorWords } from '../../doctype/indicator-words.js';
import { isPercent } from '../../doctype/measures.js';
import type { FigureRow, Figures } from '../../plan/figures.js';
import { formatDecimal, parseDecimal } from '../../text/decimal.js';
import { foldWords } from '../../text/fold-words.js';
import { judgeFigure } from './given-figure.js';

export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** Between the name of an indicator and its figure. */
const BETWEEN =
  /^(?:\s|[,:()–-]|(?:trong|của|cả|cuối|hết|đến|tính|năm|đạt|được|là|ước|thực hiện|ở mức|bằng|còn|có|qua|trước|19\d\d|20\d\d)(?!\p{L}))*$/iu;

const plain = (text: string): string => text.normalize('NFC').toLowerCase().replace(/\s+/gu, ' ');

/** Whether the text names the indicator right before its figure, and its unit right behind. */
function speaksOf({ name, unit }: FigureRow, before: string, after: string): boolean {
  if (name === undefined || name.trim().split(/\s+/u).length < 2) return false;
  const own = plain(name).trim();
  const at = before.lastIndexOf(own);
  if (at < 0 || /[\p{L}\d]$/u.test(before.slice(0, at)) || !BETWEEN.test(before.slice(at + own.length))) return false;
  const share = /^\s*(?:%|phần trăm)/u.test(after);
  if (unit === undefined || isPercent(unit)) return share;
  return !share && ` ${foldWords(after)} `.startsWith(` ${foldWords(unit)} `);
}

/**
 * @param lastYear the year that the results are of
 * @param used rows that a text has taken
 */
export function outcomesInText(
  results: Figures | undefined,
  words: IndicatorWords,
  lastYear: number,
  used: Set<FigureRow>,
): (text: string, figure: Stretch) => string | undefined {
  return (text, { from, to }) => {
    const [before, after] = [plain(text.slice(0, from)), plain(text.slice(to, to + 60))];
    const [row, ...others] = (results?.rows ?? []).filter((each) => speaksOf(each, before, after));
    if (!row || others.length > 0 || row.from !== undefined) return undefined;
    const context = { name: row.name ?? '', unit: row.unit ?? '%', lastYear, year: lastYear + 1 };
    const planned = parseDecimal(text.slice(from, to));
    const { value, problems } = judgeFigure('result', row.value, context, words, { planned });
    // what is doubted is for a person
    if (!value || problems.length > 0) return undefined;
    used.add(row);
    return formatDecimal(value);
  };
}
