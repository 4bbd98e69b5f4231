// The work of `kehoach import`: the files to import, one or all of a folder that some reader takes, in the order of their names; the plan of
// each; all plans and the report written, or none.

import { existsSync } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { type Diagnostic, distinct, failed, hasErrors, ok, type Result } from '../../diagnostics/index.js';
import { parseNamedColumns } from '../../doctype/heads/named-columns.js';
import { type Imported, type ImportOptions, importFile, loadForImport } from '../../flows/import.js';
import type { Project } from '../../flows/project.js';
import { jsonReport, markdownReport, type ReportInput } from '../../read/extract/import-report.js';
import { importableExtensions } from '../../read/readers.js';
import { slug } from '../../text/case.js';
import { readNamed } from '../../workspace/disk-named.js';
import { nameInData } from '../../workspace/paths.js';
import { unreadable } from '../../workspace/refusal.js';
import { type ExitCode, exitCodeOf, exitCodes } from '../exit-codes.js';
import { joined, slashed } from '../file-names.js';
import { diagnosticJson, printDiagnostics, showPlaces } from '../print-diagnostics.js';
import { openProject } from '../project-folder.js';
import { schemaText } from '../schema-text.js';
import { say, type Terminal } from '../terminal.js';
import { bytesOf, inputsOf, isInput, kindFaults, writeNamed } from '../write-files.js';

export interface Source {
  /** As the user sees it, from the current folder. */
  readonly shown: string;
  readonly full: string;
}

interface Sources {
  readonly files: readonly Source[];
  /** Each becomes a plan in a folder. */
  readonly several: boolean;
}

/** The files of all names; a folder stands for what it holds that can be imported. */
async function findSources(names: readonly string[], from: string): Promise<Result<Sources>> {
  const files: Source[] = [];
  const faults: Diagnostic[] = [];
  let several = names.length > 1;
  for (const name of names) {
    const full = path.resolve(from, name);
    const found = await stat(full).catch(() => undefined);
    if (!found) faults.push(unreadable(name));
    else if (!found.isDirectory()) files.push({ shown: slashed(name), full });
    else {
      const inside = (await readdir(full)).filter(
        (each) => importableExtensions.includes(path.extname(each).toLowerCase()) && !each.startsWith('~$'),
      );
      if (inside.length === 0) faults.push(nothingIn(name));
      files.push(...inside.sort().map((each) => ({ shown: joined(name, each), full: path.join(full, each) })));
      several = true;
    }
  }
  return faults.length > 0 ? failed(...faults) : ok({ files, several });
}

/** A plan file for one document, a folder for several. */
function outputFaults(output: string, { several }: Sources, isFolder: boolean): Diagnostic[] {
  if (!several) return isFolder ? [] : kindFaults(output, ['.yaml', '.yml']);
  if (isFolder || path.extname(output) === '') return [];
  return [
    {
      code: 'usage/folder',
      severity: 'error',
      kind: 'usage',
      message: {
        vi: `Nhập nhiều tệp thì -o phải là thư mục, không phải "${output}".`,
        en: `Of several files -o names the folder, not "${output}".`,
      },
      remedy: { vi: 'Ghi tên một thư mục, ví dụ -o ke-hoach.', en: 'Name a folder, such as -o plans.' },
    },
  ];
}

const nothingIn = (folder: string): Diagnostic => ({
  code: 'import/nothing',
  severity: 'error',
  kind: 'file',
  place: { file: folder },
  message: {
    vi: `Thư mục "${folder}" không có tệp nào nhập được.`,
    en: `The folder "${folder}" holds nothing that can be imported.`,
  },
  remedy: {
    vi: `Các kiểu tệp nhập được: ${importableExtensions.join(', ')}.`,
    en: `What can be imported: ${importableExtensions.join(', ')}.`,
  },
});

export interface ImportRequest {
  /** Names of files and folders, from the current one. */
  readonly sources: readonly string[];
  readonly output: string | undefined;
  readonly report: string | undefined;
  /** What columns mean, as it was typed. */
  readonly columns: readonly string[];
  readonly parametrize: boolean;
  readonly json: boolean;
  readonly dryRun: boolean;
  readonly force: boolean;
  readonly quiet: boolean;
}

interface Done {
  readonly file: string;
  readonly diagnostics: readonly Diagnostic[];
  readonly imported?: Imported;
  /** Path of the plan file, from the current folder. */
  readonly target: string;
}

const SCHEMA = 'plan.schema.json';

const reportOf = ({ file, diagnostics, imported }: Done): ReportInput => ({
  file: nameInData(file),
  diagnostics,
  counts: imported?.counts ?? { tables: [], facts: 0, articles: 0, citations: 0 },
  mentions: imported?.mentions ?? [],
  slips: imported?.slips ?? [],
});

const reportText = (done: readonly Done[], file: string, terminal: Terminal): string => {
  const inputs = done.map(reportOf);
  return path.extname(file).toLowerCase() === '.json'
    ? inputs.map(jsonReport).join('')
    : inputs.map((input) => markdownReport(input, terminal.language)).join('\n');
};

function listMentions(done: readonly Done[], terminal: Terminal): void {
  for (const { file, imported } of done) {
    for (const { role, becomes, context, path: at } of imported?.mentions ?? []) {
      terminal.out(`${[file, at, role, becomes ?? '', context].join('\t')}\n`);
    }
    for (const { found, proposed, context, path: at } of imported?.slips ?? []) {
      terminal.out(`${[file, at, 'slip', `${found} → ${proposed}`, context].join('\t')}\n`);
    }
  }
}

/** Drafts of all sources; what was said of the project's own data is not said again of each. */
async function importAll(
  { files, intoFolder }: Pick<Sources, 'files'> & { readonly intoFolder: boolean },
  output: string,
  options: ImportOptions,
  project: Project,
  known: readonly Diagnostic[],
): Promise<Done[]> {
  const done: Done[] = [];
  for (const { shown, full } of files) {
    const source = await readNamed(full, shown);
    const stem = path.basename(shown, path.extname(shown));
    const result: Result<Imported> = source.value
      ? await importFile(project, source.value, shown, options)
      : { diagnostics: source.diagnostics };
    done.push({
      file: shown,
      target: intoFolder ? joined(output, `${slug(stem) || 'plan'}.yaml`) : slashed(output),
      diagnostics: result.diagnostics.filter((each) => !known.includes(each)),
      ...(result.value ? { imported: result.value } : {}),
    });
  }
  return done;
}

/** Path → text: each plan under a name of its own, and a schema beside them where there is none. */
function filesToWrite(done: readonly Done[], folder: string): Map<string, string> {
  const files = new Map<string, string>();
  for (const { target, imported } of done) {
    if (!imported) continue;
    const free = files.has(target) ? target.replace(/\.yaml$/, `-${files.size}.yaml`) : target;
    files.set(free, imported.yaml);
    const schema = joined(path.dirname(free), SCHEMA);
    if (!existsSync(path.resolve(folder, schema))) files.set(schema, schemaText());
  }
  return files;
}

function printSlips(done: readonly Done[], terminal: Terminal): void {
  const slips = done.reduce((sum, { imported }) => sum + (imported?.slips.length ?? 0), 0);
  if (slips === 0) return;
  const more = {
    vi: `${slips} chữ có thể bị nhận dạng sai; xem bằng --report hoặc --dry-run.`,
    en: `${slips} words look misread; see --report or --dry-run.`,
  };
  terminal.err(`${say(terminal, more)}\n`);
}

export async function runImport(request: ImportRequest, terminal: Terminal): Promise<ExitCode> {
  const { quiet, dryRun, force, parametrize } = request;
  const tell = (diagnostics: readonly Diagnostic[]): void =>
    printDiagnostics(quiet ? diagnostics.filter(({ severity }) => severity === 'error') : diagnostics, terminal);
  const columns = parseNamedColumns(request.columns);
  const wrong = [...columns.diagnostics, ...kindFaults(request.report, ['.md', '.txt', '.json'])];
  if (!columns.value || hasErrors(wrong)) {
    tell(wrong);
    return exitCodeOf(wrong);
  }
  const { value: sources, diagnostics: absent } = await findSources(request.sources, terminal.folder);
  if (!sources) {
    tell(absent);
    return exitCodes.files;
  }
  const output = request.output ?? (sources.several ? 'plans' : 'plan.yaml');
  const named = await stat(path.resolve(terminal.folder, output)).catch(() => undefined);
  const isFolder = named?.isDirectory() === true || /[\\/]$/.test(output) || (!named && path.extname(output) === '');
  const read = sources.files.map(({ full }) => full);
  // an input is refused as that, where it is written
  const misnamed = (await isInput(output, read, terminal)) ? [] : outputFaults(output, sources, isFolder);
  if (misnamed.length > 0) {
    tell(misnamed);
    return exitCodeOf(misnamed);
  }
  const intoFolder = sources.several || isFolder;
  // the project is that of the plan that is made
  const plan = intoFolder ? joined(output, 'plan.yaml') : output;
  const { folder, disk, project } = await openProject(plan, terminal.folder);
  const ready = await loadForImport(project);
  const ofProject = showPlaces(distinct([...(await project.notes()), ...ready.diagnostics]), folder, terminal.folder);
  if (!ready.value || hasErrors(ofProject)) {
    tell(ofProject);
    return exitCodeOf(ofProject);
  }
  const into = { files: sources.files, intoFolder };
  const done = await importAll(into, output, { parametrize, columns: columns.value }, project, ready.diagnostics);
  const files = filesToWrite(done, terminal.folder);
  if (request.report) files.set(request.report, reportText(done, request.report, terminal));
  const plans = [...files.keys()].filter((file) => path.basename(file) !== SCHEMA).map(slashed);
  const faults = await writeNamed(
    [...files].map(([file, text]) => ({ path: file, bytes: bytesOf(text) })),
    { force, dryRun, inputs: inputsOf([disk], read, terminal) },
    terminal,
  );
  tell([...ofProject, ...done.flatMap(({ diagnostics }) => diagnostics), ...faults]);
  const written = !dryRun && !hasErrors(faults);
  if (request.json) {
    const shown = (list: readonly Diagnostic[]): unknown[] => list.map((each) => diagnosticJson(each, terminal));
    const imported = done.map((each) => ({ ...reportOf(each), diagnostics: shown(each.diagnostics) }));
    const outcome = { version: 1, command: 'import', written, files: written ? plans : [], imported };
    const report = { ...outcome, diagnostics: shown([...ofProject, ...faults]) };
    terminal.out(`${JSON.stringify(report, undefined, 2)}\n`);
  } else if (dryRun) listMentions(done, terminal);
  else if (written) for (const file of plans) terminal.out(`${file}\n`);
  if (!quiet && !request.json) printSlips(done, terminal);
  return exitCodeOf([...done.flatMap(({ diagnostics }) => diagnostics), ...faults]);
}
