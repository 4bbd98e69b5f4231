// One folder as Windows and as this machine see it, and the command run in each. Wine's pipes end Node, so that what a process prints goes
// into files.

import { spawn } from 'node:child_process';
import {
  closeSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { mainFile, type ProcessResult } from '../support/built-cli.js';
import { root } from '../support/compose.js';

type Variables = Readonly<Record<string, string | undefined>>;

const { WINDOWS_PREFIX: prefix = '', WINDOWS_NODE: node = '', WINDOWS_HOLD: holdFile = '' } = process.env;

export { holdFile };

/** As Wine names a file of this machine. */
export const windowsPath = (file: string): string => `Z:${path.resolve(file).replaceAll('/', '\\')}`;

/** Of Wine's own disk. */
export const onDriveC = (...names: string[]): string => path.join(prefix, 'drive_c', ...names);

function environment(more: Variables): NodeJS.ProcessEnv {
  const {
    NO_COLOR: _,
    FORCE_COLOR: __,
    KEHOACH_LANG: ___,
    npm_command: ______,
    KEHOACH_SOFFICE: ____,
    NODE_OPTIONS: _____,
    ...own
  } = process.env;
  // names in Vietnamese reach Windows only where this machine says how they are written
  return { ...own, LC_ALL: 'C.UTF-8', WINEPREFIX: prefix, WINEDEBUG: '-all', DISPLAY: '', ...more };
}

const LIMIT_MS = 110_000;

export function runProcess(
  file: string,
  args: readonly string[],
  folder: string,
  more: Variables = {},
): Promise<ProcessResult> {
  const said = mkdtempSync(path.join(tmpdir(), 'kehoach-said-'));
  const [outFile, errFile] = [path.join(said, 'out'), path.join(said, 'err')];
  const [out, err] = [openSync(outFile, 'w'), openSync(errFile, 'w')];
  const child = spawn(file, args, { cwd: folder, env: environment(more), stdio: ['ignore', out, err] });
  const timer = setTimeout(() => child.kill('SIGKILL'), LIMIT_MS);
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => {
      clearTimeout(timer);
      for (const handle of [out, err]) closeSync(handle);
      resolve({ code: code ?? -1, out: readFileSync(outFile, 'utf8'), err: readFileSync(errFile, 'utf8') });
      rmSync(said, { recursive: true });
    });
  });
}

/** The command on Windows. */
export const onWindows = (args: readonly string[], folder: string, more: Variables = {}): Promise<ProcessResult> =>
  runProcess('wine', [node, windowsPath(mainFile), ...args], folder, more);

/** The command on this machine. */
export const here = (args: readonly string[], folder: string): Promise<ProcessResult> =>
  runProcess(process.execPath, [mainFile, ...args], folder);

/** The line that runs the command, for a program of Windows that starts it. */
export const commandLine = (args: readonly string[]): string =>
  [windowsPath(node), windowsPath(mainFile), ...args].map((word) => `"${word}"`).join(' ');

export const runHold = (args: readonly string[], folder: string): Promise<ProcessResult> =>
  runProcess('wine', [holdFile, ...args], folder);

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** Another program that begins, lets the work be done, and ends. @param args its words up to those of the signs @returns what it printed */
async function meanwhile(args: readonly string[], work: () => Promise<void>): Promise<string> {
  const signs = mkdtempSync(path.join(tmpdir(), 'kehoach-signs-'));
  const [ready, stop] = [path.join(signs, 'ready'), path.join(signs, 'stop')];
  const ended = runHold([...args, windowsPath(ready), windowsPath(stop)], signs);
  try {
    for (let tries = 0; !existsSync(ready); tries += 1) {
      if (tries > 600) throw new Error(`"${args.join(' ')}" has not begun`);
      await pause(50);
    }
    await work();
  } finally {
    writeFileSync(stop, '');
    await ended;
    rmSync(signs, { recursive: true });
  }
  return (await ended).out;
}

export type Share = 'none' | 'read';

/** While another program has the file open. @param share what it leaves to others: nothing, or reading */
export const whileOpen = (file: string, share: Share, work: () => Promise<void>): Promise<string> =>
  meanwhile(['file', windowsPath(file), share], work);

/** While each file that comes into the folder is held for a moment. @returns the names of the files that were, a line each */
export const whileScanned = (folder: string, share: Share, ms: number, work: () => Promise<void>): Promise<string> =>
  meanwhile(['watch', windowsPath(folder), share, String(ms)], work);

/** A folder for each of both, with the same files in them. @param fill writes them */
export function twoFolders(fill: (folder: string) => void): { base: string; windows: string; linux: string } {
  const base = mkdtempSync(path.join(tmpdir(), 'kehoach-two-'));
  const windows = path.join(base, 'windows', 'ho-so');
  const linux = path.join(base, 'linux', 'ho-so');
  mkdirSync(windows, { recursive: true });
  fill(windows);
  cpSync(windows, linux, { recursive: true });
  return { base, windows, linux };
}

export const example = (name: string): string => path.join(root, 'examples', name);

/** All files below a folder by their names. */
export function filesOf(folder: string): Map<string, Buffer> {
  const names = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)));
  return new Map(names.sort().map((name) => [name, readFileSync(path.join(folder, name))]));
}

export const namesIn = (folder: string): string[] => (existsSync(folder) ? [...filesOf(folder).keys()] : []);
