// Administrative units that words name, in capitals or not: `ỦY BAN NHÂN DÂN QUẬN 1`, `UBND huyện Sơn Hà, tỉnh Quảng Ngãi`.

import { type UnitKind, unitKindWords } from '../../plan/unit.js';
import { lower } from './letters.js';

export interface UnitMention {
  readonly kind: UnitKind;
  /** As written; empty for a kind alone (`UBND huyện`). */
  readonly name: string;
  readonly start: number;
  readonly end: number;
}

/** "xã hội", "hợp tác xã", "đô thị xã", "Huyện ủy" name no unit. */
const kinds = `(?<!\\p{L})(?<!tác\\s)(?<!đô\\s)(${unitKindWords}|tp)(?!\\p{L})(?!\\s+(?:hội|ủy|uỷ|đoàn|đội)(?!\\p{L}))\\.?`;
const name = "(?:\\s+(?:\\d+|[\\p{Lu}][\\p{L}’']*)(?:(?:\\s+|\\s*-\\s*)(?:\\d+|\\p{Lu}[\\p{L}’']*))*)?";

const inSmall = new RegExp(kinds, 'giu');
const names = new RegExp(`^${name}`, 'u');
const nextKind = new RegExp(`\\s+${kinds}`, 'iu');

export function unitsNamed(text: string): UnitMention[] {
  const found: UnitMention[] = [];
  for (const match of text.matchAll(inSmall)) {
    const after = match.index + match[0].length;
    if (found.some(({ end }) => match.index < end)) continue;
    const [words = ''] = names.exec(text.slice(after)) ?? [];
    // in a line of capitals the next kind looks like a name
    const cut = nextKind.exec(words)?.index ?? words.length;
    const own = words.slice(0, cut);
    const kind =
      lower(match[1] as string) === 'tp' ? 'thành phố' : (lower(match[1] as string).replace(/\s+/g, ' ') as UnitKind);
    if (lower(match[1] as string) === 'tp' && own.trim() === '') continue;
    found.push({ kind, name: own.trim(), start: match.index, end: after + own.length });
  }
  return found;
}
