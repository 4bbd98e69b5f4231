// A composed document as a template and the data that fill it: rows of tables and paragraphs of one kind that follow each other are
// lists, words that differ between units are fields, all else stands typed in the template, as an office would have it.

import type { Block, Document, Inline, Paragraph, Table, TableCell, TableRow } from '../../../src/document/document.js';
import type { Tags } from './tags.js';

export type Data = Record<string, unknown>;

export interface Templated {
  readonly document: Document;
  readonly data: Data;
  /** Texts outside lists, in order. */
  readonly texts: readonly string[];
}

const textOf = ({ inlines }: Paragraph): string =>
  inlines.map((inline) => (inline.kind === 'text' ? inline.text : ' ')).join('');

/** What paragraphs of one list have in common; none for one with gaps or fields of its own. */
const kindOf = (block: Block | undefined): string | undefined =>
  block?.kind === 'paragraph' && block.inlines.every((inline) => inline.kind === 'text')
    ? JSON.stringify([block.role, block.inlines.map((inline) => ({ ...inline, text: '' }))])
    : undefined;

type Broken = (column: number) => boolean;

const letters = 'abcdefghijklmnop';

/** @param isField whether the text of this number is a unit's own */
export function templated(document: Document, tags: Tags, isField: (text: number) => boolean): Templated {
  const data: Data = {};
  const texts: string[] = [];
  let lists = 0;

  const inline = (each: Inline): Inline => {
    if (each.kind !== 'text') return each;
    const index = texts.push(each.text) - 1;
    if (!isField(index)) return each;
    data[`f${index}`] = each.text;
    return { ...each, text: tags.field(`f${index}`) };
  };
  const single = (paragraph: Paragraph): Paragraph => ({ ...paragraph, inlines: paragraph.inlines.map(inline) });

  const series = (paragraphs: readonly Paragraph[]): Paragraph[] => {
    const name = `list${lists++}`;
    const [first] = paragraphs as [Paragraph];
    data[name] = paragraphs.map(({ inlines }) =>
      Object.fromEntries(inlines.map((each, index) => [letters[index], each.kind === 'text' ? each.text : ''])),
    );
    const alone = (text: string): Paragraph[] => (text === '' ? [] : [{ ...first, inlines: [{ kind: 'text', text }] }]);
    return tags.list(name).flatMap(({ open, close, inside }) => [
      ...alone(open),
      {
        ...first,
        inlines: first.inlines.map(
          (each, index): Inline => ({ ...each, kind: 'text', text: inside.field(letters[index] as string) }),
        ),
      },
      ...alone(close),
    ]);
  };

  const cellWith = (cell: TableCell, text: string): TableCell => {
    const { role } = cell.paragraphs[0] as Paragraph;
    return { ...cell, paragraphs: [{ kind: 'paragraph', role, inlines: [{ kind: 'text', text }] }] };
  };
  const rowWith = (row: TableRow, inside: Tags, open: string, close: string, broken: Broken): TableRow => ({
    ...row,
    cells: row.cells.map((cell, index) =>
      cellWith(
        cell,
        (index === 0 ? open : '') +
          inside.field(letters[index] as string, broken(index)) +
          (index === row.cells.length - 1 ? close : ''),
      ),
    ),
  });
  const rowData = (row: TableRow): Data =>
    Object.fromEntries(row.cells.map((cell, index) => [letters[index], cell.paragraphs.map(textOf).join('\n')]));

  const rows = (body: readonly TableRow[]): TableRow[] => {
    const name = `list${lists++}`;
    const item = body.find(({ kind }) => kind === 'item') as TableRow;
    const group = body.find(({ kind }) => kind === 'group');
    const broken: Broken = (column) =>
      body.some(({ kind, cells }) => kind === 'item' && (cells[column]?.paragraphs.length ?? 0) > 1);
    if (!group) {
      data[name] = body.map(rowData);
      return tags.list(name).map(({ open, close, inside }) => rowWith(item, inside, open, close, broken));
    }
    if (body[0]?.kind !== 'group') throw new Error('rows before the first group');
    const groups: (Data & { readonly items: Data[] })[] = [];
    for (const row of body) {
      if (row.kind === 'group') groups.push({ ...rowData(row), items: [] });
      else groups[groups.length - 1]?.items.push(rowData(row));
    }
    data[name] = groups;
    return tags.list(name).flatMap((outer, again) => {
      const head = rowWith(group, outer.inside, outer.open, '', () => false);
      const items = outer.inside.list('items');
      return again
        ? [head]
        : [head, ...items.map((each) => rowWith(item, each.inside, each.open, each.close + outer.close, broken))];
    });
  };
  const table = (each: Table): Table => ({ ...each, body: rows(each.body) });

  const blocks = (all: readonly Block[]): Block[] => {
    const out: Block[] = [];
    for (let at = 0; at < all.length; ) {
      const block = all[at] as Block;
      const kind = kindOf(block);
      let end = at + 1;
      while (kind !== undefined && kindOf(all[end]) === kind) end++;
      if (end - at > 1) out.push(...series(all.slice(at, end) as Paragraph[]));
      else if (block.kind === 'paragraph') out.push(single(block));
      else if (block.kind === 'table') out.push(table(block));
      else if (block.kind === 'group') out.push({ ...block, blocks: blocks(block.blocks) });
      else if (block.kind === 'columns')
        out.push({ ...block, rows: block.rows.map((row) => row.map((cell) => blocks(cell))) });
      else if (block.kind === 'box') out.push({ ...block, paragraphs: block.paragraphs.map(single) });
      else out.push(block);
      at = end;
    }
    return out;
  };
  const parts = document.parts.map((part) => ({
    ...part,
    sections: part.sections.map((section) => ({ ...section, blocks: blocks(section.blocks) })),
  }));
  return { document: { ...document, parts }, data, texts };
}
