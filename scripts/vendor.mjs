/**
 * Bundles the packages that Node and jest cannot load as they are (ES modules behind CommonJS names)
 * to one CommonJS file each under build/, once for each state of the lock file.
 */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));

/** Source modules that only re-export packages; jest and the command line load the bundle in their place. */
export const vendorModules = ['src/workbench/calculation/univerModules.ts'];

export async function buildVendor() {
  const files = ['package-lock.json', ...vendorModules].map((file) => readFileSync(path.join(root, file)));
  const stamp = files.reduce((hash, file) => hash.update(file), createHash('sha256')).digest('hex');
  const stampFile = path.join(root, 'build/vendor.stamp');
  if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stamp) return;
  mkdirSync(path.join(root, 'build'), { recursive: true });
  await build({
    absWorkingDir: root,
    bundle: true,
    entryPoints: vendorModules,
    format: 'cjs',
    logLevel: 'error',
    outbase: '.',
    outdir: 'build/vendor',
    outExtension: { '.js': '.cjs' },
    platform: 'node',
    target: 'node20',
  });
  writeFileSync(stampFile, stamp);
}

/** For esbuild: takes the prebuilt bundles instead of the packages. */
export function vendorPlugin() {
  return {
    name: 'vendor',
    setup({ onResolve }) {
      for (const file of vendorModules) {
        const name = path.basename(file, '.ts');
        onResolve({ filter: new RegExp(`/${name}$`) }, () => ({
          external: true,
          path: path.join(root, 'build/vendor', file.replace(/\.ts$/, '.cjs')),
        }));
      }
    },
  };
}
