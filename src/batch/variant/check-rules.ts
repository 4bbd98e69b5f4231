// Results of units become targets by a rule. One that is named must be there, and there must be one where results are given: else the
// targets of all units would stay those of the common plan, unnoticed.

import type { Diagnostic, Place } from '../../diagnostics/index.js';
import type { TargetRule } from '../../doctype/target-rule.js';
import { unknownRule } from '../../rollover/targets/rule-for.js';
import type { UnitsSource } from '../units/read-units.js';
import type { KnownRows } from './plan-tables.js';

export interface RulesContext {
  readonly rows: KnownRows;
  readonly rules: ReadonlyMap<string, TargetRule>;
  readonly placeInPlan: (path: string) => Place;
}

function noRule(place: Place, rules: ReadonlyMap<string, TargetRule>): Diagnostic {
  const names = [...rules.keys()].join(', ');
  const keep = [...rules].find(([, { kind }]) => kind === 'keep')?.[0];
  return {
    code: 'units/no-rule',
    severity: 'warning',
    place,
    message: {
      vi: 'Bảng đơn vị có kết quả nhưng không có quy tắc tính chỉ tiêu: chỉ tiêu giữ như kế hoạch chung.',
      en: 'The units have results but there is no rule for targets: they stay those of the common plan.',
    },
    remedy: {
      vi: `Thêm --rule (${names}), hoặc ghi rule ở bảng chỉ tiêu của kế hoạch${keep ? `; cố ý giữ nguyên: --rule ${keep}` : ''}.`,
      en: `Add --rule (${names}), or a rule in the plan's table of indicators${keep ? `; to keep them on purpose: --rule ${keep}` : ''}.`,
    },
  };
}

export function checkRules({ units, placeOf }: UnitsSource, { rows, rules, placeInPlan }: RulesContext): Diagnostic[] {
  const unknown = new Map<string, string>();
  for (const { rule } of rows.rows) if (rule && !rules.has(rule.name)) unknown.set(rule.path, rule.name);
  const found = [...unknown].map(
    ([path, name]): Diagnostic => ({
      code: 'units/unknown-rule',
      severity: 'error',
      place: placeInPlan(path),
      ...unknownRule(name, rules),
    }),
  );
  if (units.rule !== undefined) return found;
  for (const [index, { results, targets }] of units.units.entries()) {
    const own = new Set(Object.keys(targets ?? {}).map((name) => rows.find('indicators', name)));
    for (const name of Object.keys(results ?? {})) {
      const row = rows.find('indicators', name);
      if (row === undefined || row === 'several' || row.rule || own.has(row)) continue;
      return [...found, noRule(placeOf(`units.${index}.results.${name}`), rules)];
    }
  }
  return found;
}
