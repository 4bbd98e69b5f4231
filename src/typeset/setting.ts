// What the parts of typeset hand down: the look, the fonts, the nodes found so far, the faults found so far.

import type { Diagnostic } from '../diagnostics/index.js';
import type { HorizontalAlign, Pt } from '../document/document.js';
import type { PageNode } from '../document/pages.js';
import { type RoleStyle, type StyleSheet, styleOf } from '../document/style-sheet.js';
import type { FaceName, FontSet } from '../fonts/font-set.js';
import { wholeTwips, wordPoints } from './word-length.js';

/** Text in one face. */
export interface Piece {
  readonly text: string;
  readonly face: FaceName;
  readonly size: Pt;
  readonly width: Pt;
}

// The faces and measures a paragraph is set with: its role's style, as Word would read it from our DOCX.

export interface TextFormat {
  readonly size: Pt;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly colour: string;
  readonly align: HorizontalAlign;
  readonly left: Pt;
  /** Of the first line against the others; negative is hanging. */
  readonly firstLine: Pt;
  /** Multiple of the single line. */
  readonly line: number;
  readonly before: Pt;
  readonly after: Pt;
  readonly keepNext: boolean;
  readonly keepLines: boolean;
}

/** @param align the cell's own alignment, which goes before the role's */
function textFormat(style: RoleStyle, align: HorizontalAlign = style.align): TextFormat {
  return {
    size: Math.round(style.size * 2) / 2,
    bold: style.bold,
    italic: style.italic,
    colour: style.colour,
    align,
    left: wordPoints(style.left),
    firstLine: wordPoints(style.firstLine),
    line: Math.round(style.line * 240) / 240,
    before: wholeTwips(style.before),
    after: wholeTwips(style.after),
    keepNext: style.keepWithNext,
    keepLines: style.keepLines,
  };
}

// How tall a line is: the tallest ascent and deepest descent of its words (spaces do not count), the font's line gap on top, and
// what the paragraph's line spacing adds, which Word puts below the text.

interface LineHeight {
  readonly height: Pt;
  readonly ascent: Pt;
  readonly spaceBelow: Pt;
}

/**
 * @param pieces what stands on the line; for an empty line the paragraph's own face and size
 * @param spacing multiple of the single line
 */
export function lineHeight(
  pieces: readonly Pick<Piece, 'face' | 'size'>[],
  spacing: number,
  fonts: FontSet,
): LineHeight {
  let ascent = 0;
  let descent = 0;
  let tallest = 0;
  for (const { face, size } of pieces) {
    const font = fonts.faces[face];
    ascent = Math.max(ascent, (font.ascent + font.lineGap) * size);
    descent = Math.max(descent, font.descent * size);
    tallest = Math.max(tallest, (font.ascent + font.lineGap + font.descent) * size);
  }
  const spaceBelow = Math.max(0, (spacing - 1) * tallest);
  return { height: ascent + descent + spaceBelow, ascent, spaceBelow };
}

export interface Setting {
  readonly styles: StyleSheet;
  readonly fonts: FontSet;
  /** Justified lines take one more word by squeezing their spaces, as in Word's compatibility mode 15. */
  readonly squeeze: boolean;
  readonly nodes: PageNode[];
  readonly diagnostics: Diagnostic[];
  /** The format of a role; `align` is that of the cell around it and goes before the role's own. */
  format(role: string, align?: HorizontalAlign): TextFormat;
  /** Adds a node and gives its index. */
  addNode(node: PageNode): number;
}

/** Of all documents of a style sheet, by the alignment around them and their role. */
type Formats = Map<HorizontalAlign | undefined, Map<string, TextFormat>>;
const formatsOf = new WeakMap<StyleSheet, Formats>();

export function createSetting(styles: StyleSheet, fonts: FontSet, squeeze: boolean): Setting {
  const formats: Formats = formatsOf.get(styles) ?? new Map();
  formatsOf.set(styles, formats);
  const nodes: PageNode[] = [];
  return {
    styles,
    fonts,
    squeeze,
    nodes,
    diagnostics: [],
    format: (role, align) => {
      const aligned = formats.get(align) ?? new Map<string, TextFormat>();
      formats.set(align, aligned);
      const format = aligned.get(role) ?? textFormat(styleOf(styles, role), align);
      aligned.set(role, format);
      return format;
    },
    addNode: (node) => nodes.push(node) - 1,
  };
}
