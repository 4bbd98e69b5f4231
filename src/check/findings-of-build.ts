// What a build tells of the findings of the rules: notes are left to `kehoach check`; a fault stops what goes out, a draft it only warns.

import type { Diagnostic } from '../diagnostics/index.js';

export const findingsOfBuild = (findings: readonly Diagnostic[], issue: boolean): Diagnostic[] =>
  findings
    .filter(({ severity }) => severity !== 'info')
    .map((each): Diagnostic => (issue ? each : { ...each, severity: 'warning' }));
