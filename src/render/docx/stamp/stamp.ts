// What the writers of texts hand down while one document is stamped.

import type { DocxContext } from '../docx-context.js';
import { type Known, knownOf } from './known.js';

export interface Stamp {
  readonly context: DocxContext;
  readonly known: Known;
  /** How many elements have been numbered so far: what holds such an element is written anew for each document. */
  readonly numbersTaken: () => number;
}

export function createStamp(context: DocxContext): Stamp {
  let taken = 0;
  const counting: DocxContext = {
    ...context,
    nextControlId: () => {
      taken += 1;
      return context.nextControlId();
    },
  };
  return { context: counting, known: knownOf(context), numbersTaken: () => taken };
}
