// Rule: a share of a whole is from 0% to 100%. What grows, what is held against a plan or another year may well be more.

import { isPercent, isUnbounded } from '../../../doctype/measures.js';
import { inCitedTitle, sentenceAfter, sentenceBefore } from '../../../recognise/cited-title.js';
import { compareDecimals, parseDecimal, whole } from '../../../text/decimal.js';
import { patternOf } from '../../../text/pattern.js';
import { at, type Finding, type Rule } from '../../rule.js';
import { bodyLines } from '../../view/body-lines.js';
import { figureCells, targetOf } from '../../view/figure-cells.js';
import type { Line } from '../../view/text-view.js';

/** A part of things that are counted: beyond doubt. */
const partial =
  /^(?:t[ỷỉ] lệ|số)(?!\p{L}).*(?<!\p{L})(?:được|đạt|đúng hạn|trước hạn|quá hạn|trễ hạn|hài lòng|trực tuyến|toàn trình|có|sử dụng|tham gia|biết|hoàn thành|chưa|không)(?!\p{L})/isu;
const counted =
  '(?:(?:số|tổng số|các)\\s+)?(?:hồ sơ|hộ|người|cán bộ|công chức|viên chức|thôn|tổ dân phố|thủ tục|văn bản|trường hợp|học sinh|trẻ em|cơ sở|đơn vị|cơ quan|TTHC|dịch vụ công|kết quả|tài liệu|khu dân cư|đảng viên|hội viên)';
const inText = patternOf(`(?<![\\d.,])(\\d{1,3}(?:,\\d+)?)\\s?%\\s+${counted}(?!\\p{L})`, 'giu');

/** "tỷ lệ hồ sơ đúng hạn đạt 105%": the share that a text names, and a figure of it beyond all. */
const share = /(?<!\p{L})(?:t[ỷỉ] lệ|mức độ hài lòng)(?!\p{L})/giu;
const percent = /(?<![\d.,/])(\d{3,4}(?:,\d+)?)\s?%/gu;

const figures = /(?<![\p{L}\d/])\d[\d.,]*\d|(?<![\p{L}\d/])\d/gu;

const remedy = {
  vi: 'Tỷ lệ của một tổng thể từ 0% đến 100%: kiểm tra lại số, đơn vị tính.',
  en: 'A share of a whole is from 0% to 100%: check the figure and its unit.',
};

const faultAt = (line: Line, start: number, text: string, sure: boolean): Finding =>
  at(
    line,
    start,
    start + text.length,
    { vi: `"${text}": tỷ lệ ngoài khoảng 0% đến 100%.`, en: `"${text}": a share outside 0% to 100%.` },
    remedy,
    { ...(sure ? {} : { severity: 'warning' as const }) },
  );

export const shareBounds: Rule = {
  id: 'share-bounds',
  severity: 'error',
  strength: 'practice',
  title: { vi: 'Tỷ lệ của một tổng thể từ 0% đến 100%', en: 'A share of a whole is from 0% to 100%' },
  bad: [
    'STT\tTên chỉ tiêu\tĐơn vị tính\tChỉ tiêu năm 2026\n1\tTỷ lệ hồ sơ giải quyết đúng hạn\t%\t[[180]]\n2\tHồ sơ số hóa\thồ sơ\t500',
    'STT\tTên chỉ tiêu\tĐơn vị tính\tChỉ tiêu năm 2026\n1\tSố thôn được kiểm tra\tTỷ lệ (%)\tTối thiểu [[105]]\n2\tHồ sơ số hóa\thồ sơ\t500',
    'STT\tTên chỉ tiêu\tĐơn vị tính\tChỉ tiêu năm 2026\n1\tHồ sơ số hóa\t%\t[[100,5]]\n2\tHồ sơ\thồ sơ\t500',
    'STT\tTên chỉ tiêu\tĐơn vị tính\tKết quả năm 2025\tChỉ tiêu năm 2026\n1\tTỷ lệ hộ có nước sạch\t%\t[[1.234,5]]\t90',
    'STT\tTên chỉ tiêu\tĐơn vị tính\tChỉ tiêu năm 2026\n1\tTỷ lệ hồ sơ đúng hạn\t%\tTừ 90 đến [[120]]\n2\tHồ sơ số hóa\thồ sơ\t500',
    'STT\tTên chỉ tiêu\tĐơn vị tính\tChỉ tiêu năm 2026\n1\tTỷ lệ hồ sơ đúng hạn\t%\tTrên [[100]]\n2\tHồ sơ số hóa\thồ sơ\t500',
    'STT\tTên chỉ tiêu\tĐơn vị tính\tChỉ tiêu năm 2026\n1\tTỷ lệ hồ sơ đúng hạn\t%\t[[-20]]\n2\tHồ sơ số hóa\thồ sơ\t500',
    '- Phấn đấu [[150% hồ sơ]] được giải quyết đúng hạn.',
    '- Phấn đấu tỷ lệ hồ sơ giải quyết đúng hạn đạt [[105%]].',
    'STT\tNhiệm vụ\tSản phẩm\n1\tNâng tỷ lệ hồ sơ đúng hạn lên [[120 %]]\tBáo cáo\n2\tMở lớp\tKế hoạch',
  ],
  good: [
    'STT\tTên chỉ tiêu\tĐơn vị tính\tChỉ tiêu năm 2026\n1\tTỷ lệ hồ sơ đúng hạn\t%\t100\n2\tTốc độ tăng thu so với cùng kỳ\t%\t180\n3\tTỷ lệ thu ngân sách đạt so với dự toán\t%\t110\n4\tHồ sơ số hóa\t%\tTăng 180 % so với năm 2025\n5\tMức độ hoàn thành kế hoạch\t%\t120\n6\tHồ sơ\thồ sơ\t180',
    '- Số hồ sơ bằng 150% hồ sơ của năm 2025; tăng 150% số hộ so với năm trước; 100% hồ sơ đúng hạn; đạt 120% kế hoạch; tỷ lệ thu ngân sách đạt 105%; tỷ lệ hồ sơ đúng hạn bằng 105% so với năm 2025.',
  ],
  check: (context) => [
    ...figureCells(context.view).flatMap(({ line, name, unit, role }): Finding[] => {
      if (/^column/u.test(role)) return [];
      const text = line.text.trim();
      if (!isPercent(unit) && !(unit === '' && /%/u.test(text))) return [];
      const { kind, form, bound } = targetOf(line, context);
      if ((kind !== 'level' && kind !== 'several') || isUnbounded(name, text)) return [];
      const beyond = [...line.text.matchAll(figures)].find(([digits]) => {
        const value = parseDecimal(digits);
        return value !== undefined && compareDecimals(value, whole(100)) > (bound === 'above' ? -1 : 0);
      });
      if (beyond) return [faultAt(line, beyond.index, beyond[0], partial.test(name.trim()))];
      const negative = form?.figure !== undefined && compareDecimals(form.figure, whole(0)) < 0;
      return negative ? [faultAt(line, 0, text, true)] : [];
    }),
    ...bodyLines(context).flatMap((line): Finding[] => {
      const role = line.cell ? context.view.tables[line.cell.table]?.columns[line.cell.column]?.role : undefined;
      if (role === 'target' || role === 'last' || role === 'assigned' || role === 'basis') return [];
      return [...line.text.matchAll(percent)].flatMap((match): Finding[] => {
        const before = sentenceBefore(line.text, match.index);
        const named = [...before.matchAll(share)].at(-1);
        const after = sentenceAfter(line.text, match.index + match[0].length);
        if (!named || Number((match[1] as string).replace(',', '.')) <= 100) return [];
        const name = before.slice(named.index);
        return isUnbounded(name, after.split(',')[0] ?? '') || inCitedTitle(line.text, match.index)
          ? []
          : [faultAt(line, match.index, match[0], partial.test(name))];
      });
    }),
    ...bodyLines(context).flatMap((line): Finding[] =>
      line.role === 'cell'
        ? []
        : [...line.text.matchAll(inText)].flatMap((match): Finding[] => {
            const before = sentenceBefore(line.text, match.index);
            const around = `${before} ${sentenceAfter(line.text, match.index + match[0].length)}`;
            const value = Number((match[1] as string).replace(',', '.'));
            return value <= 100 ||
              before.search(share) >= 0 ||
              isUnbounded(around) ||
              /(?<!\p{L})(?:bằng|của năm|hơn)(?!\p{L})/iu.test(around)
              ? []
              : [faultAt(line, match.index, match[0], false)];
          }),
    ),
  ],
};
