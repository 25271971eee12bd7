import type { SheetSnapshot, WorkbookSnapshot } from '../snapshot/snapshot';
import type { CorrectionOutcome, TableCorrection } from './corrections';
import { readAsIs } from './readAsIs';
import { readCorrected } from './readCorrected';
import type { SelfEvaluation } from './table';

/** The self-evaluations of a sheet, and what became of what a person said about them. */
export type RecognisedSheet = {
  readonly tables: readonly SelfEvaluation[];
  /** One for each correction of this sheet, in their order. */
  readonly outcomes: readonly CorrectionOutcome[];
};

/**
 * Finds the self-evaluation tables of a workbook by what is written in them, from the first sheet to the
 * last and from top to bottom: never by address, sheet name or form number. What is none is left out.
 * `corrections` are what a person said where the recognition was wrong; they go by title and header.
 */
export function recogniseTables(
  workbook: WorkbookSnapshot,
  corrections: readonly TableCorrection[] = [],
): readonly SelfEvaluation[] {
  return workbook.sheets.flatMap((sheet) => recogniseSheet(sheet, corrections).tables);
}

/** The self-evaluation tables of one sheet; corrections of other sheets are left aside. */
export function recogniseSheet(
  sheet: SheetSnapshot,
  corrections: readonly TableCorrection[] = [],
): RecognisedSheet {
  const own = corrections.filter(({ sheetId }) => sheetId === sheet.id);
  const asIs = readAsIs(sheet);
  if (own.length > 0) return readCorrected(asIs, own);
  return { tables: asIs.found.flatMap(({ table }) => table ?? []), outcomes: [] };
}
