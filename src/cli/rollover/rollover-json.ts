// The report of a roll-over for programs: everything there is, in one language, under a version.

import type { Diagnostic } from '../../diagnostics/index.js';
import type { RolledPlan } from '../../flows/roll-over.js';
import { diagnosticJson } from '../print-diagnostics.js';
import { say, type Terminal } from '../terminal.js';

/** Bilingual texts become one; the rest is as it is. */
function inLanguage(value: unknown, terminal: Terminal): unknown {
  if (Array.isArray(value)) return value.map((each) => inLanguage(each, terminal));
  if (value === null || typeof value !== 'object') return typeof value === 'bigint' ? String(value) : value;
  const keys = Object.keys(value);
  if (keys.length === 2 && keys.includes('vi') && keys.includes('en'))
    return say(terminal, value as { vi: string; en: string });
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, inLanguage(each, terminal)]));
}

/** @param told besides, of what was read */
export function rolloverJson(result: RolledPlan, told: readonly Diagnostic[], terminal: Terminal): string {
  const { edits: _, decisions, ...rolled } = result.rolled;
  const list = (found: readonly Diagnostic[]) => found.map((each) => diagnosticJson(each, terminal));
  const { fixed, carried, fresh } = result.findings;
  return `${JSON.stringify(
    {
      version: 1,
      command: 'rollover',
      keptLayout: result.keptLayout,
      ...(inLanguage(rolled, terminal) as object),
      decisions: list(decisions),
      findings: { fixed: list(fixed), carried: list(carried), new: list(fresh) },
      compared: inLanguage(result.compared, terminal),
      diagnostics: list(told),
    },
    undefined,
    2,
  )}\n`;
}
