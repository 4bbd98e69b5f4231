// The report of a roll-over, for the person who decides: first what is to be decided, then what the rules have done and why, then the
// year-to-year tables and the lists behind them.

import type { Diagnostic, Localized } from '../../diagnostics/index.js';
import { diffWords } from '../../text/word-diff.js';
import type { PlansCompared } from '../compare/compare-plans.js';
import { comparisonSections } from '../compare/comparison-report.js';
import type { FindingsCompared } from '../compare/findings.js';
import type { Change, ChangeKind } from '../draft.js';
import type { RolledOver } from '../roll-over.js';
import type { YearRole } from '../years/years-in.js';
import { explainTable } from './explain.js';
import type { Cell, Report, ReportSection } from './report.js';

const kinds: Readonly<Record<ChangeKind, Localized>> = {
  year: { vi: 'năm', en: 'year' },
  target: { vi: 'chỉ tiêu', en: 'target' },
  figure: { vi: 'số gốc', en: 'base figure' },
  citation: { vi: 'căn cứ', en: 'citation' },
  task: { vi: 'nhiệm vụ', en: 'task' },
  number: { vi: 'số thứ tự', en: 'number' },
  reference: { vi: 'chỗ dẫn', en: 'reference' },
  actor: { vi: 'chủ thể', en: 'actor' },
  reset: { vi: 'để trống lại', en: 'opened' },
};

const roles: Readonly<Record<YearRole, Localized>> = {
  plan: { vi: 'năm kế hoạch', en: 'plan year' },
  previous: { vi: 'năm của kết quả', en: 'year of results' },
  base: { vi: 'năm gốc', en: 'base year' },
  next: { vi: 'năm sau', en: 'year after' },
  deadline: { vi: 'thời hạn', en: 'deadline' },
  statutory: { vi: 'ngày ấn định', en: 'fixed date' },
  citation: { vi: 'số, ngày văn bản', en: 'citation' },
  'document-name': { vi: 'tên văn bản khác', en: 'name of a document' },
  period: { vi: 'giai đoạn', en: 'period' },
  'period-start': { vi: 'đầu giai đoạn', en: 'start of a period' },
  school: { vi: 'năm học', en: 'school year' },
  stale: { vi: 'chưa rõ', en: 'unclear' },
  bare: { vi: 'chưa rõ', en: 'unclear' },
  other: { vi: 'năm khác', en: 'another year' },
};

const standings: Readonly<Record<string, Localized>> = {
  'in-force': { vi: 'còn hiệu lực', en: 'in force' },
  amended: { vi: 'đã được sửa đổi', en: 'amended' },
  replaced: { vi: 'bị thay thế', en: 'replaced' },
  expired: { vi: 'hết hiệu lực', en: 'expired' },
  ended: { vi: 'hết thời hạn', en: 'ended' },
  'not-yet': { vi: 'chưa có hiệu lực', en: 'not yet in force' },
  successor: { vi: 'phải dẫn văn bản của năm mới', en: 'successor to be named' },
  unknown: { vi: 'không có trong sổ: tra cứu', en: 'not in the register' },
};

const severities: Readonly<Record<Diagnostic['severity'], Localized>> = {
  error: { vi: 'phải sửa', en: 'must be mended' },
  warning: { vi: 'phải quyết định', en: 'to be decided' },
  info: { vi: 'xem lại', en: 'to be looked at' },
};

const order = { error: 0, warning: 1, info: 2 } as const;

/** `plan-2025.yaml:109`, `ket-qua.xlsx Sheet1!D7`. */
export function placeText({ place }: Diagnostic): string {
  if (!place) return '';
  const at = [place.file, place.line].filter((part) => part !== undefined).join(':');
  return [at, place.spot].filter((part) => part !== undefined && part !== '').join(' ');
}

function decisionsTable(decisions: readonly Diagnostic[]): ReportSection {
  const rows = [...decisions]
    .map((each, index) => ({ each, index }))
    .sort((a, b) => order[a.each.severity] - order[b.each.severity] || a.index - b.index)
    .map(({ each }): Cell[] => [severities[each.severity], placeText(each), each.message, each.remedy ?? '']);
  return {
    kind: 'table',
    title: { vi: 'Việc cần người quyết định', en: 'To be decided by a person' },
    heads: [
      { vi: 'Mức', en: 'Level' },
      { vi: 'Vị trí', en: 'Place' },
      { vi: 'Nội dung', en: 'What' },
      { vi: 'Đề nghị', en: 'Proposal' },
    ],
    rows,
  };
}

const changeRow = (change: Change): Cell[] => [
  kinds[change.kind],
  change.path,
  diffWords(change.from, change.to),
  change.source === undefined
    ? change.reason
    : { vi: `${change.reason.vi} (${change.source})`, en: `${change.reason.en} (${change.source})` },
];

function findingsTable(findings: FindingsCompared): ReportSection {
  const rows = (list: readonly Diagnostic[], what: Localized): Cell[][] =>
    list.map((each) => [what, placeText(each), each.message]);
  return {
    kind: 'table',
    title: { vi: 'Lỗi của kế hoạch năm trước và của bản thảo', en: 'Faults of last year and of the draft' },
    note: {
      vi: 'Lỗi "không còn thấy" là đã sửa, hoặc chưa xét được vì số liệu còn để trống.',
      en: 'A fault no longer found is mended, or cannot be judged while a figure is open.',
    },
    heads: [
      { vi: 'Tình trạng', en: 'State' },
      { vi: 'Vị trí', en: 'Place' },
      { vi: 'Lỗi', en: 'Fault' },
    ],
    rows: [
      ...rows(findings.fresh, { vi: 'mới', en: 'new' }),
      ...rows(findings.carried, { vi: 'còn sót', en: 'carried over' }),
      ...rows(findings.fixed, { vi: 'không còn thấy', en: 'no longer found' }),
    ],
  };
}

/** @param compared the two plans side by side */
export function rolloverReport(rolled: RolledOver, findings: FindingsCompared, compared: PlansCompared): Report {
  const count = (severity: Diagnostic['severity']): number =>
    rolled.decisions.filter((each) => each.severity === severity).length;
  return {
    title: {
      vi: `Chuyển kế hoạch năm ${rolled.from} sang năm ${rolled.to}`,
      en: `The plan of ${rolled.from} for ${rolled.to}`,
    },
    lead: [
      {
        vi: `Hiệu lực văn bản và tổ chức bộ máy xét tại ngày ${rolled.day}.`,
        en: `Documents and actors judged for ${rolled.day}.`,
      },
      {
        vi: `${rolled.changes.length} chỗ đã đổi theo quy tắc; ${count('error')} chỗ phải sửa, ${count('warning')} chỗ phải quyết định, ${count('info')} chỗ nên xem lại.`,
        en: `${rolled.changes.length} changes by rule; ${count('error')} to mend, ${count('warning')} to decide, ${count('info')} to look at.`,
      },
    ],
    sections: [
      decisionsTable(rolled.decisions),
      explainTable(rolled),
      ...comparisonSections(compared),
      {
        kind: 'table',
        title: { vi: 'Đã đổi theo quy tắc', en: 'Changed by rule' },
        heads: [
          { vi: 'Loại', en: 'Kind' },
          { vi: 'Ở', en: 'At' },
          { vi: 'Cũ → mới', en: 'Old → new' },
          { vi: 'Vì sao', en: 'Why' },
        ],
        rows: rolled.changes.map(changeRow),
      },
      {
        kind: 'table',
        title: { vi: 'Căn cứ', en: 'Citations' },
        heads: [
          { vi: 'Văn bản', en: 'Document' },
          { vi: 'Tình trạng', en: 'Standing' },
          { vi: 'Thay bằng', en: 'In its place' },
          { vi: 'Nguồn', en: 'Source' },
        ],
        rows: rolled.citations.map((each) => [
          each.words,
          standings[each.standing] ?? each.standing,
          each.successors.join('; '),
          [each.source, each.confidence].filter(Boolean).join(', '),
        ]),
      },
      findingsTable(findings),
      {
        kind: 'table',
        title: { vi: 'Mọi năm trong văn bản', en: 'Every year in the text' },
        heads: [
          { vi: 'Ở', en: 'At' },
          { vi: 'Lời văn', en: 'Words' },
          { vi: 'Vai trò', en: 'Role' },
          { vi: 'Năm', en: 'Year' },
        ],
        rows: rolled.years.map((each) => [
          each.path,
          each.words,
          roles[each.role],
          each.now === each.year
            ? { vi: `${each.year} (giữ)`, en: `${each.year} (stays)` }
            : `${each.year} → ${each.now}`,
        ]),
      },
    ],
  };
}
