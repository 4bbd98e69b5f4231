// The work of `kehoach check`: each file through the rules; text, JSON, SARIF or HTML on stdout or into a file.

import path from 'node:path';
import type { CheckFinding } from '../../check/check-document.js';
import { findingsOfBuild } from '../../check/findings-of-build.js';
import { htmlReport } from '../../check/report/html.js';
import { rulesPage } from '../../check/report/list-rules.js';
import { sarifReport } from '../../check/report/sarif.js';
import type { ListedRule } from '../../check/rule.js';
import { rulesWith } from '../../check/rules.js';
import type { Diagnostic, Result } from '../../diagnostics/index.js';
import { type CheckedFile, checkFile } from '../../flows/check.js';
import { changesOf } from '../../flows/fix.js';
import { loadRuleBook } from '../../flows/judge-plan.js';
import { readNamed } from '../../workspace/disk-named.js';
import type { EditedFile } from '../../workspace/output-folder.js';
import { nameInData } from '../../workspace/paths.js';
import { type ExitCode, exitCodeOf } from '../exit-codes.js';
import { placeInData, printDiagnostics, showPlaces } from '../print-diagnostics.js';
import { type OpenProject, openProject } from '../project-folder.js';
import { say, type Terminal } from '../terminal.js';
import { bytesOf, inputsOf, isInput, type NamedFile, writeNamed } from '../write-files.js';
import { type CheckRequest, type PlacedChange, placed, unchangeable } from './check-changes.js';
import { checkJson, checkText, type Judgement, type Outcome } from './check-report.js';

/** One project, opened once for all of its files. */
interface Opened extends Pick<OpenProject, 'disk' | 'project'> {
  /** What is wrong with the project itself is reported once. */
  readonly reported: Set<Diagnostic>;
}

async function openOnce(name: string, projects: Map<string, Opened>, from: string) {
  const { folder, file, disk, project } = await openProject(name, from);
  const opened: Opened = projects.get(folder) ?? { disk, project, reported: new Set() };
  projects.set(folder, opened);
  return { folder, file, ...opened };
}

async function checkOne(
  name: string,
  request: CheckRequest,
  terminal: Terminal,
  projects: Map<string, Opened>,
): Promise<Outcome> {
  const { folder, file, project, reported } = await openOnce(name, projects, terminal.folder);
  const full = path.resolve(terminal.folder, name);
  const read = await readNamed(full, name);
  // what is open in another program is judged when it is closed; the other files are judged now
  if (read.diagnostics.some(({ code }) => code === 'file/busy'))
    return { shown: name, diagnostics: read.diagnostics, changes: [] };
  const bytes = read.value;
  const { issue } = request;
  const judge = ({ value, diagnostics: all }: Result<CheckedFile>, others: readonly Diagnostic[]): Judgement => {
    const faults = all.filter((each) => !reported.has(each));
    // what reading and composing noted, as a build tells it
    const found = [...faults, ...findingsOfBuild(value?.reported ?? []), ...others];
    const shown = showPlaces(found, folder, terminal.folder);
    if (!value) return { diagnostics: shown };
    const findings = showPlaces(value.findings, folder, terminal.folder) as CheckFinding[];
    return { checked: { ...value, findings }, diagnostics: shown };
  };
  const result = await checkFile(project, file, bytes, { issue });
  const checked = result.value;
  if (!checked) return { shown: name, ...judge(result, []), changes: [] };
  const made = bytes && changesOf(bytes, checked, request);
  const changes = made ? made.changes.map((each) => placed(each, full, bytes, request)) : [];
  const others = [...unchangeable(checked.source, request, file), ...(made?.diagnostics ?? [])];
  const own = changes.find(({ before, wanted }) => before && wanted)?.bytes;
  const again = own && (await checkFile(project.overlay({ [file]: own }), file, own, { issue }));
  const outcome: Outcome = {
    shown: name,
    ...judge(result, others),
    changes: changes.map((each) => ({ ...each, written: false })),
    ...(again ? { fixed: judge(again, others) } : {}),
  };
  for (const each of result.diagnostics) reported.add(each);
  return outcome;
}

function render(
  outcomes: readonly Outcome[],
  request: CheckRequest,
  rules: readonly ListedRule[],
  terminal: Terminal,
): string {
  const checked = outcomes.flatMap((outcome) => (outcome.checked ? [{ ...outcome.checked, file: outcome.shown }] : []));
  switch (request.format) {
    case 'json':
      return `${JSON.stringify(checkJson(outcomes, terminal), undefined, 2)}\n`;
    case 'sarif': {
      const findings = checked.flatMap(({ findings: own }) => own);
      return `${JSON.stringify(sarifReport(findings, rules, terminal.language, request.version), undefined, 2)}\n`;
    }
    case 'html':
      return htmlReport(checked, terminal.language);
    default:
      return checkText(
        request.output === undefined ? outcomes : outcomes.map(inData),
        request.fix || request.annotate,
        terminal,
      );
  }
}

/** With the names of files that a report keeps. */
const inData = (outcome: Outcome): Outcome => ({
  ...outcome,
  shown: nameInData(outcome.shown),
  ...(outcome.checked
    ? {
        checked: {
          ...outcome.checked,
          findings: outcome.checked.findings.map((each) =>
            each.place ? { ...each, place: placeInData(each.place) } : each,
          ),
        },
      }
    : {}),
});

/** With what becomes of every change. */
const asWritten = (outcomes: readonly Outcome[], written: boolean): Outcome[] =>
  outcomes.map((outcome) => ({
    ...outcome,
    ...(written ? outcome.fixed : {}),
    changes: outcome.changes.map((each) => ({ ...each, written: written && each.wanted })),
  }));

/** Copies, fixed plans and the report: all of them or none. @returns faults */
async function writeAll(
  outcomes: readonly Outcome[],
  report: string | undefined,
  request: CheckRequest,
  inputs: readonly string[],
  terminal: Terminal,
): Promise<Diagnostic[]> {
  const wanted = new Map(
    outcomes.flatMap(({ changes }) =>
      changes.filter((each) => each.wanted).map((each): [string, PlacedChange] => [each.path, each]),
    ),
  );
  const files: NamedFile[] = [];
  const edits: EditedFile[] = [];
  for (const { path: file, bytes, before } of wanted.values()) {
    if (before) edits.push({ path: file, bytes, before });
    else files.push({ path: file, bytes });
  }
  if (request.output !== undefined && report !== undefined)
    files.push({ path: request.output, bytes: bytesOf(report) });
  if (files.length + edits.length === 0) return [];
  return writeNamed(files, { force: request.force, inputs, edits }, terminal);
}

/** A report under the name of a document would be taken for one. What is an input is refused as that, where it is written. */
async function misnamed(
  { output }: CheckRequest,
  inputs: readonly string[],
  terminal: Terminal,
): Promise<Diagnostic[]> {
  if (output === undefined || !/\.(?:docx?|docm|dotx?|xlsx?|xlsm|pdf|ya?ml)$/i.test(output)) return [];
  if (await isInput(output, inputs, terminal)) return [];
  return [
    {
      code: 'check/report-name',
      severity: 'error',
      kind: 'usage',
      place: { file: output },
      message: {
        vi: 'Báo cáo không ghi thành tệp Word, Excel, PDF, YAML.',
        en: 'A report is not written as a file of Word, Excel, PDF or YAML.',
      },
      remedy: {
        vi: 'Đặt tên .txt, .json, .sarif hoặc .html (chọn kiểu bằng --format). -o TÊN.docx chỉ đặt tên bản sao của một tệp Word, cùng --annotate hoặc --fix --write.',
        en: 'Name it .txt, .json, .sarif or .html (choose with --format). -o NAME.docx names the copy of one Word file, with --annotate or --fix --write.',
      },
    },
  ];
}

/** The page of all rules, as the project has them. */
async function listRules(request: CheckRequest, terminal: Terminal): Promise<ExitCode> {
  const { folder, disk, project } = await openProject(request.files[0] ?? 'x', terminal.folder);
  const loaded = await loadRuleBook(project);
  const reported = showPlaces([...(await project.notes()), ...loaded.diagnostics], folder, terminal.folder);
  printDiagnostics(reported, terminal);
  if (!loaded.value) return exitCodeOf(reported);
  const page = `${rulesPage(rulesWith(loaded.value.data), terminal.language)}\n`;
  if (request.output === undefined) {
    terminal.out(page);
    return exitCodeOf(reported);
  }
  const inputs = inputsOf([disk], request.files, terminal);
  const files = [{ path: request.output, bytes: bytesOf(page) }];
  const badName = await misnamed(request, inputs, terminal);
  const refused = badName.length > 0 ? badName : await writeNamed(files, { force: request.force, inputs }, terminal);
  printDiagnostics(refused, terminal);
  if (refused.length === 0) reportWritten(request.output, terminal);
  return exitCodeOf([...reported, ...refused]);
}

const reportWritten = (file: string, terminal: Terminal): void =>
  terminal.err(`${say(terminal, { vi: 'Đã ghi', en: 'Written' })} ${file}\n`);

export async function runCheck(request: CheckRequest, terminal: Terminal): Promise<ExitCode> {
  if (request.rules) return listRules(request, terminal);
  const projects = new Map<string, Opened>();
  const checked: Outcome[] = [];
  for (const file of request.files) checked.push(await checkOne(file, request, terminal, projects));
  const disks = [...projects.values()].map(({ disk }) => disk);
  const inputs = inputsOf(disks, request.files, terminal);
  const badName = await misnamed(request, inputs, terminal);
  if (badName.length > 0) {
    printDiagnostics(badName, terminal);
    return exitCodeOf(badName);
  }
  const loaded = await [...projects.values()][0]?.project.load('checkData');
  const rules = loaded?.value ? rulesWith(loaded.value.checkData) : [];
  const report = request.output === undefined ? undefined : render(asWritten(checked, true), request, rules, terminal);
  const faults = await writeAll(checked, report, request, inputs, terminal);
  const ended = asWritten(checked, faults.length === 0);
  for (const { diagnostics } of ended) printDiagnostics(diagnostics, terminal);
  printDiagnostics(faults, terminal);
  // of files none of which could be read there is no report
  const isEmpty = request.format === 'text' && !ended.some((each) => each.checked);
  if (request.output === undefined && !isEmpty) terminal.out(render(ended, request, rules, terminal));
  else if (request.output !== undefined && faults.length === 0) reportWritten(request.output, terminal);
  const reported = ended.flatMap(({ checked: file, diagnostics }) => [...diagnostics, ...(file?.findings ?? [])]);
  return exitCodeOf([...reported, ...faults]);
}
