// Blocks into flow: every text in them broken into lines, ties between blocks as settings, page breaks as a setting of what
// follows, a hairline paragraph wherever DOCX must put one (between tables, after a last table).

import type { Block, Box, Columns, Pt } from '../document/document.js';
import { type SingleBlock, type TiedBlock, tieBlocks } from '../document/tied-blocks.js';
import { buildTable, columnEdges } from './build-table.js';
import type { FlowCell, FlowItem, FlowParagraph, FlowRow, FlowTable } from './flow.js';
import { setFragment } from './set-fragment.js';
import type { SetParagraph } from './set-line.js';
import { type Around, setParagraph } from './set-paragraph.js';
import type { Setting } from './setting.js';
import { setRule, setSeparator, setSpacer } from './solid-blocks.js';
import { wordPoints } from './word-length.js';

// A framed text into flow: a table of one cell of set width and, unless its text needs more, set height
// (NĐ 30/2020/NĐ-CP, Phụ lục I, mục III.2).

const FRAME = 1;

function buildBox(box: Box, around: Around, setting: Setting): FlowTable {
  const node = setting.addNode({
    kind: 'box',
    parent: around.parent,
    path: around.path,
    role: box.role,
    ...(box.origin && { origin: box.origin }),
  });
  const width = wordPoints(box.width);
  const slack = around.width - width;
  const inner = width - FRAME;
  const stack = box.paragraphs.map((paragraph, index) =>
    setParagraph(
      paragraph,
      {
        parent: node,
        path: `${around.path}.paragraphs.${index}`,
        width: inner,
        keepNext: around.keepNext,
        keepLines: true,
      },
      setting,
    ),
  );
  return {
    kind: 'table',
    node,
    x: box.align === 'center' ? slack / 2 : box.align === 'right' ? slack : 0,
    edges: [0, width],
    rows: [
      {
        node,
        cells: [{ column: 0, span: 1, rows: 1, x: FRAME / 2, width: inner, stack, middle: true }],
        head: false,
        keepNext: around.keepNext,
        whole: true,
        minHeight: wordPoints(box.height),
      },
    ],
    headRows: 0,
    border: FRAME,
    colour: box.colour,
    marginTop: 0,
    marginBottom: 0,
  };
}

// Blocks side by side into flow: a table without borders and margins whose rows are whole and hold together.

type BuildFlow = (blocks: readonly Block[], around: Around, setting: Setting) => FlowItem[];

/** @param buildFlow builds the blocks of a cell; given, since they may be columns again */
function buildColumns(columns: Columns, around: Around, setting: Setting, buildFlow: BuildFlow): FlowTable {
  const node = setting.addNode({
    kind: 'columns',
    parent: around.parent,
    path: around.path,
    role: columns.role,
    ...(columns.origin && { origin: columns.origin }),
  });
  const edges = columnEdges(columns.widths);
  const last = columns.rows.length - 1;
  const rows = columns.rows.map((blocksOfRow, index): FlowRow => {
    const path = `${around.path}.rows.${index}`;
    const rowNode = setting.addNode({ kind: 'row', parent: node, path, role: columns.role });
    const isRunning = columns.runsOn === true && index === last;
    const keepNext = columns.runsOn ? index < last - 1 : index < last || around.keepNext;
    const cells = columns.widths.map((_, column): FlowCell => {
      const x = edges[column] as Pt;
      const width = (edges[column + 1] as Pt) - x;
      const cellPath = `${path}.${column}`;
      const cellNode = setting.addNode({ kind: 'cell', parent: rowNode, path: cellPath, role: columns.role });
      const inside = { parent: cellNode, path: `${cellPath}.`, width, keepNext, keepLines: keepNext };
      const stack = buildFlow(blocksOfRow[column] ?? [], inside, setting).map(
        (item): SetParagraph => (item.kind === 'paragraph' ? item : setFragment(item)),
      );
      return { column, span: 1, rows: 1, x, width, stack, middle: false };
    });
    const first = cells[0]?.stack[0];
    return { node: rowNode, cells, head: false, keepNext: first?.keepNext === true, whole: !isRunning, minHeight: 0 };
  });
  return {
    kind: 'table',
    node,
    x: 0,
    edges,
    rows,
    headRows: 0,
    border: 0,
    colour: '#000000',
    marginTop: 0,
    marginBottom: 0,
  };
}

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
