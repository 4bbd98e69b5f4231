// Checking a document that was built from a plan: the same rules as for files, without anything that reads files.

import { type CheckData, loadCheckData } from './check/check-data.js';
import { type CheckFinding, type CheckReport, checkDocument } from './check/check-document.js';
import { lookOfDocument } from './check/look/look-of-document.js';
import { lookOfPages } from './check/look/look-of-pages.js';
import { rulesWith } from './check/rules.js';
import type { Diagnostic, Result } from './diagnostics/index.js';
import { type LegalRegister, loadLegalRegister } from './doctype/legal-register.js';
import { loadProjectSettings, PROJECT_FILE, type ProjectSettings } from './doctype/project-settings.js';
import type { Pages } from './document/pages.js';
import type { Built } from './pipeline.js';
import { closest } from './text/closest.js';
import type { Workspace } from './workspace/workspace.js';

/** What the rules know besides the document, loaded once for many. */
export interface RuleBook {
  readonly data: CheckData;
  readonly register?: LegalRegister;
  readonly settings: ProjectSettings;
}

/** Faults: bad data files; rule ids in `kehoach.yaml` that no rule has. */
export async function loadRuleBook(workspace: Workspace): Promise<Result<RuleBook>> {
  const [settings, data, register] = await Promise.all([
    loadProjectSettings(workspace),
    loadCheckData(workspace),
    loadLegalRegister(workspace),
  ]);
  const diagnostics: Diagnostic[] = [data, register, settings].flatMap((each) => each.diagnostics);
  if (!data.value || !settings.value) return { diagnostics };
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
    },
    diagnostics,
  };
}

const located = (findings: readonly CheckFinding[], built: Built): CheckFinding[] =>
  findings.map((finding) => {
    const { place } = finding;
    if (place?.path === undefined) return finding;
    const own = built.placeOf(place.path);
    return { ...finding, place: { ...own, ...(place.spot === undefined ? {} : { spot: place.spot }) } };
  });

export interface CheckBuiltOptions {
  readonly issue?: boolean;
  /** Its finished pages; without them the rules on pages cannot judge. */
  readonly pages?: Pages;
}

/** The rules over a document that was built from a plan; places are those of the plan file. */
export function checkBuilt(
  built: Built,
  { data, register, settings }: RuleBook,
  { issue = false, pages }: CheckBuiltOptions = {},
): CheckReport {
  const look = lookOfDocument(built.document, built.library.styles);
  const report = checkDocument(
    {
      document: built.document,
      source: 'plan',
      file: built.placeOf('').file ?? '',
      issue,
      formatting: pages ? { ...look, pages: lookOfPages(pages) } : look,
      ...(register ? { register } : {}),
      fonts: built.fonts,
    },
    data,
    settings.check?.rules,
  );
  return { ...report, findings: located(report.findings, built) };
}
