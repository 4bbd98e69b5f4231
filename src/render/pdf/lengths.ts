// Lengths of the Document (mm) in the unit of PDF (pt).

import type { Mm, Pt } from '../../document/document.js';

export const points = (length: Mm): Pt => (length * 72) / 25.4;
