/** Excel's longest name of a sheet. */
const longest = 31;

/**
 * A name that Excel accepts and no sheet of `taken` has, made from the wanted one: signs that no sheet may have become
 * spaces, it is cut to 31 characters and numbered where it is taken (names compare without case).
 */
export function freeSheetName(wanted: string, taken: Iterable<string>): string {
  const names = new Set([...taken].map((name) => name.toLowerCase()));
  const clean = wanted
    .replace(/[[\]:*?/\\]/g, ' ')
    .replace(/^'+|'+$/g, '')
    .trim();
  const base = clean === '' || clean.toLowerCase() === 'history' ? `${clean} 1`.trim() : clean;
  for (let number = 1; ; number += 1) {
    const suffix = number === 1 ? '' : ` (${String(number)})`;
    const name = cut(base, longest - suffix.length) + suffix;
    if (!names.has(name.toLowerCase())) return name;
  }
}

/** Cut so that no character of two units is split, and no apostrophe stands last. */
function cut(text: string, length: number): string {
  const short = text.slice(0, length).replace(/[\ud800-\udbff]$/, '');
  return short.replace(/['\s]+$/, '');
}
