import { cellAt } from '../domain/snapshot/cells';
import type { CellRef, WorkbookSnapshot } from '../domain/snapshot/snapshot';
import type { CellIdentity } from '../domain/changes/changeSet';
import { cellAddress } from '../domain/snapshot/address';
import { isOurFormula, withPlainNames } from '../workbook/ourFormula';
import type { ApplyResult, CellWrite, WorkbookPort, WritePlan } from '../workbook/port';

/** A formula of ours that shows an error, and as it has to be written. */
export type BrokenFormula = {
  readonly cell: CellRef;
  readonly formula: string;
  readonly repaired: string;
};

/** Errors that a formula shows while the functions are not there, or were not when it was calculated. */
const withoutFunctions = /^#(?:NAME\?|BUSY!|GETTING_DATA|CONNECT!|BLOCKED!|UNKNOWN!)$/u;

/**
 * Formulas of ours that Excel could not calculate (`#NAME?`), and those that are kept under another name: `_xldudf_…`,
 * `_xlfn.…`, or with the path of an add-in in front. They say the same as before, under the right name. Formulas that
 * hold a `#REF!` of their own are none: nothing can be put back there.
 */
export function brokenFormulas({ sheets }: WorkbookSnapshot): BrokenFormula[] {
  const found: BrokenFormula[] = [];
  for (const sheet of sheets) {
    const { area } = sheet;
    if (!area) continue;
    sheet.formulas.forEach((row, r) => {
      row.forEach((written, c) => {
        if (typeof written !== 'string' || !written.startsWith('=') || !/perf[._]/iu.test(written)) return;
        const { formula, value } = cellAt(sheet, area.row + r, area.column + c);
        if (formula === null || !isOurFormula(formula) || formula.includes('#REF!')) return;
        const repaired = withPlainNames(formula);
        const isMisnamed =
          repaired.replaceAll('@', '').toUpperCase() !== formula.replaceAll('@', '').toUpperCase();
        if (!isMisnamed && !(typeof value === 'string' && withoutFunctions.test(value))) return;
        found.push({
          cell: { sheetId: sheet.id, row: area.row + r, column: area.column + c },
          formula,
          repaired,
        });
      });
    });
  }
  return found;
}

/** Writes broken formulas again, remembered and undone like a fill. */
export function repairFormulas(
  port: WorkbookPort,
  workbook: WorkbookSnapshot,
  broken: readonly BrokenFormula[],
): Promise<ApplyResult> {
  return port.apply(repairPlan(workbook, broken));
}

function repairPlan(workbook: WorkbookSnapshot, broken: readonly BrokenFormula[]): WritePlan {
  const sheets = new Map(workbook.sheets.map((sheet) => [sheet.id, sheet]));
  return {
    writes: broken.flatMap(({ cell, repaired }): CellWrite[] => {
      const sheet = sheets.get(cell.sheetId);
      if (!sheet) return [];
      const { value, formula, numberFormat } = cellAt(sheet, cell.row, cell.column);
      const expected = { value, formula, numberFormat };
      const identity = identityOf(cell);
      return [{ identity, target: cell, expected, formula: repaired, value: null, numberFormat: null }];
    }),
    inputs: [],
    what: { kind: 'correction' },
  };
}

/** No table need know the cell: a formula that a person typed is repaired as well, and found by its address. */
function identityOf({ sheetId, row, column }: CellRef): CellIdentity {
  return { sheetId, table: 'repaired formula', item: cellAddress(row, column), column: 'ratio' };
}
