// The summary of a run beside its manifest: `tong-hop.xlsx`, and its first sheet as `tong-hop.csv`.

import path from 'node:path';
import { writeWhole } from '../../workspace/output-batch.js';
import type { Manifest } from '../manifest.js';
import { writeCsv } from '../workbook/write-csv.js';
import { writeWorkbook } from '../workbook/write-workbook.js';
import { summarize } from './summarize.js';

export const SUMMARY = 'tong-hop';

/** @returns the names of the files @throws NodeJS.ErrnoException of the file system */
export function writeSummary(folder: string, manifest: Manifest): string[] {
  const sheets = summarize(manifest);
  writeWhole(path.join(folder, `${SUMMARY}.xlsx`), writeWorkbook(sheets));
  writeWhole(path.join(folder, `${SUMMARY}.csv`), writeCsv(sheets[0]?.rows ?? []));
  return [`${SUMMARY}.xlsx`, `${SUMMARY}.csv`];
}
