// Which sheet of a workbook says what: the first row that has all the heads a sheet of units, of results or of changed tasks must have.

import type { Diagnostic } from '../../diagnostics/index.js';
import { type HeadRows, headAt, MOST_ROWS_ABOVE } from '../../doctype/heads/find-heads.js';
import { chooseFigures, type HeadColumn, readHeads } from '../../doctype/heads/head-columns.js';
import { type Heads, isFigure, isOfWords } from '../../doctype/heads/heads.js';
import { notesUnder } from '../../doctype/heads/row-kinds.js';
import { datedByTitle, type TitlePeriod, titlePeriod } from '../../doctype/heads/title-year.js';
import { estimatedColumn } from '../../read/figures/figure-columns.js';
import { doubtedByName } from '../../read/figures/strange-rows.js';
import { tornRows, unnamedInGrid } from '../../read/xlsx/beyond-head.js';
import { gridSpot, type SheetGrid } from '../../read/xlsx/sheet-grid.js';
import { foldWords } from '../../text/fold-words.js';
import {
  type FoundSheet,
  figureKeys,
  figureYear,
  type HeadSynonyms,
  type OpenFigures,
  type SheetColumn,
  type SheetForm,
} from './head-synonyms.js';
import { noFigures, openFigures, sameHead, unknownColumn, unknownSheet, usualHeads } from './tell-heads.js';

export const cellSpot = gridSpot;

/** A file without sheets. */
const isOneTable = (file: string): boolean => /\.[ct]sv$/i.test(file);

/** Columns of the figures that a table of results may have, chosen as in a roll-over: of their role and their year, or none. */
function chooseKeys(
  columns: readonly HeadColumn[],
  planned: number,
): { readonly keys: ReadonlyMap<number, string>; readonly open: readonly OpenFigures[] } {
  const keys = new Map<number, string>();
  const open: OpenFigures[] = [];
  for (const [role, key] of Object.entries(figureKeys)) {
    const choice = chooseFigures(columns, role, figureYear(key, planned), planned);
    if (choice.column) keys.set(choice.column.index, key);
    else if (choice.why !== 'none') open.push({ key, relative: choice.why === 'relative', columns: choice.columns });
  }
  return { keys, open };
}

function columnsOf(
  paths: HeadRows['paths'],
  form: SheetForm,
  heads: Heads,
  planned: number,
  period: TitlePeriod,
): Pick<FoundSheet, 'columns' | 'open'> {
  const read = datedByTitle(readHeads(paths, form.kind, heads), period, planned);
  const figures =
    form.kind === 'unit-results' ? chooseKeys(read, planned) : { keys: new Map<number, string>(), open: [] };
  const columns = read.flatMap((column): SheetColumn[] => {
    const { index, head, name, made } = column;
    if (head.title === '') return [];
    const chosen = figures.keys.get(index);
    const text = name === undefined || (form.kind !== 'unit-tasks' && isFigure(name)) ? undefined : name.role;
    const key = chosen ?? text;
    const doubted = chosen !== undefined && made !== undefined ? { doubted: column } : {};
    return [{ index, head: head.title, ...(key === undefined ? {} : { key }), ...doubted }];
  });
  return { columns, open: figures.open };
}

function recognise(grid: SheetGrid, file: string, synonyms: HeadSynonyms, planned: number): FoundSheet | undefined {
  const { heads } = synonyms;
  const sheet = isOneTable(file) ? file : grid.name;
  for (const row of grid.rows.slice(0, MOST_ROWS_ABOVE).keys()) {
    const above = grid.rows.slice(0, row).map((cells) => cells.filter((cell) => cell.trim() !== '').join(' '));
    const titled = titlePeriod(above, sheet);
    for (const form of synonyms.sheets) {
      const { depth, paths } = headAt(grid, row, [form.kind], heads);
      const found = columnsOf(paths, form, heads, planned, titled);
      if (found.columns.length < 2 && grid.rows.slice(row).some((each) => each.length > 1)) continue;
      if (!form.requires.every((key) => found.columns.some((column) => column.key === key))) continue;
      const notes = notesUnder(grid.rows.slice(row + depth), undefined, 0, heads);
      const known = { form, grid, head: row + depth - 1, titled, above, notes, ...found };
      if (notes.length === 0) return known;
      const noted = titlePeriod(above, sheet, notes);
      return { ...known, titled: noted, ...columnsOf(paths, form, heads, planned, noted) };
    }
  }
  return undefined;
}

/** By column, its head; empty where it has none. */
export function titlesOf({ columns }: Pick<FoundSheet, 'columns'>): string[] {
  const titles: string[] = [];
  for (const { index, head } of columns) titles[index] = head;
  return Array.from(titles, (title) => title ?? '');
}

const FIGURE_COLUMNS = new Set(Object.values(figureKeys));

/** @param planned year of the plan @returns the sheets that are understood; one that is not, or has the same head twice, is reported */
export function findSheets(
  grids: readonly SheetGrid[],
  file: string,
  synonyms: HeadSynonyms,
  planned: number,
): { sheets: FoundSheet[]; diagnostics: Diagnostic[] } {
  const diagnostics: Diagnostic[] = [];
  const sheets = grids.flatMap((grid): FoundSheet[] => {
    const found = recognise(grid, file, synonyms, planned);
    if (!found) {
      const note = synonyms.notes.some((name) => foldWords(name) === foldWords(grid.name));
      if (!note && grid.rows.some((row) => row.some((cell) => cell.trim() !== '')))
        diagnostics.push(unknownSheet(file, grid, synonyms));
      return [];
    }
    const seen = new Map<string, SheetColumn>();
    for (const column of found.columns) {
      const name = column.key ?? foldWords(column.head);
      const before = seen.get(name);
      seen.set(name, column);
      if (!before) continue;
      diagnostics.push(sameHead(file, found, column, before));
    }
    const named = titlesOf(found);
    const from = found.head + 1;
    const holdsWords = (index: number): boolean =>
      found.columns.some((column) => column.index === index && isOfWords({ role: column.key ?? '' }));
    const split = isOneTable(file) ? tornRows(grid, from, named, holdsWords, file) : [];
    diagnostics.push(...(split.length > 0 ? split : unnamedInGrid('units/unnamed-column', grid, from, named, file)));
    for (const { index, head, key, doubted } of found.columns) {
      const place = { file, spot: cellSpot(grid, found.head, index) };
      if (doubted) diagnostics.push(...doubtedByName(doubted, place));
      if (key === figureKeys.result)
        diagnostics.push(...estimatedColumn(head, usualHeads(planned).results ?? '', synonyms.heads, place));
    }
    diagnostics.push(...found.open.flatMap((each) => openFigures(file, found, each, planned)));
    if (found.form.kind === 'unit-results' && !found.columns.some(({ key }) => FIGURE_COLUMNS.has(key ?? '')))
      diagnostics.push(noFigures(found, file, planned, synonyms.heads));
    for (const column of found.columns) {
      if (column.key !== undefined || found.form.kind === 'units') continue;
      if (found.open.some(({ columns }) => columns.some(({ index }) => index === column.index))) continue;
      const near = synonyms.heads.nearest(column.head, found.form.kind);
      diagnostics.push(unknownColumn(file, found, column, near));
    }
    return [found];
  });
  return { sheets, diagnostics };
}
