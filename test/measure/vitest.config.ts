import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: { include: ['test/measure/**/*.measure.ts'], testTimeout: 120_000, disableConsoleIntercept: true },
});
