// The whole flow on one screen: a plan file → Plan → Document, with everything that was found on the way at its place.

import { composePlan } from './compose/compose-plan.js';
import { type Diagnostic, hasErrors, type Place, type Result } from './diagnostics/index.js';
import { loadDocumentType } from './doctype/document-type.js';
import { type Library, loadLibrary } from './doctype/library.js';
import type { Document } from './document/document.js';
import { checkGlyphs } from './fonts/coverage.js';
import type { FontSet } from './fonts/font-set.js';
import { loadFonts } from './fonts/load-fonts.js';
import type { Plan } from './plan/plan.js';
import { readPlan } from './read/yaml/read-plan.js';
import type { Workspace } from './workspace/workspace.js';

export interface BuildOptions {
  /** For a document that goes out: nothing may be left open. */
  readonly issue?: boolean;
}

export interface Built {
  readonly document: Document;
  /** With all texts filled in. */
  readonly plan: Plan;
  readonly library: Library;
  readonly fonts: FontSet;
}

/** Gives each diagnostic that knows only a path of the plan its file, line and column. */
const locate = (diagnostics: readonly Diagnostic[], placeOf: (path: string) => Place): Diagnostic[] =>
  diagnostics.map((diagnostic) => {
    const place = diagnostic.place;
    return place?.path !== undefined && place.file === undefined
      ? { ...diagnostic, place: placeOf(place.path) }
      : diagnostic;
  });

/** @param file plan file, relative to the project folder of the workspace */
export async function buildDocument(
  workspace: Workspace,
  file: string,
  options: BuildOptions = {},
): Promise<Result<Built>> {
  const diagnostics: Diagnostic[] = [];
  const [source, library, fonts] = await Promise.all([
    readPlan(workspace, file),
    loadLibrary(workspace),
    loadFonts(workspace),
  ]);
  diagnostics.push(...source.diagnostics, ...library.diagnostics, ...fonts.diagnostics);
  if (!source.value || !library.value || !fonts.value) return { diagnostics };
  const { plan, placeOf } = source.value;

  const type = await loadDocumentType(workspace, plan.type);
  diagnostics.push(...locate(type.diagnostics, placeOf));
  if (!type.value) return { diagnostics };

  const composed = composePlan(plan, {
    type: type.value,
    library: library.value,
    fonts: fonts.value,
    issued: options.issue ?? false,
  });
  diagnostics.push(...locate(composed.diagnostics, placeOf));
  if (!composed.value) return { diagnostics };
  const { document } = composed.value;

  diagnostics.push(...locate(checkGlyphs(document, fonts.value), placeOf));
  if (hasErrors(diagnostics)) return { diagnostics };
  return { value: { document, plan: composed.value.plan, library: library.value, fonts: fonts.value }, diagnostics };
}
