/**
 * `npm test`: everything, in this order: what must be installed, types, lint, format, manifest, unit and host tests,
 * the built add-in in a real browser.
 * The last line is `N passed, N failed`, the steps before the tests counted as one each.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { installRequirements } from './requirements.mjs';

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const bin = (name) => path.join(root, 'node_modules', name);
let passed = 0;
let failed = 0;

function report(what, ok) {
  if (ok) passed += 1;
  else failed += 1;
  console.log(`${ok ? 'ok' : 'FAILED'}: ${what}`);
}

function run(args) {
  return spawnSync(process.execPath, args, { cwd: root, stdio: 'inherit' }).status === 0;
}

/** Runs jest with the arguments and adds its counts; a run that ends without a report counts as failed. */
function jest(what, args) {
  const reportFile = path.join(root, 'build', `${what}.json`);
  mkdirSync(path.dirname(reportFile), { recursive: true });
  rmSync(reportFile, { force: true });
  const ok = run([bin('jest/bin/jest.js'), '--json', `--outputFile=${reportFile}`, ...args]);
  try {
    const result = JSON.parse(readFileSync(reportFile, 'utf8'));
    passed += result.numPassedTests;
    failed += result.numFailedTests + result.numPendingTests + result.numRuntimeErrorTestSuites;
    if (!ok && result.numFailedTests + result.numRuntimeErrorTestSuites === 0) failed += 1;
  } catch {
    failed += 1;
  }
}

const missing = installRequirements();
if (missing.length > 0) {
  console.log(
    `Missing for the tests: ${missing.join(', ')}. On Debian: apt-get install ${missing.join(' ')}`,
  );
}
report('Chromium, Chinese fonts and LibreOffice are there', missing.length === 0);
report('types', run([bin('typescript/bin/tsc'), '--noEmit']));
report('lint', run([bin('eslint/bin/eslint.js'), '.', '--max-warnings', '0']));
report('format', run([bin('prettier/bin/prettier.cjs'), '--check', '--log-level', 'warn', '.']));
report('manifest and function metadata', run([path.join(root, 'scripts/validate.mjs')]));
jest('unit', []);
jest('e2e', ['--config', 'jest.e2e.config.cjs']);

console.log(`${String(passed)} passed, ${String(failed)} failed`);
process.exitCode = failed === 0 ? 0 : 1;
