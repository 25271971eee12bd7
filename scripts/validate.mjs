/**
 * `npm run validate`: the manifest and the function metadata against the code and the icons, offline.
 * `npm run validate -- --online` asks Microsoft's validation service besides.
 */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { functionMetadata } from './functionMetadata.mjs';

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const outfile = path.join(root, 'build/validate.cjs');
await build({
  absWorkingDir: root,
  bundle: true,
  stdin: {
    contents: `
      export { checkManifest } from './scripts/manifest/checkManifest';
      export { deployedFrom } from './scripts/manifest/deployed';`,
    resolveDir: root,
    loader: 'ts',
  },
  format: 'cjs',
  logLevel: 'error',
  outfile,
  platform: 'node',
  target: 'node20',
});
const { checkManifest, deployedFrom } = createRequire(import.meta.url)(outfile);
const metadata = await functionMetadata();
const faults = checkManifest(
  readFileSync(path.join(root, 'manifest.xml'), 'utf8'),
  deployedFrom(root, metadata),
);
for (const fault of faults) console.log(fault);
console.log(
  faults.length === 0 ? 'manifest.xml and the function metadata are sound.' : `${faults.length} faults.`,
);
process.exitCode = faults.length === 0 ? 0 : 1;

if (process.argv.includes('--online')) {
  const command = path.join(root, 'node_modules/office-addin-manifest/cli.js');
  const { status } = spawnSync(process.execPath, [command, 'validate', 'manifest.xml'], {
    cwd: root,
    stdio: 'inherit',
  });
  if (status !== 0) process.exitCode = 1;
}
