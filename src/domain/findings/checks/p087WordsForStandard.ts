import type { Check } from '../context';
import { listHits, rowNumbers } from '../makeFinding';
import { standardItems } from '../standardItems';

/** P-087: a printed standard would decide by a figure, but 实际完成值 holds only words, so that a person's word does. */
export const p087WordsForStandard: Check = (context) =>
  listHits(
    context,
    'P-087',
    standardItems(context).flatMap(({ item, use }) => {
      const { reading, result } = use;
      const measures = reading.status === 'read' && reading.rule?.kind === 'measured';
      if (!measures || result.kind !== 'actual' || result.input.kind !== 'words' || !item.score) return [];
      return [
        {
          cells: [result.cell, ...item.scoreCells, ...use.cells],
          line: { row: rowNumbers(item.rows), name: item.name, actual: result.input.text },
        },
      ];
    }),
  );
