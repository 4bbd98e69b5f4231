// Blocks side by side into flow: a table without borders and margins whose rows are whole and hold together.

import type { Block, Columns, Pt } from '../document/document.js';
import { columnEdges } from './column-edges.js';
import type { FlowCell, FlowItem, FlowRow, FlowTable } from './flow.js';
import { setFragment } from './set-fragment.js';
import type { SetParagraph } from './set-line.js';
import type { Around } from './set-paragraph.js';
import type { Setting } from './setting.js';

type BuildFlow = (blocks: readonly Block[], around: Around, setting: Setting) => FlowItem[];

/** @param buildFlow builds the blocks of a cell; given, since they may be columns again */
export function buildColumns(columns: Columns, around: Around, setting: Setting, buildFlow: BuildFlow): FlowTable {
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
    const keepNext = index < last || around.keepNext;
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
    return { node: rowNode, cells, head: false, keepNext: first?.keepNext === true, whole: true, minHeight: 0 };
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
