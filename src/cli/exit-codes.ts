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
  /** The same by SIGTERM. */
  terminated: 143,
} as const;

export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];

/**
 * The one rule for every command. A file that cannot be read or written goes first, then the command line, then what stands in the
 * plan, the document or what they refer to; warnings and notes alone are no failure.
 */
export function exitCodeOf(diagnostics: readonly Diagnostic[]): ExitCode {
  if (!hasErrors(diagnostics)) return exitCodes.ok;
  const isOf = (wanted: Diagnostic['kind']): boolean =>
    diagnostics.some(({ kind, severity }) => severity === 'error' && kind === wanted);
  return isOf('file') ? exitCodes.files : isOf('usage') ? exitCodes.usage : exitCodes.content;
}
