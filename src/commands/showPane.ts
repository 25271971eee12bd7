/** Opens the pane; false where this Excel cannot do so by code (web without shared runtime, older builds). */
export async function showPane(): Promise<boolean> {
  // Newer than some hosts, whatever the typings say.
  const addin = Office.addin as Office.Addin | undefined;
  if (typeof addin?.showAsTaskpane !== 'function') return false;
  try {
    await addin.showAsTaskpane();
    return true;
  } catch {
    return false;
  }
}
