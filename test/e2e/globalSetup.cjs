const path = require('node:path');
const webpack = require('webpack');
const configure = require('../../webpack.config.js');
const buildVendor = require('../globalSetup.cjs');

const root = path.resolve(__dirname, '../..');

/** Builds the add-in once for each source of Office.js, as a deployment would, and serves one in the workbench. */
module.exports = async () => {
  await buildVendor();
  for (const office of ['self', 'cdn', '21vianet']) {
    const out = path.join(root, 'build/e2e', office);
    const configuration = configure({ office, out, url: 'https://perf.example.test/addin' });
    const stats = await new Promise((resolve, reject) => {
      const compiler = webpack({ ...configuration, context: root });
      compiler.run((error, result) => compiler.close(() => (error ? reject(error) : resolve(result))));
    });
    if (stats.hasErrors()) throw new Error(stats.toString({ all: false, errors: true }));
  }
  const { startWorkbench } = await import('../../scripts/serve.mjs');
  const server = await startWorkbench({ dist: path.join(root, 'build/e2e/self') });
  process.env.WORKBENCH_URL = server.url;
  globalThis.closeWorkbench = () => server.close();
};
