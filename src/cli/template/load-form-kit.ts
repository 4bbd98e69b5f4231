// The document type that a form is for, with what composing needs, from the project the command runs in.

import path from 'node:path';
import type { Result } from '../../diagnostics/index.js';
import { loadDocumentType } from '../../doctype/document-type.js';
import { loadLibrary } from '../../doctype/library.js';
import { loadProjectSettings } from '../../doctype/project-settings.js';
import { loadFonts } from '../../fonts/load-fonts.js';
import type { FormKit } from '../../forms/new-word-form.js';
import { createDiskWorkspace } from '../../workspace/disk.js';
import type { Workspace } from '../../workspace/workspace.js';
import { findProject } from '../project-folder.js';

export interface LoadedFormKit extends FormKit {
  readonly workspace: Workspace;
}

/** @param from the current folder @param slug of the document type */
export async function loadFormKit(from: string, slug: string): Promise<Result<LoadedFormKit>> {
  const { folder } = await findProject(path.join(from, 'plan.yaml'), from);
  const workspace = createDiskWorkspace(folder);
  const settings = await loadProjectSettings(workspace);
  const [type, library, fonts] = await Promise.all([
    loadDocumentType(workspace, slug),
    loadLibrary(workspace, settings.value?.styles),
    loadFonts(workspace, settings.value?.fonts),
  ]);
  const diagnostics = [...settings.diagnostics, ...type.diagnostics, ...library.diagnostics, ...fonts.diagnostics];
  if (!type.value || !library.value || !fonts.value) return { diagnostics };
  return { value: { workspace, type: type.value, library: library.value, fonts: fonts.value }, diagnostics };
}
