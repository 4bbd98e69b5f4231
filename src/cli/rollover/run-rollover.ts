// The work of `kehoach rollover`: reads what it is given, makes the draft and its report, writes both or neither, tells what is left to
// decide.

import path from 'node:path';
import { type Diagnostic, hasErrors } from '../../diagnostics/index.js';
import { type RolledPlan, rollOverPlan } from '../../roll-over.js';
import { reportHtml } from '../../rollover/report/html.js';
import { reportMarkdown } from '../../rollover/report/markdown.js';
import { rolloverReport } from '../../rollover/report/rollover-report.js';
import { createDiskWorkspace } from '../../workspace/disk.js';
import { type ExitCode, exitCodes } from '../exit-codes.js';
import { countText, printDiagnostics } from '../print-diagnostics.js';
import { findProject } from '../project-folder.js';
import { showPlaces } from '../show-places.js';
import { say, type Terminal } from '../terminal.js';
import { readGiven } from './read-given.js';
import { rolloverJson } from './rollover-json.js';
import { bytesOf, type NamedFile, writeBeside } from './write-beside.js';

export interface RolloverRequest {
  readonly plan: string;
  readonly year: number | undefined;
  readonly results: string | undefined;
  readonly assigned: string | undefined;
  readonly tasks: string | undefined;
  readonly rule: string | undefined;
  readonly reading: 'relative' | 'points' | undefined;
  readonly day: string | undefined;
  readonly unit: string | undefined;
  readonly explain: boolean;
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
  message: { vi, en },
  remedy,
});

/** What the command line lacks. */
function missing(request: RolloverRequest): Diagnostic[] {
  const found: Diagnostic[] = [];
  if (request.year === undefined)
    found.push(usage('Thiếu --year.', '--year is missing.', { vi: 'Ví dụ: --year 2026.', en: 'Such as --year 2026.' }));
  const extension = request.report === undefined ? '.md' : path.extname(request.report);
  if (!['.md', '.html', '.json'].includes(extension))
    found.push(
      usage(`Không ghi được báo cáo kiểu "${extension}".`, `No report of type "${extension}".`, {
        vi: 'Dùng .md, .html hoặc .json.',
        en: 'Use .md, .html or .json.',
      }),
    );
  return found;
}

function reportText(result: RolledPlan, file: string, terminal: Terminal): string {
  const extension = path.extname(file);
  if (extension === '.json') return rolloverJson(result, terminal);
  const report = rolloverReport(result.rolled, result.findings, result.compared);
  return extension === '.html' ? reportHtml(report, terminal.language) : reportMarkdown(report, terminal.language);
}

/** `plan-2025.yaml` → `plan-2026.yaml`; else the year before the ending. */
function defaultOutput(plan: string, from: number, to: number): string {
  const name = path.basename(plan);
  const renamed = name.includes(String(from))
    ? name.replaceAll(String(from), String(to))
    : name.replace(/(\.[^.]*)?$/, `-${to}$1`);
  return path.join(path.dirname(plan), renamed);
}

export async function runRollover(request: RolloverRequest, terminal: Terminal): Promise<ExitCode> {
  const wrong = missing(request);
  if (request.year === undefined || wrong.length > 0) {
    printDiagnostics(wrong, terminal);
    return exitCodes.usage;
  }
  const diagnostics: Diagnostic[] = [];
  const [results, assigned, directives] = [
    await readGiven(request.results, terminal, diagnostics),
    await readGiven(request.assigned, terminal, diagnostics),
    await readGiven(request.tasks, terminal, diagnostics),
  ];
  if (hasErrors(diagnostics)) {
    printDiagnostics(diagnostics, terminal);
    return exitCodes.files;
  }
  const { folder, file } = await findProject(request.plan, terminal.folder);
  const { year, rule, reading, day, unit, explain } = request;
  const made = await rollOverPlan(createDiskWorkspace(folder), file, {
    year,
    results,
    assigned,
    directives,
    rule,
    reading,
    day,
    unit,
    explain,
  });
  const given = new Set([request.results, request.assigned, request.tasks]);
  const shown = (list: readonly Diagnostic[]): Diagnostic[] =>
    list.flatMap((each) => (given.has(each.place?.file) ? [each] : showPlaces([each], folder, terminal.folder)));
  printDiagnostics(
    shown(request.quiet ? made.diagnostics.filter(({ severity }) => severity === 'error') : made.diagnostics),
    terminal,
  );
  if (!made.value) {
    return made.diagnostics.some(({ code, severity }) => severity === 'error' && code.startsWith('file/'))
      ? exitCodes.files
      : exitCodes.content;
  }
  const value: RolledPlan = {
    ...made.value,
    rolled: { ...made.value.rolled, decisions: shown(made.value.rolled.decisions) },
  };
  const output = request.output ?? defaultOutput(request.plan, value.rolled.from, value.rolled.to);
  const files: NamedFile[] = [
    { path: output, bytes: bytesOf(value.yaml) },
    ...(request.report === undefined
      ? []
      : [{ path: request.report, bytes: bytesOf(reportText(value, request.report, terminal)) }]),
  ];
  const refused = await writeBeside(files, request, terminal);
  const { decisions } = value.rolled;
  const told = decisions.filter(({ severity }) => severity === 'error' || (severity === 'warning' && !request.quiet));
  printDiagnostics([...told, ...refused], terminal);
  if (hasErrors(refused)) return exitCodes.files;
  if (request.json) terminal.out(rolloverJson(value, terminal));
  else for (const each of files) terminal.out(`${each.path}\n`);
  if (!value.keptLayout && !request.quiet) {
    terminal.err(
      `${say(terminal, { vi: 'Không giữ được cách trình bày của tệp cũ; tệp mới được viết lại.', en: 'The layout of the old file could not be kept; the new one is written anew.' })}\n`,
    );
  }
  if (!request.quiet) {
    const { changes } = value.rolled;
    const counted = countText(decisions, terminal);
    terminal.err(
      `${say(terminal, {
        vi: `${changes.length} chỗ đã đổi theo quy tắc${counted === '' ? '' : `; ${counted} cần xử lý`}. Báo cáo đầy đủ: --report bao-cao.html.`,
        en: `${changes.length} changes by rule${counted === '' ? '' : `; ${counted} to deal with`}. The full report: --report report.html.`,
      })}\n`,
    );
  }
  return hasErrors(decisions) ? exitCodes.content : exitCodes.ok;
}
