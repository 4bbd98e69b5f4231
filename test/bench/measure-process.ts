// One program from its start to its end, as a user waits for it.

import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

export interface Usage {
  /** Milliseconds. */
  readonly wall: number;
  readonly cpu: number;
  /** Peak in MB. */
  readonly memory: number;
}

/** @param usage the bundled script `usage` @throws with what the program said if it fails */
export async function measureProcess(usage: string, args: readonly string[], folder: string): Promise<Usage> {
  const place = mkdtempSync(path.join(tmpdir(), 'kehoach-usage-'));
  const file = path.join(place, 'usage.json');
  const start = performance.now();
  await new Promise<void>((resolve, reject) => {
    execFile(
      process.execPath,
      ['--import', pathToFileURL(usage).href, ...args],
      { cwd: folder, env: { ...process.env, KEHOACH_USAGE: file }, maxBuffer: 1 << 26 },
      (error, out, err) => (error ? reject(new Error(`${args.join(' ')}\n${out}${err}`)) : resolve()),
    );
  });
  const wall = performance.now() - start;
  const { cpu, memory } = JSON.parse(readFileSync(file, 'utf8'));
  rmSync(place, { recursive: true, force: true });
  return { wall, cpu, memory };
}
