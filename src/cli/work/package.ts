// The work of `kehoach package`: DOCX, PDF, the plan's own files, findings and sums in one ZIP for the signing folder.

import path from 'node:path';
import { withoutNotes } from '../../check/findings-of-build.js';
import { type Diagnostic, groupDiagnostics, hasErrors } from '../../diagnostics/index.js';
import { type Findings, packagePlan } from '../../flows/package.js';
import { readIfThere } from '../../workspace/disk-named.js';
import { writeOutputs } from '../../workspace/output-folder.js';
import { sha256 } from '../../workspace/output-target.js';
import { type ExitCode, exitCodeOf } from '../exit-codes.js';
import { joined } from '../file-names.js';
import { formOf, placedInForm } from '../office/open-form.js';
import { countText, diagnosticJson, formatDiagnostic, printDiagnostics, showPlaces } from '../print-diagnostics.js';
import { openProject } from '../project-folder.js';
import { say, type Terminal } from '../terminal.js';
import { bytesOf, inputsOf } from '../write-files.js';

export function findingsText({ title, status, proofs, diagnostics }: Findings, terminal: Terminal): string {
  const plain: Terminal = { ...terminal, colour: false };
  return [
    title,
    say(terminal, status === 'issued' ? { vi: 'Bản phát hành', en: 'For issue' } : { vi: 'Bản thảo', en: 'Draft' }),
    '',
    ...proofs.map(({ format, facts, proven }) =>
      say(terminal, {
        vi: `Đã đối chiếu ${format.toUpperCase()}: ${proven}/${facts} dữ kiện của kế hoạch có đủ.`,
        en: `Proven in the ${format.toUpperCase()}: ${proven} of ${facts} facts of the plan.`,
      }),
    ),
    '',
    ...(withoutNotes(diagnostics).length > 0
      ? groupDiagnostics(withoutNotes(diagnostics)).map(({ first, others }) => formatDiagnostic(first, plain, others))
      : [say(terminal, { vi: 'Không có điều gì phải lưu ý.', en: 'Nothing to report.' })]),
    '',
  ].join('\n');
}

export const findingsJson = (findings: Findings, terminal: Terminal): string =>
  `${JSON.stringify({ version: 1, ...findings, diagnostics: findings.diagnostics.map((each) => diagnosticJson(each, terminal)) }, undefined, 2)}\n`;

export interface PackageRequest {
  readonly plan: string;
  readonly output: string;
  readonly issue: boolean;
  readonly template?: string;
  readonly allowActive?: boolean;
  /** Last year's plan file: a report of what changed goes into the package. */
  readonly since?: string;
  /** Further files: a submission, an opinion. */
  readonly with: readonly string[];
  readonly json: boolean;
  readonly force: boolean;
}

export async function runPackage(request: PackageRequest, terminal: Terminal): Promise<ExitCode> {
  const { folder, file, disk, project } = await openProject(request.plan, terminal.folder);
  const since = request.since === undefined ? undefined : await openProject(request.since, terminal.folder);
  const named = request.with.map((name) => ({ name, full: path.resolve(terminal.folder, name) }));
  const packed = await packagePlan(project, file, {
    issue: request.issue,
    form: await formOf(request, terminal),
    ...(since ? { since } : {}),
    further: await Promise.all(named.map(async ({ name, full }) => ({ name, bytes: await readIfThere(full) }))),
    language: terminal.language,
    listFindings: (findings) => [
      { name: 'ket-qua-kiem-tra.txt', bytes: bytesOf(findingsText(findings, terminal)) },
      { name: 'ket-qua-kiem-tra.json', bytes: bytesOf(findingsJson(findings, terminal)) },
    ],
  });
  // further files, and names within the package, are reported as they are
  const isNamed = ({ code, place }: Diagnostic): boolean =>
    code === 'package/same-name' || request.with.includes(place?.file ?? '');
  const diagnostics = [
    ...placedInForm(request.template, packed.diagnostics, terminal).flatMap((each) =>
      isNamed(each) ? [each] : showPlaces([each], folder, terminal.folder),
    ),
    ...(since ? showPlaces(packed.ofSince, since.folder, terminal.folder) : []),
  ];
  const shown = joined(request.output, packed.zip?.name ?? '');
  let zip: Uint8Array | undefined;
  if (packed.zip) {
    const output = path.resolve(terminal.folder, request.output);
    const inputs = inputsOf([disk], [request.template, request.since, ...request.with], terminal);
    const written = await writeOutputs(output, [packed.zip], { force: request.force, inputs });
    diagnostics.push(...showPlaces(written.diagnostics, output, terminal.folder));
    if (written.value) zip = packed.zip.bytes;
  }
  printDiagnostics(withoutNotes(diagnostics), terminal);
  if (request.json) {
    const found = diagnostics.map((each) => diagnosticJson(each, terminal));
    const packageFile = zip && { path: shown, bytes: zip.length, sha256: sha256(zip) };
    terminal.out(
      `${JSON.stringify({ version: 1, command: 'package', ok: zip !== undefined && !hasErrors(diagnostics), file: packageFile, entries: packed.entries, diagnostics: found }, undefined, 2)}\n`,
    );
  } else if (zip) terminal.out(`${shown}\n`);
  const count = countText(diagnostics, terminal);
  if (!zip)
    terminal.err(`${say(terminal, { vi: `${count}; không tạo gói.`, en: `${count}; no package was made.` })}\n`);
  return exitCodeOf(diagnostics);
}
