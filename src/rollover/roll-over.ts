// Last year's plan → next year's: every step in its order, on one draft. Pure: the same plan, figures, rules and year give the same edits
// and the same report. Rolling to the year the plan already has changes nothing.

import { valueAt } from '../data/edits/edit.js';
import { failed, ok, type Result } from '../diagnostics/index.js';
import type { Heads } from '../doctype/heads/heads.js';
import type { IndicatorWords } from '../doctype/indicator-words.js';
import type { LawTopics } from '../doctype/law-topics.js';
import type { LeftoverPatterns } from '../doctype/leftover-patterns.js';
import type { LegalRegister } from '../doctype/legal-register.js';
import type { Letterheads } from '../doctype/letterheads.js';
import type { Reading } from '../doctype/readings.js';
import type { Reorganisation } from '../doctype/reorganisation.js';
import { numberingOfTables, type TableDefinition } from '../doctype/table-definition.js';
import type { TargetRule } from '../doctype/target-rule.js';
import type { Units } from '../doctype/units/units.js';
import type { YearPatterns } from '../doctype/year-patterns.js';
import type { FigureRow, Figures } from '../plan/figures.js';
import type { Unit } from '../plan/unit.js';
import { isoDate, parseDate } from '../text/date.js';
import { rollCitations } from './citations/roll-citations.js';
import { tellTextCitations } from './citations/text-citations.js';
import { Draft, type TextNow } from './draft.js';
import { isSettled } from './leftovers/find-leftovers.js';
import { tellLeftovers } from './leftovers/tell-leftovers.js';
import { nameKey } from './match-names.js';
import { renamedUnit } from './reorganisation/renamed-unit.js';
import { reorganise } from './reorganisation/reorganise.js';
import { type RolledOver, staleExplanations } from './report/explain.js';
import { resetBlanks } from './reset.js';
import { resetProposals } from './reset-proposals.js';
import { rollBases } from './targets/bases.js';
import type { Combination } from './targets/combine-units.js';
import { indicatorRows } from './targets/indicator-rows.js';
import { openTotals } from './targets/open-totals.js';
import { outcomesInText } from './targets/outcomes-in-text.js';
import { rollColumns } from './targets/roll-columns.js';
import { rollTargets } from './targets/roll-targets.js';
import type { DirectivesSource } from './tasks/follow-directives.js';
import { renumberTasks } from './tasks/renumber.js';
import { rollTasks } from './tasks/roll-tasks.js';
import { tellMovedDays } from './years/moved-days.js';
import { openOutcomes } from './years/open-outcomes.js';
import { severalYears } from './years/several-years.js';
import { shiftYears } from './years/shift-years.js';

export interface RollOverInput {
  /** The plan file as read, every scalar a text. */
  readonly data: unknown;
  /** The year the plan has, and the one it is to have. */
  readonly from: number;
  readonly to: number;
  /** The unit the new plan will have. */
  readonly unit?: Unit | undefined;
  /** The unit that last year's plan has. */
  readonly unitBefore?: Unit | undefined;
  /** Earliest day of signing, `2026-01-15`; else that of last year, a year on. */
  readonly day?: string | undefined;
  readonly results?: Figures | undefined;
  readonly assigned?: Figures | undefined;
  /** Assigned targets in the file of results, which was not given for them: not used, spoken of where one lacks. */
  readonly assignedBeside?: Figures | undefined;
  /** The office's own first: what it says of a task goes before what later ones say. */
  readonly directives?: readonly DirectivesSource[] | undefined;
  readonly rules: ReadonlyMap<string, TargetRule>;
  readonly rule: string;
  readonly reading?: Reading | undefined;
  readonly register: LegalRegister;
  readonly lawTopics: LawTopics;
  readonly reorganisations: readonly Reorganisation[];
  readonly years: YearPatterns;
  readonly words: IndicatorWords;
  readonly leftovers: LeftoverPatterns;
  /** Provinces and communes; what was gone is then told of them too. */
  readonly units: Units | undefined;
  readonly letterheads: Letterheads;
  readonly heads: Heads;
  readonly tables: ReadonlyMap<string, TableDefinition>;
}

/** Last year's day of signing in the new year; the first of its month, or of the year, where it was left open. */
function signingDay(data: unknown, delta: number, to: number): string {
  for (const name of ['decision', 'plan', 'document']) {
    const text = valueAt(data, [name, 'date']);
    const date = typeof text === 'string' ? parseDate(text) : undefined;
    if (!date) continue;
    const { year, month = 1, day = 1 } = date;
    return isoDate({ year: year + delta, month, day: month === 2 ? Math.min(day, 28) : day });
  }
  return `${to}-01-01`;
}

const nothing = (input: RollOverInput): RolledOver => ({
  from: input.from,
  to: input.to,
  day: input.day ?? signingDay(input.data, 0, input.to),
  edits: [],
  changes: [],
  decisions: [],
  years: [],
  citations: [],
  targets: [],
  bases: [],
  tasks: [],
  actors: [],
});

function notForward(input: RollOverInput): Result<RolledOver> {
  const { from, to } = input;
  if (to < from) {
    return failed({
      code: 'rollover/backwards',
      severity: 'error',
      place: { path: 'year' },
      message: {
        vi: `Kế hoạch đã là năm ${from}; không chuyển lùi về ${to}.`,
        en: `The plan is for ${from}; it does not go back to ${to}.`,
      },
      remedy: { vi: 'Ghi năm sau vào --year.', en: 'Give a later --year.' },
    });
  }
  return ok(nothing(input), [
    {
      code: 'rollover/same-year',
      severity: 'info',
      place: { path: 'year' },
      message: {
        vi: `Kế hoạch đã là năm ${to}: không có gì thay đổi.`,
        en: `The plan is for ${to} already: nothing changes.`,
      },
    },
  ]);
}

/** What a text has taken still sets the targets of a table that has the same indicator. */
function withoutUsed(
  results: Figures,
  bases: ReadonlySet<FigureRow>,
  texts: ReadonlySet<FigureRow>,
  data: unknown,
): Figures {
  const names = new Set(indicatorRows(data).flatMap(({ name, fullName }) => [nameKey(name), nameKey(fullName)]));
  const isGone = (row: FigureRow): boolean => bases.has(row) || (texts.has(row) && !names.has(nameKey(row.name ?? '')));
  return { ...results, rows: results.rows.filter((row) => !isGone(row)) };
}

export function rollOver(input: RollOverInput): Result<RolledOver> {
  const { data, from, to } = input;
  if (to <= from) return notForward(input);
  const several = severalYears(data, from, input.years);
  if (several) return failed(several);
  const day = input.day ?? signingDay(data, to - from, to);
  const draft = new Draft(data, from, to);
  const numberingOf = numberingOfTables(input.tables);
  draft.edit({ kind: 'set', path: ['year'], value: String(to) });
  draft.change({
    kind: 'year',
    path: ['year'],
    from: String(from),
    to: String(to),
    reason: { vi: 'năm kế hoạch', en: 'the year of the plan' },
  });

  for (const index of staleExplanations(data)) draft.edit({ kind: 'remove', path: ['annexes', index] });
  const tasks = rollTasks(draft, input.directives ?? [], numberingOf);
  resetProposals(draft, input.leftovers);
  const taken = new Set<FigureRow>();
  const isSet = (text: TextNow): boolean => isSettled(data, text);
  openOutcomes(draft, input.years, isSet, outcomesInText(input.results, input.words, to - 1, taken));
  tellMovedDays(draft, input.years);
  const years = shiftYears(draft, input.years);
  const { fates: bases, used } = rollBases(draft, input.results, input.words);
  const results = input.results && withoutUsed(input.results, used, taken, data);
  const combinations = new Map<string, Combination>(
    input.reorganisations.flatMap(({ combine }) => combine.map(({ indicator, by }) => [indicator, by] as const)),
  );
  openTotals(draft);
  const targets = rollTargets(draft, {
    results,
    assigned: input.assigned,
    assignedBeside: input.assignedBeside,
    rules: input.rules,
    rule: input.rule,
    reading: input.reading,
    words: input.words,
    tables: input.tables,
    combinations,
  });
  const cells = rollColumns(draft, targets, input.tables, input.heads);
  const citations = rollCitations(draft, input, day);
  tellTextCitations(draft, input.register, day);
  // what is opened anew need not be looked at
  resetBlanks(draft);
  const changes = [...renamedUnit(input.unitBefore, input.unit, input.reorganisations, day), ...input.reorganisations];
  const actors = reorganise(draft, changes, input.unit, day, input.years, input);
  renumberTasks(draft, numberingOf);
  tellLeftovers(draft, input.leftovers, input.years, cells);
  return ok({
    from,
    to,
    day,
    edits: draft.edits(),
    changes: draft.changes,
    decisions: draft.decisions,
    years,
    citations,
    targets: targets.filter(({ noTarget }) => !noTarget),
    bases,
    tasks,
    actors,
  });
}
