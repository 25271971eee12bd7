import { remembered } from '../remembered';
import type { SheetSnapshot, WorkbookSnapshot } from '../snapshot/snapshot';
import type { TableCorrection } from './corrections';
import { findBands } from './headers';
import { numberTables, tableKey } from './identity';
import { regionsOf } from './panels';
import { readSegment } from './readSegment';
import { projectColumns } from './projectColumns';
import { type Segment, segmentsOf } from './segments';
import { withSharedTotals } from './sharedTotals';
import { type SheetView, viewOf } from './sheetView';
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
  return corrections.length === 0 ? recognisedAsIs(sheet) : recognisedWith(sheet, corrections);
}

const recognisedAsIs = remembered((sheet: SheetSnapshot) => recognisedWith(sheet, []));

function recognisedWith(
  sheet: SheetSnapshot,
  corrections: readonly TableCorrection[],
): readonly SelfEvaluation[] {
  const view = viewOf(sheet);
  const bands = findBands(view);
  if (bands.length === 0) return [];
  const segments = withSharedTotals(
    view,
    regionsOf(view, bands).flatMap((region) => segmentsOf(view, region)),
  )
    .flatMap((segment) => segmentsOfProjects(view, segment))
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

/** One segment for each project of a form that prints several beside one list of indicators. */
function segmentsOfProjects(view: SheetView, segment: Segment): readonly Segment[] {
  const bands = segment.bands.map((band) => ({ band, projects: projectColumns(view, band) }));
  const labels = bands.find(({ projects }) => projects.length > 0)?.projects ?? [];
  if (labels.length === 0) return [segment];
  return labels.map(({ label }, index) => ({
    ...segment,
    project: label,
    bands: bands.map(({ band, projects }) => projects[index]?.band ?? band),
  }));
}
