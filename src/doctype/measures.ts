// What is measured: shares in per cent, marks and ranks, things counted. Shares have bounds, growth in per cent has none, marks are averaged,
// counts are added up.

import { patternOf } from '../text/pattern.js';

const PERCENT = /%|phần trăm|^\(?t[ỷỉ] lệ\)?$/iu;
const POINTS = /điểm/iu;

/** A share of a whole: `%`, `phần trăm`, `Tỷ lệ (%)`, `%/năm`; not points of an index. */
export const isPercent = (unit: string | undefined): boolean =>
  unit !== undefined && PERCENT.test(unit.trim()) && !POINTS.test(unit);

/** A unit in which things are counted ("hồ sơ", "cuộc"); neither per cent nor points of an index, nor unknown. */
export const isCount = (unit: string | undefined): boolean =>
  unit !== undefined && unit.trim() !== '' && !isPercent(unit) && !POINTS.test(unit);

const PARTED = /^(?:k?m[²³23]?|ha|tấn|tạ|yến|k?g|lít|ml|kwh|t[ỷỉ]|triệu|nghìn|ngàn|giờ|công|ngày công|usd)(?!\p{L})/iu;

/** Things that are counted one by one, and money in đồng: a figure of them has no decimals; a length, a weight, "triệu đồng" has. */
export const isWhole = (unit: string | undefined): boolean => isCount(unit) && !PARTED.test(unit?.trim() ?? '');

/** A name that begins with what is a share, whatever its unit says. */
export const isShareName = (name: string): boolean => /^t[ỷỉ] lệ(?!\p{L})/iu.test(name.trim().normalize('NFC'));

const AVERAGED_UNIT = /điểm|hạng|mức|bậc|chỉ số/iu;
const AVERAGED_NAME = /^(?:t[ỷỉ] lệ|tỷ suất|tỉ suất|mức độ|chỉ số|điểm|xếp hạng|thứ hạng|bình quân)(?!\p{L})/iu;

/** Figures of several units are averaged, not added up: shares, marks, ranks. @param name tells where the unit is not given */
export const isAveraged = (unit: string | undefined, name = ''): boolean =>
  unit === undefined || unit.trim() === ''
    ? AVERAGED_NAME.test(name.trim())
    : isPercent(unit) || AVERAGED_UNIT.test(unit);

const UNBOUNDED =
  /tăng|giảm|tốc độ|so với|cùng kỳ|vượt|kế hoạch|dự toán|(?:thực hiện|hoàn thành|đạt) chỉ tiêu|chỉ tiêu giao|được giao|bình quân|thu (?:ngân sách|thuế|phí|nội địa|hút|nhập)|doanh thu|lợi nhuận|lạm phát|giá trị|sản lượng|năng suất|công suất|chỉ số|gấp|lãi suất|bù đắp|nghị quyết/iu;

/** Not a part of a whole, though in per cent: growth, a comparison, a plan that can be outdone, money that comes in; by any of the texts. */
export const isUnbounded = (...texts: readonly string[]): boolean =>
  texts.some((text) => UNBOUNDED.test(text.normalize('NFC')));

/** Letters for digits: `5O`, `l0`. */
const MIXED = /^(?=.*\d)(?=.*[OolI])[\dOolI.,]+\s?%?$/u;

/** A figure with a letter that is neither a digit nor begins its unit: `5O`, `l0`, `7b`; `80m` of a unit "m" is none. */
export function hasStrayLetter(text: string, unit = ''): boolean {
  const [trimmed, own] = [text.trim(), unit.normalize('NFC').toLowerCase().replace('giờ', 'giờ h')];
  const letter = /^\d[\d.,]*(\p{L})\s?%?$/u.exec(trimmed.normalize('NFC'))?.[1];
  if (letter !== undefined && own.split(/[^\p{L}]+/u).some((word) => word.startsWith(letter.toLowerCase())))
    return false;
  return letter !== undefined || MIXED.test(trimmed);
}

const FOREIGN = /(?<!\p{L})(?:usd|đô la|eur|euro|nhân dân tệ|cny|jpy|yên nhật)(?!\p{L})|[$€¥]/u;

/** "1,5 triệu" of a unit "đồng", "95%" of a unit "hồ sơ": another measure than the indicator has. @param scales "nghìn", "triệu" … */
export function isOtherMeasure(text: string, unit: string | undefined, scales: readonly string[]): boolean {
  if (unit === undefined) return false;
  const [said, own] = [text, unit].map((each) => each.normalize('NFC').toLowerCase()) as [string, string];
  if (/%|phần trăm/u.test(said) && !isPercent(unit) && !/%|phần trăm/u.test(own)) return true;
  return isOtherSize(said, own, scales);
}

/** "12.500 triệu" where the unit is "tỷ đồng"; "5.000 USD" where it is "triệu đồng". */
export function isOtherSize(text: string, unit: string, scales: readonly string[]): boolean {
  const [said, own] = [text, unit].map((each) => each.normalize('NFC').toLowerCase()) as [string, string];
  if (FOREIGN.test(said) && !FOREIGN.test(own)) return true;
  return scales.some((word) => {
    const has = patternOf(`\\d\\s*(?:\\p{L}+\\s+)?${word}(?!\\p{L})`, 'u');
    return has.test(said) && !patternOf(`(?<!\\p{L})${word}(?!\\p{L})`, 'u').test(own);
  });
}
