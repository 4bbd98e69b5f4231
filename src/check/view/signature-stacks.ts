// The lines above a signature, each with its capacity and its position: `TM. ỦY BAN NHÂN DÂN` / `KT. CHỦ TỊCH` / `PHÓ CHỦ TỊCH`.
// NĐ 30/2020/NĐ-CP, Phụ lục I, mục II.7.b.

import { readCapacity } from '../../doctype/page-lines.js';
import type { Capacity } from '../../plan/instrument.js';
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

/** The signatures of a text: each the lines between its first one and the name. */
export function signatureStacks({ lines }: TextPart, { positions }: CheckData): readonly (readonly SignatureItem[])[] {
  const stacks: SignatureItem[][] = [];
  let open = false;
  for (const line of lines) {
    // recipients may stand beside it, line by line
    if (line.role === 'recipient' || line.role === 'recipients-label') continue;
    if (line.role !== 'signature-capacity') {
      open = false;
      continue;
    }
    const signs = readCapacity(line.text);
    const text = signs?.of ?? line.text.trim();
    // another line between them, mostly the name, ends a signature
    if (!open) stacks.push([]);
    open = true;
    const stack = stacks.at(-1) as SignatureItem[];
    const before = stack.at(-1);
    if (signs) stack.push({ line, last: line, capacity: signs.capacity, words: text });
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
