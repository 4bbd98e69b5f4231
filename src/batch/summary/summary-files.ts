// The summary of a run beside its manifest: `tong-hop.xlsx`, and its first sheet as `tong-hop.csv`.

import { writeCsv } from '../../render/xlsx/write-csv.js';
import { writeXlsx } from '../../render/xlsx/write-xlsx.js';
import type { OutputFile } from '../../workspace/output-files.js';
import type { Manifest } from '../manifest.js';
import { summarize } from './summarize.js';

const SUMMARY = 'tong-hop';

export const summaryNames = [`${SUMMARY}.xlsx`, `${SUMMARY}.csv`] as const;

export function summaryFiles(manifest: Manifest): OutputFile[] {
  const sheets = summarize(manifest);
  const [workbook, table] = summaryNames;
  return [
    { name: workbook, bytes: writeXlsx({ sheets }) },
    { name: table, bytes: new TextEncoder().encode(sheets[0] ? writeCsv(sheets[0]) : '') },
  ];
}
