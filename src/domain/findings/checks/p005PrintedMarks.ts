import { differs } from '../../decimal/decimal';
import type { Check } from '../context';
import { figure, listHits } from '../makeFinding';
import { rowNumbers } from '../makeFinding';
import { standardItems } from '../standardItems';

/** P-005: the standard names other full marks than 分值 (每…扣0.8分 of 8 beside a weight of 5). */
export const p005PrintedMarks: Check = (context) =>
  listHits(
    context,
    'P-005',
    standardItems(context).flatMap(({ item, use }) => {
      const printed = use.reading.printedFull?.marks;
      if (!printed || !item.marks || !differs(printed, item.marks)) return [];
      return [
        {
          cells: [...item.marksCells, ...use.cells],
          line: {
            row: rowNumbers(item.rows),
            name: item.name,
            printed: figure(printed),
            marks: figure(item.marks),
            used: context.assessment.parameters.printedMarks,
          },
        },
      ];
    }),
  );
