import { finished } from '../domain/steps';
import { sheetById } from '../domain/snapshot/cells';
import type { Column } from '../domain/tables/columns';
import { columnsOfBand } from '../domain/tables/columnPlaces';
import { isSaid } from '../domain/tables/correctedColumns';
import { correctionOf, sameTable, type Pointed } from '../domain/tables/correcting';
import type { CorrectionOutcome, TableCorrection } from '../domain/tables/corrections';
import type { Band } from '../domain/tables/headers';
import { recogniseSheet } from '../domain/tables/recognise';
import { type SheetView, viewOf } from '../domain/tables/sheetView';
import type { SelfEvaluation } from '../domain/tables/table';
import type { Analysis } from './analyse';
import { tableContext, tableSteps, type WorkedTable } from './tableSteps';

/** One block of the table with its columns, as it would be read. */
export type PreviewBlock = {
  readonly block: Band['kind'];
  readonly firstRow: number;
  readonly lastRow: number;
  readonly columns: readonly PreviewColumn[];
};

export type PreviewColumn = Pick<Column, 'first' | 'last' | 'text'> & {
  /** What it means; null where it means nothing. */
  readonly role: Column['role'] | null;
  /** True where the person said so. */
  readonly isSaid: boolean;
};

/** What would come of a correction; nothing is kept or written. */
export type CorrectionPreview = {
  readonly outcome: CorrectionOutcome;
  readonly blocks: readonly PreviewBlock[];
  /** The table worked out as a reading would do it; null where there would be none. */
  readonly worked: WorkedTable | null;
};

/** The table that is corrected, and what was said about it before. */
export type Corrected = {
  readonly sheetId: string;
  /** As it is read now; null where none was recognised. */
  readonly table: SelfEvaluation | null;
  readonly before: CorrectionOutcome | null;
};

/** The correction that a person points at, and all of the workbook with it. */
export function correctionsWith(
  { workbook, corrections }: Pick<Analysis, 'workbook' | 'corrections'>,
  { sheetId, table, before }: Corrected,
  pointed: Pointed,
): { readonly correction: TableCorrection; readonly others: readonly TableCorrection[] } {
  const correction = correctionOf(sheetById(workbook, sheetId), table, pointed);
  const others = corrections
    .map((outcome) => outcome.correction)
    .filter((other) => !(before && sameTable(other, before.correction)) && !sameTable(other, correction));
  return { correction, others };
}

/**
 * What a correction would come to on the workbook as it was read last. Only its sheet is recognised again; figures of
 * other tables are as they were read.
 */
export function previewCorrection(
  analysis: Analysis,
  corrected: Corrected,
  pointed: Pointed,
): CorrectionPreview {
  const { correction, others } = correctionsWith(analysis, corrected, pointed);
  const sheet = sheetById(analysis.workbook, corrected.sheetId);
  const { outcomes } = recogniseSheet(sheet, [...others, correction]);
  const outcome = outcomes.find((one) => one.correction === correction);
  if (!outcome) throw new RangeError('A correction has an outcome on its own sheet');
  const view = viewOf(sheet);
  return {
    outcome,
    blocks: firstOfBlock(outcome.bands).map((band) => blockOf(view, band)),
    worked:
      outcome.status === 'applied' && outcome.table
        ? finished(tableSteps(tableContext(analysis), outcome.table))
        : null,
  };
}

/** A header that is printed again after a page break has the columns of the first. */
function firstOfBlock(bands: readonly Band[]): readonly Band[] {
  return bands.filter((band, index) => bands.findIndex(({ kind }) => kind === band.kind) === index);
}

function blockOf(view: SheetView, band: Band): PreviewBlock {
  return {
    block: band.kind,
    firstRow: band.firstRow,
    lastRow: band.lastRow,
    columns: columnsOfBand(view, band).map((column) => ({
      first: column.first,
      last: column.last,
      text: column.text,
      role: column.role === 'other' ? null : column.role,
      isSaid: isSaid(column) || (band.ignored ?? []).includes(column),
    })),
  };
}
