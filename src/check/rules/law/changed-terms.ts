// Work that is another agency's by the day of signing, and what is called otherwise by then (templates/reorganisation).

import { changeWords } from '../../../recognise/changed-names.js';
import { at, type Finding, type Rule } from '../../rule.js';
import { bodyLines } from '../../view/body-lines.js';
import { linesWith } from '../../view/text-view.js';
import { changedIn } from './changed-in.js';
import { daysOf } from './signing-days.js';

const plan = (day: string, line: string): string =>
  `ỦY BAN NHÂN DÂN\nXÃ MAI LÂM\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nSố: 15/KH-UBND\nMai Lâm, ngày ${day}\nKẾ HOẠCH\nKiểm soát thủ tục hành chính trên địa bàn xã Mai Lâm\n${line}`;
const late = '20 tháng 01 năm 2027';

export const changedTerms: Rule = {
  id: 'changed-terms',
  severity: 'warning',
  strength: 'law',
  basis: 'Nghị định số 09/2026/NĐ-CP; Nghị định số 224/2026/NĐ-CP',
  title: {
    vi: 'Việc giao, báo cáo đúng cơ quan nay phụ trách; không dùng cách gọi đã bỏ',
    en: 'Work is that of the agency that has it now; terms that are gone are not used',
  },
  bad: [
    plan(late, '- Báo cáo [[Văn phòng Chính phủ]] kết quả kiểm soát thủ tục hành chính.'),
    plan(late, '- Kết quả KSTTHC gửi [[VPCP]] theo quy định.'),
    plan(late, '- Cung cấp dịch vụ công trực tuyến [[mức độ 3, 4]] cho người dân.'),
    plan(late, '- Thủ tục hành chính [[mức độ 4]] được thanh toán trực tuyến.'),
  ],
  good: [
    plan(late, '- Báo cáo Bộ Tư pháp kết quả kiểm soát thủ tục hành chính; dịch vụ công trực tuyến toàn trình.'),
    plan('05 tháng 3 năm 2025', '- Báo cáo Văn phòng Chính phủ kết quả kiểm soát thủ tục hành chính.'),
    plan(
      late,
      '- Mời Văn phòng Chính phủ dự hội nghị; an toàn hệ thống thông tin cấp độ 3; cảnh báo cháy rừng mức độ 4.',
    ),
    plan(
      late,
      '- Thực hiện Thông tư số 02/2017/TT-VPCP ngày 31/10/2017 của Văn phòng Chính phủ về kiểm soát thủ tục hành chính.\n- Kết quả trước đây báo cáo Văn phòng Chính phủ về kiểm soát TTHC.',
    ),
    // what is only believed is not judged
    plan(late, '- Lập biểu số II.06a/VPCP/KSTT.'),
  ],
  check: (context) =>
    daysOf(context)
      ? [...bodyLines(context), ...linesWith(context.view.lines, 'proposal')].flatMap((line): Finding[] =>
          changedIn(line, context)
            .filter(({ is }) => is === 'duty' || is === 'term')
            .map((change) => {
              const { message, remedy } = changeWords(change);
              return at(line, change.start, change.end, message, remedy, { basis: change.basis });
            }),
        )
      : { notJudged: { vi: 'không rõ ngày ký', en: 'the day of signing is not known' } },
};
