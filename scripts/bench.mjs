/** `npm run bench`: whether time grows with the rows and the sheets. Exit code 1 where it grows faster (see test/bench). */
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const outfile = path.join(root, 'build/bench.cjs');
await build({
  absWorkingDir: root,
  bundle: true,
  entryPoints: ['test/bench/main.ts'],
  format: 'cjs',
  logLevel: 'error',
  outfile,
  platform: 'node',
  sourcemap: 'inline',
  target: 'node20',
});
process.exitCode =
  spawnSync(process.execPath, ['--enable-source-maps', outfile], { stdio: 'inherit' }).status ?? 1;
