import type { RowAssessment } from '../assessment/assessment';
import type { StandardUse } from '../assessment/standardUse';
import type { CheckContext } from './context';
import type { ScoredItem } from './scoredItems';

/** One row that a standard scores, beside the marks and the score that it is typed with. */
export type StandardItem = {
  readonly item: ScoredItem;
  readonly row: RowAssessment;
  readonly use: StandardUse;
};

/** Every row that is scored by a printed standard; rows that share a cell of marks or score are none. */
export function standardItems({ items }: CheckContext): readonly StandardItem[] {
  return items.flatMap((item) => {
    const [row] = item.assessed;
    const use = row?.standard;
    return item.assessed.length === 1 && row && use && use.source === null ? [{ item, row, use }] : [];
  });
}

/** Other readings as one text, `parameter:choice:score` joined by commas: the line of a finding holds plain texts. */
export function readingsText(
  readings: readonly { readonly parameter: string; readonly choice: string; readonly score: string }[],
): string {
  return readings.map(({ parameter, choice, score }) => `${parameter}:${choice}:${score}`).join(',');
}
