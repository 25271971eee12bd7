/** @type {import('jest').Config} */
module.exports = {
  testEnvironment: 'node',
  // A busy machine is no failure: the slowest single tests take some seconds on a quiet one.
  testTimeout: 60_000,
  // By itself jest leaves a core free: half of a machine with two.
  maxWorkers: '100%',
  globalSetup: '<rootDir>/test/globalSetup.cjs',
  moduleNameMapper: {
    univerModules$: '<rootDir>/build/vendor/src/workbench/calculation/univerModules.cjs',
  },
  roots: ['<rootDir>/test'],
  testMatch: ['**/*.test.ts', '**/*.test.tsx'],
  testPathIgnorePatterns: ['<rootDir>/test/e2e/'],
  transform: {
    '^.+\\.tsx?$': [
      '@swc/jest',
      {
        jsc: {
          target: 'es2022',
          parser: { syntax: 'typescript', tsx: true },
          transform: { react: { runtime: 'automatic' } },
        },
        module: { type: 'commonjs' },
      },
    ],
  },
};
