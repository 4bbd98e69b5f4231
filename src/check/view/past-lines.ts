// Lines that tell what has been: nothing in them is due.

import type { TextView } from './text-view.js';

/** Under such a heading the document tells what has been, but for what is still to be reported and judged. */
const looksBack = /kết quả|đánh giá|thực trạng|tình hình|tồn tại|hạn chế|đặc điểm|khái quát/iu;
const looksAhead =
  /báo cáo|theo dõi|kiểm tra|giám sát|chế độ|khen thưởng|tổ chức thực hiện|nhiệm vụ|phương hướng|mục tiêu|chỉ tiêu|giải pháp|yêu cầu/iu;
const hasBeen = (heading: string): boolean =>
  looksBack.test(heading) &&
  (!looksAhead.test(heading) ||
    /(?<!\p{L})(?:kết quả|tình hình|đánh giá)\s+(?:\p{L}+\s+){0,12}năm\s+20\d\d/iu.test(heading));

/** Lines that stand in a part on what has been: the nearest heading says so, or the section or annex around it. */
export const pastLines = (view: TextView): ReadonlySet<number> => {
  const found = new Set<number>();
  let [part, section, heading] = [-1, '', ''];
  for (const line of view.lines) {
    if (line.part !== part || line.role === 'annex-title') [part, section, heading] = [line.part, '', ''];
    if (line.role === 'annex-title') section = line.text;
    else if (line.role === 'heading' && /^\s*(?:[IVX]+\s*[.)/-]|phần\s)/iu.test(line.text))
      [section, heading] = [line.text, ''];
    else if (line.role === 'heading' || line.role === 'article') heading = line.text;
    if (hasBeen(heading) || (hasBeen(section) && !looksAhead.test(heading))) found.add(line.index);
  }
  return found;
};
