/**
 * A label as it is compared: NFKC (full-width digits, brackets and letters become half-width),
 * every space and line feed removed, quotation marks removed, lower case.
 */
export function normaliseLabel(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\s\u200B\uFEFF]+/gu, '')
    .replace(/["'“”‘’「」『』]/gu, '')
    .toLowerCase();
}

/** A cell's text with full-width spaces and zero-width characters at the ends removed. */
export function trimText(text: string): string {
  return text.replace(/[\u200B\uFEFF]/gu, '').trim();
}
