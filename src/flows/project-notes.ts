// What a project folder holds that does nothing: files no loader reads, settings of rules that are not there. Every command that opens a
// project tells it, whatever else it loads.

import { rulesWith } from '../check/rules.js';
import { type Diagnostic, distinct } from '../diagnostics/index.js';
import { PROJECT_FILE } from '../doctype/project-settings.js';
import { findUnusedTemplates } from '../doctype/unused-templates.js';
import { closest } from '../text/closest.js';
import type { Project } from './project.js';

async function unknownRules(project: Project): Promise<Diagnostic[]> {
  const named = Object.keys((await project.load('settings')).value?.settings.check?.rules ?? {});
  if (named.length === 0) return [];
  const data = await project.load('checkData');
  if (!data.value) return [];
  const ids = rulesWith(data.value.checkData).map(({ id }) => id);
  return named
    .filter((id) => !ids.includes(id))
    .map((id): Diagnostic => {
      const near = closest(id, ids);
      return {
        code: 'check/no-rule',
        severity: 'warning',
        place: { file: PROJECT_FILE, path: `check.rules.${id}` },
        message: { vi: `Không có quy tắc "${id}".`, en: `There is no rule "${id}".` },
        remedy: near
          ? { vi: `Có phải là "${near}"?`, en: `Did you mean "${near}"?` }
          : { vi: 'Xem tên các quy tắc: kehoach check --rules.', en: 'See the rules: kehoach check --rules.' },
      };
    });
}

/** Warnings alone: what is wrong with a file that is read is told by its loader. Places are those of the project. */
export async function findNotes(project: Project): Promise<Diagnostic[]> {
  const [unused, unknown] = await Promise.all([findUnusedTemplates(project.workspace), unknownRules(project)]);
  return distinct([...unused, ...unknown]);
}
