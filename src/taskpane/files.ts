/** Offers a text as a file to be saved; some windows of Office block it without a word, so that copying is offered as well. */
export function saveFile(name: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  // The browser reads it after the click.
  setTimeout(() => {
    URL.revokeObjectURL(url);
  }, 10_000);
}

/** Puts a text on the clipboard; false where the window does not allow it. */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}

/** Files of settings are small: a larger one was chosen by mistake. */
const mostBytes = 2 ** 20;

/** The text of a chosen file; null where it is far too large or cannot be read. */
export async function fileText(file: File): Promise<string | null> {
  if (file.size > mostBytes) return null;
  try {
    return await file.text();
  } catch {
    return null;
  }
}
