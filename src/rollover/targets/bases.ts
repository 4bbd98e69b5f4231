// "tăng ít nhất N% so với năm trước (năm trước là X%)": base year, base figure and step in one sentence. When the base year moves, its
// figure has to be entered anew: it comes from the results, or stays open. It is never carried over.

import type { DataPath } from '../../data/yaml-source.js';
import type { IndicatorWords } from '../../doctype/indicator-words.js';
import type { TargetRule } from '../../doctype/target-rule.js';
import { OPEN } from '../../doctype/target-text.js';
import type { FigureRow, Figures } from '../../plan/figures.js';
import { formatDecimal, parseDecimal } from '../../text/decimal.js';
import type { Draft } from '../draft.js';
import { nameKey } from '../match-names.js';
import { isTree } from '../tree.js';
import { judgeFigure } from './given-figure.js';
import { isSlip } from './number-slips.js';
import { decimalOf, lowered, raise } from './raise.js';

export interface BaseFate {
  readonly path: string;
  readonly name: string;
  readonly year: number;
  readonly by: string;
  readonly before: string;
  readonly now: string;
  /** What the step leads to, read both ways; absent while the base is open. */
  readonly relative?: string;
  readonly points?: string;
}

const TRIPLE =
  /(tăng|giảm)\s+(?:(?:ít nhất|tối thiểu|thêm|trên)\s*)?(\d+(?:,\d+)?)\s*(?:%|điểm(?: phần trăm)?)\s+so với\s+năm\s+(\d{4})\s*\(\s*năm\s+(\d{4})\s+(?:là|đạt)\s+(\d+(?:,\d+)?|…)/giu;

/** Where such sentences stand in a text. */
export const basesIn = (text: string): { readonly from: number; readonly to: number }[] =>
  [...text.matchAll(TRIPLE)].map(({ 0: all, index: from }) => ({ from, to: from + all.length }));

const plainRule: TargetRule = {
  kind: 'raise-last',
  name: '',
  english: '',
  by: 0,
  cap: 100,
  capUnits: ['%'],
  decimals: { least: 1, most: 2 },
};

/** What the sentence speaks of: the row it stands in, or the title above it. */
function namesAround(draft: Draft, path: DataPath): string[] {
  for (let length = path.length - 1; length > 0; length--) {
    const around = draft.valueAt(path.slice(0, length));
    if (!isTree(around)) continue;
    const names = ['id', 'name', 'task', 'title'].flatMap((key) =>
      typeof around[key] === 'string' ? [around[key] as string] : [],
    );
    if (names.length > 0) return names;
  }
  return [];
}

export interface RolledBases {
  readonly fates: readonly BaseFate[];
  /** Results that have been used here. */
  readonly used: ReadonlySet<FigureRow>;
}

export function rollBases(draft: Draft, results: Figures | undefined, words: IndicatorWords): RolledBases {
  const fates: BaseFate[] = [];
  const used = new Set<FigureRow>();
  const steps = new Map<string, { readonly by: string; readonly path: string }>();
  for (const place of draft.texts()) {
    if (place.kind === 'citation') continue;
    const replacements: { at: number; length: number; text: string }[] = [];
    for (const match of place.now.matchAll(TRIPLE)) {
      const [all, direction = '', by = '', year = '', again, before = ''] = match;
      if (year !== again || Number(year) !== draft.to - 1) continue;
      const path = place.path.join('.');
      const known = steps.get(before);
      if (known && known.by !== by && before !== OPEN) {
        draft.decide(place.path, {
          code: 'rollover/base-conflict',
          severity: 'warning',
          message: {
            vi: `Số gốc ${before} có hai mức tăng: ${by} ở đây, ${known.by} ở ${known.path}.`,
            en: `The base ${before} has two steps: ${by} here, ${known.by} at ${known.path}.`,
          },
        });
      }
      steps.set(before, { by, path });
      const names = namesAround(draft, place.path);
      const keys = names.map(nameKey);
      const row = results?.rows.find(
        (each) =>
          (each.id !== undefined && names.includes(each.id)) ||
          (each.name !== undefined && keys.includes(nameKey(each.name))),
      );
      const context = { name: names.at(-1) ?? '', unit: '%', lastYear: draft.to - 1, year: draft.to };
      const planned = parseDecimal(before);
      const { value, problems } = judgeFigure('result', row?.value, context, words, { planned });
      const figure = problems.some(isSlip) ? undefined : value;
      for (const each of problems) draft.decisions.push({ ...each, ...(row ? { place: row.place } : {}) });
      if (row && figure) used.add(row);
      const now = figure ? formatDecimal(figure) : OPEN;
      const at = match.index + all.length - before.length;
      replacements.push({ at, length: before.length, text: now });
      const step = decimalOf(Number(by.replace(',', '.')));
      const signed = direction.toLowerCase() === 'giảm' ? lowered(step) : step;
      const cap = parseDecimal('100');
      const read = (reading: 'relative' | 'points'): string =>
        formatDecimal(raise(figure ?? step, signed, reading, plainRule, { cap }).figure);
      fates.push({
        path,
        name: names.at(-1) ?? '',
        year: Number(year),
        by,
        before,
        now,
        ...(figure ? { relative: read('relative'), points: read('points') } : {}),
      });
      const reason = { vi: `số gốc của năm ${year}`, en: `the base figure of ${year}` };
      draft.change({ kind: 'figure', path: place.path, from: before, to: now, reason });
      if (figure) {
        draft.decide(place.path, {
          code: 'rollover/two-readings',
          severity: 'info',
          message: {
            vi: `${direction} ${by}% so với ${now}% là ${read('relative')} (tương đối) hay ${read('points')} (điểm phần trăm).`,
            en: `${by}% against ${now}% is ${read('relative')} (relative) or ${read('points')} (points).`,
          },
        });
      } else {
        draft.decide(place.path, {
          code: 'rollover/base-open',
          severity: 'warning',
          message: {
            vi: `Số gốc năm ${year} của "${names.at(-1) ?? ''}" phải nhập lại (số cũ của năm ${Number(year) - 1}: ${before}).`,
            en: `The base of ${year} for "${names.at(-1) ?? ''}" has to be entered (that of ${Number(year) - 1} was ${before}).`,
          },
          remedy: {
            vi: 'Ghi kết quả vào bảng kết quả rồi chạy lại, hoặc điền thay dấu "…".',
            en: 'Add the result and run again, or write it in place of "…".',
          },
        });
      }
    }
    if (replacements.length === 0) continue;
    let text = place.now;
    for (const { at, length, text: fresh } of replacements.reverse())
      text = text.slice(0, at) + fresh + text.slice(at + length);
    draft.rewrite(place.path, text);
  }
  return { fates, used };
}
