// The lines above a signature, each with its capacity and its position: `TM. ỦY BAN NHÂN DÂN` / `KT. CHỦ TỊCH` / `PHÓ CHỦ TỊCH`.
// NĐ 30/2020/NĐ-CP, Phụ lục I, mục II.7.b.

import { type Capacity, capacities } from '../../plan/instrument.js';
import type { CheckData } from '../check-data.js';
import type { Line, TextPart } from './text-view.js';

export interface SignatureItem {
  readonly line: Line;
  /** The last of its lines. */
  readonly last: Line;
  readonly capacity?: Capacity;
  /** What follows the capacity, lines that go on included: `CHÁNH VĂN PHÒNG HĐND VÀ UBND`. */
  readonly words: string;
}

const withCapacity = new RegExp(`^\\s*(${capacities.join('|')})\\s?\\.\\s*(.*)$`, 'isu');

/** The signatures of a text: each the lines between its first one and the name. */
export function signatureStacks({ lines }: TextPart, { positions }: CheckData): readonly (readonly SignatureItem[])[] {
  const stacks: SignatureItem[][] = [];
  let last: Line | undefined;
  for (const line of lines) {
    if (line.role !== 'signature-capacity') continue;
    const match = withCapacity.exec(line.text);
    const text = (match?.[2] ?? line.text).trim();
    // another line between them, mostly the name, ends a signature
    if (!last || last.index !== line.index - 1) stacks.push([]);
    last = line;
    const stack = stacks.at(-1) as SignatureItem[];
    const before = stack.at(-1);
    if (match) stack.push({ line, last: line, capacity: match[1]?.toUpperCase() as Capacity, words: text });
    else if (
      before &&
      positions.read(text).rank === 'unknown' &&
      (stack.length > 1 || !before.capacity || before.capacity === 'TM')
    )
      stack[stack.length - 1] = { ...before, last: line, words: `${before.words} ${text}` };
    else stack.push({ line, last: line, words: text });
  }
  return stacks;
}
