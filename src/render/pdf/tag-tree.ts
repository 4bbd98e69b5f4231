// The tree of structure in reading order: parts, headings, paragraphs, lists, tables with head cells and spans, so that a reading
// program reads a table cell by cell. No claim to PDF/UA is made. ISO 32000-1, 14.7.

import type { PageNode, Pages } from '../../document/pages.js';
import { pdfText } from './operators.js';
import { isListItem, tagOfNode, titledParts } from './tag-of-node.js';

/** Elements by their places, from 0, the root, on: parents stand before what they hold. */
export interface TagTree {
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
