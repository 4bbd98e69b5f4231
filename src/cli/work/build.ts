// The work of `kehoach build`: plan file → document → files, proven if asked, then written; what was done and what was found.

import path from 'node:path';
import { stopsWriting, withoutNotes } from '../../check/findings-of-build.js';
import { type Diagnostic, hasErrors } from '../../diagnostics/index.js';
import { type MakeRequest, makeFiles } from '../../flows/make-files.js';
import type { PartPages, RenderedFile } from '../../flows/render.js';
import { pagesOf } from '../../verify/fold.js';
import type { Proof } from '../../verify/verify-outputs.js';
import { sha256, writeOutputs } from '../../workspace/output-folder.js';
import { nameInData } from '../../workspace/paths.js';
import { type ExitCode, exitCodeOf } from '../exit-codes.js';
import { joined } from '../file-names.js';
import { formOf, placedInForm } from '../office/open-form.js';
import { countText, diagnosticJson, printDiagnostics, showPlaces } from '../print-diagnostics.js';
import { openProject } from '../project-folder.js';
import { paint, say, type Terminal } from '../terminal.js';
import { inputsOf } from '../write-files.js';

export interface BuildRequest extends Omit<MakeRequest, 'form'> {
  /** The office's own Word form, a path from the current folder. */
  readonly template?: string;
  readonly allowActive?: boolean;
  readonly issue: boolean;
  readonly plan: string;
  readonly output: string;
  readonly json: boolean;
  readonly dryRun: boolean;
  readonly force: boolean;
  readonly quiet: boolean;
}

export async function runBuild(request: BuildRequest, terminal: Terminal): Promise<ExitCode> {
  const { folder, file, disk, project } = await openProject(request.plan, terminal.folder);
  const form = await formOf(request, terminal);
  const made = await makeFiles(project, file, { ...request, form });
  const reported = placedInForm(request.template, made.diagnostics, terminal);
  const diagnostics = showPlaces(reported, folder, terminal.folder);
  const output = path.resolve(terminal.folder, request.output);
  const shown = (name: string): string => joined(request.output, name);
  let written = false;
  if (!stopsWriting(diagnostics, request.issue)) {
    const { force, dryRun } = request;
    const inputs = inputsOf([disk], [request.template], terminal);
    const result = await writeOutputs(output, made.files, { force, dryRun, inputs });
    diagnostics.push(...showPlaces(result.diagnostics, output, terminal.folder));
    written = result.value !== undefined && !request.dryRun;
  }
  const outcome: BuildOutcome = {
    request,
    files: made.files.map((each) => ({ ...each, path: shown(each.name) })),
    pages: made.pages,
    proofs: made.proofs,
    diagnostics,
    written,
  };
  reportBuild(outcome, terminal);
  return exitCodeOf(diagnostics);
}

export interface BuildOutcome {
  readonly request: BuildRequest;
  readonly files: readonly (RenderedFile & { readonly path: string })[];
  readonly pages: readonly PartPages[];
  readonly proofs: readonly Proof[];
  readonly diagnostics: readonly Diagnostic[];
  /** False after a fault and for a dry run. */
  readonly written: boolean;
}

function outcomeJson({ request, files, pages: parts, proofs, diagnostics, written }: BuildOutcome, terminal: Terminal) {
  return {
    version: 1,
    command: 'build',
    plan: nameInData(request.plan),
    status: request.issue ? 'issued' : 'draft',
    ok: !hasErrors(diagnostics),
    written,
    files: files.map((file) => {
      const pages = pagesOf(file);
      return {
        path: file.path,
        format: file.format,
        ...(file.part === undefined ? {} : { part: file.part }),
        bytes: file.bytes.length,
        sha256: sha256(file.bytes),
        ...(pages === undefined ? {} : { pages }),
      };
    }),
    parts,
    ...(request.verify ? { proofs } : {}),
    diagnostics: diagnostics.map((each) => diagnosticJson(each, terminal)),
  };
}

const size = (bytes: number): string => `${Math.max(1, Math.round(bytes / 1024))} KB`;

export const proofLines = (proofs: readonly Proof[], terminal: Terminal): string[] =>
  proofs.map(({ format, facts, proven }) =>
    say(terminal, {
      vi: `Đã đối chiếu ${format.toUpperCase()}: ${proven}/${facts} dữ kiện của kế hoạch có đủ.`,
      en: `Proven in the ${format.toUpperCase()}: ${proven} of ${facts} facts of the plan.`,
    }),
  );

function summary(outcome: BuildOutcome, terminal: Terminal): string[] {
  const { request, files, pages: parts, proofs, written } = outcome;
  const lines: string[] = [];
  if (parts.length > 1) {
    const each = parts.map(({ title, pages }) => `${title} ${pages}`).join(', ');
    lines.push(say(terminal, { vi: `Số trang: ${each}.`, en: `Pages: ${each}.` }));
  }
  lines.push(...proofLines(proofs, terminal));
  const verb = written ? { vi: 'Đã ghi', en: 'Written' } : { vi: 'Sẽ ghi', en: 'Would write' };
  for (const file of files) {
    const pages = pagesOf(file);
    const details = [
      ...(pages === undefined
        ? []
        : [say(terminal, { vi: `${pages} trang`, en: `${pages} page${pages === 1 ? '' : 's'}` })]),
      size(file.bytes.length),
    ];
    lines.push(`${say(terminal, verb)} ${paint(terminal, 'bold', file.path)} (${details.join(', ')})`);
  }
  if (request.issue) return lines;
  lines.push(
    say(terminal, {
      vi: 'Đây là bản thảo. Khi phát hành, thêm --issue.',
      en: 'This is a draft. Add --issue for the one that goes out.',
    }),
  );
  return lines;
}

export function reportBuild(outcome: BuildOutcome, terminal: Terminal): void {
  const { request, files, diagnostics } = outcome;
  const stopped = stopsWriting(diagnostics, request.issue);
  const reported = request.quiet
    ? diagnostics.filter(({ severity }) => severity === 'error')
    : withoutNotes(diagnostics);
  printDiagnostics(reported, terminal);
  if (request.json) terminal.out(`${JSON.stringify(outcomeJson(outcome, terminal), undefined, 2)}\n`);
  else if (!stopped) for (const file of files) terminal.out(`${file.path}\n`);
  if (stopped) {
    const count = countText(diagnostics, terminal);
    terminal.err(`${say(terminal, { vi: `${count}; không ghi tệp nào.`, en: `${count}; nothing was written.` })}\n`);
  } else if (!request.quiet) {
    for (const line of summary(outcome, terminal)) terminal.err(`${line}\n`);
    const count = countText(diagnostics, terminal);
    const open = {
      vi: `${count}; bản thảo chưa phát hành được.`,
      en: `${count}; this draft cannot be issued.`,
    };
    if (count !== '') terminal.err(`${hasErrors(diagnostics) ? say(terminal, open) : count}\n`);
  }
}
