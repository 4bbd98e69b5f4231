// Figures that come from outside: last year's results, the assigned targets. One row an indicator; for merged units one row an
// indicator and former unit.

import type { Place } from '../diagnostics/index.js';

export interface FigureRow {
  readonly id?: string | undefined;
  readonly name?: string | undefined;
  readonly unit?: string | undefined;
  /** Where the row has no unit of its own: those that stand over the table. */
  readonly over?: readonly string[] | undefined;
  /** As written: `62,4`, `62,4%`, `Tối thiểu 85`. Absent: the cell is empty. */
  readonly value?: string | undefined;
  /** The unit before it was merged. */
  readonly from?: string | undefined;
  /** What the figure counts for in a weighted mean, such as the number of files. */
  readonly weight?: string | undefined;
  readonly place: Place;
}

export interface Figures {
  /** The file, for messages. */
  readonly file: string;
  /** The head of the column that they come from. */
  readonly column?: string;
  readonly rows: readonly FigureRow[];
}
