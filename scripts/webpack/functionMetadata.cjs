/** Puts functions.json and functions.en-US.json, made from the code, beside the page. */
class FunctionMetadata {
  apply(compiler) {
    const { RawSource } = compiler.webpack.sources;
    compiler.hooks.thisCompilation.tap('FunctionMetadata', (compilation) => {
      compilation.hooks.processAssets.tapPromise(
        { name: 'FunctionMetadata', stage: compiler.webpack.Compilation.PROCESS_ASSETS_STAGE_ADDITIONAL },
        async () => {
          const { functionMetadata } = await import('../functionMetadata.mjs');
          for (const { name, text } of await functionMetadata())
            compilation.emitAsset(name, new RawSource(text));
        },
      );
    });
  }
}

module.exports = { FunctionMetadata };
