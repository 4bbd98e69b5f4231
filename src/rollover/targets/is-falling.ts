// Whether less is better: stated in the row, said by the words around its target, or by its name.

import type { IndicatorWords } from '../../doctype/indicator-words.js';
import type { IndicatorRow } from './indicator-rows.js';
import { parseTargetText } from './target-text.js';

const text = (value: unknown): string | undefined => (typeof value === 'string' ? value.trim() : undefined);

export function isFalling({ row, name }: IndicatorRow, words: IndicatorWords): boolean {
  const stated = text(row.better)?.toLowerCase();
  if (stated !== undefined) return ['lower', 'thấp', 'giảm'].includes(stated);
  if (parseTargetText(text(row.target) ?? '')?.limit) return true;
  const lower = name.toLowerCase();
  return words.falling.some((word) => {
    const at = lower.indexOf(word);
    return at >= 0 && !/không\s+(?:để\s+|bị\s+)?$/.test(lower.slice(0, at));
  });
}
