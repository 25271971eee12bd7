/**
 * Runs the workbench, `node scripts/run.mjs start`, or the command line: `node scripts/run.mjs fill|check|undo …`.
 * Bundles src/cli/main.ts with esbuild (well under a second) and calls its main().
 */
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { buildVendor, vendorPlugin } from './vendor.mjs';

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));

/** Builds the command line to build/cli.cjs, and the processes of its batches beside it. Answers the file's path. */
export async function buildCommandLine() {
  await buildVendor();
  await build({
    absWorkingDir: root,
    bundle: true,
    entryPoints: { cli: 'src/cli/main.ts', worker: 'src/cli/batch/worker.ts' },
    external: ['jsdom'],
    format: 'cjs',
    logLevel: 'error',
    outdir: path.join(root, 'build'),
    outExtension: { '.js': '.cjs' },
    platform: 'node',
    plugins: [vendorPlugin()],
    sourcemap: 'inline',
    target: 'node20',
  });
  return path.join(root, 'build/cli.cjs');
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const args = process.argv.slice(2);
  if (args[0] === 'start') {
    const { start } = await import('./serve.mjs');
    process.exitCode = await start(args.slice(1));
  } else {
    const { main } = createRequire(import.meta.url)(await buildCommandLine());
    process.exitCode = await main(args);
  }
}
