// The document type that a form is for, with what composing needs, from the project that the form lies in.

import path from 'node:path';
import { distinct, type Result } from '../../diagnostics/index.js';
import { loadDocumentType } from '../../doctype/document-type.js';
import { loadProjectLibrary } from '../../doctype/library.js';
import { notesOfProject } from '../../flows/project-notes.js';
import type { FormKit } from '../../flows/word-form/new-word-form.js';
import { loadFonts } from '../../fonts/load-fonts.js';
import { createDiskWorkspace, type DiskWorkspace } from '../../workspace/disk.js';
import { findProject } from '../project-folder.js';
import { showPlaces } from '../show-places.js';

export interface LoadedFormKit extends FormKit {
  readonly workspace: DiskWorkspace;
}

/**
 * @param form whose project is meant; that of the current folder where there is none
 * @param from the current folder
 * @param slug of the document type
 * @returns places as seen from the current folder
 */
export async function loadFormKit(
  form: string | undefined,
  from: string,
  slug: string,
): Promise<Result<LoadedFormKit>> {
  const { folder } = await findProject(form ?? path.join(from, 'plan.yaml'), from);
  const workspace = createDiskWorkspace(folder);
  const [type, project, notes] = await Promise.all([
    loadDocumentType(workspace, slug),
    loadProjectLibrary(workspace),
    notesOfProject(workspace),
  ]);
  const fonts = await loadFonts(workspace, project.value?.settings.fonts);
  const diagnostics = showPlaces(
    distinct([...notes, ...type.diagnostics, ...project.diagnostics, ...fonts.diagnostics]),
    folder,
    from,
  );
  if (!type.value || !project.value || !fonts.value) return { diagnostics };
  return { value: { workspace, type: type.value, library: project.value.library, fonts: fonts.value }, diagnostics };
}
