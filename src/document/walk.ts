// Ways through the Document tree in reading order: blocks, paragraphs, inlines, and their text.

import type { Block, Document, Inline, Origin, Paragraph, Table, TextRun } from './document.js';

/** A block and all blocks within it, outermost first; cells of tables hold paragraphs, which are not visited here. */
export function* walkBlocks(blocks: readonly Block[]): Generator<Block> {
  for (const block of blocks) {
    yield block;
    if (block.kind === 'group') yield* walkBlocks(block.blocks);
    if (block.kind === 'columns') for (const row of block.rows) for (const cell of row) yield* walkBlocks(cell);
  }
}

/** Every paragraph within the blocks: also in cells and boxes. */
export function* walkParagraphs(blocks: readonly Block[]): Generator<Paragraph> {
  for (const block of walkBlocks(blocks)) {
    if (block.kind === 'paragraph') yield block;
    if (block.kind === 'box') yield* block.paragraphs;
    if (block.kind === 'table') {
      for (const row of [...block.head, ...block.body]) for (const cell of row.cells) yield* cell.paragraphs;
    }
  }
}

/** Every paragraph of the document, each section's first-page foot after its text. */
export function* paragraphsOf(document: Document): Generator<Paragraph> {
  for (const part of document.parts) {
    for (const section of part.sections) {
      yield* walkParagraphs(section.blocks);
      yield* walkParagraphs(section.firstPageFoot ?? []);
    }
  }
}

/** The text of inlines: a blank is one space, a line break a line end unless it stands for a space. */
export const plainText = (inlines: readonly Inline[]): string =>
  inlines
    .map((inline) => (inline.kind === 'text' ? inline.text : inline.kind === 'blank' || inline.soft ? ' ' : '\n'))
    .join('');

/** The text of blocks, one paragraph a line. */
export const textOfBlocks = (blocks: readonly Block[]): string =>
  [...walkParagraphs(blocks)].map(({ inlines }) => plainText(inlines)).join('\n');

interface OriginatedParagraph {
  readonly paragraph: Paragraph;
  /** Its own origin, else that of the nearest row, block or section around it. */
  readonly origin?: Origin;
}

/** Paragraphs that stand together; of a table that documents share it is the same list for all of them. */
type OriginatedList = readonly OriginatedParagraph[];

/** Of tables that name their own origin nothing depends on what stands around them: the documents of a batch share them. */
const inTables = new WeakMap<Table, OriginatedList>();

function inTable(table: Table, around: Origin | undefined): OriginatedList {
  const before = table.origin && inTables.get(table);
  if (before) return before;
  const found = [...table.head, ...table.body].flatMap((row) =>
    row.cells.flatMap(({ paragraphs }) =>
      paragraphs.map((paragraph): OriginatedParagraph => {
        const origin = paragraph.origin ?? row.origin ?? table.origin ?? around;
        return origin ? { paragraph, origin } : { paragraph };
      }),
    ),
  );
  if (table.origin) inTables.set(table, found);
  return found;
}

function originated(blocks: readonly Block[], around: Origin | undefined, lists: OriginatedList[]): void {
  let own: OriginatedParagraph[] | undefined;
  const add = (paragraph: Paragraph, outer: Origin | undefined): void => {
    const origin = paragraph.origin ?? outer;
    if (!own) {
      own = [];
      lists.push(own);
    }
    own.push(origin ? { paragraph, origin } : { paragraph });
  };
  for (const block of blocks) {
    const origin = block.origin ?? around;
    if (block.kind === 'paragraph') add(block, around);
    else if (block.kind === 'box') for (const paragraph of block.paragraphs) add(paragraph, origin);
    else {
      own = undefined;
      if (block.kind === 'group') originated(block.blocks, origin, lists);
      if (block.kind === 'columns')
        for (const row of block.rows) for (const cell of row) originated(cell, origin, lists);
      if (block.kind === 'table') lists.push(inTable(block, around));
    }
  }
}

/**
 * Every paragraph of the document with where it comes from, in reading order, each section's first-page foot after its text. What is
 * found out of a list can be known again by the list.
 */
export function originatedLists(document: Document): OriginatedList[] {
  const lists: OriginatedList[] = [];
  for (const part of document.parts) {
    for (const section of part.sections) {
      originated(section.blocks, section.origin, lists);
      originated(section.firstPageFoot ?? [], section.origin, lists);
    }
  }
  return lists;
}

/** Every paragraph within the blocks with where it comes from. @param around where the blocks themselves come from */
export function originatedParagraphs(
  blocks: readonly Block[],
  around: Origin | undefined,
): readonly OriginatedParagraph[] {
  const lists: OriginatedList[] = [];
  originated(blocks, around, lists);
  return lists.flat();
}

/** Puts a text behind the others; where the last one has the same face, it goes on. */
export function appendText(out: Inline[], run: TextRun): void {
  const last = out.at(-1);
  const goesOn = last?.kind === 'text' && last.bold === run.bold && last.italic === run.italic;
  if (goesOn) out[out.length - 1] = { ...last, text: last.text + run.text };
  else out.push(run);
}
