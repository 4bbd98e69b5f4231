// Rule: cited documents are in force on the day of signing. Luật Ban hành văn bản quy phạm pháp luật; NĐ 30/2020/NĐ-CP, Phụ lục I, mục II.6.a.

import type { Localized, Severity } from '../../../diagnostics/index.js';
import { isAhead, judge } from '../../../doctype/law-standing.js';
import { conditionalWords, doubtWords, endWords, followedWords, lookUp } from '../../../doctype/law-words.js';
import type { RegisterEntry } from '../../../doctype/legal-register.js';
import { plainToken } from '../../../recognise/citations.js';
import { shortDay } from '../../../text/date.js';
import { at, type CheckContext, type Finding, type Rule } from '../../rule.js';
import { citedEntries, nameOfEntry, severityOf, verify } from './register-entries.js';
import { daysOf } from './signing-days.js';

interface State {
  readonly message: Localized;
  readonly remedy: Localized;
  readonly severity: Severity;
}

/** @param named numbers that the document cites besides */
function stateOf(
  entry: RegisterEntry,
  day: string,
  context: CheckContext,
  named: ReadonlySet<string>,
): State | undefined {
  const { register } = context;
  if (!register) return undefined;
  const name = nameOfEntry(entry);
  const { standing, successors, followers } = judge(register, entry, day);
  const by = entry.replacedBy.join(', ');
  if (standing === 'replaced' || standing === 'expired') {
    // what replaced it may have been replaced since
    const today = successors.map(({ number }) => number).join(', ');
    const later = today === '' || today === by ? { vi: '', en: '' } : { vi: `, nay là ${today}`, en: `, now ${today}` };
    const instead = today || by;
    return {
      message: {
        vi: `${name} ${endWords(entry).vi}${by && `, thay bằng ${by}${later.vi}`}.`,
        en: `${name} is ${endWords(entry).en}${by && `, replaced by ${by}${later.en}`}.`,
      },
      severity: 'error',
      remedy: {
        vi: `Dẫn văn bản đang có hiệu lực${instead && `: ${instead}`}.`,
        en: `Cite what is in force${instead && `: ${instead}`}; look it up on vbpl.vn.`,
      },
    };
  }
  if (standing === 'conditional') return { ...conditionalWords(name, entry), severity: 'warning' };
  if (standing === 'not-yet')
    return {
      message: {
        vi: `${name} đến ${shortDay(entry.from ?? '')} mới có hiệu lực.`,
        en: `${name} comes into force on ${entry.from} only.`,
      },
      severity: 'warning',
      remedy: { vi: 'Bỏ, hoặc ký sau ngày ấy.', en: 'Take it out, or sign after that day.' },
    };
  if (standing === 'ended')
    return {
      message: {
        vi: `${name} là của giai đoạn đến hết năm ${entry.ends}.`,
        en: `${name} ended with the year ${entry.ends}.`,
      },
      severity: 'warning',
      remedy: {
        vi: `Dẫn văn bản của giai đoạn sau${by ? `: ${by}` : ', nếu có'}.`,
        en: `Cite what follows it${by && `: ${by}`}.`,
      },
    };
  // cited together they are right, whatever is doubtful about the older one
  if (followers.some(({ number }) => named.has(number))) return undefined;
  if (followers.length > 0) return { ...followedWords(name, followers), severity: 'warning' };
  const { doubt } = entry;
  if (!doubt || doubt.from > day) return undefined;
  return { ...doubtWords(name, doubt), severity: isAhead(doubt.from, register) ? 'warning' : 'info' };
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
    // its day has come, with a condition; in doubt
    'Mai Lâm, ngày 15 tháng 3 năm 2027\nKẾ HOẠCH\nSố hóa năm 2027 trên địa bàn xã Mai Lâm\nCăn cứ [[Nghị định số 144/2025/NĐ-CP]] ngày 12/6/2025 của Chính phủ;\nCăn cứ [[Nghị quyết số 66/2026/NQ-CP]] ngày 07/4/2026 của Chính phủ;\nCăn cứ [[Nghị định số 09/2019/NĐ-CP]] ngày 24/01/2019 của Chính phủ;',
    'Mai Lâm, ngày 20 tháng 01 năm 2027\nKẾ HOẠCH\nSố hóa năm 2027 trên địa bàn xã Mai Lâm\nCăn cứ [[Chỉ thị số 07/CT-TTg]] ngày 14/3/2025 của Thủ tướng Chính phủ;\nCăn cứ [[Thông tư số 01/2020/TT-VPCP]] ngày 21/10/2020 của Bộ trưởng, Chủ nhiệm Văn phòng Chính phủ;',
  ],
  good: [
    'Mai Lâm, ngày      tháng      năm 2025\nKẾ HOẠCH\nSố hóa năm 2025 trên địa bàn xã Mai Lâm\nCăn cứ Luật Tổ chức chính quyền địa phương ngày 16/6/2025;',
    'Mai Lâm, ngày 20 tháng 01 năm 2027\nKẾ HOẠCH\nSố hóa năm 2027 trên địa bàn xã Mai Lâm\nCăn cứ Chỉ thị số 07/CT-TTg ngày 14/3/2025, Quyết định số 826/QĐ-TTg ngày 11/5/2026 của Thủ tướng Chính phủ;',
    // in doubt from a later day
    'Mai Lâm, ngày 10 tháng 3 năm 2026\nKẾ HOẠCH\nSố hóa năm 2026 trên địa bàn xã Mai Lâm\nCăn cứ Thông tư số 02/2017/TT-VPCP ngày 31/10/2017 của Bộ trưởng, Chủ nhiệm Văn phòng Chính phủ;',
    'Mai Lâm, ngày 10 tháng 8 năm 2026\nKẾ HOẠCH\nSố hóa năm 2026 trên địa bàn xã Mai Lâm\nCăn cứ Luật Phòng, chống tham nhũng ngày 20/11/2018;\nCăn cứ Luật sửa đổi, bổ sung một số điều của Luật Ban hành văn bản quy phạm pháp luật ngày 25/6/2025;\nCăn cứ Quyết định số 06/QĐ-TTg ngày 06/01/2022, Quyết định số 826/QĐ-TTg ngày 11/5/2026 của Thủ tướng Chính phủ;',
    'Mai Lâm, ngày 14 tháng 02 năm 2025\nKẾ HOẠCH\nSố hóa năm 2025 trên địa bàn xã Mai Lâm\nCăn cứ Luật Tổ chức chính quyền địa phương ngày 19/6/2015;\nCăn cứ Nghị định số 61/2018/NĐ-CP ngày 23/4/2018 của Chính phủ;\nCăn cứ Quyết định số 77/QĐ-UBND ngày 05/01/2025 của UBND tỉnh.',
  ],
  check: (context) => {
    const days = daysOf(context);
    if (!days || !context.register)
      return { notJudged: { vi: 'không rõ ngày ký', en: 'the day of signing is not known' } };
    const told = new Set<string>();
    const named = new Set(context.citations.map(({ token }) => plainToken(token)));
    return citedEntries(context).flatMap(({ line, start, end, entry }): Finding[] => {
      const state = stateOf(entry, days.first, context, named);
      // a draft with an open day may be signed when it is
      const may = entry.from !== undefined && entry.from > days.first && entry.from <= days.last;
      if (!state || may || told.has(entry.number)) return [];
      told.add(entry.number);
      const { message, remedy } = state;
      const advice = { vi: `${remedy.vi}${remedy === lookUp ? '' : verify(entry)}`, en: remedy.en };
      return [at(line, start, end, message, advice, { severity: severityOf(entry, state.severity) })];
    });
  },
};
