import type { Check, CheckContext } from '../context';
import { textAt } from '../figures';
import { figure, makeFinding, rowNumbers } from '../makeFinding';
import { givesReason } from '../texts';
import { normaliseLabel } from '../../snapshot/normalise';

/**
 * P-033: marks were taken off and 偏差原因 is empty or says 无. Never for the execution rate (P-012),
 * and not in forms without that column.
 */
export const p033NoReason: Check = (context) => {
  if (hasRemarksOnly(context)) return [];
  const wrong = context.items.flatMap((item) => {
    const { score, marks } = item;
    if (item.kind !== 'indicator' || !score || !marks?.greaterThan(score.plus('0.005'))) return [];
    const reasons = item.assessed.flatMap(({ indicator }) => (indicator.reason ? [indicator.reason] : []));
    if (reasons.length === 0 || reasons.some((cell) => givesReason(textAt(context.sheet, cell)))) return [];
    return [{ item, score, marks, reasons }];
  });
  if (wrong.length === 0) return [];
  return [
    makeFinding(context, 'P-033', {
      variant: 'no-reason',
      cells: wrong.flatMap(({ item, reasons }) => [...item.scoreCells, ...reasons]),
      data: { rows: rowNumbers(wrong.flatMap(({ item }) => item.rows)) },
      lines: wrong.map(({ item, score, marks }) => ({
        row: rowNumbers(item.rows),
        name: item.name,
        score: figure(score),
        marks: figure(marks),
      })),
    }),
  ];
};

/** 备注 asks for no reason. */
function hasRemarksOnly({ table }: CheckContext): boolean {
  const column = (role: string) => table.reasons.find(({ code }) => code === `indicator-column-${role}`);
  const note = column('note');
  return !column('reason') && note !== undefined && /^(?:备注|附注)/.test(normaliseLabel(note.text));
}
