// What changed since last year's plan, as files for the signing folder: a report to read, and the text with tracked changes.

import path from 'node:path';
import { strToU8 } from 'fflate';
import type { Diagnostic } from '../../diagnostics/index.js';
import { diffAsDocx, diffPlans, type OfBoth } from '../../flows/diff.js';
import { comparisonReport } from '../../rollover/compare/comparison-report.js';
import { reportHtml } from '../../rollover/report/html.js';
import { openProject } from '../project-folder.js';
import { showPlaces } from '../show-places.js';
import type { Terminal } from '../terminal.js';
import type { PackedFile } from './pack-documents.js';

export interface ChangeReport {
  readonly files: readonly PackedFile[];
  /** Places are paths from the current folder. */
  readonly diagnostics: readonly Diagnostic[];
}

/** @param since last year's plan file @param plan this year's; both as the user gave them */
export async function changeReport(since: string, plan: string, terminal: Terminal): Promise<ChangeReport> {
  const [old, now] = [await openProject(since, terminal.folder), await openProject(plan, terminal.folder)];
  const shown = (made: OfBoth<unknown>): Diagnostic[] => [
    ...showPlaces(made.before, old.folder, terminal.folder),
    ...showPlaces(made.after, now.folder, terminal.folder),
  ];
  const compared = await diffPlans(old, now);
  if (!compared.value) return { files: [], diagnostics: shown(compared) };
  const tracked = await diffAsDocx(old, now);
  if (!tracked.value) return { files: [], diagnostics: shown(tracked) };
  const report = comparisonReport(compared.value, [path.basename(since), path.basename(plan)]);
  return {
    files: [
      { name: 'thay-doi/bao-cao-thay-doi.html', bytes: strToU8(reportHtml(report, terminal.language)) },
      { name: 'thay-doi/ban-co-dau-sua-doi.docx', bytes: tracked.value },
    ],
    diagnostics: shown(compared),
  };
}
