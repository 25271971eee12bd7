import { fromNumber, roundTo, Decimal } from '../../domain/decimal/decimal';
import { columnNumber } from '../../domain/snapshot/address';
import type { Area } from '../../domain/snapshot/snapshot';

export type FormulaValue = number | string | boolean;

/** Values of the cells of an area, row by row; null where one holds an error or the area is not known. Blank cells are null. */
export type CellLookup = (sheet: string | null, area: Area) => readonly (FormulaValue | null)[] | null;

/** A range, before it is used. */
type Range = { readonly cells: readonly (FormulaValue | null)[] };
type Operand = FormulaValue | Range;

/** Thrown for what is not understood and for every error of Excel: both are simply no value. */
class NoValue extends Error {}

const token =
  /\s*(>=|<=|<>|[-+*/^&(),<>=%]|"(?:[^"]|"")*"|\d+(?:\.\d+)?(?:[eE][-+]?\d+)?|(?:(?:'(?:[^']|'')*'|[\p{L}_][\p{L}\p{N}_.]*)!)?\$?[A-Za-z]{1,3}\$?\d{1,7}(?::\$?[A-Za-z]{1,3}\$?\d{1,7})?(?![\p{L}\p{N}_.(])|[\p{L}][\p{L}\p{N}_.]*)\s*/uy;

/**
 * The value of an ordinary formula (without `=`) of the kinds that we write: arithmetic, comparison, IF, ROUND, SUM and
 * the like. Null for everything else and wherever Excel would show an error.
 */
export function evaluateFormula(formula: string, lookup: CellLookup): FormulaValue | null {
  const tokens = tokensOf(formula);
  if (!tokens) return null;
  try {
    const reader = new Reader(tokens, lookup);
    const value = scalar(reader.comparison());
    return reader.isDone ? value : null;
  } catch (error) {
    if (error instanceof NoValue) return null;
    throw error;
  }
}

function tokensOf(formula: string): string[] | null {
  const found: string[] = [];
  token.lastIndex = 0;
  while (token.lastIndex < formula.length) {
    const match = token.exec(formula);
    if (!match?.[1]) return null;
    found.push(match[1]);
  }
  return found;
}

class Reader {
  private at = 0;

  constructor(
    private readonly tokens: readonly string[],
    private readonly lookup: CellLookup,
  ) {}

  get isDone(): boolean {
    return this.at === this.tokens.length;
  }

  comparison(): Operand {
    let left = this.joined();
    while (/^(?:>=|<=|<>|[<>=])$/u.test(this.peek()))
      left = compare(this.next(), scalar(left), scalar(this.joined()));
    return left;
  }

  private joined(): Operand {
    let left = this.sum();
    while (this.take('&')) left = textOf(scalar(left)) + textOf(scalar(this.sum()));
    return left;
  }

  private sum(): Operand {
    let left = this.product();
    while (this.peek() === '+' || this.peek() === '-') {
      const sign = this.next() === '+' ? 1 : -1;
      left = numberOf(left) + sign * numberOf(this.product());
    }
    return left;
  }

  private product(): Operand {
    let left = this.unary();
    while (this.peek() === '*' || this.peek() === '/') {
      const isProduct = this.next() === '*';
      const right = numberOf(this.unary());
      if (!isProduct && right === 0) throw new NoValue();
      left = isProduct ? numberOf(left) * right : numberOf(left) / right;
    }
    return left;
  }

  private unary(): Operand {
    if (this.take('-')) return -numberOf(this.unary());
    if (this.take('+')) return numberOf(this.unary());
    let value = this.primary();
    while (this.take('%')) value = numberOf(value) / 100;
    return value;
  }

  private primary(): Operand {
    const written = this.next();
    if (written === '(') {
      const value = this.comparison();
      this.expect(')');
      return value;
    }
    if (written.startsWith('"')) return written.slice(1, -1).replaceAll('""', '"');
    if (/^\d/u.test(written)) return Number(written);
    if (this.peek() === '(') return this.call(written.toUpperCase());
    if (/^(?:TRUE|FALSE)$/iu.test(written)) return written.toUpperCase() === 'TRUE';
    return this.reference(written);
  }

  private reference(written: string): Range {
    const match = /^(?:(.*)!)?\$?([A-Za-z]{1,3})\$?(\d+)(?::\$?([A-Za-z]{1,3})\$?(\d+))?$/su.exec(written);
    if (!match) throw new NoValue();
    const [, sheet, letters = '', row = '', lastLetters = letters, lastRow = row] = match;
    const area = areaOf(
      columnNumber(letters),
      Number(row) - 1,
      columnNumber(lastLetters),
      Number(lastRow) - 1,
    );
    const name = sheet?.startsWith("'") ? sheet.slice(1, -1).replaceAll("''", "'") : sheet;
    const cells = this.lookup(name ?? null, area);
    if (!cells) throw new NoValue();
    return { cells };
  }

  private call(name: string): Operand {
    const given: Operand[] = [];
    this.expect('(');
    while (this.peek() !== ')') {
      if (given.length > 0) this.expect(',');
      // Only the branch that counts may fail: the other one is read and thrown away.
      if (name === 'IF' && given.length > 0)
        given.push(this.branch(isTrue(scalar(given[0] ?? false)) === (given.length === 1)));
      else given.push(this.comparison());
    }
    this.expect(')');
    return callOf(name, given);
  }

  private branch(counts: boolean): Operand {
    if (counts) return this.comparison();
    let depth = 0;
    for (; depth > 0 || !/^[,)]$/u.test(this.peek()); this.next()) {
      if (this.peek() === '') throw new NoValue();
      if (this.peek() === '(') depth += 1;
      if (this.peek() === ')') depth -= 1;
    }
    return '';
  }

  private peek(): string {
    return this.tokens[this.at] ?? '';
  }

  private next(): string {
    return this.tokens[this.at++] ?? '';
  }

  private take(wanted: string): boolean {
    if (this.peek() !== wanted) return false;
    this.at += 1;
    return true;
  }

  private expect(wanted: string): void {
    if (!this.take(wanted)) throw new NoValue();
  }
}

function areaOf(column: number, row: number, lastColumn: number, lastRow: number): Area {
  return {
    row: Math.min(row, lastRow),
    column: Math.min(column, lastColumn),
    rowCount: Math.abs(lastRow - row) + 1,
    columnCount: Math.abs(lastColumn - column) + 1,
  };
}

function callOf(name: string, given: readonly Operand[]): FormulaValue {
  const [first = '', second = 0, third] = given;
  const numbers = () => given.flatMap(numbersIn);
  switch (name) {
    case 'IF':
      if (given.length < 2) throw new NoValue();
      return isTrue(scalar(first)) ? scalar(second) : scalar(third ?? false);
    case 'AND':
      return given.every((one) => isTrue(scalar(one)));
    case 'OR':
      return given.some((one) => isTrue(scalar(one)));
    case 'SUM':
      return numbers().reduce((sum, value) => sum + value, 0);
    case 'COUNT':
      return numbers().length;
    case 'MIN':
      return numbers().length === 0 ? 0 : Math.min(...numbers());
    case 'MAX':
      return numbers().length === 0 ? 0 : Math.max(...numbers());
    case 'ABS':
      return Math.abs(numberOf(first));
    case 'INT':
      return Math.floor(Number(numberOf(first).toPrecision(15)));
    case 'ROUND':
      return roundTo(fromNumber(numberOf(first)), numberOf(second)).toNumber();
    case 'ROUNDUP':
      return fromNumber(numberOf(first)).toDecimalPlaces(numberOf(second), Decimal.ROUND_UP).toNumber();
    case 'ROUNDDOWN':
      return fromNumber(numberOf(first)).toDecimalPlaces(numberOf(second), Decimal.ROUND_DOWN).toNumber();
    case 'TRIM':
      return textOf(scalar(first))
        .replace(/^ +| +$/gu, '')
        .replace(/ {2,}/gu, ' ');
    case 'SUBSTITUTE':
      if (given.length !== 3) throw new NoValue();
      return textOf(scalar(first)).replaceAll(textOf(scalar(second)), textOf(scalar(third ?? '')));
    default:
      throw new NoValue();
  }
}

/** The one value of an operand; of a range of several cells a formula of ours never asks for it. */
function scalar(operand: Operand): FormulaValue {
  if (typeof operand !== 'object') return operand;
  if (operand.cells.length !== 1) throw new NoValue();
  return operand.cells[0] ?? '';
}

function numbersIn(operand: Operand): number[] {
  if (typeof operand === 'object') return operand.cells.filter((cell) => typeof cell === 'number');
  return [numberOf(operand)];
}

function numberOf(operand: Operand): number {
  const isBlankCell = typeof operand === 'object' && operand.cells.length === 1 && operand.cells[0] === null;
  if (isBlankCell) return 0;
  const value = scalar(operand);
  if (typeof value === 'number') return value;
  if (typeof value === 'boolean') return value ? 1 : 0;
  // What Excel makes of a text depends on the country: no value that can be relied on.
  throw new NoValue();
}

function textOf(value: FormulaValue): string {
  if (typeof value === 'number') return String(Number(value.toPrecision(15)));
  return typeof value === 'boolean' ? String(value).toUpperCase() : value;
}

function isTrue(value: FormulaValue): boolean {
  if (typeof value === 'string') throw new NoValue();
  return value === true || (typeof value === 'number' && value !== 0);
}

function compare(sign: string, left: FormulaValue, right: FormulaValue): boolean {
  const order = orderOf(left, right);
  switch (sign) {
    case '=':
      return order === 0;
    case '<>':
      return order !== 0;
    case '<':
      return order < 0;
    case '>':
      return order > 0;
    case '<=':
      return order <= 0;
    default:
      return order >= 0;
  }
}

/** Numbers come before texts, and texts are compared without case, as in Excel. */
function orderOf(left: FormulaValue, right: FormulaValue): number {
  const rank = (value: FormulaValue) => ['number', 'string', 'boolean'].indexOf(typeof value);
  if (rank(left) !== rank(right)) return rank(left) - rank(right);
  if (typeof left === 'string' && typeof right === 'string') {
    const [a, b] = [left.toUpperCase(), right.toUpperCase()];
    return a < b ? -1 : a > b ? 1 : 0;
  }
  return Number(Number(left).toPrecision(15)) - Number(Number(right).toPrecision(15));
}
