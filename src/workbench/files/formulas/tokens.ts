/** `sheet` is set where a reference or a name carries a sheet of this workbook. `foreign`: another workbook, several sheets, or `#REF!`. */
export type FormulaToken =
  | {
      readonly kind: 'reference';
      readonly text: string;
      readonly prefix: string;
      readonly sheet: string | null;
    }
  | { readonly kind: 'function' | 'name' | 'string' | 'foreign' | 'other'; readonly text: string };

const letter = 'A-Za-z_\\\\\\u0080-\\uFFFF';
const word = `[${letter}0-9.?]`;
const address = '\\$?[A-Za-z]{1,3}\\$?[0-9]{1,7}';
const notWord = `(?![${letter}0-9.?(!])`;
const area = `(?:${address}(?::${address})?|\\$?[0-9]{1,7}:\\$?[0-9]{1,7}|\\$?[A-Za-z]{1,3}:\\$?[A-Za-z]{1,3})${notWord}`;

const stringPattern = /"(?:[^"]|"")*"/y;
const foreignPattern = new RegExp(
  `(?:#REF!|(?:'[^'\\[\\]]*\\[(?:[^']|'')*'|\\[[^\\[\\]]*\\]${word}*|${word}+:${word}+|'(?:[^':]|'')*:(?:[^']|'')*')!)(?:${area}|[${letter}]${word}*)?`,
  'y',
);
const prefixPattern = new RegExp(`('(?:[^']|'')+'|${word}+)!`, 'y');
const areaPattern = new RegExp(area, 'y');
const namePattern = new RegExp(`[${letter}]${word}*`, 'y');
const numberPattern = /[0-9]+(?:\.[0-9]*)?(?:[Ee][+-]?[0-9]+)?/y;
const errorPattern = /#(?:[A-Z]+[!?]|N\/A|DIV\/0!|[A-Z_]+)/y;

/** Splits a formula (with or without `=`) so that the pieces together are the formula again. */
export function formulaTokens(formula: string): FormulaToken[] {
  const tokens: FormulaToken[] = [];
  const match = (pattern: RegExp, at: number) => {
    pattern.lastIndex = at;
    return pattern.exec(formula);
  };
  let at = 0;
  const take = (token: FormulaToken) => {
    tokens.push(token);
    at += token.text.length;
  };
  while (at < formula.length) {
    const text = match(stringPattern, at)?.[0];
    if (text !== undefined) {
      take({ kind: 'string', text });
      continue;
    }
    const foreign = match(foreignPattern, at)?.[0];
    if (foreign !== undefined) {
      take({ kind: 'foreign', text: foreign });
      continue;
    }
    const prefix = match(prefixPattern, at);
    const after = at + (prefix?.[0].length ?? 0);
    const reference = match(areaPattern, after)?.[0];
    if (reference !== undefined && isOnSheet(reference)) {
      const sheet = prefix ? unquote(prefix[1] ?? '') : null;
      take({
        kind: 'reference',
        text: formula.slice(at, after) + reference,
        prefix: prefix?.[0] ?? '',
        sheet,
      });
      continue;
    }
    const name = match(namePattern, after)?.[0];
    if (name !== undefined) {
      const called = !prefix && formula[after + name.length] === '(';
      take({ kind: called ? 'function' : 'name', text: formula.slice(at, after) + name });
      continue;
    }
    const enclosed = formula[at] === '[' ? brackets(formula, at) : null;
    if (/["'[]/.test(formula[at] ?? '')) {
      // A quote or a bracket that does not end: nothing after it can be told apart.
      take({ kind: 'other', text: enclosed ?? formula.slice(at) });
      continue;
    }
    const other = prefix?.[0] ?? match(errorPattern, at)?.[0] ?? match(numberPattern, at)?.[0];
    take({ kind: 'other', text: other ?? formula[at] ?? '' });
  }
  return tokens;
}

/** `XFE1` and `A1048577` lie outside the sheet: such words are names. */
function isOnSheet(reference: string): boolean {
  return reference.split(':').every((corner) => {
    const [, letters = '', digits = ''] = /^\$?([A-Za-z]*)\$?(\d*)$/.exec(corner) ?? [];
    const row = digits === '' ? 1 : Number(digits);
    return row >= 1 && row <= 1_048_576 && (letters.length < 3 || letters.toUpperCase() <= 'XFD');
  });
}

/** `'Sheet ''1'''` → `Sheet '1'`. */
function unquote(name: string): string {
  return name.startsWith("'") ? name.slice(1, -1).replaceAll("''", "'") : name;
}

/** A structured reference `[[#This Row],[金额]]` whole: what is inside names columns, not cells. */
function brackets(formula: string, from: number): string | null {
  let depth = 0;
  for (let at = from; at < formula.length; at++) {
    const character = formula[at];
    if (character === "'") at++;
    else if (character === '[') depth++;
    else if (character === ']' && --depth === 0) return formula.slice(from, at + 1);
  }
  return null;
}
