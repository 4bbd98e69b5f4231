// Text of a cell → its paragraphs, one a line; an empty cell still has one.

import type { Origin, Paragraph } from '../../document/document.js';
import { type Face, inlinesOf } from '../inlines.js';

export function cellParagraphs(text: string, role: string, origin: Origin, face: Face = {}): Paragraph[] {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  if (lines.length === 0) return [{ kind: 'paragraph', role, inlines: [], origin }];
  return lines.map((line) => ({ kind: 'paragraph', role, inlines: inlinesOf(line.trim(), face), origin }));
}
