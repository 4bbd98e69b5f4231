// A workbook to be filled in by people, writer-neutral: fixed cells are locked, open ones take a number in a range or one of a list, with a
// note that shows when the cell is chosen.

export interface SheetCell {
  readonly text: string;
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
  /** The first row is the head: it stays in sight. */
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
