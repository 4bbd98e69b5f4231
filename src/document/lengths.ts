// What units of length are to each other: millimetres (Document), points (fonts, PDF), twips (1/20 pt: WordprocessingML), EMU (1/914400 inch:
// DrawingML).

export type Mm = number;
export type Pt = number;

export type Orientation = 'portrait' | 'landscape';

export interface Margins {
  readonly top: Mm;
  readonly bottom: Mm;
  readonly left: Mm;
  readonly right: Mm;
}

const MM_PER_INCH = 25.4;

export const PT_PER_MM = 72 / MM_PER_INCH;
export const MM_PER_PT = MM_PER_INCH / 72;
export const TWIPS_PER_MM = 1440 / MM_PER_INCH;
export const MM_PER_TWIP = MM_PER_INCH / 1440;
export const MM_PER_EMU = 1 / 36_000;
export const EMU_PER_TWIP = 635;
