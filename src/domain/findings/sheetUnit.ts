import type { AmountUnit } from '../quantity/quantity';
import type { SheetView } from '../tables/sheetView';

/** The unit of money that the last heading at or above the row names: 金额单位：万元, （万元）; null where there is none. */
export function unitAbove(view: SheetView, row: number): AmountUnit | null {
  for (let at = Math.min(row, view.lastRow); at >= view.firstRow; at -= 1) {
    for (const { text } of view.row(at)) {
      const label = text.normalize('NFKC').replace(/\s+/g, '');
      const match =
        /单位:(?:人民币)?(元|千元|万元|亿元)/.exec(label) ?? /\((?:单位:)?(元|千元|万元|亿元)\)$/.exec(label);
      if (match) return match[1] as AmountUnit;
    }
  }
  return null;
}
