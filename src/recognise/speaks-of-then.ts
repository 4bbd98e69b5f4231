// Whether words speak of what was there then, as they should: of what a document was called, who issued it, what has been done.

import type { Reorganisation } from '../doctype/reorganisation.js';
import { patternOf } from '../text/pattern.js';
import { inCitedTitle, sentenceAfter, sentenceBefore } from './cited-title.js';

/** The sentence speaks of what was, or of its end. */
const then =
  'trước đây|cũ|nguyên (?:là|thuộc|của)|trước (?:khi|thời điểm) (?:sắp xếp|sáp nhập|hợp nhất|giải thể)|nay (?:là|thuộc)|không còn|không tổ chức|giải thể|kết thúc hoạt động|sáp nhập|hợp nhất|bãi bỏ|bàn giao|chuyển giao|chuyển từ|thay thế|đổi tên';
/** What has been taken over from it, or of it; what it takes itself is work. */
const formerly = patternOf(
  `(?<!\\p{L})(?:${then}|kế thừa|tiếp nhận(?:\\s+\\p{L}+){0,5}?\\s+(?:từ|của))(?!\\p{L})`,
  'iu',
);
const afterwards = patternOf(
  `(?<!\\p{L})(?:${then}|được(?:\\s+\\p{L}+){0,4}?\\s+(?:kế thừa|tiếp nhận))(?!\\p{L})`,
  'iu',
);
const done = /(?<!\p{L})đã(?!\p{L})/iu;
/** "theo Thông tư của Bộ …": who issued a document is the agency of its day. */
const issuerOf =
  /(?:luật|nghị định|nghị quyết|thông tư|quyết định|chỉ thị|quy chuẩn|tiêu chuẩn|(?:kế hoạch|công văn|hướng dẫn|văn bản|kết luận|thông báo|báo cáo|đề án|chương trình)[^,;.]{0,200}\d)[^;.]{0,200}(?<!\p{L})(?:của|do)\s+(?:Bộ trưởng\s+|Giám đốc\s+|Chủ tịch\s+)?$/iu;

/** "của Bộ … tại Công văn số …". */
const issuedAs = /^\s*(?:ban hành\s+)?tại\s+(?:\p{L}+\s+){0,4}số\s/iu;

const openQuotes = (text: string): boolean => (text.match(/[“"]/gu)?.length ?? 0) > (text.match(/[”]/gu)?.length ?? 0);

const written = (day: string, month: string, year: string): string => {
  const link = String.raw`(?:\s?/\s?|\s?\.\s?)`;
  return `(?:${Number(day)}|${day})(?:${link}(?:${Number(month)}|${month})${link}|\\s+tháng\\s+(?:${Number(month)}|${month}),?\\s+năm\\s+)${year}`;
};
const ofMonth = (month: string, year: string): string =>
  `tháng\\s+(?:${Number(month)}|${month})(?:\\s?/\\s?|,?\\s+năm\\s+)${year}`;

const split = (day: string): [string, string, string] => day.split('-') as [string, string, string];

/** "trước ngày 01/7/2025", "trước tháng 7 năm 2025", "đến hết ngày 30/6/2025", "đến tháng 6/2025": up to a day on which things changed. */
function upTo(day: string): string {
  const [year, month, own] = split(day);
  const [lastYear, lastMonth, last] = split(new Date(Date.parse(day) - 86_400_000).toISOString().slice(0, 10));
  const whole = own === '01';
  const before = [`(?:ngày\\s+)?${written(own, month, year)}`, ...(whole ? [ofMonth(month, year)] : [])];
  const end = [`(?:ngày\\s+)?${written(last, lastMonth, lastYear)}`, ...(whole ? [ofMonth(lastMonth, lastYear)] : [])];
  return `trước\\s+(?:${before.join('|')})|đến(?:\\s+hết)?\\s+(?:${end.join('|')})`;
}

const known = new WeakMap<readonly Reorganisation[], RegExp>();

/** The sentence names the time up to one of the changes. */
function isUpToChange(sentence: string, changes: readonly Reorganisation[]): boolean {
  const days = [...new Set(changes.map(({ effective }) => effective))];
  const pattern =
    known.get(changes) ??
    patternOf(days.length > 0 ? `(?<!\\p{L})(?:${days.map(upTo).join('|')})(?!\\d)` : '(?!)', 'iu');
  known.set(changes, pattern);
  return pattern.test(sentence);
}

/** "Năm 2024, …", "Giai đoạn 2021 - 2024, …": the sentence is about years before the change. */
function isOfEarlierYear(before: string, since: string | undefined): boolean {
  const [, first = '', last = first] =
    /^[\s\-–+•*]*(?:trong\s+)?(?:năm|giai đoạn)\s+(\d{4})(?:\s*[-–]\s*(\d{4}))?\s*,/iu.exec(before) ?? [];
  return since !== undefined && first !== '' && last < since.slice(0, 4);
}

/** "Đường Huyện ủy", "Phố Công an huyện", "Cầu Thị trấn": a place is called after it. */
const placeNamed =
  /(?:^|[^\p{L}])(?:Đường|Phố|Cầu|Chợ|Ngõ|Khu tập thể|đường|phố|cầu|chợ|ngõ|khu tập thể)\s+(?:mang tên\s+)?$/u;

/**
 * The words at this place speak of what was there then, as they should.
 *
 * @param since the day from which it is gone @param changes whose days tell what was before
 */
export function speaksOfThen(
  text: string,
  start: number,
  end: number,
  since?: string | undefined,
  changes: readonly Reorganisation[] = [],
): boolean {
  const before = sentenceBefore(text, start);
  const after = sentenceAfter(text, end);
  return (
    inCitedTitle(text, start) ||
    placeNamed.test(before) ||
    isOfEarlierYear(before, since) ||
    isUpToChange(`${before}${after}`, changes) ||
    formerly.test(before) ||
    afterwards.test(after) ||
    done.test(before.slice(before.lastIndexOf(',') + 1)) ||
    /^\s*(?:đã|[(](?:cũ|trước đây|nay))(?!\p{L})/iu.test(after) ||
    issuerOf.test(before) ||
    issuedAs.test(after) ||
    openQuotes(before.replaceAll(/"[^"]*"/gu, ''))
  );
}

/** What is sent or finished by a day: the day sets a deadline. */
const isDue =
  /(?<!\p{L})(?:gửi|nộp|báo cáo|trình|hoàn thành|xong|tổng hợp|phê duyệt|công khai|chậm nhất|hạn)(?!\p{L})/iu;

const ofAll = new WeakMap<readonly Reorganisation[], readonly Reorganisation[]>();

/** Those that every office speaks of: not the merger of some unit, nor a new term. */
function nationwide(changes: readonly Reorganisation[]): readonly Reorganisation[] {
  const found =
    ofAll.get(changes) ??
    changes.filter(({ levels, names }) => levels.length > 0 || names.some(({ is }) => is === 'agency'));
  ofAll.set(changes, found);
  return found;
}

/** "Hồ sơ lập trước tháng 7 năm 2025", "(trước ngày 01/7/2025)": the day or month at this place is that of a change, and sets nothing. */
export function isDayOfChange(text: string, start: number, end: number, changes: readonly Reorganisation[]): boolean {
  const before = sentenceBefore(text, start);
  return !isDue.test(before) && isUpToChange(`${before.slice(-20)}${text.slice(start, end)}`, nationwide(changes));
}
