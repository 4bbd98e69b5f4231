// What setting the pages could not hold or had to move. How pages must look (signature page, headings at the foot, heads of tables) is
// judged by the rules of `check`, for our pages and for those of a PDF alike.

import type { Diagnostic } from '../diagnostics/index.js';
import type { Pages } from '../document/pages.js';
import { guardBrokenWords } from './guard-broken-words.js';
import { guardMoved } from './guard-moved.js';
import { type Guard, guardView } from './guard-view.js';
import { guardWholeBlocks } from './guard-whole-blocks.js';

const guards: readonly Guard[] = [guardMoved, guardWholeBlocks, guardBrokenWords];

export function checkGuards(pages: Pages): Diagnostic[] {
  const view = guardView(pages);
  return guards.flatMap((guard) => guard(view));
}
