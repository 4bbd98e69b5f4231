// Looks at finished pages for what must not happen, and tells what could not be held or had to be moved.

import type { Diagnostic } from '../diagnostics/index.js';
import type { Pages } from '../document/pages.js';
import type { StyleSheet } from '../document/style-sheet.js';
import { guardBrokenWords } from './guard-broken-words.js';
import { guardHeadings } from './guard-headings.js';
import { guardMoved } from './guard-moved.js';
import { guardSignature } from './guard-signature.js';
import { type Guard, guardView } from './guard-view.js';
import { guardWholeBlocks } from './guard-whole-blocks.js';

const guards: readonly Guard[] = [guardSignature, guardMoved, guardHeadings, guardWholeBlocks, guardBrokenWords];

export function checkGuards(pages: Pages, styles: StyleSheet): Diagnostic[] {
  const view = guardView(pages, styles);
  return guards.flatMap((guard) => guard(view));
}
