import { roundTo } from '../decimal/decimal';
import type { Fact } from '../facts/facts';
import type { Finding } from '../findings/finding';
import { statementsIn } from '../proofread/statements';
import { amountFactor, parseAmountUnit } from '../quantity/units';
import { cellAt, sheetById } from '../snapshot/cells';
import type { CellRef, WorkbookSnapshot } from '../snapshot/snapshot';
import { longTexts } from './longTexts';

/**
 * Cells that are not stated as they stand: units that are mixed (P-023) or wrong in the cell (P-024), figures in a
 * wrong row (P-022). A figure that a text of the workbook tells alike, unit and all, is confirmed by it.
 */
export function doubtedCells(
  workbook: WorkbookSnapshot,
  facts: readonly Fact[],
  findings: readonly Finding[],
  year: number | null,
): readonly CellRef[] {
  const mixed = findings
    .filter(({ code }) => code === 'P-022' || code === 'P-023')
    .flatMap(({ cells }) => cells);
  // The total that shows the wrong unit of another cell is right itself.
  const wrong = findings.filter(({ code }) => code === 'P-024').flatMap(({ cells }) => cells);
  const texts = wrong.filter((cell) => {
    const { value } = cellAt(sheetById(workbook, cell.sheetId), cell.row, cell.column);
    return typeof value === 'string';
  });
  return [...mixed, ...texts].filter((cell) => !isConfirmed(workbook, facts, cell, year));
}

function isConfirmed(
  workbook: WorkbookSnapshot,
  facts: readonly Fact[],
  cell: CellRef,
  year: number | null,
): boolean {
  const fact = facts.find(
    (one) =>
      one.cell?.sheetId === cell.sheetId && one.cell.row === cell.row && one.cell.column === cell.column,
  );
  const unit = fact?.unit ? parseAmountUnit(fact.unit) : null;
  const value = fact?.value;
  if (!fact || !unit || !value) return false;
  return longTexts(workbook).some(({ text }) =>
    statementsIn(text, year).some(({ figure, meaning, places, change }) => {
      const told = figure.unit === null ? null : parseAmountUnit(figure.unit);
      if (told === null || change !== null || meaning.subject !== fact.subject) return false;
      return roundTo(value.times(amountFactor(unit, told)), places).equals(figure.value);
    }),
  );
}
