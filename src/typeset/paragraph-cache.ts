// Lines already broken, kept by what they were broken from: text, faces, format and width. The wards of one district share most of
// their paragraphs. Bounded: when the younger half is full, the older half is dropped.

import type { Inline, Pt } from '../document/document.js';
import type { FontSet } from '../fonts/font-set.js';
import type { TextLine } from './set-line.js';
import type { TextFormat } from './text-format.js';

/** Paragraphs a half holds: together some tens of megabytes at most. */
const HALF = 8000;
/** Longer texts are broken anew each time: they would make the bound on their number no bound on memory. */
const LONGEST_TEXT = 4000;

interface Halves {
  young: Map<string, readonly TextLine[]>;
  old: Map<string, readonly TextLine[]>;
}

const byFonts = new WeakMap<FontSet, Halves>();
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

export function cachedLines(
  inlines: readonly Inline[],
  format: TextFormat,
  width: Pt,
  squeeze: boolean,
  fonts: FontSet,
  setLines: () => readonly TextLine[],
): readonly TextLine[] {
  let halves = byFonts.get(fonts);
  if (!halves) {
    halves = { young: new Map(), old: new Map() };
    byFonts.set(fonts, halves);
  }
  const key = `${keyOfInlines(inlines)}\u0006${width} ${squeeze}${keyOfFormat(format)}`;
  const known = halves.young.get(key) ?? halves.old.get(key);
  if (known && halves.young.has(key)) return known;
  const lines = known ?? setLines();
  if (key.length > LONGEST_TEXT) return lines;
  if (halves.young.size >= HALF) {
    halves.old = halves.young;
    halves.young = new Map();
  }
  halves.young.set(key, lines);
  return lines;
}
