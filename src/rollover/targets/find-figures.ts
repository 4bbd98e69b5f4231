// Gives each figure from outside to its indicator: by id, then by name. What fits none is told with the nearest name; what fits twice,
// or comes in another unit, is told too and not used.

import type { Diagnostic, Localized } from '../../diagnostics/index.js';
import { otherMeasureOf, unitMismatch } from '../../doctype/table-measure.js';
import type { FigureRow, Figures } from '../../plan/figures.js';
import { nameKey, nearestName } from '../match-names.js';
import type { IndicatorRow } from './indicator-rows.js';

export interface FoundFigures {
  /** Rows for each indicator, by its dotted path; several only where each names a former unit. */
  readonly byPath: ReadonlyMap<string, readonly FigureRow[]>;
  readonly diagnostics: readonly Diagnostic[];
}

/** "65,5 triệu đồng", or a name "Thu ngân sách (tỷ đồng)": what stands over the table does not count. */
const ownsUnit = ({ name = '', value = '' }: FigureRow): boolean => /[\p{L}%]/u.test(value) || /\)\s*$/u.test(name);

export function findFigures(figures: Figures | undefined, indicators: readonly IndicatorRow[]): FoundFigures {
  const byPath = new Map<string, FigureRow[]>();
  const diagnostics: Diagnostic[] = [];
  const tell = (
    row: FigureRow,
    code: string,
    severity: Diagnostic['severity'],
    message: Localized,
    remedy: Localized,
  ): void => {
    diagnostics.push({ code: `rollover/${code}`, severity, place: row.place, message, remedy });
  };
  for (const row of figures?.rows ?? []) {
    const label = row.name ?? row.id ?? '';
    const byId = row.id === undefined ? [] : indicators.filter(({ row: each }) => each.id === row.id);
    const key = row.name === undefined ? undefined : nameKey(row.name);
    const fits =
      byId.length > 0
        ? byId
        : key === undefined
          ? []
          : indicators.filter(({ name, fullName }) => nameKey(name) === key || nameKey(fullName) === key);
    const [fit] = fits;
    if (!fit) {
      const near = nearestName(
        label,
        indicators.map(({ name }) => name),
      );
      const ids = indicators.flatMap(({ row: each }) => (typeof each.id === 'string' ? [each.id] : []));
      const nearId = row.name === undefined ? nearestName(label, ids) : undefined;
      tell(
        row,
        'unknown-indicator',
        'warning',
        { vi: `Kế hoạch không có chỉ tiêu "${label}".`, en: `The plan has no indicator "${label}".` },
        (nearId ?? near)
          ? {
              vi: `Gần nhất là "${nearId ?? near}": nếu đúng thì sửa tên hoặc ghi cùng mã (id).`,
              en: `The nearest is "${nearId ?? near}": if it is meant, use its name or id.`,
            }
          : { vi: 'Thêm chỉ tiêu vào kế hoạch nếu là chỉ tiêu mới.', en: 'Add it to the plan if it is new.' },
      );
      continue;
    }
    if (fits.length > 1) {
      tell(
        row,
        'ambiguous-indicator',
        'error',
        {
          vi: `Có ${fits.length} chỉ tiêu cùng tên "${label}".`,
          en: `${fits.length} indicators are called "${label}".`,
        },
        { vi: 'Ghi mã (id) cho từng chỉ tiêu.', en: 'Give each an id.' },
      );
      continue;
    }
    const own = fit.row.unit;
    const stated =
      row.unit ?? (typeof own === 'string' && !ownsUnit(row) ? otherMeasureOf(row.over ?? [], own) : undefined);
    const mismatch = unitMismatch(label, stated, typeof own === 'string' ? own : undefined, row.place);
    if (mismatch) {
      diagnostics.push(mismatch);
      continue;
    }
    if (row.value === undefined || row.value.trim() === '') continue;
    const path = fit.path.join('.');
    const before = byPath.get(path) ?? [];
    if (before.some((each) => each.from === row.from)) {
      tell(
        row,
        'figure-twice',
        'error',
        { vi: `"${label}" có hai số liệu.`, en: `"${label}" has two figures.` },
        { vi: 'Giữ lại một dòng.', en: 'Keep one row.' },
      );
      continue;
    }
    byPath.set(path, [...before, row]);
  }
  return { byPath, diagnostics };
}
