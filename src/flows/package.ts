// Everything for the signing folder in one ZIP: DOCX and PDF of a plan, the files it was made from, what was found, what changed since last
// year, further files, and the sums of all of them.

import { stopsWriting } from '../check/findings-of-build.js';
import { type Diagnostic, hasErrors, type Language } from '../diagnostics/index.js';
import { zipFiles } from '../ooxml/write-zip.js';
import type { Proof } from '../verify/verify-outputs.js';
import { sha256 } from '../workspace/sha256.js';
import type { Workspace } from '../workspace/workspace.js';
import { diffAsDocx, diffPlans, type PlanAt } from './diff.js';
import { type MakeRequest, makeFiles } from './make-files.js';
import { createProject, type Project } from './project.js';
import { reportDiff } from './reports.js';

// A ZIP of files with a list of their SHA-256 sums, as `sha256sum -c` reads it. The same files give the same bytes.

export interface PackedFile {
  /** May hold folders: `ke-hoach/plan.yaml`. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

const SUMS = 'SHA256SUMS';

/** @param files with names of their own @returns the bytes of the ZIP: files by name, then the sums */
function packDocuments(files: readonly PackedFile[]): Uint8Array {
  const sorted = [...files].sort((a, b) => (a.name < b.name ? -1 : 1));
  const sums = sorted.map(({ name, bytes }) => `${sha256(bytes)}  ${name}\n`).join('');
  return zipFiles([...sorted.map(({ name, bytes }) => [name, bytes] as const), [SUMS, sums]]);
}

/** What a build found, for the lists of findings in a package. */
export interface Findings {
  readonly title: string;
  readonly status: 'draft' | 'issued';
  readonly proofs: readonly Proof[];
  readonly diagnostics: readonly Diagnostic[];
}

export interface PackageRequest extends Pick<MakeRequest, 'issue' | 'form'> {
  /** Last year's plan file: a report of what changed goes into the package. */
  readonly since?: PlanAt;
  /** Further files, such as a submission; without bytes where one could not be read. */
  readonly further?: readonly { readonly name: string; readonly bytes: Uint8Array | undefined }[];
  /** Of the report of changes. */
  readonly language: Language;
  /** The lists of findings, in the words of who asks. */
  readonly listFindings: (findings: Findings) => readonly PackedFile[];
}

export interface Packed {
  /** Absent where something stops it. */
  readonly zip?: PackedFile;
  readonly entries: readonly string[];
  /** Places in the project; a Word form and further files have the names they were given. */
  readonly diagnostics: readonly Diagnostic[];
  /** Places in the project of last year's plan. */
  readonly ofSince: readonly Diagnostic[];
}

/** Notes which files of the project are read: they are what the document was made from. */
function noting(workspace: Workspace): { workspace: Workspace; read: ReadonlyMap<string, Uint8Array> } {
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

const unreadable = (file: string): Diagnostic => ({
  code: 'file/unreadable',
  severity: 'error',
  kind: 'file',
  place: { file },
  message: { vi: 'Không đọc được tệp kèm theo này.', en: 'This file to go with it cannot be read.' },
});

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

interface ChangeReport extends Pick<Packed, 'diagnostics' | 'ofSince'> {
  readonly files: readonly PackedFile[];
}

const lastName = (file: string): string => file.split('/').at(-1) ?? file;

/** What changed since last year's plan: a report to read, and the text with tracked changes. Of faults the errors. */
async function changeReport(since: PlanAt, now: PlanAt, language: Language): Promise<ChangeReport> {
  const errors = (list: readonly Diagnostic[]): Diagnostic[] => list.filter(({ severity }) => severity === 'error');
  const compared = await diffPlans(since, now);
  const tracked = compared.value ? await diffAsDocx(since, now) : undefined;
  const { before, after } = tracked && !tracked.value ? tracked : compared;
  const reported = { diagnostics: errors(after), ofSince: errors(before) };
  if (!compared.value || !tracked?.value) return { files: [], ...reported };
  const report = reportDiff(compared.value, [lastName(since.file), lastName(now.file)], 'html', language);
  const html = new TextEncoder().encode(report);
  return {
    files: [
      { name: 'thay-doi/bao-cao-thay-doi.html', bytes: html },
      { name: 'thay-doi/ban-co-dau-sua-doi.docx', bytes: tracked.value },
    ],
    ...reported,
  };
}

/**
 * Everything for the signing folder in one ZIP, with the SHA-256 sums of its files. The same data gives the same bytes.
 *
 * @param file plan file, relative to the project folder
 * @returns no ZIP where the plan is in error, a file cannot be read or a name stands twice
 * @example
 * const { zip } = await packagePlan(project, 'plan.yaml', { language: 'vi', listFindings: () => [] });
 */
export async function packagePlan(project: Project, file: string, request: PackageRequest): Promise<Packed> {
  const { issue = false, form, since, further = [], language } = request;
  const { workspace, read } = noting(project.workspace);
  // the plan lies beside them, and a file taken out of the package is for others
  const asked = { formats: ['docx', 'pdf'], issue, form, verify: true, withoutPlan: true } as const;
  const made = await makeFiles(createProject(workspace), file, asked);
  const changes: ChangeReport = since
    ? await changeReport(since, { project, file }, language)
    : { files: [], diagnostics: [], ofSince: [] };
  const absent = further.flatMap(({ name, bytes }) => (bytes ? [] : [unreadable(name)]));
  const diagnostics = [...made.diagnostics, ...absent, ...changes.diagnostics];
  const { ofSince } = changes;
  if (!made.built || stopsWriting([...diagnostics, ...ofSince], issue)) return { entries: [], diagnostics, ofSince };
  const { title, status } = made.built.document.properties;
  // in the package places are those of the project
  const reported = made.diagnostics.filter(({ place }) => form === undefined || place?.file !== form.file);
  const packed: PackedFile[] = [
    ...made.files.map(({ name, bytes }) => ({ name, bytes })),
    ...[...read].map(([name, bytes]) => ({ name: `du-lieu/${name}`, bytes })),
    ...request.listFindings({ title, status, proofs: made.proofs, diagnostics: reported }),
    ...changes.files,
    ...further.flatMap(({ name, bytes }) => (bytes ? [{ name: lastName(name), bytes }] : [])),
  ];
  const twice = repeated(packed);
  const entries = packed.map(({ name }) => name);
  if (hasErrors(twice)) return { entries, diagnostics: [...diagnostics, ...twice], ofSince };
  return {
    zip: { name: `${made.built.fileStem}.zip`, bytes: packDocuments(packed) },
    entries,
    diagnostics,
    ofSince,
  };
}
