// The document types that a plan in or below a folder could use.

import path from 'node:path';
import type { Diagnostic } from '../diagnostics/index.js';
import { listDocumentTypes, loadDocumentType } from '../doctype/document-type.js';
import { notesOfProject } from '../flows/project-notes.js';
import { createDiskWorkspace } from '../workspace/disk.js';
import { findProject } from './project-folder.js';
import { showPlaces } from './show-places.js';

export interface ListedType {
  readonly slug: string;
  readonly name: string;
  readonly english: string;
}

export async function listTypes(from: string): Promise<{ types: ListedType[]; diagnostics: Diagnostic[] }> {
  const { folder } = await findProject(path.join(from, 'plan.yaml'), from);
  const workspace = createDiskWorkspace(folder);
  const types: ListedType[] = [];
  const diagnostics: Diagnostic[] = await notesOfProject(workspace);
  for (const slug of await listDocumentTypes(workspace)) {
    const type = await loadDocumentType(workspace, slug);
    diagnostics.push(...type.diagnostics);
    if (type.value) types.push({ slug, name: type.value.name, english: type.value.english });
  }
  return { types, diagnostics: showPlaces(diagnostics, folder, from) };
}
