// Which structure type a block is to a reader of the file. ISO 32000-1, 14.8.4.

import type { PageNode, Pages } from '../../document/pages.js';

const TITLE = 'title-kind';
const LIST_ITEMS = new Set(['bullet', 'sub-bullet', 'recipient', 'addressee-item']);

export const isListItem = ({ kind, role }: PageNode): boolean => kind === 'paragraph' && LIST_ITEMS.has(role);

/** The parts whose text has a title of its own: in them headings begin one level below it. */
export function titledParts(pages: Pages): ReadonlySet<string> {
  const titled = new Set<string>();
  for (const { role, path } of pages.nodes) if (role === TITLE) titled.add(path.split('.', 2).join('.'));
  return titled;
}

/** @returns the type, or undefined for what shows no text of its own (rules, spacers) */
export function tagOfNode(node: PageNode, titled: ReadonlySet<string>): string | undefined {
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
