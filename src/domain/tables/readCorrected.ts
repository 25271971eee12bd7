import { findAnchored, findHeader } from './anchors';
import type { CorrectionOutcome, Lack, TableCorrection } from './corrections';
import { type Band, declaredBand } from './headers';
import { numberDeclared, tableKey } from './identity';
import { type AsIs, type Found, segmentsFrom } from './readAsIs';
import { readSegment } from './readSegment';
import type { Segment } from './segments';
import type { SheetView, Window } from './sheetView';
import type { SelfEvaluation } from './table';

/** A table that was recognised as it is. */
type Known = Found & { readonly table: SelfEvaluation };

/** What a correction is about on this sheet. */
type Plan = {
  readonly correction: TableCorrection;
  /** The table as it is recognised without it; null where it makes a table of what is none. */
  readonly own: Known | null;
  /** The headers that the person pointed at. */
  readonly declared: readonly Band[];
  readonly isGone: boolean;
};

/** The self-evaluations of a sheet with what a person said about them; the outcomes in the order of the corrections. */
export function readCorrected(
  asIs: AsIs,
  corrections: readonly TableCorrection[],
): { readonly tables: readonly SelfEvaluation[]; readonly outcomes: readonly CorrectionOutcome[] } {
  const refused: CorrectionOutcome[] = [];
  for (;;) {
    const open = corrections.filter((one) => !refused.some(({ correction }) => correction === one));
    const { tables, outcomes } = readWith(asIs, open);
    const failed = outcomes.filter(({ status }) => status === 'refused');
    refused.push(...failed);
    if (failed.length > 0) continue;
    const all = [...outcomes, ...refused];
    const ordered = corrections.flatMap((one) => all.find(({ correction }) => correction === one) ?? []);
    return { tables, outcomes: ordered };
  }
}

function readWith(
  asIs: AsIs,
  corrections: readonly TableCorrection[],
): { readonly tables: readonly SelfEvaluation[]; readonly outcomes: readonly CorrectionOutcome[] } {
  const { view, found } = asIs;
  const known = found.filter((one): one is Known => one.table !== null);
  const plans = corrections.map((correction) => planOf(view, known, correction));
  const outcomes = new Map(plans.map((plan) => [plan, outcomeOf(plan)]));
  const tables: SelfEvaluation[] = [];
  for (const segment of segmentsWith(asIs, plans)) {
    const before = found.find((one) => sameSegment(one.segment, segment)) ?? null;
    const plan = plans.find((one) => isAbout(one, segment, before)) ?? null;
    if (!plan) {
      const table = before ? before.table : numberedAfter(readSegment(view, segment).table, known);
      if (table) tables.push(table);
    } else if (plan.correction.kind !== 'none') {
      const read = readSegment(view, segment, plan.correction);
      const lacks = newLacks(read, plan.own);
      const table = lacks.length === 0 && read.table ? asKnown(read.table, plan.own) : null;
      outcomes.set(plan, {
        ...outcomeOf(plan),
        status: table ? 'applied' : 'refused',
        lacks: table || lacks.length > 0 ? lacks : ['indicators'],
        table,
        bands: read.bands,
      });
      if (table) tables.push(table);
    }
  }
  const numbered = new Map(numberDeclared(tables.filter(isDeclared)).map((table) => [table.area, table]));
  const named = (table: SelfEvaluation): SelfEvaluation => numbered.get(table.area) ?? table;
  return {
    tables: tables.map(named),
    outcomes: [...outcomes.values()].map((one) => ({ ...one, table: one.table && named(one.table) })),
  };
}

function planOf(view: SheetView, known: readonly Known[], correction: TableCorrection): Plan {
  const own = known[findAnchored(correction.table, known)] ?? null;
  const headers = correction.kind === 'none' ? [] : correction.headers;
  const window = own?.segment.window ?? view.window;
  const declared = headers.flatMap((place) => {
    const firstRow = findHeader(view, place, window);
    const lastRow = (firstRow ?? 0) + place.rows - 1;
    return firstRow === null ? [] : (declaredBand(view, place.block, { firstRow, lastRow }, window) ?? []);
  });
  const isGone = declared.length < headers.length || (headers.length === 0 && !own);
  return { correction, own, declared: isGone ? [] : declared, isGone };
}

/** What holds until the table is read. */
function outcomeOf({ correction, own, declared, isGone }: Plan): CorrectionOutcome {
  const isRead = isGone || correction.kind === 'none';
  return {
    correction,
    status: isGone ? 'gone' : isRead ? 'applied' : 'refused',
    lacks: isRead ? [] : ['header'],
    table: isGone ? (own?.table ?? null) : null,
    recognised: own?.table ?? null,
    bands: declared.length > 0 ? declared : (own?.bands ?? []),
  };
}

/** The candidates of the sheet with the headers that the person pointed at in place of those that were recognised. */
function segmentsWith({ view, bands, found }: AsIs, plans: readonly Plan[]): readonly Segment[] {
  const declared = plans.flatMap((plan) => plan.declared.map((band) => ({ band, plan })));
  if (declared.length === 0) return found.map(({ segment }) => segment);
  const isReplaced = (band: Band): boolean =>
    declared.some(({ band: said, plan }) => {
      const around = plan.own?.segment ?? found.find(({ segment }) => holds(segment, said))?.segment;
      const isOfBlock = band.kind === said.kind && around !== undefined && holds(around, band);
      return isOfBlock || (overlaps(band.window, said.window) && rowsOverlap(band, said));
    });
  const all = [...bands.filter((band) => !isReplaced(band)), ...declared.map(({ band }) => band)];
  return segmentsFrom(
    view,
    all.sort((one, other) => one.firstRow - other.firstRow || one.window.first - other.window.first),
  );
}

function isAbout(plan: Plan, segment: Segment, before: Found | null): boolean {
  if (plan.isGone) return false;
  if (plan.declared.length === 0) return plan.own !== null && plan.own === before;
  const isIn = (band: Band): boolean =>
    segment.bands.some(
      (one) => one.kind === band.kind && one.firstRow === band.firstRow && overlaps(one.window, band.window),
    );
  const isOwnProject = segment.project?.column === plan.own?.segment.project?.column;
  return plan.declared.some(isIn) && (plan.own === null || isOwnProject);
}

/** What the table lacks now and did not lack before; a table that a person points out lacks nothing. */
function newLacks({ lacks }: { readonly lacks: readonly Lack[] }, own: Known | null): readonly Lack[] {
  return lacks.filter((lack) => !own?.lacks.includes(lack));
}

/** A corrected table stays the one that it was. */
function asKnown(table: SelfEvaluation, own: Known | null): SelfEvaluation {
  if (!own) return table;
  const numbered = { ...table, ordinal: own.table.ordinal ?? 0 };
  const key = tableKey(own.table);
  return tableKey(numbered) === key ? numbered : { ...numbered, knownAs: key };
}

function isDeclared(table: SelfEvaluation): boolean {
  return table.correction !== undefined && table.ordinal === undefined;
}

/** A table that comes to light only beside a corrected one: behind its equals. */
function numberedAfter(table: SelfEvaluation | null, known: readonly Known[]): SelfEvaluation | null {
  if (!table) return null;
  const base = tableKey({ ...table, ordinal: 0 });
  const ordinal = known.filter((one) => tableKey({ ...one.table, ordinal: 0 }) === base).length;
  return { ...table, ordinal };
}

function sameSegment(one: Segment, other: Segment): boolean {
  const [first, second] = [one.bands[0], other.bands[0]];
  return (
    first?.firstRow === second?.firstRow &&
    first?.kind === second?.kind &&
    one.window.first === other.window.first &&
    one.lastRow === other.lastRow &&
    one.project?.column === other.project?.column
  );
}

function holds({ firstRow, lastRow, window }: Segment, band: Band): boolean {
  return band.firstRow >= firstRow && band.firstRow <= lastRow && overlaps(window, band.window);
}

function overlaps(one: Window, other: Window): boolean {
  return one.first <= other.last && one.last >= other.first;
}

function rowsOverlap(one: Band, other: Band): boolean {
  return one.firstRow <= other.lastRow && one.lastRow >= other.firstRow;
}
