// The work of `kehoach package`: DOCX, PDF, the plan's own files, findings and sums in one ZIP for the signing folder.

import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { strToU8 } from 'fflate';
import { stopsWriting, withoutNotes } from '../../check/findings-of-build.js';
import { type Diagnostic, hasErrors } from '../../diagnostics/index.js';
import { createProject } from '../../flows/project.js';
import { createDiskWorkspace, type DiskWorkspace } from '../../workspace/disk.js';
import { sha256, writeOutputs } from '../../workspace/output-folder.js';
import { makeFiles } from '../build/make-files.js';
import { type ExitCode, exitCodeOf } from '../exit-codes.js';
import { countText, diagnosticJson, printDiagnostics } from '../print-diagnostics.js';
import { findProject } from '../project-folder.js';
import { showPlaces } from '../show-places.js';
import { say, type Terminal } from '../terminal.js';
import { inputsOf } from '../write-files.js';
import { changeReport } from './change-report.js';
import { findingsJson, findingsText } from './findings-text.js';
import { type PackedFile, packDocuments, SUMS } from './pack-documents.js';

export interface PackageRequest {
  readonly plan: string;
  readonly output: string;
  readonly issue: boolean;
  readonly template?: string;
  /** Last year's plan file: a report of what changed goes into the package. */
  readonly since?: string;
  /** Further files: a submission, an opinion. */
  readonly with: readonly string[];
  readonly json: boolean;
  readonly force: boolean;
}

/** Notes which files of the project are read: they are what the document was made from. */
function noting(workspace: DiskWorkspace): { workspace: DiskWorkspace; read: Map<string, Uint8Array> } {
  const read = new Map<string, Uint8Array>();
  return {
    read,
    workspace: {
      ...workspace,
      read: async (file) => {
        const bytes = await workspace.read(file);
        if (bytes) read.set(file, bytes);
        return bytes;
      },
    },
  };
}

async function furtherFiles(
  request: PackageRequest,
  terminal: Terminal,
): Promise<{ files: PackedFile[]; faults: Diagnostic[] }> {
  const files: PackedFile[] = [];
  const faults: Diagnostic[] = [];
  for (const file of request.with) {
    const bytes = await readFile(path.resolve(terminal.folder, file)).catch(() => undefined);
    if (bytes) files.push({ name: path.basename(file), bytes: new Uint8Array(bytes) });
    else {
      faults.push({
        code: 'file/unreadable',
        severity: 'error',
        kind: 'file',
        place: { file },
        message: { vi: 'Không đọc được tệp kèm theo này.', en: 'This file to go with it cannot be read.' },
      });
    }
  }
  return { files, faults };
}

function repeated(files: readonly PackedFile[]): Diagnostic[] {
  const names = files.map(({ name }) => name.toLowerCase());
  return files
    .filter(({ name }, index) => names.indexOf(name.toLowerCase()) !== index || name === SUMS)
    .map(({ name }) => ({
      code: 'package/same-name',
      severity: 'error' as const,
      place: { file: name },
      message: { vi: `Gói đã có một tệp tên "${name}".`, en: `The package has a file named "${name}" already.` },
      remedy: { vi: 'Đổi tên tệp kèm theo.', en: 'Rename the file that goes with it.' },
    }));
}

export async function runPackage(request: PackageRequest, terminal: Terminal): Promise<ExitCode> {
  const { folder, file } = await findProject(request.plan, terminal.folder);
  const { workspace, read } = noting(createDiskWorkspace(folder));
  const wanted = { ...request, formats: ['docx', 'pdf'] as const, split: false, verify: true };
  const made = await makeFiles(createProject(workspace), file, wanted, terminal);
  const further = await furtherFiles(request, terminal);
  const changes =
    request.since === undefined
      ? { files: [], diagnostics: [] }
      : await changeReport(request.since, request.plan, terminal);
  const diagnostics = [
    ...showPlaces(made.diagnostics, folder, terminal.folder),
    ...further.faults,
    ...changes.diagnostics.filter(({ severity }) => severity === 'error'),
  ];
  const packed: PackedFile[] = [];
  const stem = made.built?.fileStem ?? '';
  if (made.built && !stopsWriting(diagnostics, request.issue)) {
    // in the package places are those of the project, whatever folder the command ran in
    const told = made.diagnostics.filter(({ place }) => place?.file === undefined || !path.isAbsolute(place.file));
    const { title, status } = made.built.document.properties;
    const findings = { title, status, proofs: made.proofs, diagnostics: told };
    packed.push(
      ...made.files.map(({ name, bytes }) => ({ name, bytes })),
      ...[...read].map(([name, bytes]) => ({ name: `du-lieu/${name}`, bytes })),
      { name: 'ket-qua-kiem-tra.txt', bytes: strToU8(findingsText(findings, terminal)) },
      { name: 'ket-qua-kiem-tra.json', bytes: strToU8(findingsJson(findings, terminal)) },
      ...changes.files,
      ...further.files,
    );
    diagnostics.push(...repeated(packed));
  }
  const name = `${stem}.zip`;
  const shown = path.join(request.output, name);
  let zip: Uint8Array | undefined;
  if (packed.length > 0 && !stopsWriting(diagnostics, request.issue)) {
    const bytes = packDocuments(packed);
    const output = path.resolve(terminal.folder, request.output);
    const named = [request.template, request.since, ...request.with];
    const inputs = inputsOf([workspace], named, terminal);
    const written = await writeOutputs(output, [{ name, bytes }], { force: request.force, inputs });
    diagnostics.push(...showPlaces(written.diagnostics, output, terminal.folder));
    if (written.value) zip = bytes;
  }
  printDiagnostics(withoutNotes(diagnostics), terminal);
  if (request.json) {
    const found = diagnostics.map((each) => diagnosticJson(each, terminal));
    const packageFile = zip && { path: shown, bytes: zip.length, sha256: sha256(zip) };
    terminal.out(
      `${JSON.stringify({ version: 1, command: 'package', ok: zip !== undefined && !hasErrors(diagnostics), file: packageFile, entries: packed.map((each) => each.name), diagnostics: found }, undefined, 2)}\n`,
    );
  } else if (zip) terminal.out(`${shown}\n`);
  const count = countText(diagnostics, terminal);
  if (!zip)
    terminal.err(`${say(terminal, { vi: `${count}; không tạo gói.`, en: `${count}; no package was made.` })}\n`);
  return exitCodeOf(diagnostics);
}
