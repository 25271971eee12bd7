/** A small reader of plain Excel formulas, for comparing our plain formulas with the rules they stand for. */
type Value = number | string;

const token = /\s*(>=|<=|<>|[-+*/(),<>=:]|"(?:[^"]|"")*"|\d+(?:\.\d+)?%?|\$?[A-Z]+\$?\d+|[A-Z]+(?=\())/uy;

/** Value of a formula without `=`; cells are looked up by their address, ranges cell by cell in one column. */
export function evaluate(formula: string, cells: Readonly<Record<string, Value>>): Value {
  const tokens: string[] = [];
  token.lastIndex = 0;
  while (token.lastIndex < formula.length) {
    const match = token.exec(formula);
    if (!match?.[1]) throw new Error(`cannot read ${formula}`);
    tokens.push(match[1]);
  }
  let at = 0;
  const peek = () => tokens[at] ?? '';
  const next = () => tokens[at++] ?? '';
  const number = (value: Value) => (typeof value === 'number' ? value : value === '' ? NaN : Number(value));

  function comparison(): Value {
    const left = sum();
    if (!/^(?:>=|<=|<>|[<>=])$/u.test(peek())) return left;
    const sign = next();
    const right = sum();
    const [a, b] =
      typeof left === 'number' && typeof right === 'number'
        ? [Number(left.toPrecision(15)), Number(right.toPrecision(15))]
        : [left, right];
    const answers: Record<string, boolean> = {
      '>=': a >= b,
      '<=': a <= b,
      '<>': a !== b,
      '>': a > b,
      '<': a < b,
      '=': a === b,
    };
    return answers[sign] ? 1 : 0;
  }
  function sum(): Value {
    let left = product();
    while (peek() === '+' || peek() === '-') {
      const sign = next();
      const right = number(product());
      left = sign === '+' ? number(left) + right : number(left) - right;
    }
    return left;
  }
  function product(): Value {
    let left = unary();
    while (peek() === '*' || peek() === '/') {
      const sign = next();
      const right = number(unary());
      left = sign === '*' ? number(left) * right : number(left) / right;
    }
    return left;
  }
  function unary(): Value {
    if (peek() !== '-') return primary();
    next();
    return -number(primary());
  }
  function primary(): Value {
    const read = next();
    if (read === '(') {
      const inner = comparison();
      next();
      return inner;
    }
    if (read.startsWith('"')) return read.slice(1, -1);
    if (/^\d/u.test(read)) return read.endsWith('%') ? Number(read.slice(0, -1)) / 100 : Number(read);
    if (/\d$/u.test(read)) return cells[read] ?? '';
    next();
    const values: Value[][] = [];
    while (peek() !== ')') {
      values.push(list());
      if (peek() === ',') next();
    }
    next();
    return call(read, values);
  }
  function list(): Value[] {
    const first = peek();
    if (tokens[at + 1] !== ':') return [comparison()];
    at += 2;
    const last = next();
    const column = first.replace(/\d+/u, '');
    const from = Number(first.replace(/\D+/u, ''));
    const to = Number(last.replace(/\D+/u, ''));
    return Array.from({ length: to - from + 1 }, (_, index) => cells[`${column}${from + index}`] ?? '');
  }
  function call(name: string, values: Value[][]): Value {
    const flat = values.flat();
    const numbers = flat.filter((value) => typeof value === 'number');
    const [first = '', second = '', third = ''] = flat;
    switch (name) {
      case 'IF':
        return number(first) ? second : third;
      case 'MIN':
        return Math.min(...flat.map(number));
      case 'MAX':
        return Math.max(...flat.map(number));
      case 'SUM':
        return numbers.reduce((total, value) => total + value, 0);
      case 'COUNT':
        return numbers.length;
      case 'ROUND': {
        const scale = 10 ** number(second);
        const scaled = Number((number(first) * scale).toPrecision(15));
        return (Math.sign(scaled) * Math.round(Math.abs(scaled))) / scale;
      }
      default:
        throw new Error(`unknown function ${name}`);
    }
  }
  const result = comparison();
  if (at !== tokens.length) throw new Error(`left over in ${formula}: ${tokens.slice(at).join(' ')}`);
  return result;
}
