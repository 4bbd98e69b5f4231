// Document → TextView: lines and tables in reading order, each line with its role, the set divided into its texts.

import type { Heads } from '../../doctype/heads/heads.js';
import type { Block, Document, Inline, Origin, Paragraph } from '../../document/document.js';
import { originatedParagraphs } from '../../document/walk.js';
import type { RecognitionWords } from '../../recognise/line-roles.js';
import { type RolesOf, recogniseDocument } from '../../recognise/recognise-document.js';
import { titledYear } from './document-facts.js';
import { type ReadTable, readTable } from './read-table.js';
import type { CellPlace, Line, LineRole, TextPart, TextView } from './text-view.js';

interface ViewOptions extends RecognitionWords {
  readonly heads: Heads;
}

interface Pieces {
  readonly text: string;
  readonly gaps: readonly number[];
  readonly offset: number;
}

/** The text of a paragraph between its line breaks. */
function piecesOf(inlines: readonly Inline[]): Pieces[] {
  const pieces: { text: string; gaps: number[]; offset: number }[] = [{ text: '', gaps: [], offset: 0 }];
  let at = 0;
  for (const inline of inlines) {
    const piece = pieces.at(-1) as (typeof pieces)[number];
    if (inline.kind === 'break' && !inline.soft) {
      at += 1;
      pieces.push({ text: '', gaps: [], offset: at });
      continue;
    }
    if (inline.kind === 'blank') piece.gaps.push(piece.text.length);
    const text = inline.kind === 'text' ? inline.text : ' ';
    piece.text += text;
    at += text.length;
  }
  return pieces;
}

const partKind = (title: string): TextPart['kind'] =>
  /^quyết định/iu.test(title)
    ? 'decision'
    : /^kế hoạch/iu.test(title)
      ? 'plan'
      : /^phụ lục/iu.test(title)
        ? 'annex'
        : 'other';

class ViewBuilder {
  readonly lines: Line[] = [];
  readonly tables: ReadTable[] = [];
  private paragraphs = 0;
  private starts: number[] = [0];

  constructor(
    private readonly options: ViewOptions,
    private readonly rolesOf: RolesOf,
  ) {}

  private get part(): number {
    return this.starts.length - 1;
  }

  private add(paragraph: Paragraph, role: LineRole | undefined, outer: Origin | undefined, cell?: CellPlace): Line[] {
    const number = this.paragraphs++;
    const origin = paragraph.origin ?? outer;
    const { look, source } = paragraph;
    const made: Line[] = [];
    const pieces = piecesOf(paragraph.inlines);
    const empty = pieces.every(({ text }) => text.trim() === '');
    const roles = role === undefined ? this.rolesOf(paragraph) : [];
    for (const [index, { text, gaps, offset }] of pieces.entries()) {
      if (text.trim() === '' && (gaps.length === 0 || !cell) && cell === undefined) continue;
      const line: Line = {
        index: this.lines.length,
        text,
        role: role ?? roles[index] ?? 'text',
        part: this.part,
        gaps,
        paragraph: number,
        offset,
        ...(cell ? { cell } : {}),
        ...(origin ? { origin } : {}),
        ...(look && !empty ? { look } : {}),
        ...(source ? { source } : {}),
      };
      const placed = cell ? line : { ...line, part: this.partOf(line) };
      this.lines.push(placed);
      made.push(placed);
    }
    return made;
  }

  /** The text that a line belongs to: a title opens the next one, and takes the head of the page above it along. */
  private partOf(line: Line): number {
    if (line.role !== 'title-kind' && line.role !== 'annex-number' && line.role !== 'national-name') return this.part;
    const own = this.lines.slice(this.starts.at(-1));
    const titled = own.some(({ role }) => role === 'title-kind' || role === 'annex-number');
    const begun = own.some(
      ({ role }) =>
        !['agency', 'national-name', 'party-name', 'mark', 'motto', 'number-line', 'place-date'].includes(role),
    );
    if (!titled && (line.role !== 'annex-number' || !begun)) return this.part;
    let start = this.lines.length;
    while (start > 0 && !this.lines[start - 1]?.cell && this.lines[start - 1]?.role === 'agency') start -= 1;
    this.starts.push(start);
    for (let at = start; at < this.lines.length; at++)
      this.lines[at] = { ...(this.lines[at] as Line), part: this.part };
    return this.part;
  }

  /** Lines since the last table, those of the head of a page and of a foot apart. */
  private aboveTable(): string[] {
    const own = this.lines.slice(this.lines.findLastIndex(({ cell }) => cell !== undefined) + 1);
    return own.filter(({ role }) => !['place-date', 'number-line', 'recipient'].includes(role)).map(({ text }) => text);
  }

  blocks(blocks: readonly Block[], outer: Origin | undefined): void {
    for (const block of blocks) {
      const origin = block.origin ?? outer;
      if (block.kind === 'paragraph') {
        this.add(block, undefined, outer);
      } else if (block.kind === 'group') this.blocks(block.blocks, origin);
      else if (block.kind === 'columns')
        for (const row of block.rows) for (const cell of row) this.blocks(cell, origin);
      else if (block.kind === 'box') for (const each of block.paragraphs) this.add(each, 'text', origin);
      else if (block.kind === 'table') {
        const table = readTable(block, {
          index: this.tables.length,
          part: this.part,
          after: this.lines.length - 1,
          heads: this.options.heads,
          above: this.aboveTable(),
          cellLines: (row, cell, place, role) =>
            (row.cells[cell]?.paragraphs ?? []).flatMap((each) => this.add(each, role, row.origin ?? origin, place)),
        });
        this.tables.push(table);
      }
    }
  }

  /** Lines at the feet of first pages, each with the part and the number that follow those of the text. */
  feet(blocks: readonly Block[], outer: Origin | undefined): Line[] {
    return originatedParagraphs(blocks, outer).flatMap(({ paragraph, origin }) => {
      const number = this.paragraphs++;
      return piecesOf(paragraph.inlines)
        .filter(({ text }) => text.trim() !== '')
        .map(
          ({ text, gaps, offset }): Line => ({
            index: this.lines.length,
            text,
            role: 'text',
            part: this.part,
            gaps,
            paragraph: number,
            offset,
            ...(origin ? { origin } : {}),
          }),
        );
    });
  }

  newPart(): void {
    if (this.lines.length > (this.starts.at(-1) ?? 0)) this.starts.push(this.lines.length);
  }

  texts(): TextPart[] {
    let signed = false;
    return this.starts.map((_, part) => {
      const lines = this.lines.filter((line) => line.part === part);
      const title = lines.find(({ role }) => role === 'title-kind' || role === 'annex-number')?.text.trim() ?? '';
      const kind = partKind(title);
      const own = lines.some(({ role }) => role === 'signature-capacity' || role === 'recipients-label');
      const attached = kind === 'annex' || (part > 0 && signed && !own);
      signed ||= own || kind === 'decision';
      return { kind, title, attached, lines };
    });
  }
}

export function buildView(document: Document, options: ViewOptions): TextView {
  const builder = new ViewBuilder(options, recogniseDocument(document, options));
  document.parts.forEach((part, index) => {
    if (index > 0) builder.newPart();
    for (const section of part.sections) builder.blocks(section.blocks, section.origin);
  });
  const feet = document.parts.flatMap(({ sections }) =>
    sections.flatMap(({ firstPageFoot = [], origin }) => builder.feet(firstPageFoot, origin)),
  );
  const year = titledYear(builder.lines);
  const tables = builder.tables.map(({ view, inYear }) => (year === undefined ? view : inYear(year)));
  return { texts: builder.texts(), lines: builder.lines, tables, feet };
}
