// A section's flow onto its pages.

import type { FlowItem } from './flow.js';
import { chainFrom, moveChain } from './kept-chain.js';
import type { PageFlow } from './page-flow.js';
import { placeParagraph } from './place-paragraph.js';
import { placeTable } from './place-table.js';

export function placeFlow(items: readonly FlowItem[], flow: PageFlow): void {
  for (const [index, item] of items.entries()) {
    if (item.kind === 'paragraph') {
      moveChain(item, items, index, flow);
      placeParagraph(item, flow);
    } else placeTable(item, flow, () => (index + 1 < items.length ? chainFrom(items, index + 1, flow).height : 0));
  }
}
