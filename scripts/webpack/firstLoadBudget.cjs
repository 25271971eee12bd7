const { gzipSync } = require('node:zlib');

/** Fails the build when the scripts that the page loads at first weigh more than `most` bytes (gzip). */
class FirstLoadBudget {
  constructor({ page, most }) {
    this.page = page;
    this.most = most;
  }

  apply(compiler) {
    compiler.hooks.emit.tap('FirstLoadBudget', (compilation) => {
      const html = compilation.getAsset(this.page)?.source.source().toString() ?? '';
      const scripts = [...html.matchAll(/<script[^>]*\ssrc="?([^">\s]+)/g)]
        .map((match) => match[1])
        .filter((name) => compilation.getAsset(name) && !name.startsWith('office/'));
      const size = scripts.reduce(
        (sum, name) => sum + gzipSync(compilation.getAsset(name).source.buffer()).length,
        0,
      );
      if (scripts.length === 0 || size > this.most) {
        compilation.errors.push(
          new compiler.webpack.WebpackError(
            `${this.page} loads ${String(size)} bytes of script (gzip) at first; at most ${String(this.most)} are allowed.`,
          ),
        );
      }
    });
  }
}

module.exports = { FirstLoadBudget };
