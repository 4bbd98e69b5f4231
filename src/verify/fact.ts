// What must be found again in the finished files: texts and tables of the plan, with their paths.

/** A text in one or more parts that stand in one paragraph in this order; each part in one of its wordings. */
export interface TextFact {
  readonly path: string;
  readonly parts: readonly (readonly string[])[];
  /** Set in upper case, or in the case of the plan: both are right. */
  readonly anyCase: boolean;
  /** The list it leads an entry of, and which one: entries must come in this order. */
  readonly entry?: { readonly list: string; readonly index: number };
}

export interface RowFact {
  readonly path: string;
  readonly kind: 'group' | 'item';
  /** A group: its title. An item: the text of each column, from left to right; undefined where the plan does not say it. */
  readonly cells: readonly (string | undefined)[];
  /** The number that the row itself states, and the column of numbers. */
  readonly number?: { readonly text: string; readonly column: number };
}

export interface TableFact {
  readonly path: string;
  readonly rows: readonly RowFact[];
}

export interface Facts {
  readonly texts: readonly TextFact[];
  readonly tables: readonly TableFact[];
}

/** How many facts a row holds. */
export const rowCount = ({ cells, number }: RowFact): number =>
  cells.filter((cell) => cell !== undefined && cell !== '').length + (number ? 1 : 0);

export const factCount = (facts: Facts): number =>
  facts.texts.length + facts.tables.flatMap(({ rows }) => rows).reduce((sum, row) => sum + rowCount(row), 0);

/**
 * The length of a text decides when it is looked for: long ones first, so that a short one cannot take its place from within them; of two
 * of one length first the one that is found in its own case alone ("Chỉ tiêu" at the head of a column, "CHỈ TIÊU" as a heading).
 */
export const longestFirst = (texts: readonly TextFact[]): TextFact[] => {
  const length = ({ parts }: TextFact): number => parts.reduce((sum, [text = '']) => sum + text.length, 0);
  return [...texts].sort((a, b) => length(b) - length(a) || Number(a.anyCase) - Number(b.anyCase));
};
