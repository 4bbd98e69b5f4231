import { defineConfig } from 'vitest/config';

interface Own {
  readonly globalSetup?: string;
  readonly setupFiles?: string[];
  readonly isolate?: boolean;
  readonly exclude?: string[];
}

const project = (name: string, include: string[], own: Own = {}) => ({ extends: true as const, test: { name, include, ...own } });

const below = (...folders: readonly string[]): string[] => folders.map((folder) => `test/${folder}/**/*.test.ts`);

/** They put something else in the place of a module. */
const mocked = [...below('unit/workspace', 'unit/house'), 'test/unit/render/pdf/render-pdf.test.ts'];

const sharedBuiltIn = 'test/support/shared-built-in.ts';

export default defineConfig({
  test: {
    setupFiles: ['test/support/fixed-seed.ts'],
    // left to itself the runner keeps a core free, and half of a machine with two idle
    maxWorkers: 2,
    testTimeout: 120_000,
    hookTimeout: 120_000,
    projects: [
      // the files of a worker share the modules, which hold no state (test/unit/house): to load them anew for each took a fifth of the time
      project('unit', below('unit'), { setupFiles: [sharedBuiltIn], isolate: false, exclude: mocked }),
      project('mocked', mocked, { setupFiles: [sharedBuiltIn] }),
      project('contract', below('contract', 'golden', 'malformed'), {
        globalSetup: 'test/support/built-cli.ts',
        setupFiles: [sharedBuiltIn],
      }),
      project('e2e', below('e2e'), { globalSetup: 'test/support/built-cli.ts' }),
      project('heavy', below('property')),
    ],
  },
});
