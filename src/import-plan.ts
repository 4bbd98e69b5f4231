// The way back on one screen: a Word, text or table file → Document → draft of a plan → YAML, with what was found on the way. The draft
// is composed once and compared with its source, so that nothing is lost unseen.

import { citeDocument } from './compose/names/cite.js';
import { writeYaml } from './data/write-yaml.js';
import { type Diagnostic, hasErrors, type Result } from './diagnostics/index.js';
import { listDocumentTypes, loadDocumentType } from './doctype/document-type.js';
import { loadLibrary } from './doctype/library.js';
import type { LegalDocument } from './plan/citation.js';
import { type DraftCounts, extractPlan, type KnownType } from './read/extract/extract-plan.js';
import { loadImportData } from './read/extract/import-data.js';
import type { ImportNote } from './read/extract/notes.js';
import { readOptionsOf } from './read/read-options-of.js';
import { readDocument } from './read/readers.js';

import { parseDate } from './text/date.js';
import type { Workspace } from './workspace/workspace.js';

export interface Imported {
  /** The plan file. */
  readonly yaml: string;
  readonly plan: Readonly<Record<string, unknown>>;
  readonly counts: DraftCounts;
  readonly notes: readonly ImportNote[];
}

async function knownTypes(workspace: Workspace, diagnostics: Diagnostic[]): Promise<KnownType[]> {
  const types: KnownType[] = [];
  for (const slug of await listDocumentTypes(workspace)) {
    const type = await loadDocumentType(workspace, slug);
    diagnostics.push(...type.diagnostics);
    if (type.value) types.push({ slug, kind: type.value.kind, main: type.value.main, uses: type.value.uses });
  }
  return types;
}

/**
 * @param bytes the file itself, not a path: the caller has read it
 * @param file its name, for its format and for messages
 */
export async function importPlan(workspace: Workspace, bytes: Uint8Array, file: string): Promise<Result<Imported>> {
  const [data, library] = await Promise.all([loadImportData(workspace), loadLibrary(workspace)]);
  const diagnostics: Diagnostic[] = [...data.diagnostics, ...library.diagnostics];
  const types = await knownTypes(workspace, diagnostics);
  if (!data.value || !library.value || hasErrors(diagnostics)) return { diagnostics };
  const { wording, tables, forms } = library.value;

  const document = readDocument(bytes, file, readOptionsOf(data.value.patterns));
  diagnostics.push(...document.diagnostics);
  if (!document.value) return { diagnostics };

  const { draft, notes } = extractPlan(document.value, {
    file,
    data: data.value,
    types,
    definitions: tables,
    forms,
    cite: (documents, dates) =>
      documents
        .map((each, index) => {
          const { date, ...rest } = each;
          const parsed = date === undefined ? undefined : parseDate(date);
          const text = citeDocument({ ...rest, ...(parsed ? { date: parsed } : {}) } as LegalDocument, wording, {
            dates,
          });
          return index === 0 ? text : each.link ? ` ${each.link} ${text}` : `; ${text}`;
        })
        .join(''),
  });
  diagnostics.push(...notes);
  if (!draft) return { diagnostics };
  const comments = notes
    .filter((note) => note.planPath !== undefined && note.severity !== 'info')
    .map((note) => ({
      path: note.planPath as string,
      text: `${note.place?.line ? `[dòng ${note.place.line}] ` : ''}${note.message.vi}`,
    }));
  const yaml = writeYaml(draft.plan, {
    head: [
      'yaml-language-server: $schema=plan.schema.json',
      `Nhập từ ${file}. Các chỗ cần xem lại có ghi chú "#" ở trên.`,
    ],
    comments,
  });
  return { value: { yaml, plan: draft.plan, counts: draft.counts, notes }, diagnostics };
}
