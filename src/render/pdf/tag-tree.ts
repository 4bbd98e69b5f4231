// The tree of structure in reading order: parts, headings, paragraphs, lists, tables with head cells and spans, so that a reading
// program reads a table cell by cell. ISO 32000-1, 14.7; ISO 14289-1, 7.

import type { PageNode, Pages } from '../../document/pages.js';
import type { TaggedField } from './append-signature-fields.js';
import type { FileWriter } from './file-writer.js';
import { pdfText } from './operators.js';

// Which structure type a block is to a reader of the file. ISO 32000-1, 14.8.4.

const TITLE = 'title-kind';
const MOST_LEVELS = 6;
const LIST_ITEMS = new Set(['bullet', 'sub-bullet', 'recipient', 'addressee-item']);

const isListItem = ({ kind, role }: PageNode): boolean => kind === 'paragraph' && LIST_ITEMS.has(role);

/**
 * The level of each heading: one below the nearest heading over it in its part, whatever its depth in the outline, since no level may be
 * left out (ISO 14289-1, 7.4.2). A title is the first.
 */
function headingLevels(pages: Pages, shown: Uint8Array): ReadonlyMap<number, number> {
  const levels = new Map<number, number>();
  let above: { readonly outline: number; readonly level: number }[] = [];
  for (const [index, { kind, role, outline }] of pages.nodes.entries()) {
    if (kind === 'part') above = [];
    if (kind !== 'paragraph' || shown[index] === 0) continue;
    const depth = role === TITLE ? 0 : outline;
    if (depth === undefined) continue;
    above = above.filter((each) => each.outline < depth);
    const level = Math.min(MOST_LEVELS, (above.at(-1)?.level ?? 0) + 1);
    above.push({ outline: depth, level });
    levels.set(index, level);
  }
  return levels;
}

/** @returns the type, or undefined for what shows no text of its own (rules, spacers) */
function tagOfNode(node: PageNode, level: number | undefined): string | undefined {
  switch (node.kind) {
    case 'part':
      return 'Part';
    case 'section':
      return 'Sect';
    case 'group':
    case 'columns':
    case 'box':
      return 'Div';
    case 'table':
      return 'Table';
    case 'paragraph':
      return level === undefined ? 'P' : `H${level}`;
    default:
      return undefined;
  }
}

/** Elements by their places, from 0, the root, on: parents stand before what they hold. */
interface TagTree {
  readonly types: readonly string[];
  /** Of the root -1. */
  readonly parents: readonly number[];
  /** Further entries of their dictionaries. */
  readonly entries: readonly string[];
  /** The element of each node, -1 for a node without one. */
  readonly ofNodes: Int32Array;
  /** Type of the content that a paragraph's lines are marked as. */
  tagOf(node: number): string;
}

/** Rows and cells of columns are layout, not a table: their blocks are read one after the other. */
function isLayout(pages: Pages, node: PageNode): boolean {
  if (node.kind !== 'row' && node.kind !== 'cell') return false;
  const parent = pages.nodes[node.parent];
  return parent?.kind === 'columns' || (parent?.kind === 'row' && isLayout(pages, parent));
}

function cellAttributes({ head, columnSpan, rowSpan }: PageNode): string {
  if (!head && columnSpan === undefined && rowSpan === undefined) return '';
  const scope = head ? ' /Scope /Column' : '';
  const columns = columnSpan === undefined ? '' : ` /ColSpan ${columnSpan}`;
  const rows = rowSpan === undefined ? '' : ` /RowSpan ${rowSpan}`;
  return ` /A <</O /Table${scope}${columns}${rows}>>`;
}

/** Nodes that show text, and all that hold them. */
function shownNodes(pages: Pages): Uint8Array {
  const shown = new Uint8Array(pages.nodes.length);
  for (const page of pages.pages) {
    for (const { node, runs, repeated } of page.lines) {
      if (repeated || runs.length === 0) continue;
      for (let at = node; at >= 0 && shown[at] === 0; at = (pages.nodes[at] as PageNode).parent) shown[at] = 1;
    }
  }
  return shown;
}

/** The tree of all blocks that show text, and of all cells, the empty ones too: a table must stay a rectangle. */
export function createTagTree(pages: Pages): TagTree {
  const shown = shownNodes(pages);
  const levels = headingLevels(pages, shown);
  const types: string[] = [];
  const parents: number[] = [];
  const entries: string[] = [];
  const ofNodes = new Int32Array(pages.nodes.length).fill(-1);
  /** The list that the last child of an element is, and its head or body where it is a table. */
  const lists = new Map<number, number>();
  const heads = new Map<number, number>();
  const bodies = new Map<number, number>();
  const add = (parent: number, type: string, further = ''): number => {
    parents.push(parent);
    entries.push(further);
    return types.push(type) - 1;
  };
  const holderOf = ({ parent }: PageNode): number => {
    for (let at = parent; at >= 0; at = (pages.nodes[at] as PageNode).parent) {
      const element = ofNodes[at] as number;
      if (element >= 0) return element;
    }
    return 0;
  };
  const inside = (known: Map<number, number>, holder: number, type: string): number => {
    const place = known.get(holder) ?? add(holder, type);
    known.set(holder, place);
    return place;
  };
  add(-1, 'Document', ` /Lang ${pdfText(pages.language)}`);
  for (const [index, node] of pages.nodes.entries()) {
    if (isLayout(pages, node)) continue;
    const holder = holderOf(node);
    if (node.kind === 'row') {
      ofNodes[index] = add(node.head ? inside(heads, holder, 'THead') : inside(bodies, holder, 'TBody'), 'TR');
    } else if (node.kind === 'cell') {
      ofNodes[index] = add(holder, node.head ? 'TH' : 'TD', cellAttributes(node));
    } else {
      const type = tagOfNode(node, levels.get(index));
      if (type === undefined || (shown[index] === 0 && node.kind !== 'table')) continue;
      if (isListItem(node)) ofNodes[index] = add(add(inside(lists, holder, 'L'), 'LI'), 'LBody');
      else {
        lists.delete(holder);
        ofNodes[index] = add(holder, type, node.title === undefined ? '' : ` /T ${pdfText(node.title)}`);
      }
    }
  }
  const tagOf = (index: number): string => {
    const node = pages.nodes[index] as PageNode;
    return (isListItem(node) ? 'LBody' : tagOfNode(node, levels.get(index))) ?? 'P';
  };
  return { types, parents, entries, ofNodes, tagOf };
}

// The tree of structure as objects of the file, and the table that leads from the content of a page to its elements.
// ISO 32000-1, 14.7.2 to 14.7.4.

interface TaggedPage {
  /** The page's object. */
  readonly number: number;
  /** The node of each stretch of marked content, in the order of their numbers. */
  readonly marked: readonly number[];
}

/**
 * What each element holds, as text: the elements in it, or the stretches of its content. Plain numbers among these are of the page that
 * is named first.
 */
function kidsOf({ parents, ofNodes }: TagTree, first: number, pages: readonly TaggedPage[]): string[] {
  const kids: string[] = parents.map(() => '');
  for (let place = 1; place < parents.length; place++) {
    const parent = parents[place] as number;
    kids[parent] += `${first + place} 0 R `;
  }
  const homes = new Int32Array(parents.length);
  for (const { number, marked } of pages) {
    for (const [mark, node] of marked.entries()) {
      const place = ofNodes[node] as number;
      if (homes[place] === 0) homes[place] = number;
      kids[place] += homes[place] === number ? `${mark} ` : `<</Type /MCR /Pg ${number} 0 R /MCID ${mark}>> `;
    }
  }
  return kids.map((list, place) => {
    if (list === '') return '';
    return homes[place] === 0 ? ` /K [${list}]` : ` /Pg ${homes[place]} 0 R /K [${list}]`;
  });
}

/** For each page the element of each stretch of its content. */
function parentTree({ ofNodes }: TagTree, first: number, pages: readonly TaggedPage[]): string {
  const rows = pages.map(({ marked }, page) => {
    let row = '';
    for (const node of marked) row += `${first + (ofNodes[node] as number)} 0 R `;
    return row === '' ? '' : `${page} [${row}]\n`;
  });
  return rows.join('');
}

/** The tree with an element for each field, beside the line that it stands below, and with what that element holds. */
function withFields(tree: TagTree, fields: readonly TaggedField[]): { tree: TagTree; held: readonly string[] } {
  const holders = fields.map(({ below }) =>
    below === undefined ? 0 : (tree.parents[tree.ofNodes[below] as number] ?? 0),
  );
  return {
    tree: {
      ...tree,
      types: [...tree.types, ...fields.map(() => 'Form')],
      parents: [...tree.parents, ...holders],
      entries: [...tree.entries, ...fields.map(() => '')],
    },
    held: fields.map(({ widget, page }) => ` /Pg ${page} 0 R /K [<</Type /OBJR /Obj ${widget} 0 R>>]`),
  };
}

/** @param root the object that the catalog names @param fields counted on from the pages in the tree of parents */
export function writeTagTree(
  writer: FileWriter,
  root: number,
  own: TagTree,
  pages: readonly TaggedPage[],
  fields: readonly TaggedField[] = [],
): void {
  const { tree, held } = withFields(own, fields);
  const { types, parents, entries } = tree;
  const first = writer.reserveMany(types.length);
  const lastOwn = own.types.length;
  const rows = held.map((_, index) => `${pages.length + index} ${first + lastOwn + index} 0 R\n`);
  const nums = parentTree(tree, first, pages) + rows.join('');
  writer.write(
    root,
    `<</Type /StructTreeRoot /K ${first} 0 R /ParentTreeNextKey ${pages.length + held.length} /ParentTree <</Nums [\n${nums}]>>>>`,
  );
  const kids = [...kidsOf(tree, first, pages).slice(0, lastOwn), ...held];
  for (let place = 0; place < types.length; place++) {
    const parent = place === 0 ? root : first + (parents[place] as number);
    writer.write(first + place, `<</S /${types[place]} /P ${parent} 0 R${entries[place]}${kids[place]}>>`);
  }
}
