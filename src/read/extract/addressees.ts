// "Kính gửi": one addressee on the same line, or one on each line below (NĐ 30/2020/NĐ-CP, Phụ lục I, mục II.9.d).

import { withoutItemMark } from '../../text/end-mark.js';
import { type Piece, plainLine } from './pieces.js';

export interface Addressees {
  readonly addressees: readonly string[];
  readonly rest: readonly Piece[];
}

const bare = (text: string): string => withoutItemMark(text.replace(/^[-–]\s*/, ''));

export function takeAddressees(pieces: readonly Piece[]): Addressees {
  const [first, ...below] = pieces;
  const match = first?.kind === 'line' ? /^Kính gửi\s*:?\s*(.*)$/iu.exec(plainLine(first)) : null;
  if (!match) return { addressees: [], rest: pieces };
  if (match[1]) return { addressees: [bare(match[1])], rest: below };
  const end = below.findIndex((piece) => piece.kind !== 'line' || !/^[-–]\s*\S/.test(piece.text));
  const lines = end < 0 ? below : below.slice(0, end);
  return {
    addressees: lines.flatMap((piece) => (piece.kind === 'line' ? [bare(plainLine(piece))] : [])),
    rest: end < 0 ? [] : below.slice(end),
  };
}
