import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    exclude: ['test/office/**', 'test/bench/**'],
    setupFiles: ['test/support/fixed-seed.ts'],
    // left to itself the runner keeps a core free, and half of a machine with two idle
    maxWorkers: 2,
    testTimeout: 60_000,
  },
});
