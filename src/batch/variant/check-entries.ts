// What entries of units name must be in the plan: indicators, tasks, groups, rules, facts. All of it is reported before anything is made.

import { faultsOfUnitNames } from '../../compose/names/unit-names.js';
import type { Diagnostic, Localized, Place } from '../../diagnostics/index.js';
import type { TargetRule } from '../../doctype/target-rule.js';
import type { Plan } from '../../plan/plan.js';
import { unknownRule } from '../../rollover/targets/rule-for.js';
import { closest } from '../../text/closest.js';
import { foldWords } from '../../text/fold-words.js';
import type { UnitsSource } from '../units/read-units.js';
import { groupsOf, type KnownRows, mapTables, type TableKind } from './plan-tables.js';

export interface EntryContext {
  readonly plan: Plan;
  readonly rows: KnownRows;
  readonly rules: ReadonlyMap<string, TargetRule>;
  /** Roles of the columns of the plan's task tables. */
  readonly roles: readonly string[];
}

const nearText = (near: string | undefined): Localized | undefined =>
  near === undefined ? undefined : { vi: `Ý bạn là "${near}"?`, en: `Did you mean "${near}"?` };

export function checkEntries({ units, placeOf }: UnitsSource, context: EntryContext): Diagnostic[] {
  const { plan, rows } = context;
  const found: Diagnostic[] = [];
  const tell = (
    severity: Diagnostic['severity'],
    code: string,
    place: Place,
    message: Localized,
    remedy?: Localized,
  ): void => {
    found.push({ code: `units/${code}`, severity, place, message, ...(remedy ? { remedy } : {}) });
  };
  const text = JSON.stringify(plan);
  const named = new Set([...text.matchAll(/\{\{\s*facts\.([A-Za-z0-9]+)\s*\}\}/g)].map((match) => match[1] as string));
  const groups: string[] = [];
  mapTables(plan, (table, kind) => {
    if (kind === 'tasks') groups.push(...groupsOf(table).map(({ title }) => title));
    return table;
  });
  const checkRow = (kind: TableKind, name: string, path: string): void => {
    const row = rows.find(kind, name);
    if (row !== undefined && row !== 'several') return;
    const what = kind === 'tasks' ? { vi: 'nhiệm vụ', en: 'task' } : { vi: 'chỉ tiêu', en: 'indicator' };
    if (row === 'several') {
      const message = {
        vi: `Kế hoạch có nhiều ${what.vi} "${name}".`,
        en: `The plan has several ${what.en}s "${name}".`,
      };
      const remedy = {
        vi: 'Đặt id cho từng dòng trong kế hoạch rồi ghi id đó.',
        en: 'Give each an id in the plan and name that.',
      };
      tell('error', 'several-rows', placeOf(path), message, remedy);
      return;
    }
    const message = { vi: `Kế hoạch không có ${what.vi} "${name}".`, en: `The plan has no ${what.en} "${name}".` };
    tell('error', 'unknown-row', placeOf(path), message, nearText(rows.nearest(kind, name)));
  };

  if (units.rule !== undefined && !context.rules.has(units.rule)) {
    const { message, remedy } = unknownRule(units.rule, context.rules);
    tell('error', 'unknown-rule', placeOf('rule'), message, remedy);
  }
  const unused = new Set<string>();
  for (const [index, entry] of units.units.entries()) {
    const at = `units.${index}`;
    for (const fault of faultsOfUnitNames(entry, at)) found.push({ ...fault, place: placeOf(fault.place?.path ?? at) });
    if (entry.headSigns && entry.signatory?.capacity !== undefined)
      tell(
        'error',
        'head-with-capacity',
        placeOf(`${at}.signatory.capacity`),
        {
          vi: 'Đã ghi người đứng đầu ký (headSigns) thì không có quyền hạn ký.',
          en: 'Where the head signs (headSigns) there is no capacity.',
        },
        { vi: 'Bỏ một trong hai.', en: 'Take one of the two out.' },
      );
    for (const kind of ['results', 'assigned', 'targets'] as const) {
      for (const name of Object.keys(entry[kind] ?? {})) checkRow('indicators', name, `${at}.${kind}.${name}`);
    }
    for (const name of Object.keys(entry.facts ?? {})) {
      // a column of a sheet is reported at its head
      if (named.has(name) || unused.has(name) || placeOf(`${at}.facts.${name}`).spot !== undefined) continue;
      unused.add(name);
      const near = closest(name, named);
      tell(
        'warning',
        'unused-fact',
        placeOf(`${at}.facts.${name}`),
        {
          vi: `Dữ kiện "${name}" không được dùng: lời văn của kế hoạch không có chỗ ghi dữ kiện này.`,
          en: `The fact "${name}" is not used: no text of the plan names it.`,
        },
        nearText(near),
      );
    }
    for (const name of named) {
      if (entry.facts?.[name] !== undefined || plan.facts?.[name] !== undefined) continue;
      tell('error', 'no-fact', placeOf(at), {
        vi: `Đơn vị này thiếu dữ kiện "${name}" mà kế hoạch dùng ({{facts.${name}}}).`,
        en: `This unit lacks the fact "${name}", which the plan uses ({{facts.${name}}}).`,
      });
    }
    for (const [order, change] of (entry.tasks ?? []).entries()) {
      const here = `${at}.tasks.${order}`;
      const { add, change: changed, omit, ...cells } = change;
      if (changed !== undefined) checkRow('tasks', changed, `${here}.change`);
      if (omit !== undefined) checkRow('tasks', omit, `${here}.omit`);
      if (add !== undefined && add !== '' && !groups.some((title) => foldWords(title) === foldWords(add))) {
        const message = {
          vi: `Kế hoạch không có nhóm nhiệm vụ "${add}".`,
          en: `The plan has no group of tasks "${add}".`,
        };
        tell('error', 'unknown-group', placeOf(`${here}.add`), message, nearText(closest(add, groups)));
      }
      for (const role of Object.keys(cells)) {
        if (context.roles.includes(role) || role === 'id') continue;
        const message = {
          vi: `Bảng nhiệm vụ không có cột "${role}".`,
          en: `The table of tasks has no column "${role}".`,
        };
        tell('error', 'no-column', placeOf(`${here}.${role}`), message, nearText(closest(role, context.roles)));
      }
      if (omit === undefined && Object.keys(cells).length === 0)
        tell('error', 'no-cells', placeOf(here), {
          vi: 'Thay đổi này không ghi nội dung gì.',
          en: 'This change says nothing.',
        });
    }
  }
  return found;
}
