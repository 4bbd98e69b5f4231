// The sheets of a units workbook and the words of its cells, as data: templates/batch/don-vi.yaml.

import { z } from 'zod';
import { checkData, loadDataFile } from '../../data/check-data.js';
import { andThen, ok, type Result } from '../../diagnostics/index.js';
import { type HeadColumn, readHeads } from '../../doctype/heads/head-columns.js';
import type { TableKind } from '../../doctype/heads/head-names.js';
import type { Heads } from '../../doctype/heads/heads.js';
import { loadHeads } from '../../doctype/heads/load-heads.js';
import { datedByTitle, type TitlePeriod } from '../../doctype/heads/title-year.js';
import { readWrittenUnit } from '../../plan/unit.js';
import type { SheetGrid } from '../../read/xlsx/sheet-grid.js';
import { slug } from '../../text/case.js';
import { foldWords } from '../../text/fold-words.js';
import { nameFromCapitals } from '../../text/name-capitals.js';
import type { Workspace } from '../../workspace/workspace.js';

export interface SheetColumn {
  readonly index: number;
  readonly head: string;
  /** Absent: a head that nobody knows. */
  readonly key?: string;
  /** See `HeadColumn.made`. */
  readonly doubted?: HeadColumn;
}

/** Figures for which several columns may be meant, or only such of another year. */
export interface OpenFigures {
  readonly key: string;
  /** Of which year the columns speak depends on when the sheet was made. */
  readonly relative: boolean;
  readonly columns: readonly HeadColumn[];
}

export interface FoundSheet {
  readonly form: SheetForm;
  readonly grid: SheetGrid;
  /** Index of the last row of heads. */
  readonly head: number;
  readonly columns: readonly SheetColumn[];
  readonly open: readonly OpenFigures[];
  /** What a title above the table, or the name of its sheet, says of when its figures are. */
  readonly titled: TitlePeriod;
  /** The lines above the table, and the notes under it. */
  readonly above: readonly string[];
  readonly notes: readonly string[];
}

// Figures of a unit by the role of their head, and the year that each must be of.

/** Key in a file of units by role. */
export const figureKeys: Readonly<Record<string, string>> = {
  result: 'results',
  assigned: 'assigned',
  target: 'targets',
};

/** @param planned the year of the plan that is made: results are those of the year before it */
export const figureYear = (key: string, planned: number): number => (key === 'results' ? planned - 1 : planned);

/**
 * `Kết quả năm 2025` → results; a head of another year is that of no figures.
 * @param titled what a title above the table says: its year counts where the head names none and it is not that of the plan
 * @returns undefined: of no role that a unit has; false: of another year; a column: of a part of the year
 */
export function figureKey(
  path: readonly string[],
  planned: number,
  kind: TableKind,
  heads: Heads,
  titled: TitlePeriod,
): string | false | undefined | HeadColumn {
  const [column] = datedByTitle(readHeads([path], kind, heads), titled, planned);
  const key = figureKeys[column?.name?.role ?? ''];
  if (column === undefined || key === undefined) return undefined;
  const part = column.part ?? column.made;
  if (part) return { ...column, part };
  const { years, relative } = column.head;
  const own = years.length === 0 && relative !== undefined ? [planned + relative] : years;
  return own.length === 0 || (own.length === 1 && own[0] === figureYear(key, planned)) ? key : false;
}

// What a clerk writes in one cell, as data: "Phường Sao Mai" → kind and name, "thị xã Tân Lập, tỉnh Bình Minh" → the units above.

export interface NamedUnit {
  readonly kind?: string;
  readonly name: string;
  readonly parent?: NamedUnit;
}

/** "UBND xã An Hòa" is the committee of xã An Hòa. */
const committee = /^(?:ủy ban nhân dân|uỷ ban nhân dân|ubnd)\s+/iu;

/** Splits a leading kind off a name; a name alone stays as it is. Names in capitals are written as in running text. */
export function namedUnit(text: string): NamedUnit {
  const trimmed = text.trim().replace(committee, '');
  const { kind, name } = readWrittenUnit(trimmed) ?? { name: trimmed };
  return { ...(kind && { kind }), name: nameFromCapitals(name) };
}

/** From the nearest up: `thị xã Tân Lập, tỉnh Bình Minh`. */
export function namedParents(text: string): NamedUnit | undefined {
  const names = text
    .split(/[,;\n]/)
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map(namedUnit);
  return names.reduceRight<NamedUnit | undefined>((parent, each) => (parent ? { ...each, parent } : each), undefined);
}

/** Lines of a cell that holds a list: one a line, or parted by semicolons; dashes and end marks are not part of them. */
export const listedLines = (text: string): string[] =>
  text
    .split(/[\n;]/)
    .map((line) =>
      line
        .replace(/^\s*[-–+•]\s*/, '')
        .replace(/[.;]\s*$/, '')
        .trim(),
    )
    .filter((line) => line !== '');

/** A head as the name of a fact: `Số điện thoại` → `soDienThoai`. */
export function factName(head: string): string {
  const words = slug(head)
    .split('-')
    .filter((word) => word !== '');
  const name = words.map((word, index) => (index === 0 ? word : word.charAt(0).toUpperCase() + word.slice(1))).join('');
  return /^[a-z]/.test(name) ? name : `c${name}`;
}

const SHEETS_FILE = 'templates/batch/don-vi.yaml';

const synonym = z.strictObject({ key: z.string(), is: z.array(z.string()).min(1) });

const headSynonymsSchema = z.strictObject({
  sheets: z.array(
    z.strictObject({
      kind: z.enum(['units', 'unit-results', 'unit-tasks']),
      name: z.string(),
      requires: z.array(z.string()).min(1),
    }),
  ),
  actions: z.array(synonym),
  namedAfter: z.array(synonym),
  /** Names of sheets that hold no data. */
  notes: z.array(z.string()),
});

/** Words of cells and sheets, with the heads of columns. */
export type HeadSynonyms = z.output<typeof headSynonymsSchema> & { readonly heads: Heads };
export type SheetForm = HeadSynonyms['sheets'][number];

export async function loadHeadSynonyms(workspace: Workspace): Promise<Result<HeadSynonyms>> {
  const [words, heads] = [
    andThen(await loadDataFile(workspace, SHEETS_FILE), (data) => checkData(data, headSynonymsSchema)),
    await loadHeads(workspace),
  ];
  const diagnostics = [...words.diagnostics, ...heads.diagnostics];
  if (!words.value || !heads.value) return { diagnostics };
  return ok({ ...words.value, heads: heads.value }, diagnostics);
}

/** The key of a word among synonyms. */
export const keyOf = (
  head: string,
  synonyms: readonly { key: string; is: readonly string[] }[],
): string | undefined => {
  const folded = foldWords(head);
  return synonyms.find(({ is }) => is.some((each) => foldWords(each) === folded))?.key;
};
