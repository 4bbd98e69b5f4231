// The work of `kehoach init`: the sample of a type into a new folder, its plan with a line that points an editor to the schema beside it.

import { readdir } from 'node:fs/promises';
import path from 'node:path';
import type { Diagnostic } from '../../diagnostics/index.js';
import { closest } from '../../text/closest.js';
import { createDiskWorkspace } from '../../workspace/disk.js';
import type { OutputFile } from '../../workspace/output-files.js';
import { writeOutputs } from '../../workspace/output-folder.js';
import type { Workspace } from '../../workspace/workspace.js';
import { type ExitCode, exitCodes } from '../exit-codes.js';
import { listTypes } from '../list-types.js';
import { diagnosticJson, printDiagnostics, showPlaces } from '../print-diagnostics.js';
import { findProject } from '../project-folder.js';
import { schemaText } from '../schema-text.js';
import { say, type Terminal } from '../terminal.js';

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

export interface InitRequest {
  /** `[type, folder]`, `[folder]`, or `[type]` for a folder of the same name. */
  readonly names: readonly string[];
  readonly dryRun: boolean;
  readonly force: boolean;
  readonly json: boolean;
}

const DEFAULT_TYPE = 'quyet-dinh';

function unknownType(type: string, known: readonly string[]): Diagnostic {
  const near = closest(type, known);
  return {
    code: 'type/unknown',
    severity: 'error',
    message: { vi: `Không có loại văn bản "${type}".`, en: `There is no document type "${type}".` },
    remedy: near
      ? { vi: `Ý bạn là "${near}"?`, en: `Did you mean "${near}"?` }
      : { vi: `Các loại: ${known.join(', ')}.`, en: `Types: ${known.join(', ')}.` },
  };
}

async function refuseFullFolder(folder: string): Promise<Diagnostic[]> {
  const names = await readdir(folder).catch(() => []);
  if (names.length === 0) return [];
  return [
    {
      code: 'output/not-empty',
      severity: 'error',
      kind: 'file',
      place: { file: folder },
      message: { vi: 'Thư mục này đã có tệp.', en: 'This folder is not empty.' },
      remedy: { vi: 'Chọn tên thư mục khác, hoặc thêm --force.', en: 'Choose another name, or add --force.' },
    },
  ];
}

export async function runInit(request: InitRequest, terminal: Terminal): Promise<ExitCode> {
  const listed = await listTypes(terminal.folder);
  const known = listed.types.map(({ slug }) => slug);
  const [first = DEFAULT_TYPE, second] = request.names;
  const type = second !== undefined || known.includes(first) ? first : DEFAULT_TYPE;
  const shown = second ?? first;
  const folder = path.resolve(terminal.folder, shown);
  const end = (code: ExitCode, files: readonly string[], found: readonly Diagnostic[]): ExitCode => {
    const diagnostics = [...listed.diagnostics, ...found];
    printDiagnostics(diagnostics, terminal);
    if (request.json) {
      const written = code === exitCodes.ok && !request.dryRun;
      terminal.out(
        `${JSON.stringify({ version: 1, command: 'init', type, written, files, diagnostics: diagnostics.map((each) => diagnosticJson(each, terminal)) }, undefined, 2)}\n`,
      );
    } else for (const file of files) terminal.out(`${file}\n`);
    return code;
  };

  if (!known.includes(type)) return end(exitCodes.usage, [], [unknownType(type, known)]);
  const workspace = createDiskWorkspace(
    (await findProject(path.join(terminal.folder, 'plan.yaml'), terminal.folder)).folder,
  );
  const files = await sampleFiles(workspace, type);
  if (files.length === 0) {
    const message = { vi: `Loại "${type}" không có văn bản mẫu.`, en: `Type "${type}" has no sample.` };
    return end(exitCodes.content, [], [{ code: 'type/no-sample', severity: 'error', message }]);
  }
  const refused = request.force ? [] : await refuseFullFolder(folder);
  const { force, dryRun } = request;
  const result =
    refused.length > 0
      ? { diagnostics: refused }
      : await writeOutputs(folder, files, { force, dryRun, note: false, inputs: workspace.filesRead() });
  const diagnostics = showPlaces(result.diagnostics, folder, terminal.folder);
  if (!('value' in result) || result.value === undefined) return end(exitCodes.files, [], diagnostics);
  const code = end(
    exitCodes.ok,
    files.map(({ name }) => path.join(shown, name)),
    diagnostics,
  );
  const next = `kehoach build ${path.join(shown, 'plan.yaml')}`;
  if (!dryRun) terminal.err(`${say(terminal, { vi: `Bước tiếp theo: ${next}`, en: `Next: ${next}` })}\n`);
  return code;
}
