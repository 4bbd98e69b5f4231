// A rolled plan as the user sees it: paths from the current folder, what is said of several lines said once, the report for programs.

import type { Diagnostic, Place } from '../../diagnostics/index.js';
import type { RolledPlan } from '../../flows/roll-over.js';
import { diagnosticJson, formatDiagnostic, placeInData, showPlace } from '../print-diagnostics.js';
import { say, type Terminal } from '../terminal.js';

interface Placed {
  readonly place?: Place;
}

export function showRolled(
  made: RolledPlan,
  shown: (list: readonly Diagnostic[]) => Diagnostic[],
  project: string,
  from: string,
): RolledPlan {
  const placed = <T extends Placed>(list: readonly T[]): T[] =>
    list.map((each) => (each.place ? { ...each, place: showPlace(each.place, project, from) } : each));
  const { rolled, compared, findings } = made;
  return {
    ...made,
    rolled: {
      ...rolled,
      decisions: shown(rolled.decisions),
      changes: placed(rolled.changes),
      years: placed(rolled.years),
    },
    compared: { ...compared, texts: placed(compared.texts) },
    findings: {
      fixed: shown(findings.fixed),
      carried: shown(findings.carried),
      fresh: shown(findings.fresh),
    },
  };
}

export function withPlaces(list: readonly Diagnostic[]): Diagnostic[] {
  const groups = new Map<string, Diagnostic[]>();
  for (const each of list) {
    const { severity, code, place, message, remedy } = each;
    const at = place?.line === undefined || place.spot !== undefined ? [place?.line, place?.column, place?.spot] : [];
    const key = JSON.stringify([severity, code, place?.file, ...at, message.vi, remedy?.vi]);
    groups.set(key, [...(groups.get(key) ?? []), each]);
  }
  return [...groups.values()].map((group): Diagnostic => {
    const [first, ...others] = group.toSorted((a, b) => (a.place?.line ?? 0) - (b.place?.line ?? 0)) as [Diagnostic];
    const lines = [...new Set((others as Diagnostic[]).map(({ place }) => place?.line))].filter(
      (line) => line !== undefined && line !== first.place?.line,
    );
    if (lines.length === 0) return first;
    return {
      ...first,
      message: {
        vi: `${first.message.vi} Cũng ở dòng ${lines.join(', ')}.`,
        en: `${first.message.en} Also at line ${lines.join(', ')}.`,
      },
    };
  });
}

/** The words of the plan that a message is about. */
const aboutWords = ({ message }: Diagnostic): string | undefined => /^"([^"]+)"/u.exec(message.vi)?.[1];

/** What is to be looked at: one of each kind in full, the others of the kind by their places and words. */
export function notesText(notes: readonly Diagnostic[], terminal: Terminal): string {
  const kinds = new Map<string, Diagnostic[]>();
  for (const each of notes.toSorted((a, b) => (a.place?.line ?? 0) - (b.place?.line ?? 0)))
    kinds.set(each.code, [...(kinds.get(each.code) ?? []), each]);
  return [...kinds.values()]
    .map(([first, ...others]) => {
      const named = others.map((each): Diagnostic => {
        const quote = each.quote ?? aboutWords(each);
        return quote === undefined ? each : { ...each, quote };
      });
      return `${formatDiagnostic(first as Diagnostic, terminal, named)}\n`;
    })
    .join('');
}

/** Bilingual texts become one, places those of data; the rest is as it is. @param at key that holds it */
function inLanguage(value: unknown, terminal: Terminal, at?: string): unknown {
  if (Array.isArray(value)) return value.map((each) => inLanguage(each, terminal, at));
  if (value === null || typeof value !== 'object') return typeof value === 'bigint' ? String(value) : value;
  if (at === 'place') return placeInData(value as Place);
  const keys = Object.keys(value);
  if (keys.length === 2 && keys.includes('vi') && keys.includes('en'))
    return say(terminal, value as { vi: string; en: string });
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, inLanguage(each, terminal, key)]));
}

/** @param reported besides, of what was read */
export function rolloverJson(result: RolledPlan, reported: readonly Diagnostic[], terminal: Terminal): string {
  const { edits: _, decisions, ...rolled } = result.rolled;
  const list = (found: readonly Diagnostic[]) => found.map((each) => diagnosticJson(each, terminal));
  const { fixed, carried, fresh } = result.findings;
  return `${JSON.stringify(
    {
      version: 1,
      command: 'rollover',
      keptLayout: result.keptLayout,
      ...(inLanguage(rolled, terminal) as object),
      decisions: list(decisions),
      findings: { fixed: list(fixed), carried: list(carried), new: list(fresh) },
      compared: inLanguage(result.compared, terminal),
      diagnostics: list(reported),
    },
    undefined,
    2,
  )}\n`;
}
