import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    // A deadline for what hangs, generous because the machines that run this are shared.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    include: ['client/src/**/*.test.ts', 'server/src/**/*.test.ts', 'test/**/*.test.ts'],
    exclude: ['**/node_modules/**', 'test/vscode/**', 'test/bench/**'],
  },
});
