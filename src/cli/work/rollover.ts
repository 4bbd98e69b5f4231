// The work of `kehoach rollover`: reads what it is given, makes the draft and its report, writes all of it or nothing, tells what is left
// to decide.

import path from 'node:path';
import { type Diagnostic, hasErrors } from '../../diagnostics/index.js';
import { parseNamedColumns } from '../../doctype/heads/named-columns.js';
import { reportRollOver } from '../../flows/reports.js';
import { explainSheet, type GivenFile, type RolledPlan, rollOverPlan } from '../../flows/roll-over.js';
import { readPlan } from '../../read/yaml/read-plan.js';
import { type ExitCode, exitCodeOf } from '../exit-codes.js';
import { nameFrom } from '../file-names.js';
import { countText, printDiagnostics, showPlaces } from '../print-diagnostics.js';
import { openProject } from '../project-folder.js';
import { say, type Terminal } from '../terminal.js';
import { bytesOf, inputsOf, kindFaults, type NamedFile, writeNamed } from '../write-files.js';
import { copyBeside, defaultOutput, draftPlace, moveSchemaComment, readGiven, readUnit } from './rollover-files.js';
import { notesText, rolloverJson, showRolled, withPlaces } from './rollover-report.js';

export interface RolloverRequest {
  readonly plan: string;
  readonly year: number | undefined;
  readonly results: string | undefined;
  readonly assigned: string | undefined;
  readonly tasks: string | undefined;
  /** As they were typed. */
  readonly columns: readonly string[];
  readonly rule: string | undefined;
  readonly reading: 'relative' | 'points' | undefined;
  readonly day: string | undefined;
  readonly unit: string | undefined;
  readonly explain: boolean;
  /** Workbook (.xlsx) that explains the targets. */
  readonly explainSheet: string | undefined;
  readonly output: string | undefined;
  readonly report: string | undefined;
  readonly json: boolean;
  readonly dryRun: boolean;
  readonly force: boolean;
  readonly quiet: boolean;
}

const usage = (vi: string, en: string, remedy: { vi: string; en: string }): Diagnostic => ({
  code: 'usage/missing',
  severity: 'error',
  kind: 'usage',
  message: { vi, en },
  remedy,
});

/** What the command line lacks. */
function missing(request: RolloverRequest): Diagnostic[] {
  const found: Diagnostic[] = [];
  if (request.year === undefined)
    found.push(usage('Thiếu --year.', '--year is missing.', { vi: 'Ví dụ: --year 2026.', en: 'Such as --year 2026.' }));
  found.push(...kindFaults(request.report, ['.md', '.html', '.json']), ...kindFaults(request.explainSheet, ['.xlsx']));
  return found;
}

function reportText(result: RolledPlan, reported: readonly Diagnostic[], file: string, terminal: Terminal): string {
  const extension = path.extname(file).toLowerCase();
  if (extension === '.json') return rolloverJson(result, reported, terminal);
  return reportRollOver(result, extension === '.html' ? 'html' : 'markdown', terminal.language);
}

function filesOf(
  result: RolledPlan,
  reported: readonly Diagnostic[],
  output: string,
  request: RolloverRequest,
  terminal: Terminal,
): NamedFile[] {
  const yaml = moveSchemaComment(
    result.yaml,
    path.resolve(terminal.folder, request.plan),
    path.resolve(terminal.folder, output),
  );
  return [
    { path: output, bytes: bytesOf(yaml), kinds: ['.yaml', '.yml'] },
    ...(request.report === undefined
      ? []
      : [{ path: request.report, bytes: bytesOf(reportText(result, reported, request.report, terminal)) }]),
    ...(request.explainSheet === undefined
      ? []
      : [{ path: request.explainSheet, bytes: explainSheet(result.rolled, terminal.language) }]),
  ];
}

function reportEnd(result: RolledPlan, request: RolloverRequest, terminal: Terminal): void {
  if (request.quiet) return;
  if (!result.keptLayout) {
    const rewritten = {
      vi: 'Không giữ được cách trình bày của tệp cũ; tệp mới được viết lại.',
      en: 'The layout of the old file could not be kept; the new one is written again.',
    };
    terminal.err(`${say(terminal, rewritten)}\n`);
  }
  const { changes, decisions } = result.rolled;
  // what would keep the new plan from going out, as it stood in the old one: figures that are newly open are decisions
  const notes = [...decisions, ...result.findings.carried.filter(({ gate, kind }) => gate && kind === 'rule')].filter(
    ({ severity }) => severity === 'info',
  );
  terminal.err(notesText(notes, terminal));
  const counted = countText(decisions, terminal);
  const report =
    request.report === undefined
      ? { vi: ' Báo cáo đầy đủ: --report bao-cao.html.', en: ' The full report: --report report.html.' }
      : { vi: '', en: '' };
  terminal.err(
    `${say(terminal, {
      vi: `${changes.length} chỗ đã đổi theo quy tắc${counted === '' ? '' : `; ${counted} cần xử lý`}${notes.length === 0 ? '' : `; ${notes.length} lưu ý cần xem lại`}.${report.vi}`,
      en: `${changes.length} changes by rule${counted === '' ? '' : `; ${counted} to deal with`}${notes.length === 0 ? '' : `; ${notes.length} note${notes.length > 1 ? 's' : ''} to look at`}.${report.en}`,
    })}\n`,
  );
}

export async function runRollover(request: RolloverRequest, terminal: Terminal): Promise<ExitCode> {
  const wrong = missing(request);
  if (request.year === undefined || wrong.length > 0) {
    printDiagnostics(wrong, terminal);
    return exitCodeOf(wrong);
  }
  const columns = parseNamedColumns(request.columns);
  const diagnostics: Diagnostic[] = [...columns.diagnostics];
  const read = (file: string | undefined): Promise<GivenFile | undefined> => readGiven(file, terminal, diagnostics);
  const results = await read(request.results);
  const assigned = await read(request.assigned);
  const directives = await read(request.tasks);
  const opened = await openProject(request.plan, terminal.folder);
  const unit = await readUnit(request.unit, opened.disk, terminal, diagnostics);
  if (hasErrors(diagnostics)) {
    printDiagnostics(diagnostics, terminal);
    return exitCodeOf(diagnostics);
  }
  const { folder, disk, project } = opened;
  const inProject = (file: string): string => nameFrom(folder, path.resolve(terminal.folder, file));
  const from = (await readPlan(disk, opened.file)).value?.plan.year ?? request.year;
  const output = request.output ?? defaultOutput(request.plan, from, request.year);
  const { year, rule, reading, day, explain } = request;
  const made = await rollOverPlan(project, opened.file, {
    year,
    results,
    assigned,
    directives,
    columns: columns.value,
    rule,
    reading,
    day,
    explain,
    unit: unit && { ...unit, file: inProject(unit.file) },
    output: await draftPlace(output, opened, terminal.folder),
  });
  const given = new Set([request.results, request.assigned, request.tasks]);
  const shown = (list: readonly Diagnostic[]): Diagnostic[] =>
    list.flatMap((each) => (given.has(each.place?.file) ? [each] : showPlaces([each], folder, terminal.folder)));
  const ofReading = shown(made.diagnostics);
  printDiagnostics(request.quiet ? ofReading.filter(({ severity }) => severity === 'error') : ofReading, terminal);
  if (!made.value) return exitCodeOf(made.diagnostics);
  const value = showRolled(made.value, shown, folder, terminal.folder);
  const refused: Diagnostic[] = [];
  const beside = await copyBeside(value.beside, folder, terminal, refused);
  const files = [...filesOf(value, ofReading, output, request, terminal), ...beside];
  const named = [request.results, request.assigned, request.tasks, request.unit];
  const inputs = inputsOf([disk], named, terminal);
  if (!hasErrors(refused))
    refused.push(...(await writeNamed(files, { force: request.force, dryRun: request.dryRun, inputs }, terminal)));
  const { decisions } = value.rolled;
  // what check tells of the draft
  const findings = [...value.findings.carried, ...value.findings.fresh];
  const reported = [...decisions, ...findings].filter(
    ({ severity }) => severity === 'error' || (severity === 'warning' && !request.quiet),
  );
  // a draft that was not written has no lines to look at
  printDiagnostics(hasErrors(refused) ? refused : withPlaces(reported), terminal);
  if (hasErrors(refused)) return exitCodeOf(refused);
  if (request.json) terminal.out(rolloverJson(value, ofReading, terminal));
  else for (const each of files) terminal.out(`${each.path}\n`);
  reportEnd(value, request, terminal);
  return exitCodeOf([...decisions, ...findings]);
}
