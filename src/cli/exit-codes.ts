// What a script learns from the end of a command.

import { type Diagnostic, hasErrors } from '../diagnostics/index.js';

export const exitCodes = {
  ok: 0,
  /** The plan, or what it refers to, has errors. */
  content: 1,
  /** The command line itself is wrong. */
  usage: 2,
  /** A file cannot be read or written. */
  files: 3,
  /** A fault of kehoach itself (EX_SOFTWARE of sysexits.h). */
  internal: 70,
  /** Stopped by Ctrl-C (128 + SIGINT); what was made stands. */
  interrupted: 130,
} as const;

export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];

/** A plan that cannot be read at all is a matter of files; what is in it is a matter of content. */
export function exitCodeOf(diagnostics: readonly Diagnostic[]): ExitCode {
  if (!hasErrors(diagnostics)) return exitCodes.ok;
  const ofFiles = diagnostics.some(({ code, severity }) => severity === 'error' && /^(file|output)\//.test(code));
  return ofFiles ? exitCodes.files : exitCodes.content;
}
