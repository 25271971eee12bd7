export type ScannedTag = { readonly name: string; readonly end: number; readonly closed: boolean };

const namePattern =
  /[A-Za-z_\u0080-\uFFFF][\w.\-\u0080-\uFFFF]*(?::[A-Za-z_\u0080-\uFFFF][\w.\-\u0080-\uFFFF]*)?/y;
/** Characters that end a name: blanks, `=`, `/`, `>`, `<`, quotes. */
const nameEnds = new Set([...' \t\r\n=/><"\''].map((character) => character.charCodeAt(0)));

/** No element of a workbook has more than some thirty. */
const mostAttributes = 4_000;

/**
 * Reads the start tag at `<`: its name, where it ends, whether it closes itself. Null where it is not well formed:
 * a value without quotes or with `<` in it, an attribute twice, no end, attributes without end. One pass, whatever the length.
 */
export function scanTag(source: string, start: number): ScannedTag | null {
  namePattern.lastIndex = start + 1;
  const name = namePattern.exec(source)?.[0];
  if (name === undefined) return null;
  const seen: string[] = [];
  let at = start + 1 + name.length;
  for (;;) {
    const blank = at;
    while (isBlank(source, at)) at++;
    const code = source.charCodeAt(at);
    if (code === 62) return repeats(seen) ? null : { name, end: at + 1, closed: false };
    if (code === 47) {
      const closed = source.charCodeAt(at + 1) === 62 && !repeats(seen);
      return closed ? { name, end: at + 2, closed } : null;
    }
    const nameStart = at;
    while (at < source.length && !nameEnds.has(source.charCodeAt(at))) at++;
    if (blank === nameStart || at === nameStart) return null;
    if (seen.push(source.slice(nameStart, at)) > mostAttributes) return null;
    while (isBlank(source, at)) at++;
    if (source.charCodeAt(at) !== 61) return null;
    at++;
    while (isBlank(source, at)) at++;
    const quote = source.charAt(at);
    if (quote !== '"' && quote !== "'") return null;
    const end = source.indexOf(quote, at + 1);
    if (end < 0 || source.slice(at, end).includes('<')) return null;
    at = end + 1;
  }
}

function repeats(names: readonly string[]): boolean {
  return names.length > 1 && new Set(names).size < names.length;
}

function isBlank(source: string, at: number): boolean {
  const code = source.charCodeAt(at);
  return code === 32 || code === 10 || code === 13 || code === 9;
}
