// A document type: one folder in templates/ with type.yaml (settings), document.hbs (the whole document) and a sample. Adding a
// type is adding a folder.

import { z } from 'zod';
import { checkData, loadDataFile } from '../data/check-data.js';
import { andThen, failed, ok, type Result } from '../diagnostics/index.js';
import { closest } from '../text/closest.js';
import type { Workspace } from '../workspace/workspace.js';

const instrument = z.enum(['decision', 'plan', 'document']);

export const documentTypeSchema = z.strictObject({
  name: z.string(),
  english: z.string(),
  /** Which text of the plan file carries the number and the date. */
  main: instrument,
  /** The kind as references write it: `Quyết định`, `Công văn`. */
  kind: z.string(),
  /** For the symbol and file names: `QĐ` (NĐ 30/2020/NĐ-CP, Phụ lục III, phần I). Empty for letters, which have none. */
  abbreviation: z.string(),
  /** What follows number and slash, from the names of the office: `QĐ-{{symbol}}`, `{{symbol}}-{{draftedBy}}` for a letter. */
  symbol: z.string(),
  /** Title of the document in its properties. */
  title: z.string(),
  /** Top-level texts and tables that the type uses; others in a plan file are reported. */
  uses: z.array(z.enum(['decision', 'plan', 'document', 'tasks', 'indicators', 'annexes'])).min(1),
  /** Of those, the texts that are only referred to, by number and date. */
  refersTo: z.array(instrument).default([]),
  /** Dotted paths that must be there. */
  requires: z.array(z.string()),
});

type DocumentTypeSettings = z.output<typeof documentTypeSchema>;

export interface DocumentType extends DocumentTypeSettings {
  readonly slug: string;
  /** The Handlebars text and where it stands, for messages. */
  readonly template: { readonly file: string; readonly text: string };
}

const isTypeFolder = (name: string): boolean => /^[a-z0-9]+(-[a-z0-9]+)*$/.test(name);

/** Slugs of all types, built in and of the project. */
export async function listDocumentTypes(workspace: Workspace): Promise<string[]> {
  const slugs: string[] = [];
  for (const name of await workspace.resources('templates')) {
    if (isTypeFolder(name) && (await workspace.resources(`templates/${name}`)).includes('type.yaml')) slugs.push(name);
  }
  return slugs;
}

export async function loadDocumentType(workspace: Workspace, slug: string): Promise<Result<DocumentType>> {
  const folder = `templates/${slug}`;
  const known = await listDocumentTypes(workspace);
  if (!known.includes(slug)) {
    const near = closest(slug, known);
    return failed({
      code: 'type/unknown',
      severity: 'error',
      place: { path: 'type' },
      message: { vi: `Không có loại văn bản "${slug}".`, en: `There is no document type "${slug}".` },
      remedy: near
        ? { vi: `Ý bạn là "${near}"?`, en: `Did you mean "${near}"?` }
        : { vi: `Các loại: ${known.join(', ')}.`, en: `Types: ${known.join(', ')}.` },
    });
  }
  const settings = andThen(await loadDataFile(workspace, `${folder}/type.yaml`), (data) =>
    checkData(data, documentTypeSchema),
  );
  const file = `${folder}/document.hbs`;
  const bytes = await workspace.resource(file);
  if (!bytes) {
    return failed(...settings.diagnostics, {
      code: 'type/no-template',
      severity: 'error',
      place: { file },
      message: { vi: `Loại văn bản "${slug}" thiếu tệp document.hbs.`, en: `Type "${slug}" has no document.hbs.` },
    });
  }
  return andThen(settings, (value) =>
    ok({ ...value, slug, template: { file, text: new TextDecoder().decode(bytes) } }),
  );
}
