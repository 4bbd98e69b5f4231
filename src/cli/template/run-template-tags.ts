// The work of `kehoach template tags`: all that a Word form may use, in Vietnamese, whatever the language of messages.

import { listTags, type TagGroup } from '../../compose/form/list-tags.js';
import { formRules } from '../../flows/word-form/form-rules.js';
import { type ExitCode, exitCodeOf } from '../exit-codes.js';
import { printDiagnostics } from '../print-diagnostics.js';
import type { Terminal } from '../terminal.js';
import { loadFormKit } from './load-form-kit.js';

export interface TemplateTagsRequest {
  readonly type: string;
  readonly json: boolean;
}

const WIDTH = 44;

function lines({ title, tags }: TagGroup): string[] {
  return [
    title,
    ...tags.map(({ tag, vi }) =>
      tag.length < WIDTH ? `  ${tag.padEnd(WIDTH)} ${vi}` : `  ${tag}\n  ${' '.repeat(WIDTH)} ${vi}`,
    ),
    '',
  ];
}

export async function runTemplateTags({ type, json }: TemplateTagsRequest, terminal: Terminal): Promise<ExitCode> {
  const kit = await loadFormKit(undefined, terminal.folder, type);
  printDiagnostics(kit.diagnostics, terminal);
  if (!kit.value) return exitCodeOf(kit.diagnostics);
  const groups = listTags(formRules(kit.value.type, kit.value.library).roles);
  terminal.out(
    json
      ? `${JSON.stringify({ version: 1, command: 'template tags', groups }, undefined, 2)}\n`
      : `${groups.flatMap(lines).join('\n')}`,
  );
  return exitCodeOf(kit.diagnostics);
}
