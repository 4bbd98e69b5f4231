// Typed lengths of the Document into Word's units: twips (1/20 pt) for places, eighths of a point for borders.

import { AlignmentType } from 'docx';
import type { HorizontalAlign, Mm, Pt } from '../../document/document.js';
import { TWIPS_PER_MM } from '../../document/lengths.js';

// Alignment of the Document into Word's names.

export const alignmentOf = {
  left: AlignmentType.LEFT,
  center: AlignmentType.CENTER,
  right: AlignmentType.RIGHT,
  justify: AlignmentType.BOTH,
} as const satisfies Record<HorizontalAlign, string>;

export const twipsOfMm = (length: Mm): number => Math.round(length * TWIPS_PER_MM);

export const twipsOfPt = (length: Pt): number => Math.round(length * 20);

/** Word's thinnest border is 1/4 pt. */
export const eighthsOfPt = (weight: Pt): number => Math.max(2, Math.round(weight * 8));

/** Widths side by side; each edge is rounded, not each width, so that many columns do not drift from their total. */
export function twipsOfColumns(widths: readonly Mm[]): number[] {
  let edge = 0;
  let edgeInTwips = 0;
  return widths.map((width) => {
    edge += width;
    const next = twipsOfMm(edge);
    const twips = next - edgeInTwips;
    edgeInTwips = next;
    return twips;
  });
}
