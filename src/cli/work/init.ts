// The work of `kehoach init`: the sample of a type into a new folder, its plan with a line that points an editor to the schema beside it.

import { readdir } from 'node:fs/promises';
import path from 'node:path';
import type { Edit } from '../../data/edits/edit.js';
import { editYaml } from '../../data/edits/edit-yaml.js';
import { parseYaml } from '../../data/yaml-source.js';
import type { Diagnostic } from '../../diagnostics/index.js';
import { pickUnit, writtenInFull } from '../../doctype/units/pick-units.js';
import type { Unit } from '../../plan/unit.js';
import { closest } from '../../text/closest.js';
import { createDiskWorkspace } from '../../workspace/disk.js';
import type { OutputFile } from '../../workspace/output-files.js';
import { writeOutputs } from '../../workspace/output-folder.js';
import type { Workspace } from '../../workspace/workspace.js';
import { type ExitCode, exitCodeOf, exitCodes } from '../exit-codes.js';
import { joined } from '../file-names.js';
import { listTypes } from '../list-types.js';
import { diagnosticJson, printDiagnostics, showPlaces } from '../print-diagnostics.js';
import { findProject } from '../project-folder.js';
import { schemaText } from '../schema-text.js';
import { say, type Terminal } from '../terminal.js';
import { bytesOf } from '../write-files.js';

const SCHEMA_FILE = 'plan.schema.json';
const SCHEMA_LINE = `# yaml-language-server: $schema=${SCHEMA_FILE}\n`;

const withSchemaLine = (plan: string): string =>
  SCHEMA_LINE + plan.replace(/^\ufeff/, '').replace(/^# yaml-language-server:.*\r?\n/, '');

/** The unit of the office in the place of the invented one, and no name of who signs; comments of the file stay. */
function withUnit(text: string, file: string, { kind, name, namedAfter, parent }: Unit): string {
  const data = parseYaml(text, file, { scalars: 'text' }).value?.data as Record<string, unknown> | undefined;
  const isPlan = file === 'plan.yaml';
  const at = isPlan ? ['unit'] : [];
  const edits: Edit[] = isPlan && data?.signatory ? [{ kind: 'set', path: ['signatory', 'name'], value: '…' }] : [];
  if (data?.sample !== undefined) edits.push({ kind: 'remove', path: ['sample'] });
  if (typeof data?.unit !== 'string' || !isPlan) {
    edits.push(
      { kind: 'set', path: [...at, 'kind'], value: kind },
      { kind: 'set', path: [...at, 'name'], value: name },
    );
    if (namedAfter) edits.push({ kind: 'set', path: [...at, 'namedAfter'], value: namedAfter, after: 'name' });
    edits.push(
      parent ? { kind: 'set', path: [...at, 'parent'], value: parent } : { kind: 'remove', path: [...at, 'parent'] },
    );
  }
  return editYaml(text, edits).text;
}

/** @returns no files if the type has no sample @param unit that stands in the place of the invented one */
export async function sampleFiles(workspace: Workspace, type: string, unit?: Unit): Promise<OutputFile[]> {
  const folder = `templates/${type}/sample`;
  const files: OutputFile[] = [];
  for (const name of await workspace.resources(folder)) {
    const bytes = await workspace.resource(`${folder}/${name}`);
    if (!bytes) continue;
    const isUnit = unit !== undefined && (name === 'plan.yaml' || name === 'unit.yaml');
    const text = isUnit ? withUnit(new TextDecoder().decode(bytes), name, unit) : new TextDecoder().decode(bytes);
    files.push({ name, bytes: name === 'plan.yaml' ? bytesOf(withSchemaLine(text)) : isUnit ? bytesOf(text) : bytes });
  }
  if (files.length === 0) return [];
  return [...files, { name: SCHEMA_FILE, bytes: bytesOf(schemaText()) }];
}

export interface InitRequest {
  /** `[type, folder]`, `[folder]`, or `[type]` for a folder of the same name. */
  readonly names: readonly string[];
  /** As a person writes it, or its code. */
  readonly unit: string | undefined;
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
  const picked = request.unit === undefined ? undefined : await pickUnit(workspace, request.unit);
  if (picked && !picked.value) return end(exitCodeOf(picked.diagnostics), [], picked.diagnostics);
  const unit = picked?.value;
  const files = await sampleFiles(workspace, type, unit);
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
    files.map(({ name }) => joined(shown, name)),
    diagnostics,
  );
  const next = `kehoach build ${joined(shown, 'plan.yaml')}`;
  if (unit) terminal.err(`${say(terminal, { vi: 'Đơn vị', en: 'Unit' })}: ${writtenInFull(unit)}\n`);
  if (!dryRun) terminal.err(`${say(terminal, { vi: `Bước tiếp theo: ${next}`, en: `Next: ${next}` })}\n`);
  return code;
}
