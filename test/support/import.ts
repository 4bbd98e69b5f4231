// Imports a file in a test, with the real data, and builds what came of it.

import type { Diagnostic } from '../../src/diagnostics/index.js';
import type { Document } from '../../src/document/document.js';
import { type Imported, type ImportOptions, importFile } from '../../src/flows/import.js';
import { createProject } from '../../src/flows/project.js';
import type { ImportData } from '../../src/read/extract/import-data.js';
import { renderDocx } from '../../src/render/docx/render-docx.js';
import { writers } from '../../src/render/writers.js';
import { typesetDocument } from '../../src/typeset/typeset-document.js';
import { createDiskWorkspace } from '../../src/workspace/disk.js';
import { composeText, root } from './compose.js';

const project = createProject(createDiskWorkspace(root));

export async function importData(): Promise<ImportData> {
  const { value, diagnostics } = await project.load('importData');
  if (!value) throw new Error(JSON.stringify(diagnostics));
  return value.importData;
}

async function look() {
  const { value, diagnostics } = await project.load('styles', 'fonts');
  if (!value) throw new Error(JSON.stringify(diagnostics));
  return value;
}

export interface ImportedText {
  readonly imported: Imported | undefined;
  readonly diagnostics: readonly Diagnostic[];
}

export async function importBytes(bytes: Uint8Array, file: string, options: ImportOptions = {}): Promise<ImportedText> {
  const { value, diagnostics } = await importFile(project, bytes, file, options);
  return { imported: value, diagnostics };
}

export const importText = (text: string, file = 'nguon.txt', options: ImportOptions = {}): Promise<ImportedText> =>
  importBytes(new TextEncoder().encode(text), file, options);

/** The document that the imported plan file makes; fails if it has errors. */
export async function buildImported(imported: Imported | undefined): Promise<Document> {
  if (!imported) throw new Error('nothing was imported');
  const { document, diagnostics } = await composeText(imported.yaml);
  if (!document) throw new Error(JSON.stringify(diagnostics.filter(({ severity }) => severity === 'error')));
  return document;
}

export async function docxOf(document: Document): Promise<Uint8Array> {
  return renderDocx(document, await look());
}

export const codes = (diagnostics: readonly Diagnostic[]): string[] =>
  diagnostics.map(({ code, place }) => `${place?.line ?? place?.spot ?? ''} ${code}`.trim());

export async function pdfOf(document: Document): Promise<Uint8Array> {
  const writer = writers.find(({ format }) => format === 'pdf');
  if (!writer) throw new Error('no writer of PDF');
  const set = await look();
  return writer.write(document, { ...set, pages: () => typesetDocument(document, set).pages });
}

/** A value of the draft by its dotted path. */
export const at = (imported: Imported | undefined, path: string): unknown =>
  path
    .split('.')
    .reduce<unknown>((value, key) => (value as Record<string, unknown> | undefined)?.[key], imported?.plan);
