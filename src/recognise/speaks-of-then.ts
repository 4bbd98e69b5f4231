// Whether words speak of what was there then, as they should: of what a document was called, who issued it, what has been done.

import { inCitedTitle, sentenceAfter, sentenceBefore } from './cited-title.js';

/** The sentence speaks of what was, or of its end. */
const formerly =
  /(?<!\p{L})(?:trước đây|cũ|nguyên (?:là|thuộc|của)|trước (?:khi|thời điểm) (?:sắp xếp|sáp nhập|hợp nhất|giải thể)|trước ngày 0?1\/0?[37]\/2025|nay (?:là|thuộc)|không còn|không tổ chức|giải thể|kết thúc hoạt động|sáp nhập|hợp nhất|bãi bỏ|kế thừa|tiếp nhận|bàn giao|chuyển giao|chuyển từ|thay thế|đổi tên)(?!\p{L})/iu;
const done = /(?<!\p{L})đã(?!\p{L})/iu;
/** "theo Thông tư của Bộ …": who issued a document is the agency of its day. */
const issuerOf =
  /(?:luật|nghị định|nghị quyết|thông tư|quyết định|chỉ thị|quy chuẩn|tiêu chuẩn|(?:kế hoạch|công văn|hướng dẫn|văn bản|kết luận|thông báo|báo cáo|đề án|chương trình)[^,;.]*\d)[^;.]{0,200}(?<!\p{L})(?:của|do)\s+(?:Bộ trưởng\s+|Giám đốc\s+|Chủ tịch\s+)?$/iu;

/** "của Bộ … tại Công văn số …". */
const issuedAs = /^\s*(?:ban hành\s+)?tại\s+(?:\p{L}+\s+){0,4}số\s/iu;

const openQuotes = (text: string): boolean => (text.match(/[“"]/gu)?.length ?? 0) > (text.match(/[”]/gu)?.length ?? 0);

/** The words at this place speak of what was there then, as they should. */
export function speaksOfThen(text: string, start: number, end: number): boolean {
  const before = sentenceBefore(text, start);
  const after = sentenceAfter(text, end);
  return (
    inCitedTitle(text, start) ||
    formerly.test(before) ||
    formerly.test(after) ||
    done.test(before.slice(before.lastIndexOf(',') + 1)) ||
    /^\s*(?:đã|[(](?:cũ|trước đây|nay))(?!\p{L})/iu.test(after) ||
    issuerOf.test(before) ||
    issuedAs.test(after) ||
    openQuotes(before.replaceAll(/"[^"]*"/gu, ''))
  );
}
