// The work of `kehoach check`: each file through the rules; text, JSON, SARIF or HTML on stdout or into a file.

import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { CheckFinding } from '../../check/check-document.js';
import { htmlReport } from '../../check/report/html.js';
import { rulesPage } from '../../check/report/list-rules.js';
import { sarifReport } from '../../check/report/sarif.js';
import type { SourceKind } from '../../check/rule.js';
import { rulesWith } from '../../check/rules.js';
import { type CheckedFile, type Checker, checkFile, loadChecker } from '../../check-file.js';
import type { Diagnostic, Language } from '../../diagnostics/index.js';
import { createDiskWorkspace } from '../../workspace/disk.js';
import { type ExitCode, exitCodeOf, exitCodes } from '../exit-codes.js';
import { printDiagnostics } from '../print-diagnostics.js';
import { findProject } from '../project-folder.js';
import { showPlaces } from '../show-places.js';
import { say, type Terminal } from '../terminal.js';
import { applyToFile, type FileChange } from './apply.js';
import { checkJson, checkText } from './report-check.js';

export type CheckFormat = 'text' | 'json' | 'sarif' | 'html';

export interface CheckRequest {
  readonly files: readonly string[];
  readonly format: CheckFormat;
  /** Into this file instead of stdout. */
  readonly output?: string;
  readonly issue: boolean;
  /** Writes a copy of a Word file with comments. */
  readonly annotate: boolean;
  readonly fix: boolean;
  /** With `fix`: does not write. */
  readonly dryRun: boolean;
  readonly rules: boolean;
  readonly language: Language;
  readonly version: string;
}

export interface Outcome {
  /** As the user named it. */
  readonly shown: string;
  readonly checked?: CheckedFile;
  readonly diagnostics: readonly Diagnostic[];
  readonly changes: readonly FileChange[];
}

/** What was asked for and cannot be done with a file of this kind. */
function unchangeable(source: SourceKind, { annotate, fix }: CheckRequest, file: string): Diagnostic[] {
  const told: Diagnostic[] = [];
  if (annotate && source !== 'docx')
    told.push({
      code: 'check/no-comments',
      severity: 'warning',
      place: { file },
      message: { vi: 'Chỉ ghi chú được vào tệp Word.', en: 'Comments can be written into Word files only.' },
    });
  if (fix && source !== 'docx' && source !== 'plan')
    told.push({
      code: 'check/no-fixes',
      severity: 'warning',
      place: { file },
      message: { vi: 'Chỉ sửa được tệp kế hoạch và tệp Word.', en: 'Only plan files and Word files can be mended.' },
    });
  return told;
}

async function checkOne(
  name: string,
  request: CheckRequest,
  terminal: Terminal,
  checkers: Map<string, Checker>,
): Promise<Outcome> {
  const { folder, file } = await findProject(name, terminal.folder);
  const workspace = createDiskWorkspace(folder);
  const diagnostics: Diagnostic[] = [];
  if (!checkers.has(folder)) {
    const loaded = await loadChecker(workspace);
    diagnostics.push(...loaded.diagnostics);
    if (!loaded.value)
      return { shown: name, diagnostics: showPlaces(diagnostics, folder, terminal.folder), changes: [] };
    checkers.set(folder, loaded.value);
  }
  const full = path.resolve(terminal.folder, name);
  const bytes = await readFile(full).then(
    (found) => new Uint8Array(found),
    () => undefined,
  );
  const result = await checkFile(workspace, file, bytes, checkers.get(folder) as Checker, { issue: request.issue });
  diagnostics.push(...result.diagnostics);
  if (!result.value) return { shown: name, diagnostics: showPlaces(diagnostics, folder, terminal.folder), changes: [] };
  const checked = result.value;
  const findings = showPlaces(checked.findings, folder, terminal.folder) as CheckFinding[];
  // what reading and composing noted, as a build tells it; notes on a draft are left to it
  diagnostics.push(...checked.told.filter(({ severity }) => severity !== 'info'));
  diagnostics.push(...unchangeable(checked.source, request, file));
  const changes = bytes ? await applyToFile(full, bytes, checked, request) : [];
  return {
    shown: name,
    checked: { ...checked, findings },
    diagnostics: showPlaces(diagnostics, folder, terminal.folder),
    changes,
  };
}

function render(
  outcomes: readonly Outcome[],
  request: CheckRequest,
  terminal: Terminal,
  checkers: ReadonlyMap<string, Checker>,
): string {
  const checked = outcomes.flatMap((outcome) => (outcome.checked ? [{ ...outcome.checked, file: outcome.shown }] : []));
  switch (request.format) {
    case 'json':
      return `${JSON.stringify(checkJson(outcomes, terminal), undefined, 2)}\n`;
    case 'sarif': {
      const data = [...checkers.values()][0]?.data;
      const findings = checked.flatMap(({ findings: own }) => own);
      return `${JSON.stringify(sarifReport(findings, data ? rulesWith(data) : [], terminal.language, request.version), undefined, 2)}\n`;
    }
    case 'html':
      return htmlReport(checked, terminal.language);
    default:
      return checkText(outcomes, terminal);
  }
}

export async function runCheck(request: CheckRequest, terminal: Terminal): Promise<ExitCode> {
  if (request.rules) {
    const { folder } = await findProject(request.files[0] ?? 'x', terminal.folder);
    const loaded = await loadChecker(createDiskWorkspace(folder));
    printDiagnostics(loaded.diagnostics, terminal);
    if (!loaded.value) return exitCodeOf(loaded.diagnostics);
    terminal.out(`${rulesPage(rulesWith(loaded.value.data), terminal.language)}\n`);
    return exitCodes.ok;
  }
  const checkers = new Map<string, Checker>();
  const outcomes: Outcome[] = [];
  for (const file of request.files) outcomes.push(await checkOne(file, request, terminal, checkers));
  for (const { diagnostics } of outcomes) printDiagnostics(diagnostics, terminal);
  const text = render(outcomes, request, terminal, checkers);
  if (request.output === undefined) terminal.out(text);
  else {
    await writeFile(path.resolve(terminal.folder, request.output), text);
    terminal.err(`${say(terminal, { vi: 'Đã ghi', en: 'Written' })} ${request.output}\n`);
  }
  return exitCodeOf(outcomes.flatMap(({ checked, diagnostics }) => [...diagnostics, ...(checked?.findings ?? [])]));
}
