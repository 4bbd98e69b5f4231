// What of last year a text still holds: where, and what to say of it.

import type { Diagnostic } from '../../diagnostics/index.js';
import type { LeftoverPatterns } from '../../doctype/leftover-patterns.js';
import type { SetTarget } from '../../doctype/spoken-targets.js';
import type { YearPatterns } from '../../doctype/year-patterns.js';
import type { WordKind } from '../../plan/statement.js';

export interface TextToSearch {
  readonly path: readonly (string | number)[];
  readonly kind: WordKind;
  readonly role?: string;
  /** One of several that are the steps of a road map, a year each. */
  readonly isStep?: boolean;
  /** Of a deadline, the other cells of its row. */
  readonly beside?: string;
  /** As it stands in the new plan. */
  readonly now: string;
}

export interface Leftover extends Omit<Diagnostic, 'place'> {
  readonly path: readonly (string | number)[];
  /** As they stand in the text, and where. */
  readonly words: string;
  readonly at: number;
}

export interface LeftoverSearch {
  readonly patterns: LeftoverPatterns;
  readonly years: YearPatterns;
  readonly targets: readonly SetTarget[];
  /** The year that is left, and the one of the new plan. */
  readonly from: number;
  readonly to: number;
}
