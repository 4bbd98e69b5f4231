// Looks at finished pages for what must not happen and tells what could not be held.

import type { Diagnostic } from '../diagnostics/index.js';
import type { Document } from '../document/document.js';
import type { Pages } from '../document/pages.js';
import type { StyleSheet } from '../document/style-sheet.js';

export function checkGuards(_pages: Pages, _document: Document, _styles: StyleSheet): Diagnostic[] {
  return [];
}
