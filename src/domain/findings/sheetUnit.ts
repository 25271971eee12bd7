import type { AmountUnit } from '../quantity/quantity';
import { parseAmountUnit } from '../quantity/units';
import { remembered } from '../remembered';
import { normaliseLabel } from '../snapshot/normalise';
import type { SheetView } from '../tables/sheetView';

/** The unit of money that the last heading at or above the row names: 金额单位：万元, （万元）; null where there is none. */
export function unitAbove(view: SheetView, row: number): AmountUnit | null {
  return headingUnits(view).find((heading) => heading.row <= row)?.unit ?? null;
}

/** The first unit that each row names, where it names one, the lowest row first. */
const headingUnits = remembered((view: SheetView) => {
  const units: { readonly row: number; readonly unit: AmountUnit }[] = [];
  for (let row = view.firstRow; row <= view.lastRow; row += 1) {
    const unit = unitIn(view, row);
    if (unit) units.push({ row, unit });
  }
  return units.reverse();
});

/** The first unit of money that the row names: 金额单位：万元, （万元）; null where it names none. */
export function unitIn(view: SheetView, row: number): AmountUnit | null {
  for (const { text } of view.row(row)) {
    const label = normaliseLabel(text);
    const match =
      /单位:(?:人民币)?(元|千元|万元|亿元)/.exec(label) ?? /\((?:单位:)?(元|千元|万元|亿元)\)$/.exec(label);
    if (match?.[1]) return parseAmountUnit(match[1]);
  }
  return null;
}
