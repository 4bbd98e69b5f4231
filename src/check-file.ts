// Checking a file on one screen: a plan file is built and its Document checked, any other document is read; the same rules for all.

import { type CheckData, loadCheckData } from './check/check-data.js';
import { type CheckFinding, type CheckReport, checkDocument } from './check/check-document.js';
import type { SourceKind } from './check/rule.js';
import { rulesWith } from './check/rules.js';
import { type Diagnostic, failed, type Result } from './diagnostics/index.js';
import { type LegalRegister, loadLegalRegister } from './doctype/legal-register.js';
import { loadProjectSettings, PROJECT_FILE, type ProjectSettings } from './doctype/project-settings.js';
import { loadStyleSheet } from './doctype/style-sheet.js';
import { type Built, buildDocument } from './pipeline.js';
import { readFormatting } from './read/docx/formatting/read-formatting.js';
import { loadImportData } from './read/extract/import-data.js';
import type { ReadOptions } from './read/read-options.js';
import { readOptionsOf } from './read/read-options-of.js';
import { readDocument } from './read/readers.js';
import { closest } from './text/closest.js';
import type { Workspace } from './workspace/workspace.js';

/** Everything that checking needs besides the document, loaded once for many. */
export interface Checker {
  readonly data: CheckData;
  readonly register?: LegalRegister;
  readonly settings: ProjectSettings;
  readonly reading: ReadOptions;
}

/** Faults: bad data files; rule ids in `kehoach.yaml` that no rule has. */
export async function loadChecker(workspace: Workspace): Promise<Result<Checker>> {
  const settings = await loadProjectSettings(workspace);
  const [data, register, reading, styles] = await Promise.all([
    loadCheckData(workspace),
    loadLegalRegister(workspace),
    loadImportData(workspace),
    loadStyleSheet(workspace, settings.value?.styles ?? 'nghi-dinh-30'),
  ]);
  const diagnostics: Diagnostic[] = [data, register, settings, reading, styles].flatMap((each) => each.diagnostics);
  if (!data.value || !settings.value || !reading.value || !styles.value) return { diagnostics };
  const ids = rulesWith(data.value).map(({ id }) => id);
  for (const id of Object.keys(settings.value.check?.rules ?? {})) {
    if (ids.includes(id)) continue;
    const near = closest(id, ids);
    diagnostics.push({
      code: 'check/no-rule',
      severity: 'warning',
      place: { file: PROJECT_FILE, path: `check.rules.${id}` },
      message: { vi: `Không có quy tắc "${id}".`, en: `There is no rule "${id}".` },
      remedy: near
        ? { vi: `Có phải là "${near}"?`, en: `Did you mean "${near}"?` }
        : { vi: 'Xem tên các quy tắc: kehoach check --rules.', en: 'See the rules: kehoach check --rules.' },
    });
  }
  return {
    value: {
      data: data.value,
      ...(register.value ? { register: register.value } : {}),
      settings: settings.value,
      reading: readOptionsOf(reading.value.patterns, styles.value),
    },
    diagnostics,
  };
}

export interface CheckedFile extends CheckReport {
  readonly file: string;
  readonly source: SourceKind;
  /** What reading or building the file told besides. */
  readonly told: readonly Diagnostic[];
}

const located = (findings: readonly CheckFinding[], built: Built): CheckFinding[] =>
  findings.map((finding) => {
    const { place } = finding;
    if (place?.path === undefined) return finding;
    const own = built.placeOf(place.path);
    return { ...finding, place: { ...own, ...(place.spot === undefined ? {} : { spot: place.spot }) } };
  });

/** The rules over a document that was built from a plan; places are those of the plan file. */
export function checkBuilt(built: Built, checker: Checker, options: { readonly issue?: boolean } = {}): CheckReport {
  const report = checkDocument(
    {
      document: built.document,
      source: 'plan',
      file: built.placeOf('').file ?? '',
      issue: options.issue ?? false,
      ...(checker.register ? { register: checker.register } : {}),
    },
    checker.data,
    checker.settings.check?.rules,
  );
  return { ...report, findings: located(report.findings, built) };
}

/** @param file path in the project @param bytes its contents; a plan file is read through the workspace */
export async function checkFile(
  workspace: Workspace,
  file: string,
  bytes: Uint8Array | undefined,
  checker: Checker,
  options: { readonly issue?: boolean } = {},
): Promise<Result<CheckedFile>> {
  if (/\.ya?ml$/i.test(file)) {
    const built = await buildDocument(workspace, file, options);
    if (!built.value) return { diagnostics: built.diagnostics };
    return {
      value: { ...checkBuilt(built.value, checker, options), file, source: 'plan', told: built.diagnostics },
      diagnostics: [],
    };
  }
  if (!bytes)
    return failed({
      code: 'file/not-found',
      severity: 'error',
      place: { file },
      message: { vi: 'Không đọc được tệp.', en: 'The file cannot be read.' },
    });
  const read = readDocument(bytes, file, checker.reading);
  if (!read.value) return { diagnostics: read.diagnostics };
  const word = /\.docx$/i.test(file);
  const formatting = word ? readFormatting(bytes, file).value : undefined;
  const source: SourceKind = word ? 'docx' : /\.pdf$/i.test(file) ? 'pdf' : 'text';
  const report = checkDocument(
    {
      document: read.value,
      source,
      file,
      issue: options.issue ?? false,
      ...(formatting ? { formatting } : {}),
      ...(checker.register ? { register: checker.register } : {}),
    },
    checker.data,
    checker.settings.check?.rules,
  );
  return { value: { ...report, file, source, told: read.diagnostics }, diagnostics: [] };
}
