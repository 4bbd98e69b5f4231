// A Document that was read → the pieces extraction walks through: lines of text, tables, beginnings of sections, in reading order.

import type {
  Block,
  Document,
  Inline,
  Orientation,
  Paragraph,
  SourcePlace,
  Table,
  TableRow,
} from '../../document/document.js';
import { plainText } from '../../document/walk.js';
import type { LineRole, RecognitionWords } from '../../recognise/line-roles.js';
import { brokenLines, isDrawn, type RolesOf, recogniseDocument } from '../../recognise/recognise-document.js';
import { isUpper } from '../../text/case.js';
import { markedText } from './marked-text.js';

export interface Line {
  readonly kind: 'line';
  readonly inlines: readonly Inline[];
  /** As it reads, ends trimmed. */
  readonly text: string;
  /** In the style sheet; `unknown` if its file does not say. */
  readonly role: string;
  /** What it is, as its role or its words say. */
  readonly is: LineRole;
  /** Every letter is bold. */
  readonly bold: boolean;
  /** Has letters, and none is small. */
  readonly capitals: boolean;
  readonly at?: SourcePlace | undefined;
}

export interface TablePiece {
  readonly kind: 'table';
  readonly table: Table;
  readonly at?: SourcePlace | undefined;
}

export interface SectionPiece {
  readonly kind: 'section';
  readonly orientation: Orientation;
}

export type Piece = Line | TablePiece | SectionPiece;

const letters = /\p{L}/u;

export const linesOf = (pieces: readonly Piece[]): Line[] =>
  pieces.filter((piece): piece is Line => piece.kind === 'line');

export function lineOf(inlines: readonly Inline[], { role, is, at }: Pick<Line, 'role' | 'is' | 'at'>): Line {
  const text = plainText(inlines).replace(/\s+/g, ' ').trim();
  const bold = inlines.every((inline) => inline.kind !== 'text' || inline.bold === true || !letters.test(inline.text));
  return { kind: 'line', inlines, text, role, is, bold: bold && letters.test(text), capitals: isUpper(text), at };
}

function piecesOf(blocks: readonly Block[], rolesOf: RolesOf): Piece[] {
  return blocks.flatMap((block): Piece[] => {
    switch (block.kind) {
      case 'paragraph':
        return brokenLines(block.inlines)
          .map((inlines, index) =>
            lineOf(inlines, { role: block.role, is: rolesOf(block)[index] ?? 'text', at: block.origin?.source }),
          )
          .filter(({ text }) => text !== '' && !isDrawn(text));
      case 'group':
        return piecesOf(block.blocks, rolesOf);
      case 'columns':
        return block.rows.flatMap((row) => row.flatMap((cell) => piecesOf(cell, rolesOf)));
      case 'box':
        return piecesOf(block.paragraphs, rolesOf);
      case 'table':
        return [{ kind: 'table', table: block, at: block.origin?.source }];
      default:
        return [];
    }
  });
}

const isComposed = (inlines: readonly Inline[]): boolean =>
  inlines.every((inline) => inline.kind !== 'text' || inline.text === inline.text.normalize('NFC'));

/** Some programs write the marks of Vietnamese letters apart. */
const composedParagraph = (paragraph: Paragraph): Paragraph =>
  isComposed(paragraph.inlines)
    ? paragraph
    : {
        ...paragraph,
        inlines: paragraph.inlines.map((inline) =>
          inline.kind === 'text' ? { ...inline, text: inline.text.normalize('NFC') } : inline,
        ),
      };

const composedRow = (row: TableRow): TableRow => ({
  ...row,
  cells: row.cells.map((cell) => ({ ...cell, paragraphs: cell.paragraphs.map(composedParagraph) })),
});

function composed(block: Block): Block {
  switch (block.kind) {
    case 'paragraph':
      return composedParagraph(block);
    case 'group':
      return { ...block, blocks: block.blocks.map(composed) };
    case 'columns':
      return { ...block, rows: block.rows.map((row) => row.map((cell) => cell.map(composed))) };
    case 'box':
      return { ...block, paragraphs: block.paragraphs.map(composedParagraph) };
    case 'table':
      return { ...block, head: block.head.map(composedRow), body: block.body.map(composedRow) };
    default:
      return block;
  }
}

const composedDocument = (document: Document): Document => ({
  ...document,
  parts: document.parts.map((part) => ({
    ...part,
    sections: part.sections.map((section) => ({ ...section, blocks: section.blocks.map(composed) })),
  })),
});

/** A single upright section says nothing: readers of plain text have no other. */
export function piecesOfDocument(written: Document, words: RecognitionWords): Piece[] {
  const document = composedDocument(written);
  const rolesOf = recogniseDocument(document, words);
  const sections = document.parts.flatMap((part) => part.sections).filter(({ blocks }) => blocks.length > 0);
  const told = sections.length > 1 || sections.some((section) => section.page.orientation === 'landscape');
  return sections.flatMap((section): Piece[] => [
    ...(told ? [{ kind: 'section' as const, orientation: section.page.orientation }] : []),
    ...piecesOf([...section.blocks, ...(section.firstPageFoot ?? [])], rolesOf),
  ]);
}

/** The text of a line for the plan, without its first characters. @param skip how many characters of `text` to leave out */
export function restOf(line: Line, skip: number, plainFace = false): string {
  let left = skip;
  const rest: Inline[] = [];
  for (const inline of line.inlines) {
    if (inline.kind !== 'text' || left <= 0) rest.push(inline);
    else {
      const text = rest.length === 0 && left === skip ? inline.text.replace(/^\s+/, '') : inline.text;
      if (text.length > left) rest.push({ ...inline, text: text.slice(left) });
      left -= text.length;
    }
  }
  return markedText(rest, plainFace);
}

export const markedLine = (line: Line): string => markedText(line.inlines);
/** Without marks of faces. */
export const plainLine = (line: Line): string => markedText(line.inlines, true);
