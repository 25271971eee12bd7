import { type Decimal, fromNumber } from '../../decimal/decimal';
import { readAmount } from '../../quantity/amount';
import { isBlank } from '../../quantity/blanks';
import type { AmountUnit } from '../../quantity/quantity';
import type { CellRef } from '../../snapshot/snapshot';
import { refOf, type SheetView, type ViewCell } from '../../tables/sheetView';
import type { FormColumn } from './formColumns';
import type { AccountForm } from './forms';

/** Where a figure stands, as it is named: the form's title. */
export type FormPlace = { readonly view: SheetView; readonly title: string };

/** One named figure of a form. A blank cell is a figure without a value; what the form does not print is no figure. */
export type FormFigure = {
  readonly form: FormPlace;
  /** As printed, in `unit`; null for a blank cell. */
  readonly value: Decimal | null;
  readonly unit: AmountUnit | null;
  readonly cell: CellRef;
  /** Words of the row, with those of the column where it has several. */
  readonly label: string;
};

/** The figures of a form by name; each name once. */
export type FormFigures = ReadonlyMap<string, FormFigure>;

/** The figure in a row and column; null for a percentage, and for a text that is no amount. */
export function figureAt(
  form: AccountForm,
  row: number,
  column: FormColumn,
  label: string,
): FormFigure | null {
  const cell = form.view.cell(row, column.column);
  const unit = column.unit ?? form.unit;
  const value = amountIn(cell, unit);
  return value === undefined ? null : { form, value, unit, cell: refOf(cell), label };
}

function amountIn({ value, numberFormat }: ViewCell, unit: AmountUnit | null): Decimal | null | undefined {
  if (isBlank(value)) return null;
  if (numberFormat.includes('%')) return undefined;
  if (typeof value === 'number') return fromNumber(value);
  return readAmount(value, unit ?? '元') ?? undefined;
}

/** A label as it is quoted: spaces at the ends and within it removed. */
export function printed(text: string): string {
  return text.replace(/[\s\u3000]+/g, '');
}
