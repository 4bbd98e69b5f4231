// A new text in the place of an old one, in the style the old one is written in. Where only single words differ, only these words are
// touched, so that line breaks made by hand stay.

import { Scalar } from 'yaml';
import { fitsPlain, inlineScalar, meansSomething, quoted, writeValue } from './write-value.js';

const words = (text: string): string[] => text.split(/\s+/).filter((word) => word !== '');

/** Swaps the words that differ. Undefined if the raw text does not hold the old words one for one. */
export function swapWords(raw: string, before: string, after: string): string | undefined {
  const [old, fresh] = [words(before), words(after)];
  if (old.length !== fresh.length || old.length === 0) return undefined;
  const parts = raw.split(/(\s+)/);
  const places = parts.flatMap((part, index) => (part === '' || /^\s+$/.test(part) ? [] : [index]));
  // a block scalar opens with its own mark, quotes hug the first and last word
  const extra = places.length - old.length;
  if (extra !== 0 && !(extra === 1 && /^[|>]/.test(parts[places[0] as number] ?? ''))) return undefined;
  const own = extra === 1 ? places.slice(1) : places;
  for (const [index, place] of own.entries()) {
    const [from, to] = [old[index] as string, fresh[index] as string];
    const part = parts[place] as string;
    if (from === to) continue;
    if (!part.includes(from)) return undefined;
    parts[place] = part.replace(from, () => to);
  }
  return parts.join('');
}

/** Whether the words may stand as they are in this style: a comma ends a plain text inside `{…}`, a quote ends a quoted one. */
function isSafe(type: Scalar.Type | undefined, before: string, text: string, flow: boolean): boolean {
  if (type === Scalar.QUOTE_DOUBLE) return !/["\\]/.test(text);
  if (type === Scalar.QUOTE_SINGLE) return !text.includes("'");
  // a number written bare stays bare
  if (type === Scalar.PLAIN) return fitsPlain(text, flow) && (!meansSomething(text) || meansSomething(before));
  return true;
}

/** @param raw the scalar as it stands in the file @param column of the key or dash it belongs to @param flow inside `{…}` */
export function rewriteScalar(
  raw: string,
  type: Scalar.Type | undefined,
  before: string,
  after: string,
  column: number,
  flow: boolean,
): string {
  const swapped = isSafe(type, before, after, flow) ? swapWords(raw, before, after) : undefined;
  if (swapped !== undefined) return swapped;
  const text = after.replace(/\n+$/, '');
  if (type === Scalar.QUOTE_DOUBLE) return quoted(text);
  if (type === Scalar.QUOTE_SINGLE && !/['\n]/.test(text)) return `'${text}'`;
  if (flow) return inlineScalar(text, true);
  const written = writeValue(text, column).replace(/^ /, '');
  const end = /\n$/.test(raw) && !/\n$/.test(written) ? '\n' : '';
  return written + end;
}
