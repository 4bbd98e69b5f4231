// The source documents, which lie beside the project and not in it: tests that need them say so and are skipped where they are absent. In CI
// nothing is skipped unseen: there a missing folder is a failure.

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe } from 'vitest';
import { root } from './compose.js';

const shared = path.resolve(root, '../shared');

export const sharedFolder = (name: string): string => path.join(shared, name);

/** Path of the seed with this number, `000`. */
export const seedFile = (number: string): string => {
  const folder = sharedFolder('seeds');
  return path.join(folder, readdirSync(folder).find((name) => name.startsWith(number)) ?? '');
};

export const readBytes = (file: string): Uint8Array => new Uint8Array(readFileSync(file));

/** Whether ../shared has the folder. @throws Error in CI, where it has to */
export function hasShared(folder: string): boolean {
  if (existsSync(sharedFolder(folder))) return true;
  if ((process.env.CI ?? '') !== '' && process.env.CI !== 'false')
    throw new Error(`${sharedFolder(folder)} is not here: in CI the tests that read it have to run`);
  console.warn(`${sharedFolder(folder)} is not here: tests that read it are skipped`);
  return false;
}

/** Suites over files of ../shared; skipped, with the folder named, where it is absent. */
export const describeWith = (folder: string, name: string, body: () => void): void => {
  if (hasShared(folder)) describe(name, body);
  else describe.skip(`${name} (needs ../shared/${folder}, which is not here)`, body);
};
