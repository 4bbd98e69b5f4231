// A signature never stands alone on a page: the text before it (a paragraph, or the last rows of a table) is kept with it, through the
// small blocks between them.

import type { Block, Table } from '../document/document.js';

const isClosing = (block: Block): boolean => block.kind === 'columns' && block.role === 'closing';

function keep(block: Block): Block {
  if (block.kind === 'paragraph') return { ...block, keepWithNext: true };
  if (block.kind !== 'table' || block.body.length === 0) return block;
  const last = block.body.length - 1;
  const body = block.body.map((row, index) => (index === last ? { ...row, keepWithNext: true } : row));
  return { ...block, body } satisfies Table;
}

export function guardSignature(blocks: readonly Block[]): Block[] {
  const out = [...blocks];
  out.forEach((block, index) => {
    if (!isClosing(block)) return;
    for (let before = index - 1; before >= 0; before--) {
      const each = out[before] as Block;
      out[before] = keep(each);
      if (each.kind === 'paragraph' || each.kind === 'table') break;
    }
  });
  return out;
}
