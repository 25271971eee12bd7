const unit = require('./jest.config.cjs');

/** The built add-in in a real browser. */
module.exports = {
  ...unit,
  roots: ['<rootDir>/test/e2e'],
  testPathIgnorePatterns: [],
  globalSetup: '<rootDir>/test/e2e/globalSetup.cjs',
  globalTeardown: '<rootDir>/test/e2e/globalTeardown.cjs',
  maxWorkers: 1,
};
