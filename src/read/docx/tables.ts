// A table of a .docx → a table of the Document with its merged cells, or columns where it only lays out a page (letterhead, signature).
// ECMA-376, part 1, 17.4: gridSpan, vMerge, gridBefore.

import { afterRecipientsLabel, isNationalName, isPartyName } from '../../doctype/page-lines.js';
import type {
  Block,
  HorizontalAlign,
  Paragraph,
  RowKind,
  SourcePlace,
  Table,
  TableCell,
  TableRow,
} from '../../document/document.js';
import { MM_PER_TWIP } from '../../document/lengths.js';
import { plainText, walkParagraphs } from '../../document/walk.js';
import { contents, flagOf } from '../../ooxml/contents.js';
import { descend, element, elements, type XmlNode } from '../../ooxml/xml-tree.js';
import type { DocxContext } from './docx-context.js';
import { drawnSides, lookOfTable, paddingOf, roomIn } from './strokes.js';

// Tells a table that only lays out a page (letterhead, recipients and signature side by side) from one that holds data: no lines are drawn,
// or the letterhead or the recipients stand in it.

const opensPart = (text: string): boolean =>
  isNationalName(text) || isPartyName(text) || afterRecipientsLabel(text) !== undefined;

/** @param texts paragraphs of each row @param most cells of the row that has most */
function laysOut(node: XmlNode, texts: readonly (readonly string[])[], most: number): boolean {
  if (texts.flat().some((text) => opensPart(text)) && most <= 4) return true;
  // figures below a first row are data, also where no lines are drawn
  if (texts.slice(1).some((row) => row.length > 1 && row.some((text) => /^\d[\d.,]*\s*%?$/u.test(text)))) return false;
  const cells = contents(node, 'w:tr').flatMap((row) => contents(row, 'w:tc'));
  return (
    most <= 3 &&
    !descend(node, 'w:tblPr', 'w:tblStyle') &&
    drawnSides(descend(node, 'w:tblPr', 'w:tblBorders')).length === 0 &&
    !cells.some((cell) => drawnSides(descend(cell, 'w:tcPr', 'w:tcBorders')).length > 0)
  );
}

type ReadBlocks = (holder: XmlNode, place: (index: number) => SourcePlace, context: DocxContext) => Block[];

interface RawCell {
  readonly blocks: Block[];
  /** Stands for it where it holds no words. */
  readonly blank: Paragraph;
  readonly span: number;
  readonly merge: 'none' | 'start' | 'on';
  readonly align: HorizontalAlign;
}

interface RawRow {
  readonly cells: RawCell[];
  readonly head: boolean;
  readonly place: SourcePlace;
}

/** Word itself allows 63. */
const MAX_COLUMNS = 100;

const number = (node: XmlNode | undefined, fallback: number): number => {
  const value = Number(node?.attributes['w:val'] ?? fallback);
  return Number.isInteger(value) && value >= 0 && value < 200 ? value : fallback;
};

const aligns: Readonly<Record<string, HorizontalAlign>> = {
  center: 'center',
  right: 'right',
  end: 'right',
  both: 'justify',
};

/** Alignment of its first paragraph. */
const alignOf = (cell: XmlNode): HorizontalAlign =>
  aligns[descend(cell, 'w:p', 'w:pPr', 'w:jc')?.attributes['w:val'] ?? ''] ?? 'left';

const blank: Paragraph = { kind: 'paragraph', role: 'cell', inlines: [] };

/** The empty paragraph of a cell, which may be marked. */
function blankOf(cell: XmlNode, { main }: DocxContext): Paragraph {
  const [first] = contents(cell, 'w:p');
  const index = first && main?.numbers.get(first);
  return main && index !== undefined ? { ...blank, source: { part: main.part, index } } : blank;
}

function readRow(node: XmlNode, place: SourcePlace, context: DocxContext, readBlocks: ReadBlocks): RawRow {
  const properties = element(node, 'w:trPr');
  const gaps = (name: string): RawCell[] =>
    Array.from({ length: number(element(properties, name), 0) }, () => ({
      blocks: [],
      blank,
      span: 1,
      merge: 'none',
      align: 'left',
    }));
  const cells = contents(node, 'w:tc').map((cell): RawCell => {
    const own = element(cell, 'w:tcPr');
    const vertical = element(own, 'w:vMerge');
    return {
      blocks: readBlocks(cell, () => place, {
        ...context,
        around: { ...context.around, ...roomIn(cell, context.around) },
      }),
      blank: blankOf(cell, context),
      span: Math.max(1, number(element(own, 'w:gridSpan'), 1)),
      merge: vertical ? (vertical.attributes['w:val'] === 'restart' ? 'start' : 'on') : 'none',
      align: alignOf(cell),
    };
  });
  return {
    cells: [...gaps('w:gridBefore'), ...cells, ...gaps('w:gridAfter')],
    head: flagOf(properties, 'w:tblHeader') ?? false,
    place,
  };
}

const paragraphsOf = (blocks: readonly Block[]): Paragraph[] => [...walkParagraphs(blocks)];

const kindOf = (row: RawRow, cells: readonly TableCell[]): RowKind => {
  const roles = cells.flatMap((cell) => cell.paragraphs.map(({ role }) => role));
  if (roles.includes('cell-column-number')) return 'column-numbers';
  if (row.head || roles.includes('cell-head')) return 'head';
  return roles.includes('cell-group') ? 'group' : 'item';
};

/** How far down a merged cell reaches: rows below that go on at the same column. */
function reach(rows: readonly RawRow[], from: number, column: number): number {
  let depth = 1;
  for (let at = from + 1; at < rows.length; at++) {
    let here = 0;
    const below = rows[at]?.cells.find((cell) => {
      const found = here === column;
      here += cell.span;
      return found;
    });
    if (below?.merge !== 'on') break;
    depth += 1;
  }
  return depth;
}

function tableRows(rows: readonly RawRow[]): TableRow[] {
  return rows.map((row, index): TableRow => {
    let column = 0;
    const cells = row.cells.flatMap((cell): TableCell[] => {
      const at = column;
      column += cell.span;
      if (cell.merge === 'on' && index > 0) {
        // Text in a cell that is merged away is kept nowhere by Word; an empty place is all it is.
        return [];
      }
      const down = cell.merge === 'start' ? reach(rows, index, at) : 1;
      const paragraphs = paragraphsOf(cell.blocks);
      return [
        {
          ...(cell.span > 1 ? { columnSpan: cell.span } : {}),
          ...(down > 1 ? { rowSpan: down } : {}),
          align: cell.align,
          verticalAlign: 'top',
          paragraphs: paragraphs.length > 0 ? paragraphs : [cell.blank],
        },
      ];
    });
    return { kind: kindOf(row, cells), level: 0, cells, origin: { source: row.place } };
  });
}

/** A head of its own makes it a table of data. */
function isLayout(node: XmlNode, rows: readonly RawRow[], context: DocxContext): boolean {
  const texts = rows.map((row) =>
    row.cells.flatMap((cell) => paragraphsOf(cell.blocks).map(({ inlines }) => plainText(inlines).trim())),
  );
  const numbered = context.isNumberHead(texts[0]?.[0] ?? '');
  const most = rows.reduce((count, row) => Math.max(count, row.cells.length), 0);
  return !numbered && !rows.some((row) => row.head) && laysOut(node, texts, most);
}

export function readTable(node: XmlNode, context: DocxContext, readBlocks: ReadBlocks): Block[] {
  context.counts.tables += 1;
  const table = context.counts.tables;
  const nodes = contents(node, 'w:tr').filter((row) => element(element(row, 'w:trPr'), 'w:del') === undefined);
  const look = context.main && lookOfTable(node, nodes, table - 1, context.main.sections);
  const inside = { ...context, around: look ? { table: look, padding: paddingOf(node) } : {} };
  const rows = nodes.map((row, index) =>
    readRow(row, { spot: `bảng ${table}, dòng ${index + 1}` }, inside, readBlocks),
  );
  if (rows.length === 0) return [];
  const widthOf = (row: RawRow): number => row.cells.reduce((sum, cell) => sum + cell.span, 0);
  const columns = Math.min(
    MAX_COLUMNS,
    rows.reduce((most, row) => Math.max(most, widthOf(row)), 1),
  );
  const source = { source: { spot: `bảng ${table}` } };
  if (columns === 1) return rows.flatMap((row) => row.cells.flatMap((cell) => cell.blocks));
  if (isLayout(node, rows, context)) {
    const cells = rows.map((row) => row.cells.map((cell) => cell.blocks));
    return [
      {
        kind: 'columns',
        role: 'columns',
        widths: Array.from({ length: columns }, () => 165 / columns),
        rows: cells,
        origin: source,
        ...(look ? { look } : {}),
      },
    ];
  }
  const grid = elements(element(node, 'w:tblGrid'), 'w:gridCol').map(
    (column) => Number(column.attributes['w:w'] ?? 0) * MM_PER_TWIP,
  );
  const nested = rows.some((row) => row.cells.some((cell) => cell.blocks.some((block) => block.kind === 'table')));
  if (nested) context.counts.nested += 1;
  const all = tableRows(rows);
  const firstBody = all.findIndex((row) => row.kind !== 'head' && row.kind !== 'column-numbers');
  const split = firstBody < 0 ? all.length : firstBody;
  const block: Table = {
    kind: 'table',
    role: 'table',
    columns: Array.from({ length: columns }, (_, index) => ({
      role: `column${index + 1}`,
      width: Math.round((grid[index] ?? 165 / columns) * 10) / 10,
    })),
    head: all.slice(0, split),
    body: all.slice(split),
    origin: source,
    ...(look ? { look } : {}),
  };
  return [block];
}
