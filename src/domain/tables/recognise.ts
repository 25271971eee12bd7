import type { SheetSnapshot, WorkbookSnapshot } from '../snapshot/snapshot';
import type { TableCorrection } from './corrections';
import { findBands } from './headers';
import { numberTables, tableKey } from './identity';
import { regionsOf } from './panels';
import { readSegment } from './readSegment';
import { segmentsOf } from './segments';
import { SheetView } from './sheetView';
import type { SelfEvaluation } from './table';

/**
 * Finds the self-evaluation tables of a workbook by what is written in them, from the first sheet to the
 * last and from top to bottom: never by address, sheet name or form number. What is none is left out.
 * `corrections` are what a person said where the recognition was wrong; they go by table and header.
 */
export function recogniseTables(
  workbook: WorkbookSnapshot,
  corrections: readonly TableCorrection[] = [],
): readonly SelfEvaluation[] {
  return workbook.sheets.flatMap((sheet) =>
    recogniseSheet(
      sheet,
      corrections.filter(({ sheetId }) => sheetId === sheet.id),
    ),
  );
}

/** The self-evaluation tables of one sheet. */
export function recogniseSheet(
  sheet: SheetSnapshot,
  corrections: readonly TableCorrection[] = [],
): readonly SelfEvaluation[] {
  const view = new SheetView(sheet);
  const bands = findBands(view);
  if (bands.length === 0) return [];
  const segments = regionsOf(view, bands)
    .flatMap((region) => segmentsOf(view, region))
    .sort((a, b) => a.firstRow - b.firstRow || a.window.first - b.window.first);
  const found = segments.flatMap((segment) => {
    const table = readSegment(view, segment, []);
    return table ? [{ segment, table }] : [];
  });
  const numbered = numberTables(found.map(({ table }) => table));
  return numbered.flatMap((table, index): SelfEvaluation[] => {
    const own = corrections.filter((correction) => correction.table === tableKey(table));
    const segment = found[index]?.segment;
    if (own.length === 0 || !segment) return [table];
    const corrected = readSegment(view, segment, own);
    // The key stays the one the person's correction was remembered under.
    return corrected ? [{ ...corrected, ordinal: table.ordinal ?? 0 }] : [];
  });
}
