// Lengths as Word keeps them: a DOCX gives places in whole twips (1/20 pt), so a width in mm is never quite what it says. Typeset
// rounds the same way, or lines that just fit in one would break in the other. ECMA-376 Part 1, 17.18.87 (ST_TwipsMeasure).

import type { Mm, Pt } from '../document/document.js';
import { TWIPS_PER_MM } from '../document/lengths.js';

/** Millimetres in pt, by way of whole twips. */
export const wordPoints = (length: Mm): Pt => Math.round(length * TWIPS_PER_MM) / 20;

/** Points in whole twips, in pt. */
export const wholeTwips = (length: Pt): Pt => Math.round(length * 20) / 20;

/** Lengths closer than this are the same: sums of widths differ in their last digits. */
export const TOLERANCE: Pt = 0.01;
