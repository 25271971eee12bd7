/**
 * The workbench: the built add-in and the trial page around it, served on 127.0.0.1.
 *
 *   npm start [-- --port N] [-- --no-open]
 */
import { spawn } from 'node:child_process';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import webpack from 'webpack';
import { buildPage } from './workbench/buildPage.mjs';
import { startServer } from './workbench/server.mjs';

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));

/**
 * Builds what is served and serves it. `port` 0: a free one. `dist`: an add-in that is built already; without it the
 * add-in is built to dist/, with Microsoft's files beside it (office=self). `open`: show the page in the browser.
 */
export async function startWorkbench({ port = 0, dist, open = false } = {}) {
  const [addin, page] = await Promise.all([dist ?? buildAddin(), buildPage(root)]);
  const office = path.join(root, 'node_modules/@microsoft/office-js/dist');
  const server = await startServer({
    port,
    samples: path.join(root, 'assets/samples'),
    folders: [
      // Where the add-in expects the bootstrap of Excel stands ours; Microsoft's client comes as it is shipped.
      ['/addin/office/office.js', path.join(page, 'office/office.js')],
      ['/addin/office/complete.js', path.join(page, 'office/complete.js')],
      ['/addin/office/', office],
      ['/addin/', addin],
      ['/page/', page],
      ['/samples/', path.join(root, 'assets/samples')],
    ],
  });
  if (open) openBrowser(server.url);
  return server;
}

/** The deployed files, built by the same configuration as `npm run build`. */
async function buildAddin() {
  const configuration = (await import('../webpack.config.js')).default({ office: 'self' });
  const stats = await new Promise((resolve, reject) => {
    const compiler = webpack({ ...configuration, context: root });
    compiler.run((error, result) => {
      compiler.close(() => (error ? reject(error) : resolve(result)));
    });
  });
  if (stats.hasErrors()) throw new Error(stats.toString({ all: false, errors: true }));
  return configuration.output.path;
}

/** Shows the page where a person can see it: not on a machine without a display. */
function openBrowser(url) {
  const { platform, env } = process;
  if (env.CI || (platform === 'linux' && !env.DISPLAY && !env.WAYLAND_DISPLAY)) return;
  const [command, ...args] =
    platform === 'win32'
      ? ['cmd', '/c', 'start', '', url]
      : platform === 'darwin'
        ? ['open', url]
        : ['xdg-open', url];
  spawn(command, args, { detached: true, stdio: 'ignore' })
    .on('error', () => undefined)
    .unref();
}

/** `npm start`: builds, serves until Ctrl+C, and says where. */
export async function start(args) {
  const options = readOptions(args);
  if (options === null) {
    console.error('用法 / Usage: npm start -- [--port 0…65535] [--no-open]');
    return 2;
  }
  const { port, open } = options;
  console.log('正在生成加载项和试用页… / Building the add-in and its trial page…');
  try {
    const { url } = await startWorkbench({ port, open });
    console.log(`请在浏览器中打开 / Open in a browser: ${url}`);
    console.log('按 Ctrl+C 结束。 / Press Ctrl+C to stop.');
    return 0;
  } catch (error) {
    if (error?.code !== 'EADDRINUSE') throw error;
    console.error(
      `端口 ${String(port)} 已被占用，请换一个。 / Port ${String(port)} is in use; choose another.`,
    );
    return 1;
  }
}

/** Null for options that do not exist or a port that is none. */
function readOptions(args) {
  try {
    const { values } = parseArgs({
      args,
      options: { port: { type: 'string', default: '0' }, 'no-open': { type: 'boolean', default: false } },
    });
    const port = Number(values.port);
    const sound = /^\d+$/.test(values.port) && port <= 65535;
    return sound ? { port, open: !values['no-open'] } : null;
  } catch {
    return null;
  }
}
