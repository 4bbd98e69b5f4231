// A workbook to be filled in by people, writer-neutral: fixed cells are locked, open ones take a number in a range or one of a list, with a
// note that shows when the cell is chosen.

export interface SheetCell {
  readonly text: string;
  /** What Excel calculates with, in place of the text. */
  readonly number?: number;
  readonly kind: 'head' | 'fixed' | 'input';
}

/** What the cells of a column from the second row on may hold. */
export interface ColumnRule {
  /** From 0. */
  readonly column: number;
  /** First and last row, from 0. */
  readonly rows: readonly [number, number];
  readonly accepts: { readonly numbers: readonly [number, number | undefined] } | { readonly list: readonly string[] };
  /** Shown beside the cell; at most 32 and 255 characters. */
  readonly note: { readonly title: string; readonly text: string };
}

export interface Sheet {
  /** At most 31 characters, none of `[]:*?/\`. */
  readonly name: string;
  /** The first row is the head: it stays in sight, as does the first column of an open sheet. */
  readonly rows: readonly (readonly SheetCell[])[];
  /** In characters. */
  readonly widths: readonly number[];
  readonly rules: readonly ColumnRule[];
  /** Nothing is locked: a sheet to read and to work on, not a form. */
  readonly open?: boolean;
}

export interface Workbook {
  readonly sheets: readonly Sheet[];
}

export type CellValue = string | number | undefined;

/** In characters. */
const WIDTH = 14;

/** A table to read and to work on. @param rows the first is the head @param widths in characters, from the first column */
export function openSheet(
  name: string,
  rows: readonly (readonly CellValue[])[],
  widths: readonly number[] = [],
): Sheet {
  const columns = Math.max(1, ...rows.map((row) => row.length));
  return {
    name,
    rows: rows.map((row, index) =>
      row.map((value): SheetCell => {
        const kind = index === 0 ? 'head' : 'fixed';
        return typeof value === 'number' ? { text: String(value), number: value, kind } : { text: value ?? '', kind };
      }),
    ),
    widths: Array.from({ length: columns }, (_, index) => widths[index] ?? WIDTH),
    rules: [],
    open: true,
  };
}

/** `A`, `B` … `AA`, from 0. */
export function columnLetters(column: number): string {
  let name = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26))
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  return name;
}
