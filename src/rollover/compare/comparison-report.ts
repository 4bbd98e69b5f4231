// The year-to-year tables: indicators, tasks, citations and texts of two plans, with what was taken out and put in.

import type { Diagnostic, Localized } from '../../diagnostics/index.js';
import { diffWords } from '../../text/word-diff.js';
import type { Cell, Report, ReportSection } from '../report/report.js';
import { both, grouped, placeText, table } from '../report/table.js';
import { severityWords } from '../report/words.js';
import type {
  IndicatorBetween,
  IndicatorVerdict,
  PlansCompared,
  TaskBetween,
  TaskVerdictBetween,
} from './compare-plans.js';

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

interface Named {
  readonly name: string;
}

const nameCell = ({ before, after }: { readonly before?: Named; readonly after?: Named }): Cell =>
  before && after ? diffWords(before.name, after.name) : ((after ?? before)?.name ?? '');

const indicatorRow = (each: IndicatorBetween): Cell[] => {
  const { vi, en } = indicatorWords[each.verdict];
  return [
    each.reworded ? { vi: `${vi}, sửa lời`, en: `${en}, reworded` } : { vi, en },
    nameCell(each),
    (each.after ?? each.before)?.cells.unit ?? '',
    each.before?.cells.target ?? '',
    each.after?.cells.target ?? '',
  ];
};

const leftoversTable = (leftovers: readonly Diagnostic[], year: string): ReportSection =>
  table(
    [`Còn của năm ${year}`, `Left over from ${year}`],
    [
      ['Mức', 'Level'],
      ['Ở', 'At'],
      ['Nội dung', 'What'],
      ['Đề nghị', 'Proposal'],
    ],
    grouped(leftovers).map(({ each, places }): Cell[] => [
      severityWords[each.severity],
      places,
      each.message,
      each.remedy ?? '',
    ]),
  );

export function comparisonSections(compared: PlansCompared): ReportSection[] {
  const { before: old, after: fresh } = compared.years;
  const shown = compared.tasks.filter(({ verdict }) => verdict !== 'same');
  const same = compared.tasks.length - shown.length;
  const { kept, added, dropped } = compared.citations;
  return [
    table(
      [`Chỉ tiêu ${old} – ${fresh}`, `Indicators ${old} – ${fresh}`],
      [
        ['Tình trạng', 'State'],
        ['Chỉ tiêu', 'Indicator'],
        ['Đơn vị', 'Unit'],
        [`Năm ${old}`, old],
        [`Năm ${fresh}`, fresh],
      ],
      compared.indicators.map(indicatorRow),
    ),
    table(
      [`Nhiệm vụ ${old} – ${fresh}`, `Tasks ${old} – ${fresh}`],
      [
        ['Tình trạng', 'State'],
        ['Số', 'Number'],
        ['Nhiệm vụ', 'Task'],
        ['Các ô khác', 'Other cells'],
      ],
      shown.map((each): Cell[] => [
        taskWords[each.verdict],
        move(each.before?.number, each.after?.number),
        nameCell(each),
        taskCells(each),
      ]),
      [`${same} nhiệm vụ giữ nguyên, không liệt kê.`, `${same} tasks are the same and not listed.`],
    ),
    table(
      ['Căn cứ: thêm, bỏ', 'Citations added and dropped'],
      [
        ['Tình trạng', 'State'],
        ['Văn bản', 'Document'],
      ],
      [
        ...added.map((words): Cell[] => [both(['thêm', 'added']), words]),
        ...dropped.map((words): Cell[] => [both(['bỏ', 'dropped']), words]),
      ],
      [`${kept.length} văn bản giữ nguyên.`, `${kept.length} documents are kept.`],
    ),
    ...(compared.leftovers === undefined ? [] : [leftoversTable(compared.leftovers, old)]),
    table(
      ['Lời văn khác', 'Other texts'],
      [
        ['Ở', 'At'],
        ['Thay đổi', 'Change'],
      ],
      compared.texts.map(({ path, place, before, after }): Cell[] => [
        placeText(place, path),
        diffWords(before, after),
      ]),
    ),
  ];
}

/** @param names of the two files */
export function comparisonReport(compared: PlansCompared, names: readonly [string, string]): Report {
  const count = (verdict: string): number => compared.tasks.filter((each) => each.verdict === verdict).length;
  const figures = (verdict: IndicatorVerdict): number =>
    compared.indicators.filter((each) => each.verdict === verdict).length;
  return {
    title: both([`So sánh ${names[0]} và ${names[1]}`, `${names[0]} against ${names[1]}`]),
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
