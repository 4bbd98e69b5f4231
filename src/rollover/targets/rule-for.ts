// Which rule an indicator follows: its own, that of its table, else that of the run; and how the rule is read for it.

import type { Localized } from '../../diagnostics/index.js';
import { isCount } from '../../doctype/measures.js';
import type { Reading } from '../../doctype/readings.js';
import type { TargetRule } from '../../doctype/target-rule.js';
import { closest } from '../../text/closest.js';
import type { Draft } from '../draft.js';
import type { IndicatorRow } from './indicator-rows.js';

export interface RuleSources {
  readonly rules: ReadonlyMap<string, TargetRule>;
  /** Name of the rule where neither row nor table states one. */
  readonly rule: string;
  readonly reading?: Reading | undefined;
}

export interface RuleFor {
  /** Of its file. */
  readonly name: string;
  /** For people, with the reading that was chosen. */
  readonly title: string;
  readonly rule: TargetRule;
}

const text = (value: unknown): string | undefined =>
  typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;

const readingWords: Readonly<Record<Reading, string>> = { relative: 'tính tương đối', points: 'điểm phần trăm' };

/** The name of the nearest that states one: the row, its table. */
export const statedRule = (row: unknown, table: unknown): string | undefined => text(row) ?? text(table);

/** The rule with the reading chosen for the run, where it states none itself; of a count "tăng thêm 10%" can be read in one way only. */
export function readAs(rule: TargetRule, unit: string | undefined, chosen: Reading | undefined): TargetRule {
  if (!('by' in rule) || rule.reading !== undefined) return rule;
  const reading = isCount(unit) ? 'relative' : chosen;
  return reading === undefined ? rule : { ...rule, reading };
}

/** What is said of a rule that is named and is not there. */
export function unknownRule(
  name: string,
  rules: ReadonlyMap<string, TargetRule>,
): { message: Localized; remedy: Localized } {
  const near = closest(name, rules.keys());
  const all = [...rules.keys()].join(', ');
  return {
    message: { vi: `Không có quy tắc "${name}".`, en: `There is no rule "${name}".` },
    remedy: near
      ? { vi: `Ý bạn là "${near}"?`, en: `Did you mean "${near}"?` }
      : { vi: `Các quy tắc: ${all}.`, en: `Rules: ${all}.` },
  };
}

/** Undefined where there is no rule of that name, which is told. */
export function ruleFor(indicator: IndicatorRow, sources: RuleSources, draft: Draft): RuleFor | undefined {
  const name = statedRule(indicator.row.rule, indicator.rule) ?? sources.rule;
  const rule = sources.rules.get(name);
  if (!rule) {
    draft.decide(indicator.path, {
      code: 'rollover/unknown-rule',
      severity: 'error',
      ...unknownRule(name, sources.rules),
    });
    return undefined;
  }
  if (!('by' in rule) || rule.reading !== undefined) return { name, rule, title: rule.name };
  const unit = text(indicator.row.unit);
  const chosen = sources.reading === undefined ? 'chưa chọn cách tính' : readingWords[sources.reading];
  const title = isCount(unit) ? rule.name : `${rule.name} (${chosen})`;
  return { name, title, rule: readAs(rule, unit, sources.reading) };
}
