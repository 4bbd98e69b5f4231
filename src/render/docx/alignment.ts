// Alignment of the Document into Word's names.

import { AlignmentType } from 'docx';
import type { HorizontalAlign } from '../../document/document.js';

export const alignmentOf = {
  left: AlignmentType.LEFT,
  center: AlignmentType.CENTER,
  right: AlignmentType.RIGHT,
  justify: AlignmentType.BOTH,
} as const satisfies Record<HorizontalAlign, string>;
