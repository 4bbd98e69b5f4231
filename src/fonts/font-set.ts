// The four faces of the text font: their bytes for embedding, their widths for measuring, their coverage for the glyph guard.
// Widths are Word's: advance widths alone, no kerning, no ligatures.

import type { Diagnostic, Place } from '../diagnostics/index.js';
import type { Document, Origin } from '../document/document.js';
import { originatedLists, plainText } from '../document/walk.js';

export type FaceName = 'regular' | 'bold' | 'italic' | 'boldItalic';

export interface FontFace {
  readonly name: FaceName;
  /** Where the bytes come from, for messages. */
  readonly source: string;
  readonly bytes: Uint8Array;
  has(codePoint: number): boolean;
  /** Width in pt of a text set on one line at the given size in pt. */
  width(text: string, size: number): number;
  /** Heights in parts of the size, as in the font's hhea table: ascent up, descent down (positive), gap between lines. */
  readonly ascent: number;
  readonly descent: number;
  readonly lineGap: number;
}

export interface FontSet {
  readonly family: string;
  readonly faces: Readonly<Record<FaceName, FontFace>>;
}

export const faceName = (bold: boolean, italic: boolean): FaceName =>
  bold ? (italic ? 'boldItalic' : 'bold') : italic ? 'italic' : 'regular';

// The glyph guard: a character that the font lacks would leave a blank in the PDF without a word; it is reported instead.

const placeOf = (origin: Origin | undefined): Place | undefined => {
  const template = /^(.*):(\d+):(\d+)$/.exec(origin?.template ?? '');
  // A template is the place only where no plan has brought the text.
  if (origin?.plan !== undefined) return { path: origin.plan };
  if (!template) return origin?.template === undefined ? undefined : { file: origin.template };
  return { file: template[1] ?? '', line: Number(template[2]), column: Number(template[3]) };
};

const missing = (character: string, place: Place | undefined, family: string): Diagnostic => {
  const code = `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
  return {
    code: 'font/missing-glyph',
    severity: 'error',
    message: {
      vi: `Phông chữ ${family} không có ký tự "${character}" (${code}); bản PDF sẽ để trống chỗ này.`,
      en: `The font ${family} has no character "${character}" (${code}); the PDF would leave it blank.`,
    },
    ...(place ? { place } : {}),
    remedy: {
      vi: 'Thay bằng ký tự khác, hoặc chọn phông chữ có ký tự này.',
      en: 'Write another character, or choose a font that has it.',
    },
  };
};

interface Covered {
  /** Paragraphs, and lists of them, of which every character is known to be there: documents of a batch share many. */
  readonly texts: WeakSet<object>;
  readonly characters: Set<string>;
}

const covered = new WeakMap<FontSet, Covered>();

/**
 * @returns one fault for each character that any of the four faces lacks, at the first place where it stands, in reading order
 */
export function checkGlyphs(document: Document, fonts: FontSet): Diagnostic[] {
  const faces = Object.values(fonts.faces);
  const seen = new Set<string>();
  const faults: Diagnostic[] = [];
  const known = covered.get(fonts) ?? { texts: new WeakSet<object>(), characters: new Set<string>() };
  covered.set(fonts, known);
  for (const list of originatedLists(document)) {
    if (known.texts.has(list)) continue;
    for (const { paragraph, origin } of list) {
      if (known.texts.has(paragraph)) continue;
      for (const character of plainText(paragraph.inlines)) {
        if (known.characters.has(character) || seen.has(character)) continue;
        const there =
          /^[\t\r\n ]$/.test(character) || faces.every((face) => face.has(character.codePointAt(0) as number));
        seen.add(character);
        if (there) known.characters.add(character);
        else faults.push(missing(character, placeOf(origin), fonts.family));
      }
      // a fault is reported once, so what follows it in the same document proves nothing
      if (faults.length === 0) known.texts.add(paragraph);
    }
    if (faults.length === 0) known.texts.add(list);
  }
  return faults;
}
