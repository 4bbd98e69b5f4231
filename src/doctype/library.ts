// Everything that composing needs besides the plan: wording, table definitions, shared template blocks, the style sheet.

import type { Diagnostic, Result } from '../diagnostics/index.js';
import type { StyleSheet } from '../document/style-sheet.js';
import type { Workspace } from '../workspace/workspace.js';
import { type FactsForm, loadFactsForms } from './facts-form.js';
import { type LineWords, loadLineWords } from './line-words.js';
import { loadStyleSheet } from './style-sheet.js';
import { loadTableDefinitions, type TableDefinition } from './table-definition.js';
import { loadWording, type Wording } from './wording.js';

export interface TemplateFile {
  readonly file: string;
  readonly text: string;
}

export interface Library {
  readonly wording: Wording;
  readonly tables: ReadonlyMap<string, TableDefinition>;
  /** Points under which a text sets out one task. */
  readonly forms: ReadonlyMap<string, FactsForm>;
  /** Shared pieces of templates by name, from templates/blocks/*.hbs; called `{{> name}}`. */
  readonly blocks: ReadonlyMap<string, TemplateFile>;
  readonly styles: StyleSheet;
  /** What stays on one line where a title or a name is broken. */
  readonly lines: LineWords;
}

async function loadBlocks(workspace: Workspace): Promise<ReadonlyMap<string, TemplateFile>> {
  const blocks = new Map<string, TemplateFile>();
  for (const name of await workspace.resources('templates/blocks')) {
    if (!name.endsWith('.hbs')) continue;
    const file = `templates/blocks/${name}`;
    const bytes = await workspace.resource(file);
    if (bytes) blocks.set(name.slice(0, -'.hbs'.length), { file, text: new TextDecoder().decode(bytes) });
  }
  return blocks;
}

export async function loadLibrary(workspace: Workspace, styleSheet?: string): Promise<Result<Library>> {
  const wording = await loadWording(workspace);
  const tables = await loadTableDefinitions(workspace);
  const forms = await loadFactsForms(workspace);
  const styles = await loadStyleSheet(workspace, styleSheet);
  const lines = await loadLineWords(workspace);
  const diagnostics: Diagnostic[] = [
    ...wording.diagnostics,
    ...tables.diagnostics,
    ...forms.diagnostics,
    ...styles.diagnostics,
    ...lines.diagnostics,
  ];
  if (!wording.value || !tables.value || !forms.value || !styles.value || !lines.value) return { diagnostics };
  return {
    value: {
      wording: wording.value,
      tables: tables.value,
      forms: forms.value,
      blocks: await loadBlocks(workspace),
      styles: styles.value,
      lines: lines.value,
    },
    diagnostics,
  };
}
