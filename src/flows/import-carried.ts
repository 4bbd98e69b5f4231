// A file of ours that carries its plan → that plan, exactly, with number and date where they were filled in since in Word. A text that was
// changed in Word is read as any other: what is printed counts.

import { checkData } from '../data/check-data.js';
import { parseYaml } from '../data/yaml-source.js';
import type { DocumentType } from '../doctype/document-type.js';
import { carriedPlan } from '../ooxml/data-parts.js';
import { PackageRefusal, withPackage } from '../ooxml/open-package.js';
import { type Plan, planSchema } from '../plan/plan.js';
import { type ImportNote, noteOf } from '../read/extract/notes.js';
import { isCalendarDay } from '../text/date.js';

interface Carried {
  /** Absent where the text counts. */
  readonly plan?: Readonly<Record<string, unknown>>;
  readonly notes: readonly ImportNote[];
}

const two = (figure: number): string => String(figure).padStart(2, '0');

/** Number and date of the main text as its controls have them now. */
function filledIn(plan: Plan, main: 'decision' | 'plan' | 'document', filled: Readonly<Record<string, string>>) {
  const { date } = plan[main] ?? {};
  const year = date?.year ?? plan.year;
  const month = filled.month === undefined ? date?.month : Number(filled.month);
  const day = filled.day === undefined ? date?.day : Number(filled.day);
  const known = month !== undefined && isCalendarDay(day ?? 1, month, year);
  return {
    ...(/^0*[1-9]\d{0,5}$/.test(filled.number ?? '') ? { number: filled.number } : {}),
    ...(known ? { date: `${year}-${two(month)}${day === undefined ? '' : `-${two(day)}`}` } : {}),
  };
}

/** @returns nothing for a file that carries no plan */
export function importCarried(bytes: Uint8Array, file: string, types: readonly DocumentType[]): Carried | undefined {
  const carried = withPackage(bytes, carriedPlan);
  if (carried === undefined || carried instanceof PackageRefusal) return undefined;
  const note = (code: string, vi: string, en: string): ImportNote => noteOf(file, { code, message: { vi, en } });
  if (!carried.unchanged) {
    const vi = 'Tệp có kế hoạch đi kèm, nhưng chữ đã sửa trong Word: nhập theo chữ đang có trong văn bản.';
    const en = 'The file carries its plan, but its text was changed in Word: the text as it stands is imported.';
    return { notes: [note('plan-changed', vi, en)] };
  }
  const source = parseYaml(carried.plan, file, { scalars: 'text' }).value;
  const read = source && checkData(source, planSchema).value;
  const main = types.find(({ slug }) => slug === read?.type)?.main;
  if (!source || !read || !main) return undefined;
  const own = source.data as Record<string, unknown>;
  const instrument = own[main];
  const filled = filledIn(read, main, carried.filled);
  const unread = Object.entries(carried.filled).flatMap(([fact, value]) =>
    (fact === 'number' ? 'number' in filled : 'date' in filled) ? [] : [`"${value}"`],
  );
  const isFilled = Object.keys(carried.filled).length > 0 && typeof instrument === 'object';
  const plan = isFilled ? { ...own, [main]: { ...instrument, ...filled } } : own;
  const taken = isFilled ? Object.values(filled).join(', ') : '';
  const vi = `Tệp do kehoach tạo: lấy nguyên kế hoạch đi kèm${taken === '' ? '' : `, với số, ngày đã điền (${taken})`}.`;
  const en = `A file made by kehoach: its own plan is taken${taken === '' ? '' : `, with number and date as filled in (${taken})`}.`;
  const lost = noteOf(file, {
    code: 'filled-unread',
    severity: 'warning',
    message: {
      vi: `Số, ngày đã điền trong Word không đọc được: ${unread.join(', ')}; trong kế hoạch để như cũ.`,
      en: `What was filled in for number or date in Word is neither: ${unread.join(', ')}; the plan keeps what it had.`,
    },
  });
  return { plan, notes: [note('plan-carried', vi, en), ...(unread.length > 0 ? [lost] : [])] };
}
