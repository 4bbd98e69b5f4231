// The document type that a form is for, with what composing needs, from the project that the form lies in.

import path from 'node:path';
import { distinct, type Result } from '../../diagnostics/index.js';
import type { DocumentType } from '../../doctype/document-type.js';
import type { Library } from '../../doctype/library.js';
import { type OpenProject, openProject } from '../project-folder.js';
import { showPlaces } from '../show-places.js';

export interface FormKit extends Pick<OpenProject, 'disk' | 'project'> {
  readonly type: DocumentType;
  readonly library: Library;
}

/**
 * @param form whose project is meant; that of the current folder where there is none
 * @param from the current folder
 * @param slug of the document type
 * @returns places as seen from the current folder
 */
export async function loadFormKit(form: string | undefined, from: string, slug: string): Promise<Result<FormKit>> {
  const { folder, disk, project } = await openProject(form ?? path.join(from, 'plan.yaml'), from);
  const [type, loaded, notes] = await Promise.all([
    project.type(slug),
    project.load('library', 'fonts'),
    project.notes(),
  ]);
  const diagnostics = showPlaces(distinct([...notes, ...type.diagnostics, ...loaded.diagnostics]), folder, from);
  if (!type.value || !loaded.value) return { diagnostics };
  return { value: { disk, project, type: type.value, library: loaded.value.library }, diagnostics };
}
