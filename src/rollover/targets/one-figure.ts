// One figure for an indicator out of the rows found for it: its own, or those of merged units as one.

import type { Diagnostic, Localized } from '../../diagnostics/index.js';
import type { IndicatorWords } from '../../doctype/indicator-words.js';
import type { FigureRow } from '../../plan/figures.js';
import { type Combination, combineUnits } from './combine-units.js';
import { type FigureSide, unitOf } from './given-figure.js';
import type { IndicatorRow } from './indicator-rows.js';

export interface OneFigure {
  readonly value?: string | undefined;
  /** How it came out of several. */
  readonly note?: Localized;
}

const text = (value: unknown): string | undefined =>
  typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;

export interface OneFigureSources {
  /** Stated for indicators, by id or name. */
  readonly combinations?: ReadonlyMap<string, Combination> | undefined;
  readonly words: IndicatorWords;
  readonly years: { readonly lastYear: number; readonly year: number };
}

export function oneFigure(
  rows: readonly FigureRow[] | undefined,
  indicator: IndicatorRow,
  side: FigureSide,
  { combinations, words, years }: OneFigureSources,
  diagnostics: Diagnostic[],
): OneFigure {
  if (!rows || rows.length === 0) return {};
  if (rows.length === 1) return { value: rows[0]?.value };
  const stated = combinations?.get(text(indicator.row.id) ?? '') ?? combinations?.get(indicator.name);
  const context = {
    name: indicator.fullName,
    unit: unitOf(text(indicator.row.unit), indicator.name, text(indicator.row.target)),
    ...years,
  };
  const combined = combineUnits(rows, side, context, words, stated);
  diagnostics.push(...combined.problems);
  const how: Record<Combination, Localized> = {
    sum: { vi: 'cộng', en: 'added up' },
    'weighted-mean': { vi: 'bình quân có trọng số', en: 'weighted mean' },
    max: { vi: 'lấy số lớn nhất', en: 'the largest' },
    min: { vi: 'lấy số nhỏ nhất', en: 'the smallest' },
  };
  const said = how[combined.rule];
  return combined.value === undefined
    ? {}
    : {
        value: combined.value,
        note: {
          vi: `Gộp các đơn vị cũ (${said.vi}): ${combined.from}.`,
          en: `Units merged (${said.en}): ${combined.from}.`,
        },
      };
}
