// A paragraph of the Document into lines for one column width.

import type { HorizontalAlign, Inline, Paragraph, Pt } from '../document/document.js';
import type { PageNode, PageRun } from '../document/pages.js';
import { type FontSet, faceName } from '../fonts/font-set.js';
import { type BoundedCache, boundedCache } from '../workspace/bounded-cache.js';
import { type BrokenLine, breakLines } from './break-lines.js';
import { measureWords } from './measure-words.js';
import type { SetParagraph, TextLine } from './set-line.js';
import { lineHeight, type Piece, type Setting, type TextFormat } from './setting.js';

// Gives a broken line its place in the column: indent, alignment, word spacing. A justified line fills its room, the last one and
// one that ends at a break excepted; a squeezed one is drawn in to it whichever it is.

/** Neighbours in the same face and size become one run. */
function joinRuns(pieces: readonly Piece[], colour: string): PageRun[] {
  const runs: PageRun[] = [];
  let from = 0;
  while (from < pieces.length) {
    const { face, size, text: head } = pieces[from] as Piece;
    let text = head;
    let width = (pieces[from] as Piece).width;
    let to = from + 1;
    for (; to < pieces.length; to++) {
      const next = pieces[to] as Piece;
      if (next.face !== face || next.size !== size) break;
      text += next.text;
      width += next.width;
    }
    runs.push({ text, face, size, colour, width });
    from = to;
  }
  return runs;
}

function wordSpacing(line: BrokenLine, limit: Pt, justified: boolean): Pt {
  if (!justified || line.gaps === 0) return 0;
  const slack = limit - line.end;
  const stretches = line.ends !== 'paragraph' && line.ends !== 'break';
  return slack < 0 || stretches ? slack / line.gaps : 0;
}

const isText = ({ text }: Piece): boolean => !/^ *$/.test(text);

function shapeLine(line: BrokenLine, format: TextFormat, limit: Pt, fonts: FontSet): TextLine {
  const spacing = wordSpacing(line, limit, format.align === 'justify');
  const width = line.end - line.start + spacing * line.gaps;
  const slack = limit - line.start - width;
  const shift = format.align === 'center' ? slack / 2 : format.align === 'right' ? slack : 0;
  const words = line.pieces.filter(isText);
  const own = { face: faceName(format.bold, format.italic), size: format.size };
  const { height, ascent, spaceBelow } = lineHeight(words.length > 0 ? words : [own], format.line, fonts);
  return {
    kind: 'text',
    x: line.start + shift,
    width,
    height,
    ascent,
    spaceBelow,
    runs: joinRuns(line.pieces, format.colour),
    wordSpacing: spacing,
    spacesAfter: line.spacesAfter,
    ends: line.ends,
  };
}

// Lines already broken, kept by what they were broken from: text, faces, format and width. The wards of one district share most of
// their paragraphs.

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
    if (inline.kind === 'break') key += inline.soft ? '\u0007' : '\u0001';
    else if (inline.kind === 'blank') key += `\u0002${inline.width}`;
    else key += `\u0003${inline.bold ?? ''}\u0004${inline.italic ?? ''}\u0005${inline.text}`;
  }
  return key;
}

/** @param format the same object for the same format, so that it is known again */
function cachedLines(
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
  const cache = byFonts.get(fonts) ?? boundedCache<string, readonly TextLine[]>(MOST_BYTES);
  byFonts.set(fonts, cache);
  const key = `${keyOfInlines(inlines)}\u0006${width} ${squeeze}${keyOfFormat(format)}`;
  let lines = cache.get(key);
  if (!lines) {
    lines = setLines();
    cache.set(key, lines, key.length * BYTES_PER_CHARACTER + lines.length * BYTES_PER_LINE);
  }
  byInlines.set(inlines, { format, width, squeeze, fonts, lines });
  return lines;
}

/** What is around a block: the node that holds it, its place in the Document, the width of its column, what it is kept with. */
export interface Around {
  readonly parent: number;
  readonly path: string;
  readonly width: Pt;
  readonly keepNext: boolean;
  readonly keepLines: boolean;
  readonly align?: HorizontalAlign;
}

function setLines(paragraph: Paragraph, around: Around, setting: Setting): readonly TextLine[] {
  const { fonts, squeeze } = setting;
  const format = setting.format(paragraph.role, around.align);
  const { width } = around;
  return cachedLines(paragraph.inlines, format, width, squeeze, fonts, () => {
    const room = {
      first: format.left + format.firstLine,
      rest: format.left,
      limit: width,
      squeeze: squeeze && format.align === 'justify',
    };
    const lines = breakLines(measureWords(paragraph.inlines, format, fonts), room, fonts);
    return lines.map((line) => shapeLine(line, format, width, fonts));
  });
}

export function setParagraph(paragraph: Paragraph, around: Around, setting: Setting): SetParagraph {
  const format = setting.format(paragraph.role, around.align);
  const outline = setting.styles.roles[paragraph.role]?.outline ?? 0;
  const node: PageNode = {
    kind: 'paragraph',
    parent: around.parent,
    path: around.path,
    role: paragraph.role,
    ...(paragraph.origin && { origin: paragraph.origin }),
    ...(outline > 0 && { outline }),
  };
  return {
    node: setting.addNode(node),
    lines: setLines(paragraph, around, setting),
    before: format.before,
    after: format.after,
    keepNext: around.keepNext || (paragraph.keepWithNext ?? format.keepNext),
    keepLines: around.keepLines || format.keepLines,
  };
}
