// The folder of a run over many units where there is no disk: its files are kept until they are put into one ZIP.

import { sha256 } from '../../workspace/sha256.js';
import type { RunFolder } from '../../workspace/workspace.js';

export interface MemoryFolder extends RunFolder {
  readonly files: ReadonlyMap<string, Uint8Array>;
}

export function createMemoryFolder(): MemoryFolder {
  const files = new Map<string, Uint8Array>();
  const textOf = (name: string): string | undefined => {
    const bytes = files.get(name);
    return bytes && new TextDecoder().decode(bytes);
  };
  const write = (name: string, text: string): void => {
    files.set(name, new TextEncoder().encode(text));
  };
  return {
    files,
    name: '',
    open: () => {},
    readText: textOf,
    append: (name, text) => write(name, `${textOf(name) ?? ''}${text}`),
    rewrite: write,
    checksum: sha256,
    checksumOf: (name) => {
      const bytes = files.get(name);
      return bytes && sha256(bytes);
    },
    faultsOf: () => [],
    place: (placed) => {
      for (const { name, bytes } of placed) files.set(name, bytes);
      return [];
    },
    remove: (name) => {
      files.delete(name);
    },
    refusalOf: () => undefined,
  };
}
