// The look of a document that was composed, by its style sheet and not by a file: so the rules of form judge a plan before anything is
// written. Paragraphs in the order of the view.

import type { Block, Document, Inline, Paragraph, Section } from '../../document/document.js';
import type {
  Formatting,
  ParagraphFormat,
  RunFormat,
  SectionFormat,
  StrokeFormat,
  TableFormat,
} from '../../document/formatting.js';
import { MM_PER_PT } from '../../document/lengths.js';
import type { RoleStyle, StyleSheet } from '../../document/style-sheet.js';
import { plainText } from '../../document/walk.js';

const NUMBER_ROLE = 'page-number';

const runOf = (inline: Inline, style: RoleStyle, font: string): RunFormat[] =>
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

interface Around {
  readonly table?: number;
  readonly align?: ParagraphFormat['align'];
}

class LookBuilder {
  readonly sections: SectionFormat[] = [];
  readonly paragraphs: ParagraphFormat[] = [];
  readonly tables: TableFormat[] = [];
  readonly strokes: StrokeFormat[] = [];

  constructor(private readonly styles: StyleSheet) {}

  private paragraph({ role, inlines }: Paragraph, { table, align }: Around): void {
    const style = this.styles.roles[role];
    if (!style) throw new Error(`style sheet ${this.styles.name} has no role ${role}`);
    this.paragraphs.push({
      index: this.paragraphs.length,
      text: plainText(inlines),
      runs: inlines.flatMap((inline) => runOf(inline, style, this.styles.font)),
      align: align ?? style.align,
      firstLine: style.firstLine,
      left: style.left,
      before: style.before,
      after: style.after,
      line: style.line,
      ...(table === undefined ? {} : { table }),
      section: this.sections.length,
    });
  }

  blocks(blocks: readonly Block[]): void {
    for (const block of blocks) {
      if (block.kind === 'paragraph') this.paragraph(block, {});
      else if (block.kind === 'group') this.blocks(block.blocks);
      else if (block.kind === 'columns') for (const row of block.rows) for (const cell of row) this.blocks(cell);
      else if (block.kind === 'box') for (const each of block.paragraphs) this.paragraph(each, {});
      else if (block.kind === 'rule')
        this.strokes.push({ paragraph: this.paragraphs.length - 1, length: block.length * MM_PER_PT });
      else if (block.kind === 'table') {
        const index = this.tables.length;
        this.tables.push({
          index,
          section: this.sections.length,
          width: Math.round(block.columns.reduce((sum, { width }) => sum + width, 0) * 10) / 10,
          rows: block.head.length + block.body.length,
          columns: block.columns.length,
          headRepeats: block.head.length > 0,
          ruled: this.styles.table.border > 0,
          paragraph: this.paragraphs.length,
        });
        for (const row of [...block.head, ...block.body])
          for (const cell of row.cells)
            for (const each of cell.paragraphs) this.paragraph(each, { table: index, align: cell.align });
      }
    }
  }

  section({ page, blocks }: Section, opensPart: boolean): void {
    this.blocks(blocks);
    const number = this.styles.roles[NUMBER_ROLE];
    this.sections.push({
      width: page.width,
      height: page.height,
      orientation: page.orientation,
      margins: page.margins,
      ...(number ? { pageNumber: { place: 'header', align: number.align, size: number.size } } : {}),
      titlePage: opensPart,
      firstPageNumber: !opensPart,
      restarts: opensPart,
    });
  }
}

/** @throws Error if the sheet lacks a role of the document: both are ours */
export function lookOfDocument(document: Document, styles: StyleSheet): Formatting {
  const builder = new LookBuilder(styles);
  for (const { sections: own } of document.parts)
    for (const [index, section] of own.entries()) builder.section(section, index === 0);
  const { sections, paragraphs, tables, strokes } = builder;
  return { sections, paragraphs, tables, strokes };
}
