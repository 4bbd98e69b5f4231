// A workspace in memory: for tests, for the browser, for documents whose files never touch a disk.

import type { Workspace } from './workspace.js';

export interface MemoryWorkspaceOptions {
  readonly files?: Readonly<Record<string, string | Uint8Array>>;
  /** Keys are resource paths, `templates/quyet-dinh/type.yaml`. */
  readonly resources?: Readonly<Record<string, string | Uint8Array>>;
  readonly today?: Date;
}

/**
 * A workspace of files in memory.
 *
 * @example
 * const workspace = createMemoryWorkspace({ files: { 'plan.yaml': text }, resources: { 'templates/wording.yaml': words } });
 */
export function createMemoryWorkspace(options: MemoryWorkspaceOptions = {}): Workspace {
  const files = options.files ?? {};
  const resources = options.resources ?? {};
  const bytes = (entry: string | Uint8Array | undefined): Uint8Array | undefined =>
    typeof entry === 'string' ? new TextEncoder().encode(entry) : entry;
  return {
    read: async (path) => bytes(files[path]),
    resource: async (path) => bytes(files[path]) ?? bytes(resources[path]),
    builtIn: async (path) => bytes(resources[path]),
    resources: async (folder) => {
      const prefix = `${folder}/`;
      const names = [...Object.keys(files), ...Object.keys(resources)]
        .filter((path) => path.startsWith(prefix))
        .map((path) => path.slice(prefix.length).split('/')[0] ?? '');
      return [...new Set(names)].sort();
    },
    today: () => options.today ?? new Date(0),
  };
}
