// Runs another program to its end or to a time limit; past it, or when we are ended ourselves, the program and all that it started are ended.

import { type ChildProcess, type SpawnOptions, spawn, spawnSync } from 'node:child_process';
import { access, constants, stat } from 'node:fs/promises';
import path from 'node:path';
import { undoAtEnd } from '../../workspace/output-end.js';

// Where LibreOffice is on this machine, if it is.

type Environment = Readonly<Record<string, string | undefined>>;

const onWindows = process.platform === 'win32';

const names = onWindows ? ['soffice.com', 'soffice.exe', 'soffice.bat'] : ['soffice', 'libreoffice'];

/** Windows makes no difference between `Path` and `PATH`. */
export const variable = (env: Environment, name: string): string | undefined =>
  onWindows ? env[Object.keys(env).find((each) => each.toUpperCase() === name.toUpperCase()) ?? name] : env[name];

/** Where installers put it: for all users of Windows, for one, on macOS, on Linux. */
function usualFolders(env: Environment): string[] {
  if (process.platform === 'darwin') return ['/Applications/LibreOffice.app/Contents/MacOS'];
  if (!onWindows) return ['/usr/bin', '/usr/local/bin', '/opt/libreoffice/program', '/snap/bin'];
  const own = variable(env, 'LocalAppData');
  const places = ['ProgramFiles', 'ProgramW6432', 'ProgramFiles(x86)'].map((name) => variable(env, name));
  return [...places, 'C:\\Program Files', own && path.join(own, 'Programs')].flatMap((place) =>
    place ? [path.join(place, 'LibreOffice', 'program')] : [],
  );
}

const runs = (file: string): Promise<boolean> =>
  Promise.all([access(file, constants.X_OK), stat(file)]).then(
    ([, found]) => found.isFile(),
    () => false,
  );

async function firstIn(folders: readonly string[]): Promise<string | undefined> {
  for (const folder of folders) {
    for (const name of names) {
      const file = path.join(folder, name);
      if (await runs(file)) return file;
    }
  }
  return undefined;
}

/** What KEHOACH_SOFFICE names; empty where it is not set. */
export const officeNamed = (env: Environment): string =>
  (variable(env, 'KEHOACH_SOFFICE') ?? '').trim().replace(/^"(.*)"$/s, '$1');

/**
 * @param env KEHOACH_SOFFICE names the program or a folder that holds it, between quotation marks or not; else PATH, then the usual folders
 * @returns an absolute path
 */
export async function findOffice(env: Environment): Promise<string | undefined> {
  const named = officeNamed(env);
  if (named === '') {
    const folders = (variable(env, 'PATH') ?? '').split(path.delimiter).map((each) => each.replace(/^"(.*)"$/s, '$1'));
    return firstIn([...folders.filter((each) => path.isAbsolute(each)), ...usualFolders(env)]);
  }
  const full = path.resolve(named);
  return (await runs(full)) ? full : firstIn([full, path.join(full, 'program')]);
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
  if (onWindows) {
    const ended = spawnSync('taskkill', ['/PID', String(pid), '/T', '/F'], { stdio: 'ignore', windowsHide: true });
    if (ended.status === 0) return;
  }
  try {
    process.kill(onWindows ? pid : -pid, 'SIGKILL');
  } catch {
    // gone already
  }
}

/** Windows runs a batch file only through its command interpreter; no path can hold the quotation marks that are put round each word. */
function start(file: string, args: readonly string[], options: SpawnOptions): ChildProcess {
  if (!onWindows || !/\.(?:bat|cmd)$/i.test(file)) return spawn(file, args, options);
  const line = [file, ...args].map((word) => `"${word}"`).join(' ');
  const shell = variable(process.env, 'ComSpec') ?? 'cmd.exe';
  return spawn(shell, ['/d', '/s', '/c', `"${line}"`], { ...options, windowsVerbatimArguments: true });
}

export function runToEnd(
  file: string,
  args: readonly string[],
  env: Environment,
  milliseconds: number,
): Promise<ProgramEnd> {
  return new Promise((resolve) => {
    let child: ChildProcess;
    try {
      child = start(file, args, {
        env: env as NodeJS.ProcessEnv,
        stdio: ['ignore', 'pipe', 'pipe'],
        detached: !onWindows,
        windowsHide: true,
      });
    } catch (error) {
      // what the system does not take for a program at all
      resolve({ output: (error as Error).message, timedOut: false });
      return;
    }
    let output = '';
    let timedOut = false;
    const ended = undoAtEnd(() => end(child.pid));
    const timer = setTimeout(() => {
      timedOut = true;
      end(child.pid);
      // what has survived may keep its end of the pipes open for good
      child.stdout?.destroy();
      child.stderr?.destroy();
    }, milliseconds);
    const keep = (chunk: Buffer): void => {
      output = (output + chunk.toString('utf8')).slice(-KEPT);
    };
    child.stdout?.on('data', keep);
    child.stderr?.on('data', keep);
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
