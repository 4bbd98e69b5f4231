// Results of units become targets by a rule. One that is named must be there, and there must be one where results are given: else the
// targets of all units would stay those of the common plan, unnoticed.

import type { Diagnostic, Place } from '../../diagnostics/index.js';
import type { TargetRule } from '../../doctype/target-rule.js';
import type { Plan } from '../../plan/plan.js';
import { unknownRule } from '../../rollover/targets/rule-for.js';
import type { UnitsSource } from '../units/read-units.js';
import type { UnitsFile } from '../units/units-file.js';
import { type KnownRows, mapRows, mapTables, rowWords } from './plan-tables.js';

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

/** Figures of units change what a row of totals sums up. */
export function openTotals(plan: Plan, { units }: UnitsFile, placeOf: (path: string) => Place): Diagnostic[] {
  if (!units.some((entry) => entry.results ?? entry.assigned ?? entry.targets)) return [];
  const found: Diagnostic[] = [];
  mapTables(plan, (table, kind, path) =>
    kind !== 'indicators'
      ? table
      : mapRows(
          table,
          (row) => row,
          path,
          (row, at) => {
            found.push({
              code: 'units/total-open',
              severity: 'warning',
              place: placeOf(at),
              message: {
                vi: `Dòng tổng "${rowWords(row, kind)}": ở đơn vị có chỉ tiêu riêng, số tổng để trống ("…").`,
                en: `The total "${rowWords(row, kind)}" is open ("…") where a unit has targets of its own.`,
              },
              remedy: {
                vi: 'Bỏ dòng tổng khỏi kế hoạch chung, hoặc điền số tổng của từng đơn vị sau khi lập.',
                en: 'Take the total out of the common plan, or write that of each unit afterwards.',
              },
            });
            return row;
          },
        ),
  );
  return found;
}
