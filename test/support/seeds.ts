// The five source documents, which lie beside the project and not in it: tests that need them say so and are skipped where they are absent.

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

/** Suites over files of ../shared; skipped, with the folder named, where it is absent. */
export const describeWith = (folder: string, name: string, body: () => void): void => {
  if (existsSync(sharedFolder(folder))) describe(name, body);
  else describe.skip(`${name} (needs ../shared/${folder}, which is not here)`, body);
};
