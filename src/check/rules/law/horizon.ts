// Rule: what a plan cites is in force until the plan ends. What falls away, ends or is amended after the day of signing and within the time
// of the plan is told with the day and with what follows it.

import { isAhead } from '../../../doctype/law-standing.js';
import { doubtWords } from '../../../doctype/law-words.js';
import type { RegisterEntry } from '../../../doctype/legal-register.js';
import { isoDate, shortDay } from '../../../text/date.js';
import { at, type CheckContext, type Finding, type Rule } from '../../rule.js';
import { isDeadline } from '../../view/deadline-cells.js';
import type { Line } from '../../view/text-view.js';
import { lastYear } from '../facts/later-year.js';
import { dueInCell } from '../facts/past-day.js';
import { citedEntries, nameOfEntry, severityOf, verify } from './register-entries.js';
import { dayOf } from './signing-days.js';

interface Due {
  readonly line: Line;
  readonly day: string;
}

const duesOf = ({ view, facts }: CheckContext): Due[] =>
  view.lines.flatMap((line) =>
    isDeadline(line, view) ? dueInCell(line, facts.year).map(({ date }) => ({ line, day: isoDate(date) })) : [],
  );

/** The task of the row that cites it, where it is due when that is gone. */
function taskAfter({ view }: CheckContext, line: Line, until: string, dues: readonly Due[]): string | undefined {
  const { cell } = line;
  const due = dues.find(
    ({ line: { cell: own }, day }) => cell && own && own.table === cell.table && own.row === cell.row && day >= until,
  );
  const task =
    due &&
    view.lines.find((each) => each.cell?.table === cell?.table && each.cell?.row === cell?.row && each.text.length > 9);
  return due && `"${(task ?? line).text.slice(0, 80)}" (${due.line.text})`;
}

interface Change {
  readonly vi: string;
  readonly en: string;
  readonly remedy: string;
  readonly until?: string;
  /** Where nobody can say for certain. */
  readonly severity?: 'info';
}

/** @param end last day of the plan */
function changeAhead(entry: RegisterEntry, day: string, end: string): Change | undefined {
  const { until, replacedBy, amendedBy } = entry;
  const name = nameOfEntry(entry);
  const next = replacedBy.join(', ');
  const unless = entry.unless === undefined ? '' : `; ${entry.unless}`;
  if (until !== undefined && day < until && until <= end)
    return {
      vi: `${name} còn hiệu lực khi ký, hết hiệu lực từ ${shortDay(until)}, trước khi kế hoạch kết thúc (${shortDay(end)})${unless}${next && `; thay bằng ${next}`}.`,
      en: `${name} is in force on the day of signing and out of force from ${until}, before the plan ends (${end})${unless}${next && `; replaced by ${next}`}.`,
      remedy: next
        ? `Dẫn thêm ${next}, hoặc xem lại việc dựa vào văn bản này.`
        : `Xem lại việc dựa vào văn bản này sau ngày ấy${unless && '; đến ngày ấy tra lại trên vbpl.vn'}.`,
      until,
    };
  const ahead = amendedBy.filter(({ from }) => day < from && from <= end);
  const [first] = ahead;
  const { doubt } = entry;
  if (!first) {
    if (!doubt || doubt.from <= day || doubt.from > end) return undefined;
    const { message, remedy } = doubtWords(name, doubt);
    return { ...message, remedy: remedy.vi, severity: 'info' };
  }
  const numbers = ahead.map(({ number }) => number).join(', ');
  return {
    vi: `${name} được sửa đổi bởi ${numbers} từ ${shortDay(first.from)}, trước khi kế hoạch kết thúc (${shortDay(end)}).`,
    en: `${name} is amended by ${numbers} from ${first.from}, before the plan ends (${end}).`,
    remedy: 'Theo dõi để thực hiện theo quy định mới.',
  };
}

export const horizon: Rule = {
  id: 'horizon',
  severity: 'warning',
  strength: 'practice',
  reads: 'register',
  title: {
    vi: 'Văn bản viện dẫn còn hiệu lực đến hết thời gian thực hiện kế hoạch',
    en: 'Cited documents are in force until the plan ends',
  },
  bad: [
    'Mai Lâm, ngày 20 tháng 01 năm 2027\nKẾ HOẠCH\nSố hóa năm 2027 trên địa bàn xã Mai Lâm\nCăn cứ [[Nghị quyết số 66.19/2026/NQ-CP]] ngày 18/5/2026 của Chính phủ;',
    'Mai Lâm, ngày 20 tháng 01 năm 2027\nKẾ HOẠCH\nSố hóa năm 2027 trên địa bàn xã Mai Lâm\nCăn cứ [[Luật Giao dịch điện tử ngày 22/6/2023]];',
    // what may go, nobody could read it
    'Mai Lâm, ngày 20 tháng 01 năm 2027\nKẾ HOẠCH\nSố hóa năm 2027 trên địa bàn xã Mai Lâm\nCăn cứ [[Nghị định số 131/2025/NĐ-CP]] ngày 12/6/2025 của Chính phủ;',
    'Mai Lâm, ngày 20 tháng 01 năm 2027\nKẾ HOẠCH\nSố hóa năm 2027 trên địa bàn xã Mai Lâm\nSTT\tNhiệm vụ\tThời gian\n1\tThực hiện [[Nghị quyết số 66.19/2026/NQ-CP]] ngày 18/5/2026\t30/6/2027',
  ],
  good: [
    'Mai Lâm, ngày 20 tháng 01 năm 2027\nKẾ HOẠCH\nSố hóa năm 2027 trên địa bàn xã Mai Lâm\nCăn cứ Nghị định số 118/2025/NĐ-CP ngày 09/6/2025 của Chính phủ;',
    // nothing says until when it goes
    'Mai Lâm, ngày 20 tháng 01 năm 2027\nTHÔNG BÁO\nVề việc nghỉ Tết\nThực hiện Nghị quyết số 66.19/2026/NQ-CP ngày 18/5/2026 của Chính phủ.',
    'Mai Lâm, ngày 20 tháng 5 năm 2026\nKẾ HOẠCH\nSố hóa năm 2026 trên địa bàn xã Mai Lâm\nCăn cứ Nghị quyết số 66.19/2026/NQ-CP ngày 18/5/2026 của Chính phủ;',
  ],
  check: (context) => {
    const day = dayOf(context);
    const year = context.view.texts.some(({ kind }) => kind === 'plan') ? lastYear(context) : undefined;
    if (year === undefined) return [];
    if (day === undefined || !context.register)
      return { notJudged: { vi: 'không rõ ngày ký', en: 'the day of signing is not known' } };
    const dues = duesOf(context);
    const end = [`${year}-12-31`, ...dues.map((due) => due.day)].sort().at(-1) as string;
    const told = new Set<RegisterEntry>();
    return citedEntries(context).flatMap(({ line, start, end: last, entry }): Finding[] => {
      const change = changeAhead(entry, day, end);
      // of what was in doubt before the register was read the rule for the day of signing tells
      if (change?.severity && !isAhead(entry.doubt?.from, context.register)) return [];
      if (!change || told.has(entry)) return [];
      told.add(entry);
      const task = change.until === undefined ? undefined : taskAfter(context, line, change.until, dues);
      return [
        at(
          line,
          start,
          last,
          {
            vi: `${change.vi}${task ? ` Nhiệm vụ ${task} có hạn sau ngày ấy.` : ''}`,
            en: `${change.en}${task ? ` The task ${task} is due after that day.` : ''}`,
          },
          { vi: `${change.remedy}${verify(entry)}`, en: 'Cite what follows it, too; look it up on vbpl.vn.' },
          {
            severity:
              change.severity ?? severityOf(entry, isAhead(change.until, context.register) ? 'warning' : 'info'),
          },
        ),
      ];
    });
  },
};
