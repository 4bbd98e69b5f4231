// The four faces of the text font: their bytes for embedding, their widths for measuring, their coverage for the glyph guard.
// Widths are Word's: advance widths alone, no kerning, no ligatures.

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
