/** Puts functions.json, functions.en-US.json and the pages of the functions, made from the code, beside the page. */
class FunctionMetadata {
  constructor(address) {
    this.address = address;
  }

  apply(compiler) {
    const { RawSource } = compiler.webpack.sources;
    compiler.hooks.thisCompilation.tap('FunctionMetadata', (compilation) => {
      compilation.hooks.processAssets.tapPromise(
        { name: 'FunctionMetadata', stage: compiler.webpack.Compilation.PROCESS_ASSETS_STAGE_ADDITIONAL },
        async () => {
          const { functionHelp, functionMetadata } = await import('../functionMetadata.mjs');
          const { pages } = await functionHelp();
          for (const { name, text } of [...(await functionMetadata(this.address)), ...pages])
            compilation.emitAsset(name, new RawSource(text));
        },
      );
    });
  }
}

module.exports = { FunctionMetadata };
