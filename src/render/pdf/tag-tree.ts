// The tree of structure in reading order: parts, headings, paragraphs, lists, tables with head cells and spans, so that a reading
// program reads a table cell by cell. No claim to PDF/UA is made. ISO 32000-1, 14.7.

import type { PageNode, Pages } from '../../document/pages.js';
import type { MarkedContent, PdfSurface, StructureElement } from './surface.js';
import { isListItem, tagOfNode, titledParts } from './tag-of-node.js';

export interface TagTree {
  /** Type of the content that a paragraph's lines are marked as. */
  tagOf(node: number): string;
  /** The lines of a paragraph on one page, once they are drawn. */
  attach(node: number, content: MarkedContent): void;
}

/** Rows and cells of columns are layout, not a table: their blocks are read one after the other. */
function isLayout(pages: Pages, node: PageNode): boolean {
  if (node.kind !== 'row' && node.kind !== 'cell') return false;
  const parent = pages.nodes[node.parent];
  return parent?.kind === 'columns' || (parent?.kind === 'row' && isLayout(pages, parent));
}

function cellAttributes({ head, columnSpan, rowSpan }: PageNode): Record<string, unknown> | undefined {
  if (!head && columnSpan === undefined && rowSpan === undefined) return undefined;
  return {
    O: 'Table',
    ...(head && { Scope: 'Column' }),
    ...(columnSpan !== undefined && { ColSpan: columnSpan }),
    ...(rowSpan !== undefined && { RowSpan: rowSpan }),
  };
}

/** Builds the tree of all blocks that show text, and of all cells, the empty ones too: a table must stay a rectangle. */
export function createTagTree(surface: PdfSurface, pages: Pages): TagTree {
  const titled = titledParts(pages);
  const shown = new Set<number>();
  for (const page of pages.pages) {
    for (const { node, runs, repeated } of page.lines) if (node >= 0 && !repeated && runs.length > 0) shown.add(node);
  }
  for (const node of [...shown]) {
    for (let at = pages.nodes[node]?.parent ?? -1; at >= 0 && !shown.has(at); at = pages.nodes[at]?.parent ?? -1)
      shown.add(at);
  }
  const root = surface.struct('Document', { lang: pages.language });
  surface.addStructure(root);
  const elements = new Map<number, StructureElement>();
  /** The list that the last child of an element is, and its head or body where it is a table. */
  const lists = new Map<StructureElement, StructureElement>();
  const tableParts = new Map<StructureElement, Map<string, StructureElement>>();
  const holderOf = ({ parent }: PageNode): StructureElement => {
    for (let at = parent; at >= 0; at = (pages.nodes[at] as PageNode).parent) {
      const element = elements.get(at);
      if (element) return element;
    }
    return root;
  };
  const addTo = (holder: StructureElement, type: string, options?: { title?: string }): StructureElement => {
    const element = surface.struct(type, options);
    holder.add(element);
    return element;
  };
  const partOfTable = (table: StructureElement, head: boolean): StructureElement => {
    const type = head ? 'THead' : 'TBody';
    const parts = tableParts.get(table) ?? new Map<string, StructureElement>();
    tableParts.set(table, parts);
    const part = parts.get(type) ?? addTo(table, type);
    parts.set(type, part);
    return part;
  };
  for (const [index, node] of pages.nodes.entries()) {
    if (isLayout(pages, node)) continue;
    if (node.kind === 'row') elements.set(index, addTo(partOfTable(holderOf(node), node.head === true), 'TR'));
    else if (node.kind === 'cell') {
      const cell = addTo(holderOf(node), node.head ? 'TH' : 'TD');
      const attributes = cellAttributes(node);
      if (attributes) cell.dictionary.data.A = attributes;
      elements.set(index, cell);
    } else {
      const type = tagOfNode(node, titled);
      if (type === undefined || (!shown.has(index) && node.kind !== 'table')) continue;
      const holder = holderOf(node);
      if (isListItem(node)) {
        const list = lists.get(holder) ?? addTo(holder, 'L');
        lists.set(holder, list);
        elements.set(index, addTo(addTo(list, 'LI'), 'LBody'));
      } else {
        lists.delete(holder);
        elements.set(index, addTo(holder, type, node.title === undefined ? {} : { title: node.title }));
      }
    }
  }
  return {
    tagOf: (node) =>
      (isListItem(pages.nodes[node] as PageNode) ? 'LBody' : tagOfNode(pages.nodes[node] as PageNode, titled)) ?? 'P',
    attach: (node, content) => elements.get(node)?.add(content),
  };
}
