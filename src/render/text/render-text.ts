// Document → plain text as it is read from top to bottom: a paragraph a line, what stands side by side on the page side by side here, tables
// as cells with tabs between them, which Excel and Word take as they are pasted.

import type { Block, Columns, Document, Inline, Paragraph, Section, Table, TableRow } from '../../document/document.js';

/** Letters across the text of a page, as a page of 14 pt holds them. */
const ACROSS = 88;
/** Between texts side by side. */
const APART = '   ';
/** A place left open has so many mm a dot. */
const MM_A_DOT = 3;

const inlineText = (inline: Inline): string => {
  if (inline.kind === 'text') return inline.text.replaceAll('\u00a0', ' ');
  if (inline.kind === 'break') return inline.soft ? ' ' : '\n';
  return '…'.repeat(Math.max(1, Math.round(inline.width / MM_A_DOT)));
};

const linesOfParagraph = ({ inlines }: Paragraph): string[] =>
  inlines
    .map(inlineText)
    .join('')
    .split('\n')
    .map((line) => line.trim());

/** In one line: a cell has its own tab. */
const cellText = (paragraphs: readonly Paragraph[]): string =>
  paragraphs.flatMap(linesOfParagraph).join(' ').replace(/\t/g, ' ').trim();

/** Texts of the places of a grid; what a cell covers besides its first place is empty. */
function gridOf(rows: readonly TableRow[], columns: number): string[][] {
  const grid = rows.map(() => new Array<string | undefined>(columns).fill(undefined));
  for (const [at, { cells }] of rows.entries()) {
    let column = 0;
    for (const { columnSpan = 1, rowSpan = 1, paragraphs } of cells) {
      while (column < columns && grid[at]?.[column] !== undefined) column += 1;
      for (let row = at; row < Math.min(rows.length, at + rowSpan); row++)
        (grid[row] as (string | undefined)[]).fill('', column, column + columnSpan);
      if (column < columns) (grid[at] as (string | undefined)[])[column] = cellText(paragraphs);
      column += columnSpan;
    }
  }
  return grid.map((row) => row.map((text) => text ?? ''));
}

const tableLines = ({ columns, head, body }: Table): string[] =>
  gridOf([...head, ...body], columns.length).map((row) => row.join('\t').trimEnd());

/** Rows of blocks side by side; the last place of a row needs no room after it. */
function columnLines({ widths, rows }: Columns): string[] {
  const whole = widths.reduce((sum, width) => sum + width, 0);
  const rooms = widths.map((width) => Math.round((width / whole) * ACROSS));
  return rows.flatMap((row) => {
    const places = row.map((blocks) => blocks.flatMap(blockLines));
    const height = places.reduce((most, { length }) => Math.max(most, length), 0);
    return Array.from({ length: height }, (_, at) =>
      places
        .map((lines, place) => {
          const text = lines[at] ?? '';
          return place === places.length - 1 ? text : `${text.padEnd(rooms[place] as number)}${APART}`;
        })
        .join('')
        .trimEnd(),
    );
  });
}

function blockLines(block: Block): string[] {
  switch (block.kind) {
    case 'paragraph':
      return linesOfParagraph(block);
    case 'columns':
      return columnLines(block);
    case 'table':
      return tableLines(block);
    case 'group':
      return block.blocks.flatMap(blockLines);
    case 'box':
      return block.paragraphs.flatMap(linesOfParagraph);
    case 'spacer':
      return [''];
    default:
      return [];
  }
}

const sectionLines = ({ blocks, firstPageFoot = [] }: Section): string[] =>
  [...blocks, ...firstPageFoot].flatMap((block) => {
    const lines = blockLines(block);
    return lines.length === 0 ? [] : [...lines, ''];
  });

export async function renderText({ parts }: Document): Promise<Uint8Array> {
  const texts = parts.map(({ sections }) => sections.flatMap(sectionLines).join('\n').trim());
  const text = texts.join('\n\n\n').replace(/\n{4,}/g, '\n\n\n');
  return new TextEncoder().encode(`${text}\n`);
}
