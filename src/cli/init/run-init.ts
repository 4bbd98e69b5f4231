// The work of `kehoach init`: the sample of a type and the JSON Schema beside it, into a new folder.

import { readdir } from 'node:fs/promises';
import path from 'node:path';
import type { Diagnostic } from '../../diagnostics/index.js';
import { closest } from '../../text/closest.js';
import { createDiskWorkspace } from '../../workspace/disk.js';
import { writeOutputs } from '../../workspace/output-folder.js';
import { type ExitCode, exitCodes } from '../exit-codes.js';
import { listTypes } from '../list-types.js';
import { diagnosticJson, printDiagnostics } from '../print-diagnostics.js';
import { findProject } from '../project-folder.js';
import { showPlaces } from '../show-places.js';
import { say, type Terminal } from '../terminal.js';
import { sampleFiles } from './sample-files.js';

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
