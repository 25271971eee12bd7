import { rememberedInSteps } from '../remembered';
import type { SheetSnapshot } from '../snapshot/snapshot';
import { finished, type Steps } from '../steps';
import { type Band, bandSteps } from './headers';
import { numberTables } from './identity';
import { regionsOf } from './panels';
import { projectColumns } from './projectColumns';
import { type ReadSegment, segmentSteps } from './readSegment';
import { type Segment, segmentsOf } from './segments';
import { withSharedTotals } from './sharedTotals';
import { type SheetView, viewOf, viewSteps } from './sheetView';
import type { SelfEvaluation } from './table';

/** A part of a sheet with headers, and what was read of it. */
export type Found = ReadSegment & { readonly segment: Segment };

/** Everything on a sheet that has the headers of a self-evaluation, whether it is one or not. */
export type AsIs = {
  readonly view: SheetView;
  readonly bands: readonly Band[];
  /** From top to bottom; equal tables are numbered. */
  readonly found: readonly Found[];
};

/** Reads a sheet as it is, without anything that a person said about it. */
export function readAsIs(sheet: SheetSnapshot): AsIs {
  return finished(asIsSteps(sheet));
}

/** The same step by step; what was read once is remembered for as long as the sheet is. */
export const asIsSteps = rememberedInSteps(function* (sheet: SheetSnapshot): Steps<AsIs> {
  yield* viewSteps(sheet);
  const view = viewOf(sheet);
  const bands = yield* bandSteps(view);
  const found: Found[] = [];
  for (const segment of segmentsFrom(view, bands)) {
    yield;
    found.push({ segment, ...(yield* segmentSteps(view, segment)) });
  }
  const numbered = [...numberTables(found.flatMap(({ table }) => table ?? []))];
  return { view, bands, found: found.map((one) => (one.table ? { ...one, table: next(numbered) } : one)) };
});

function next(numbered: SelfEvaluation[]): SelfEvaluation | null {
  return numbered.shift() ?? null;
}

/** The candidates that these headers make, from top to bottom. */
export function segmentsFrom(view: SheetView, bands: readonly Band[]): readonly Segment[] {
  if (bands.length === 0) return [];
  const regions = regionsOf(view, bands).flatMap((region) => segmentsOf(view, region));
  return withSharedTotals(view, regions)
    .flatMap((segment) => segmentsOfProjects(view, segment))
    .sort((a, b) => a.firstRow - b.firstRow || a.window.first - b.window.first);
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
