// A framed text into flow: a table of one cell of set width and, unless its text needs more, set height
// (NĐ 30/2020/NĐ-CP, Phụ lục I, mục III.2).

import type { Box } from '../document/document.js';
import type { FlowTable } from './flow.js';
import { type Around, setParagraph } from './set-paragraph.js';
import type { Setting } from './setting.js';
import { wordPoints } from './word-length.js';

const FRAME = 1;

export function buildBox(box: Box, around: Around, setting: Setting): FlowTable {
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
