// One figure for an indicator out of the rows found for it: its own, or those of merged units as one.

import type { Diagnostic, Localized } from '../../diagnostics/index.js';
import type { FigureRow } from '../../plan/figures.js';
import { type Combination, combineUnits } from './combine-units.js';
import type { IndicatorRow } from './indicator-rows.js';

export interface OneFigure {
  readonly value?: string | undefined;
  /** How it came out of several. */
  readonly note?: Localized;
}

const text = (value: unknown): string | undefined =>
  typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;

/** @param combinations stated for indicators, by id or name */
export function oneFigure(
  rows: readonly FigureRow[] | undefined,
  indicator: IndicatorRow,
  combinations: ReadonlyMap<string, Combination> | undefined,
  diagnostics: Diagnostic[],
): OneFigure {
  if (!rows || rows.length === 0) return {};
  if (rows.length === 1) return { value: rows[0]?.value };
  const stated = combinations?.get(text(indicator.row.id) ?? '') ?? combinations?.get(indicator.name);
  const combined = combineUnits(rows, text(indicator.row.unit), stated);
  for (const each of combined.problems) {
    diagnostics.push({
      ...each,
      message: { vi: `"${indicator.name}": ${each.message.vi}`, en: `"${indicator.name}": ${each.message.en}` },
      ...(rows[0] ? { place: rows[0].place } : {}),
    });
  }
  const how: Record<Combination, Localized> = {
    sum: { vi: 'cộng', en: 'added up' },
    'weighted-mean': { vi: 'bình quân có trọng số', en: 'weighted mean' },
    max: { vi: 'lấy số lớn nhất', en: 'the largest' },
    min: { vi: 'lấy số nhỏ nhất', en: 'the smallest' },
  };
  const words = how[combined.rule];
  return combined.value === undefined
    ? {}
    : {
        value: combined.value,
        note: {
          vi: `Gộp các đơn vị cũ (${words.vi}): ${combined.from}.`,
          en: `Units merged (${words.en}): ${combined.from}.`,
        },
      };
}
