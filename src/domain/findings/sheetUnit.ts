import type { AmountUnit } from '../quantity/quantity';
import { remembered } from '../remembered';
import type { SheetView } from '../tables/sheetView';

/** The unit of money that the last heading at or above the row names: 金额单位：万元, （万元）; null where there is none. */
export function unitAbove(view: SheetView, row: number): AmountUnit | null {
  return headingUnits(view).find((heading) => heading.row <= row)?.unit ?? null;
}

/** The first unit that each row names, where it names one, the lowest row first. */
const headingUnits = remembered((view: SheetView) => {
  const units: { readonly row: number; readonly unit: AmountUnit }[] = [];
  for (let row = view.firstRow; row <= view.lastRow; row += 1) {
    for (const { text } of view.row(row)) {
      const label = text.normalize('NFKC').replace(/\s+/g, '');
      const match =
        /单位:(?:人民币)?(元|千元|万元|亿元)/.exec(label) ?? /\((?:单位:)?(元|千元|万元|亿元)\)$/.exec(label);
      if (!match) continue;
      units.push({ row, unit: match[1] as AmountUnit });
      break;
    }
  }
  return units.reverse();
});
