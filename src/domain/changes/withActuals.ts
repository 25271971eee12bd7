import { fromNumber } from '../decimal/decimal';
import { isPercentFormat } from '../quantity/readQuantity';
import type { CellValue, SheetSnapshot, WorkbookSnapshot } from '../snapshot/snapshot';
import type { Change } from './changeSet';

/**
 * The workbook as it will be once the given figures stand in 实际完成值: everything else is worked out from it. What will
 * not be written (locked, left out) changes nothing; the same workbook where nothing does.
 */
export function withActuals(workbook: WorkbookSnapshot, changes: readonly Change[]): WorkbookSnapshot {
  const written = changes.filter(({ status }) => status === 'ready');
  if (written.length === 0) return workbook;
  const sheets = workbook.sheets.map((sheet) => {
    const own = written.filter(({ target }) => target.sheetId === sheet.id);
    return own.length === 0 ? sheet : withCells(sheet, own);
  });
  return { ...workbook, sheets };
}

function withCells(sheet: SheetSnapshot, changes: readonly Change[]): SheetSnapshot {
  const { area } = sheet;
  if (!area) return sheet;
  const put = <T>(
    grid: readonly (readonly T[])[],
    cell: (change: Change) => T,
  ): readonly (readonly T[])[] => {
    const lines = [...grid];
    for (const change of changes) {
      const row = change.target.row - area.row;
      const line = [...(lines[row] ?? [])];
      line[change.target.column - area.column] = cell(change);
      lines[row] = line;
    }
    return lines;
  };
  const valueOf = ({ value }: Change) => value ?? '';
  const formatOf = ({ numberFormat, was }: Change) => numberFormat ?? was.numberFormat;
  return {
    ...sheet,
    values: put(sheet.values, valueOf),
    formulas: put(sheet.formulas, valueOf),
    texts: put(sheet.texts, (change) => displayed(valueOf(change), formatOf(change))),
    numberFormats: put(sheet.numberFormats, formatOf),
    types: put(sheet.types, ({ value }) => (typeof value === 'number' ? 'Double' : 'String')),
  };
}

/** As Excel will show it: a percentage by its format, a unit that stands in the format. */
function displayed(value: CellValue, numberFormat: string): string {
  if (typeof value !== 'number') return String(value);
  if (isPercentFormat(numberFormat)) return `${fromNumber(value).times(100).toFixed()}%`;
  return `${fromNumber(value).toFixed()}${/^General"([^"]*)"$/u.exec(numberFormat)?.[1] ?? ''}`;
}
