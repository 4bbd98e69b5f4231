import { describe, expect, it } from 'vitest';
import type { Block, Columns } from '../../../src/document/document.js';
import { tieBlocks } from '../../../src/document/tied-blocks.js';

const say = (text: string): Block => ({ kind: 'paragraph', role: 'body', inlines: [{ kind: 'text', text }] });
const group = (...blocks: Block[]): Block => ({ kind: 'group', role: 'g', blocks });
const closing: Columns = { kind: 'columns', role: 'closing', widths: [10], rows: [[[say('ký')]]] };
const spacer: Block = { kind: 'spacer', role: 'gap', height: 10 };

/** `path` with `+` where the block is tied to the next and `=` where it stays whole. */
const ties = (blocks: readonly Block[], together = false, keepNext = false): string[] =>
  tieBlocks(blocks, together, keepNext).map(
    ({ path, keepNext: next, keepLines }) => `${path}${next ? '+' : ''}${keepLines ? '=' : ''}`,
  );

describe('ties between blocks', () => {
  it('are none between plain blocks', () => {
    expect(ties([say('a'), say('b')])).toEqual(['0', '1']);
  });

  it('hold a group together, not to what follows it', () => {
    expect(ties([say('a'), group(say('b'), say('c')), say('d')])).toEqual(['0', '1.blocks.0+=', '1.blocks.1=', '2']);
  });

  it('hold a group in a group to the rest of the outer one', () => {
    expect(ties([group(group(say('a'), say('b')), say('c'))])).toEqual([
      '0.blocks.0.blocks.0+=',
      '0.blocks.0.blocks.1+=',
      '0.blocks.1=',
    ]);
  });

  it('hold a list together where its holder asks for it, and its end to what follows', () => {
    expect(ties([say('a'), say('b')], true, true)).toEqual(['0+=', '1+=']);
    expect(ties([say('a'), say('b')], false, true)).toEqual(['0', '1+']);
  });

  it('hold the last text to the signature, over what stands between', () => {
    expect(ties([say('a'), say('b'), spacer, closing])).toEqual(['0', '1+', '2+', '3']);
  });

  it('do not reach over a page break', () => {
    expect(ties([say('a'), { kind: 'page-break' }, closing])).toEqual(['0', '1', '2']);
  });

  it('know the groups around a block', () => {
    const [first] = tieBlocks([group(group(say('a')))]);
    expect(first?.groups.map(({ path }) => path)).toEqual(['0', '0.blocks.0']);
  });
});
