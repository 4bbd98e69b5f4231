// How sure a fact of the registers is: a text of the law states it, one secondary source or usage does, or nobody has looked it up.

import type { Localized } from '../diagnostics/index.js';

export const confidences = ['high', 'medium', 'low'] as const;
export type Confidence = (typeof confidences)[number];

export const confidenceWords: Readonly<Record<Confidence, Localized>> = {
  high: { vi: 'chắc chắn', en: 'sure' },
  medium: { vi: 'khá chắc', en: 'fairly sure' },
  low: { vi: 'chưa kiểm chứng', en: 'unverified' },
};
