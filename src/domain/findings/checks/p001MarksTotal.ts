import { Decimal, differs } from '../../decimal/decimal';
import type { Check } from '../context';
import { figure, makeFinding, rowNumbers } from '../makeFinding';
import { sumOf } from '../scoredItems';

const FULL = new Decimal(100);
/** Marks of the indicators where a form keeps 预算执行率 apart and prints no marks for it (domain.md §1.1). */
const WITHOUT_EXECUTION = new Decimal(90);

/**
 * P-001: 分值 with 预算执行率 do not add up to 100. A row probably repeated by a page break is counted
 * as it stands and the sum without it is named, as are rows whose marks are missing. A table without any
 * marks has nothing to add up.
 */
export const p001MarksTotal: Check = (context) => {
  const marks = sumOf(context.items, 'marks');
  if (marks.count === 0 || !differs(marks.sum, FULL)) return [];
  const execution = context.items.some((item) => item.kind === 'execution' && item.marks !== null);
  if (!execution && marks.missing.length === 0 && !differs(marks.sum, WITHOUT_EXECUTION)) return [];
  const repeated = context.items.filter((item) => item.repeated);
  return [
    makeFinding(context, 'P-001', {
      variant: repeated.length > 0 ? 'repetition' : marks.missing.length > 0 ? 'missing' : 'sum',
      cells: [...marks.cells, ...marks.missing.flatMap((item) => item.marksCells)],
      data: {
        sum: figure(marks.sum),
        without: figure(marks.withoutRepeats),
        rows: rowNumbers(repeated.flatMap((item) => item.rows)),
        open: rowNumbers(marks.missing.flatMap((item) => item.rows)),
        difference: figure(marks.sum.minus(FULL).abs()),
        execution: execution ? 'yes' : '',
        side: marks.sum.greaterThan(FULL) ? 'over' : 'under',
      },
      found: figure(marks.sum),
      expected: figure(FULL),
    }),
  ];
};
