const word =
  // eslint-disable-next-line no-control-regex -- JSON allows no control character in a text
  /[ \t\r\n]*(?:"(?:[^"\\\u0000-\u001F]|\\(?:["\\/bfnrt]|u[\dA-Fa-f]{4}))*"|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?(?![\w.])|true\b|false\b|null\b|[{}[\]:,])/uy;

/**
 * The line (from 1) on which a text stops to be JSON: engines word their own message differently and some name no
 * place. Null where the text is JSON.
 */
export function jsonErrorLine(text: string): number | null {
  const open: ('{' | '[')[] = [];
  let expected: 'value' | 'value-or-end' | 'key' | 'key-or-end' | 'colon' | 'comma-or-end' | 'nothing' =
    'value';
  let position = 0;
  const fail = () => text.slice(0, skipSpaces(text, position)).split('\n').length;
  const closed = () => (open.length === 0 ? 'nothing' : 'comma-or-end');
  for (;;) {
    if (skipSpaces(text, position) === text.length) return expected === 'nothing' ? null : fail();
    word.lastIndex = position;
    const token = word.exec(text)?.[0];
    if (token === undefined) return fail();
    const sign = token.trim().slice(0, 1);
    const top = open.at(-1);
    if (expected === 'nothing') return fail();
    if (sign === '}' || sign === ']') {
      const ends = expected.endsWith('or-end') && top === (sign === '}' ? '{' : '[');
      if (!ends) return fail();
      open.pop();
      expected = closed();
    } else if (sign === ',') {
      if (expected !== 'comma-or-end') return fail();
      expected = top === '{' ? 'key' : 'value';
    } else if (sign === ':') {
      if (expected !== 'colon') return fail();
      expected = 'value';
    } else if (expected === 'key' || expected === 'key-or-end') {
      if (sign !== '"') return fail();
      expected = 'colon';
    } else if (expected === 'value' || expected === 'value-or-end') {
      if (sign === '{' || sign === '[') {
        open.push(sign);
        expected = sign === '{' ? 'key-or-end' : 'value-or-end';
      } else {
        expected = closed();
      }
    } else {
      return fail();
    }
    position = word.lastIndex;
  }
}

const spaces = /[ \t\r\n]*/uy;

function skipSpaces(text: string, from: number): number {
  spaces.lastIndex = from;
  spaces.exec(text);
  return spaces.lastIndex;
}
