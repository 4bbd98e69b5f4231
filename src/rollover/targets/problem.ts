// What is wrong with a target or with the figures given for it; its place is known to whoever asked.

import type { Diagnostic, Localized } from '../../diagnostics/index.js';

/** `figure` where a given figure is at fault and not the plan. */
export type Problem = Omit<Diagnostic, 'place'> & { readonly figure?: 'result' | 'assigned' | 'target' };

export const problem = (
  code: string,
  severity: Problem['severity'],
  message: Localized,
  remedy?: Localized,
): Problem => ({
  code: `rollover/${code}`,
  severity,
  message,
  ...(remedy ? { remedy } : {}),
});
