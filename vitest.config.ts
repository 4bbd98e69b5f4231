import { defineConfig } from 'vitest/config';

const project = (name: string, folders: readonly string[], own: { globalSetup?: string; setupFiles?: string[] } = {}) => ({
  extends: true as const,
  test: { name, include: folders.map((folder) => `test/${folder}/**/*.test.ts`), ...own },
});

const sharedBuiltIn = 'test/support/shared-built-in.ts';

export default defineConfig({
  test: {
    setupFiles: ['test/support/fixed-seed.ts'],
    // left to itself the runner keeps a core free, and half of a machine with two idle
    maxWorkers: 2,
    testTimeout: 60_000,
    hookTimeout: 60_000,
    projects: [
      project('unit', ['unit'], { setupFiles: [sharedBuiltIn] }),
      project('contract', ['contract', 'golden', 'malformed'], { globalSetup: 'test/support/built-cli.ts', setupFiles: [sharedBuiltIn] }),
      project('e2e', ['e2e'], { globalSetup: 'test/support/built-cli.ts' }),
      project('heavy', ['property']),
    ],
  },
});
