// Mentions of the plan's own year and unit → {{year}}, {{previousYear}}, {{unit}}, {{unit.name}}, so that the file serves next year and
// other wards. Years of citations, dates, periods and bases stay. Each change is listed with its place and its role.

import { applyEdits, type Edit } from '../../data/edits/edit.js';
import type { YearPatterns } from '../../doctype/year-patterns.js';
import { yearsIn } from '../../doctype/years-in.js';
import { type PlanText, planTexts } from '../../plan/plan-texts.js';
import { escapePattern } from '../../text/escape-pattern.js';
import { patternOf } from '../../text/pattern.js';

export interface Mention {
  readonly path: string;
  /** A role of `YearRole`, or `unit`, `unitName`. */
  readonly role: string;
  /** The mention with the words around it. */
  readonly context: string;
  /** What it becomes; absent if it stays. */
  readonly becomes?: string;
}

export interface Parametrized {
  readonly plan: Record<string, unknown>;
  readonly mentions: readonly Mention[];
}

const around = (text: string, from: number, to: number): string =>
  `${from > 30 ? '…' : ''}${text.slice(Math.max(0, from - 30), to + 20).replace(/\n/g, ' ')}${to + 20 < text.length ? '…' : ''}`;

interface Change {
  readonly from: number;
  readonly to: number;
  readonly role: string;
  readonly becomes?: string;
}

function yearChanges({ text, kind }: PlanText, year: number, patterns: YearPatterns): Change[] {
  const cited = kind === 'citation';
  return yearsIn(text, year, patterns, cited ? 'citation' : 'prose').map(
    ({ from, to, year: found, role, form }): Change => {
      if (cited) return { from, to, role: 'citation' };
      // a name for two digits of a year there is none: they stay, and move with a roll-over
      if (form !== 'digits') return { from, to, role };
      if (role === 'plan' && found === year) return { from, to, role, becomes: '{{year}}' };
      return role === 'previous' && found === year - 1
        ? { from, to, role, becomes: '{{previousYear}}' }
        : { from, to, role };
    },
  );
}

/** The name in capitals counts where the document prints capitals anyway. */
function unitChanges({ text, path, kind }: PlanText, unit: { readonly kind: string; readonly name: string }): Change[] {
  // a unit that is still open is named nowhere
  if (!/\p{L}|\d/u.test(unit.name)) return [];
  if (kind === 'citation') return [];
  const printedUpper = /^annexes\.\d+\.title$/.test(path.join('.'));
  const pattern = patternOf(
    `(?<![\\p{L}\\d])(?:(${escapePattern(unit.kind)})\\s+)?${escapePattern(unit.name)}(?![\\p{L}\\d])`,
    printedUpper ? 'giu' : 'gu',
  );
  return [...text.matchAll(pattern)].map((match): Change => {
    const span = { from: match.index, to: match.index + match[0].length };
    return match[1]
      ? { ...span, role: 'unit', becomes: '{{unit}}' }
      : { ...span, role: 'unitName', becomes: '{{unit.name}}' };
  });
}

/** @param plan a draft with `year` and `unit` */
export function parametrize(plan: Readonly<Record<string, unknown>>, patterns: YearPatterns): Parametrized {
  const mentions: Mention[] = [];
  const year = Number(plan.year);
  const unit = plan.unit as { kind: string; name: string };
  const edits = planTexts(plan).map((each): Edit => {
    const { text, path } = each;
    const changes = [...yearChanges(each, year, patterns), ...unitChanges(each, unit)].sort((a, b) => a.from - b.from);
    let out = '';
    let rest = 0;
    for (const { from, to, role, becomes } of changes) {
      mentions.push({
        path: path.join('.'),
        role,
        context: around(text, from, to),
        ...(becomes ? { becomes } : {}),
      });
      if (!becomes || from < rest) continue;
      out += text.slice(rest, from) + becomes;
      rest = to;
    }
    return { kind: 'set', path, value: out + text.slice(rest) };
  });
  return { plan: applyEdits(plan, edits) as Record<string, unknown>, mentions };
}
