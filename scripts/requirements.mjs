/**
 * What the tests need beside npm packages: Chromium, Chinese fonts and LibreOffice Calc.
 * Installed where that is possible (Debian or Ubuntu as root), else named.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const needs = [
  { what: 'chromium', found: () => existsSync(process.env.CHROMIUM_PATH ?? '/usr/bin/chromium') },
  { what: 'fonts-noto-cjk', found: () => /CJK/.test(output('fc-list', [':lang=zh', 'family'])) },
  { what: 'libreoffice-calc', found: () => output('soffice', ['--version']) !== '' },
  { what: 'poppler-utils', found: () => spawnSync('pdftoppm', ['-v']).status === 0 },
];

function output(command, args) {
  const result = spawnSync(command, args, { encoding: 'utf8' });
  return result.status === 0 ? result.stdout : '';
}

/** Names of the packages that are missing and could not be installed; empty when all is there. */
export function installRequirements() {
  const missing = needs.filter(({ found }) => !found()).map(({ what }) => what);
  if (missing.length === 0) return [];
  const isRoot = typeof process.getuid === 'function' && process.getuid() === 0;
  if (!isRoot || !existsSync('/usr/bin/apt-get')) return missing;
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  try {
    execFileSync('apt-get', ['update', '-qq'], { env, stdio: 'ignore' });
    execFileSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'fontconfig', ...missing], {
      env,
      stdio: 'ignore',
    });
  } catch {
    return needs.filter(({ found }) => !found()).map(({ what }) => what);
  }
  return needs.filter(({ found }) => !found()).map(({ what }) => what);
}
