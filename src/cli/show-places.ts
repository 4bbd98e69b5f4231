// Places in the project as the user sees them: paths from the current folder, so that an editor or a terminal can open them.

import { existsSync } from 'node:fs';
import path from 'node:path';
import type { Diagnostic, Place } from '../diagnostics/index.js';

/** Files that are not in the project (built-in templates) keep their names. */
export function showPlaces(diagnostics: readonly Diagnostic[], project: string, from: string): Diagnostic[] {
  return diagnostics.map((diagnostic) => {
    const file = diagnostic.place?.file;
    if (file === undefined) return diagnostic;
    const full = path.resolve(project, file);
    if (!existsSync(full) && file.startsWith('templates/')) return diagnostic;
    return { ...diagnostic, place: { ...diagnostic.place, file: path.relative(from, full) || file } };
  });
}

export const showPlace = (place: Place, project: string, from: string): Place =>
  showPlaces([{ code: '', severity: 'info', message: { vi: '', en: '' }, place }], project, from)[0]?.place ?? place;
