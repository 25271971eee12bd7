/** Blanks out quoted sheet names, texts and everything in brackets, so that only the outermost operators are left. */
function outermost(text: string): string {
  const unquoted = text.replace(/"(?:[^"]|"")*"|'(?:[^']|'')*'/gu, 'Q');
  let depth = 0;
  let left = '';
  for (const character of unquoted) {
    if (character === ')') depth -= 1;
    left += depth > 0 ? 'Q' : character;
    if (character === '(') depth += 1;
  }
  return left;
}

/**
 * A cell text as an operand of a formula: `F5` stays, `F5+F6` gets brackets, a range `F5:F7` becomes its sum.
 */
export function operand(text: string): string {
  const plain = outermost(text.trim());
  if (/[-+*/^&=<>]/u.test(plain)) return `(${text.trim()})`;
  return plain.includes(':') ? `SUM(${text.trim()})` : text.trim();
}

/** A cell text as an argument of a function, where no brackets are needed; a range becomes its sum. */
export function argument(text: string): string {
  const plain = outermost(text.trim());
  const single = !/[-+*/^&=<>]/u.test(plain);
  return single && plain.includes(':') ? `SUM(${text.trim()})` : text.trim();
}

/** True where the text names a range of several cells. */
export function isRange(text: string): boolean {
  return outermost(text).includes(':');
}
