// Short hands for blocks of a Document in tests.

import type {
  Block,
  Columns,
  HorizontalAlign,
  Inline,
  Paragraph,
  RowKind,
  Rule,
  TableCell,
  TableRow,
  TextRun,
} from '../../src/document/document.js';

export const text = (value: string, face: Pick<TextRun, 'bold' | 'italic'> = {}): TextRun => ({
  kind: 'text',
  text: value,
  ...face,
});

const inline = (value: string | Inline): Inline => (typeof value === 'string' ? text(value) : value);

export const paragraph = (role: string, ...inlines: readonly (string | Inline)[]): Paragraph => ({
  kind: 'paragraph',
  role,
  inlines: inlines.map(inline),
});

/** A paragraph whose last line stays with the block that follows. */
export const tied = (block: Paragraph): Paragraph => ({ ...block, keepWithNext: true });

export const rule = (role: string, length: number): Rule => ({ kind: 'rule', role, length });

export const columns = (
  role: string,
  widths: readonly number[],
  ...rows: readonly (readonly Block[])[][]
): Columns => ({ kind: 'columns', role, widths, rows });

export interface CellSettings {
  readonly role?: string;
  readonly align?: HorizontalAlign;
  readonly verticalAlign?: 'top' | 'middle';
  readonly columnSpan?: number;
  readonly rowSpan?: number;
}

/** A cell with one paragraph for each text. */
export function cell(texts: string | readonly string[], settings: CellSettings = {}): TableCell {
  const { role = 'cell', align = 'left', verticalAlign = 'top', ...spans } = settings;
  const paragraphs = (typeof texts === 'string' ? [texts] : texts).map((each) => paragraph(role, each));
  return { ...spans, align, verticalAlign, paragraphs };
}

export const headCell = (value: string, spans: Pick<CellSettings, 'columnSpan' | 'rowSpan'> = {}): TableCell =>
  cell(value, { role: 'cell-head', align: 'center', verticalAlign: 'middle', ...spans });

export const row = (kind: RowKind, level: number, ...cells: readonly TableCell[]): TableRow => ({ kind, level, cells });
