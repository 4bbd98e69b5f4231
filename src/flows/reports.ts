// What a roll-over did, and how two plans differ, as pages for people.

import type { Language } from '../diagnostics/index.js';
import type { PlansCompared } from '../rollover/compare/compare-plans.js';
import { comparisonReport } from '../rollover/compare/comparison-report.js';
import { reportHtml } from '../rollover/report/html.js';
import { reportMarkdown } from '../rollover/report/markdown.js';
import type { Report } from '../rollover/report/report.js';
import { rolloverReport } from '../rollover/report/rollover-report.js';
import type { RolledPlan } from './roll-over.js';

export type ReportFormat = 'html' | 'markdown';

const written = (report: Report, format: ReportFormat, language: Language): string =>
  format === 'html' ? reportHtml(report, language) : reportMarkdown(report, language);

/**
 * Every change of a roll-over with its reason, what people have to decide, and both plans side by side.
 *
 * @returns a page of HTML that takes nothing from outside, or Markdown
 * @example
 * const page = reportRollOver(rolled, 'html', 'vi');
 */
export const reportRollOver = (
  { rolled, findings, compared }: Pick<RolledPlan, 'rolled' | 'findings' | 'compared'>,
  format: ReportFormat,
  language: Language,
): string => written(rolloverReport(rolled, findings, compared), format, language);

/**
 * Indicators, tasks, citations and texts of two plans side by side.
 *
 * @param names of the two files
 * @returns a page of HTML that takes nothing from outside, or Markdown
 * @example
 * const page = reportDiff(compared, ['plan-2025.yaml', 'plan-2026.yaml'], 'markdown', 'vi');
 */
export const reportDiff = (
  compared: PlansCompared,
  names: readonly [string, string],
  format: ReportFormat,
  language: Language,
): string => written(comparisonReport(compared, names), format, language);
