/** Bundles what jest cannot load as it is; see scripts/vendor.mjs. */
module.exports = async () => {
  const { buildVendor } = await import('../scripts/vendor.mjs');
  await buildVendor();
};
