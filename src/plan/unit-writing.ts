// Kinds and names of units as people write and shorten them, read alike everywhere: `TP.HCM`, `TPHCM`, `T.P Hồ Chí Minh`, `tp Huế`.

import { type UnitKind, unitKindWords } from './unit.js';

/** How a name goes on after a kind that runs into it: `TPHCM`, `TP.HCM`. */
const HCM = '[hH]\\.?\\s?[cC]\\.?\\s?[mM](?!\\p{L})';

/** For patterns with the flags `i` and `u`: a kind, whole or short, up to its end, the longest first. */
export const writtenKind = `(?:(?:${unitKindWords.replaceAll(' ', '\\s+')})(?!\\p{L})|t(?:\\.\\s?)?p(?!\\p{L})\\.?|t\\.?p\\.?(?=${HCM}))`;

/** Between a kind and its name. */
export const betweenKindAndName = `(?:(?<=\\.)\\s*|\\s+|(?=${HCM}))`;

/** @param written what `writtenKind` matched */
export const isShortKind = (written: string): boolean => /^t(?:\.\s?)?p\.?$/iu.test(written);

/** @param written what `writtenKind` matched: `Thành  phố`, `TP.`, `t.p` */
export function kindOfWritten(written: string): UnitKind {
  return isShortKind(written) ? 'thành phố' : (written.toLowerCase().replace(/\s+/g, ' ') as UnitKind);
}

const shortName = new RegExp(`^${HCM}\\.?$`, 'iu');

/** `HCM` → `Hồ Chí Minh`; any other name as it is. */
export const nameInFull = (name: string): string => (shortName.test(name.trim()) ? 'Hồ Chí Minh' : name);

const kindAndName = new RegExp(`^(${writtenKind})${betweenKindAndName}(\\S.*)$`, 'isu');

/** Kind and name of all of a text, the name in its own letters: `TP. Đà Nẵng`; undefined where it does not begin with a kind. */
export function readWrittenUnit(text: string): { readonly kind: UnitKind; readonly name: string } | undefined {
  const match = kindAndName.exec(text.normalize('NFC').trim());
  if (!match) return undefined;
  const [, written = '', rest = ''] = match;
  return { kind: kindOfWritten(written), name: nameInFull(rest.replace(/\s+/g, ' ').trim()) };
}
