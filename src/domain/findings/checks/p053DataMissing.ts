import type { WorkbookCheck } from '../context';
import { BUDGETS, factHit, factLines, figureOf } from '../factLines';
import { listBySheet, type SheetHit } from '../textCells';

/** Lines that a rate is computed from: without their budget it cannot be. */
const NEEDED: readonly string[] = ['procurement', 'project', 'sangong', 'staff'];

/** P-053 outside of self-evaluations: an amount was spent, and the cell of its budget in the same row is empty. */
export const p053DataMissing: WorkbookCheck = (context) => {
  const hits = factLines(context)
    .filter(({ subject }) => NEEDED.includes(subject))
    .flatMap((line): readonly SheetHit[] => {
      const spent = figureOf(line, ['final']);
      const budget = figureOf(line, BUDGETS);
      if (!spent?.value?.greaterThan(0) || !budget || budget.value !== null) return [];
      if (spent.cell.row !== budget.cell.row) return [];
      return [{ view: line.view, cells: [budget.cell, spent.cell], line: factHit(line, { what: 'budget' }) }];
    });
  return listBySheet(context, 'P-053', hits);
};
