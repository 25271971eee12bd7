import type { Area, SheetSnapshot, WorkbookSnapshot } from '../../domain/snapshot/snapshot';
import { cellCount } from '../areas';
import { WorkbookFailure } from '../problem';
import type { Run } from '../run';
import { firstWindow, knownWindow } from './budget';
import type { SheetFacts } from './draft';
import * as reads from './reads';
import { readSheets, type Care } from './sheets';

/** Tried one after the other: Excel refuses answers above 5 MB and more than 512 merged areas at once. */
const cares: readonly Care[] = [
  { shrink: 1, bands: false },
  { shrink: 4, bands: true },
  { shrink: 32, bands: true },
];

/** Reads the workbook: two syncs, more only for what lies beyond the first windows. Throws `WorkbookFailure`. */
export function takeSnapshot(run: Run): Promise<WorkbookSnapshot> {
  return attempt(run, readWorkbook, 0);
}

/**
 * Reads those sheets again of a workbook that was read before, and what is new; the others are taken over as they are
 * (the same objects). Null: all of them. Two syncs, more only where a sheet has outgrown 2 MB, or where a protected
 * sheet has grown. Throws `WorkbookFailure`.
 */
export function rereadSheets(
  run: Run,
  before: WorkbookSnapshot,
  changed: readonly string[] | null,
): Promise<WorkbookSnapshot> {
  return attempt(run, (context, care) => readChanged(context, care, before, changed), 0);
}

async function attempt(
  run: Run,
  read: (context: Excel.RequestContext, care: Care) => Promise<WorkbookSnapshot>,
  index: number,
): Promise<WorkbookSnapshot> {
  const care = cares[index];
  try {
    return await run((context) => read(context, care ?? { shrink: 32, bands: true }));
  } catch (error) {
    const worthAnother =
      error instanceof WorkbookFailure && ['too-large', 'refused', 'host'].includes(error.problem.code);
    if (worthAnother && index + 1 < cares.length) return attempt(run, read, index + 1);
    throw error;
  }
}

async function readWorkbook(context: Excel.RequestContext, care: Care): Promise<WorkbookSnapshot> {
  const queued = reads.queueSheets(context);
  await context.sync();
  const { name, sheets } = queued();
  const window = firstWindow(sheets.length, care.shrink);
  const wanted = sheets.map((facts) => ({ facts, window, before: null }));
  return { name, sheets: await readSheets(context, wanted, { care, sheetCount: sheets.length, kept: 0 }) };
}

async function readChanged(
  context: Excel.RequestContext,
  care: Care,
  before: WorkbookSnapshot,
  changed: readonly string[] | null,
): Promise<WorkbookSnapshot> {
  const queued = reads.queueSheets(context);
  await context.sync();
  const { name, sheets } = queued();
  const known = new Map(before.sheets.map((sheet) => [sheet.id, sheet]));
  const unchanged = (facts: SheetFacts): SheetSnapshot | null => {
    const sheet = known.get(facts.id);
    return sheet && changed && !changed.includes(facts.id) && sameKind(sheet, facts) ? sheet : null;
  };
  const stale = sheets.filter((facts) => !unchanged(facts));
  const window = (area: Area | null | undefined): Area =>
    area ? knownWindow(area, stale.length, care.shrink) : firstWindow(Math.max(1, stale.length), care.shrink);
  const wanted = stale.map((facts) => {
    const sheet = known.get(facts.id) ?? null;
    return { facts, window: window(sheet?.area), before: sheet };
  });
  const kept = sheets.reduce((sum, facts) => sum + cellsOf(unchanged(facts)?.area ?? null), 0);
  const read =
    stale.length > 0 ? await readSheets(context, wanted, { care, sheetCount: sheets.length, kept }) : [];
  const fresh = new Map(read.map((sheet) => [sheet.id, sheet]));
  return {
    name,
    sheets: sheets.flatMap((facts) => {
      const sheet = fresh.get(facts.id) ?? unchanged(facts);
      return sheet ? [named(sheet, facts)] : [];
    }),
  };
}

/** False where the first sync alone says that the sheet is another one than before. */
function sameKind(sheet: SheetSnapshot, { isProtected, tableNames }: SheetFacts): boolean {
  return sheet.isProtected === isProtected && sheet.tables.length === tableNames.length;
}

/** The sheet with the name and visibility that it has now; the same object where they are the same. */
function named(sheet: SheetSnapshot, { name, visibility }: SheetFacts): SheetSnapshot {
  return sheet.name === name && sheet.visibility === visibility ? sheet : { ...sheet, name, visibility };
}

function cellsOf(area: Area | null): number {
  return area ? cellCount(area) : 0;
}
