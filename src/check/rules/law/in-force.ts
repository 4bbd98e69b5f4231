// Rule: cited documents are in force on the day of signing. Luật Ban hành văn bản quy phạm pháp luật; NĐ 30/2020/NĐ-CP, Phụ lục I, mục II.6.a.

import type { Severity } from '../../../diagnostics/index.js';
import { judge } from '../../../doctype/law-standing.js';
import type { RegisterEntry } from '../../../doctype/legal-register.js';
import { plainToken } from '../../../recognise/citations.js';
import { shortDay } from '../../../text/date.js';
import { at, type Finding, type Rule } from '../../rule.js';
import type { Line } from '../../view/text-view.js';
import { citedEntries, doubtful, nameOfEntry, severityOf, verify } from './register-entries.js';
import { dayOf } from './signing-days.js';

/**
 * @param followers what came after it by this day, where nobody repealed it
 * @param now what is in force on this day in its place: what replaced it may have been replaced since
 */
function standing(
  entry: RegisterEntry,
  day: string,
  followers: readonly RegisterEntry[],
  now: readonly RegisterEntry[],
): { vi: string; en: string; severity: Severity; remedy: string } | undefined {
  const name = nameOfEntry(entry);
  if (entry.until !== undefined && day >= entry.until) {
    const by = entry.replacedBy.join(', ');
    const today = now.map(({ number }) => number).join(', ');
    const later = today === '' || today === by ? { vi: '', en: '' } : { vi: `, nay là ${today}`, en: `, now ${today}` };
    const instead = today || by;
    return {
      vi: `${name} hết hiệu lực từ ${shortDay(entry.until)}${by && `, thay bằng ${by}${later.vi}`}.`,
      en: `${name} is out of force since ${entry.until}${by && `, replaced by ${by}${later.en}`}.`,
      severity: 'error',
      remedy: `Dẫn văn bản đang có hiệu lực${instead && `: ${instead}`}.${verify(entry)}`,
    };
  }
  if (entry.from !== undefined && day < entry.from) {
    return {
      vi: `${name} đến ${shortDay(entry.from)} mới có hiệu lực.`,
      en: `${name} comes into force on ${entry.from} only.`,
      severity: 'warning',
      remedy: `Bỏ, hoặc ký sau ngày ấy.${verify(entry)}`,
    };
  }
  if (entry.ends !== undefined && Number(day.slice(0, 4)) > entry.ends) {
    return {
      vi: `${name} là của giai đoạn đến hết năm ${entry.ends}.`,
      en: `${name} ended with the year ${entry.ends}.`,
      severity: 'warning',
      remedy: `Dẫn văn bản của giai đoạn sau${entry.replacedBy.length > 0 ? `: ${entry.replacedBy.join(', ')}` : ', nếu có'}.${verify(entry)}`,
    };
  }
  const [next] = followers;
  if (next) {
    const by = followers.map(({ number }) => number).join(', ');
    return {
      vi: `${name} đã có văn bản nối tiếp từ ${shortDay(next.from ?? next.date)}: ${by}.`,
      en: `${name} is followed by ${by} since ${next.from ?? next.date}.`,
      severity: 'warning',
      remedy: `Dẫn ${by}, hoặc dẫn cả hai.${verify(entry)}`,
    };
  }
  const { doubt } = entry;
  return doubt && doubt.from <= day ? doubtful(name, doubt) : undefined;
}

export const inForce: Rule = {
  id: 'in-force',
  severity: 'error',
  strength: 'law',
  basis: 'Luật Ban hành văn bản quy phạm pháp luật; NĐ 30/2020/NĐ-CP, Phụ lục I, mục II.6.a',
  reads: 'register',
  title: { vi: 'Văn bản viện dẫn còn hiệu lực vào ngày ký', en: 'Cited documents are in force on the day of signing' },
  bad: [
    'Mai Lâm, ngày 10 tháng 3 năm 2026\nKẾ HOẠCH\nSố hóa năm 2026 trên địa bàn xã Mai Lâm\nCăn cứ [[Nghị định số 61/2018/NĐ-CP]] ngày 23/4/2018 của Chính phủ;',
    'Mai Lâm, ngày 10 tháng 3 năm 2026\nKẾ HOẠCH\nSố hóa năm 2026 trên địa bàn xã Mai Lâm\nCăn cứ [[Luật Tổ chức chính quyền địa phương ngày 19/6/2015]];',
    'Mai Lâm, ngày 10 tháng 3 năm 2025\nKẾ HOẠCH\nSố hóa năm 2025 trên địa bàn xã Mai Lâm\nCăn cứ [[Nghị định số 118/2025/NĐ-CP]] ngày 09/6/2025 của Chính phủ;',
    'Mai Lâm, ngày 10 tháng 8 năm 2026\nKẾ HOẠCH\nSố hóa năm 2026 trên địa bàn xã Mai Lâm\nCăn cứ [[Luật Thực hành tiết kiệm, chống lãng phí ngày 26/11/2013]];',
    'Mai Lâm, ngày 10 tháng 8 năm 2026\nKẾ HOẠCH\nSố hóa năm 2026 trên địa bàn xã Mai Lâm\nCăn cứ [[Quyết định số 06/QĐ-TTg]] ngày 06/01/2022 của Thủ tướng Chính phủ;',
    'Mai Lâm, ngày 20 tháng 01 năm 2027\nKẾ HOẠCH\nSố hóa năm 2027 trên địa bàn xã Mai Lâm\nCăn cứ Luật sửa đổi, bổ sung một số điều của Luật Tần số vô tuyến điện, Luật Viễn thông, Luật Giao dịch điện tử, [[Luật Chuyển giao công nghệ ngày 24/8/2026]];',
    'Mai Lâm, ngày 10 tháng 3 năm 2027\nKẾ HOẠCH\nSố hóa năm 2027 trên địa bàn xã Mai Lâm\nCăn cứ [[Nghị quyết số 66.19/2026/NQ-CP]] ngày 18/5/2026 của Chính phủ;',
    'Mai Lâm, ngày 10 tháng 8 năm 2026\nKẾ HOẠCH\nSố hóa năm 2026 trên địa bàn xã Mai Lâm\nCăn cứ [[Thông tư số 02/2017/TT-VPCP]] ngày 31/10/2017 của Bộ trưởng, Chủ nhiệm Văn phòng Chính phủ;',
  ],
  good: [
    // in doubt from a later day
    'Mai Lâm, ngày 10 tháng 3 năm 2026\nKẾ HOẠCH\nSố hóa năm 2026 trên địa bàn xã Mai Lâm\nCăn cứ Thông tư số 02/2017/TT-VPCP ngày 31/10/2017 của Bộ trưởng, Chủ nhiệm Văn phòng Chính phủ;',
    'Mai Lâm, ngày 10 tháng 8 năm 2026\nKẾ HOẠCH\nSố hóa năm 2026 trên địa bàn xã Mai Lâm\nCăn cứ Luật Phòng, chống tham nhũng ngày 20/11/2018;\nCăn cứ Luật sửa đổi, bổ sung một số điều của Luật Ban hành văn bản quy phạm pháp luật ngày 25/6/2025;\nCăn cứ Quyết định số 06/QĐ-TTg ngày 06/01/2022, Quyết định số 826/QĐ-TTg ngày 11/5/2026 của Thủ tướng Chính phủ;',
    'Mai Lâm, ngày 14 tháng 02 năm 2025\nKẾ HOẠCH\nSố hóa năm 2025 trên địa bàn xã Mai Lâm\nCăn cứ Luật Tổ chức chính quyền địa phương ngày 19/6/2015;\nCăn cứ Nghị định số 61/2018/NĐ-CP ngày 23/4/2018 của Chính phủ;\nCăn cứ Quyết định số 77/QĐ-UBND ngày 05/01/2025 của UBND tỉnh.',
  ],
  check: (context) => {
    const day = dayOf(context);
    if (day === undefined || !context.register)
      return { notJudged: { vi: 'không rõ ngày ký', en: 'the day of signing is not known' } };
    const { register, citations } = context;
    const told = new Set<string>();
    const named = new Set(citations.map(({ token }) => plainToken(token)));
    const tell = (line: Line, start: number, end: number, entry: RegisterEntry): Finding[] => {
      const followers = register.entries.filter(
        ({ number, from, date, confidence }) =>
          entry.until === undefined &&
          entry.replacedBy.includes(number) &&
          confidence !== 'low' &&
          (from ?? date) <= day &&
          !named.has(number),
      );
      const state = standing(entry, day, followers, judge(register, entry, day).successors);
      if (!state || told.has(entry.number)) return [];
      told.add(entry.number);
      return [
        at(
          line,
          start,
          end,
          { vi: state.vi, en: state.en },
          { vi: state.remedy, en: 'Cite what is in force; look it up on vbpl.vn.' },
          { severity: severityOf(entry, state.severity) },
        ),
      ];
    };
    return citedEntries(context).flatMap(({ line, start, end, entry }) => tell(line, start, end, entry));
  },
};
