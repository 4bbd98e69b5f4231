// The look of a document that was composed, by its style sheet and not by a file: so the rules of form judge a plan before anything is
// written.

import type { Block, Document, Inline, Paragraph, Section, Table } from '../../document/document.js';
import { MM_PER_PT } from '../../document/lengths.js';
import type { ParagraphLook, RunLook, SectionLook, Stroke, TableLook } from '../../document/look.js';
import type { RoleStyle, StyleSheet } from '../../document/style-sheet.js';

const NUMBER_ROLE = 'page-number';

const runOf = (inline: Inline, style: RoleStyle, font: string): RunLook[] =>
  inline.kind === 'text'
    ? [
        {
          text: inline.text,
          font,
          size: style.size,
          bold: inline.bold ?? style.bold,
          italic: inline.italic ?? style.italic,
          underline: false,
          colour: style.colour.replace('#', '').toLowerCase(),
        },
      ]
    : [];

class LookBuilder {
  private tables = 0;
  private sections = 0;
  /** Of the last paragraph. */
  private strokes: Stroke[] = [];

  constructor(private readonly styles: StyleSheet) {}

  private paragraph(paragraph: Paragraph, table?: TableLook, align?: ParagraphLook['align']): Paragraph {
    const style = this.styles.roles[paragraph.role];
    if (!style) throw new Error(`style sheet ${this.styles.name} has no role ${paragraph.role}`);
    this.strokes = [];
    const look: ParagraphLook = {
      runs: paragraph.inlines.flatMap((inline) => runOf(inline, style, this.styles.font)),
      align: align ?? style.align,
      firstLine: style.firstLine,
      left: style.left,
      before: style.before,
      after: style.after,
      line: style.line,
      ...(table ? { table } : {}),
      section: this.sections,
      strokes: this.strokes,
    };
    return { ...paragraph, look };
  }

  private table(table: Table): Table {
    const look: TableLook = {
      index: this.tables++,
      section: this.sections,
      width: Math.round(table.columns.reduce((sum, { width }) => sum + width, 0) * 10) / 10,
      rows: table.head.length + table.body.length,
      columns: table.columns.length,
      headRepeats: table.head.length > 0,
      ruled: this.styles.table.border > 0,
    };
    const rows = (own: Table['head']): Table['head'] =>
      own.map((row) => ({
        ...row,
        cells: row.cells.map((cell) => ({
          ...cell,
          paragraphs: cell.paragraphs.map((each) => this.paragraph(each, look, cell.align)),
        })),
      }));
    return { ...table, head: rows(table.head), body: rows(table.body), look };
  }

  private block(block: Block): Block {
    switch (block.kind) {
      case 'paragraph':
        return this.paragraph(block);
      case 'group':
        return { ...block, blocks: block.blocks.map((each) => this.block(each)) };
      case 'columns':
        return { ...block, rows: block.rows.map((row) => row.map((cell) => cell.map((each) => this.block(each)))) };
      case 'box':
        return { ...block, paragraphs: block.paragraphs.map((each) => this.paragraph(each)) };
      case 'table':
        return this.table(block);
      case 'rule':
        this.strokes.push({ length: block.length * MM_PER_PT });
        return block;
      default:
        return block;
    }
  }

  section(section: Section, opensPart: boolean): Section {
    const { width, height, orientation, margins } = section.page;
    const number = this.styles.roles[NUMBER_ROLE];
    const look: SectionLook = {
      width,
      height,
      orientation,
      margins,
      ...(number ? { pageNumber: { place: 'header', align: number.align, size: number.size } } : {}),
      titlePage: opensPart,
      firstPageNumber: !opensPart,
      restarts: opensPart,
    };
    const blocks = section.blocks.map((each) => this.block(each));
    this.sections += 1;
    return { ...section, blocks, look };
  }
}

/**
 * The document with its look on every block.
 *
 * @throws Error if the sheet lacks a role of the document: both are ours
 */
export function lookOfDocument(document: Document, styles: StyleSheet): Document {
  const builder = new LookBuilder(styles);
  const parts = document.parts.map((part) => ({
    ...part,
    sections: part.sections.map((section, index) => builder.section(section, index === 0)),
  }));
  return { ...document, parts };
}
