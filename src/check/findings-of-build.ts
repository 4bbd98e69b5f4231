// What making documents tells of the findings of the rules, and what of it stops them. A finding has one severity wherever it is reported:
// a draft is written all the same, so that people can look at it, and what goes out is not.

import type { Diagnostic } from '../diagnostics/index.js';

/** Without the notes, which are left to `kehoach check`, but for what would stop the document from going out. */
export const findingsOfBuild = (findings: readonly Diagnostic[]): Diagnostic[] =>
  findings.filter(({ severity, gate }) => severity !== 'info' || gate === true);

/** All but the notes of the rules, which people find in `kehoach check`; programs get everything. */
export const withoutNotes = (diagnostics: readonly Diagnostic[]): Diagnostic[] =>
  diagnostics.filter(({ kind, severity, gate }) => kind !== 'rule' || severity !== 'info' || gate === true);

/** Whether nothing may be written. @param issue for a document that goes out */
export const stopsWriting = (diagnostics: readonly Diagnostic[], issue: boolean): boolean =>
  diagnostics.some(({ severity, kind }) => severity === 'error' && (issue || kind !== 'rule'));
