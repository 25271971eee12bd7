import type { StandardUse } from '../../assessment/standardUse';
import type { Check } from '../context';
import { listHits, rowNumbers } from '../makeFinding';
import { standardItems } from '../standardItems';

/**
 * P-091: the standard leaves a choice open that can change this score: how a part of a step counts, gaps or overlaps
 * between its tiers. The default is used and the other readings are shown; asked once per workbook.
 */
export const p091OpenStandard: Check = (context) =>
  listHits(
    context,
    'P-091',
    standardItems(context).flatMap(({ item, use }) => {
      const open = openPoints(use);
      if (open.length === 0) return [];
      return [
        {
          cells: [...use.cells, ...(decides(use) ? item.scoreCells : [])],
          line: { row: rowNumbers(item.rows), name: item.name, open: open.join(',') },
        },
      ];
    }),
  );

/** Gaps and overlaps are faults of the text wherever the result lies; a step is one where it decides this score. */
function openPoints(use: StandardUse): readonly string[] {
  const { gaps, overlaps } = use.reading;
  return [
    ...(decides(use) ? decidingChoices(use) : []),
    ...(gaps.length > 0 ? ['tierGap'] : []),
    ...(overlaps.length > 0 ? ['tierOverlap'] : []),
  ].filter((choice, index, all) => all.indexOf(choice) === index);
}

function decides(use: StandardUse): boolean {
  return decidingChoices(use).length > 0;
}

function decidingChoices({ score }: StandardUse): readonly string[] {
  return score && 'kind' in score
    ? [...new Set(score.alternatives.map(({ parameter }) => parameter))].filter(
        (parameter) => parameter !== 'percent' && parameter !== 'printedMarks',
      )
    : [];
}
