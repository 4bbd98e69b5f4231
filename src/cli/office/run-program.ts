// Runs another program to its end or to a time limit; past it, or when we are ended ourselves, the program and all that it started are ended.

import { spawn } from 'node:child_process';
import { undoAtEnd } from '../../workspace/output-end.js';

export interface ProgramEnd {
  /** Absent if it was ended by us or never began. */
  readonly code?: number;
  readonly output: string;
  readonly timedOut: boolean;
}

const KEPT = 8000;

/** Started as a group of its own: LibreOffice hands its work to a second process, which would live on. */
function end(pid: number | undefined): void {
  if (pid === undefined) return;
  try {
    process.kill(process.platform === 'win32' ? pid : -pid, 'SIGKILL');
  } catch {
    // gone already
  }
}

export function runToEnd(
  file: string,
  args: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
  milliseconds: number,
): Promise<ProgramEnd> {
  return new Promise((resolve) => {
    const child = spawn(file, args, {
      env: env as NodeJS.ProcessEnv,
      stdio: ['ignore', 'pipe', 'pipe'],
      detached: process.platform !== 'win32',
      windowsHide: true,
    });
    let output = '';
    let timedOut = false;
    const ended = undoAtEnd(() => end(child.pid));
    const timer = setTimeout(() => {
      timedOut = true;
      end(child.pid);
    }, milliseconds);
    const keep = (chunk: Buffer): void => {
      output = (output + chunk.toString('utf8')).slice(-KEPT);
    };
    child.stdout.on('data', keep);
    child.stderr.on('data', keep);
    const done = (code: number | null): void => {
      clearTimeout(timer);
      ended();
      resolve({ ...(code === null ? {} : { code }), output, timedOut });
    };
    child.on('error', (error) => {
      output += error.message;
      done(null);
    });
    child.on('close', done);
  });
}
