import { Decimal } from '../../decimal/decimal';
import { grouped } from '../../grouped';
import type { WorkbookCheck } from '../context';
import { BUDGETS, factHit, factLines, figureOf, pairOf, type FactLine } from '../factLines';
import { listBySheet, type SheetHit } from '../textCells';

/** 三公 budgets are used up to a fifth or more: beyond this quotient, one of the columns is in another unit. */
const FAR_APART = new Decimal(500);

/**
 * P-023: budget and spending of 三公 in one table differ by a thousand times and more, in every line that has both: one
 * column is in 元, the other in 万元.
 */
export const p023MixedUnits: WorkbookCheck = (context) => {
  const lines = factLines(context).filter(({ subject }) => subject.startsWith('sangong'));
  const blocks = grouped(lines, ({ block, view }) => `${view.sheet.id}|${block}`);
  const apart = new Set([...blocks.values()].filter(areApart).flat());
  const hits = lines.flatMap((line): readonly SheetHit[] => {
    const budget = figureOf(line, BUDGETS);
    if (!apart.has(line) || !budget?.value || budget.value.isZero()) return [];
    const spent = figureOf(line, ['final']);
    return [{ view: line.view, cells: [budget.cell, spent?.value ? spent.cell : null], line: factHit(line) }];
  });
  return listBySheet(context, 'P-023', hits);
};

/** True where the block has two lines with both figures at least, and all of them differ so much. */
function areApart(block: readonly FactLine[]): boolean {
  const known = block.map(quotient).filter((value) => value !== null);
  return known.length > 1 && known.every(isFar);
}

function quotient(line: FactLine): Decimal | null {
  const pair = pairOf(figureOf(line, ['final']), figureOf(line, BUDGETS));
  return pair?.one.greaterThan(0) && pair.other.greaterThan(0) ? pair.one.dividedBy(pair.other) : null;
}

function isFar(value: Decimal): boolean {
  return value.greaterThan(FAR_APART) || value.lessThan(new Decimal(1).dividedBy(FAR_APART));
}
