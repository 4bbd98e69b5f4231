// The report of a roll-over, for the person who decides: first what is to be decided, then what the rules have done and why, then the
// year-to-year tables and the lists behind them.

import type { Diagnostic, Localized } from '../../diagnostics/index.js';
import { confidenceWords } from '../../doctype/confidence.js';
import { shortDay } from '../../text/date.js';
import { diffWords } from '../../text/word-diff.js';
import type { CitationFate } from '../citations/roll-citations.js';
import type { PlansCompared } from '../compare/compare-plans.js';
import { comparisonSections } from '../compare/comparison-report.js';
import type { FindingsCompared } from '../compare/findings.js';
import type { Change } from '../draft.js';
import type { YearFate } from '../years/shift-years.js';
import { explainTable, type RolledOver } from './explain.js';
import type { Cell, Report, ReportSection } from './report.js';
import { both, grouped, type Pair, placeText, table } from './table.js';
import { changeWords, severityWords, standingWords, yearWords } from './words.js';

const order = { error: 0, warning: 1, info: 2 } as const;

/** From the top of a file to its end. */
const byPlace = ({ place: a }: Diagnostic, { place: b }: Diagnostic): number => {
  const [left, right] = [a?.file ?? '', b?.file ?? ''];
  return left === right ? (a?.line ?? 0) - (b?.line ?? 0) : left < right ? -1 : 1;
};

function decisionsTable(decisions: readonly Diagnostic[]): ReportSection {
  const rows = grouped(decisions)
    .sort((a, b) => order[a.each.severity] - order[b.each.severity] || byPlace(a.each, b.each))
    .map(({ each, places }): Cell[] => [severityWords[each.severity], places, each.message, each.remedy ?? '']);
  return table(
    ['Việc cần người quyết định', 'To be decided by a person'],
    [
      ['Mức', 'Level'],
      ['Vị trí', 'Place'],
      ['Nội dung', 'What'],
      ['Đề nghị', 'Proposal'],
    ],
    rows,
  );
}

const changeRow = (change: Change): Cell[] => [
  changeWords[change.kind],
  placeText(change.place, change.path),
  diffWords(change.from, change.to),
  change.source === undefined
    ? change.reason
    : { vi: `${change.reason.vi} (${change.source})`, en: `${change.reason.en} (${change.source})` },
];

function sourceText({ source, confidence }: CitationFate): Cell {
  if (source === undefined || confidence === undefined) return '';
  const { vi, en } = confidenceWords[confidence];
  return { vi: `${source} (${vi})`, en: `${source} (${en})` };
}

function findingsTable(findings: FindingsCompared): ReportSection {
  const rows = (list: readonly Diagnostic[], what: Pair): Cell[][] =>
    grouped(list).map(({ each, places }) => [both(what), places, each.message, each.remedy ?? '']);
  return table(
    ['Lỗi của kế hoạch năm trước và của bản thảo', 'Faults of last year and of the draft'],
    [
      ['Tình trạng', 'State'],
      ['Vị trí', 'Place'],
      ['Lỗi', 'Fault'],
      ['Đề nghị', 'Proposal'],
    ],
    [
      ...rows(findings.fresh, ['mới', 'new']),
      ...rows(findings.carried, ['còn sót', 'carried over']),
      ...rows(findings.fixed, ['không còn thấy', 'no longer found']),
    ],
    [
      'Lỗi "không còn thấy" là đã sửa, hoặc chưa xét được vì số liệu còn để trống.',
      'A fault no longer found is mended, or cannot be judged while a figure is open.',
    ],
  );
}

const yearRow = (each: YearFate): Cell[] => [
  placeText(each.place, each.path),
  each.words,
  yearWords[each.role],
  each.now === each.year ? { vi: `${each.year} (giữ)`, en: `${each.year} (stays)` } : `${each.year} → ${each.now}`,
];

/** What stands under the title. */
function lead(rolled: RolledOver): Localized[] {
  const count = (severity: Diagnostic['severity']): number =>
    rolled.decisions.filter((each) => each.severity === severity).length;
  const day = shortDay(rolled.day);
  return [
    {
      vi: `Hiệu lực văn bản và tổ chức bộ máy xét tại ngày ${day}; ngày ký khác thì chạy lại với --day.`,
      en: `Documents and actors judged for ${day}; for another day of signing run again with --day.`,
    },
    {
      vi: `${rolled.changes.length} chỗ đã đổi theo quy tắc; ${count('error')} chỗ phải sửa, ${count('warning')} chỗ phải quyết định, ${count('info')} chỗ nên xem lại.`,
      en: `${rolled.changes.length} changes by rule; ${count('error')} to mend, ${count('warning')} to decide, ${count('info')} to look at.`,
    },
  ];
}

/** @param compared the two plans side by side */
export function rolloverReport(rolled: RolledOver, findings: FindingsCompared, compared: PlansCompared): Report {
  return {
    title: both([
      `Chuyển kế hoạch năm ${rolled.from} sang năm ${rolled.to}`,
      `The plan of ${rolled.from} for ${rolled.to}`,
    ]),
    lead: lead(rolled),
    sections: [
      decisionsTable(rolled.decisions),
      explainTable(rolled),
      ...comparisonSections(compared),
      table(
        ['Đã đổi theo quy tắc', 'Changed by rule'],
        [
          ['Loại', 'Kind'],
          ['Ở', 'At'],
          ['Cũ → mới', 'Old → new'],
          ['Vì sao', 'Why'],
        ],
        rolled.changes.map(changeRow),
      ),
      table(
        ['Căn cứ', 'Citations'],
        [
          ['Văn bản', 'Document'],
          ['Tình trạng', 'Standing'],
          ['Thay bằng', 'In its place'],
          ['Nguồn', 'Source'],
        ],
        rolled.citations.map((each): Cell[] => [
          each.words,
          standingWords[each.standing],
          each.successors.join('; '),
          sourceText(each),
        ]),
      ),
      findingsTable(findings),
      table(
        ['Mọi năm trong văn bản', 'Every year in the text'],
        [
          ['Ở', 'At'],
          ['Lời văn', 'Words'],
          ['Vai trò', 'Role'],
          ['Năm', 'Year'],
        ],
        rolled.years.map(yearRow),
      ),
    ],
  };
}
