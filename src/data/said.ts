// A bilingual message of our own inside a zod schema, for the rules that zod has no words for.

import type { Localized } from '../diagnostics/index.js';

/** `ctx.addIssue(said({ vi, en }))` or `.refine(…, said(…))`. */
export const said = (message: Localized, remedy?: Localized) => ({
  message: message.vi,
  params: { localized: message, ...(remedy ? { remedy } : {}) },
});
