// The summary of a run beside its manifest: `tong-hop.xlsx`, and its first sheet as `tong-hop.csv`.

import path from 'node:path';
import { writeCsv } from '../../render/xlsx/write-csv.js';
import { writeXlsx } from '../../render/xlsx/write-xlsx.js';
import { writeWhole } from '../../workspace/output-batch.js';
import type { Manifest } from '../manifest.js';

import { summarize } from './summarize.js';

export const SUMMARY = 'tong-hop';

/** @returns the names of the files @throws NodeJS.ErrnoException of the file system */
export function writeSummary(folder: string, manifest: Manifest): string[] {
  const sheets = summarize(manifest);
  writeWhole(path.join(folder, `${SUMMARY}.xlsx`), writeXlsx({ sheets }));
  writeWhole(path.join(folder, `${SUMMARY}.csv`), sheets[0] ? writeCsv(sheets[0]) : '');
  return [`${SUMMARY}.xlsx`, `${SUMMARY}.csv`];
}
