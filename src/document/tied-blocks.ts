// Which blocks hold together on a page: groups dissolve into ties between their blocks, and what closes a text (signature,
// recipients) is tied to the last lines before it, so that no page carries a signature alone. One rule for every writer.

import type { Block, Group } from './document.js';

export type SingleBlock = Exclude<Block, Group>;

export interface TiedBlock {
  readonly block: SingleBlock;
  /** Index of the block in its list, then in the groups around it: `blocks.4`, `blocks.4.blocks.0`. */
  readonly path: string;
  /** The groups around it, outermost first. */
  readonly groups: readonly { readonly group: Group; readonly path: string }[];
  /** Its end stays on the page of the next block. */
  readonly keepNext: boolean;
  /** All of it stays on one page. */
  readonly keepLines: boolean;
}

/** Role of the columns that close a text. */
const CLOSING = 'closing';

const closes = (block: SingleBlock | undefined): boolean => block?.kind === 'columns' && block.role === CLOSING;

/** @param together all blocks belong on one page; @param keepNext so does what follows the last one */
function dissolve(
  blocks: readonly Block[],
  prefix: string,
  groups: TiedBlock['groups'],
  together: boolean,
  keepNext: boolean,
): TiedBlock[] {
  const last = blocks.length - 1;
  return blocks.flatMap((block, index) => {
    const path = `${prefix}${index}`;
    const tied = index < last ? together : keepNext;
    if (block.kind !== 'group') return [{ block, path, groups, keepNext: tied, keepLines: together }];
    return dissolve(block.blocks, `${path}.blocks.`, [...groups, { group: block, path }], true, tied);
  });
}

/** From the closing block back to the last block that carries text. */
function tieToText(tied: TiedBlock[]): void {
  for (let closing = 1; closing < tied.length; closing++) {
    if (!closes(tied[closing]?.block)) continue;
    for (let index = closing - 1; index >= 0; index--) {
      const before = tied[index] as TiedBlock;
      if (before.block.kind === 'page-break') break;
      tied[index] = { ...before, keepNext: true };
      if (before.block.kind !== 'rule' && before.block.kind !== 'spacer') break;
    }
  }
}

/**
 * @param together all blocks of the list belong on one page
 * @param keepNext so does what follows the last one
 */
export function tieBlocks(blocks: readonly Block[], together = false, keepNext = false): TiedBlock[] {
  const tied = dissolve(blocks, '', [], together, keepNext);
  tieToText(tied);
  return tied;
}
