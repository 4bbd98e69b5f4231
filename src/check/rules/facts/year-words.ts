// What the words around a year make of it: the year of what the plan is to do, or another one's on purpose.

import { sentenceAfter, sentenceBefore } from '../../../recognise/cited-title.js';
import { patternOf } from '../../../text/pattern.js';
import type { CheckContext } from '../../rule.js';
import { ofData } from '../../view/known-lines.js';
import type { YearNamed } from '../../view/years-named.js';

export const gap = '(?:\\s+[\\p{L}\\d%,()/-]+)';

/** Before the year: words that say that it is another year's on purpose, near it or right before it. */
export const onPurpose = patternOf(
  `(?:kết quả|đạt được|(?<!\\p{L})đã|so với|kế thừa|tiếp nối|phát huy|thay thế|bãi bỏ|còn lại|(?<!\\p{L})chưa|tồn tại|hạn chế|rút kinh nghiệm|tổng kết|đánh giá|xếp hạng|chỉ số|giai đoạn|tầm nhìn|quyết toán|số liệu|cùng kỳ|phát sinh|tình hình|hoàn thành trong|thực hiện (?:được )?(?:trong|của))${gap}{0,7}\\s*$|` +
    `(?<!\\p{L})(?:(?:cao|thấp|nhiều|ít|lớn|nhỏ|tốt|khá)\\s+hơn|bằng|ngang)(?:\\s+(?:với|mức|của|thực hiện)){0,2}\\s*$|` +
    `(?:từ|đến|trước|sau|cuối|hết|đầu|tháng\\s+\\d{1,2}|ngày\\s+\\d{1,2}|thực hiện|quý\\s+[IVX]+)(?:\\s*,)?\\s*$`,
  'iu',
);

/** After it: a result or a comparison follows. */
export const resultAfter =
  /^\s*(?:là|đạt|đã|chưa|vượt|có|trở|còn|chuyển|sang|tăng|giảm|bằng|cơ bản|đều|vẫn|được(?!\s+(?:giao|phân bổ|phân công|(?:triển khai|phổ biến|quán triệt|thông báo|gửi)\s+(?:đến|tới|cho))(?!\p{L})(?!\s+(?:đã|đều|cơ bản|đạt|vượt|hoàn thành)(?!\p{L})))|kéo dài)(?!\p{L})|^\s*[-–]\s*20|^,?\s+(?:\p{L}+\s+){0,6}đã(?!\p{L})/iu;

/** A figure, then in brackets that of another year: "đạt 145 triệu đồng/ha (năm 2025: 138 triệu đồng/ha)". */
export const comparedWith = (head: string, tail: string): boolean =>
  /\((?<=\d[^()]{0,200}\()(?:(?:ước|kết quả|thực hiện|cùng kỳ|mức|số|của|trong|cả)\s+)*$/iu.test(head) &&
  /^[^()\d]{0,30}\s\d/u.test(tail);

/** "Nhiệm vụ trọng tâm của năm 2025 là …" tells no result. */
const workOf = /(?:nhiệm vụ|trọng tâm|kế hoạch)(?:\s+\p{L}+){0,4}\s*$/iu;
export const isWork = (head: string, tail: string): boolean =>
  workOf.test(head) && /^\s*(?:là|gồm|có)(?!\p{L})/iu.test(tail);

/** What is aimed at by the end of a year, though a result seems to follow: "Mục tiêu đến hết năm 2025 đạt 90%". */
export const aimedAt = /phấn đấu|mục tiêu(?:\s*:)?\s+(?:là\s+)?(?:đến|trong|hết|cuối)(?!\p{L})/iu;

/** Around a day, month or quarter: it has passed, or figures are counted up to it. */
export const pastBefore =
  /so với|(?:hồ sơ|tài liệu|văn bản|dữ liệu|đơn thư|vụ việc)\s+(?:\p{L}+\s+){0,2}(?:hình thành|tiếp nhận|tồn đọng|ban hành|nộp|lập|cấp|giải quyết)(?!\p{L})|cuối kỳ|quyết toán|tính đến|số liệu|phát sinh|hiệu lực|(?<!\p{L})(?:đã|giá)\s/iu;
const pastAfter = /^[,:]?\s+(?:\p{L}+\s+){0,6}(?:đã|còn|có|đạt|ước|(?:được\s+)?\d)(?!\p{L})|^:?\s*\d/iu;

/** What makes "đến cuối năm", "đến ngày" a deadline, before it or after it. */
const aims =
  /phấn đấu|mục tiêu|chỉ tiêu|yêu cầu|đảm bảo|bảo đảm|thời (?:hạn|gian)|kế hoạch|nhiệm vụ|hoàn thành|thực hiện|(?<!\p{L})từ\s/iu;
const aimsAfter =
  /phấn đấu|hoàn thành|đảm bảo|bảo đảm|tối thiểu|ít nhất|(?<!\p{L})(?:phải|sẽ)(?!\p{L})|(?<!\d)100\s*%/iu;
/** The day of a table of dates, a month that opens a point ("Tháng 12/2025: tổng kết"), a stretch of work ("trong tháng 9"). */
const withinMonth = /(?<!\p{L})(?:trong|vào|thời gian(?:\s+\p{L}+){0,2}:?)\s*$/iu;
/** The time of the plan as a whole, or half a year of it. */
const spanBefore =
  /(?<!\p{L})(?:thời (?:gian|hạn)|hạn(?: cuối)?|tiến độ|lộ trình)(?:\s+\p{L}+){0,4}\s*:\s*(?:(?:trong|từ)\s+)?(?:cả\s+)?$/iu;
const ownSpan =
  /(?:^|[\s:])(?:kế hoạch|quyết định|chương trình|đề án|nhiệm vụ)\s+này(?:\s+được)?(?:\s+(?:triển khai|thực hiện|tổ chức))+\s+(?:trong\s+)?(?:cả\s+)?$/iu;
const half =
  /(?<!\p{L})(?:định kỳ|trong|vào|hằng|sơ kết)\s+(?:(?:6|sáu|06|3|ba|03|9|09)\s+tháng|quý|nửa)\s+(?:đầu|cuối)\s*$/iu;
/** A year that opens a sentence on what is to be done, and work of the year that is being assigned. */
const opensWork = /^,?\s*(?:\p{L}+\s+){0,5}?(?:tập trung|phấn đấu|tiếp tục|sẽ|cần|phải|chú trọng|đẩy mạnh)(?!\p{L})/iu;
const assignedAfter = /^\s*(?:do|giao)\s+(?:\p{L}+\s+){1,8}(?:chủ trì|thực hiện|phụ trách|tham mưu)(?!\p{L})/iu;
const opens = /^\s*(?:(?:[-+*•]|\p{L}?\d*[.)])\s*)?$/u;

/** What the year of the plan stands in, wherever it stands. */
export const planned = patternOf(
  `(?:kế hoạch|ban hành|nhiệm vụ|chỉ tiêu|mục tiêu|phấn đấu|dự toán|bố trí|(?<!\\p{L})trong)${gap}{0,30}\\s*$`,
  'iu',
);

/** Days on which offices and levels changed: they stay what they were, `2025-07-01`. */
const changeDays = ofData(({ reorganisations }) => new Set(reorganisations.map(({ effective }) => effective)));

const dayOf = (words: string): string | undefined => {
  const parts = /^(\d{1,2})\D+(\d{1,2})\D+(\d{4})$/u.exec(words);
  return parts ? `${parts[3]}-${parts[2]?.padStart(2, '0')}-${parts[1]?.padStart(2, '0')}` : undefined;
};

/** An event that the plan calls for: "Tổ chức hội nghị vào ngày …". */
const announced =
  /^[\s\-–+•*\d.)]*(?:tổ chức|khai mạc|bế mạc|ra quân|phát động|họp|tập huấn|diễn tập|hội thi|sơ kết|tổng kết)(?![^,]*(?<!\p{L})(?:đã|được|số liệu|theo)(?!\p{L}))[^,:]{0,80}\s(?:vào|trong|ngày)\s*$/iu;

/** A weekday or an hour of the day: what is set for it, in a plan. */
const setMoment =
  /(?<!\p{L})(?:thứ\s+(?:hai|ba|tư|năm|sáu|bảy|[2-7])|chủ nhật|\d{1,2}\s*(?:giờ|h|g)(?:\s*\d{2})?(?:\s*phút)?)\s*(?:[,(]\s*)?(?:ngày\s+)?$/iu;
const told =
  /(?<!\p{L})(?:đã|được|theo|từ|sau|trước|vụ|xảy ra|bão|mưa|lũ|động đất|biên bản|kết luận|thông báo|tại (?:các\s+)?(?:cuộc|buổi|kỳ|phiên|hội)|cuộc họp)(?!\p{L})/iu;

/** Whether a day is one on which the plan itself holds something. @param head,tail the words of its sentence before and after it */
export const isScheduled = (head: string, tail: string): boolean =>
  announced.test(head) ||
  (setMoment.test(head) && !told.test(head) && !/^[),]?\s+(?:\p{L}+\s+){0,6}(?:đã|được)(?!\p{L})/iu.test(tail));

/** A year that opens a sentence, and what it came to: "Năm 2025, tỷ lệ … đạt 71,5%". */
const cameTo =
  /^(?:\s*(?:đã|chưa)(?:\s+\p{L}+)?\s+(?:đạt|vượt|hoàn thành)(?!\p{L})|,?\s+(?:[\p{L}()/,]+\s+){0,16}?(?:đạt|là|còn|chiếm|ở mức)\s+(?:\p{L}+\s+){0,3}\d)/iu;
export const opensResult = (head: string, tail: string): boolean =>
  /^\s*(?:(?:[-+*•]|\p{L}?\d*[.)])\s*)?(?:(?:trong|hết|cuối)\s+)?$/iu.test(head) &&
  cameTo.test(tail) &&
  !opensWork.test(tail);

export type Sureness = 'sure' | 'perhaps';

/** Whether a day, a month, a quarter, or a year with "đến cuối" before it is one by which the plan itself is to do something. */
export function isDue(text: string, { shape, start, end }: YearNamed, context: CheckContext): Sureness | undefined {
  const { years } = context.data;
  const [head, tail] = [sentenceBefore(text, start), sentenceAfter(text, end)];
  if (pastBefore.test(head)) return undefined;
  if (spanBefore.test(head) || (shape === 'named' && ownSpan.test(head))) return 'sure';
  const words = text.slice(start, end);
  if (shape === 'day' && changeDays(context.data).has(dayOf(words) ?? '')) return undefined;
  if (shape === 'named' && half.test(head)) return pastAfter.test(tail) ? undefined : 'perhaps';
  if (shape === 'named' && opens.test(head) && opensWork.test(tail)) return 'perhaps';
  if (shape === 'named' && !onPurpose.test(head) && assignedAfter.test(tail)) return 'perhaps';
  const until = years.untilCue.exec(head);
  if (until || (shape === 'named' && /(?<!\p{L})(?:cuối|hết)\s*$/iu.test(head))) {
    const before = head.slice(0, until?.index ?? head.length);
    const aimed = aims.test(before) && !/(?<!\p{L})kết quả/iu.test(before);
    const aimedAfter = aimsAfter.test(tail);
    const meant = until ? aimed || aimedAfter : aimedAt.test(head);
    return meant ? 'sure' : undefined;
  }
  if (shape !== 'named' && (years.dueCue.test(head) || (shape === 'day' && isScheduled(head, tail)))) return 'sure';
  if (pastAfter.test(tail)) return undefined;
  if (shape === 'quarter') return 'sure';
  if (shape === 'month' && /^(?:tháng|T)/iu.test(words)) {
    // "được công nhận vào tháng 11" tells what has been
    if (withinMonth.test(head)) return /(?<!\p{L})được(?!\p{L})/iu.test(head) ? undefined : 'sure';
    if (opens.test(head)) return /^\s*:/u.test(tail) ? 'sure' : 'perhaps';
  }
  return undefined;
}
