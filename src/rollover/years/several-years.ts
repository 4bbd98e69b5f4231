// A plan for several years ("đến năm 2030", "giai đoạn 2026 - 2030") does not roll over: its years are those of its period.

import { valueAt } from '../../data/edits/edit.js';
import type { Diagnostic } from '../../diagnostics/index.js';
import type { YearPatterns } from '../../doctype/year-patterns.js';
import { planSpan } from '../../doctype/years-of-title.js';

/** @returns what to tell where the title names a period and no year of its own */
export function severalYears(data: unknown, planYear: number, years: YearPatterns): Diagnostic | undefined {
  for (const name of ['plan', 'document', 'decision']) {
    const subject = valueAt(data, [name, 'subject']);
    if (typeof subject !== 'string') continue;
    const words = planSpan(subject, years)?.words;
    if (words === undefined) return undefined;
    return {
      code: 'rollover/several-years',
      severity: 'error',
      place: { path: `${name}.subject` },
      message: {
        vi: `Đây là kế hoạch nhiều năm ("${words}"), không phải kế hoạch của năm ${planYear}: không dời sang năm khác.`,
        en: `This is a plan for several years ("${words}"), not one of ${planYear}: it does not move to another year.`,
      },
      remedy: {
        vi: 'Kế hoạch còn trong giai đoạn thì giữ nguyên, hết giai đoạn thì lập kế hoạch mới. Nếu là kế hoạch của một năm thì ghi "năm …" vào trích yếu rồi chạy lại.',
        en: 'Keep it while its period lasts, write a new one after it. If it is a plan of one year, name the year in the subject and run again.',
      },
    };
  }
  return undefined;
}
