// All indicators of a plan: their figures found, their rules run, the new targets written with the facts they rest on.

import type { Diagnostic, Localized } from '../../diagnostics/index.js';
import type { IndicatorWords } from '../../doctype/indicator-words.js';
import type { Reading, TargetRule } from '../../doctype/target-rule.js';
import type { FigureRow, Figures } from '../../plan/figures.js';
import { closest } from '../../text/closest.js';
import type { Draft } from '../draft.js';
import { type Combination, combineUnits } from './combine-units.js';
import { findFigures } from './find-figures.js';
import { type IndicatorRow, indicatorRows } from './indicator-rows.js';
import type { TargetCase } from './outcome.js';
import { isCount } from './raise.js';
import { setTarget } from './set-target.js';
import { parseTargetText } from './target-text.js';

/** One row of the annex "căn cứ xác định chỉ tiêu". */
export interface TargetFate {
  readonly path: string;
  readonly id?: string;
  readonly name: string;
  readonly unit: string;
  readonly before: string;
  readonly result: string;
  readonly assigned: string;
  readonly now: string;
  readonly stretch?: string;
  readonly rule: string;
  readonly case: TargetCase;
  readonly reason: Localized;
  readonly readings?: Readonly<Record<Reading, string>>;
}

export interface TargetSources {
  readonly results?: Figures | undefined;
  readonly assigned?: Figures | undefined;
  readonly rules: ReadonlyMap<string, TargetRule>;
  /** Name of the rule where neither row nor table states one. */
  readonly rule: string;
  readonly reading?: Reading | undefined;
  readonly words: IndicatorWords;
  /** How figures of merged units become one, by id or name of the indicator. */
  readonly combinations?: ReadonlyMap<string, Combination> | undefined;
}

const text = (value: unknown): string | undefined =>
  typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;

const readingWords: Readonly<Record<Reading, string>> = { relative: 'tính tương đối', points: 'điểm phần trăm' };

function isFalling({ row, name }: IndicatorRow, words: IndicatorWords): boolean {
  const stated = text(row.better)?.toLocaleLowerCase('vi');
  if (stated !== undefined) return ['lower', 'thấp', 'giảm'].includes(stated);
  if (parseTargetText(text(row.target) ?? '')?.limit) return true;
  const lower = name.toLocaleLowerCase('vi');
  return words.falling.some((word) => {
    const at = lower.indexOf(word);
    return at >= 0 && !/không\s+(?:để\s+|bị\s+)?$/.test(lower.slice(0, at));
  });
}

function ruleFor(
  indicator: IndicatorRow,
  sources: TargetSources,
  draft: Draft,
): { name: string; title: string; rule: TargetRule } | undefined {
  const name = text(indicator.row.rule) ?? indicator.rule ?? sources.rule;
  const rule = sources.rules.get(name);
  if (!rule) {
    const near = closest(name, sources.rules.keys());
    draft.decide(indicator.path, {
      code: 'rollover/unknown-rule',
      severity: 'error',
      message: { vi: `Không có quy tắc "${name}".`, en: `There is no rule "${name}".` },
      remedy: near
        ? { vi: `Ý bạn là "${near}"?`, en: `Did you mean "${near}"?` }
        : {
            vi: `Các quy tắc: ${[...sources.rules.keys()].join(', ')}.`,
            en: `Rules: ${[...sources.rules.keys()].join(', ')}.`,
          },
    });
    return undefined;
  }
  if (!('by' in rule) || rule.reading !== undefined) return { name, rule, title: rule.name };
  const unit = text(indicator.row.unit);
  // "tăng thêm 10%" of a count can be read in one way only
  const reading = isCount(unit) ? 'relative' : sources.reading;
  const chosen = reading === undefined ? 'chưa chọn cách tính' : readingWords[reading];
  const title = isCount(unit) ? rule.name : `${rule.name} (${chosen})`;
  return { name, title, rule: reading === undefined ? rule : { ...rule, reading } };
}

function repeatedIds(indicators: readonly IndicatorRow[], draft: Draft): void {
  const seen = new Map<string, IndicatorRow>();
  for (const each of indicators) {
    const id = text(each.row.id);
    if (id === undefined) continue;
    const first = seen.get(id);
    if (!first) seen.set(id, each);
    else {
      draft.decide([...each.path, 'id'], {
        code: 'rollover/id-twice',
        severity: 'error',
        message: { vi: `Mã "${id}" đã dùng cho "${first.name}".`, en: `The id "${id}" belongs to "${first.name}".` },
        remedy: { vi: 'Mỗi chỉ tiêu một mã riêng.', en: 'Give each indicator an id of its own.' },
      });
    }
  }
}

/** One figure out of the rows found for an indicator. */
function oneFigure(
  rows: readonly FigureRow[] | undefined,
  indicator: IndicatorRow,
  sources: TargetSources,
  diagnostics: Diagnostic[],
): { value?: string | undefined; note?: Localized } {
  if (!rows || rows.length === 0) return {};
  if (rows.length === 1) return { value: rows[0]?.value };
  const stated = sources.combinations?.get(text(indicator.row.id) ?? '') ?? sources.combinations?.get(indicator.name);
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

export function rollTargets(draft: Draft, sources: TargetSources): TargetFate[] {
  const indicators = indicatorRows(draft.data).filter(({ path }) => !draft.isRemoved(path));
  repeatedIds(indicators, draft);
  const results = findFigures(sources.results, indicators);
  const assigned = findFigures(sources.assigned, indicators);
  const diagnostics: Diagnostic[] = [...results.diagnostics, ...assigned.diagnostics];
  const fates: TargetFate[] = [];
  for (const indicator of indicators) {
    const { path, row, name } = indicator;
    if (row.target === undefined && Array.isArray(row.items)) continue;
    const found = ruleFor(indicator, sources, draft);
    if (!found) continue;
    const key = path.join('.');
    const result = oneFigure(results.byPath.get(key), indicator, sources, diagnostics);
    const demand = oneFigure(assigned.byPath.get(key), indicator, sources, diagnostics);
    const before = text(draft.valueAt([...path, 'target'])) ?? '';
    const outcome = setTarget(
      {
        name: indicator.fullName,
        unit: text(row.unit),
        target: before === '' ? undefined : before,
        result: result.value,
        assigned: demand.value,
        lastYear: draft.from,
        year: draft.to,
        falling: isFalling(indicator, sources.words),
      },
      found.rule,
    );
    const reason = result.note
      ? { vi: `${result.note.vi} ${outcome.reason.vi}`, en: `${result.note.en} ${outcome.reason.en}` }
      : outcome.reason;
    draft.rewrite([...path, 'target'], outcome.text);
    if (outcome.text !== before) {
      draft.change({
        kind: 'target',
        path: [...path, 'target'],
        from: before,
        to: outcome.text,
        reason,
        source: found.name,
      });
    }
    for (const { figure, ...each } of outcome.problems) {
      const given = figure && (figure === 'result' ? results : assigned).byPath.get(key)?.[0];
      if (given) diagnostics.push({ ...each, place: given.place });
      else draft.decide([...path, 'target'], each);
    }
    for (const [fact, value] of [
      ['last', result.value],
      ['assigned', demand.value],
    ] as const) {
      if (value !== undefined) draft.edit({ kind: 'set', path: [...path, fact], value, after: 'target' });
      else if (row[fact] !== undefined) {
        draft.edit({ kind: 'remove', path: [...path, fact] });
        const reason = { vi: `số liệu của năm trước, không mang sang`, en: 'a figure of last year, not carried over' };
        draft.change({ kind: 'figure', path: [...path, fact], from: String(row[fact]), to: '', reason });
      }
    }
    fates.push({
      path: key,
      ...(text(row.id) === undefined ? {} : { id: text(row.id) as string }),
      name,
      unit: text(row.unit) ?? '',
      before,
      result: result.value ?? '',
      assigned: demand.value ?? '',
      now: outcome.text,
      ...(outcome.stretch ? { stretch: outcome.text } : {}),
      rule: found.title,
      case: outcome.case,
      reason,
      ...(outcome.readings ? { readings: outcome.readings } : {}),
    });
  }
  draft.decisions.push(...diagnostics);
  return fates;
}
