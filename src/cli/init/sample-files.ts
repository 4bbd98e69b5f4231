// The files of a new plan folder: those of the type's sample, the plan with a line that points an editor to the schema beside it.

import type { OutputFile } from '../../workspace/output-files.js';
import type { Workspace } from '../../workspace/workspace.js';
import { schemaText } from '../schema-text.js';

const SCHEMA_FILE = 'plan.schema.json';
const SCHEMA_LINE = `# yaml-language-server: $schema=${SCHEMA_FILE}\n`;

const withSchemaLine = (plan: string): string =>
  SCHEMA_LINE + plan.replace(/^\ufeff/, '').replace(/^# yaml-language-server:.*\r?\n/, '');

/** @returns no files if the type has no sample */
export async function sampleFiles(workspace: Workspace, type: string): Promise<OutputFile[]> {
  const folder = `templates/${type}/sample`;
  const files: OutputFile[] = [];
  for (const name of await workspace.resources(folder)) {
    const bytes = await workspace.resource(`${folder}/${name}`);
    if (!bytes) continue;
    const own =
      name === 'plan.yaml' ? new TextEncoder().encode(withSchemaLine(new TextDecoder().decode(bytes))) : bytes;
    files.push({ name, bytes: own });
  }
  if (files.length === 0) return [];
  return [...files, { name: SCHEMA_FILE, bytes: new TextEncoder().encode(schemaText()) }];
}
