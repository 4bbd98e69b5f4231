// Lines already broken, kept by what they were broken from: text, faces, format and width. The wards of one district share most of
// their paragraphs.

import type { Inline, Pt } from '../document/document.js';
import type { FontSet } from '../fonts/font-set.js';
import { type BoundedCache, boundedCache } from '../workspace/bounded-cache.js';
import type { TextLine } from './set-line.js';
import type { TextFormat } from './text-format.js';

/** Some thirty documents that share nothing. */
const MOST_BYTES = 16_000_000;
/** What a character takes, in the key, in its line and in what a writer keeps for the line; and a line besides. */
const BYTES_PER_CHARACTER = 10;
const BYTES_PER_LINE = 700;

/** Of a paragraph that stands in many documents as it is, the lines it was last broken into. */
interface Known {
  readonly format: TextFormat;
  readonly width: Pt;
  readonly squeeze: boolean;
  readonly fonts: FontSet;
  readonly lines: readonly TextLine[];
}

const byInlines = new WeakMap<readonly Inline[], Known>();
const byFonts = new WeakMap<FontSet, BoundedCache<string, readonly TextLine[]>>();
const formatKeys = new WeakMap<TextFormat, string>();

function keyOfFormat(format: TextFormat): string {
  let key = formatKeys.get(format);
  if (key === undefined) {
    const { size, bold, italic, colour, align, left, firstLine, line } = format;
    key = JSON.stringify([size, bold, italic, colour, align, left, firstLine, line]);
    formatKeys.set(format, key);
  }
  return key;
}

function keyOfInlines(inlines: readonly Inline[]): string {
  let key = '';
  for (const inline of inlines) {
    if (inline.kind === 'break') key += '\u0001';
    else if (inline.kind === 'blank') key += `\u0002${inline.width}`;
    else key += `\u0003${inline.bold ?? ''}\u0004${inline.italic ?? ''}\u0005${inline.text}`;
  }
  return key;
}

function linesByText(
  inlines: readonly Inline[],
  format: TextFormat,
  width: Pt,
  squeeze: boolean,
  fonts: FontSet,
  setLines: () => readonly TextLine[],
): readonly TextLine[] {
  const cache = byFonts.get(fonts) ?? boundedCache<string, readonly TextLine[]>(MOST_BYTES);
  byFonts.set(fonts, cache);
  const key = `${keyOfInlines(inlines)}\u0006${width} ${squeeze}${keyOfFormat(format)}`;
  const known = cache.get(key);
  if (known) return known;
  const lines = setLines();
  cache.set(key, lines, key.length * BYTES_PER_CHARACTER + lines.length * BYTES_PER_LINE);
  return lines;
}

/** @param format the same object for the same format, so that it is known again */
export function cachedLines(
  inlines: readonly Inline[],
  format: TextFormat,
  width: Pt,
  squeeze: boolean,
  fonts: FontSet,
  setLines: () => readonly TextLine[],
): readonly TextLine[] {
  const known = byInlines.get(inlines);
  if (known && known.format === format && known.width === width && known.squeeze === squeeze && known.fonts === fonts) {
    return known.lines;
  }
  const lines = linesByText(inlines, format, width, squeeze, fonts, setLines);
  byInlines.set(inlines, { format, width, squeeze, fonts, lines });
  return lines;
}
