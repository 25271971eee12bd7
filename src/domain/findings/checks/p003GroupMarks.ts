import { Decimal, differs } from '../../decimal/decimal';
import type { CellRef } from '../../snapshot/snapshot';
import type { GroupTotal } from '../../tables/table';
import type { Check, CheckContext } from '../context';
import { marksAt } from '../figures';
import { figure, makeFinding } from '../makeFinding';
import { sumOf } from '../scoredItems';

type Mismatch = {
  readonly label: string;
  readonly printed: Decimal;
  readonly sum: Decimal;
  readonly cells: readonly CellRef[];
};

/**
 * P-003: 分值 of the rows do not add up to what their heading prints (`产出指标（35分）`), to a sub-total
 * or to the total of marks. A group with a row whose marks are missing is not judged; one that fits
 * without a row repeated by a page break is left to P-001 and P-041.
 */
export const p003GroupMarks: Check = (context) => {
  const mismatches = [
    ...context.table.groupTotals.flatMap((group) => groupMismatches(context, group)),
    ...totalMismatch(context),
  ];
  const [first] = mismatches;
  if (!first) return [];
  const only = mismatches.length === 1 ? first : null;
  return [
    makeFinding(context, 'P-003', {
      variant: 'sum',
      cells: mismatches.flatMap((mismatch) => mismatch.cells),
      lines: mismatches.map(({ label, printed, sum }) => ({
        name: label,
        printed: figure(printed),
        sum: figure(sum),
      })),
      found: only ? figure(only.printed) : null,
      expected: only ? figure(only.sum) : null,
    }),
  ];
};

function groupMismatches(context: CheckContext, group: GroupTotal): readonly Mismatch[] {
  const items = context.items.filter((item) =>
    item.kind === 'execution' ? group.money : item.rows.every((row) => group.rows.includes(row)),
  );
  const marks = sumOf(items, 'marks');
  if (marks.count === 0 || marks.missing.length > 0) return [];
  const inLabel = group.printedMarks === null ? null : new Decimal(group.printedMarks);
  const inCell = marksAt(context.sheet, group.marksCell);
  const printed: readonly [Decimal | null, CellRef | null][] = [
    [inLabel, group.labelCell],
    [inCell, group.marksCell],
  ];
  return printed.flatMap(([value, cell]) =>
    value && cell && differs(value, marks.sum) && differs(value, marks.withoutRepeats)
      ? [{ label: group.label, printed: value, sum: marks.sum, cells: [cell, ...marks.cells] }]
      : [],
  );
}

/** The total of marks, where it is one: a figure under 分值 may be the total of scores (P-097). */
function totalMismatch(context: CheckContext): readonly Mismatch[] {
  const total = context.table.total;
  const printed = total && !total.standsUnderMarks ? marksAt(context.sheet, total.marks) : null;
  const marks = sumOf(context.items, 'marks');
  if (!total?.marks || !printed || marks.count === 0 || marks.missing.length > 0) return [];
  // A sum other than 100 is P-001 already.
  if (differs(marks.sum, new Decimal(100)) || !differs(printed, marks.sum)) return [];
  return [{ label: '', printed, sum: marks.sum, cells: [total.marks, ...marks.cells] }];
}
