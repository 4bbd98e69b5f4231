// What is said of each kind of leftover, and what to do about it.

import type { Localized } from '../../diagnostics/index.js';
import type { LeftoverKind } from '../../doctype/leftover-patterns.js';

export interface Saying {
  readonly code: string;
  /** A warning if absent. */
  readonly severity?: 'info';
  readonly what: (from: number) => Localized;
  readonly remedy: (to: number) => Localized;
}

const figures: Saying['remedy'] = (to) => ({
  vi: `Quyết định: giữ, hoặc ghi mức của năm ${to}.`,
  en: `Decide: keep it, or write that of ${to}.`,
});

/** Without the words: of many places the report makes one entry. */
const situation: Saying = {
  code: 'situation-to-read',
  severity: 'info',
  what: (from) => ({
    vi: `Câu nêu tình hình, nhận định, viết cho năm ${from}`,
    en: `It tells how things stood, written for ${from}`,
  }),
  remedy: (to) => ({
    vi: `Đọc lại cho năm ${to}.`,
    en: `Read it again for ${to}.`,
  }),
};

export const sayings: Readonly<Record<LeftoverKind, Saying>> = {
  amount: {
    code: 'amount-to-decide',
    what: (from) => ({ vi: `số tiền của năm ${from} được giữ nguyên`, en: `an amount of ${from}; it stays` }),
    remedy: (to) => ({
      vi: `Ghi số tiền của năm ${to}, bằng số và bằng chữ như nhau.`,
      en: `Write that of ${to}, the same in figures and in words.`,
    }),
  },
  share: {
    code: 'target-in-text',
    what: (from) => ({
      vi: `tỷ lệ của năm ${from} trong lời văn được giữ nguyên`,
      en: `a share of ${from} in running text; it stays`,
    }),
    remedy: figures,
  },
  count: {
    code: 'target-in-text',
    what: (from) => ({
      vi: `mức của năm ${from} trong lời văn được giữ nguyên`,
      en: `a figure of ${from} in running text; it stays`,
    }),
    remedy: figures,
  },
  quantity: {
    code: 'count-to-check',
    severity: 'info',
    what: (from) => ({ vi: `số lượng của năm ${from} được giữ nguyên`, en: `a number of ${from}; it stays` }),
    remedy: figures,
  },
  lunar: {
    code: 'lunar-day',
    severity: 'info',
    what: () => ({ vi: 'ngày âm lịch được giữ nguyên', en: 'a day by the lunar calendar; it stays' }),
    remedy: (to) => ({
      vi: `Đối chiếu với ngày dương lịch của năm ${to}.`,
      en: `Hold it against the solar calendar of ${to}.`,
    }),
  },
  onward: {
    code: 'several-years-named',
    what: (from) => ({
      vi: `nội dung nói cả những năm sau, đã chuyển từ năm ${from} như nội dung của một năm`,
      en: `this speaks of later years, too; it has moved from ${from} as if of one year`,
    }),
    remedy: (to) => ({
      vi: `Xác nhận nội dung bắt đầu từ năm ${to}; nếu không thì ghi lại năm cũ.`,
      en: `Confirm that it begins with ${to}; else write the old year again.`,
    }),
  },
  repeal: {
    code: 'repeal-to-check',
    what: (from) => ({
      vi: `văn bản năm ${from} đã thay thế, bãi bỏ văn bản này`,
      en: `the document of ${from} has done so already`,
    }),
    remedy: (to) => ({
      vi: `Ghi văn bản mà văn bản năm ${to} thay thế, bãi bỏ; không có thì bỏ câu này.`,
      en: `Name what the document of ${to} replaces, or leave the sentence out.`,
    }),
  },
  weekday: {
    code: 'fixed-weekday',
    what: () => ({ vi: 'thứ trong tuần được giữ nguyên', en: 'a day of the week; it stays' }),
    remedy: (to) => ({ vi: `Đối chiếu với lịch của năm ${to}.`, en: `Hold it against the calendar of ${to}.` }),
  },
  schedule: {
    code: 'dated-schedule',
    what: (from) => ({
      vi: `giờ, ngày đã ấn định của năm ${from} được giữ nguyên`,
      en: `a fixed time or day of ${from}; it stays`,
    }),
    remedy: (to) => ({ vi: `Lập lại lịch của năm ${to}.`, en: `Make the schedule of ${to}.` }),
  },
  claim: {
    code: 'outcome-claim',
    what: (from) => ({
      vi: `lời kể kết quả, viết cho năm ${from}, chưa được xem lại`,
      en: `it tells an outcome, written for ${from} and not gone over`,
    }),
    remedy: (to) => ({
      vi: `Ghi kết quả mới, ghi rõ năm, hoặc bỏ nếu không còn đúng khi ban hành kế hoạch năm ${to}.`,
      en: `Write the new outcome, name its year, or leave it out where it no longer holds for ${to}.`,
    }),
  },
  past: {
    code: 'outcome-claim',
    what: (from) => ({
      vi: `lời kể việc đã qua, viết cho năm ${from}`,
      en: `it tells what has happened, written for ${from}`,
    }),
    remedy: (to) => ({
      vi: `Đọc lại câu này: sửa hoặc bỏ nếu không còn đúng trong kế hoạch năm ${to}.`,
      en: `Read it again: change it or leave it out where it does not hold for ${to}.`,
    }),
  },
  theme: {
    code: 'theme-to-decide',
    what: (from) => ({
      vi: `chủ đề, khẩu hiệu của năm ${from} được giữ nguyên`,
      en: `a theme or motto of ${from}; it stays`,
    }),
    remedy: (to) => ({
      vi: `Ghi chủ đề của năm ${to}, hoặc xác nhận còn dùng.`,
      en: `Write that of ${to}, or confirm that it is still used.`,
    }),
  },
  rest: {
    code: 'sentence-to-read',
    severity: 'info',
    what: (from) => ({
      vi: `con số viết cho năm ${from} được giữ nguyên`,
      en: `a number written for ${from}; it stays`,
    }),
    remedy: (to) => ({
      vi: `Đọc lại câu này: giữ nếu còn đúng trong năm ${to}.`,
      en: `Read this sentence again: keep it if it holds for ${to}.`,
    }),
  },
  situation,
  person: {
    code: 'person-to-check',
    severity: 'info',
    what: (from) => ({
      vi: `họ tên, chức vụ, số điện thoại ghi năm ${from} được giữ nguyên`,
      en: `a name, position or telephone number of ${from}; it stays`,
    }),
    remedy: (to) => ({
      vi: `Xác nhận người ấy còn làm việc này trong năm ${to}; không thì ghi người khác.`,
      en: `Confirm that this person still does it in ${to}; else name another.`,
    }),
  },
  stated: situation,
  event: {
    code: 'event-to-check',
    what: (from) => ({
      vi: `sự kiện, lần thứ của năm ${from} được giữ nguyên`,
      en: `an event, or its count, of ${from}; it stays`,
    }),
    remedy: (to) => ({
      vi: `Năm ${to} có thể là lần khác hoặc không có: sửa hoặc bỏ.`,
      en: `${to} may have another or none: change it or leave it out.`,
    }),
  },
};
