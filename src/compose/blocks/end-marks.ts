// Marks at the ends of paragraphs that follow from their place: ";" and "." in a list, "./." at the end of a text.

import type { Block, Inline, Paragraph, Table } from '../../document/document.js';
import { plainText } from '../../document/walk.js';
import { END_MARK, endMarkStart, keepsStop } from '../../text/end-mark.js';

const typedMark = /[;.,]?(?<!\s)\s*$/;

/** The last mark that a paragraph was given: of the same paragraph the same one is made. */
const marked = new WeakMap<Paragraph, { readonly mark: string; readonly paragraph: Paragraph }>();

/** The paragraph with this mark at its end, in place of the one typed there; "v.v." keeps its stop. */
function withMark(paragraph: Paragraph, mark: string): Paragraph {
  const before = marked.get(paragraph);
  if (before?.mark === mark) return before.paragraph;
  const made = endedBy(paragraph, mark);
  marked.set(paragraph, { mark, paragraph: made });
  return made;
}

function endedBy(paragraph: Paragraph, mark: string): Paragraph {
  const inlines: Inline[] = [...paragraph.inlines];
  const index = inlines.findLastIndex((inline) => inline.kind === 'text');
  const last = inlines[index];
  if (last?.kind !== 'text' || index !== inlines.length - 1)
    return { ...paragraph, inlines: [...inlines, { kind: 'text', text: mark }] };
  const typed = endMarkStart(last.text);
  const bare = last.text.slice(0, typed);
  if (mark === '' || last.text === bare + mark || (typed === undefined && bare.endsWith(mark))) return paragraph;
  const stays = keepsStop(bare);
  // the stop that stays is the first of the mark's own
  const behind = stays && bare.endsWith('.') && mark.startsWith('.') ? mark.slice(1) : mark;
  inlines[index] = { ...last, text: (stays ? bare : bare.replace(typedMark, '')) + behind };
  return { ...paragraph, inlines };
}

/** Every paragraph gets `mark`, the last one `last`. */
export function markSeries(blocks: readonly Block[], mark: string, last: string): Block[] {
  const final = blocks.findLastIndex((block) => block.kind === 'paragraph');
  return blocks.map((block, index) =>
    block.kind === 'paragraph' ? withMark(block, index === final ? last : mark) : block,
  );
}

/** The last mark that a table was given: of the same table the same blocks are made. */
const markedTables = new WeakMap<Table, { readonly mark: string; readonly blocks: readonly [Table, Paragraph] }>();

/** An author may end the last cell in the mark; a cell merged over rows ends where its last row does. */
function endsInMark({ body }: Table): boolean {
  return body.some(({ cells }, row) =>
    cells.some(({ rowSpan = 1, paragraphs }) => {
      if (row + rowSpan < body.length) return false;
      return endMarkStart(plainText(paragraphs.at(-1)?.inlines ?? [])) !== undefined;
    }),
  );
}

/** The mark in a line of its own below the table, on the page of the last row. */
function markTable(table: Table, mark: string): readonly Block[] {
  if (mark === '' || (mark === END_MARK && endsInMark(table))) return [table];
  const before = markedTables.get(table);
  if (before?.mark === mark) return before.blocks;
  const last = table.body.length - 1;
  const tied: Table = {
    ...table,
    body: table.body.map((row, index) => (index === last ? { ...row, keepWithNext: true } : row)),
  };
  const line: Paragraph = {
    kind: 'paragraph',
    role: 'body',
    inlines: [{ kind: 'text', text: mark }],
    ...(table.origin ? { origin: table.origin } : {}),
  };
  const blocks = [tied, line] as const;
  markedTables.set(table, { mark, blocks });
  return blocks;
}

/** The block with the mark behind its last words; undefined if it has no words of the text. */
function markBlock(block: Block, mark: string): readonly Block[] | undefined {
  switch (block.kind) {
    case 'paragraph':
      return block.inlines.length === 0 ? undefined : [withMark(block, mark)];
    case 'table':
      return markTable(block, mark);
    case 'group': {
      const blocks = markLast(block.blocks, mark);
      return blocks && [{ ...block, blocks }];
    }
    default:
      return undefined;
  }
}

function markLast(blocks: readonly Block[], mark: string): Block[] | undefined {
  for (let index = blocks.length - 1; index >= 0; index--) {
    const ended = markBlock(blocks[index] as Block, mark);
    if (ended) return [...blocks.slice(0, index), ...ended, ...blocks.slice(index + 1)];
  }
  return undefined;
}

/** The mark behind the last words of a text, whatever they stand in: a paragraph, a list, a heading, a note, a table. */
export const markEnd = (blocks: readonly Block[], mark: string): Block[] => markLast(blocks, mark) ?? [...blocks];
