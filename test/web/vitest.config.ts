import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/web/**/*.test.ts'],
    globalSetup: ['test/support/built-cli.ts', 'test/web/built-studio.ts'],
    testTimeout: 120_000,
    hookTimeout: 120_000,
    fileParallelism: false,
    // a page answers when it has typeset: on a busy machine that takes its time
    expect: { poll: { timeout: 30_000 } },
  },
});
