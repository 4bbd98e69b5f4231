// A workspace with files more, seen before those it has: for looking at a file before it is written.

import type { Workspace } from './workspace.js';

/** @param files by their paths from the project folder, which may lead out of it */
export const withFiles = (workspace: Workspace, files: Readonly<Record<string, Uint8Array>>): Workspace => ({
  ...workspace,
  read: async (path) => (Object.hasOwn(files, path) ? files[path] : workspace.read(path)),
});
