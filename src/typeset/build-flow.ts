// Blocks into flow: every text in them broken into lines, ties between blocks as settings, page breaks as a setting of what
// follows, a hairline paragraph wherever DOCX must put one (between tables, after a last table).

import type { Block } from '../document/document.js';
import { type SingleBlock, type TiedBlock, tieBlocks } from '../document/tied-blocks.js';
import { buildBox } from './build-box.js';
import { buildColumns } from './build-columns.js';
import { buildTable } from './build-table.js';
import type { FlowItem, FlowParagraph } from './flow.js';
import type { SetParagraph } from './set-line.js';
import { type Around, setParagraph } from './set-paragraph.js';
import type { Setting } from './setting.js';
import { setRule, setSeparator, setSpacer } from './solid-blocks.js';

const isTable = (block: SingleBlock): boolean =>
  block.kind === 'table' || block.kind === 'columns' || block.kind === 'box';

const paragraph = (set: SetParagraph, pageBreakBefore: boolean): FlowParagraph => ({
  kind: 'paragraph',
  ...set,
  pageBreakBefore,
});

function buildItem(
  block: Exclude<SingleBlock, { kind: 'page-break' }>,
  around: Around,
  pageBreakBefore: boolean,
  setting: Setting,
): FlowItem {
  switch (block.kind) {
    case 'paragraph':
      return paragraph(setParagraph(block, around, setting), pageBreakBefore);
    case 'rule':
      return paragraph(setRule(block, around, setting), pageBreakBefore);
    case 'spacer':
      return paragraph(setSpacer(block, around, setting), pageBreakBefore);
    case 'box':
      return buildBox(block, around, setting);
    case 'columns':
      return buildColumns(block, around, setting, buildFlow);
    case 'table':
      return buildTable(block, around, setting);
  }
}

/** Nodes of the groups around a block, each made when its first block comes. */
function groupNode(tied: TiedBlock, around: Around, known: Map<string, number>, setting: Setting): number {
  let parent = around.parent;
  for (const { group, path } of tied.groups) {
    let node = known.get(path);
    if (node === undefined) {
      node = setting.addNode({
        kind: 'group',
        parent,
        path: `${around.path}${path}`,
        role: group.role,
        ...(group.origin && { origin: group.origin }),
      });
      known.set(path, node);
    }
    parent = node;
  }
  return parent;
}

/**
 * @param around its `path` is that of the list, with the dot: `parts.0.sections.0.blocks.`
 * @returns never empty, never ends with a table
 */
export function buildFlow(blocks: readonly Block[], around: Around, setting: Setting): FlowItem[] {
  const items: FlowItem[] = [];
  const tiedBlocks = tieBlocks(blocks, around.keepLines, around.keepNext);
  const groups = new Map<string, number>();
  const lastPrinted = tiedBlocks.findLastIndex(({ block }) => block.kind !== 'page-break');
  let pageBreak = false;
  let afterTable = false;
  let tiedToNext = false;
  for (const [index, tied] of tiedBlocks.entries()) {
    const { block, keepLines } = tied;
    if (block.kind === 'page-break') {
      pageBreak = true;
      continue;
    }
    const table = isTable(block);
    if (table && (afterTable || pageBreak)) {
      items.push(paragraph(setSeparator(pageBreak || tiedToNext), pageBreak));
      pageBreak = false;
    }
    tiedToNext = tied.keepNext || (table && index === lastPrinted);
    const inside: Around = {
      parent: groupNode(tied, around, groups, setting),
      path: `${around.path}${tied.path}`,
      width: around.width,
      keepNext: tiedToNext,
      keepLines,
    };
    items.push(buildItem(block, inside, pageBreak, setting));
    pageBreak = false;
    afterTable = table;
  }
  if (afterTable || items.length === 0) items.push(paragraph(setSeparator(around.keepNext), false));
  return items;
}
