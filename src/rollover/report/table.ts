// Tables of reports, short to write: heads as pairs of Vietnamese and English.

import type { Diagnostic, Localized, Place } from '../../diagnostics/index.js';
import { nameInData } from '../../workspace/paths.js';
import type { Cell, ReportTable } from './report.js';

export type Pair = readonly [vi: string, en: string];

export const both = ([vi, en]: Pair): Localized => ({ vi, en });

export const table = (
  title: Pair,
  heads: readonly Pair[],
  rows: readonly (readonly Cell[])[],
  note?: Pair,
): ReportTable => ({
  kind: 'table',
  title: both(title),
  heads: heads.map(both),
  rows,
  ...(note ? { note: both(note) } : {}),
});

/** `plan-2026.yaml:109`, `ket-qua.xlsx Sheet1!D7`; the path in the plan where no file is known. */
export function placeText(place: Place | undefined, path = ''): string {
  if (!place || (place.file === undefined && place.spot === undefined)) return place?.path ?? path;
  const at = [place.file && nameInData(place.file), place.line].filter((part) => part !== undefined).join(':');
  return [at, place.spot].filter((part) => part !== undefined && part !== '').join(' ');
}

/** The same thing said of several places: once, with all of them. */
export function grouped(list: readonly Diagnostic[]): { readonly each: Diagnostic; readonly places: string }[] {
  const groups = new Map<string, { each: Diagnostic; places: Set<string> }>();
  for (const each of list) {
    const key = JSON.stringify([each.severity, each.code, each.message.vi, each.remedy?.vi]);
    const known = groups.get(key) ?? { each, places: new Set<string>() };
    known.places.add(placeText(each.place));
    groups.set(key, known);
  }
  return [...groups.values()].map(({ each, places }) => ({ each, places: joined([...places]) }));
}

/** `plan.yaml:12, 15, 40; unit.yaml:3`: lines of one file follow its name. */
function joined(places: readonly string[]): string {
  const files = new Map<string, string[]>();
  for (const place of places) {
    const [, file = place, line = ''] = /^(.*?\.ya?ml):(\d+)$/.exec(place) ?? [];
    files.set(file, [...(files.get(file) ?? []), line]);
  }
  return [...files].map(([file, lines]) => (lines[0] === '' ? file : `${file}:${lines.join(', ')}`)).join('; ');
}
