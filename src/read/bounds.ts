// How much a document may hold before it is looked at more closely: far more than any plan has, and little enough for bounded time.

import type { Diagnostic } from '../diagnostics/index.js';
import type { Document } from '../document/document.js';
import { paragraphsOf } from '../document/walk.js';

export const MAX_PARAGRAPHS = 40_000;
export const MAX_PARAGRAPH_LENGTH = 30_000;

const fault = (file: string, vi: string, en: string): Diagnostic => ({
  code: 'import/too-large',
  severity: 'error',
  place: { file },
  message: { vi, en },
  remedy: { vi: 'Tách thành nhiều tệp rồi nhập từng tệp.', en: 'Split it and import the parts.' },
});

/** Undefined for a document of bearable size. */
export function tooMuch(document: Document, file: string): Diagnostic | undefined {
  let count = 0;
  for (const { inlines } of paragraphsOf(document)) {
    count += 1;
    if (count > MAX_PARAGRAPHS) return fault(file, 'Tệp có quá nhiều đoạn.', 'The file has too many paragraphs.');
    const length = inlines.reduce((sum, inline) => sum + (inline.kind === 'text' ? inline.text.length : 1), 0);
    if (length > MAX_PARAGRAPH_LENGTH || inlines.length > 5000)
      return fault(file, 'Tệp có một đoạn văn quá dài.', 'The file has a paragraph that is too long.');
  }
  return undefined;
}
