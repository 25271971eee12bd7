import type { CellContent, CellIdentity } from '../domain/changes/changeSet';
import { fittingFormula } from '../domain/changes/fittingFormula';
import { isBlank } from '../domain/quantity/blanks';
import { cellAddress } from '../domain/snapshot/address';
import { cellAt, mergeAt, sameCell } from '../domain/snapshot/cells';
import type { CellRef, WorkbookSnapshot } from '../domain/snapshot/snapshot';
import { sameFormula } from '../workbook/formulaIdentity';
import type { ApplyResult, WorkbookPort } from '../workbook/port';
import type { Analysis } from './analyse';
import { isTableHeading, writePlan, type WrittenChange } from './writePlan';

/** What is offered for a cell: a formula, or nothing with the reason. */
export type FormulaOffer = {
  /** The first cell of a merged area stands for it. */
  readonly cell: CellRef;
  /** What stands there now, as it is shown; null for an empty cell. */
  readonly now: string | null;
} & (
  | {
      readonly kind: 'offer';
      readonly formula: string;
      /** The cells that the formula reads, with the words that say what they are (null where the plan knows the cell). */
      readonly inputs: readonly { readonly cell: CellRef; readonly header: string | null }[];
      readonly change: WrittenChange;
    }
  /** `there`: this very formula stands in the cell · `locked`: it cannot be written · `nothing`: no function fits. */
  | { readonly kind: 'there' | 'locked' | 'nothing' }
);

/**
 * 「插入绩效公式」 for one cell: the formula that the plan has for it, else the function that fits the headers around it.
 * Nothing is written. The cell may be any cell of the workbook that was read.
 */
export function offerFormula(analysis: Analysis, asked: CellRef): FormulaOffer {
  const { workbook } = analysis;
  const sheet = workbook.sheets.find(({ id }) => id === asked.sheetId);
  if (!sheet) return { cell: asked, now: null, kind: 'nothing' };
  const { row, column } = mergeAt(sheet, asked.row, asked.column);
  const cell: CellRef = { sheetId: sheet.id, row, column };
  const { value, formula, text, numberFormat } = cellAt(sheet, row, column);
  const now = formula ?? (isBlank(value) ? null : text);
  const was: CellContent = { value, formula, numberFormat };
  const change = plannedFor(analysis, cell) ?? fittingFor(workbook, cell, was);
  if (!change) return { cell, now, kind: 'nothing' };
  if (formula !== null && sameFormula(formula, change.formula)) return { cell, now, kind: 'there' };
  if (isLocked(workbook, cell) || isTableHeading(workbook, cell)) return { cell, now, kind: 'locked' };
  return { cell, now, kind: 'offer', ...change };
}

type Found = Omit<Extract<FormulaOffer, { kind: 'offer' }>, 'cell' | 'now' | 'kind'>;

function plannedFor({ changes }: Analysis, cell: CellRef): Found | null {
  const change = changes.changes.find(({ target }) => sameCell(target, cell));
  if (!change?.write || !('formula' in change.write)) return null;
  return {
    formula: change.write.formula,
    inputs: change.sources.map((source) => ({ cell: source, header: null })),
    change,
  };
}

function fittingFor(workbook: WorkbookSnapshot, cell: CellRef, was: CellContent): Found | null {
  const sheet = workbook.sheets.find(({ id }) => id === cell.sheetId);
  const fitting = sheet ? fittingFormula(sheet, cell.row, cell.column) : null;
  if (!fitting) return null;
  const { formula, numberFormat, inputs } = fitting;
  return {
    formula,
    inputs,
    change: {
      identity: identityAt(cell),
      target: cell,
      was,
      write: { formula },
      numberFormat,
      sources: inputs.map((input) => input.cell),
    },
  };
}

/** A cell of no table that was recognised is known by its address only. */
function identityAt({ sheetId, row, column }: CellRef): CellIdentity {
  return { sheetId, table: '', item: cellAddress(row, column), column: 'figure' };
}

function isLocked(workbook: WorkbookSnapshot, { sheetId, row, column }: CellRef): boolean {
  const sheet = workbook.sheets.find(({ id }) => id === sheetId);
  if (!sheet) return true;
  if (sheet.visibility === 'veryHidden') return true;
  if (!sheet.isProtected) return false;
  // A cell outside of what was read is locked, as every cell that nobody unlocked.
  const { area, locked } = sheet;
  return area ? (locked?.[row - area.row]?.[column - area.column] ?? true) : true;
}

/** Writes the formula that was offered, remembered and undone like a fill. */
export function insertFormula(
  port: Pick<WorkbookPort, 'apply'>,
  { workbook }: Pick<Analysis, 'workbook'>,
  { change }: Extract<FormulaOffer, { kind: 'offer' }>,
): Promise<ApplyResult> {
  return port.apply(writePlan(workbook, [change]));
}
