// A year that was left over from last year's document. Years have roles: those of cited documents, of results, of comparisons, of
// periods and of deadlines in the next year are right as they are.

import { inCitedTitle, sentenceAfter, sentenceBefore } from '../../../recognise/cited-title.js';
import { isDayOfChange } from '../../../recognise/speaks-of-then.js';
import { patternOf } from '../../../text/pattern.js';
import { at, type Finding, type Rule } from '../../rule.js';
import { bodyLines } from '../../view/body-lines.js';
import { isDeadline } from '../../view/deadline-cells.js';
import { pastLines } from '../../view/past-lines.js';
import { type Line, linesWith, type TextView } from '../../view/text-view.js';
import { planTitles } from '../../view/titled-years.js';
import { yearsNamed } from '../../view/years-named.js';
import {
  aimedAt,
  comparedWith,
  gap,
  isDue,
  isWork,
  onPurpose,
  opensResult,
  pastBefore,
  planned,
  resultAfter,
  type Sureness,
} from './year-words.js';

/** What has ended, and what another commune planned, is no year of this plan. */
const ended = /^[^.;]{0,60}?(?:hết hiệu lực|đã kết thúc)(?!\p{L})/iu;
const ofCommune =
  /^\s+của\s+(?:(?:UBND|Ủy ban nhân dân|Uỷ ban nhân dân)\s+)?(?:xã|phường|thị trấn|đặc khu)\s+(\p{Lu}[\p{L}’']*(?:\s\p{Lu}[\p{L}’']*)*)/u;

/** A result of two years back beside the plan's year in one sentence: last year's text, where one year has moved and the other has not. */
const resultSays = /^\s*(?:đã|chưa)(?:\s+\p{L}+)?\s+(?:đạt|vượt|hoàn thành)(?!\p{L})/iu;

/** Money that the plan spends; last year's may be meant, so it is only to be looked at. */
const spends = patternOf(`(?:ngân sách|kinh phí|phân bổ|(?<!\\p{L})vốn)${gap}{0,6}\\s*$`, 'iu');
const spentBefore = /kết dư|còn dư|chuyển nguồn|chưa (?:giải ngân|sử dụng)|nợ|thanh toán|báo cáo|công khai/iu;

/** A head of another year stands beside heads of the plan's year: the table compares years. */
const comparesYears = (line: Line, view: TextView, year: number): boolean => {
  const heads = line.role === 'cell-head' ? (view.tables[line.cell?.table ?? -1]?.heads ?? []) : [];
  return heads.some((head) => head !== line && patternOf(`(?<!\\d)${year}(?!\\d)`, 'u').test(head.text));
};

/** A later year stands in another head. */
const hasLaterHead = (line: Line, view: TextView, year: number): boolean =>
  (view.tables[line.cell?.table ?? -1]?.heads ?? []).some(
    (head) => head !== line && [...head.text.matchAll(/(?<!\d)20\d\d(?!\d)/gu)].some(([other]) => Number(other) > year),
  );

export const staleYear: Rule = {
  id: 'stale-year',
  severity: 'error',
  strength: 'practice',
  title: {
    vi: 'Năm trong văn bản là năm của kế hoạch, không phải năm còn sót lại',
    en: "The plan's year is meant everywhere, none is left over",
  },
  bad: [
    'KẾ HOẠCH\nSố hóa hồ sơ năm 2025 trên địa bàn xã Mai Lâm\n1. Ban hành Kế hoạch số hóa hồ sơ [[năm 2024]] của xã.',
    'KẾ HOẠCH\nSố hóa hồ sơ năm 2025 trên địa bàn xã Mai Lâm\nSTT\tNhiệm vụ\tThời gian\n1\tLập danh mục hồ sơ\tQuý I [[năm 2024]]',
    'KẾ HOẠCH\nSố hóa hồ sơ năm 2025 trên địa bàn xã Mai Lâm\nSTT\tTên chỉ tiêu\tĐơn vị tính\tKế hoạch [[năm 2024]]\n1\tHồ sơ được số hóa\t%\t75',
    'KẾ HOẠCH\nSố hóa hồ sơ năm 2025 trên địa bàn xã Mai Lâm\n- Lập dự toán số hóa [[năm 2024]] trình Ủy ban nhân dân xã.',
    'KẾ HOẠCH\nSố hóa hồ sơ năm 2025 trên địa bàn xã Mai Lâm\n- Báo cáo kết quả [[trước ngày 15/12/2024]].',
    'KẾ HOẠCH\nSố hóa hồ sơ năm 2025 trên địa bàn xã Mai Lâm\n- Gửi báo cáo [[trước ngày 15 tháng 12 năm 2024]].',
    'KẾ HOẠCH\nSố hóa hồ sơ năm 2025 trên địa bàn xã Mai Lâm\n- Hoàn thành chậm nhất trong [[tháng 11 năm 2024]].',
    'KẾ HOẠCH\nSố hóa hồ sơ năm 2025 trên địa bàn xã Mai Lâm\n- [[Tháng 12/2024]]: tổng kết.',
    'KẾ HOẠCH\nSố hóa hồ sơ năm 2025 trên địa bàn xã Mai Lâm\n- Kiểm tra tiến độ trong [[tháng 9/2024]].',
    'KẾ HOẠCH\nSố hóa hồ sơ năm 2025 trên địa bàn xã Mai Lâm\n- Phấn đấu đến cuối [[năm 2024]] có 90% hồ sơ được số hóa.',
    'KẾ HOẠCH\nSố hóa hồ sơ năm 2025 trên địa bàn xã Mai Lâm\n- Đến ngày [[31/12/2024]] hoàn thành việc số hóa.',
    'KẾ HOẠCH\nSố hóa hồ sơ năm 2025 trên địa bàn xã Mai Lâm\n- Kinh phí lấy từ nguồn ngân sách [[năm 2024]].',
    'KẾ HOẠCH\nSố hóa hồ sơ năm 2025 trên địa bàn xã Mai Lâm\n- Các chỉ tiêu [[năm 2024]] giao cho công chức.',
    'KẾ HOẠCH\nSố hóa hồ sơ năm 2025 trên địa bàn xã Mai Lâm\nSTT\tTên chỉ tiêu\tĐơn vị tính\tKết quả [[năm 2023]]\n1\tHồ sơ được số hóa\t%\t75',
    'KẾ HOẠCH\nSố hóa hồ sơ năm 2025 trên địa bàn xã Mai Lâm\n- Hoàn thành các chỉ tiêu [[năm 2024]] được giao.',
    'KẾ HOẠCH\nSố hóa hồ sơ năm 2025 trên địa bàn xã Mai Lâm\n- Thời gian thực hiện: cả [[năm 2024]].',
    'KẾ HOẠCH\nSố hóa hồ sơ năm 2025 trên địa bàn xã Mai Lâm\n- Kế hoạch này được thực hiện trong [[năm 2024]].',
    'KẾ HOẠCH\nSố hóa hồ sơ năm 2025 trên địa bàn xã Mai Lâm\n- Mục tiêu đến hết [[năm 2024]] đạt 90%.',
    'KẾ HOẠCH\nSố hóa hồ sơ năm 2025 trên địa bàn xã Mai Lâm\n- Hạn cuối nộp hồ sơ: [[20.11.2024]].',
    'KẾ HOẠCH\nSố hóa hồ sơ năm 2025 trên địa bàn xã Mai Lâm\n- [[Năm 2024]], xã tập trung vào 05 nhiệm vụ.',
    'KẾ HOẠCH\nSố hóa hồ sơ năm 2025 trên địa bàn xã Mai Lâm\n- Định kỳ 6 tháng cuối [[năm 2024]] báo cáo Ủy ban nhân dân tỉnh.',
    'KẾ HOẠCH\nSố hóa hồ sơ năm 2025 trên địa bàn xã Mai Lâm\n- Công tác số hóa [[năm 2024]] do Văn phòng chủ trì.',
    'KẾ HOẠCH\nSố hóa hồ sơ năm 2025 trên địa bàn xã Mai Lâm\nSTT\tTên chỉ tiêu\tĐơn vị tính\tChỉ tiêu [[2024]]\n1\tHồ sơ được số hóa\t%\t75',
    'KẾ HOẠCH\nSố hóa hồ sơ năm 2025 trên địa bàn xã Mai Lâm\nIV. CHẾ ĐỘ BÁO CÁO, ĐÁNH GIÁ KẾT QUẢ\n- Tổng hợp trong kế hoạch [[năm 2024]] của xã.',
    'KẾ HOẠCH\nSố hóa hồ sơ năm 2025 trên địa bàn xã Mai Lâm\nSTT\tNhiệm vụ\tThời gian\n1\tLập danh mục hồ sơ\t[[T7/24]]',
    'KẾ HOẠCH\nSố hóa hồ sơ năm 2025 trên địa bàn xã Mai Lâm\nSTT\tNhiệm vụ\tThời gian\n1\tLập danh mục hồ sơ\t[[Q4/2024]]',
    'KẾ HOẠCH\nSố hóa hồ sơ năm 2025 trên địa bàn xã Mai Lâm\nSTT\tNhiệm vụ\tThời gian\n1\tLập danh mục hồ sơ\t[[QIV/24]]',
    'KẾ HOẠCH\nSố hóa hồ sơ năm 2025 trên địa bàn xã Mai Lâm\nSTT\tNhiệm vụ\tThời gian\n1\tLập danh mục hồ sơ\t[[12/24]]',
    'KẾ HOẠCH\nSố hóa hồ sơ năm 2025 trên địa bàn xã Mai Lâm\nSTT\tNhiệm vụ\tThời gian\n1\tLập danh mục hồ sơ\t[[30/6/24]]',
    'KẾ HOẠCH\nSố hóa hồ sơ năm 2025 trên địa bàn xã Mai Lâm\nSTT\tNhiệm vụ\tThời gian\n1\tLập danh mục hồ sơ\t[[Năm học 2023 - 2024]]',
    'KẾ HOẠCH\nSố hóa hồ sơ năm 2025 trên địa bàn xã Mai Lâm\n- Báo cáo kết quả trước [[ngày 15/12/24]].',
    'KẾ HOẠCH\nSố hóa hồ sơ năm 2025 trên địa bàn xã Mai Lâm\n- Phấn đấu hết [[năm 2024]] đạt 90%.',
    'KẾ HOẠCH\nSố hóa hồ sơ năm 2025 trên địa bàn xã Mai Lâm\n- Nhiệm vụ trọng tâm của [[năm 2024]] là rà soát hồ sơ.',
    'KẾ HOẠCH\nSố hóa hồ sơ năm 2025 trên địa bàn xã Mai Lâm\n- Chỉ tiêu nào [[năm 2023]] đã đạt hoặc vượt mức tỉnh giao năm 2025 thì lấy bằng kết quả năm 2024.',
    'KẾ HOẠCH\nSố hóa hồ sơ năm 2025 trên địa bàn xã Mai Lâm\n- Kế hoạch [[năm 2024]] được triển khai đến các thôn.',
    'KẾ HOẠCH\nSố hóa hồ sơ năm 2025 trên địa bàn xã Mai Lâm\n- Diễn tập vào thứ Tư, ngày [[22/5/2024]].',
    'KẾ HOẠCH\nSố hóa hồ sơ năm 2025 trên địa bàn xã Mai Lâm\n- Hội nghị bắt đầu lúc 8 giờ 00 phút ngày [[22/5/2024]] tại hội trường.',
    'KẾ HOẠCH\nSố hóa hồ sơ năm 2025 trên địa bàn xã Mai Lâm\n- [[Năm 2023]], tỷ lệ hồ sơ nộp trực tuyến đạt 71,5%; năm 2025 phấn đấu đạt 80%.',
  ],
  good: [
    'KẾ HOẠCH\nSố hóa hồ sơ năm 2025 trên địa bàn xã Mai Lâm\n- Kế hoạch năm 2024 được triển khai kịp thời; Kế hoạch năm 2024 được gửi đến các thôn đã hoàn thành.',
    'KẾ HOẠCH\nSố hóa hồ sơ năm 2025 trên địa bàn xã Mai Lâm\n1. Nâng tỷ lệ thêm 5% so với năm 2024 (năm 2024 là 71%).\n2. Khắc phục hạn chế năm 2024; trên cơ sở kết quả thực hiện trong năm 2024.\n3. Thực hiện Kế hoạch số 8/KH-UBND ngày 05/02/2024 về số hóa năm 2024 giai đoạn 2021 - 2025, đến năm 2030.\n4. Báo cáo trước ngày 31 tháng 01 năm 2026; trong nhiệm vụ theo Luật Lưu trữ năm 2024.',
    'KẾ HOẠCH\nSố hóa hồ sơ năm 2025 trên địa bàn xã Mai Lâm\nSTT\tTên chỉ tiêu\tĐơn vị tính\tKế hoạch năm 2024\tKế hoạch năm 2025\n1\tHồ sơ được số hóa\t%\t60\t75',
    'Mai Lâm, ngày 05 tháng 12 năm 2025\nKẾ HOẠCH\nSố hóa hồ sơ năm 2026 trên địa bàn xã Mai Lâm\n- Lập danh sách trước ngày 25/12/2025.',
    'KẾ HOẠCH\nSố hóa hồ sơ năm 2025 trên địa bàn xã Mai Lâm\n- Mặt bằng giá tháng 12/2024; tăng so với tháng 12/2024.\n- Số liệu đến ngày 31 tháng 12 năm 2024; dân số đến 31/12/2024: 5.600 người.\n- Cuộc họp vào ngày 05 tháng 12 năm 2024 đã thống nhất.\n- Đến cuối năm 2024, xã đã hoàn thành 12 chỉ tiêu; trong năm 2024, xã đã số hóa 500 hồ sơ.\n- Quyết toán ngân sách năm 2024; chuyển nguồn ngân sách năm 2024 sang năm 2025.\n- Tháng 12/2024, xã giải quyết được 350 hồ sơ.\n- Cuộc họp sáng thứ Năm, ngày 05/12/2024 thống nhất phương án; vụ cháy lúc 8 giờ ngày 03/11/2024.\n- Năm 2023 tỷ lệ là 60%, năm 2024 đạt 70%, năm 2025 phấn đấu 80%.',
    'KẾ HOẠCH\nSố hóa hồ sơ năm 2025 trên địa bàn xã Mai Lâm\n- Đạt 12/24 chỉ tiêu; kết quả năm học 2023 - 2024; hồ sơ nộp tháng 7/24.\nSTT\tNhiệm vụ\tThời gian\n1\tLập danh mục hồ sơ\tNăm học 2024 - 2025\n2\tSố hóa\tT7/25\n3\tRà soát\t12/25',
    'KẾ HOẠCH\nSố hóa hồ sơ năm 2025 trên địa bàn xã Mai Lâm\nI. KẾT QUẢ THỰC HIỆN\n- Đến hết tháng 11 năm 2024, hoàn thành 12 chỉ tiêu.',
    'KẾ HOẠCH\nSố hóa hồ sơ năm 2025 trên địa bàn xã Mai Lâm\nSTT\tTên chỉ tiêu\tĐơn vị tính\tKết quả năm 2023\tKết quả năm 2024\tKế hoạch năm 2025\n1\tHồ sơ được số hóa\t%\t60\t70\t75',
    'KẾ HOẠCH\nSố hóa hồ sơ năm 2025 trên địa bàn xã Mai Lâm\nSTT\tTên chỉ tiêu\tĐơn vị tính\tKết quả năm 2024\n1\tHồ sơ được số hóa\t%\t70',
    'KẾ HOẠCH\nSố hóa hồ sơ năm 2026 trên địa bàn xã Mai Lâm\n- Kể từ ngày 01 tháng 7 năm 2025, xã tiếp nhận hồ sơ; hồ sơ nộp trước ngày 01/7/2025 giải quyết theo quy định cũ; tài liệu hình thành, bàn giao trước tháng 7 năm 2025 xếp kho riêng.',
    'KẾ HOẠCH\nSố hóa hồ sơ năm 2025 trên địa bàn xã Mai Lâm\n- Kế thừa Kế hoạch năm 2024; tiếp tục thực hiện các chỉ tiêu chưa đạt của năm 2024; các chỉ tiêu năm 2024 được giao đã hoàn thành.\n- Tài liệu hình thành từ 01/7/2024 đến 31/12/2024 được số hóa trước.',
    'KẾ HOẠCH\nSố hóa hồ sơ năm 2025 trên địa bàn xã Mai Lâm\n- Phấn đấu đạt 145 triệu đồng/ha (năm 2024: 138 triệu đồng/ha), 82 triệu đồng (ước năm 2024 đạt 76 triệu đồng); kinh phí cao hơn năm 2024.',
    'KẾ HOẠCH\nSố hóa hồ sơ năm 2025 trên địa bàn xã Mai Lâm\n- Kế hoạch năm 2024 của phường Sao Mai (đã hết hiệu lực) được tổng kết; Kế hoạch năm 2024 của xã Đông Sơn do xã ấy thực hiện.\n- Hết năm 2024 đạt 80%; năm 2023 đã đạt 75%.',
    'KẾ HOẠCH\nSố hóa hồ sơ năm 2025 trên địa bàn xã Mai Lâm\nI. KẾT QUẢ THỰC HIỆN NĂM 2024\n1. Công tác chỉ đạo\n- Trong năm 2024, xã tập trung số hóa; Tháng 12/2024 hoàn thành việc số hóa.',
  ],
  check: (context) => {
    const { facts, view, data } = context;
    if (facts.year === undefined)
      return { notJudged: { vi: 'không rõ năm của kế hoạch', en: 'the year of the plan is not known' } };
    const { year } = facts;
    // titles of plans are judged by `title-year`
    const judged = new Set(planTitles(context).flatMap(({ text }) => linesWith(text.lines, 'subject')));
    const titles = view.lines.filter(
      (line) => line.role === 'annex-title' || (line.role === 'subject' && !judged.has(line)),
    );
    const past = pastLines(view);
    return [...titles, ...view.lines.filter(({ role }) => role === 'cell-head'), ...bodyLines(context)].flatMap(
      (line): Finding[] =>
        yearsNamed(line, context).flatMap((mention) => {
          const { shape, start, end, year: found } = mention;
          if (found >= year || found < year - (mention.short ? 1 : 4)) return [];
          const { text } = line;
          const cell = isDeadline(line, view);
          const head = sentenceBefore(text, start);
          const tail = text.slice(end);
          // "Luật Lưu trữ năm 2024": the year is the law's.
          if (/(?<!\p{L})(?:Bộ luật|Luật|Pháp lệnh|Hiến pháp)(?:[\s,]+\p{L}+){0,12}\s+$/u.test(head)) return [];
          const commune = ofCommune.exec(tail)?.[1];
          if (!cell && isDayOfChange(text, start, end, data.reorganisations)) return [];
          if (ended.test(tail) || (commune !== undefined && facts.unit && commune !== facts.unit.name)) return [];
          const around = `${head} ${sentenceAfter(text, end)}`;
          const names = (other: number, words: string): boolean =>
            patternOf(`năm\\s+${other}(?!\\d)`, 'iu').test(words);
          const behind =
            shape === 'named' &&
            found === year - 2 &&
            ((resultSays.test(tail) && names(year, around)) ||
              (opensResult(head, tail) && names(year, text) && !names(year - 1, text)));
          const last =
            behind ||
            (line.role === 'cell-head' &&
              (view.tables[line.cell?.table ?? -1]?.columns[line.cell?.column ?? -1]?.role === 'last' ||
                /kết quả|thực hiện|năm trước/iu.test(text)));
          if (last && (shape !== 'named' || found === year - 1 || hasLaterHead(line, view, found))) return [];
          if (comparesYears(line, view, year)) return [];
          if (
            inCitedTitle(text, start) ||
            comparedWith(head, tail) ||
            (resultAfter.test(tail) && !aimedAt.test(head) && !behind && !isWork(head, tail))
          )
            return [];
          const title = line.role === 'subject' || line.role === 'annex-title' || line.role === 'cell-head';
          const issued = line.role === 'article' && /ban hành(?:\s+kèm theo)?/iu.test(head);
          const sure = (): Sureness | undefined => {
            if (behind) return 'perhaps';
            if (last) return 'sure';
            if (cell) return pastBefore.test(head) ? undefined : 'sure';
            if (shape === 'named' && (issued || (title && !onPurpose.test(head)))) return 'sure';
            if (past.has(line.index)) return undefined;
            if (shape === 'named' && !onPurpose.test(head) && planned.test(head)) return 'sure';
            const due = isDue(text, mention, context);
            if (due || shape !== 'named' || onPurpose.test(head)) return due;
            return spends.test(head) && !spentBefore.test(head) ? 'perhaps' : undefined;
          };
          const sureness = sure();
          if (!sureness) return [];
          const deadline = cell || shape !== 'named' || onPurpose.test(head);
          if (deadline && facts.signed !== undefined && found >= facts.signed.year) return [];
          return [
            at(
              line,
              start,
              end,
              {
                vi: `Còn năm ${found} trong văn bản của năm ${year}.`,
                en: `The year ${found} is left in a document of ${year}.`,
              },
              {
                vi: last
                  ? `Sửa thành năm ${year - 1}, hoặc viết rõ vì sao là năm ${found}.`
                  : `Sửa thành năm ${year}, hoặc viết rõ vì sao là năm ${found}.`,
                en: `Write ${last ? year - 1 : year}, or say why it is ${found}.`,
              },
              { ...(sureness === 'perhaps' ? { severity: 'warning' as const } : {}) },
            ),
          ];
        }),
    );
  },
};
