const path = require('node:path');
const CopyPlugin = require('copy-webpack-plugin');
const HtmlPlugin = require('html-webpack-plugin');
const MinimizerPlugin = require('minimizer-webpack-plugin');
const { FirstLoadBudget } = require('./scripts/webpack/firstLoadBudget.cjs');
const { FunctionMetadata } = require('./scripts/webpack/functionMetadata.cjs');
const { office, officeFiles, contentSecurityPolicy } = require('./scripts/webpack/office.cjs');

/** Placeholder address in manifest.xml that a build replaces by the deployment's. */
const PLACEHOLDER = 'https://localhost:3000';

/**
 * `npm run build -- --env url=https://host/path --env office=cdn|21vianet|self`
 * The scripts are the same bytes for every `office`: only the page's script tag and policy, and the manifest, differ.
 */
module.exports = (env) => {
  const url = (env.url ?? PLACEHOLDER).replace(/\/+$/, '');
  const source = office(env.office ?? 'self');
  return {
    mode: 'production',
    devtool: false,
    entry: {
      functions: './src/functions/associate.ts',
      commands: './src/commands/commands.ts',
      taskpane: './src/taskpane/main.tsx',
    },
    output: {
      path: path.resolve(env.out ?? 'dist'),
      clean: true,
      // The manifest names functions.js, so it keeps its name.
      filename: ({ chunk }) => (chunk.name === 'functions' ? 'functions.js' : '[name].[contenthash:8].js'),
      chunkFilename: '[name].[contenthash:8].js',
    },
    resolve: { extensions: ['.tsx', '.ts', '.js'] },
    module: {
      rules: [
        {
          test: /\.tsx?$/,
          loader: 'swc-loader',
          options: {
            jsc: {
              target: 'es2020',
              parser: { syntax: 'typescript', tsx: true },
              transform: { react: { runtime: 'automatic' } },
            },
          },
        },
      ],
    },
    optimization: {
      // Several entries on one page: one runtime, or shared modules would exist once for each entry.
      runtimeChunk: 'single',
      splitChunks: { chunks: 'all' },
      minimizer: [new MinimizerPlugin({ minify: MinimizerPlugin.swcMinify, exclude: /^office\// })],
    },
    performance: { hints: false },
    plugins: [
      new HtmlPlugin({
        filename: 'taskpane.html',
        template: './src/taskpane/taskpane.html',
        scriptLoading: 'defer',
        templateParameters: { officeScript: source.script, policy: contentSecurityPolicy(source) },
        minify: { collapseWhitespace: true, minifyCSS: true, removeComments: true },
      }),
      new CopyPlugin({
        patterns: [
          { from: 'assets/icons', to: 'assets' },
          { from: 'src/taskpane/help.html', to: 'help.html' },
          { from: 'src/commands/shortcuts*.json', to: '[name][ext]' },
          {
            from: 'manifest.xml',
            to: 'manifest.xml',
            transform: (content) => content.toString().replaceAll(PLACEHOLDER, url),
          },
          ...(source.selfHosted ? officeFiles() : []),
        ],
      }),
      new FunctionMetadata(url),
      new FirstLoadBudget({ page: 'taskpane.html', most: 150_000 }),
    ],
  };
};
