// The same thing told of several lines of one file: printed once, at the first of them, with the other lines.

import type { Diagnostic } from '../../diagnostics/index.js';

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
