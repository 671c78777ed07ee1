import { defineConfig } from 'vitest/config'

const database = (engine: 'pglite' | 'postgres', include: string[], globalSetup: string[]) => ({
  test: {
    name: `api-${engine}`,
    root: 'packages/api',
    include,
    globalSetup,
    env: { RUHU_TEST_ENGINE: engine },
    // Creating a database takes seconds, more under load.
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
})

export default defineConfig({
  test: {
    passWithNoTests: true,
    maxWorkers: 2,
    projects: [
      {
        test: {
          name: 'domain',
          root: 'packages/domain',
          include: ['{src,testing}/**/*.spec.ts'],
          setupFiles: ['testing/purity-setup.ts'],
        },
      },
      { test: { name: 'client', root: 'packages/client', include: ['src/**/*.spec.{ts,tsx}'] } },
      { test: { name: 'ui', root: 'packages/ui', include: ['src/**/*.spec.ts'] } },
      { test: { name: 'apps', include: ['apps/{web,kiosk,field}/src/**/*.spec.{ts,tsx}'] } },
      database('pglite', ['src/**/*.spec.ts'], []),
      database('postgres', ['src/**/*.pg.spec.ts'], ['testing/postgres-setup.ts']),
      { test: { name: 'cli', root: 'apps/cli', include: ['src/**/*.spec.{ts,tsx}'] } },
      // Real servers, killed: one file at a time, since each has up to three and what is timed must not wait for the others.
      {
        test: {
          name: 'faults',
          root: 'faults',
          include: ['**/*.spec.ts'],
          fileParallelism: false,
          testTimeout: 240_000,
          hookTimeout: 120_000,
        },
      },
      { test: { name: 'bench', include: ['bench/*.spec.ts'] } },
      // A real server a file, for everything played in it.
      { test: { name: 'play', root: 'play', include: ['**/*.spec.ts'], testTimeout: 120_000, hookTimeout: 60_000 } },
      { test: { name: 'rules', include: ['scripts/rules/**/*.spec.ts'] } },
      // Whole runs of `npm run check` in a copy of the tree.
      { test: { name: 'checks', include: ['scripts/*.spec.ts'], testTimeout: 300_000, hookTimeout: 300_000 } },
    ],
  },
})
