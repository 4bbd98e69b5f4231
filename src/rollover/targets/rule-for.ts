// Which rule an indicator follows: its own, that of its table, else that of the run; and how the rule is read for it.

import type { Reading, TargetRule } from '../../doctype/target-rule.js';
import { closest } from '../../text/closest.js';
import type { Draft } from '../draft.js';
import type { IndicatorRow } from './indicator-rows.js';
import { isCount } from './raise.js';

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

/** Undefined where there is no rule of that name, which is told. */
export function ruleFor(indicator: IndicatorRow, sources: RuleSources, draft: Draft): RuleFor | undefined {
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
