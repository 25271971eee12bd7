import type { Change } from '../../src/domain/changes/changeSet';
import type { CellValue, SheetSnapshot, WorkbookSnapshot } from '../../src/domain/snapshot/snapshot';

/** The workbook after these changes were written: what is `ready`, with the values that the plan gives. */
export function applied(workbook: WorkbookSnapshot, changes: readonly Change[]): WorkbookSnapshot {
  return {
    ...workbook,
    sheets: workbook.sheets.map((sheet) =>
      changes
        .filter(({ target, status, write }) => target.sheetId === sheet.id && status === 'ready' && write)
        .reduce(withChange, sheet),
    ),
  };
}

/** The same workbook with one cell set to a value. */
export function withCell(
  workbook: WorkbookSnapshot,
  target: Change['target'],
  value: CellValue,
): WorkbookSnapshot {
  return {
    ...workbook,
    sheets: workbook.sheets.map((sheet) =>
      sheet.id === target.sheetId
        ? setCell(sheet, target, { value, formula: null, numberFormat: null })
        : sheet,
    ),
  };
}

function withChange(sheet: SheetSnapshot, { target, write, value, numberFormat }: Change): SheetSnapshot {
  const formula = write && 'formula' in write ? write.formula : null;
  const now = write && 'value' in write ? write.value : (value ?? '');
  return setCell(sheet, target, { value: now, formula, numberFormat });
}

function setCell(
  sheet: SheetSnapshot,
  { row, column }: Change['target'],
  content: { value: CellValue; formula: string | null; numberFormat: string | null },
): SheetSnapshot {
  const { area } = sheet;
  if (!area) return sheet;
  const [r, c] = [row - area.row, column - area.column];
  const set = <T>(grid: readonly (readonly T[])[], value: T): T[][] =>
    grid.map((cells, index) => cells.map((cell, at) => (index === r && at === c ? value : cell)));
  return {
    ...sheet,
    values: set(sheet.values, content.value),
    formulas: set(sheet.formulas, content.formula ?? content.value),
    texts: set(sheet.texts, String(content.value)),
    numberFormats:
      content.numberFormat === null ? sheet.numberFormats : set(sheet.numberFormats, content.numberFormat),
  };
}
