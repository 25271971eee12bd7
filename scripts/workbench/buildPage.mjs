/** Builds the workbench page and the scripts that it puts before the add-in, minified, to build/page. */
import { copyFileSync, mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { build } from 'esbuild';

const page = 'src/workbench/page';

export async function buildPage(root) {
  const outdir = path.join(root, 'build/page');
  rmSync(outdir, { recursive: true, force: true });
  mkdirSync(outdir, { recursive: true });
  const shared = {
    absWorkingDir: root,
    bundle: true,
    legalComments: 'none',
    logLevel: 'error',
    minify: true,
    target: 'es2022',
  };
  await Promise.all([
    build({
      ...shared,
      define: { 'process.env.NODE_ENV': '"production"' },
      // Parts that the grid loads on demand (hyphenation of European languages) stay apart and are never asked for.
      chunkNames: 'parts/[name]-[hash]',
      entryPoints: { main: `${page}/main.ts`, style: `${page}/page.css` },
      format: 'esm',
      outdir,
      splitting: true,
    }),
    // Classic scripts with names that are their addresses under /addin/office/.
    build({
      ...shared,
      entryPoints: {
        office: `${page}/office/bootScript.ts`,
        complete: `${page}/office/completeScript.ts`,
      },
      format: 'iife',
      outdir: path.join(outdir, 'office'),
    }),
  ]);
  copyFileSync(path.join(root, page, 'page.html'), path.join(outdir, 'page.html'));
  return outdir;
}
