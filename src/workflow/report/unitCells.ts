import {
  joined,
  addressIn,
  type Expression,
  literal,
  numberIn,
  numberInText,
  scaled,
} from '../../domain/report/expression';
import type { Decimal } from '../../domain/decimal/decimal';
import { isPercentFormat } from '../../domain/quantity/readQuantity';
import { cellAt, sheetById } from '../../domain/snapshot/cells';
import type { CellRef, WorkbookSnapshot } from '../../domain/snapshot/snapshot';
import type { Part } from '../../domain/summary/measuredRow';
import type { NewCell } from '../../workbook/newSheet';
import { formulaCell, textCell } from './cells';

type Place = { readonly row: number; readonly column: number };

/**
 * A figure of a unit on the scale of its group, live: the cell times its factor. A figure that was read from words
 * counts as long as they stay the same.
 */
export function partExpression(
  workbook: WorkbookSnapshot,
  ref: CellRef,
  { value, factor }: Part,
): Expression {
  const { numberFormat } = cellAt(sheetById(workbook, ref.sheetId), ref.row, ref.column);
  const shown = isPercentFormat(numberFormat) ? factor.times(100) : factor;
  const read = [numberIn(workbook, ref), numberInText(workbook, ref)];
  for (const [index, expression] of read.entries()) {
    const live = expression && scaled(expression, index === 0 ? shown : factor);
    if (live?.value && isClose(live.value, value)) return withCell(live);
  }
  return literal(workbook, value, ref);
}

/** A number read from a text has no cell to count: it holds while the text can be read. */
function withCell(expression: Expression): Expression {
  return expression.numbers.length > 0
    ? expression
    : joined(`IFERROR(${expression.text},"")`, expression.value, [expression]);
}

function isClose(one: Decimal, other: Decimal): boolean {
  return one.minus(other).abs().lessThanOrEqualTo(other.abs().times('1e-12'));
}

/** The formula that stays blank while a number is missing or a text has changed. */
export function shownFormula({ text, numbers, guards }: Expression): string {
  const tests = [
    ...(numbers.length > 0 ? [`COUNT(${numbers.join(',')})<${String(numbers.length)}`] : []),
    ...guards.map((guard) => `NOT(${guard})`),
  ];
  const [only, ...more] = tests;
  if (only === undefined) return text;
  return `IF(${more.length > 0 ? `OR(${tests.join(',')})` : only},"",${text})`;
}

/** A cell as it stands in the unit's table, with its percent format. */
export function linkedCell(workbook: WorkbookSnapshot, ref: CellRef | null, place: Place): NewCell {
  if (!ref) return textCell(place, 'cell', '');
  const address = addressIn(workbook, ref);
  const { numberFormat } = cellAt(sheetById(workbook, ref.sheetId), ref.row, ref.column);
  return formulaCell(place, 'cell', `IF(${address}="","",${address})`, {
    numberFormat: isPercentFormat(numberFormat) ? numberFormat : null,
  });
}
