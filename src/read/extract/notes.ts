// What extraction has to say: each guess, loss and oddity with its place in the file that was read, the path it has in the plan, and how
// sure it is.

import type { Diagnostic, Localized, Severity } from '../../diagnostics/index.js';
import type { SourcePlace } from '../../document/document.js';

/** A diagnostic about a file that was read. */
export interface ImportNote extends Diagnostic {
  /** Dotted path in the plan that was made. */
  readonly planPath?: string;
  /** How sure the guess is, 0 to 1. */
  readonly confidence?: number;
  /** The rule of `check` that looks for the same. */
  readonly rule?: string;
}

export interface NoteFacts {
  readonly code: string;
  readonly rule?: string;
  readonly severity?: Severity;
  readonly message: Localized;
  readonly remedy?: Localized;
  readonly at?: SourcePlace | undefined;
  readonly planPath?: string;
  readonly confidence?: number;
}

export type Report = (facts: NoteFacts) => void;

export const noteOf = (file: string, facts: NoteFacts): ImportNote => ({
  code: facts.code.includes('/') ? facts.code : `import/${facts.code}`,
  severity: facts.severity ?? 'info',
  message: facts.message,
  place: { file, ...facts.at },
  ...(facts.remedy ? { remedy: facts.remedy } : {}),
  ...(facts.planPath === undefined ? {} : { planPath: facts.planPath }),
  ...(facts.rule === undefined ? {} : { rule: facts.rule }),
  ...(facts.confidence === undefined ? {} : { confidence: facts.confidence }),
});
