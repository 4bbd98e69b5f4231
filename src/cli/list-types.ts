// The document types that a plan in or below a folder could use.

import path from 'node:path';
import type { Diagnostic } from '../diagnostics/index.js';
import { showPlaces } from './print-diagnostics.js';
import { openProject } from './project-folder.js';

export interface ListedType {
  readonly slug: string;
  readonly name: string;
  readonly english: string;
}

export async function listTypes(from: string): Promise<{ types: ListedType[]; diagnostics: Diagnostic[] }> {
  const { folder, project } = await openProject(path.join(from, 'plan.yaml'), from);
  const { value, diagnostics } = await project.load('types');
  const types = (value?.types ?? []).map(({ slug, name, english }) => ({ slug, name, english }));
  return { types, diagnostics: showPlaces([...(await project.notes()), ...diagnostics], folder, from) };
}
