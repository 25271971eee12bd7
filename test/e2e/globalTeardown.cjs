/** Ends the server that test/e2e/globalSetup.cjs started. */
module.exports = () => globalThis.closeWorkbench();
