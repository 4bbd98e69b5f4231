// The tree of structure in reading order: parts, headings, paragraphs, lists, tables with head cells and spans, so that a reading
// program reads a table cell by cell. No claim to PDF/UA is made. ISO 32000-1, 14.7.

import type { PageNode, Pages } from '../../document/pages.js';
import type { FileWriter } from './file-writer.js';
import { pdfText } from './operators.js';

// Which structure type a block is to a reader of the file. ISO 32000-1, 14.8.4.

const TITLE = 'title-kind';
const LIST_ITEMS = new Set(['bullet', 'sub-bullet', 'recipient', 'addressee-item']);

const isListItem = ({ kind, role }: PageNode): boolean => kind === 'paragraph' && LIST_ITEMS.has(role);

/** The parts whose text has a title of its own: in them headings begin one level below it. */
function titledParts(pages: Pages): ReadonlySet<string> {
  const titled = new Set<string>();
  for (const { role, path } of pages.nodes) if (role === TITLE) titled.add(path.split('.', 2).join('.'));
  return titled;
}

/** @returns the type, or undefined for what shows no text of its own (rules, spacers) */
function tagOfNode(node: PageNode, titled: ReadonlySet<string>): string | undefined {
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
    case 'paragraph': {
      if (node.role === TITLE) return 'H1';
      if (node.outline === undefined) return 'P';
      const shift = titled.has(node.path.split('.', 2).join('.')) ? 1 : 0;
      return `H${Math.min(6, node.outline + shift)}`;
    }
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
  const titled = titledParts(pages);
  const shown = shownNodes(pages);
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
      const type = tagOfNode(node, titled);
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
    return (isListItem(node) ? 'LBody' : tagOfNode(node, titled)) ?? 'P';
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

/** @param root the object that the catalog names */
export function writeTagTree(writer: FileWriter, root: number, tree: TagTree, pages: readonly TaggedPage[]): void {
  const { types, parents, entries } = tree;
  const first = writer.reserveMany(types.length);
  const nums = parentTree(tree, first, pages);
  writer.write(
    root,
    `<</Type /StructTreeRoot /K ${first} 0 R /ParentTreeNextKey ${pages.length} /ParentTree <</Nums [\n${nums}]>>>>`,
  );
  const kids = kidsOf(tree, first, pages);
  for (let place = 0; place < types.length; place++) {
    const parent = place === 0 ? root : first + (parents[place] as number);
    writer.write(first + place, `<</S /${types[place]} /P ${parent} 0 R${entries[place]}${kids[place]}>>`);
  }
}
