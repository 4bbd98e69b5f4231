// The work of `kehoach issue`: number and date into the plan file, then the documents for issue. Either both are written, or neither.

import { stat } from 'node:fs/promises';
import path from 'node:path';
import { withoutNotes } from '../../check/findings-of-build.js';
import { type Diagnostic, hasErrors } from '../../diagnostics/index.js';
import type { Format } from '../../flows/build.js';
import { soughtOf } from '../../flows/judge-plan.js';
import type { Project } from '../../flows/project.js';
import { type PlanSource, readPlan } from '../../read/yaml/read-plan.js';
import { isFullDate, isoDate, parseDate } from '../../text/date.js';
import { sha256, writeOutputs } from '../../workspace/output-folder.js';
import { type Made, makeFiles } from '../build/make-files.js';
import { type ExitCode, exitCodeOf } from '../exit-codes.js';
import { countText, diagnosticJson, printDiagnostics } from '../print-diagnostics.js';
import { openProject } from '../project-folder.js';
import { showPlaces } from '../show-places.js';
import { say, type Terminal } from '../terminal.js';
import { bytesOf, inputsOf } from '../write-files.js';
import { numberPlan } from './number-plan.js';

export interface IssueRequest {
  /** A plan file, or the folder of a plan.yaml. */
  readonly plan: string;
  readonly number: string;
  readonly date: string;
  readonly output: string;
  readonly formats: readonly Format[];
  readonly split: boolean;
  readonly template?: string;
  readonly json: boolean;
  readonly dryRun: boolean;
  readonly force: boolean;
}

interface Prepared {
  /** The plan file as it is to be written; absent where that may not be. */
  readonly text?: string;
  /** The plan file as it was read. */
  readonly before?: Uint8Array;
  /** The plan file as it is judged, so that what is wrong with number or date does not hide what else is wrong. */
  readonly judged?: string;
  /** The plan as it lies on disk: faults are told at its places. */
  readonly source?: PlanSource;
  /** Number and date are told already: what is said of them as missing is not meant. */
  readonly numberTold?: boolean;
  readonly diagnostics: readonly Diagnostic[];
}

const badDate: Diagnostic = {
  code: 'issue/bad-date',
  severity: 'error',
  message: { vi: 'Ngày ký không có thật hoặc viết sai.', en: 'The date is none, or wrongly written.' },
  remedy: {
    vi: 'Ví dụ: --date 2026-01-20 hoặc --date 20/01/2026.',
    en: 'Such as --date 2026-01-20 or --date 20/01/2026.',
  },
};

const badNumber: Diagnostic = {
  code: 'issue/bad-number',
  severity: 'error',
  message: { vi: 'Số văn bản phải là một số nguyên dương.', en: 'The number must be a positive whole number.' },
  remedy: { vi: 'Chỉ ghi phần số, ví dụ --number 15.', en: 'The number alone, such as --number 15.' },
};

async function prepare(project: Project, file: string, request: IssueRequest): Promise<Prepared> {
  const date = parseDate(request.date.trim());
  const wrong = [
    ...(date && isFullDate(date) ? [] : [badDate]),
    ...(/^0*[1-9]\d{0,5}$/.test(request.number.trim()) ? [] : [badNumber]),
  ];
  const bytes = await project.workspace.read(file);
  const source = await readPlan(project.workspace, file);
  if (!bytes || !source.value) return { diagnostics: [...wrong, ...source.diagnostics] };
  const text = new TextDecoder().decode(bytes);
  const own = { source: source.value };
  if (!date || !isFullDate(date) || wrong.length > 0)
    return { ...own, judged: text, numberTold: true, diagnostics: wrong };
  const { value: type, diagnostics } = await project.type(source.value.plan.type);
  if (!type) return { diagnostics };
  const { main, refersTo } = type;
  const wanted = { main, onlyReferredTo: refersTo.includes(main), number: request.number.trim(), date: isoDate(date) };
  const edited = numberPlan(text, file, { ...wanted, force: request.force });
  if (edited.value !== undefined)
    return { ...own, text: edited.value, before: bytes, judged: edited.value, diagnostics: edited.diagnostics };
  const forced = numberPlan(text, file, { ...wanted, force: true }).value;
  return { ...own, judged: forced ?? text, numberTold: forced === undefined, diagnostics: edited.diagnostics };
}

const missingNumber = ['issue/no-number', 'issue/no-date'];

/** What is told of the numbered plan, at the lines of the file that lies on disk, which does not have the number yet. */
const asOnDisk = (told: readonly Diagnostic[], file: string, { source, numberTold }: Prepared): Diagnostic[] =>
  told
    .filter(({ code }) => !numberTold || !missingNumber.includes(code))
    .map((each) => {
      const { place } = each;
      if (!source || place?.path === undefined || place.file !== file) return each;
      const spot = place.spot === undefined ? {} : { spot: place.spot };
      return { ...each, place: { ...source.placeOf(place.path, soughtOf(each)), ...spot } };
    });

const nothing: Made = { files: [], pages: [], proofs: [], diagnostics: [] };

async function planFileOf(request: IssueRequest, terminal: Terminal): Promise<string> {
  const found = await stat(path.resolve(terminal.folder, request.plan)).catch(() => undefined);
  return found?.isDirectory() ? path.join(request.plan, 'plan.yaml') : request.plan;
}

export async function runIssue(request: IssueRequest, terminal: Terminal): Promise<ExitCode> {
  const plan = await planFileOf(request, terminal);
  const { folder, file, disk, project } = await openProject(plan, terminal.folder);
  const prepared = await prepare(project, file, request);
  const made =
    prepared.judged === undefined
      ? nothing
      : await makeFiles(
          project.overlay({ [file]: bytesOf(prepared.judged) }),
          file,
          { ...request, issue: true, verify: true },
          terminal,
        );
  const told = [...prepared.diagnostics, ...asOnDisk(made.diagnostics, file, prepared)];
  const diagnostics = showPlaces(told, folder, terminal.folder);
  const output = path.resolve(terminal.folder, request.output);
  if (!hasErrors(diagnostics) && prepared.text !== undefined && prepared.before) {
    const { force, dryRun } = request;
    const bytes = new TextEncoder().encode(prepared.text);
    const edits = [{ path: path.join(folder, file), bytes, before: prepared.before }];
    const inputs = inputsOf([disk], [request.template], terminal);
    const written = await writeOutputs(output, made.files, { force, dryRun, inputs, edits });
    diagnostics.push(...showPlaces(written.diagnostics, output, terminal.folder));
  }
  report(request, plan, made, diagnostics, terminal);
  return exitCodeOf(diagnostics);
}

function report(
  request: IssueRequest,
  plan: string,
  made: Made,
  diagnostics: readonly Diagnostic[],
  terminal: Terminal,
): void {
  const faulty = hasErrors(diagnostics);
  const files = faulty ? [] : made.files.map((each) => ({ ...each, path: path.join(request.output, each.name) }));
  printDiagnostics(withoutNotes(diagnostics), terminal);
  if (request.json) {
    const { number, date } = made.built?.document.properties ?? {};
    const list = files.map(({ path: at, format, bytes }) => ({
      path: at,
      format,
      bytes: bytes.length,
      sha256: sha256(bytes),
    }));
    const found = diagnostics.map((each) => diagnosticJson(each, terminal));
    terminal.out(
      `${JSON.stringify({ version: 1, command: 'issue', plan, number, date, ok: !faulty, written: !faulty && !request.dryRun, files: list, proofs: made.proofs, diagnostics: found }, undefined, 2)}\n`,
    );
  } else for (const each of files) terminal.out(`${each.path}\n`);
  const count = countText(diagnostics, terminal);
  if (faulty) {
    terminal.err(`${say(terminal, { vi: `${count}; không ghi tệp nào.`, en: `${count}; nothing was written.` })}\n`);
    return;
  }
  const number = made.built?.document.properties.number ?? '';
  terminal.err(
    `${say(terminal, request.dryRun ? { vi: `Sẽ ban hành số ${number}.`, en: `Would issue ${number}.` } : { vi: `Đã ghi số ${number} vào ${plan} và tạo lại văn bản.`, en: `${plan} now has the number ${number}; the documents are made anew.` })}\n`,
  );
}
