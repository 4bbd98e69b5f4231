import { defineConfig } from 'vitest/config';

const project = (name: string, folders: readonly string[], own: { globalSetup?: string; setupFiles?: string[]; isolate?: boolean } = {}) => ({
  extends: true as const,
  test: { name, include: folders.map((folder) => `test/${folder}/**/*.test.ts`), ...own },
});

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
      project('unit', ['unit'], { setupFiles: [sharedBuiltIn], isolate: false }),
      project('contract', ['contract', 'golden', 'malformed'], {
        globalSetup: 'test/support/built-cli.ts',
        setupFiles: [sharedBuiltIn],
        isolate: false,
      }),
      project('e2e', ['e2e'], { globalSetup: 'test/support/built-cli.ts' }),
      project('heavy', ['property']),
    ],
  },
});
