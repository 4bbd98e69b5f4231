// Administrative units that words name, in capitals or not: `ỦY BAN NHÂN DÂN QUẬN 1`, `UBND huyện Sơn Hà, tỉnh Quảng Ngãi`.

import { betweenKindAndName, isShortKind, kindInText, kindOfWritten, nameInFull, type UnitKind } from '../plan/unit.js';
import { patternOf } from '../text/pattern.js';

export interface UnitMention {
  readonly kind: UnitKind;
  /** As written; empty for a kind alone (`UBND huyện`). */
  readonly name: string;
  readonly start: number;
  readonly end: number;
}

const name = `(?:${betweenKindAndName}(?:\\d+|[\\p{Lu}][\\p{L}’']*)(?:(?:\\s+|\\s*-\\s*)(?:\\d+|\\p{Lu}[\\p{L}’']*))*)?`;

const inSmall = patternOf(kindInText, 'giu');
const names = patternOf(name, 'uy');
const nextKind = patternOf(`\\s+${kindInText}`, 'iu');

export function unitsNamed(text: string): UnitMention[] {
  const found: UnitMention[] = [];
  for (const match of text.matchAll(inSmall)) {
    const after = match.index + match[0].length;
    if (found.some(({ end }) => match.index < end)) continue;
    names.lastIndex = after;
    const [words = ''] = names.exec(text) ?? [];
    // in a line of capitals the next kind looks like a name
    const cut = nextKind.exec(words)?.index ?? words.length;
    const own = words.slice(0, cut);
    const kind = kindOfWritten(match[1] as string);
    // "TP" alone is as well the head of a division
    if (isShortKind(match[1] as string) && own.trim() === '') continue;
    found.push({ kind, name: nameInFull(own.trim()), start: match.index, end: after + own.length });
  }
  return found;
}
