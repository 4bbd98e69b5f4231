// A sheet as a grid of text with its merged cells, whatever file it came from.

export interface Merge {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

export interface SheetGrid {
  readonly name: string;
  /** Rows from the first, each with its cells from the first column; absent cells are empty. */
  readonly rows: readonly (readonly string[])[];
  readonly merges: readonly Merge[];
}

export const MAX_ROWS = 5_000;
export const MAX_COLUMNS = 100;

/** `B` → 1, `AA` → 26. */
export const columnIndex = (letters: string): number =>
  [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;

/** `B3` → its row and column from 0; undefined if it is no place. */
export function parsePlace(reference: string): { row: number; column: number } | undefined {
  const match = /^\$?([A-Z]{1,3})\$?(\d{1,7})$/.exec(reference);
  if (!match) return undefined;
  return { row: Number(match[2]) - 1, column: columnIndex(match[1] as string) };
}
