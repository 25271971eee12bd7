import type { WorkbookCheck } from '../context';
import { BUDGETS, factHit, factLines, figureOf, pairOf } from '../factLines';
import { figure } from '../makeFinding';
import { listBySheet, type SheetHit } from '../textCells';

/** P-051 outside of self-evaluations: 项目支出 has a budget and 0 was spent, with no word in its row. */
export const p051ProjectUnspent: WorkbookCheck = (context) => {
  const hits = factLines(context)
    .filter(({ subject }) => subject === 'project')
    .flatMap((line): readonly SheetHit[] => {
      const pair = pairOf(figureOf(line, BUDGETS), figureOf(line, ['final']));
      if (!pair?.one.greaterThan(0) || !pair.other.isZero()) return [];
      const row = pair.cells[0]?.row ?? 0;
      const texts = line.view
        .row(row)
        .filter(({ value, text }) => typeof value === 'string' && text.length > 8);
      if (texts.length > 1) return [];
      const more = { budget: figure(pair.one) };
      return [{ view: line.view, cells: pair.cells, line: factHit(line, more), found: '0' }];
    });
  return listBySheet(context, 'P-051', hits);
};
