// What a build tells of the findings of the rules: notes are left to `kehoach check`, but for what would stop the document from going out; a
// fault stops what goes out, a draft it only warns.

import type { Diagnostic } from '../diagnostics/index.js';
import type { CheckFinding } from './check-document.js';

export const findingsOfBuild = (findings: readonly CheckFinding[], issue: boolean): Diagnostic[] =>
  findings
    .filter(({ severity, gate }) => severity !== 'info' || gate === true)
    .map((each): Diagnostic => (issue || each.severity === 'info' ? each : { ...each, severity: 'warning' }));
