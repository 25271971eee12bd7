/** Texts in quotes are left alone, quoted sheet names and paths are kept whole. */
const quotedText = /("(?:[^"]|"")*")/u;

/**
 * A function of ours as a formula may hold it: `PERF.EXECRATE`, as a file keeps it (`_xldudf_PERF_EXECRATE`), with the
 * remains that other programs leave in front of it (`_xlfn.`, `@`), or with the path of an add-in that is not there
 * (`'C:\add-ins\perf.xlam'!PERF.EXECRATE`, `[1]!PERF.EXECRATE`).
 */
const ownFunction =
  /@?(?<![\p{L}\p{N}_.])(?:(?:'(?:[^']|'')*'|\[\d+\][^\s!'"()+*/^&=<>,;]*|[\p{L}_][\p{L}\p{N}_.]*)!)?@?(?:_xlfn\.|_xlws\.|_xludf\.|_xldudf_)*PERF[._]([A-Z]+)(?=\s*\()/giu;

/** One call of a function of ours in a formula: its name, what stands between the brackets, and where. */
export type OwnCall = {
  readonly name: string;
  readonly start: number;
  /** Behind the closing bracket. */
  readonly end: number;
  /** As written, without spaces round them; none for `PERF.X()`. */
  readonly arguments: readonly string[];
};

/** True where the formula calls a function of ours, however it is stored. */
export function isOurFormula(formula: string): boolean {
  return /perf[._]/iu.test(formula) && ownCalls(formula, true).length > 0;
}

/** The formula with every function of ours as a person writes it (`PERF.EXECRATE`). */
export function withPlainNames(formula: string): string {
  return formula
    .split(quotedText)
    .map((piece, index) =>
      index % 2 === 1
        ? piece
        : piece.replace(ownFunction, (_whole, name: string) => `PERF.${name.toUpperCase()}`),
    )
    .join('');
}

/** The calls of functions of ours, the outer ones only. `firstOnly` looks no further than the first. */
export function ownCalls(formula: string, firstOnly = false): OwnCall[] {
  const masked = withoutTexts(formula);
  const calls: OwnCall[] = [];
  for (const match of masked.matchAll(ownFunction)) {
    if (match.index < (calls.at(-1)?.end ?? 0)) continue;
    const open = masked.indexOf('(', match.index + match[0].length);
    const parts = bracketed(formula, open);
    if (!parts) break;
    calls.push({
      name: (match[1] ?? '').toUpperCase(),
      start: match.index,
      end: parts.end,
      arguments: parts.arguments,
    });
    if (firstOnly) break;
  }
  return calls;
}

/** The formula with every text in quotes blanked out, of the same length. */
export function withoutTexts(formula: string): string {
  return formula.replace(/"(?:[^"]|"")*"/gu, (text) => `"${' '.repeat(text.length - 2)}"`);
}

/** What stands between the bracket at `open` and its other half, cut at the commas; null where it is not closed. */
function bracketed(
  formula: string,
  open: number,
): { readonly arguments: readonly string[]; readonly end: number } | null {
  const found: string[] = [];
  let depth = 0;
  let from = open + 1;
  for (let at = open; at < formula.length; at += 1) {
    const character = formula[at];
    if (character === '"' || character === "'") {
      const close = closingQuote(formula, at, character);
      if (close < 0) return null;
      at = close;
    } else if (character === '(' || character === '{') depth += 1;
    else if (character === ',' && depth === 1) {
      found.push(formula.slice(from, at).trim());
      from = at + 1;
    } else if (character === ')' || character === '}') {
      depth -= 1;
      if (depth > 0) continue;
      const last = formula.slice(from, at).trim();
      return { arguments: found.length === 0 && last === '' ? [] : [...found, last], end: at + 1 };
    }
  }
  return null;
}

function closingQuote(text: string, open: number, quote: string): number {
  for (let at = open + 1; at < text.length; at += 1) {
    if (text[at] !== quote) continue;
    if (text[at + 1] !== quote) return at;
    at += 1;
  }
  return -1;
}
