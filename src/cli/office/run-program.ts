// Runs another program to its end or to a time limit; past it, or when we are ended ourselves, the program and all that it started are ended.

import { spawn } from 'node:child_process';
import { access, constants } from 'node:fs/promises';
import path from 'node:path';
import { undoAtEnd } from '../../workspace/output-end.js';

// Where LibreOffice is on this machine, if it is.

const names = process.platform === 'win32' ? ['soffice.com', 'soffice.exe'] : ['soffice', 'libreoffice'];

const usual: Readonly<Record<string, readonly string[]>> = {
  win32: ['C:\\Program Files\\LibreOffice\\program', 'C:\\Program Files (x86)\\LibreOffice\\program'],
  darwin: ['/Applications/LibreOffice.app/Contents/MacOS'],
  linux: ['/usr/bin', '/usr/local/bin', '/opt/libreoffice/program', '/snap/bin'],
};

const runs = (file: string): Promise<boolean> =>
  access(file, constants.X_OK).then(
    () => true,
    () => false,
  );

/** @param env KEHOACH_SOFFICE names the program; else PATH, then the usual folders @returns an absolute path */
export async function findOffice(env: Readonly<Record<string, string | undefined>>): Promise<string | undefined> {
  const named = env.KEHOACH_SOFFICE;
  if (named !== undefined && named !== '') return (await runs(path.resolve(named))) ? path.resolve(named) : undefined;
  const folders = [...(env.PATH ?? '').split(path.delimiter), ...(usual[process.platform] ?? [])];
  for (const folder of folders.filter((each) => path.isAbsolute(each))) {
    for (const name of names) {
      const file = path.join(folder, name);
      if (await runs(file)) return file;
    }
  }
  return undefined;
}

interface ProgramEnd {
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
