// What the steps of composing share while one document is made.

import type { Diagnostic } from '../diagnostics/index.js';
import type { Library } from '../doctype/library.js';
import type { Mm } from '../document/document.js';
import type { FontSet } from '../fonts/font-set.js';
import type { Plan } from '../plan/plan.js';
import type { Names } from './expand-texts.js';
import type { OwnNames } from './lines/own-names.js';

export interface ComposeContext {
  /** With all its texts filled in. */
  readonly plan: Plan;
  readonly library: Library;
  readonly fonts: FontSet;
  /** What texts of data files (column titles) may name. */
  readonly names: Names;
  /** Names that no line is broken in; absent for an office's own form, where nobody knows how wide a line will be. */
  readonly ownNames?: OwnNames;
  /** Width that blocks have where they stand now. */
  readonly width: Mm;
  /** Width on a page turned on its side; absent where pages are not turned: in a Word form, in a section that is. */
  readonly turnedWidth?: Mm | undefined;
  /** Collects what is found on the way. */
  readonly report: (diagnostic: Diagnostic) => void;
}
