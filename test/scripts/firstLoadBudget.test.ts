import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import HtmlPlugin from 'html-webpack-plugin';
import webpack from 'webpack';

type Budget = new (limit: { page: string; most: number }) => webpack.WebpackPluginInstance;
const { FirstLoadBudget } = jest.requireActual<{ FirstLoadBudget: Budget }>(
  '../../scripts/webpack/firstLoadBudget.cjs',
);

/** Builds a page with one script of about 1.3 kB (gzip) that must not weigh more than `most` bytes; the errors. */
async function build(most: number): Promise<string[]> {
  const folder = mkdtempSync(path.join(tmpdir(), 'budget-'));
  const noise = Array.from({ length: 500 }, (_, index) => ((index * 7919) % 9973).toString(36)).join('-');
  writeFileSync(path.join(folder, 'main.js'), `document.title = ${JSON.stringify(noise)};`);
  const compiler = webpack({
    mode: 'production',
    context: folder,
    entry: './main.js',
    output: { path: path.join(folder, 'out') },
    plugins: [new HtmlPlugin({ filename: 'page.html' }), new FirstLoadBudget({ page: 'page.html', most })],
  });
  return new Promise((resolve, reject) => {
    compiler.run((error, stats) => {
      compiler.close(() => {
        if (error) reject(error);
        else resolve((stats?.compilation.errors ?? []).map(({ message }) => message));
      });
    });
  });
}

it('fails a build whose first scripts weigh more than allowed, and only then', async () => {
  expect(await build(5000)).toEqual([]);
  expect(await build(500)).toEqual([
    expect.stringMatching(
      /^page\.html loads \d+ bytes of script \(gzip\) at first; at most 500 are allowed\.$/,
    ),
  ]);
});

it('fails a build whose page has no script to be weighed', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'budget-'));
  writeFileSync(path.join(folder, 'main.js'), '');
  const compiler = webpack({
    mode: 'production',
    context: folder,
    entry: './main.js',
    output: { path: path.join(folder, 'out') },
    plugins: [new FirstLoadBudget({ page: 'page.html', most: 500 })],
  });
  const errors = await new Promise<unknown[]>((resolve) => {
    compiler.run((_error, stats) => {
      compiler.close(() => {
        resolve(stats?.compilation.errors ?? []);
      });
    });
  });
  expect(errors).toHaveLength(1);
});
