// The indicators of one unit: its target follows from its own result, the assigned figure and the rule; a target that the unit states goes
// before the rule. The plan's own target is the assigned figure where none other is given.

import type { Reading, TargetRule } from '../../doctype/target-rule.js';
import type { Plan } from '../../plan/plan.js';
import type { PlanTable, Row } from '../../plan/table.js';
import { figureOf, type Problem, type TargetCase } from '../../rollover/targets/outcome.js';
import { readAs, statedRule } from '../../rollover/targets/rule-for.js';
import { setTarget } from '../../rollover/targets/set-target.js';
import { parseTargetText } from '../../rollover/targets/target-text.js';
import { compareDecimals, formatDecimal } from '../../text/decimal.js';
import { foldWords } from '../../text/fold-words.js';
import type { UnitEntry } from '../units/units-file.js';
import { rowWords } from './known-rows.js';
import { mapRows, mapTables } from './plan-tables.js';

/** One indicator of one unit, for the summary; figures as they are written. */
export interface UnitFigure {
  /** Its id, else its name. */
  readonly key: string;
  readonly name: string;
  readonly unit?: string;
  readonly result?: string;
  readonly assigned?: string;
  /** As printed: `Tối thiểu 68,6`. */
  readonly target: string;
  readonly case: TargetCase | 'stated' | 'plan';
  /** The result lies under what is assigned (over it, where less is better). */
  readonly belowFloor: boolean;
}

export interface TargetProblem {
  readonly problem: Problem;
  /** Path in the entry: `results.so-hoa`. */
  readonly path: string;
}

export interface UnitTargets {
  readonly plan: Plan;
  readonly figures: readonly UnitFigure[];
  readonly problems: readonly TargetProblem[];
}

/** By which rules targets follow from results. */
export interface TargetRules {
  readonly rules: ReadonlyMap<string, TargetRule>;
  /** For indicators that name no rule, nor their table. */
  readonly rule?: string | undefined;
  readonly reading?: Reading | undefined;
}

type Figures = UnitEntry['results'];

const lookUp = (figures: Figures, row: Row): { text: string; name: string } | undefined => {
  if (figures === undefined) return undefined;
  const names = [row.id ?? '', rowWords(row, 'indicators')].filter((name) => name !== '').map(foldWords);
  const found = Object.entries(figures).find(([name]) => names.includes(foldWords(name)));
  return found && { name: found[0], text: found[1] };
};

const textOf = (value: unknown): string | undefined =>
  value === undefined || value === null || String(value).trim() === '' ? undefined : String(value);

/** A figure as it stands in tables; what is no figure as it is. */
const plainFigure = (text: string | undefined): string | undefined => {
  const figure = figureOf(text);
  return figure ? formatDecimal(figure) : text;
};

export function unitTargets(plan: Plan, entry: UnitEntry, { rules, rule: common, reading }: TargetRules): UnitTargets {
  const figures: UnitFigure[] = [];
  const problems: TargetProblem[] = [];
  const change = (row: Row, table: PlanTable): Row => {
    const name = rowWords(row, 'indicators');
    if (name === '' || row.items !== undefined) return row;
    const own = {
      result: lookUp(entry.results, row),
      assigned: lookUp(entry.assigned, row),
      target: lookUp(entry.targets, row),
    };
    const planned = textOf(row.target);
    const assigned = own.assigned?.text ?? textOf(row.assigned) ?? planned;
    const falling = parseTargetText(planned ?? '')?.limit ?? false;
    const [reached, demanded] = [figureOf(own.result?.text), figureOf(assigned)];
    const order = reached && demanded ? compareDecimals(reached, demanded) : 0;
    const figure = {
      key: row.id ?? name,
      name,
      ...(textOf(row.unit) === undefined ? {} : { unit: String(row.unit) }),
      ...(own.result === undefined ? {} : { result: own.result.text }),
      ...(demanded === undefined ? {} : { assigned: formatDecimal(demanded) }),
      belowFloor: falling ? order > 0 : order < 0,
    };
    const rule = rules.get(statedRule(row.rule, table.rule) ?? common ?? '');
    let target = planned ?? '';
    if (own.target) {
      target = own.target.text;
      figures.push({ ...figure, target, case: 'stated' });
    } else if (rule && (own.result || own.assigned)) {
      const outcome = setTarget(
        {
          name,
          unit: textOf(row.unit),
          target: planned,
          result: own.result?.text,
          assigned,
          lastYear: plan.year - 1,
          year: plan.year,
          falling,
        },
        readAs(rule, textOf(row.unit), reading),
      );
      const path = own.result ? `results.${own.result.name}` : `assigned.${own.assigned?.name}`;
      problems.push(...outcome.problems.map((problem) => ({ problem, path })));
      target = outcome.text;
      figures.push({ ...figure, target, case: outcome.case });
    } else figures.push({ ...figure, target, case: 'plan' });
    // printed only where the table has a column for it, and then it is there already
    const last = own.result && 'last' in row ? { last: plainFigure(own.result.text) } : {};
    const floor = own.assigned && 'assigned' in row ? { assigned: plainFigure(own.assigned.text) } : {};
    if (target === (planned ?? '') && Object.keys({ ...last, ...floor }).length === 0) return row;
    return { ...row, target, ...last, ...floor };
  };
  const mapped = mapTables(plan, (table, kind, path) =>
    kind === 'indicators' ? mapRows(table, (row) => change(row, table), path) : table,
  );
  return { plan: mapped, figures, problems };
}
