import type { WorkbookCheck } from '../context';
import { BUDGETS, factHit, factLines, figureOf, type FactLine } from '../factLines';
import { listBySheet, type SheetHit } from '../textCells';

/**
 * P-022: budget and spending of one thing stand in different rows: 购车 has a budget and no spending, 用车 spending
 * and no budget, in the same table.
 */
export const p022MisplacedSangong: WorkbookCheck = (context) => {
  const lines = factLines(context);
  const cars = lines.filter(({ subject }) => subject === 'sangong-car-purchase');
  const hits = cars.flatMap((purchase): readonly SheetHit[] => {
    const running = lines.find(
      ({ subject, block, view }) =>
        subject === 'sangong-car-running' && block === purchase.block && view === purchase.view,
    );
    if (!running) return [];
    return [[purchase, running] as const, [running, purchase] as const].flatMap(([planned, spent]) =>
      misplaced(planned, spent),
    );
  });
  return listBySheet(context, 'P-022', hits);
};

function misplaced(planned: FactLine, spent: FactLine): readonly SheetHit[] {
  const budget = figureOf(planned, BUDGETS);
  const empty = figureOf(spent, BUDGETS);
  const amount = figureOf(spent, ['final']);
  const unspent = figureOf(planned, ['final']);
  if (!budget?.value?.greaterThan(0) || !amount?.value?.greaterThan(0)) return [];
  if (!empty || !unspent || isFilled(empty.value) || isFilled(unspent.value)) return [];
  const cells = [budget.cell, empty.cell, amount.cell];
  return [{ view: planned.view, cells, line: factHit(planned, { other: spent.label.trim() }) }];
}

function isFilled(value: { isZero: () => boolean } | null): boolean {
  return value !== null && !value.isZero();
}
