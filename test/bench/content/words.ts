// The words of a .docx: what contenders are held to before any time is taken.

import { strFromU8, unzipSync } from 'fflate';

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
const PIECE = /<w:t(?: [^>]*)?>([^<]*)<\/w:t>|<w:(noBreakHyphen)\/>|<w:(?:br|tab)\/>|<\/w:p>/g;

/** In the order of the file. White space only parts them. */
export function docxWords(bytes: Uint8Array): string[] {
  const xml = strFromU8(unzipSync(bytes)['word/document.xml'] as Uint8Array);
  let text = '';
  for (const [, content, hyphen] of xml.matchAll(PIECE)) text += content ?? (hyphen ? '-' : ' ');
  return text
    .replace(/&(\w+);/g, (all, name: string) => ENTITIES[name] ?? all)
    .split(/\s+/)
    .filter((word) => word !== '');
}

/** @throws with the first difference */
export function sameWords(name: string, found: readonly string[], wanted: readonly string[]): void {
  const at = wanted.findIndex((word, index) => found[index] !== word);
  if (at < 0 && found.length === wanted.length) return;
  const from = at < 0 ? wanted.length : at;
  const show = (words: readonly string[]): string => words.slice(Math.max(0, from - 4), from + 6).join(' ');
  throw new Error(`${name} does not write the same words: "${show(found)}" in place of "${show(wanted)}"`);
}
