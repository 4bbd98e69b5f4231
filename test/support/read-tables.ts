// One table through the readers that take figures from it: results and assigned targets of a roll-over, the tables of a batch.

import { type HeadSynonyms, loadHeadSynonyms } from '../../src/batch/units/head-synonyms.js';
import { readUnits } from '../../src/batch/units/read-units.js';
import type { Diagnostic } from '../../src/diagnostics/index.js';
import type { NamedColumn } from '../../src/doctype/heads/named-columns.js';
import { readFigures } from '../../src/read/figures/read-figures.js';
import { createDiskWorkspace } from '../../src/workspace/disk.js';
import { root } from './compose.js';

const synonyms = (await loadHeadSynonyms(createDiskWorkspace(root))).value as HeadSynonyms;

export const tableHeads = synonyms.heads;

export const readOptions = {
  heads: tableHeads,
  startsPart: () => false,
  roleOfStyle: () => undefined,
};

const bytesOf = (content: string | Uint8Array): Uint8Array =>
  typeof content === 'string' ? new TextEncoder().encode(content) : content;

/** `error figures/no-columns Bảng!C3` */
export const told = (diagnostics: readonly Diagnostic[]): string[] =>
  diagnostics.map(({ severity, code, place }) => `${severity} ${code} ${place?.spot ?? ''}`.trim());

/** @returns names with their figures; undefined where nothing is taken */
export function figuresFrom(
  content: string | Uint8Array,
  {
    file = 'f.csv',
    wanted = 'result',
    planned = 2027,
  }: { file?: string; wanted?: 'result' | 'assigned'; planned?: number } = {},
) {
  const asked = { wanted, year: wanted === 'result' ? planned - 1 : planned, planned } as const;
  const { value, diagnostics } = readFigures(bytesOf(content), file, asked, tableHeads, readOptions);
  return { rows: value?.rows.map(({ id, name, value: figure }) => [name ?? id, figure]), diagnostics };
}

/** @param indicators of the plan @returns the units; undefined where an error keeps them from being used */
export function unitsFrom(
  files: Readonly<Record<string, string | Uint8Array>>,
  planned = 2027,
  columns: readonly NamedColumn[] = [],
  indicators: readonly string[] = ['Tỷ lệ A', 'Số B'],
) {
  const { value, diagnostics } = readUnits(
    Object.entries(files).map(([file, content]) => ({ file, bytes: bytesOf(content) })),
    { ...synonyms, heads: tableHeads.withColumns(columns) },
    {
      year: planned,
      facts: new Set(),
      hasIndicator: (text) => indicators.includes(text),
      indicatorKey: (text) => text,
    },
  );
  const failed = diagnostics.some(({ severity }) => severity === 'error');
  return { units: failed ? undefined : value?.units.units, diagnostics };
}
