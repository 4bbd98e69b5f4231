// Filled cells of a table that stand under no head: a column that nobody has named, or a row that a decimal comma has pushed to the right.

/** A figure as people write it, `98,5 %`. */
const FIGURE = /^[-\u2212+]?\d[\d.,\s]*%?$/u;

interface UnnamedColumn {
  readonly index: number;
  /** Rows of the body with a filled cell there, ascending. */
  readonly rows: readonly number[];
  /** Rows whose cell there is a figure. */
  readonly figures: readonly number[];
}

/** Numbers of rows need no head: `1`, `2`, `II`. */
const countsRows = (texts: readonly string[]): boolean => texts.every((text) => /^(?:\d{1,3}|[IVX]+)\.?$/u.test(text));

/**
 * @param titles by column, its heads; empty where it has none
 * @param body texts by row and column
 */
export function unnamedColumns(
  titles: readonly string[],
  body: readonly (readonly (string | undefined)[])[],
): UnnamedColumn[] {
  const first = titles.findIndex((title) => title !== '');
  const count = body.reduce((most, row) => Math.max(most, row.length), titles.length);
  return Array.from({ length: count }, (_, index) => index).flatMap((index): UnnamedColumn[] => {
    if ((titles[index] ?? '') !== '') return [];
    const text = (row: number): string => (body[row]?.[index] ?? '').trim();
    const rows = [...body.keys()].filter((row) => text(row) !== '');
    if (rows.length === 0 || (index < first && countsRows(rows.map(text)))) return [];
    return [{ index, rows, figures: rows.filter((row) => FIGURE.test(text(row))) }];
  });
}
