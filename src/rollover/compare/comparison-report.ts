// The year-to-year tables: indicators, tasks, citations and texts of two plans, with what was taken out and put in.

import type { Localized } from '../../diagnostics/index.js';
import { diffWords } from '../../text/word-diff.js';
import type { Cell, Report, ReportSection } from '../report/report.js';
import type { IndicatorVerdict, PlansCompared, TaskBetween, TaskVerdictBetween } from './compare-plans.js';

const indicatorWords: Readonly<Record<IndicatorVerdict, Localized>> = {
  same: { vi: 'giữ', en: 'same' },
  raised: { vi: 'tăng', en: 'raised' },
  lowered: { vi: 'giảm', en: 'lowered' },
  changed: { vi: 'đổi', en: 'changed' },
  new: { vi: 'mới', en: 'new' },
  dropped: { vi: 'bỏ', en: 'dropped' },
};

const taskWords: Readonly<Record<TaskVerdictBetween, Localized>> = {
  same: { vi: 'giữ', en: 'same' },
  reworded: { vi: 'sửa lời', en: 'reworded' },
  changed: { vi: 'sửa ô', en: 'cells changed' },
  moved: { vi: 'chuyển nhóm', en: 'moved' },
  new: { vi: 'mới', en: 'new' },
  dropped: { vi: 'bỏ', en: 'dropped' },
};

const roleNames: Readonly<Record<string, string>> = {
  task: 'nội dung',
  result: 'kết quả',
  agency: 'cơ quan thực hiện',
  lead: 'chủ trì',
  support: 'phối hợp',
  product: 'sản phẩm',
  deadline: 'thời gian',
  basis: 'căn cứ',
};

function taskCells({ before, after, cells }: TaskBetween): Cell {
  const others = cells.filter((role) => role !== 'task');
  return others.flatMap((role, index) => [
    { kind: 'same' as const, text: `${index > 0 ? '\n' : ''}${roleNames[role] ?? role}: ` },
    ...diffWords(before?.cells[role] ?? '', after?.cells[role] ?? ''),
  ]);
}

const move = (before: string | undefined, after: string | undefined): string =>
  before === after ? (after ?? '') : `${before ?? '–'} → ${after ?? '–'}`;

export function comparisonSections(compared: PlansCompared): ReportSection[] {
  const { before: old, after: fresh } = compared.years;
  const shown = compared.tasks.filter(({ verdict }) => verdict !== 'same');
  const { kept, added, dropped } = compared.citations;
  return [
    {
      kind: 'table',
      title: { vi: `Chỉ tiêu ${old} – ${fresh}`, en: `Indicators ${old} – ${fresh}` },
      heads: [
        { vi: 'Tình trạng', en: 'State' },
        { vi: 'Chỉ tiêu', en: 'Indicator' },
        { vi: 'Đơn vị', en: 'Unit' },
        { vi: `Năm ${old}`, en: old },
        { vi: `Năm ${fresh}`, en: fresh },
      ],
      rows: compared.indicators.map(({ verdict, reworded, before, after }) => [
        reworded
          ? { vi: `${indicatorWords[verdict].vi}, sửa lời`, en: `${indicatorWords[verdict].en}, reworded` }
          : indicatorWords[verdict],
        before && after ? diffWords(before.name, after.name) : ((after ?? before)?.name ?? ''),
        (after ?? before)?.cells.unit ?? '',
        before?.cells.target ?? '',
        after?.cells.target ?? '',
      ]),
    },
    {
      kind: 'table',
      title: { vi: `Nhiệm vụ ${old} – ${fresh}`, en: `Tasks ${old} – ${fresh}` },
      note: {
        vi: `${compared.tasks.length - shown.length} nhiệm vụ giữ nguyên, không liệt kê.`,
        en: `${compared.tasks.length - shown.length} tasks are the same and not listed.`,
      },
      heads: [
        { vi: 'Tình trạng', en: 'State' },
        { vi: 'Số', en: 'Number' },
        { vi: 'Nhiệm vụ', en: 'Task' },
        { vi: 'Các ô khác', en: 'Other cells' },
      ],
      rows: shown.map((each) => [
        taskWords[each.verdict],
        move(each.before?.number, each.after?.number),
        each.before && each.after
          ? diffWords(each.before.name, each.after.name)
          : ((each.after ?? each.before)?.name ?? ''),
        taskCells(each),
      ]),
    },
    {
      kind: 'table',
      title: { vi: 'Căn cứ: thêm, bỏ', en: 'Citations added and dropped' },
      note: { vi: `${kept.length} văn bản giữ nguyên.`, en: `${kept.length} documents are kept.` },
      heads: [
        { vi: 'Tình trạng', en: 'State' },
        { vi: 'Văn bản', en: 'Document' },
      ],
      rows: [
        ...added.map((words): Cell[] => [{ vi: 'thêm', en: 'added' }, words]),
        ...dropped.map((words): Cell[] => [{ vi: 'bỏ', en: 'dropped' }, words]),
      ],
    },
    {
      kind: 'table',
      title: { vi: 'Lời văn khác', en: 'Other texts' },
      heads: [
        { vi: 'Ở', en: 'At' },
        { vi: 'Thay đổi', en: 'Change' },
      ],
      rows: compared.texts.map(({ path, before, after }) => [path, diffWords(before, after)]),
    },
  ];
}

/** @param names of the two files */
export function comparisonReport(compared: PlansCompared, names: readonly [string, string]): Report {
  const count = (verdict: string): number => compared.tasks.filter((each) => each.verdict === verdict).length;
  const figures = (verdict: IndicatorVerdict): number =>
    compared.indicators.filter((each) => each.verdict === verdict).length;
  return {
    title: { vi: `So sánh ${names[0]} và ${names[1]}`, en: `${names[0]} against ${names[1]}` },
    lead: [
      {
        vi: `Nhiệm vụ: ${count('new')} mới, ${count('dropped')} bỏ, ${count('reworded')} sửa lời, ${count('changed')} sửa ô, ${count('moved')} chuyển nhóm, ${count('same')} giữ.`,
        en: `Tasks: ${count('new')} new, ${count('dropped')} dropped, ${count('reworded')} reworded, ${count('changed')} with other cells, ${count('moved')} moved, ${count('same')} the same.`,
      },
      {
        vi: `Chỉ tiêu: ${figures('raised')} tăng, ${figures('lowered')} giảm, ${figures('changed')} đổi, ${figures('new')} mới, ${figures('dropped')} bỏ, ${figures('same')} giữ.`,
        en: `Indicators: ${figures('raised')} raised, ${figures('lowered')} lowered, ${figures('changed')} changed, ${figures('new')} new, ${figures('dropped')} dropped, ${figures('same')} the same.`,
      },
    ],
    sections: comparisonSections(compared),
  };
}
